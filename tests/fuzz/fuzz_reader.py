"""Coverage-guided fuzzing of the reader: `make fuzz`, or with libFuzzer's own options behind it.

Atheris changes the texts of the shipped examples, by bytes and by words, toward code that was not run before; a text
that makes the reader fail or break one of its laws is written to the folder as `crash-*`. Not a part of the test suite.
"""

from __future__ import annotations

import json
import random
import sys
from pathlib import Path

import atheris

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests" / "unit" / "read")]

with atheris.instrument_imports(include=["dragoman"]):
    from reading_laws import breaches, report_of

    from dragoman.read.english import EnglishReader

LONGEST = 3_000
"""Bytes of a text: some ten sentences."""
FRESH = 5_000
"""Texts after which the language model is loaded anew, since it keeps every word that it ever saw."""
DAYS = ("2024-08-05", "2024-07/2024-08", None, "0001-01-01", "9999-12-31")


class Lawless(AssertionError):
    """A reading breaks a law."""


class Target:
    """Reads what the fuzzer gives, and fails where a law is broken."""

    def __init__(self, sentences: list[str]) -> None:
        """Take the sentences from which words and whole sentences are drawn."""
        self._sentences = sentences
        self._words = sorted({word for sentence in sentences for word in sentence.split()})
        self._reader = EnglishReader()
        self._read = 0

    def __call__(self, data: bytes) -> None:
        """Read one text; its last byte chooses the day of publication."""
        text = data[:-1].decode("utf-8", "replace")
        report = report_of(text, DAYS[data[-1] % len(DAYS)] if data else None)
        self._read += 1
        if self._read % FRESH == 0:
            self._reader = EnglishReader()
        (reading,) = self._reader.read([report])
        if broken := breaches(report, reading):
            raise Lawless("\n".join(broken))

    def mutate(self, data: bytes, max_size: int, seed: int) -> bytes:
        """Change the words of a text three times in four, its bytes otherwise."""
        dice = random.Random(seed)  # noqa: S311  no secret depends on it
        if dice.random() < 0.25:
            return atheris.Mutate(data, max_size)
        words = data[:-1].decode("utf-8", "replace").split(" ")
        for _ in range(dice.randint(1, 4)):
            at = dice.randrange(len(words) + 1)
            words[at : at + dice.choice((0, 0, 1, 1, 2, 5))] = dice.choice(
                ([], [dice.choice(self._words)], [dice.choice(self._sentences)], words[at : at + 3] * 2)
            )
        return " ".join(words).encode()[: max_size - 1] + bytes([dice.randrange(256)])


def _sentences() -> list[str]:
    lines = (ROOT / "examples" / "reports.jsonl").read_text(encoding="utf-8").splitlines()
    texts = (line["text"] for line in map(json.loads, lines) if line["language"] == "en")
    return [sentence for text in texts for sentence in text.split("\n") if sentence]


def main() -> None:
    """Fuzz until told to stop."""
    sentences = _sentences()
    corpus = Path(sys.argv[1])
    corpus.mkdir(parents=True, exist_ok=True)
    for number, sentence in enumerate(sentences):
        (corpus / f"seed-{number:04}").write_bytes(sentence.encode()[:LONGEST] + b"\0")
    target = Target(sentences)
    options = [f"-max_len={LONGEST}", "-rss_limit_mb=6000", "-timeout=60", f"-artifact_prefix={corpus}-found/"]
    Path(f"{corpus}-found").mkdir(exist_ok=True)
    atheris.Setup([sys.argv[0], *options, *sys.argv[1:]], target, custom_mutator=target.mutate)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
