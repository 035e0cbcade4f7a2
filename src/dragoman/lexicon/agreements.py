"""Agreements that are known by name, with the dates of their stages that an official page gives."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from dragoman.lexicon.tables import Row, cells, key_of, look_up, rows


@dataclass(frozen=True)
class KnownAgreement:
    """A treaty, memorandum or plan that the news calls by name."""

    id: str
    """Such as `agreement:jcpoa`."""
    name: str
    aliases: tuple[str, ...]
    parties: tuple[str, ...]
    """ISO 3166-1 alpha-2 codes, `EU` for the European Union; empty where too many to list."""
    steps: tuple[tuple[str, str, str], ...]
    """Stage (a value of `model.agreement.Stage`), EDTF date, and the page or body that gives it, in order of time."""


@cache
def agreements() -> tuple[KnownAgreement, ...]:
    """Give all listed agreements."""
    return tuple(_agreement(row) for row in rows("agreements"))


def _agreement(row: Row) -> KnownAgreement:
    steps = (
        (step["stage"], step["date"], step["source"])
        for step in rows("agreement_steps")
        if step["agreement"] == row["id"]
    )
    return KnownAgreement(
        id=f"agreement:{row['id']}",
        name=row["name"],
        aliases=cells(row["aliases"]),
        parties=cells(row["parties"]),
        steps=tuple(sorted(steps, key=lambda step: step[1])),
    )


@cache
def _names() -> dict[str, KnownAgreement]:
    return look_up((name, deal.id, deal) for deal in agreements() for name in (deal.name, *deal.aliases))


@cache
def _ids() -> dict[str, KnownAgreement]:
    return {deal.id: deal for deal in agreements()}


def by_id(identity: str) -> KnownAgreement | None:
    """Give the agreement with an id such as `agreement:jcpoa`."""
    return _ids().get(identity)


def named(words: str) -> KnownAgreement | None:
    """Find the agreement that a name means, in any case, with or without "the"; `None` where none or several do."""
    return _names().get(key_of(words))
