"""Names are told apart as well as the bars demand."""

from __future__ import annotations

import pytest

from bench.names import Table, score, tables

BARS = {"top_1_in_context": 0.98, "precision_without": 0.97, "recall_without": 0.80, "look_alikes_apart": 1.0}


@pytest.mark.parametrize("table", list(tables()), ids=lambda table: table.name)
def test_no_figure_falls_under_its_bar(table: Table) -> None:
    figures = score(table).figures
    fallen = {name: (figures[name], bar) for name, bar in BARS.items() if figures[name] < bar}
    assert not fallen, f"figure and bar: {fallen}"
