"""Attestations to records: what they add up to, who differs, how many origins."""
