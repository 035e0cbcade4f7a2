"""Write `lexicon/data/factbook_countries.csv` from the World Factbook's names and demonyms.

Run from the checkout's root, with the sources beside it: `python generate/countries.py`. What it writes is added to
the reviewed `countries.csv`; a wrong name is put right there, or here in `WITHHELD`, never in the generated file.
"""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
SOURCE = ROOT.parent / "shared" / "sources" / "factbook_countries.csv"
DATA = ROOT / "src" / "dragoman" / "lexicon" / "data"
TARGET = DATA / "factbook_countries.csv"

WITHHELD = {"none", "NA", "DRC", "RDC", "Frenchman", "Frenchwoman", "Frenchmen", "Frenchwomen", "Congo"}
"""What the source prints that is no name, or names two countries."""
PLURAL = re.compile(r"^(?P<one>.+?)\(s\)")
NOTE = re.compile(r"\s*\([^)]*\)|;?\s*note\b.*|;? *former\b.*|;? *current country name.*", re.IGNORECASE)


def names_of(row: dict[str, str]) -> list[str]:
    """Give the short and long name of a country, without the notes that stand after them."""
    plain = (NOTE.sub("", row[field]).strip() for field in ("name", "long_name"))
    return [name for name in dict.fromkeys(plain) if name and name not in WITHHELD and "," not in name]


def demonyms_of(row: dict[str, str]) -> list[str]:
    """Give the adjectives and nouns of a people; "Algerian(s)" is two."""
    found: list[str] = []
    for field in ("demonym_adj", "demonym_noun"):
        for part in re.split(r"[;,]| or ", row[field].split("note")[0]):
            plural = PLURAL.match(part.strip())
            words = [plural["one"], plural["one"] + "s"] if plural else [NOTE.sub("", part)]
            found += [word.strip() for word in words]
    return [word for word in dict.fromkeys(found) if word[:1].isupper() and "/" not in word and word not in WITHHELD]


def table() -> str:
    """Give the text of the generated table."""
    with SOURCE.open(encoding="utf-8", newline="") as source:
        printed = {row["fips"]: row for row in csv.DictReader(source)}
    with (DATA / "fips.csv").open(encoding="utf-8", newline="") as codes:
        iso = {row["fips"]: row["code"] for row in csv.DictReader(codes)}
    with (DATA / "countries.csv").open(encoding="utf-8", newline="") as listed:
        wanted = {row["code"] for row in csv.DictReader(listed)}
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["code", "names", "demonyms"])
    for fips, row in sorted(printed.items(), key=lambda item: iso.get(item[0], "")):
        if iso.get(fips, "") in wanted - {"PS"}:
            writer.writerow([iso[fips], ";".join(names_of(row)), ";".join(demonyms_of(row))])
    return out.getvalue()


if __name__ == "__main__":
    TARGET.write_text(table(), encoding="utf-8")
