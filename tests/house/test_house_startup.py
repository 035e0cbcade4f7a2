"""Nothing heavy is loaded before it is needed, so that `dragoman --help` answers at once."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = ("spacy", "sqlalchemy", "trafilatura", "htmldate", "py3langid", "jdatetime", "numpy", "rapidfuzz")
PROGRAM = """
import sys
sys.argv = ["dragoman", *{arguments!r}]
try:
    from dragoman.serve.cli import main
    main()
except SystemExit as stop:
    assert not stop.code, stop.code
print("LOADED", *sorted(set({heavy!r}) & set(sys.modules)))
"""


def loaded(program: str) -> list[str]:
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.rsplit("LOADED", 1)[1].split()


@pytest.mark.parametrize("arguments", [["--help"], ["add", "--help"], ["timeline", "--help"]], ids=" ".join)
def test_help_loads_nothing_heavy(arguments: list[str]) -> None:
    assert loaded(PROGRAM.format(arguments=arguments, heavy=HEAVY)) == []


def test_importing_the_package_loads_nothing_heavy() -> None:
    assert loaded(f"import sys, dragoman\nprint('LOADED', *sorted(set({HEAVY!r}) & set(sys.modules)))") == []
