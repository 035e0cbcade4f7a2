"""Keeps it all: captures, reports, attestations and judgements; records are derived."""
