"""Tenures: who holds, held or is to hold which office, as a report gives it.

`titles` reads the titles that stand with names, `changes` the words of taking, holding and leaving an office, `seats`
which office such words mean, `finding` puts it together.
"""

from dragoman.read.tenures.finding import find_tenures

__all__ = ["find_tenures"]
