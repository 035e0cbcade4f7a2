"""The statements of a short text, as tests speak of them: by names."""

from __future__ import annotations

from dataclasses import dataclass

from reading_of import read_text

from dragoman.model.statement import Statement


@dataclass(frozen=True)
class Told:
    """A statement as a test speaks of it."""

    speaker: str
    act: str
    quote: str
    addressee: str
    via: str
    date: str | None
    about: str
    evidence: tuple[str, ...]


def statements(text: str, published: str | None = "2024-08-05") -> list[Told]:
    """Give the statements that are read in a text, in its order."""
    return [
        Told(
            said.speaker.name,
            said.act.value,
            said.quote,
            said.addressee.name if said.addressee else "",
            said.via.name if said.via else "",
            said.when.edtf,
            said.about,
            tuple(e.quote for e in one.evidence),
        )
        for one in read_text(text, published)
        if isinstance(said := one.content, Statement)
    ]


def statement(text: str, published: str | None = "2024-08-05") -> Told:
    """Give the only statement that is read in a text."""
    (one,) = statements(text, published)
    return one


def acts(text: str) -> list[tuple[str, str]]:
    """Give who says something in a text, and with which act."""
    return [(told.speaker, told.act) for told in statements(text)]
