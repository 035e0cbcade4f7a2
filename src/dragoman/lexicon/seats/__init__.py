"""Offices, the titles that mean them, and who held them when."""
