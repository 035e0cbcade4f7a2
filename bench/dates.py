"""How the dates of what was found compare with the gold ones: `python -m bench.dates [SET …]`.

Pairing and what counts as right are `score.py`'s own: equal to the gold date or to one of its alternatives. What is
not right is told apart, because it is not equally bad: refused, wider or narrower than the gold date, a wrong day, a
wrong year.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bench.errors import PLURALS, Fact, Ledger, records
from bench.sets import BENCH, SETS, GoldSet, read_facts
from dragoman.model.when import OPEN, Period

VERDICTS = ("right", "refused", "wider", "narrower", "wrong day", "wrong year")
SLOTS: Mapping[str, tuple[str, ...]] = {
    "event": ("date",),
    "agreement": ("date",),
    "statement": ("date",),
    "tenure": ("from", "to"),
}
BAR = 0.92
"""The share of found events with a gold date that are to be dated right."""


@dataclass(frozen=True)
class Judged:
    """One date of the gold files that a found fact answers for."""

    slot: str
    """Such as `event.date`."""
    verdict: str
    place: str
    """Which report, which gold fact, what was read for what."""


def verdict(read: str | None, wanted: list[str]) -> str:
    """Tell how a date that was read compares with those that are right.

    Returns:
        `right`; `refused` where none was given; `wider` where it holds a right one; `narrower` where it lies in one;
        `wrong year` where it shares no year with any of them; else `wrong day`.
    """
    if not read or read == "../..":
        return "refused"
    period, right = Period.parse(read), [Period.parse(date) for date in wanted]
    if period in right:
        return "right"
    if any(period.covers(other) for other in right):
        return "wider"
    if any(other.covers(period) for other in right):
        return "narrower"
    near = any(period.intersect(_years(other)) for other in right)
    return "wrong day" if near else "wrong year"


def _years(period: Period) -> Period:
    first = Period.year(period.first.year).first if period.first else None
    return Period(first, Period.year(period.last.year).last if period.last else None)


def judge(gold: GoldSet, predicted: Path) -> Iterator[Judged]:
    """Judge every date that a set fixes for a fact that was found, and for the reports themselves."""
    ledger = Ledger(gold)
    for found, wanted in records(gold, predicted):
        published = _dates(wanted, "published")
        if published and (found.get("published") or None not in _listed(wanted, "published_alternatives")):
            yield _judged("report.published", found.get("published"), published, str(wanted["report"]))
        for kind in PLURALS:
            for fact, goal in ledger.pairs(kind, found, wanted):
                for slot in SLOTS[kind]:
                    dates = _dates(goal, slot)
                    if dates and (_is_closed(fact.get(slot)) or not goal.get(f"{slot}_optional")):
                        place = f"{wanted['report']} {goal.get('id', '')}".strip()
                        yield _judged(f"{kind}.{slot}", fact.get(slot), dates, place)


def _dates(fact: Fact, slot: str) -> list[str]:
    listed = _listed(fact, f"{slot}_alternatives")
    return [str(date) for date in (fact.get(slot), *listed) if date] if fact.get(slot) else []


def _listed(fact: Fact, slot: str) -> list[object]:
    values = fact.get(slot) or []
    return values if isinstance(values, list) else [values]


def _is_closed(read: str | None) -> bool:
    """Whether `score.py` takes it for a date: an interval with an open end is none for it."""
    return bool(read) and OPEN not in str(read)


def _judged(slot: str, read: str | None, wanted: list[str], place: str) -> Judged:
    return Judged(slot, verdict(read, wanted), f"{place} ({read or 'none'} for {wanted[0]})")


def figures(judged: list[Judged]) -> dict[str, float]:
    """Give what floors pin: the share of found events that are dated right, and 1 where no year is wrong."""
    events = [one.verdict for one in judged if one.slot == "event.date"]
    years = [one for one in judged if one.verdict == "wrong year"]
    return {"event_dates": events.count("right") / max(1, len(events)), "no_wrong_year": float(not years)}


def table(sets: Mapping[str, list[Judged]]) -> list[str]:
    """Give the lines of a Markdown table, a line for each set and slot."""
    lines = [f"| set | slot | of | {' | '.join(VERDICTS)} | share right |", "| --- |" + " --- |" * 9]
    for name, judged in sets.items():
        for slot in dict.fromkeys(sorted(one.slot for one in judged)):
            count = Counter(one.verdict for one in judged if one.slot == slot)
            of = count.total()
            cells = [name, slot, of, *(count[v] for v in VERDICTS), f"{count['right'] / of:.3f}"]
            lines.append(f"| {' | '.join(map(str, cells))} |")
    return lines


def summary(sets: Mapping[str, list[Judged]]) -> str:
    """Give the two lines that the bars ask for."""
    every = [one for judged in sets.values() for one in judged]
    events = [one.verdict for one in every if one.slot == "event.date"]
    years = [one.place for one in every if one.verdict == "wrong year"]
    share = events.count("right") / max(1, len(events))
    told = f"**Found events dated right: {events.count('right')} of {len(events)}, {share:.3f}** (the bar is {BAR})."
    return f"{told}\n\n**Wrong years: {len(years)}** (the bar is 0){': ' if years else '.'}{'; '.join(years)}"


def examples(sets: Mapping[str, list[Judged]], each: int = 4) -> list[str]:
    """Give the lines of a Markdown table with some places of every verdict but `right`; every wrong date is named."""
    lines = ["| verdict | times | for instance |", "| --- | --- | --- |"]
    for name in VERDICTS[1:]:
        found = [f"{one.slot} {one.place}" for judged in sets.values() for one in judged if one.verdict == name]
        shown = found if name.startswith("wrong") else found[:: max(1, len(found) // each)][:each]
        lines.append(f"| {name} | {len(found)} | {'; '.join(shown)} |")
    return lines


def main(names: list[str]) -> int:
    """Print how the dates of the sets named, or of all, were read."""
    if not BENCH.is_dir():
        print(f"no benches: {BENCH} is missing", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        chosen = [gold for gold in SETS if not names or gold.name in names]
        sets = {gold.name: list(judge(gold, read_facts(gold, Path(folder)))) for gold in chosen}
    print(*table(sets), "", summary(sets), "", *examples(sets, 40), sep="\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
