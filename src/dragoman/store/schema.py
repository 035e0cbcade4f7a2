"""The tables: the kept layer, to which rows are only added, and the derived layer, which is replaced as a whole.

A row's `contents` is the JSON text of its noun (see `codec`); the other columns are keys and what is searched by.
Every id is a hash of content or built on one, so that inserting twice is inserting once.
"""

from __future__ import annotations

from sqlalchemy import (
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData()

migrations = Table(
    "migrations",
    metadata,
    Column("name", String, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("applied", String, nullable=False),
)

# The kept layer.
blobs = Table(
    "blobs",
    metadata,
    Column("sha256", String, primary_key=True),
    Column("content", LargeBinary, nullable=False),
)
captures = Table(
    "captures",
    metadata,
    Column("id", String, primary_key=True),
    Column("sha256", String, ForeignKey("blobs.sha256"), nullable=False, index=True),
    Column("address", String, nullable=False, index=True),
    Column("contents", Text, nullable=False),
    Column("recorded", String, nullable=False),
)
reports = Table(
    "reports",
    metadata,
    Column("key", String, primary_key=True),
    Column("given", String, nullable=False, index=True),
    Column("language", String, nullable=False),
    Column("capture", String, ForeignKey("captures.id"), nullable=False, index=True),
    Column("contents", Text, nullable=False),
    Column("recorded", String, nullable=False),
)
readings = Table(
    "readings",
    metadata,
    Column("position", Integer, primary_key=True, autoincrement=True),
    Column("report", String, ForeignKey("reports.key"), nullable=False),
    Column("reader", String, nullable=False),
    Column("contents", Text, nullable=False),
    Column("recorded", String, nullable=False),
    UniqueConstraint("report", "reader"),
)
attestations = Table(
    "attestations",
    metadata,
    Column("id", String, primary_key=True),
    Column("report", String, nullable=False),
    Column("reader", String, nullable=False),
    Column("position", Integer, nullable=False),
    Column("contents", Text, nullable=False),
    ForeignKeyConstraint(["report", "reader"], ["readings.report", "readings.reader"]),
    Index("attestations_of_reading", "report", "reader", "position"),
)
entities = Table(
    "entities",
    metadata,
    Column("hash", String, primary_key=True),
    Column("id", String, nullable=False, index=True),
    Column("contents", Text, nullable=False),
)
judgements = Table(
    "judgements",
    metadata,
    Column("id", String, primary_key=True),
    Column("left", String, nullable=False, index=True),
    Column("right", String, nullable=False, index=True),
    Column("made", String, nullable=False),
    Column("contents", Text, nullable=False),
    Column("recorded", String, nullable=False),
)
skipped = Table(
    "skipped",
    metadata,
    Column("id", String, primary_key=True),
    Column("address", String, nullable=False),
    Column("stage", String, nullable=False),
    Column("capture", String, nullable=False),
    Column("contents", Text, nullable=False),
    Column("recorded", String, nullable=False),
)
retractions = Table(
    "retractions",
    metadata,
    Column("id", String, primary_key=True),
    Column("report", String, ForeignKey("reports.key"), nullable=False, index=True),
    Column("made", String, nullable=False),
    Column("contents", Text, nullable=False),
    Column("recorded", String, nullable=False),
)
KEPT = (blobs, captures, reports, readings, attestations, entities, judgements, skipped, retractions)

arrivals = Table(
    "arrivals",
    metadata,
    Column("position", Integer, primary_key=True, autoincrement=True),
    Column("what", String, nullable=False),
    Column("key", String, nullable=False),
)
"""What was kept, one after the other, so that what was derived before can be told from what was not."""

# The derived layer.


def _searched() -> tuple[Column[str] | Column[int], ...]:
    """What records are searched and counted by: every table that leads to records has it, so that none is read for it."""
    texts = ("type", "status", "first", "last", "place", "outcome")
    numbers = ("origins", "dissent")
    return (
        *(Column(name, String, nullable=False) for name in texts),
        *(Column(name, Integer, nullable=False) for name in numbers),
    )


def _leading(name: str, key: str) -> Table:
    """A table that leads from something to the records in which it has a part, in their order."""
    return Table(
        name,
        metadata,
        Column(key, String, primary_key=True),
        Column("sort", String, primary_key=True),
        Column("record", String, ForeignKey("records.id"), nullable=False, index=True),
        *_searched(),
        sqlite_with_rowid=False,
    )


records = Table(
    "records",
    metadata,
    Column("id", String, primary_key=True),
    Column("sort", String, nullable=False, unique=True),
    Column("kind", String, nullable=False),
    *_searched(),
    Column("contents", Text, nullable=False),
)
Index("records_searched", records.c.sort, *(records.c[column.name] for column in _searched()))
record_entities = _leading("record_entities", "entity")
record_countries = _leading("record_countries", "country")
record_pairs = _leading("record_pairs", "pair")
record_members = Table(
    "record_members",
    metadata,
    Column("attestation", String, primary_key=True),
    Column("record", String, ForeignKey("records.id"), primary_key=True, index=True),
    sqlite_with_rowid=False,
)
canonical_entities = Table(
    "canonical_entities",
    metadata,
    Column("id", String, primary_key=True),
    Column("kind", String, nullable=False, default=""),
    Column("name", String, nullable=False, default=""),
    Column("country", String, nullable=False, default=""),
    Column("contents", Text, nullable=False),
    Column("best", Text, nullable=False, default=""),
    Column("least_country", String, nullable=False, default=""),
    Column("told", Integer, nullable=False, default=1),
    Index("entities_of_kind", "kind", "country", "name", "id"),
)
canonical_ids = Table(
    "canonical_ids",
    metadata,
    Column("id", String, primary_key=True),
    Column("canonical", String, ForeignKey("canonical_entities.id"), nullable=False),
)
copies = Table(
    "copies",
    metadata,
    Column("copy", String, primary_key=True),
    Column("original", String, primary_key=True, index=True),
    Column("contents", Text, nullable=False),
)
corrections = Table(
    "corrections",
    metadata,
    Column("position", Integer, primary_key=True),
    Column("outlet", String, nullable=False, default="", index=True),
    Column("attestation", String, nullable=False, default="", index=True),
    Column("contents", Text, nullable=False),
)
catalogue = Table(
    "catalogue",
    metadata,
    Column("report", String, primary_key=True),
    Column("reading", Integer, nullable=False),
    Column("given", String, nullable=False, index=True),
    Column("name", String, nullable=False, index=True),
    Column("place", String, nullable=False),
    Column("published", String, nullable=False),
    Column("rule", String, nullable=False),
    Column("last", String, nullable=False),
    Column("outlet", String, nullable=False),
    Column("country", String, nullable=False),
    Column("control", String, nullable=False),
    Column("agency", Integer, nullable=False),
    Column("language", String, nullable=False),
    Column("title", String, nullable=False),
    Column("told", Integer, nullable=False),
    Column("copied", Integer, nullable=False),
    Index("catalogue_in_order", "place", unique=True),
    Index("catalogue_of_outlet", "outlet", "place", "copied"),
    Index("catalogue_of_language", "language", "place"),
    Index("catalogue_standing", "reading", "copied", "last"),
)
derivation = Table(
    "derivation",
    metadata,
    Column("state", String, primary_key=True),
    Column("maker", String, nullable=False),
)
SHOWN = (
    *(record_members, record_entities, record_countries, record_pairs, records),
    *(canonical_ids, canonical_entities, corrections),
)
DERIVED = (*SHOWN, copies, catalogue, derivation)
"""In an order in which they can be emptied."""
