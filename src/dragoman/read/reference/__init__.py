"""Whom a phrase stands for: actors, descriptions and pronouns."""
