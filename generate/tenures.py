"""Write `lexicon/data/tenures.csv` from the sources; what `tenures_by_hand.csv` covers is left out.

Run from the checkout's root, with the sources beside it: `python generate/tenures.py`, after `generate/persons.py`. A
wrong line is put right by a row in `tenures_by_hand.csv`, never in the generated file.
"""

from __future__ import annotations

import csv
import io

import holders
import spells

TARGET = holders.DATA / "tenures.csv"


def table() -> str:
    """Give the text of the generated table."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["person", "office", "start", "end", "capacity", "source", "as_of"])
    for line in sorted(spells.lines(), key=lambda line: (line.office, line.since, line.person)):
        start, end = line.start.edtf if line.start else "", line.end.edtf if line.end else ""
        writer.writerow([line.person, line.office, start, end, line.capacity, line.source, line.as_of.isoformat()])
    return out.getvalue()


if __name__ == "__main__":
    TARGET.write_text(table(), encoding="utf-8")
