"""Which words name an agreement that the lexicon lists."""

from __future__ import annotations

from dragoman.lexicon.agreements import KnownAgreement

IDLE = frozenset({"the", "of", "between", "and"})


def is_named(known: KnownAgreement, text: str) -> bool:
    """Whether a text names an agreement, in full or by all its words but its parties' names."""
    folded = text.casefold()
    for name in (known.name, *known.aliases):
        words = [w for w in name.casefold().replace("–", " ").replace("-", " ").split() if w not in IDLE]
        said = [w for w in words if w in folded or (w == "treaty" and "agreement" in folded)]
        if len(words) > 2 and len(said) >= len(words) - len(known.parties) and len(said) > 2:  # noqa: PLR2004  two words fit too much
            return True
    return False
