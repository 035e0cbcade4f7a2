"""Capture to Report: only the article, with date, outlet, language and blocks."""
