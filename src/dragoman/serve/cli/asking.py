"""The command that says who is meant: resolve."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

from dragoman import knowledge
from dragoman.model.asked import Identified
from dragoman.serve.cli.exits import ExitStatus
from dragoman.serve.cli.options import Lexicon, edtf
from dragoman.serve.cli.screen import HEADING, QUIET, complain, show_json, show_lines, show_text
from dragoman.settings import Settings

STDIN = "-"


def resolve(
    mention: Annotated[str, typer.Argument(metavar="MENTION", help="A name, or words such as 'his counterpart'.")] = "",
    text: Annotated[str, typer.Option(metavar="TEXT", help="The sentence or report that has it.")] = "",
    published: Annotated[str, typer.Option(metavar="DATE", parser=edtf, help="When the text was published.")] = "",
    batch: Annotated[
        str, typer.Option(metavar="FILE", help="JSON Lines of text, published and mention; - for standard input.")
    ] = "",
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    lexicon: Lexicon = Lexicon(),  # noqa: B008 -- frozen
) -> None:
    """Say who is meant by a mention in a text, by what the text tells and what the lexicon knows of that day.

    Where nobody is surely meant, the answer is nobody, with the reason. With `--batch` every line gets one JSON answer,
    in the order of the lines; a line that is no question gets one that says why.

    Examples:
      dragoman resolve "his Iranian counterpart" --text "Lavrov met his Iranian counterpart." --published 2024-02-10
      dragoman resolve "Lebanon's top diplomat" --published 2020-09-01 --json
      dragoman resolve --batch questions.jsonl > answers.jsonl
    """
    if bool(mention) == bool(batch):
        raise typer.BadParameter("name either a mention or --batch FILE")
    if batch:
        show_lines(_answers(_lines(batch), lexicon.settings()))
        return
    asked = json.dumps({"mention": mention, "text": text, "published": published})
    question, found = next(knowledge.resolve([asked], lexicon.settings()))
    if as_json:
        show_json(_answer(question, found))
        return
    show_text((found.name or "nobody", HEADING), (f"  {found.id}" if found.id else "", QUIET))
    for remark in (found.office_name, *found.reasons, found.reason, *(f"perhaps {name}" for name in found.candidates)):
        if remark:
            show_text((f"  {remark}", QUIET))


def _lines(path: str) -> Iterator[str]:
    """Give the lines of a file that are not blank; what is no UTF-8 is replaced and does not end the run."""
    try:
        content = sys.stdin.buffer.read() if path == STDIN else Path(path).read_bytes()
    except OSError as error:
        complain(f"{path} cannot be read: {error.strerror or error}")
        raise typer.Exit(ExitStatus.FAILED) from error
    lines = content.decode("utf-8-sig", "replace").split("\n")
    yield from (line for line in lines if line.strip())


def _answers(lines: Iterator[str], settings: Settings) -> Iterator[str]:
    for question, found in knowledge.resolve(lines, settings):
        yield json.dumps(_answer(question, found), ensure_ascii=False)


def _answer(question: knowledge.Question, found: Identified) -> dict[str, Any]:
    answer = {
        "mention": question.mention or None,
        "published": question.published or None,
        "name": found.name or None,
        "id": found.id or None,
        "office": found.office or None,
        "office_name": found.office_name or None,
        "on": found.on.edtf if found.on else None,
        "reasons": list(found.reasons),
        "reason": found.reason,
        "candidates": list(found.candidates),
    }
    return {**answer, "error": found.reason} if found.refused else answer
