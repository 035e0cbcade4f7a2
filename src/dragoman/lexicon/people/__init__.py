"""Persons and their names, in every spelling and script."""
