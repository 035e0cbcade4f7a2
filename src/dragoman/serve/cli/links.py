"""How records stand to each other, in lines for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dragoman.knowledge import KnowledgeBase, Linked
from dragoman.knowledge.linking import links_of
from dragoman.model.record import Record
from dragoman.serve.cli.rows import Rows, short
from dragoman.serve.cli.screen import one_line


def linked_lines(kb: KnowledgeBase, linked: Iterable[Linked]) -> Iterator[str]:
    """Say of one record what it is linked to, and why."""
    for each in linked:
        date, what, who, where = Rows(kb).timeline(each.record)[:4]
        told = ", ".join(filter(None, (what, who, where, date)))
        scope = f" ({each.link.scope})" if each.link.scope else ""
        yield one_line(f"{each.how} {short(each.link.id)}{scope}, {told}: {'; '.join(each.link.reasons)}")


def link_lines(records: Iterable[Record]) -> Iterator[str]:
    """Say of several records what each is a part of, or answers."""
    for record in records:
        for how, link in links_of(record):
            if link in record.answers or how == "part of":
                yield one_line(f"{short(record.id)} {how} {short(link.id)}: {'; '.join(link.reasons)}")
