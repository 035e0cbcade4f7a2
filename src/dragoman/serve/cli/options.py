"""The options that commands share: dataclasses whose every field is an option."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import MISSING, Field, asdict, dataclass, fields, is_dataclass, replace
from functools import wraps
from pathlib import Path
from typing import Annotated, Any, get_type_hints

import typer

from dragoman import knowledge
from dragoman.knowledge import KnowledgeBase, Query
from dragoman.knowledge.holders.asked_days import parse_days
from dragoman.knowledge.times.past import Known
from dragoman.model.agreement import Stage
from dragoman.model.attestation import Status
from dragoman.model.event import EventType
from dragoman.model.statement import Act
from dragoman.model.tenure import Capacity
from dragoman.model.when import Period
from dragoman.serve.cli.screen import complain
from dragoman.settings import Settings

TYPES = (*EventType, *Stage, *Act, *Capacity)


def edtf(text: str) -> str:
    """Take a date, or nothing.

    Raises:
        BadParameter: the text is no EDTF date.
    """
    if not text:
        return text
    try:
        Period.parse(text)
    except ValueError as error:
        raise typer.BadParameter(f"{text!r} is no date; write 2024, 2024-05 or 2024-05-03") from error
    return text


def days(text: str) -> str:
    """Take a date in any of the ways that a question may write it, or nothing.

    Raises:
        BadParameter: the text is no date.
    """
    try:
        return parse_days(text).edtf if text else text
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error


def moment(text: str) -> str:
    """Take a date, or a moment with date and time, or nothing.

    Raises:
        BadParameter: the text is neither.
    """
    try:
        _ = Known(recorded=text)
    except ValueError as error:
        raise typer.BadParameter(f"{text!r} is no date; write 2024, 2024-05, 2024-05-03 or 2024-05-03T18:00") from error
    return text


def any_type(text: str) -> str:
    """Take a type of whatever kind of record, or nothing.

    Raises:
        BadParameter: no record is of such a type.
    """
    if text and text not in TYPES:
        raise typer.BadParameter(f"{text!r} is no type; there are {', '.join(dict.fromkeys(map(str, TYPES)))}")
    return text


def _filter(help_text: str, metavar: str) -> Any:  # noqa: ANN401 -- typer's own type for an option
    return typer.Option(help=help_text, metavar=metavar, show_default=False)


def _date(help_text: str) -> Any:  # noqa: ANN401 -- typer's own type for an option
    return typer.Option(help=help_text, metavar="DATE", parser=edtf, show_default=False)


IN_MEMORY = ":memory:"
"""SQLite's name for a base that is gone when closed."""


@dataclass(frozen=True)
class Filters:
    """Which records are wanted; an empty field asks for all."""

    who: Annotated[str, _filter("With this person or body: a name, a part of a person's name, or an id.", "NAME")] = ""
    country: Annotated[str, _filter("With this country, or with people and bodies of it.", "COUNTRY")] = ""
    since: Annotated[str, _date("What may have happened then or later; undated records are left out.")] = ""
    until: Annotated[str, _date("What may have happened then or earlier; undated records are left out.")] = ""
    place: Annotated[str, _filter("At this place, or in this country.", "PLACE")] = ""
    report: Annotated[str, _filter("Told by this report.", "ID")] = ""

    def query(self, type: str | None = None) -> Query:
        """Ask knowledge for these records.

        Raises:
            BadParameter: no day lies between the dates.
        """
        query = Query(**{name: value or "" for name, value in asdict(self).items()}, type=type or "")
        try:
            _ = query.days
        except ValueError as error:
            raise typer.BadParameter(f"no day lies since {self.since} and until {self.until}") from error
        return query


@dataclass(frozen=True)
class StatusFilters(Filters):
    """Which events and agreements are wanted; statements and tenures have no status."""

    status: Annotated[Status | None, typer.Option(help="Told so by the reports.", show_default=False)] = None


@dataclass(frozen=True)
class Lexicon:
    """Which tables of the user's own count besides ours."""

    lexicon: Annotated[
        str, typer.Option(metavar="DIR", help="A folder of your own tables; otherwise `lexicon` of dragoman.toml.")
    ] = ""

    def settings(self) -> Settings:
        """Give the settings, with this folder where one is named."""
        settings = Settings.load()
        return replace(settings, lexicon=self.lexicon) if self.lexicon else settings


@dataclass(frozen=True)
class Base(Lexicon):
    """Where the base is."""

    db: Annotated[
        str, typer.Option(metavar="FILE", help="The base; otherwise `database` of dragoman.toml, or dragoman.db.")
    ] = ""

    def open(self, *, create: bool = False) -> KnowledgeBase:
        """Open the base; without `create`, only one that is there."""
        return knowledge.open(self.db, self.settings(), create=create)

    def open_or_empty(self) -> KnowledgeBase:
        """Open the base; an empty one in memory where none was named and none is there, so that the lexicon can answer."""
        settings = self.settings()
        if self.db or Path(settings.database).exists():
            return self.open()
        return knowledge.open(IN_MEMORY, settings)


AskedJson = Annotated[bool, typer.Option("--json", help="Print JSON instead of a table; lists, one object a line.")]


@dataclass(frozen=True)
class AskedBase(Base):
    """Where the base is, and in which form its answer is wanted."""

    json: AskedJson = False


def tell_left_out(past: KnowledgeBase, when: str) -> None:
    """Say how many reports without a known day are not in a base as it was."""
    if past.left_out:
        some = "1 undated report" if past.left_out == 1 else f"{past.left_out:,} undated reports"
        complain(f"{some} left out: it is not known whether they were {when}")


@dataclass(frozen=True)
class PastBase(Base):
    """Where the base is, and as it was known when."""

    as_of: Annotated[
        str, typer.Option(help="As known then: only what had surely been published.", metavar="DATE", parser=moment)
    ] = ""
    recorded: Annotated[
        bool, typer.Option("--recorded", help="With --as-of: what had been added to the base by then, a time included.")
    ] = False

    @contextmanager
    def asked(self) -> Iterator[KnowledgeBase]:
        """Open the base, as it was known then."""
        with self.open() as kb:
            yield self.back(kb)

    def back(self, kb: KnowledgeBase) -> KnowledgeBase:
        """Give a base as it was known then, and say what is not in it.

        Raises:
            BadParameter: `--recorded` has no date, or the date of publication has a time.
        """
        if not self.as_of:
            if self.recorded:
                raise typer.BadParameter("--recorded says by which clock --as-of is meant; give --as-of DATE")
            return kb
        if self.recorded:
            return kb.as_of(recorded=self.as_of)
        past = kb.as_of(edtf(self.as_of))
        tell_left_out(past, f"out by {self.as_of}")
        return past


@dataclass(frozen=True)
class AskedPast(PastBase):
    """Where the base is, as it was known when, and in which form its answer is wanted."""

    json: AskedJson = False


def spread(command: Callable[..., None]) -> Callable[..., None]:
    """Give typer one option for each field of every dataclass among a command's parameters."""
    signature = inspect.signature(command, eval_str=True)
    groups: dict[str, type[Any]] = {
        name: given.annotation
        for name, given in signature.parameters.items()
        if isinstance(given.annotation, type) and is_dataclass(given.annotation)
    }

    @wraps(command)
    def flat(**values: Any) -> None:  # noqa: ANN401 -- whatever the command's options hold
        gathered = {
            name: group(**{field.name: values.pop(field.name) for field in fields(group)})
            for name, group in groups.items()
        }
        command(**values, **gathered)

    plain = [
        given.replace(kind=given.KEYWORD_ONLY) for name, given in signature.parameters.items() if name not in groups
    ]
    options = [option for group in groups.values() for option in _options(group)]
    flat.__signature__ = signature.replace(parameters=plain + options)  # type: ignore[attr-defined]
    flat.__annotations__ = {}
    return flat


def _options(group: type) -> list[inspect.Parameter]:
    hints = get_type_hints(group, include_extras=True)
    return [_option(field, hints[field.name]) for field in fields(group)]


def _option(field: Field[Any], hint: object) -> inspect.Parameter:
    default = inspect.Parameter.empty if field.default is MISSING else field.default
    return inspect.Parameter(field.name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=hint)
