"""The limits of ARCHITECTURE.md: how long a module or a function may grow, how many parameters it may take."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MODULES = sorted([*(ROOT / "src").rglob("*.py"), *(ROOT / "bench").rglob("*.py"), *(ROOT / "docs").rglob("*.py")])
LONGEST_MODULE = 300
LONGEST_FUNCTION = 50
MOST_PARAMETERS = 6

every_module = pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())


def functions(module: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def parameters(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    given = [*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs]
    return len([argument for argument in given if argument.arg not in ("self", "cls")])


@every_module
def test_a_module_fits_on_a_few_screens(module: Path) -> None:
    assert len(module.read_text(encoding="utf-8").splitlines()) <= LONGEST_MODULE


@every_module
def test_a_function_fits_on_one_screen(module: Path) -> None:
    long = {f.name: size for f in functions(module) if (size := f.end_lineno - f.lineno + 1) > LONGEST_FUNCTION}
    assert not long


@every_module
def test_a_function_takes_few_parameters(module: Path) -> None:
    many = {f.name: count for f in functions(module) if (count := parameters(f)) > MOST_PARAMETERS}
    assert not many, "gather them in an options dataclass"
