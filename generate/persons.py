"""Write `lexicon/data/persons_derived.csv`: the persons of the sources who have no row in `persons.csv`.

Run from the checkout's root, with the sources beside it: `python generate/persons.py`. A wrong name is put right by a
row in `persons.csv` with the Wikidata id, never in the generated file.
"""

from __future__ import annotations

import csv
import io

import holders
import spells

TARGET = holders.DATA / "persons_derived.csv"


def table() -> str:
    """Give the text of the generated table."""
    ours = {row["id"] for row in holders.table(holders.DATA / "persons.csv")}
    found: dict[str, list[holders.Line]] = {}
    for line in spells.lines():
        if line.person not in ours:
            found.setdefault(line.person, []).append(line)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["id", "name", "aliases", "countries", "born", "died", "wikidata"])
    for person, lines in sorted(found.items()):
        first = min(lines, key=lambda line: (not line.wikidata, line.since))
        others = dict.fromkeys(name for line in lines for name in (line.name, *line.spellings) if name != first.name)
        codes = dict.fromkeys(line.country for line in lines)
        writer.writerow([person, first.name, ";".join(others), ";".join(codes), "", "", first.wikidata])
    return out.getvalue()


if __name__ == "__main__":
    TARGET.write_text(table(), encoding="utf-8")
