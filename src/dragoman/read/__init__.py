"""Report to Reading: mentions and attested contents, offsets exact."""
