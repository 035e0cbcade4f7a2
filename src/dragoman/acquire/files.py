"""Files and folders on this machine."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from dragoman.acquire import media
from dragoman.acquire.lines import report_lines
from dragoman.errors import AcquireError
from dragoman.model.report import Capture, Skipped

STANDARD_INPUT = "-"
"""The target that stands for one report on standard input."""
_STDIN = "stdin"


class FileAcquirer:
    """Takes text files, saved web pages, JSON Lines files of reports, folders of them, and standard input.

    One acquirer serves one run: two files of the same name but different content, met in one run, both get a name of
    their own; the second carries a suffix derived from its hash.
    """

    def __init__(self, max_bytes: int = 10_000_000) -> None:
        """Refuse files, and lines of reports files, larger than `max_bytes`, without reading them."""
        self._max_bytes = max_bytes
        self._taken: dict[str, str] = {}

    def accepts(self, target: str) -> bool:
        """Whether the target is a path: everything that is not an address with a scheme."""
        return "://" not in target

    def captures(self, target: str) -> Iterator[Capture | Skipped]:
        """Give the captures under a path one by one, in sorted order; what cannot be had comes as Skipped."""
        path = Path(target)
        if target == STANDARD_INPUT:
            yield self._standard_input()
        elif path.is_dir():
            yield from self._folder(path)
        else:
            yield from self._file(path, named=True)

    def _folder(self, folder: Path) -> Iterator[Capture | Skipped]:
        """Walk a folder; hidden files are none of our business, so they are not even reported."""
        faults: list[OSError] = []
        found = 0
        for root, folders, files in os.walk(folder, onerror=faults.append):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            while faults:
                yield _unreadable(faults.pop())
            for name in sorted(files):
                if not name.startswith("."):
                    found += 1
                    yield from self._file(Path(root) / name, named=False)
        for fault in faults:
            found += 1
            yield _unreadable(fault)
        if not found:
            yield _skipped(str(folder), "The folder holds no files.")

    def _file(self, path: Path, *, named: bool) -> Iterator[Capture | Skipped]:
        try:
            self._check(path, named=named)
            if path.suffix.lower() in media.LINE_SUFFIXES:
                yield from self._lines(path)
            else:
                yield self._capture(path)
        except AcquireError as fault:
            yield _skipped(str(path), str(fault))
        except OSError as error:
            yield _unreadable(error, str(path))

    def _check(self, path: Path, *, named: bool) -> None:
        """Refuse what can be refused without reading; a file without a suffix is taken only when named itself."""
        if not path.exists():
            raise AcquireError("There is no such file or folder.")
        if not path.is_file():
            raise AcquireError("It is neither a file nor a folder.")
        suffix = path.suffix.lower()
        if suffix not in media.READ_SUFFIXES and not (named and not suffix):
            known = ", ".join(media.READ_SUFFIXES)
            raise AcquireError(f"It is not a kind of file that is read ({known}).")
        size = path.stat().st_size
        if size == 0:
            raise AcquireError("The file is empty.")
        if size > self._max_bytes and suffix not in media.LINE_SUFFIXES:
            raise AcquireError(f"The file has {size:,} bytes, more than the limit of {self._max_bytes:,}.")

    def _capture(self, path: Path) -> Capture | Skipped:
        is_page = path.suffix.lower() in media.HTML_SUFFIXES
        return self._judged(path.read_bytes(), str(path), path.stem, is_page=is_page)

    def _standard_input(self) -> Capture | Skipped:
        content = sys.stdin.buffer.read(self._max_bytes + 1)
        if len(content) > self._max_bytes:
            return _skipped(_STDIN, f"It has more bytes than the limit of {self._max_bytes:,}.")
        return self._judged(content, _STDIN, _STDIN, is_page=False)

    def _judged(self, content: bytes, address: str, name: str, *, is_page: bool) -> Capture | Skipped:
        head = content[: media.HEAD]
        if not content.strip():
            return _skipped(address, "The file holds nothing but blanks.", content)
        if media.looks_binary(head):
            return _skipped(address, "The file holds binary data, not text.", content)
        is_page = is_page or media.looks_like_html(head)
        return self._named(content, address, media.HTML if is_page else media.TEXT, name)

    def _lines(self, path: Path) -> Iterator[Capture | Skipped]:
        line = None
        for line in report_lines(path, self._max_bytes):
            address = f"{path}#{line.number}"
            if line.fault:
                yield _skipped(address, line.fault, line.content)
            else:
                yield self._named(line.content, address, media.REPORT_LINE, line.name)
        if line is None:
            yield _skipped(str(path), "The file holds nothing but blanks.")

    def _named(self, content: bytes, address: str, media_type: str, name: str) -> Capture:
        digest = hashlib.sha256(content).hexdigest()
        if self._taken.setdefault(name, digest) != digest:
            name = f"{name}~{digest[:8]}"
        return Capture(content, address, digest, media_type, name)


def _skipped(address: str, reason: str, content: bytes = b"") -> Skipped:
    return Skipped(address, "acquire", reason, hashlib.sha256(content).hexdigest() if content else "")


def _unreadable(error: OSError, address: str = "") -> Skipped:
    return _skipped(address or str(error.filename), f"It cannot be read: {error.strerror or error}.")
