"""The options that commands share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import pytest
import typer
from typer.testing import CliRunner

from dragoman.serve.cli.options import Filters, spread


@dataclass(frozen=True)
class Dish:
    name: Annotated[str, typer.Option()] = "rice"
    hot: Annotated[bool, typer.Option("--hot")] = False


def _run(*arguments: str):
    app = typer.Typer()

    @app.command()
    @spread
    def serve(guest: str, dish: Dish) -> None:
        typer.echo(f"{guest} {dish.name} {dish.hot}")

    return CliRunner().invoke(app, list(arguments))


def test_each_field_of_an_options_dataclass_is_an_option():
    assert _run("Shirin", "--name", "soup", "--hot").stdout == "Shirin soup True\n"


def test_a_field_that_is_not_given_keeps_its_default():
    assert _run("Shirin").stdout == "Shirin rice False\n"


def test_filters_ask_for_all_by_default():
    assert not any(vars(Filters()).values())


@pytest.mark.parametrize("day", ["2024", "2024-05", "2024-05-03"])
def test_since_takes_years_months_and_days(day):
    app = typer.Typer()

    @app.command()
    @spread
    def show(filters: Filters) -> None:
        typer.echo(filters.since)

    assert CliRunner().invoke(app, ["--since", day]).stdout == f"{day}\n"


def test_a_day_that_is_no_date_is_wrong_usage():
    app = typer.Typer()

    @app.command()
    @spread
    def show(filters: Filters) -> None:
        typer.echo(filters.since)

    result = CliRunner().invoke(app, ["--since", "yesterday"])
    assert result.exit_code == 2
    assert "2024-05-03" in result.stderr
