"""What reading costs at its worst, in time and memory: `python -m bench.limits`.

Two questions: does memory stay flat over 2,000 reports, and does any report, however odd, take more than 20 times as
long as reports of its length do? Texts are the shipped examples, changed by chance from a fixed seed.
"""

from __future__ import annotations

import json
import random
import resource
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

from bench.sets import ROOT
from dragoman.model.report import Block, BlockKind, Report
from dragoman.model.when import Period, When
from dragoman.read.english import EnglishReader

EXAMPLES = ROOT / "examples" / "reports.jsonl"
REPORTS = 2_000
BATCH = 16
WORST = 20
"""How many times the median a report may take, character for character."""
GROWTH = 1.1
"""How many times the memory after a quarter of the reports all of them may take."""
ROUNDS = 12
"""Of every way to spoil a text."""
SYLLABLES = ("ba", "den", "ka", "lu", "mor", "ni", "ran", "so", "ta", "vi", "zhu", "kel", "dar", "mi")
ODD = ("\u202e", "\x00", "\u2028", "😀", "“", "(", "himself", "who", "his", "of", "and", "said", "\n\n")

TITLES = ("foreign", "minister", "Secretary", "of", "the", "Security", "Council", "and", "deputy", "Iranian", ",", "'s")
LONG = 200
"""Words of a sentence nearly too long to be read."""

Spoiler = Callable[[str, random.Random], str]


def _name(dice: random.Random) -> str:
    return " ".join("".join(dice.choices(SYLLABLES, k=2)).title() for _ in range(2))


def _run_on(text: str, _: random.Random) -> str:
    words = text.replace(".", "").split() * 20
    return "\n".join(" ".join(words[start : start + LONG]) for start in range(0, LONG * 5, LONG))


def _joined(text: str, dice: random.Random) -> str:
    return "\n".join(" and ".join(dice.choices(text.split(), k=LONG // 2)) for _ in range(5))


def _titles(text: str, dice: random.Random) -> str:
    piles = (" ".join(dice.choices(TITLES, k=LONG)) for _ in range(5))
    return "\n".join([text, *(f"{pile} {_name(dice)} met {_name(dice)}." for pile in piles)])


def _shuffled(text: str, dice: random.Random) -> str:
    words = text.split()
    return " ".join(dice.sample(words, len(words)))


def _strewn(text: str, dice: random.Random) -> str:
    return " ".join(f"{dice.choice(ODD)} {word}" if dice.random() < 0.2 else word for word in text.split())


def _capitals(text: str, _: random.Random) -> str:
    return text.upper()


def _many_names(text: str, dice: random.Random) -> str:
    return f"{text}\n" + "\n".join(f"Minister {_name(dice)} met President {_name(dice)} in Oslo." for _ in range(300))


def _name_list(text: str, dice: random.Random) -> str:
    return f"{text}\nThose present: " + ", ".join(_name(dice) for _ in range(300)) + "."


def _repeated(text: str, _: random.Random) -> str:
    return "\n".join([text] * (30_000 // len(text) + 1))


def _one_surname(text: str, dice: random.Random) -> str:
    people = [f"{dice.choice(SYLLABLES).title()} Dahl" for _ in range(200)]
    return f"{text}\n" + "\n".join(f"{person} met Dahl. Dahl said that he would visit Oslo." for person in people)


def _without_spaces(text: str, _: random.Random) -> str:
    return "".join(text.split()) * 4


SPOILERS: tuple[Spoiler, ...] = (
    _run_on,
    _joined,
    _titles,
    _shuffled,
    _strewn,
    _capitals,
    _many_names,
    _name_list,
    _repeated,
    _one_surname,
    _without_spaces,
)


def english_texts(path: Path = EXAMPLES) -> list[str]:
    """Give the texts of the shipped examples that are in English."""
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [line["text"] for line in lines if line["language"] == "en"]


def report_of(text: str, name: str) -> Report:
    """Give a report of a text, a block a line."""
    blocks, start = [], 0
    for line in text.split("\n"):
        blocks.append(Block(BlockKind.BODY, start, start + len(line)))
        start += len(line) + 1
    return Report(name, text, tuple(blocks), "en", When(Period.parse("2024-08-05"), "published"))


def many(texts: list[str]) -> Iterator[Report]:
    """Give as many reports as wanted, each with names that no other has."""
    dice = random.Random(7)  # noqa: S311  no secret depends on it
    for number in range(REPORTS):
        text = f"{texts[number % len(texts)]}\nMinister {_name(dice)} met {_name(dice)}{number} in Oslo."
        yield report_of(text, f"r{number}")


def memory(reader: EnglishReader, texts: list[str]) -> list[int]:
    """Read many reports and give the most memory used so far, in MiB, after each quarter of them."""
    reports = many(texts)
    peaks: list[int] = []
    done = 0
    while batch := list(islice(reports, BATCH)):
        done += sum(1 for _ in reader.read(batch))
        if done * 4 // REPORTS > len(peaks):
            peaks.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
    return peaks


def cost(reader: EnglishReader, text: str) -> float:
    """Give the seconds of processor time that a text takes, for 1,000 of its characters.

    Short texts count as 1,000 characters, since a part of the time is the same for all.
    """
    report = report_of(text, "r")
    start = time.process_time()
    list(reader.read([report]))
    return (time.process_time() - start) / max(len(text) / 1_000, 1)


def worst(reader: EnglishReader, texts: list[str]) -> tuple[float, dict[str, float]]:
    """Give the median cost of the plain texts, and the highest of each way to spoil one, in medians."""
    median = statistics.median(cost(reader, text) for text in texts)
    dice = random.Random(7)  # noqa: S311  no secret depends on it
    highest = {"plain": max(cost(reader, text) for text in texts) / median}
    for spoil in SPOILERS:
        costs = [cost(reader, spoil(dice.choice(texts), dice)) for _ in range(ROUNDS)]
        highest[spoil.__name__.strip("_")] = max(costs) / median
    return median, highest


def main() -> int:
    """Print the figures; 1 where a limit is broken."""
    texts, reader = english_texts(), EnglishReader()
    list(reader.read([report_of(texts[0], "warm")]))
    peaks = memory(reader, texts)
    median, highest = worst(reader, texts)
    print(f"memory after each quarter of {REPORTS} reports: {', '.join(map(str, peaks))} MiB")
    print(f"median {median * 1000:.0f} ms of processor time for 1,000 characters; the worst, in medians:")
    for kind, times in highest.items():
        print(f"  {kind:<16} {times:5.1f}")
    broken = peaks[-1] > peaks[0] * GROWTH or max(highest.values()) > WORST
    print("a limit is broken" if broken else "within the limits")
    return int(broken)


if __name__ == "__main__":
    sys.exit(main())
