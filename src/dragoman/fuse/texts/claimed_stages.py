"""Which stage somebody claims that an agreement has reached, by English words."""

from __future__ import annotations

import re

from dragoman.model.agreement import Stage
from dragoman.model.attestation import Attestation

_WORDS = (
    (
        Stage.TERMINATED,
        r"terminated|scrapped|annulled|denounced|abrogated|torn up|no longer in force|expired|lapsed|dead",
    ),
    (Stage.SUSPENDED, r"suspended|frozen|put on hold|shelved"),
    (
        Stage.IN_FORCE,
        r"(in|into) force|t(ook|akes?|aken) effect|in effect|(is|was|became|become) (legally )?(effective|operative|valid)",
    ),
    (Stage.RATIFIED, r"ratified|ratification (has been |is |was )?(completed?|exchanged|done|over)"),
    (Stage.COMPLETED, r"(fully|completely) (carried out|implemented|fulfilled)|completed"),
    (Stage.IMPLEMENTING, r"being (carried out|implemented)|implementation (has |had )?(begun|started|is under way)"),
    (Stage.INITIALLED, r"initiall?ed"),
    (Stage.SIGNED, r"signed|put (his|her|its|their) (name|signature)s? to|inked|signature"),
    (Stage.AGREED, r"agreed|concluded|reached|struck|clinched|finali[sz]ed|sealed"),
    (Stage.NEGOTIATING, r"negotiat\w+|being (worked|hammered) out|in the works"),
)
_NOT = re.compile(
    r"\b(not|never|no|nor|neither|without|yet to|about to|ready to|set to|due to|to be|will|would|could|may|might|n't) (\w+ ){0,3}?$",
    re.IGNORECASE,
)
_STAGES = tuple((stage, re.compile(rf"\b({told})\b", re.IGNORECASE)) for stage, told in _WORDS)


def claimed_stage(attestation: Attestation) -> Stage:
    """Give the furthest stage that its words name as reached; `alleged` where they name none, or say that it is not."""
    words = " … ".join(evidence.quote for evidence in attestation.attested.evidence)
    for stage, told in _STAGES:
        for match in told.finditer(words):
            return Stage.ALLEGED if _NOT.search(words[: match.start()]) else stage
    return Stage.ALLEGED
