from __future__ import annotations

from pathlib import Path

from acquirer_contract import AcquirerContract

from dragoman.acquire.files import FileAcquirer


class TestFileAcquirer(AcquirerContract):
    def make(self, max_bytes: int) -> FileAcquirer:
        return FileAcquirer(max_bytes=max_bytes)

    def good_target(self, folder: Path) -> str:
        (folder / "one.txt").write_text("The ministers met in Oslo.")
        (folder / "two.txt").write_text("The ministers met again.")
        return str(folder)

    def bad_target(self, folder: Path) -> str:
        return str(folder / "missing.txt")
