"""Write `lexicon/data/state_media.csv` from the matrix of state media.

Run from the checkout's root, with the sources beside it: `python generate/outlets.py`. The matrix was made by the
State Media Monitor and the Alliance for Securing Democracy (MIT licence). Outlets of the reviewed `outlets.csv` are
left out, by their addresses and names.
"""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path
from urllib.parse import urlsplit

from dragoman.lexicon.countries import named
from dragoman.lexicon.outlets import outlets_by_hand, slug
from dragoman.lexicon.scripts import fold

ROOT = Path(__file__).parents[1]
SOURCE = ROOT.parent / "shared" / "sources" / "asd_state_media_matrix.csv"
TARGET = ROOT / "src" / "dragoman" / "lexicon" / "data" / "state_media.csv"
COLUMNS = ["id", "name", "aliases", "country", "domain", "domains", "control", "agency", "languages"]

CONTROL = {"SC": "state", "CaPu": "state", "CaPr": "state"}
"""State controlled, captured public, captured private; the other types are independent in what they print."""
COUNTRIES = {
    "Macao": "MO",
    "Congo": "CG",
    "Macedonia": "MK",
    "Palestinian Territory": "PS",
    "Palestine territories": "PS",
}
"""What the matrix calls countries that we call otherwise."""
PREFIX = re.compile(
    r"^(?:Television|TV|Print(?: media)?|Radio|Online|News agency|News portals?|Newspapers?)\s*:\s*", re.IGNORECASE
)
BRACKETS = re.compile(r"\s*\(([^()]*)\)")
AGENCY = re.compile(r"\b(?:News Agency|Press Agency|Agence|Agencia|Agenzia|Agência)\b", re.IGNORECASE)
NO_SITE = re.compile(
    r"(?:facebook|youtube|twitter|instagram|google|apple|kcnawatch|diretube)\.|^app\.|\.gov\.mm$|^(?:rada\.gov\.ua|gcis\.gov\.za|pdvsa\.com|lagosstate\.gov\.ng|prasarbharati\.gov\.in)$"
)


def code_of(country: str) -> str:
    """Give the ISO code of a country as the matrix writes it; empty where it is none."""
    found = named(country)
    return COUNTRIES.get(country) or (found.code if found else "")


def domain_of(address: str) -> str:
    """Give the domain of an address; empty for one that says nothing of the outlet."""
    host = urlsplit(address if "//" in address else f"//{address}").hostname or ""
    host = host.removeprefix("www.").removeprefix("www3.")
    return "" if NO_SITE.search(host) else host


def names_of(asset: str) -> tuple[str, list[str]]:
    """Give the name of an outlet and those that stand in brackets after it."""
    plain = PREFIX.sub("", asset.strip().strip("*")).strip()
    others = [inner.strip() for inner in BRACKETS.findall(plain)]
    return BRACKETS.sub("", plain).strip(" )("), [other for other in others if other and ":" not in other]


def gather() -> dict[str, dict[str, str]]:
    """Give one row for each outlet of the matrix that is not listed by hand."""
    domains = {domain for outlet, domains in outlets_by_hand() for domain in domains}
    names = {(fold(name), outlet.country) for outlet, _ in outlets_by_hand() for name in (outlet.name, *outlet.aliases)}
    found: dict[str, dict[str, str]] = {}
    with SOURCE.open(encoding="utf-8", newline="") as source:
        for row in csv.DictReader(source):
            code, domain = code_of(row["Country"].strip()), domain_of(row["URL"].strip())
            name, others = names_of(row["Main assets"])
            listed = any(domain == known or domain.endswith("." + known) for known in domains if known)
            if not code or not name or "dailies" in name or listed or (fold(name), code) in names:
                continue
            entry = found.setdefault(f"{code.lower()}-{slug(name)}", dict.fromkeys(COLUMNS, ""))
            add(entry, name, others, code, domain)
            entry["control"] = CONTROL.get(row["Typology"].strip("?"), "independent")
            if AGENCY.search(f"{row['Media company']} {name}") and slug(name) in slug(row["Media company"]):
                entry["agency"] = "yes"
    return found


def add(entry: dict[str, str], name: str, others: list[str], code: str, domain: str) -> None:
    """Put what one line of the matrix says into an outlet's row."""
    entry["id"] = f"{code.lower()}-{slug(name)}"
    entry["name"], entry["country"] = name, code
    entry["aliases"] = ";".join(dict.fromkeys([*filter(None, entry["aliases"].split(";")), *others]))
    entry["agency"] = entry["agency"] or "no"
    if domain and domain != entry["domain"]:
        key = "domains" if entry["domain"] else "domain"
        entry[key] = ";".join(dict.fromkeys([*filter(None, entry[key].split(";")), domain]))


def table() -> str:
    """Give the text of the generated table."""
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(row for _, row in sorted(gather().items()))
    return out.getvalue()


if __name__ == "__main__":
    TARGET.write_text(table(), encoding="utf-8")
