"""The options that commands share: dataclasses whose every field is an option."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from functools import wraps
from typing import Annotated, Any, get_type_hints

import typer

from dragoman.model.when import Period


def _edtf(text: str) -> str:
    if not text:
        return text
    try:
        Period.parse(text)
    except ValueError as error:
        raise typer.BadParameter(f"{text!r} is no date; write 2024, 2024-05 or 2024-05-03") from error
    return text


def _filter(help_text: str, *, metavar: str = "TEXT") -> Any:  # noqa: ANN401 - typer's own type for an option
    return typer.Option(help=help_text, metavar=metavar, show_default=False, rich_help_panel="Filters")


def _date(help_text: str) -> Any:  # noqa: ANN401 - typer's own type for an option
    return typer.Option(help=help_text, metavar="DATE", parser=_edtf, show_default=False, rich_help_panel="Filters")


@dataclass(frozen=True)
class Filters:
    """Which records are wanted; an empty field asks for all."""

    who: Annotated[str, _filter("With this person or body, by any of its names.", metavar="NAME")] = ""
    country: Annotated[str, _filter("With this country, or people and bodies of it.", metavar="COUNTRY")] = ""
    type: Annotated[str, _filter("Of this type: meeting, visit …; an agreement's stage; a statement's act.")] = ""
    status: Annotated[str, _filter("Told so: occurred, planned, alleged, denied …")] = ""
    since: Annotated[str, _date("Possibly on this day or later.")] = ""
    until: Annotated[str, _date("Possibly on this day or earlier.")] = ""
    place: Annotated[str, _filter("There.", metavar="PLACE")] = ""
    report: Annotated[str, _filter("Told by this report.", metavar="ID")] = ""


@dataclass(frozen=True)
class Base:
    """Where the base is, and in which form the answer is wanted."""

    db: Annotated[
        str,
        typer.Option(
            metavar="FILE", help="The base. Otherwise `database` in dragoman.toml.", show_default="dragoman.db"
        ),
    ] = ""
    json: Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")] = False


def spread(command: Callable[..., None]) -> Callable[..., None]:
    """Give typer one option for each field of every dataclass among a command's parameters."""
    signature = inspect.signature(command, eval_str=True)
    groups: dict[str, type[Any]] = {
        name: given.annotation
        for name, given in signature.parameters.items()
        if isinstance(given.annotation, type) and is_dataclass(given.annotation)
    }

    @wraps(command)
    def flat(**values: Any) -> None:  # noqa: ANN401 - whatever the command's options hold
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
