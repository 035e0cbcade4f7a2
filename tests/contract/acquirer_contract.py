"""What every acquirer must do. Subclass AcquirerContract and say how to make yours and what to ask it for."""

from __future__ import annotations

import hashlib
from pathlib import Path

from dragoman.acquire.base import Acquirer
from dragoman.model.report import Capture, Skipped

MEDIA_TYPES = {"text/plain", "text/html", "application/json"}


class AcquirerContract:
    """Run these on an acquirer."""

    def make(self, max_bytes: int) -> Acquirer:
        raise NotImplementedError

    def good_target(self, folder: Path) -> str:
        """Something that yields captures; files may be laid in the folder."""
        raise NotImplementedError

    def bad_target(self, folder: Path) -> str:
        """Something that it accepts and cannot get."""
        raise NotImplementedError

    def test_it_accepts_its_own_targets(self, tmp_path: Path) -> None:
        acquirer = self.make(10_000)
        assert acquirer.accepts(self.good_target(tmp_path))
        assert acquirer.accepts(self.bad_target(tmp_path))

    def test_a_capture_holds_the_bytes_under_their_hash_and_says_where_they_are_from(self, tmp_path: Path) -> None:
        found = list(self.make(10_000).captures(self.good_target(tmp_path)))
        assert found
        for capture in found:
            assert isinstance(capture, Capture)
            assert hashlib.sha256(capture.content).hexdigest() == capture.sha256
            assert capture.address
            assert capture.name
            assert capture.media_type in MEDIA_TYPES

    def test_the_same_target_gives_the_same_captures(self, tmp_path: Path) -> None:
        target = self.good_target(tmp_path)
        first, second = (list(self.make(10_000).captures(target)) for _ in range(2))
        assert [(each.name, each.sha256) for each in first] == [(each.name, each.sha256) for each in second]

    def test_what_cannot_be_had_is_skipped_with_a_reason_and_raises_nothing(self, tmp_path: Path) -> None:
        for skipped in list(self.make(10_000).captures(self.bad_target(tmp_path))):
            assert isinstance(skipped, Skipped)
            assert skipped.stage == "acquire"
            assert skipped.reason

    def test_what_is_larger_than_the_limit_is_skipped(self, tmp_path: Path) -> None:
        found = list(self.make(1).captures(self.good_target(tmp_path)))
        assert found
        assert all(isinstance(each, Skipped) for each in found)
