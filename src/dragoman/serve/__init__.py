"""Thin faces over knowledge: the command line."""
