"""Write `lexicon/data/checked.csv`: which dates of the hand-made tenures the data sets give too, and how near.

Run from the checkout's root, with the sources beside it: `python generate/checked.py`, after `tenures_by_hand.csv` was
changed. What was read on pages stands in `checked_by_hand.csv`, with the same first columns; nobody writes that but by hand.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

import holders
import spells
from holders import Line

from dragoman.model.when import Period

TARGET = holders.DATA / "checked.csv"
CITED = re.compile(r"Wikidata (Q\d+), 2022-08")
NEAR = 31
"""Days by which a date of a data set may miss ours and still be told beside it; more tells of another term."""


def table() -> str:
    """Give the text of the generated table."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["person", "office", "which", "told", "source", "days"])
    writer.writerows(sorted({*_told(), *_cited()}))
    return out.getvalue()


def _told() -> Iterator[tuple[str, str, str, str, str, int]]:
    theirs: dict[tuple[str, str], list[Line]] = {}
    for line in spells.placed(every=True):
        theirs.setdefault((line.person, line.office), []).append(line)
    for line in (line for held in spells.hand_made().values() for line in held):
        found = theirs.get((line.person, line.office), [])
        for date, ours, told in (
            ("start", line.start, [(one.printed or one.start, one) for one in found]),
            ("end", line.end, [(one.end, one) for one in found]),
        ):
            for source, (days, day) in _nearest(ours, told).items():
                yield line.person, line.office, date, day, source, days


def _cited() -> Iterator[tuple[str, str, str, str, str, int]]:
    """Give the days that stand in Wikidata as a line cites them, where it calls the office by a name that we cannot read."""
    theirs: dict[tuple[str, str], list[Period]] = {}
    for row in holders.table(holders.SOURCES / "holders_wikidata_2022.csv"):
        for date in ("start", "end"):
            theirs.setdefault((row["wikidata"], date), []).extend([Period.parse(row[date])] if row[date] else [])
    for line in (line for held in spells.hand_made().values() for line in held):
        start, _, end = line.source.partition("; end: ")
        for date, ours, source in (("start", line.start, start), ("end", line.end, end or start)):
            for item in CITED.findall(source):
                for period in theirs.get((item, date), []):
                    if ours and (ours.days or NEAR) <= NEAR and ours.covers(period):
                        yield line.person, line.office, date, period.edtf, f"Wikidata {item}, 2022-08", 0


def _nearest(ours: Period | None, told: list[tuple[Period | None, Line]]) -> dict[str, tuple[int, str]]:
    """Give of each data set the date that is nearest to ours, with the days between them."""
    found: dict[str, tuple[int, str]] = {}
    for period, line in told:
        days = _days_between(ours, period) if ours and period else None
        if period and days is not None and days <= NEAR:
            found[line.source] = min(found.get(line.source, (days, period.edtf)), (days, period.edtf))
    return found


def _days_between(ours: Period, theirs: Period) -> int | None:
    """Give the days by which the other date lies outside ours; none where it is vaguer than ours."""
    if not (ours.first and ours.last and theirs.first and theirs.last):
        return None
    if (theirs.last - theirs.first) > (ours.last - ours.first):
        return None
    return max((ours.first - theirs.first).days, (theirs.last - ours.last).days, 0)


if __name__ == "__main__":
    TARGET.write_text(table(), encoding="utf-8")
