"""What may not stand in any file of the project: paths of one machine, hosts of package indexes, reports of the benches."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MACHINE_PATH = re.compile(r"(?<![\w/.:%-])/(?:" + "|".join(["work", "root", "home", "Users", "opt"]) + r")/\w")
INDEX_HOST = re.compile("|".join([r"pypi\.", r"pythonhosted", r"index-" + "url", r"find-" + "links"]))
LOCK_URL = re.compile(r"https?:|file:|@ ")


@pytest.fixture(scope="module")
def tracked() -> dict[str, str]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout, so nothing tells which files are tracked")
    paths = [ROOT / name for name in listed.stdout.split("\0") if name]
    texts = {path.relative_to(ROOT).as_posix(): path.read_bytes() for path in paths if path.is_file()}
    return {name: raw.decode() for name, raw in texts.items() if b"\0" not in raw and name != "examples/reports.jsonl"}


def test_no_file_names_a_path_of_one_machine(tracked: dict[str, str]) -> None:
    assert not {name: found[0] for name, text in tracked.items() if (found := MACHINE_PATH.search(text))}


def test_no_file_names_a_package_index(tracked: dict[str, str]) -> None:
    own = Path(__file__).relative_to(ROOT).as_posix()
    allowed = {own, "Makefile"}  # the Makefile tells uv to leave the index's address out
    assert not [name for name, text in tracked.items() if name not in allowed and INDEX_HOST.search(text)]


def test_the_lock_holds_names_versions_and_hashes_only(tracked: dict[str, str]) -> None:
    lock = tracked["requirements.lock"]
    assert not LOCK_URL.search(lock)
    pins = re.findall(r"^[\w.-]+==", lock, re.MULTILINE)
    assert len(pins) == len(re.findall(r"^[\w.-]+==[^\n]*\\\n    --hash=", lock, re.MULTILINE))


def test_no_rule_names_a_report_of_the_benches(shared: Path) -> None:
    folders = [shared / "bench" / name for name in ("seeds", "voa", "stories", "restated")]
    names = sorted({path.stem for folder in folders for path in folder.rglob("*.txt")})
    named = re.compile(r"\b(?:" + "|".join(map(re.escape, names)) + r")\b", re.IGNORECASE)
    sources = [path for path in (ROOT / "src").rglob("*") if path.suffix in (".py", ".yaml", ".csv", ".toml")]
    assert not [path.name for path in sources if named.search(path.read_text(encoding="utf-8"))]
