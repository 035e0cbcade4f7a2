"""dragoman: a sourced, dated record of diplomacy, read from reports."""

from dragoman import errors
from dragoman.knowledge import KnowledgeBase, Query, open, read

__all__ = ["KnowledgeBase", "Query", "errors", "open", "read"]
