"""What a person should look at: likely duplicates, and where reports and the lexicon contradict each other."""

from dragoman.knowledge.review.points import Candidate, Conflict, Reason, ReviewKind, Side, Words
from dragoman.knowledge.review.reviewing import Review

__all__ = ["Candidate", "Conflict", "Reason", "Review", "ReviewKind", "Side", "Words"]
