"""Agreements: the texts that reports tell of, and their steps."""
