"""The questions: open a base, add to it, ask it."""

from dragoman.knowledge.answers import (
    BaseStatus,
    DateGiven,
    Dossier,
    Held,
    Judged,
    OfficeAnswer,
    Quoted,
    Trace,
    TracedAttestation,
    VoiceCited,
)
from dragoman.knowledge.knowledge_base import KnowledgeBase, open, read
from dragoman.knowledge.query import Query

__all__ = [
    "BaseStatus",
    "DateGiven",
    "Dossier",
    "Held",
    "Judged",
    "KnowledgeBase",
    "OfficeAnswer",
    "Query",
    "Quoted",
    "Trace",
    "TracedAttestation",
    "VoiceCited",
    "open",
    "read",
]
