from __future__ import annotations

from pathlib import Path

from acquirer_contract import AcquirerContract

from dragoman.acquire.http import Page
from dragoman.acquire.web import WebAcquirer
from dragoman.errors import AcquireError

CONTENT = b"The ministers met in Oslo."


class Shelf:
    """Stands for the web: one page, smaller than most limits."""

    def __init__(self, max_bytes: int) -> None:
        self._max_bytes = max_bytes

    def get(self, address: str, _: object) -> Page:
        if address.endswith("missing") or len(CONTENT) > self._max_bytes:
            raise AcquireError("It is not to be had.")
        return Page(CONTENT, "text/plain", address)


class TestWebAcquirer(AcquirerContract):
    def make(self, max_bytes: int) -> WebAcquirer:
        return WebAcquirer(max_bytes, Shelf(max_bytes))  # type: ignore[arg-type]

    def good_target(self, folder: Path) -> str:  # noqa: ARG002 -- as the contract asks
        return "https://example.org/talks"

    def bad_target(self, folder: Path) -> str:  # noqa: ARG002
        return "https://example.org/missing"
