"""One person in two scripts in two reports, on the command line: one dossier, and un-merging restores what was."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from dragoman.serve import cli
from dragoman.store.sqlite import SqliteStore


def _done(*arguments: object) -> str:
    result = CliRunner().invoke(cli.app, [str(argument) for argument in arguments])
    assert result.exit_code == 0, result.stderr
    return result.stdout


def _fact(report: str, language: str, text: str, name: str, place: str) -> dict[str, object]:
    return {
        "report": report,
        "language": language,
        "published": "2024-05-04",
        "text": text,
        "events": [
            {
                "type": "visit",
                "status": "occurred",
                "date": "2024-05-03",
                "place": place,
                "participants": [{"name": name, "role": "visitor", "country": "NO"}],
                "evidence": [{"quote": text}],
            }
        ],
    }


@pytest.fixture
def base(tmp_path: Path) -> Path:
    lines = [
        _fact("a", "en", "Tordis Grimstad came to Kampala on May 3.", "Tordis Grimstad", "Kampala"),
        _fact("b", "ru", "Тордис Гримстад прибыла 3 мая в Найроби.", "Тордис Гримстад", "Nairobi"),
        _fact("c", "en", "Espen Barth Eide came to Kampala on May 3.", "Espen Barth Eide", "Kampala"),
        _fact("d", "ru", "Эспен Барт Эйде прибыл 3 мая в Найроби.", "Эспен Барт Эйде", "Nairobi"),
    ]
    facts = tmp_path / "facts.jsonl"
    facts.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    _done("add", "--facts", facts, "--db", tmp_path / "two.db")
    return tmp_path / "two.db"


@pytest.mark.parametrize("name", ["Tordis Grimstad", "Тордис Гримстад", "Espen Barth Eide", "Эспен Барт Эйде"])
def test_two_scripts_are_one_dossier(base: Path, name: str) -> None:
    dossier = json.loads(_done("show", name, "--db", base, "--json"))
    told = json.dumps(dossier, ensure_ascii=False)
    assert "kampala" in told.lower()
    assert "nairobi" in told.lower()


def test_parting_what_two_scripts_made_one_and_taking_it_back_restores_what_was(base: Path) -> None:
    one, other = _own_ids(base)
    before = _everything(base, one)
    _done("judge", one, "different", other, "--why", "two women", "--db", base)
    assert "nairobi" in before.lower()
    assert "nairobi" not in _done("show", one, "--db", base, "--json").lower()
    judged = [json.loads(line) for line in _done("judgements", "--db", base, "--json").splitlines()]
    made = next(each["id"] for each in judged if "two women" in json.dumps(each))
    _done("judge", "--withdraw", made, "--why", "one after all", "--db", base)
    assert _everything(base, one) == before


def _everything(base: Path, person: str) -> str:
    shown = _done("show", person, "--db", base, "--json")
    return shown + "".join(_done("export", "--to", form, "--db", base) for form in ("records", "facts"))


def _own_ids(base: Path) -> list[str]:
    """The ids under which the two reports know the visitor whom the lexicon does not."""
    with SqliteStore.open(str(base)) as store:
        known = [(each.id, each.name) for each in store.entities() if each.id.startswith("person:~~")]
    return [ident for ident, name in known if name in {"Tordis Grimstad", "Тордис Гримстад"}]
