"""The offices that a report has spoken of so far, for words such as `the post` and a bare `secretary`."""

from __future__ import annotations

from dataclasses import dataclass, field

from dragoman.model.mention import Mention
from dragoman.read.ground import Ground
from dragoman.read.mentions.referents import office_mention

LATELY = 900
"""Characters within which `the post` means the office last taken or left."""


@dataclass
class Spoken:
    """Offices in order of the text: those of titles, and those that somebody was said to take, hold or leave."""

    titles: list[Mention] = field(default_factory=list)
    changed: list[tuple[Mention, str]] = field(default_factory=list)
    """With the name of the person."""
    given: tuple[int, Mention] | None = None
    """In which sentence somebody else gave an office last, and to whom."""

    @classmethod
    def of(cls, ground: Ground) -> Spoken:
        """Start with the offices that titles give."""
        found = [office_mention(t, f) for _, person in ground.persons for t, f in person.titles]
        return cls(sorted(found, key=lambda o: o.span))

    def note(self, office: Mention, person: Mention) -> None:
        """Add an office that somebody is said to take, hold or leave."""
        self.changed.append((office, person.name))

    def lately(self, position: int) -> Mention | None:
        """Give what `the post` means: the office last taken, held or left, not far before."""
        near = [o for o, _ in self.changed if 0 <= position - o.span.start <= LATELY]
        return near[-1] if near else None

    def headed(self, position: int, head: str) -> Mention | None:
        """Give what a bare head means: the last office before whose name begins with it, else the first after."""
        offices = sorted([*self.titles, *(o for o, _ in self.changed)], key=lambda o: o.span)
        fitting = [o for o in offices if o.name.lower().startswith(f"{head.lower()} ")]
        earlier = [o for o in fitting if o.span.start < position]
        return earlier[-1] if earlier else next(iter(fitting), None)

    def of_person(self, person: Mention) -> Mention | None:
        """Give the only office that a report has given somebody; None where it gave none or several."""
        offices = [*person.offices, *(o for o, name in self.changed if name == person.name)]
        names = {o.name: o for o in offices if not any(p.name.startswith(f"{o.name} of ") for p in offices)}
        return next(iter(names.values())) if len(names) == 1 else None
