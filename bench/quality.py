"""Write docs/quality.md: today's scores, the commonest errors and the speed. `python -m bench.quality`."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from bench import dates, errors, fusing, names, resolving, scores, speed
from bench.sets import BENCH, ROOT, SETS, GoldSet, read_facts

PAGE = ROOT / "docs" / "quality.md"
ABOUT = {
    "seeds": "Five real reports, cleaned and read in full. The rules were developed on these.",
    "voa": "44 Voice of America reports of early 2025, 8 of them without diplomacy.",
    "stories": "English reports of ten happenings told by many outlets, rubbish of the page included.",
    "restated": "157 short English restatements. Wording and length are not a real page's.",
}
GROWN = 10_000
OPENING = """# Quality

Written by `make bench`; do not edit. *Found* means the right kind of fact about the right people; *exact* also
demands every slot that the gold file fixes; *macro* is the mean over the kinds. What a fact is: [facts.md](facts.md).
The gold files are single annotators' judgements, with some 3–6 % noise. `tests/gold` keeps these figures from falling.
"""


def overview(results: dict[str, dict[str, Any]]) -> list[str]:
    """Give the lines of a table with one line a set."""
    lines = [
        "| set | macro F1 | macro exact F1 | precision over all | F1 over all |",
        "| --- | --- | --- | --- | --- |",
    ]
    for name, result in results.items():
        macro, total = result["macro"], result["all"]
        figures = (macro["f1"], macro["exact_f1"], total["precision"], total["f1"])
        lines.append(f"| {' | '.join([name, *(f'{figure:.3f}' for figure in figures)])} |")
    return lines


def section(gold: GoldSet, facts: Path, result: dict[str, Any]) -> list[str]:
    """Give one set's part of the page."""
    return [
        f"## {gold.name}",
        f"{ABOUT[gold.name]} Input digest `{gold.digest}`.",
        "\n".join(scores.table(result)),
        "\n".join(slots(result)),
        "Commonest errors:",
        "\n".join(errors.table(errors.errors(gold, facts))),
    ]


def slots(result: dict[str, Any]) -> list[str]:
    """Give the lines of a table that tells how often each slot of a found fact is right."""
    lines = ["| slot | right | of | share |", "| --- | --- | --- | --- |"]
    return lines + [f"| {name} | {s['right']} | {s['of']} | {s['share']:.3f} |" for name, s in result["slots"].items()]


def dating(facts: dict[GoldSet, Path]) -> list[str]:
    """Give the part on dates: those of found facts, told apart by how they miss the gold ones."""
    judged = {gold.name: list(dates.judge(gold, path)) for gold, path in facts.items()}
    about = (
        "Of what was found and whose date the gold file fixes. *Refused*: no date was given; *wider* and "
        "*narrower*: it holds the right one, or lies in it; *wrong day*: another one of the right year."
    )
    return [
        "## dates",
        about,
        dates.summary(judged),
        "\n".join(dates.table(judged)),
        "\n".join(dates.examples(judged)),
    ]


def merging(folder: Path) -> list[str]:
    """Give the part on merging: the stories added to one base, its records against the gold ones."""
    read = scores.score_merging(folder / "stories.jsonl", folder)
    given = scores.score_merging_alone(folder)
    lines = ["| | our own readings | gold readings |", "| --- | --- | --- |"]
    lines += [f"| {name} | {_figures(read[name])} | {_figures(given[name])} |" for name in read]
    about = (
        "All the stories in one base, its records against the gold ones: once as our reader reads the English ones, "
        "once with the gold readings of all languages (`dragoman add --facts`)."
    )
    return ["## merging", about, "\n".join(lines)]


def _figures(row: dict[str, float]) -> str:
    return ", ".join(f"{key} {value}" for key, value in row.items())


def growing() -> list[str]:
    """Give the part on merging many: a small size of what `python -m bench.fusing` measures up to 100,000."""
    about = (
        "Attestations of invented happenings with known truth (`bench/synthetic.py`), merged by `fuse` alone and through a "
        "base; then one more report added to that base and to an empty one. `python -m bench.fusing` goes to 100,000."
    )
    return ["## merging many", about, "\n".join([*fusing.HEAD, fusing.measure_apart(GROWN).row()])]


def timing() -> list[str]:
    """Give the part on speed."""
    best = speed.measure()
    told = (
        f"The five seeds ({best.words} words) added in one go to a fresh base: {best.adding:.2f} s. The bare spaCy pipeline "
        f"on the same texts: {best.bare:.2f} s. **Ratio {best.ratio:.2f}** (best of {speed.ROUNDS} rounds, one process, "
        f"warmed up; the bar is 1.6). `dragoman --help` answers in {best.start:.2f} s (the bar is 0.5)."
    )
    return ["## speed", told]


def main() -> int:
    """Measure everything and write the page."""
    if not BENCH.is_dir():
        print(f"no benches: {BENCH} is missing; docs/quality.md stays as it is", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        facts = {gold: read_facts(gold, folder) for gold in SETS}
        results = {gold: scores.score(gold, facts[gold]) for gold in SETS}
        parts = ["\n".join(overview({gold.name: result for gold, result in results.items()}))]
        parts += [part for gold in SETS for part in section(gold, facts[gold], results[gold])]
        parts += dating(facts) + merging(folder) + names.section() + resolving.section() + growing() + timing()
    PAGE.write_text("\n\n".join([OPENING.strip(), *parts]) + "\n", encoding="utf-8")
    print(f"wrote {PAGE.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
