"""Read who held which office out of the shared sources, line by line.

Three sources: Wikidata as it was in August 2022, its foreign ministers of January 2023, and the chiefs of state and
government and the ambassadors in the World Factbook's history. `spells.py` beside it joins the lines.
"""

from __future__ import annotations

import csv
import datetime as dt
import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from anyascii import anyascii

from dragoman.lexicon import countries
from dragoman.lexicon.seats import kinds
from dragoman.model.when import Period

ROOT = Path(__file__).parents[1]
SOURCES = ROOT.parent / "shared" / "sources"
DATA = ROOT / "src" / "dragoman" / "lexicon" / "data"

WANTED = frozenset(
    {
        "head_of_state",
        "head_of_government",
        "foreign_minister",
        "defence_minister",
        "interior_minister",
        "intelligence_minister",
        "security_council_secretary",
        "national_security_adviser",
        "chief_of_general_staff",
        "speaker_of_parliament",
        "vice_president",
        "foreign_ministry_spokesperson",
        "government_spokesperson",
        "presidential_spokesperson",
        "finance_minister",
    }
)
"""Kinds with one holder at a time that the news names."""
TERRITORIES = frozenset(
    re.findall(
        "..",
        "ASGUMPPRVIUMBLMFNCPFPMTFWFGFGPMQREYTAIBMIOVGKYFKGIMSPNSHTCGGJEIMAWCWSXBQFOGLHKMOCKNUTKNFCXCCAXSJ",
    )
)
"""Codes of places whose chief of state is another country's."""
EARLIEST = "2010"
"""Tenures that ended before this year are left out."""
WIKIDATA_DAY, MINISTERS_DAY = dt.date(2022, 8, 1), dt.date(2023, 1, 10)
FIRST_PRINT = "2020-11-23"
"""Lines of the Factbook that were seen on this day only were already years old."""
FACTBOOK_TITLES = {
    "chief of state": re.compile(
        r"(?:(?:acting|interim|transitional?) )?president|king|queen|amir|emir|sultan|prince|grand duke|pope|supreme leader|emperor",
        re.I,
    ),
    "head of government": re.compile(
        r"(?:(?:acting|interim|caretaker|transition) )?(?:prime minister|premier)|chancellor", re.I
    ),
}
ACTING = re.compile(r"acting|interim|caretaker|transition", re.I)
LATIN = re.compile(r"[A-Za-z]")
ROMAN = re.compile(r"[IVX]{1,5}")
CROWNS = re.compile(r"king|queen|amir|emir|sultan|prince|grand duke|pope|emperor", re.I)


@dataclass(frozen=True)
class Line:
    """One spell of one person in one office, as a source gives it."""

    name: str
    wikidata: str
    country: str
    office: str
    start: Period | None
    end: Period | None
    capacity: str
    source: str
    as_of: dt.date
    person: str = ""
    """Id of the person, once it is known."""
    spellings: tuple[str, ...] = field(default=())
    printed: Period | None = None
    """The start as it is printed, where only its month is taken."""

    @property
    def since(self) -> dt.date:
        """The first day on which it may have begun."""
        return (self.start and self.start.first) or dt.date.min

    @property
    def until(self) -> dt.date:
        """The last day of which the source speaks."""
        return (self.end and self.end.last) or self.as_of


def table(path: Path) -> list[dict[str, str]]:
    """Read a table."""
    with path.open(encoding="utf-8", newline="") as text:
        return list(csv.DictReader(text))


def slug(name: str) -> str:
    """Make an id of a name."""
    return re.sub(r"[^a-z0-9]+", "-", anyascii(name).lower().replace("'", "")).strip("-")


@cache
def _codes() -> dict[str, str]:
    return {country.code: country.code for country in countries.countries()}


def _period(text: str) -> Period | None:
    """Read a date; the first of January is a year whose day was not known."""
    if not text:
        return None
    return Period.parse(text[:4] if text.endswith("-01-01") else text)


def _office(position: str, country: str, *, every: bool) -> str:
    """Give the office that a position names, if it is one of those wanted or an ambassador's."""
    sent = re.fullmatch(r"(?i)ambassador to (?:the )?(.+)", position)
    if sent:
        host = countries.named(sent[1])
        return f"{country}:ambassador:{host.code}" if host and host.code != country else ""
    if re.fullmatch(r"(?i)permanent representative to the united nations(?:, new york)?", position):
        return f"{country}:permanent_representative:un"
    found = kinds.find(kinds.key(position), "", country)
    return f"{country}:{found[0].kind}" if found and (every or found[0].kind in WANTED) and found[1] == country else ""


def from_wikidata(*, every: bool = False) -> list[Line]:
    """Read the ministers and officials of Wikidata: of the kinds wanted, or of every kind that we know."""
    found = []
    for row in table(SOURCES / "holders_wikidata_2022.csv"):
        office = _office(row["position"], row["country_iso2"], every=every) if row["country_iso2"] in _codes() else ""
        if (
            not office
            or not LATIN.search(row["person"])
            or (row["end"] and row["end"] < EARLIEST)
            or (row["end"] and row["end"] < row["start"])
        ):
            continue
        source = f"Wikidata {row['wikidata']}, 2022-08"
        start, end = _period(row["start"]), _period(row["end"])
        if start and end and start.first and end.last and end.last < start.first:
            continue
        found.append(
            Line(row["person"], row["wikidata"], row["country_iso2"], office, start, end, "full", source, WIKIDATA_DAY)
        )
    for row in table(SOURCES / "world-foreign-ministers-2023-01.csv"):
        country = countries.named(row["countryLabel"])
        if country and row["name"]:
            source = f"Wikidata {row['person']}, 2023-01"
            start = _period(row["start"][:10])
            found.append(
                Line(
                    row["name"],
                    row["person"],
                    country.code,
                    f"{country.code}:foreign_minister",
                    start,
                    None,
                    "full",
                    source,
                    MINISTERS_DAY,
                )
            )
    return found


def from_factbook() -> list[Line]:
    """Read chiefs of state and government, and ambassadors to and from the United States."""
    codes = countries.fips_codes()
    found = []
    for row in table(SOURCES / "factbook_tenures.csv"):
        country = codes.get(row["fips"], "")
        office = _factbook_office(row, country) if country and country not in TERRITORIES else ""
        if not office or (row["first_seen"] == row["last_seen"] == FIRST_PRINT and row["since"] < EARLIEST):
            continue
        name, full = _newsroom(row["name"])
        start = _month(row["since"])
        last = row["since"] if row["first_seen"] == row["last_seen"] == FIRST_PRINT else row["last_seen"]
        as_of = Period.parse(last).last or dt.date.min
        if start and start.first and start.first > as_of:
            continue
        capacity = "acting" if ACTING.search(row["title"]) else "full"
        source = f"World Factbook, {as_of:%Y-%m}"
        found.append(
            Line(
                name,
                "",
                country if "US:" not in office else "US",
                office,
                start,
                None,
                capacity,
                source,
                as_of,
                "",
                (full,),
                Period.parse(row["since"]) if row["since"] else None,
            )
        )
    return found


def _factbook_office(row: dict[str, str], country: str) -> str:
    if row["role"] == "ambassador to US":
        return f"{country}:ambassador:US" if row["title"] == "Ambassador" and country != "US" else ""
    if row["role"] == "US ambassador":
        return f"US:ambassador:{country}" if row["title"] == "Ambassador" and country != "US" else ""
    kind = row["role"].replace("chief of state", "head_of_state").replace(" ", "_")
    if not FACTBOOK_TITLES[row["role"]].fullmatch(row["title"]):
        return ""
    crowned = kinds.seat("head_of_state", country)
    if CROWNS.fullmatch(row["title"]) and not (crowned and crowned.of):
        return ""
    return f"{country}:{kind}"


def _month(since: str) -> Period | None:
    """Read the Factbook's "since": sometimes the day of the election, so only its month is taken."""
    return Period.parse(since[:7]) if since else None


_EXTRAS = re.compile(
    r",.*|\s[-–—]\s.*|\([^)]*\)|\"[^\"]*\"|\b(?:Dr|Sir|Gen|Lt|Sheikh|Maj|Col|Adm|Prof|Dame|Eng|Dato|Datuk|Jr|Sr|President|Vice|Prime|Minister|Crown|Prince|King|Queen|Sultan|Amir|Chairman)\b\.?"
)


def _newsroom(printed: str) -> tuple[str, str]:
    """Turn "Gustavo Francisco PETRO Urrego" into what newsrooms write, with the full name beside it."""
    words = _EXTRAS.sub(" ", printed).split()
    loud = [place for place, word in enumerate(words) if sum(map(str.isupper, word)) > 1 and word.upper() == word]
    full = " ".join(_titled(word) for word in words)
    if not loud or loud[0] == 0 or len(words) - 1 > loud[-1] >= len(words) - 1:
        return full, full
    particles = [place for place in range(1, loud[0]) if words[place].islower()]
    short = [words[0], *(words[place] for place in particles), *(_titled(words[place]) for place in loud)]
    return " ".join(short), full


def _titled(word: str) -> str:
    """Take the capitals out of a surname: "EL-SISI", "O'NEILL", "al-SUDANI"."""
    if ROMAN.fullmatch(word):
        return word
    return re.sub(r"[^\W\d_]{2,}", lambda part: part[0].title() if part[0].isupper() else part[0], word)
