"""The command that opens a line: trace."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Annotated, Any

import typer

from dragoman.knowledge import DateGiven, Judged, KnowledgeBase, Trace, TracedAttestation, TracedReport
from dragoman.model.judgement import Decision
from dragoman.model.record import COPIES, Record, Relation
from dragoman.serve.cli.links import linked_lines
from dragoman.serve.cli.options import AskedPast
from dragoman.serve.cli.retractions import corrected
from dragoman.serve.cli.retractions import told as retracted
from dragoman.serve.cli.rows import DIFFERS, TIMELINE_TABLE, UNKNOWN, brief, short
from dragoman.serve.cli.screen import HEADING, MARK, QUIET, one_line, show_json, show_text
from dragoman.serve.selection import Selection

INDENT = 3
VERBS = {
    Relation.VERBATIM: "copies",
    Relation.TRIMMED: "shortens",
    Relation.REWRITE: "rewrites",
    Relation.TRANSLATION: "translates",
}
Parts = Sequence[str | tuple[str, str]]


def trace(
    ident: Annotated[
        str,
        typer.Argument(
            metavar="ID",
            help="Of a line, whole or its beginning; REPORT#KEY as in facts; or a report's.",
            show_default=False,
        ),
    ],
    base: AskedPast,
) -> None:
    """Open a line: show the exact words it came from.

    With the report, the outlet, the voices, every date with its rule and anchor, and why names are taken for whom.
    The id of a report opens the report: its text, and under each paragraph what was read from it.

    Examples:
      dragoman trace 3f2a91c0
      dragoman trace some-report
      dragoman trace some-report#event-2f4bd9e484 --json
    """
    with base.asked() as kb:
        traced = kb.trace(ident)
        if base.json:
            show_json(_document(kb, traced))
        elif traced.report:
            _show_report(kb, traced.report, traced.attestations)
        else:
            _show(kb, traced)


def _document(kb: KnowledgeBase, traced: Trace) -> dict[str, Any]:
    lines = Selection(kb, [traced.record]).lines() if traced.record else ()
    document = {"id": traced.id, "record": next(map(json.loads, lines), None)}
    if traced.record:
        document["ties"] = [asdict(each) for each in traced.record.ties]
        document["joins"] = [asdict(each) for each in traced.record.joins]
        document["copies"] = [asdict(each) for each in traced.copies]
    if traced.report:
        document["text"] = asdict(traced.report)
    opened = [asdict(each) for each in traced.attestations]
    # Only judgements carry a time; JSON has none of its own.
    for judgement in (made for each in opened for judged in each["judged"] for made in judged["judgements"]):
        judgement["made"] = judgement["made"] and judgement["made"].isoformat()
    return {**document, "attestations": opened}


def _show_report(kb: KnowledgeBase, report: TracedReport, told: Sequence[TracedAttestation]) -> None:
    """Print a report, under each paragraph what was read from it, with the id to trace."""
    show_text((one_line(report.name), HEADING), _about(report.outlet, report.language, report.title))
    show_text((one_line(report.address), QUIET))
    show_text(_date(report.published))
    if report.retracted:
        show_text((f"retracted: {retracted(report.retracted)}", "yellow"))
    for line in dict.fromkeys(corrected(each, kb.name) for each in report.corrections):
        show_text((f"corrected: {line}", "yellow"))
    by_id = {each.id: each for each in told}
    for block in report.blocks:
        show_text("")
        show_text((f"{block.kind}  ", QUIET), one_line(block.words))
        for each in (by_id[ident] for ident in block.attestations):
            words = " … ".join(one_line(quoted.words) for quoted in each.quotes)
            show_text((f"{short(each.id)}  {each.key.partition('-')[0]}, {each.status}  ", MARK), words, indent=INDENT)
    if not told:
        show_text(("nothing was read from it", QUIET))


def _about(outlet: str, language: str, title: str) -> str:
    return f"{f', {one_line(outlet)}' if outlet else ''} ({language})  {one_line(title)}"


def _show(kb: KnowledgeBase, traced: Trace) -> None:
    if traced.record:
        TIMELINE_TABLE.show(kb, [traced.record])
        for slot, values in traced.record.slots.items():
            if len(values) > 1:
                back = traced.record.taken_back(slot)
                told = (
                    f"{kb.name(value.value)} ({', '.join(value.reports)}{', taken back' if value.value in back else ''})"
                    for value in values
                )
                rule = f"; the first by the rule: {values[0].rule}" if values[0].rule else ""
                show_text(
                    (
                        f"{slot}: {one_line(DIFFERS.join(told))}{rule}",
                        "yellow" if traced.record.differs(slot) else QUIET,
                    )
                )
        for tie in traced.record.ties:
            why = "are copies" if tie.what == COPIES else f"lean on {one_line(kb.name(tie.what))}"
            show_text((f"one origin: {', '.join(tie.reports)} {why}", QUIET))
        for link in traced.copies:
            show_text((f"{link.copy} {VERBS[link.relation]} {link.of}: {'; '.join(link.reasons)}", QUIET))
        for linked in linked_lines(kb, traced.linked):
            show_text((linked, QUIET))
    numbers = {each.id: number for number, each in enumerate(traced.attestations, 1)}
    for number, attestation in enumerate(traced.attestations, 1):
        show_text("")
        about = _about(attestation.outlet, attestation.language, attestation.title)
        show_text(f"{number:<{INDENT}}", (one_line(attestation.report), HEADING), about)
        for line in (*_lines(kb, attestation), *_joined(traced.record, attestation.id, numbers)):
            show_text(*line, indent=INDENT)


def _lines(kb: KnowledgeBase, told: TracedAttestation) -> Iterator[Parts]:
    """One attestation, a line for each thing that is known of it."""
    yield [(one_line(told.address), QUIET)]
    if told.retracted:
        yield [(f"retracted: {retracted(told.retracted)}", "yellow")]
    for each in told.corrections:
        yield [(f"corrected: {corrected(each, kb.name)}", "yellow")]
    for quoted in told.quotes:
        before = f"…{one_line(quoted.before)} " if quoted.before.strip() else ""
        after = f" {one_line(quoted.after)}…" if quoted.after.strip() else ""
        yield [(before, QUIET), (f"«{one_line(quoted.words)}»", MARK), (after, QUIET)]
    for date in (told.published, *told.dates):
        yield [_date(date)]
    for voice in told.voices:
        yield [f"according to {one_line(voice.name)}: “{one_line(voice.words)}”"]
    for judged in told.judged:
        for line in _judged(judged):
            yield [(line, QUIET)]
    yield [(f"told as {told.status}; read by {told.reader}, rule {told.rule}; {told.report}#{told.key}", QUIET)]


def _joined(record: Record | None, ident: str, numbers: Mapping[str, int]) -> Iterator[Parts]:
    """Why an attestation is held to tell the same as those above it."""
    for join in record.joins if record else ():
        other = join.left if join.right == ident else join.right
        if ident in (join.left, join.right) and numbers.get(other, numbers[ident]) < numbers[ident]:
            yield [(f"one with {numbers[other]}: {one_line('; '.join(join.reasons))}", QUIET)]


def _date(date: DateGiven) -> str:
    phrase = f", from “{one_line(date.phrase)}”" if date.phrase else ""
    anchor = f"; anchor {date.anchor}" if date.anchor else ""
    return f"{date.slot.replace('_', ' ')} {date.date or UNKNOWN}: {date.rule}{phrase}{anchor}"


def _judged(judged: Judged) -> Iterator[str]:
    for judgement in judged.judgements:
        verdict = "is" if judgement.decision is Decision.SAME else f"judged {judgement.decision}:"
        reasons = "; ".join(map(one_line, judgement.reasons))
        told = f"“{one_line(judged.told_as)}” ({brief(judged.own)})"
        yield f"{told} {verdict} {one_line(judged.shown_as)} ({judgement.author}: {reasons})"
