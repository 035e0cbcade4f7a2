"""Dates of English news: found in the text, then resolved from the day of publication.

`find_dates` reads only words; `resolve` only numbers. Neither needs a parser: the caller says in which tense the
sentence stands and which date was spoken of last.
"""

from dragoman.read.dates.backwards import publication_for
from dragoman.read.dates.find import find_dates
from dragoman.read.dates.phrase import DatePhrase
from dragoman.read.dates.publication import pin_publication
from dragoman.read.dates.resolve import resolve
from dragoman.read.dates.spans import shift

__all__ = ["DatePhrase", "find_dates", "pin_publication", "publication_for", "resolve", "shift"]
