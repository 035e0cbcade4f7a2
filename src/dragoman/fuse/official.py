"""Official readouts: what a government publishes itself, or a report has from it."""

from __future__ import annotations

import re
from functools import cache

from dragoman.fuse.base import Background
from dragoman.fuse.seats import government_of
from dragoman.lexicon import organizations, outlets
from dragoman.model.attestation import Attestation

_COUNTRY = "country:"
_SEATS = frozenset({"government", "kremlin", "mfa", "mid", "president", "whitehouse"})
"""How the addresses of governments begin in many countries."""
_ENDS = frozenset({"gov", "gob", "gouv", "govt", "mil"})


def is_official(attestation: Attestation, background: Background) -> bool:
    """Whether a government body publishes it, or is cited for it."""
    voices = (background.canonical(voice.who) for voice in attestation.attested.voices)
    said = any(who.startswith(_COUNTRY) or government_of(who) for who in voices)
    return said or is_government(background.of(attestation.report).outlet)


@cache
def is_government(outlet: str) -> bool:
    """Whether a publisher, by its name or domain, is a government body; a state's news agency or newspaper is none."""
    known = (outlets.of_address(outlet) if "." in outlet else None) or (outlets.named(outlet) if outlet else None)
    labels = re.split(r"[./]+", (known.domain if known else outlet).casefold())
    if known:
        return labels[0] in _SEATS and not known.is_agency
    body = organizations.named(outlet) if outlet else None
    is_address = " " not in outlet and len(labels) > 1
    at_home = is_address and (not _ENDS.isdisjoint(labels[1:]) or labels[0] in _SEATS or labels[-2] in _SEATS)
    return at_home or bool(body and government_of(body.id))
