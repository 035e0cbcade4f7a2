"""How fast the pages answer on a large base: `python -m bench.serving [EVENTS]`.

Makes a base of so many invented events (100,000 where not said) with `bench.synthetic`, keeps it under `.bench/`, serves it, and
lets wrk ask for pages with 8 connections. The bar: a median under 150 ms and a 99th percentile under 600 ms.
"""

from __future__ import annotations

import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import dragoman
from bench import synthetic
from dragoman.knowledge.browsing import PAIRED, Lanes, Selection
from dragoman.model.attestation import ContentKind
from dragoman.serve.web import addresses

EVENTS = 100_000
TOLD = 1.17
"""Attestations for each event."""
RARELY = 3.0
FOLDER = Path(".bench")
CONNECTIONS = 8
SECONDS = 15
SAMPLES = 200
MEDIAN, LAST = 150.0, 600.0
"""Milliseconds."""
_LATENCY = re.compile(r"^\s+(50|99)%\s+([0-9.]+)(us|ms|s)\s*$", re.MULTILINE)
_RATE = re.compile(r"^Requests/sec:\s+([0-9.]+)", re.MULTILINE)
_FAILED = re.compile(r"Non-2xx or 3xx responses: (\d+)|Socket errors: (.*)")
_IN_MS = {"us": 0.001, "ms": 1.0, "s": 1000.0}
SCRIPT = """
local paths = {}
for line in io.lines("%s") do paths[#paths + 1] = line end
local at = math.random(#paths)
request = function()
  at = at %% #paths + 1
  return wrk.format("GET", paths[at])
end
"""


@dataclass(frozen=True)
class Latency:
    """How one kind of page answered."""

    pages: str
    median: float
    last: float
    """The 99th percentile, milliseconds as the median."""
    rate: float
    """Answers a second."""
    failed: str

    def row(self) -> str:
        """Give its line of a table."""
        kept = "yes" if self.median < MEDIAN and self.last < LAST and not self.failed else "no"
        return (
            f"| {self.pages} | {self.median:.0f} | {self.last:.0f} | {self.rate:.0f} | {self.failed or '0'} | {kept} |"
        )


HEAD = (
    "| pages | median, ms | 99 %, ms | answers/s | failed | bar kept |",
    "| --- | ---: | ---: | ---: | ---: | --- |",
)


def made(events: int) -> Path:
    """Make the base, unless it is there."""
    FOLDER.mkdir(exist_ok=True)
    base, facts = FOLDER / f"events-{events}.db", FOLDER / "facts.jsonl"
    if not base.exists():
        half = base.with_suffix(".half")
        half.unlink(missing_ok=True)
        synthetic.write(int(events * TOLD), facts, RARELY)
        with dragoman.open(half) as kb:
            kb.add_facts(facts)
            kb.settle()
        facts.unlink()
        half.rename(base)
    return base


def asked(base: Path) -> dict[str, list[str]]:
    """Choose addresses of each kind of page, the same on every run."""
    dice = random.Random(synthetic.SEED)  # noqa: S311 -- no secret
    with dragoman.open(base) as kb:
        wanted = Selection(ContentKind.EVENT)
        leaves = [kb.browsing.page(wanted, limit=SAMPLES, newest_first=True)]
        for _ in range(4):
            leaves.append(kb.browsing.page(wanted, leaves[-1].following, SAMPLES, newest_first=True))
        events = dice.sample([record for leaf in leaves for record in leaf.records], SAMPLES)
        people = list(kb.browsing.lanes(wanted, Lanes.PERSON, SAMPLES))
        pairs = [lane.split(PAIRED) for lane in kb.browsing.lanes(wanted, Lanes.PAIR, 60)]
        names = list(kb.browsing.names(people).values())
    timeline = [
        *("/", "/?lane=person", "/?lane=type", "/?status=planned", "/?dissent=1", "/?origins=2&lane=person"),
        *(f"/?country={first}&with={second}" for first, second in pairs),
        *(f"/?who={quote(person)}" for person in people[:60]),
        *(f"/?since={2031 + at % 8}-{at % 12 + 1:02d}&until={2031 + at % 8}-{at % 12 + 1:02d}" for at in range(60)),
        *(f"/?after={quote(leaf.following)}" for leaf in leaves),
    ]
    return {
        "timeline": timeline,
        "event": [addresses.of_record(record) for record in events],
        "person": [addresses.of_entity(person) for person in people],
        "search": [f"/search?q={quote(_mistyped(name, dice) if at % 2 else name)}" for at, name in enumerate(names)],
    }


def _mistyped(name: str, dice: random.Random) -> str:
    at = dice.randrange(1, len(name) - 1)
    return name[:at] + name[at + 1 :]


@contextmanager
def served(base: Path) -> Iterator[str]:
    """Serve a base in a process of its own, and give its address."""
    command = [str(Path(sys.executable).with_name("dragoman")), "serve", "--port", "0", "--db", str(base)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:
        try:
            line = server.stderr.readline() if server.stderr else ""
            found = re.search(r"http://\S+:\d+", line)
            if not found:
                raise SystemExit(f"the server did not start: {line}")
            yield found[0]
        finally:
            server.terminate()


def ask(kind: str, here: str, paths: list[str]) -> Latency:
    """Let wrk ask for some pages again and again."""
    with tempfile.TemporaryDirectory() as folder:
        listed, script = Path(folder, "paths.txt"), Path(folder, "ask.lua")
        listed.write_text("\n".join(paths) + "\n", encoding="utf-8")
        script.write_text(SCRIPT % listed, encoding="utf-8")
        options = ("-t2", f"-c{CONNECTIONS}", "--latency", "--timeout", "10s", "-s", str(script), here)
        subprocess.run(["wrk", "-d3s", *options], check=True, capture_output=True)
        told = subprocess.run(["wrk", f"-d{SECONDS}s", *options], check=True, capture_output=True, text=True).stdout
    times = {share: float(number) * _IN_MS[unit] for share, number, unit in _LATENCY.findall(told)}
    failed, rate = _FAILED.search(told), _RATE.search(told)
    return Latency(kind, times["50"], times["99"], float(rate[1]) if rate else 0.0, failed[0] if failed else "")


def main(events: str = str(EVENTS)) -> int:
    """Print how fast the pages answer."""
    if not shutil.which("wrk"):
        print("wrk is not installed: the pages are not timed (Debian has it as `wrk`)", file=sys.stderr)
        return 0
    base = made(int(events))
    with served(base) as here:
        rows = [ask(kind, here, paths) for kind, paths in asked(base).items()]
    print(*HEAD, *(row.row() for row in rows), sep="\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:]))
