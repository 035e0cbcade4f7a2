"""The tables of the derived layer that nobody is shown: what is looked up while records are derived."""

from __future__ import annotations

from sqlalchemy import Column, Float, ForeignKey, Integer, LargeBinary, String, Table, Text

from dragoman.store import schema
from dragoman.store.schema import metadata

report_facts = Table(
    "report_facts",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("report", String, nullable=False, unique=True),
    Column("shown", String, nullable=False),
    Column("reader", String, nullable=False),
    Column("published", String),
    Column("outlet", String, nullable=False),
    Column("publisher", String, nullable=False, index=True),
    Column("language", String, nullable=False),
    Column("runs", LargeBinary, nullable=False),
    Column("called", LargeBinary, nullable=False),
    Column("marks", Text, nullable=False),
    Column("by_words", String, nullable=False, default="", index=True),
    Column("family", String, nullable=False, default="", index=True),
)
traits = Table(
    "traits",
    metadata,
    Column("sort", Integer, primary_key=True, autoincrement=False),
    Column("trait", Integer, primary_key=True, autoincrement=False),
    Column("slot", Integer, primary_key=True, autoincrement=False),
    Column("report", Integer, primary_key=True, autoincrement=False, index=True),
    sqlite_with_rowid=False,
)
alikes = Table(
    "alikes",
    metadata,
    Column("copy", String, primary_key=True),
    Column("original", String, primary_key=True, index=True),
    Column("sort", Integer, primary_key=True, autoincrement=False),
    Column("share", Float, nullable=False),
    Column("credit", String, nullable=False),
    sqlite_with_rowid=False,
)
notes = Table(
    "notes",
    metadata,
    Column("report", String, primary_key=True),
    Column("outlet", String, nullable=False, index=True),
    Column("quotes", Integer, nullable=False),
)
mended = Table(
    "mended",
    metadata,
    Column("attestation", String, primary_key=True),
    Column("outlet", String, nullable=False, index=True),
    Column("contents", Text, nullable=False),
)
tangled = Table("tangled", metadata, Column("judgement", String, primary_key=True))
sought = Table(
    "sought",
    metadata,
    Column("key", Integer, primary_key=True, autoincrement=False),
    Column("first", Integer, primary_key=True, autoincrement=False),
    Column("last", Integer, primary_key=True, autoincrement=False),
    Column("attestation", String, primary_key=True, index=True),
    sqlite_with_rowid=False,
)
kin = Table(
    "kin",
    metadata,
    Column("left", String, primary_key=True),
    Column("right", String, primary_key=True, index=True),
    Column("others", Integer, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)
record_keys = Table(
    "record_keys",
    metadata,
    Column("key", Integer, primary_key=True, autoincrement=False),
    Column("record", String, ForeignKey("records.id"), primary_key=True, index=True),
    sqlite_with_rowid=False,
)
only_named = Table(
    "only_named",
    metadata,
    Column("entity", String, primary_key=True),
    Column("record", String, ForeignKey("records.id"), primary_key=True, index=True),
    sqlite_with_rowid=False,
)
OF_COPYING = (traits, alikes, report_facts)
"""What judgements about entities leave as it is, with the copies."""
OF_RECORDS = (only_named, record_keys)
DERIVED = (*OF_RECORDS, *schema.DERIVED, *OF_COPYING, notes, mended, tangled, sought, kin)
"""All tables of the derived layer, in an order in which they can be emptied."""
