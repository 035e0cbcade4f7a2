"""What each noun becomes in the tables."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import replace
from itertools import combinations
from typing import Any

from dragoman.model.attestation import Attestation, Attested, content_hash
from dragoman.model.correction import Corrected
from dragoman.model.days import days_of
from dragoman.model.entity import Entity, EntityId
from dragoman.model.judgement import Judgement
from dragoman.model.reading import Reading
from dragoman.model.record import Copy, Record
from dragoman.model.report import Capture, Report, Skipped
from dragoman.model.retraction import Retraction
from dragoman.store.base import Filing, printable, report_key
from dragoman.store.browsed import PAIRED
from dragoman.store.codec import to_json

Row = dict[str, Any]
TYPE_SLOTS = ("type", "stage", "act", "capacity")
"""Of each kind one."""
COMPANY = 12
"""Countries; a gathering of more is no matter of any two of them."""
_CHANNELS = frozenset({"via"})
_COUNTRY = "country:"
_ID = re.compile(r'"(\w+:[^"\\\s]+)"')


def blob_row(capture: Capture) -> Row:
    """The bytes, once for all captures that brought the same."""
    return {"sha256": capture.sha256, "content": capture.content}


def capture_row(capture: Capture) -> Row:
    """A capture without its bytes."""
    return {
        "id": _capture_id(capture),
        "sha256": capture.sha256,
        "address": printable(capture.address),
        "contents": to_json(replace(capture, content=b""), Capture),
    }


def report_row(filing: Filing) -> Row:
    """A report as it was cleaned."""
    key = report_key(filing.report.id, filing.capture.sha256)
    return {
        "key": key,
        "given": key.rpartition("~")[0],
        "language": filing.report.language,
        "capture": _capture_id(filing.capture),
        "contents": to_json(filing.report, Report),
    }


def reading_row(reading: Reading) -> Row:
    """A reading without its mentions and contents: those live on as entities and attestations."""
    plain = replace(reading, mentions=(), attested=())
    return {"report": reading.report, "reader": reading.reader, "contents": to_json(plain, Reading)}


def attestation_row(position: int, attestation: Attestation) -> Row:
    """An attestation at its place in its reading."""
    return {
        "id": attestation.id,
        "report": attestation.report,
        "reader": attestation.reader,
        "position": position,
        "contents": to_json(attestation.attested, Attested[EntityId]),
    }


def ids_in(contents: str) -> list[EntityId]:
    """Find the ids of entities in an attestation's row; other words of such a form are ids of nothing."""
    return _ID.findall(contents)


def entity_row(entity: Entity) -> Row:
    """What one report, or the lexicon, knew of an entity."""
    contents = to_json(entity, Entity)
    return {"hash": content_hash(contents), "id": entity.id, "contents": contents}


def judgement_row(judgement: Judgement) -> Row:
    """A decision; those without a moment come before all others."""
    made = judgement.made.astimezone(dt.UTC).isoformat() if judgement.made else ""
    contents = to_json(judgement, Judgement)
    return {
        "id": judgement.id,
        "left": judgement.left,
        "right": judgement.right,
        "made": made,
        "contents": contents,
    }


def retraction_row(retraction: Retraction) -> Row:
    """A retraction, or its being taken back."""
    return {
        "id": retraction.id,
        "report": retraction.report,
        "made": retraction.made.astimezone(dt.UTC).isoformat(),
        "contents": to_json(retraction, Retraction),
    }


def skipped_row(skipped: Skipped) -> Row:
    """A reason why something could not be taken in."""
    contents = to_json(skipped, Skipped)
    return {
        "id": content_hash(contents),
        "address": printable(skipped.address),
        "stage": skipped.stage,
        "capture": skipped.capture,
        "contents": contents,
    }


def canonical_row(entity: Entity) -> Row:
    """A canonical entity, and what it is listed by."""
    return {
        "id": entity.id,
        "kind": entity.kind.value,
        "name": entity.name,
        "country": entity.country,
        "contents": to_json(entity, Entity),
    }


def record_row(record: Record) -> Row:
    """A record with its steps, and what it is searched by."""
    contents = to_json(record, Record)
    return {"id": record.id, "kind": record.kind.value, **_searched(record), "contents": contents}


def _searched(record: Record) -> Row:
    """What a record is found, searched and counted by."""
    days, head = days_of(record), record.headline
    last_step = record.steps[-1].headline if record.steps else head
    first, last = (days.first, days.last) if days else (None, None)
    return {
        "sort": record.sort,
        "type": next(filter(None, (head.get(slot) for slot in TYPE_SLOTS)), ""),
        "status": head.get("status") or last_step.get("status") or "",
        "first": first.isoformat() if first else "",
        "last": last.isoformat() if last else "",
        "origins": record.origins,
        "dissent": int(record.has_dissent),
        "place": head.get("place") or "",
        "outcome": outcome_of(record),
    }


def outcome_of(record: Record) -> str:
    """What has become of a record, or of the last of its steps that is denied, only alleged or answered; empty for others."""
    found = [part.outcome for part in (record, *reversed(record.steps)) if part.outcome]
    return found[0].value if found else ""


def member_rows(record: Record) -> list[Row]:
    """The attestations behind a record and its steps."""
    members = {member.attestation for part in (record, *record.steps) for member in part.members}
    return [{"attestation": attestation, "record": record.id} for attestation in sorted(members)]


def part_rows(record: Record) -> list[Row]:
    """The entities that have a part in a record or its steps, and of a statement the record that it is about."""
    parts = {entity for part in (record, *record.steps) for names in part.entities.values() for entity in names}
    if about := record.headline.get("about"):
        parts.add(about)
    found = {"record": record.id, **_searched(record)}
    return [{"entity": entity, **found} for entity in sorted(parts)]


def country_rows(record: Record, countries: Mapping[EntityId, str]) -> list[Row]:
    """The countries that have a part in a record.

    Args:
        record: the record.
        countries: the code of the country of each entity that is known to have one.
    """
    found = {"record": record.id, **_searched(record)}
    return [{"country": code, **found} for code in _countries_of(record, countries)]


def pair_rows(record: Record, countries: Mapping[EntityId, str]) -> list[Row]:
    """Each two countries that have a part in a record, but for one that so many share that it says little of any two."""
    found, codes = {"record": record.id, **_searched(record)}, _countries_of(record, countries)
    if len(codes) > COMPANY:
        return []
    return [{"pair": f"{one}{PAIRED}{other}", **found} for one, other in combinations(codes, 2)]


def _countries_of(record: Record, countries: Mapping[EntityId, str]) -> list[str]:
    """By their codes: themselves or by somebody of theirs; an outlet brings none into it."""
    named = (part.entities[role] for part in (record, *record.steps) for role in part.entities.keys() - _CHANNELS)
    who = {entity for names in named for entity in names}
    codes = {each.removeprefix(_COUNTRY) if each.startswith(_COUNTRY) else countries.get(each, "") for each in who}
    return sorted(codes - {""})


def copy_row(copy: Copy) -> Row:
    """A link from a copy to what it copies."""
    return {"copy": copy.copy, "original": copy.of, "contents": to_json(copy, Copy)}


def correction_row(corrected: Corrected, outlet: str = "") -> Row:
    """What an outlet took back."""
    contents = to_json(corrected, Corrected)
    return {"outlet": outlet, "attestation": corrected.attestation, "contents": contents}


def _capture_id(capture: Capture) -> str:
    return content_hash(capture.sha256, printable(capture.name), printable(capture.address))
