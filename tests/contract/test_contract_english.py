from __future__ import annotations

import pytest
from reader_contract import ReaderContract

english = pytest.importorskip("dragoman.read.english")


class TestEnglishReader(ReaderContract):
    texts = (
        "OSLO, March 12, 2024 - Finnish Foreign Minister Elina Valtonen met with her Norwegian counterpart Espen Barth "
        "Eide in Oslo on Tuesday, the Norwegian Foreign Ministry said in a statement.",
        "Kenya and Uganda signed a memorandum of understanding in Nairobi on May 3, 2024.",
    )

    def make(self):
        return english.EnglishReader()
