"""Write `lexicon/data/country_names.csv`: what countries are called in other languages, from the Unicode CLDR.

Run from the checkout's root: `python generate/country_names.py`. It reads the copy of the CLDR that babel carries, so
its output may change with babel; look through the difference before committing.
"""

from __future__ import annotations

import csv
from pathlib import Path

from babel import Locale

DATA = Path(__file__).parents[1] / "src" / "dragoman" / "lexicon" / "data"
LANGUAGES = [
    "ar",
    "az",
    "de",
    "es",
    "fa",
    "fr",
    "he",
    "hi",
    "hy",
    "it",
    "ja",
    "ka",
    "ko",
    "pl",
    "pt",
    "ru",
    "tg",
    "tr",
    "uk",
    "ur",
    "uz",
    "zh",
    "zh_Hant",
]


def main() -> None:
    """Write one row for each listed country, with a column for each language."""
    with (DATA / "countries.csv").open(encoding="utf-8", newline="") as listed:
        codes = sorted(row["code"] for row in csv.DictReader(listed))
    names = {language: Locale.parse(language).territories for language in LANGUAGES}
    with (DATA / "country_names.csv").open("w", encoding="utf-8", newline="") as target:
        writer = csv.writer(target, lineterminator="\n")
        writer.writerow(["code", *LANGUAGES])
        writer.writerows([code, *(names[language].get(code, "") for language in LANGUAGES)] for code in codes)


if __name__ == "__main__":
    main()
