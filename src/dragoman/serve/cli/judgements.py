"""Commands that decide who is who: judge and judgements."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from dragoman.knowledge import Imported, KnowledgeBase, Logged
from dragoman.knowledge.judgements.judgement_lines import fields_of
from dragoman.model.judgement import Decision, Judgement
from dragoman.serve.cli.options import AskedBase
from dragoman.serve.cli.rows import brief, short
from dragoman.serve.cli.screen import Column, complain, one_line, show_json, show_lines, show_table, show_text

STANDS = {"stands": "green", "withdrawn": "dim", "without": "yellow", "asleep:": "yellow"}
LOG = (
    Column("Id", "dim", fixed=True),
    Column("When", "cyan", fixed=True),
    Column("Who judged"),
    Column("One"),
    Column("Decision"),
    Column("Other"),
    Column("Why", longest=100),
    Column("Now", styles=STANDS, widest=20),
)
STDIO = "-"


class Choice(StrEnum):
    """What may be decided about two ids."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


class Exchange(StrEnum):
    """What may be done with a file of judgements."""

    EXPORT = "export"
    IMPORT = "import"


@dataclass(frozen=True)
class Signed:
    """Why, and by whom."""

    why: Annotated[str, typer.Option(metavar="TEXT", help="The reason.", show_default=False)]
    author: Annotated[
        str, typer.Option(metavar="NAME", help="Who judges; otherwise `author` of dragoman.toml, or the login name.")
    ] = ""


def judge(
    signed: Signed,
    base: AskedBase,
    one: Annotated[str, typer.Argument(metavar="[ID1]", show_default=False)] = "",
    decision: Annotated[Choice | None, typer.Argument(show_default=False)] = None,
    other: Annotated[str, typer.Argument(metavar="[ID2]", show_default=False)] = "",
    withdraw: Annotated[str, typer.Option(metavar="JUDGEMENT", help="Undo this one.", show_default=False)] = "",
) -> None:
    """Decide whether two ids mean the same person, body or office.

    Ids as `review`, `show --json` and `trace --json` print them; their beginning is enough if no other begins so.

    `same` makes one of them in every record at once, `different` keeps them apart whatever reading makes of them,
    `unsure` only takes them off the review. A judgement that contradicts others is refused with the reason.
    Nothing is lost: --withdraw brings back exactly what was.

    Examples:
      dragoman judge person:~4f2a91c0 same person:ali-larijani --why "same office, same day"
      dragoman judge person:~~9c01d2e3 different person:ali-shamkhani --why "the report means the Leader"
      dragoman judge --withdraw 3b77aa10 --why "two brothers"
    """
    if bool(withdraw) == bool(one and decision and other) or (withdraw and (one or decision or other)):
        raise typer.BadParameter("give two ids with a decision between them, or --withdraw")
    with base.open() as kb:
        if decision:
            made = kb.judgements.judge(one, Decision(decision.value), other, signed.why, signed.author)
        else:
            made = kb.judgements.withdraw(withdraw, signed.why, signed.author)
        kb.settle()
        _tell(kb, made, base)


def judgements(
    base: AskedBase,
    exchange: Annotated[Exchange | None, typer.Argument(show_default=False)] = None,
    file: Annotated[Path | None, typer.Argument(metavar="[FILE]", help="- for a pipe.", show_default=False)] = None,
    about: Annotated[
        str, typer.Option(metavar="ID", help="What bears on this entity, reading's own decisions too.")
    ] = "",
    *,
    every: Annotated[bool, typer.Option("--all", help="What reading itself decided too.")] = False,
) -> None:
    """List who judged what, when and why; what was withdrawn stays in the log.

    Where a report was read anew and calls somebody otherwise, what was judged of him is carried over to whom the same
    words tell of now. A judgement is asleep while no current reading tells of one of its ids, nor evidently of whom
    it meant; it holds again when one does.

    `export` writes the log of what people judged as JSON Lines, `import` takes such a file: twice is once, and what
    is about ids that this base does not know is kept until it does.

    Examples:
      dragoman judgements --db iran-russia.db
      dragoman judgements --about person:ali-larijani
      dragoman judgements export judgements.jsonl
      dragoman judgements import judgements.jsonl --db other.db
    """
    if (exchange is None) != (file is None):
        raise typer.BadParameter("export and import need a file, or - for a pipe")
    with base.open() as kb:
        if exchange is Exchange.EXPORT and file:
            _export(kb, file)
        elif file:
            _import(kb, file, base)
        else:
            _list(kb.judgements.log(about, derived=every or bool(about)), base)


def _tell(kb: KnowledgeBase, made: Judgement, base: AskedBase) -> None:
    """Say what was decided, and what it makes of the two."""
    now = {kb.entity(ident).id: None for ident in (made.left, made.right)}
    if base.json:
        show_json({**fields_of(made), "now": list(now)})
        return
    names = " and ".join(f"{one_line(kb.judgements.name(ident))} ({brief(ident)})" for ident in (made.left, made.right))
    show_text(f"{short(made.id)}  {names}: {made.decision}, by {one_line(made.author)}")
    for ident in now:
        dossier = kb.show(ident)
        count = sum(map(len, (dossier.events, dossier.agreements, dossier.statements, dossier.tenures)))
        records = f"{count} record{'' if count == 1 else 's'}"
        show_text(f"{one_line(dossier.entity.name)} ({brief(ident)}) has {records} now", indent=2)


def _export(kb: KnowledgeBase, file: Path) -> None:
    if str(file) == STDIO:
        show_lines(kb.judgements.lines())
        return
    with file.open("w", encoding="utf-8", newline="\n") as stream:
        stream.writelines(f"{line}\n" for line in kb.judgements.lines())


def _import(kb: KnowledgeBase, file: Path, base: AskedBase) -> None:
    if str(file) == STDIO:
        taken = kb.judgements.take(sys.stdin)
    else:
        with file.open(encoding="utf-8", errors="replace") as stream:
            taken = kb.judgements.take(stream)
    kb.settle()
    if base.json:
        show_json({**vars(taken), "refused": [each.judgement.id for each in taken.refused]})
    _tell_imported(taken)


def _tell_imported(taken: Imported) -> None:
    complain(f"{taken.new} new, {taken.known} known")
    for ident in taken.unknown_ids:
        complain(f"nothing here has the id {ident}; judgements about it are kept")
    for each in taken.refused:
        complain(f"{short(each.judgement.id)} has no effect here: others contradict it")


def _list(log: list[Logged], base: AskedBase) -> None:
    if base.json:
        for each in log:
            show_json(_document(each))
    elif log:
        show_table(LOG, map(_row, log))
    else:
        complain("nobody judged anything yet; see dragoman review")


def _document(each: Logged) -> dict[str, Any]:
    return {
        **fields_of(each.judgement),
        "left_name": each.left_name,
        "right_name": each.right_name,
        "withdrawn_by": each.withdrawn_by or None,
        "without_effect": each.is_refused,
        "asleep": each.is_asleep,
        "carried_to": list(each.carried_to),
    }


def _row(each: Logged) -> list[str]:
    made = each.judgement
    when = made.made.strftime("%Y-%m-%d %H:%M") if made.made else ""
    one, other = (
        f"{name} {brief(ident)}" for name, ident in ((each.left_name, made.left), (each.right_name, made.right))
    )
    return [
        short(made.id),
        when,
        made.author,
        one,
        made.decision.value,
        other,
        "; ".join(made.reasons),
        _standing(each),
    ]


def _standing(each: Logged) -> str:
    if each.judgement.decision is Decision.WITHDRAWN:
        return f"withdraws {short(each.judgement.withdraws)}"
    if each.withdrawn_by:
        return f"withdrawn by {short(each.withdrawn_by)}"
    if each.is_asleep:
        return "asleep: no report tells of one, nor evidently of whom it meant"
    if each.is_refused:
        return "without effect"
    return f"stands, carried over to {', '.join(map(brief, each.carried_to))}" if each.carried_to else "stands"
