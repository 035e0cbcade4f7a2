"""Records that are put in the place of others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain

from sqlalchemy import select, update

from dragoman.model.entity import EntityId
from dragoman.model.record import Record
from dragoman.store import schema, workings
from dragoman.store.codec import from_json, to_json
from dragoman.store.deriving.tables import Tables
from dragoman.store.rows import country_rows, member_rows, outcome_of, pair_rows, part_rows, record_row

_OF_RECORDS = (
    *(schema.record_members, schema.record_entities, schema.record_countries, schema.record_pairs),
    *(workings.record_keys, workings.only_named),
)


_LEADING = (schema.record_entities, schema.record_countries, schema.record_pairs)


class Records(Tables):
    """Finds records and replaces them."""

    def forget_all(self) -> None:
        """Empty all that is shown, but for the copies."""
        self._empty((*workings.OF_RECORDS, *schema.SHOWN))

    def behind(self, attestations: Iterable[str]) -> dict[str, str]:
        """Give the id of the record that each attestation stands behind."""
        table = schema.record_members.c
        return dict(self._among(select(table.attestation, table.record), table.attestation, attestations))

    def of(self, ids: Iterable[str]) -> dict[str, Record]:
        """Give records by their ids."""
        table = schema.records.c
        return {
            ident: from_json(text, Record)
            for ident, text in self._among(select(table.id, table.contents), table.id, ids)
        }

    def drop(self, ids: Iterable[str]) -> None:
        """Take records away."""
        wanted = list(ids)
        for table in _OF_RECORDS:
            self._drop(table, table.c.record, wanted)
        self._drop(schema.records, schema.records.c.id, wanted)

    def put(
        self, records: Iterable[Record], countries: Mapping[EntityId, str], keys: Mapping[str, Iterable[int]]
    ) -> None:
        """Put new records in.

        Args:
            records: no such are there.
            countries: of all entities that have a part in them and are known to have one, its code.
            keys: by the record's id, by what it is looked up to be linked.
        """
        every = list(records)
        self._put(schema.records, map(record_row, every))
        self._put(schema.record_members, chain.from_iterable(map(member_rows, every)))
        self._put(schema.record_entities, chain.from_iterable(map(part_rows, every)))
        self._put_countries(every, countries)
        self._put(workings.record_keys, ({"key": key, "record": each.id} for each in every for key in keys[each.id]))

    def put_links(self, records: Iterable[Record]) -> None:
        """Change nothing but the links of records."""
        every = {each.id: each for each in records}
        table = schema.records.c
        before = dict(self._among(select(table.id, table.outcome), table.id, every))
        for ident, each in every.items():
            now = outcome_of(each)
            its = update(schema.records).where(table.id == ident)
            self._connection.execute(its.values(contents=to_json(each, Record), outcome=now))
            for other in _LEADING if now != before[ident] else ():
                self._connection.execute(update(other).where(other.c.record == ident).values(outcome=now))

    def ids_with(self, entities: Iterable[EntityId]) -> frozenset[str]:
        """Give the ids of the records in which some entities have a part."""
        table = schema.record_entities.c
        return frozenset(record for (record,) in self._among(select(table.record), table.entity, entities))

    def put_countries(self, records: Iterable[Record], countries: Mapping[EntityId, str]) -> None:
        """Put other countries in the place of those that had a part in records."""
        every = list(records)
        for table in (schema.record_countries, schema.record_pairs):
            self._drop(table, table.c.record, [each.id for each in every])
        self._put_countries(every, countries)

    def _put_countries(self, records: Iterable[Record], countries: Mapping[EntityId, str]) -> None:
        every = list(records)
        self._put(schema.record_countries, (row for each in every for row in country_rows(each, countries)))
        self._put(schema.record_pairs, (row for each in every for row in pair_rows(each, countries)))

    def sharing(self, keys: Iterable[int]) -> frozenset[str]:
        """Give the ids of the records that are kept under some keys."""
        table = workings.record_keys.c
        return frozenset(record for (record,) in self._among(select(table.record), table.key, keys))

    def in_order(self) -> list[str]:
        """Give the ids of all records."""
        return [ident for (ident,) in self._rows(select(schema.records.c.id).order_by(schema.records.c.sort))]

    def finish(self, maker: str, state: str) -> None:
        """Keep who derived the records, and from what."""
        self._empty((schema.derivation,))
        self._put(schema.derivation, [{"state": state, "maker": maker}])
