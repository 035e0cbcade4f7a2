"""Two reports alone bound a tenure whose end neither of them tells."""

from __future__ import annotations

from pathlib import Path

import pytest

import dragoman
from dragoman.lexicon import tables
from dragoman.settings import Settings

SEEDS = Path(__file__).resolve().parents[2] / ".." / "shared" / "bench" / "seeds"
OFFICE = "IR:security_council_secretary"


@pytest.mark.shared
def test_a_report_of_the_predecessor_and_one_of_the_successor_bound_the_end_between_them(tmp_path: Path) -> None:
    if not SEEDS.exists():
        pytest.skip("the benches do not lie beside the checkout")
    for name in ("tenures", "tenures_by_hand"):
        (tmp_path / f"{name}.csv").write_text(f"person,office,start,retract\n,{OFFICE},,yes\n")
    try:
        with dragoman.open(tmp_path / "base.db", Settings(lexicon=str(tmp_path))) as kb:
            kb.add(*(path for number in ("001", "003") for path in SEEDS.glob(f"{number}_*.txt")))
            (held,) = [each for each in kb.show("person:ali-shamkhani").offices if each.office == f"office:{OFFICE}"]
            assert held.end == "2023-02-10/2023-05-31"
            after = kb.who("SNSC secretary", on="2023-06-01")
            assert "person:ali-shamkhani" not in {each.person for each in (*after.possible, *after.stale)}
    finally:
        tables.use("")
