"""How commands end."""

from __future__ import annotations

import pytest
import typer

from dragoman import errors
from dragoman.serve.cli.exits import MEANINGS, STATUS_OF, ExitStatus, guarded, status_of


def _all_errors(kind=errors.DragomanError):
    return [kind, *(deeper for child in kind.__subclasses__() for deeper in _all_errors(child))]


def test_every_error_of_ours_has_its_status_in_the_table():
    assert {kind for kind in _all_errors() if kind.__module__ == errors.__name__} == set(STATUS_OF)


def test_an_error_of_a_plug_in_takes_the_status_of_its_parent():
    class DiskFull(errors.StoreError):
        pass

    assert status_of(DiskFull("full")) is ExitStatus.FAILED


def test_our_error_is_one_line_and_a_status(capsys):
    @guarded
    def command():
        raise errors.NotFound("nobody is called Nobody")

    with pytest.raises(typer.Exit) as ended:
        command()
    assert ended.value.exit_code == 1
    assert capsys.readouterr().err == "dragoman: nobody is called Nobody\n"


def test_a_file_that_cannot_be_written_is_one_line_that_names_it(capsys, tmp_path):
    @guarded
    def command():
        (tmp_path / "nowhere" / "out.jsonl").write_text("")

    with pytest.raises(typer.Exit) as ended:
        command()
    assert ended.value.exit_code == 1
    printed = capsys.readouterr().err
    assert "out.jsonl: No such file or directory" in printed
    assert printed.count("\n") == 1


def test_a_mistake_of_ours_is_not_hidden():
    @guarded
    def command():
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        command()


def test_the_help_explains_every_status():
    assert all(f" {status.value} " in MEANINGS for status in ExitStatus)
