"""Words that tell names and titles apart from the words around them."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


PARTICLES = _words("al el bin ibn bint abu de da di do dos del der den van von la le ul ur ben ter y e")
NOT_NAMES = _words(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august "
    "september october november december yesterday today tomorrow tonight photo image credit source mou mous abroad designate elect"
)
BODIES = _words(
    "foundation university council party ministry institute center centre committee initiative agency forces "
    "force agenda affairs relations rights association organization organisation commission department office "
    "parliament senate house union bank corporation company group movement front army navy command bureau "
    "court assembly congress college school society network project program programme fund board service "
    "services authority federation alliance coalition security guard guards police development roads transport "
    "state states republic kingdom region province district city islands secretaries presidents ministers "
    "leaders unity delegation"
)
"""Words that end the names of bodies and places, and no personal name."""
OPENERS = _words("CCONJ SCONJ ADP DET PRON ADV AUX")
"""Parts of speech of words that only begin a sentence with a capital: `But Matthew Palmer`."""
HYPHENS = _words("- ‑ ‐")
LINKS = _words("of for to in at on")
"""Prepositions that may stand inside a title, after its head: `Secretary of State`, `envoy for Yemen`."""
REGIONS = _words("State Province Region County Oblast Governorate Prefecture District Canton Republic")
"""Words that end the name of a part of a country."""
NEWNESS = _words("new newly")
TIMES_OF_DAY = _words("morning afternoon evening night noon midday midnight dawn")
OCCASIONS = _words("summit talks meeting visit trip ceremony funeral dinner lunch breakfast session call tour debate")
"""Before a title with a capital these end what was said before: `on the second day of the summit President X`."""
SPELLS = _words("time times term terms day days week weeks month months year years decade decades spell stint")
"""After `for` these tell how long or how often, and no matter of an office: `minister for a second time`."""
BETWEEN = _words("the a an currently also now then who is was himself both")
SEATS = _words("role post position office job duty title function seat")
"""Words for a seat itself, and no part of its name: `the post of secretary`."""
LESSENING = _words("deputy vice assistant shadow associate under")
"""Words without which a title means a higher one."""
BARE = _words("ambassador spokesman spokeswoman spokesperson secretary minister director envoy commander")
"""Titles that say nothing by themselves; they count only where the bearer is known to have held such an office."""
SERVANTS = _words(
    "spokesman spokesperson spokeswoman aide adviser advisor assistant envoy representative secretary deputy"
)
"""Who serves the one named after `for`, `to` or `of`."""
CALLINGS = _words(
    "journalist activist lawyer author writer scholar academic expert businessman politician physician doctor "
    "veteran philanthropist blogger sailor soldier scientist engineer historian novelist poet billionaire"
)
"""What somebody is by trade, which is no office and no part of a title after `and`."""
PARTICIPLES = _words(
    "acting outgoing visiting incoming sitting managing founding leading serving elected appointed designated "
    "named retired ousted deposed exiled impeached reelected jailed standing ruling planning housing banking "
    "engineering intelligence united advanced armed nominated finalized distinguished"
)
"""Participles that may stand in a title; others before one are a verb: `met Foreign Minister X`."""
MODIFIERS = _words(
    "deputy vice first senior special assistant acting former new chief top permanent executive associate prime"
)
"""Words that open a title."""
ALSO_PLAIN = _words("general justice host chief observer liaison counsel")
"""Heads of titles that are also other words: `Minister of Roads and General Development`."""
SEATING = _words("appoint name elect become designate nominate remain")
GENERALS = _words("secretary director attorney consul governor inspector solicitor prosecutor commissioner auditor")
"""Heads after which `General` is part of the title and no rank."""
INDEFINITE = _words("a an one another some any no every each")
SPECIFIC_LINKS = {
    "to": _words("ambassador envoy representative adviser advisor aide assistant delegate"),
    "in": _words("commander ambassador minister representative editor leader envoy"),
    "at": _words("analyst fellow chair expert professor director researcher scholar lecturer"),
    "on": _words("adviser advisor rapporteur envoy commissioner"),
    "for": _words(
        "envoy minister secretary representative commissioner spokesperson spokesman spokeswoman adviser advisor director chief coordinator head prosecutor"
    ),
}
"""Prepositions that only some heads of titles take: `ambassador to`, `professor at`."""
