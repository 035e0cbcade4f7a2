"""What is searched by words: the texts of reports, and the names of entities; triggers keep both as the base stands.

The words of a report are indexed when it is kept, the names of an entity when it is derived, whoever writes them. Neither
index holds a second copy of what it indexes.
"""

from __future__ import annotations

import json

from sqlalchemy import Connection, MetaData, Table, event

from dragoman.lexicon.scripts import fold, romanize
from dragoman.store import schema

_WORDS = (
    "CREATE TABLE IF NOT EXISTS report_numbers (number INTEGER PRIMARY KEY, report VARCHAR NOT NULL UNIQUE)",
    """CREATE VIEW IF NOT EXISTS report_texts AS
    SELECT number, json_extract(contents, '$.title') AS title, json_extract(contents, '$.text') AS text
    FROM report_numbers JOIN reports ON reports.key = report_numbers.report""",
    """CREATE VIRTUAL TABLE IF NOT EXISTS report_words USING fts5(
    title, text, content='report_texts', content_rowid='number', tokenize='porter unicode61 remove_diacritics 2')""",
    """CREATE TRIGGER IF NOT EXISTS report_is_kept AFTER INSERT ON reports BEGIN
    INSERT INTO report_numbers (report) VALUES (new.key);
    INSERT INTO report_words (rowid, title, text) SELECT number, title, text FROM report_texts
    WHERE number = (SELECT number FROM report_numbers WHERE report = new.key); END""",
)
_FILL_WORDS = (
    "CREATE INDEX IF NOT EXISTS ix_reports_given ON reports (given)",
    "INSERT OR IGNORE INTO report_numbers (report) SELECT key FROM reports ORDER BY recorded, key",
    "INSERT INTO report_words (report_words) VALUES ('rebuild')",
)
_NAMES = (
    """CREATE TABLE IF NOT EXISTS entity_names (
    number INTEGER PRIMARY KEY, entity VARCHAR NOT NULL, folded VARCHAR NOT NULL, name VARCHAR NOT NULL)""",
    "CREATE INDEX IF NOT EXISTS entity_names_folded ON entity_names (folded)",
    "CREATE INDEX IF NOT EXISTS entity_names_of ON entity_names (entity)",
    """CREATE VIRTUAL TABLE IF NOT EXISTS entity_grams USING fts5(
    folded, content='entity_names', content_rowid='number', tokenize='trigram')""",
    "CREATE VIRTUAL TABLE IF NOT EXISTS entity_gram_counts USING fts5vocab('entity_grams', 'row')",
    """CREATE TRIGGER IF NOT EXISTS name_is_put AFTER INSERT ON entity_names BEGIN
    INSERT INTO entity_grams (rowid, folded) VALUES (new.number, new.folded); END""",
    """CREATE TRIGGER IF NOT EXISTS name_is_gone AFTER DELETE ON entity_names BEGIN
    INSERT INTO entity_grams (entity_grams, rowid, folded) VALUES ('delete', old.number, old.folded); END""",
)
_FOLLOW_NAMES = (
    """CREATE TRIGGER IF NOT EXISTS entity_is_put AFTER INSERT ON canonical_entities BEGIN
    DELETE FROM entity_names WHERE entity = new.id;
    INSERT INTO entity_names (entity, folded, name)
    SELECT new.id, value ->> 0, value ->> 1 FROM json_each(searched_names(new.contents)); END""",
    """CREATE TRIGGER IF NOT EXISTS entity_is_changed AFTER UPDATE ON canonical_entities BEGIN
    DELETE FROM entity_names WHERE entity = old.id;
    INSERT INTO entity_names (entity, folded, name)
    SELECT new.id, value ->> 0, value ->> 1 FROM json_each(searched_names(new.contents)); END""",
    """CREATE TRIGGER IF NOT EXISTS entity_is_gone AFTER DELETE ON canonical_entities BEGIN
    DELETE FROM entity_names WHERE entity = old.id; END""",
)
_FILL_NAMES = (
    "DELETE FROM entity_names",
    """INSERT INTO entity_names (entity, folded, name)
    SELECT canonical_entities.id, value ->> 0, value ->> 1
    FROM canonical_entities, json_each(searched_names(contents))""",
)


def searched_names(contents: str) -> str:
    """Give the names of an entity's row as they are searched, each with the name itself, as JSON; SQL calls it."""
    told = json.loads(contents)
    forms = {form: name for name in reversed((told["name"], *told["aliases"])) for form in searched_forms(name)}
    return json.dumps([[form, name] for form, name in forms.items()])


def searched_forms(name: str) -> tuple[str, ...]:
    """Give the forms under which a name is found: folded, and in Latin letters where it is written in others."""
    folded = fold(name)
    latin = fold(romanize(folded))
    return tuple(dict.fromkeys(filter(None, (folded, latin))))


def lay_search(connection: Connection) -> None:
    """Create what is searched by words, and fill it from what an older base holds."""
    for statement in (*_WORDS, *_FILL_WORDS, *_NAMES, *_FOLLOW_NAMES, *_FILL_NAMES):
        connection.exec_driver_sql(statement)


def _with_reports(_: Table | MetaData, connection: Connection, **__: object) -> None:
    for statement in _WORDS:
        connection.exec_driver_sql(statement)


def _with_entities(_: Table | MetaData, connection: Connection, **__: object) -> None:
    """Whenever the table of entities is laid anew, nothing is left of those that it held."""
    for statement in (*_NAMES, "DELETE FROM entity_names", *_FOLLOW_NAMES):
        connection.exec_driver_sql(statement)


event.listen(schema.reports, "after_create", _with_reports)
event.listen(schema.canonical_entities, "after_create", _with_entities)
