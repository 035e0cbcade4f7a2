"""Asking Wikidata anew who holds which office, and laying what it says into the user's own folder."""

from __future__ import annotations

import csv
import datetime as dt
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from dragoman.acquire.http import HttpClient
from dragoman.errors import AcquireError, ConfigError
from dragoman.lexicon import overlay, tables
from dragoman.lexicon.overlay import RETRACT, YES, Row
from dragoman.lexicon.seats import wikidata
from dragoman.lexicon.seats.wikidata import Change

JSON = "application/sparql-results+json"
SNAPSHOTS = "wikidata"
"""Folder of the dated snapshots inside the user's."""
MOST_IN_A_ROW = 3
"""So many offices that get no answer one after the other mean that there is nobody to answer."""
OFTEN = 20
"""After so many answers they are written down."""
Heard = Callable[[str], None]


@dataclass(frozen=True)
class Snapshot:
    """What the query service answered on one day."""

    day: dt.date
    answers: Mapping[str, str]
    """By office, as they came."""
    failed: Mapping[str, str]
    """Offices that got no answer, with the reason."""

    def keep(self, folder: Path) -> Path:
        """Write it into the user's folder, dated."""
        path = folder / SNAPSHOTS / f"{self.day.isoformat()}.json"
        path.parent.mkdir(parents=True, exist_ok=True)
        told = {"day": self.day.isoformat(), "answers": dict(self.answers), "failed": dict(self.failed)}
        # Written beside and moved, so that a run that is cut off leaves what was kept before.
        part = path.with_suffix(".part")
        part.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        part.replace(path)
        return path

    def changes(self) -> list[Change]:
        """Compare it with the lexicon."""
        return [
            change
            for office, answer in self.answers.items()
            for change in wikidata.changes(office, wikidata.read(answer), self.day)
        ]


def ask(
    endpoint: str, offices: Iterable[str], day: dt.date, client: HttpClient, heard: Heard, folder: Path
) -> Snapshot:
    """Ask for each office, one query each, and keep the answers in the user's folder as they come.

    What was answered on the same day before is not asked again. An office that gets no answer is told and the run goes
    on; where the service answers no more, it ends.

    Raises:
        AcquireError: the service answers nothing at all.
    """
    before = latest(folder)
    answers = dict(before.answers) if before and before.day == day else {}
    failed, in_a_row = dict[str, str](), 0
    snapshot = Snapshot(day, answers, failed)
    try:
        for office in (each for each in offices if each not in answers):
            try:
                answers[office] = _answer(endpoint, office, client)
                in_a_row = 0
            except AcquireError as error:
                in_a_row += 1
                failed[office] = str(error)
                if in_a_row == MOST_IN_A_ROW:
                    break
            except ValueError as error:
                failed[office] = str(error)
            if len(answers) % OFTEN == 0 and answers:
                snapshot.keep(folder)
            heard(office)
    finally:
        if answers:
            snapshot.keep(folder)
    if failed and not answers:
        office, why = next(iter(failed.items()))
        raise AcquireError(f"{office}: {why}; nothing was kept")
    return snapshot


def _answer(endpoint: str, office: str, client: HttpClient) -> str:
    answer = client.get(endpoint, {"query": wikidata.question(office), "format": "json"}, JSON).decode("utf-8")
    wikidata.read(answer)
    return answer


def latest(folder: Path) -> Snapshot | None:
    """Give the last snapshot that was kept; None where there is none.

    Raises:
        ConfigError: it cannot be read.
    """
    kept = sorted((folder / SNAPSHOTS).glob("*.json"))
    if not kept:
        return None
    try:
        told = json.loads(kept[-1].read_text(encoding="utf-8"))
        return Snapshot(dt.date.fromisoformat(told["day"]), dict(told["answers"]), dict(told["failed"]))
    except (ValueError, KeyError, TypeError) as error:
        raise ConfigError(f"{kept[-1]} is no snapshot: {error}; delete it and ask again") from error


def accept(folder: Path, changes: Iterable[Change]) -> None:
    """Write changes into the user's tables; the next look-up reads them."""
    wanted = [change for change in changes if change.what in {"new", "changed", "checked"}]
    gone = [{**change.before, RETRACT: YES} for change in wanted if change.what == "changed" and change.before]
    _write(
        folder, "tenures", [*({**row, "source": "", "as_of": ""} for row in gone), *(change.line for change in wanted)]
    )
    _write(folder, "persons_derived", [change.person for change in wanted if change.person])
    tables.use(str(folder))


def _write(folder: Path, name: str, added: list[Row]) -> None:
    """Lay lines over those that the user's table has already."""
    columns = (*tables.own_rows(name)[0], RETRACT)
    lines = {
        (row.get(RETRACT, ""), *overlay.key_of(row, name)): row for row in (*overlay.tables().get(name, ()), *added)
    }
    if not lines:
        return
    with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows([row.get(column, "") for column in columns] for row in lines.values())
