"""The questions: open a base, add to it, ask it."""

from dragoman.knowledge.answers import (
    BaseStatus,
    DateGiven,
    Dossier,
    Held,
    Imported,
    Judged,
    Linked,
    Logged,
    OfficeAnswer,
    OfficeQuestion,
    Quoted,
    Retracted,
    Trace,
    TracedAttestation,
    TracedBlock,
    TracedReport,
    VoiceCited,
)
from dragoman.knowledge.disputes import Dispute, Stance, disputes
from dragoman.knowledge.knowledge_base import KnowledgeBase
from dragoman.knowledge.opening import open, read, resolve
from dragoman.knowledge.query import Query
from dragoman.model.asked import Identified, Question
from dragoman.pipeline import Added, Outcome, Progress, ReadReport, Step

__all__ = [
    "Added",
    "BaseStatus",
    "DateGiven",
    "Dispute",
    "Dossier",
    "Held",
    "Identified",
    "Imported",
    "Judged",
    "KnowledgeBase",
    "Linked",
    "Logged",
    "OfficeAnswer",
    "OfficeQuestion",
    "Outcome",
    "Progress",
    "Query",
    "Question",
    "Quoted",
    "ReadReport",
    "Retracted",
    "Stance",
    "Step",
    "Trace",
    "TracedAttestation",
    "TracedBlock",
    "TracedReport",
    "VoiceCited",
    "disputes",
    "open",
    "read",
    "resolve",
]
