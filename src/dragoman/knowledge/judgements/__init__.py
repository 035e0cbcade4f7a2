"""Decisions about who is who: made, refused, withdrawn, exchanged."""
