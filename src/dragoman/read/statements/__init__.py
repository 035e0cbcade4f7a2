"""Statements: what a speaker is reported to have said, with the stance that the report gives him."""

from dragoman.read.statements.finding import find_statements

__all__ = ["find_statements"]
