"""The command that shows what a person should look at: review."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from itertools import islice
from typing import Annotated, Any

import typer

from dragoman.errors import RefusedJudgement
from dragoman.knowledge import KnowledgeBase
from dragoman.knowledge.review.points import PAIRS, Candidate, Conflict, ReviewKind, Side, Words
from dragoman.model.judgement import Decision
from dragoman.serve.cli.options import AskedPast
from dragoman.serve.cli.rows import brief, short
from dragoman.serve.cli.screen import HEADING, MARK, QUIET, complain, one_line, shortened, show_json, show_text

INDENT = 3
LONGEST = 200
MOST = 4
"""Offices and reports named of each side; `--json` gives all."""
ANSWERS = {
    "s": Decision.SAME,
    "d": Decision.DIFFERENT,
    "u": Decision.UNSURE,
    "k": None,
}
"""By the first letter; `k` skips."""
QUESTION = "same, different, unsure, skip (k) or quit? "
QUIT = "q"


def review(
    base: AskedPast,
    kind: Annotated[
        list[ReviewKind] | None, typer.Option(help="Only points of this kind; may be given again.", show_default=False)
    ] = None,
    limit: Annotated[int, typer.Option(min=0, help="At most so many points; 0 for all.")] = 20,
    author: Annotated[
        str, typer.Option(metavar="NAME", help="Who judges; otherwise `author` of dragoman.toml, or the login name.")
    ] = "",
    *,
    ask: Annotated[bool, typer.Option("--ask", help="Ask about the likely duplicates one by one.")] = False,
) -> None:
    """Show what a person should look at, each with its reasons and the words behind it.

    Likely duplicates: persons, organizations and offices that may be one, among those that reports tell of and against
    the lexicon. Conflicts: a title against the lexicon's tenures, two holders of an office at once, somebody taken
    for another of an unlike name, reports that differ. What was judged is not shown again.

    With --ask it takes an answer to each pair and keeps it at once; quit when you like and go on another day.

    Examples:
      dragoman review --db iran-russia.db
      dragoman review --kind person --kind office --limit 0 --json
      dragoman review --ask --author "A. Analyst"
    """
    if ask and base.as_of:
        raise typer.BadParameter("--ask decides what holds today; leave --as-of out")
    kinds = kind or list(ReviewKind)
    with base.asked() as kb:
        if ask:
            _ask(kb, islice(_candidates(kb, kinds), limit or None), author)
            return
        points: list[Candidate | Conflict] = [*_candidates(kb, kinds), *kb.review().conflicts(kinds)]
        asleep = sum(each.is_asleep and not each.withdrawn_by for each in kb.judgements.log())
    shown = points[: limit or None]
    for number, point in enumerate(shown, 1):
        if base.json:
            show_json(_document(point))
        elif isinstance(point, Candidate):
            _show_pair(number, point)
        else:
            _show_conflict(number, point)
    _end(len(shown), len(points))
    if asleep:
        verb = "judgement is" if asleep == 1 else "judgements are"
        complain(f"{asleep} {verb} asleep: no report tells of whom they are about; see dragoman judgements")


def _candidates(kb: KnowledgeBase, kinds: Sequence[ReviewKind]) -> Iterator[Candidate]:
    wanted = [kind for kind in kinds if kind in PAIRS]
    return kb.review().candidates(wanted) if wanted else iter(())


def _end(shown: int, found: int) -> None:
    if not found:
        complain("nothing to review")
    elif shown < found:
        complain(f"{shown} of {found} points; --limit 0 shows all")
    if shown:
        complain('decide with: dragoman judge ID1 same|different|unsure ID2 --why "…"; or dragoman review --ask')


def _ask(kb: KnowledgeBase, candidates: Iterator[Candidate], author: str) -> None:
    """Ask about each pair; every answer is kept at once, and the records follow at the end."""
    decided = 0
    for number, each in enumerate(candidates, 1):
        if kb.judgements.is_decided(each.left.id, each.right.id):
            continue  # an answer to another pair has decided this one
        _show_pair(number, each)
        answer = _answer()
        if answer == QUIT:
            break
        decision = ANSWERS[answer]
        if decision and _judge(kb, each, decision, author):
            decided += 1
    kb.settle()
    complain(f"{decided} judged")


def _answer() -> str:
    """Ask until the answer is one of those that may be given; the end of the input quits."""
    while True:
        line = _asked(QUESTION)
        if line is None:
            return QUIT
        word = line.strip().lower()
        if word == "skip":
            return "k"
        if word[:1] in (*ANSWERS, QUIT):
            return word[:1]


def _judge(kb: KnowledgeBase, pair: Candidate, decision: Decision, author: str) -> bool:
    because = "; ".join(reason.text for reason in pair.reasons)
    why = _asked("why? (Enter: the reasons above) ")
    try:
        made = kb.judgements.judge(
            pair.left.id, decision, pair.right.id, (why or "").strip() or f"as the review says: {because}", author
        )
    except RefusedJudgement as error:
        complain(str(error))
        return False
    complain(f"{short(made.id)} {made.decision}")
    return True


def _asked(question: str) -> str | None:
    sys.stderr.write(question)
    sys.stderr.flush()
    return sys.stdin.readline() or None


def _document(point: Candidate | Conflict) -> dict[str, Any]:
    if isinstance(point, Conflict):
        return asdict(point)
    return {"kind": point.kind, "weight": point.weight, **asdict(point)}


def _show_pair(number: int, pair: Candidate) -> None:
    show_text(f"{number:<{INDENT}}", (f"{pair.kind}: may be one", HEADING), (f"  weight {pair.weight}", QUIET))
    for side in (pair.left, pair.right):
        _show_side(side)
    for reason in pair.reasons:
        sign = "+" if reason.weight >= 0 else "−"
        show_text(f"{sign} {abs(reason.weight):.1f} {one_line(reason.text)}", indent=INDENT)
    show_text("")


def _show_side(side: Side) -> None:
    country = f" ({side.country})" if side.country else ""
    told = f"told by {_few(side.reports)}" if side.reports else "known to the lexicon only"
    days = " … ".join(dict.fromkeys(filter(None, (side.first, side.last))))
    about = ", ".join(filter(None, (told, days, _few(side.offices))))
    show_text((brief(side.id), MARK), f"  {one_line(side.name)}{country}  ", (one_line(about), QUIET), indent=INDENT)
    _show_words(side.words)


def _few(names: Sequence[str]) -> str:
    more = len(names) - MOST
    return ", ".join(names[:MOST]) + (f" and {more} more" if more > 0 else "")


def _show_conflict(number: int, conflict: Conflict) -> None:
    show_text(f"{number:<{INDENT}}", (f"{conflict.kind}: ", HEADING), one_line(conflict.what))
    for reason in conflict.reasons:
        show_text(one_line(reason), indent=INDENT)
    _show_words(conflict.words)
    people = ", ".join(brief(ident) for ident in conflict.entities[:MOST])
    traced = ", ".join(map(short, conflict.records))
    show_text((f"{people}{f'  trace {traced}' if traced else ''}", QUIET), indent=INDENT)
    show_text("")


def _show_words(words: Sequence[Words]) -> None:
    for each in words:
        quote = shortened(one_line(each.words), LONGEST)
        show_text(f"“{quote}” ", (f"({one_line(each.report)})", QUIET), indent=2 * INDENT)
