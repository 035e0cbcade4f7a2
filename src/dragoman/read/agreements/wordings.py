"""Which words name agreements, and which wording tells which stage of one."""

from __future__ import annotations

from dragoman.model.agreement import Stage


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_SORTS = {
    "": "agreement accord pact deal arrangement framework understanding",
    "treaty": "treaty convention charter",
    "memorandum": "memorandum memoranda mou",
    "protocol": "protocol",
    "addendum": "addendum annex",
    "contract": "contract",
    "truce": "ceasefire truce armistice fire",
    "detente": "detente",
    "statement": "communique communiqué declaration statement",
    "roadmap": "roadmap",
    "paper": "document paper text",
    "loan": "program programme package loan",
}
FAMILIES = {noun: sort for sort, nouns in _SORTS.items() for noun in nouns.split()}
"""Nouns of agreements, and which sort of text each means; those of no sort may stand for any."""
STRONG = _words(
    "agreement accord pact treaty memorandum memoranda mou ceasefire truce armistice fire protocol addendum"
)
"""Nouns that mean an agreement wherever they stand; the others need a wording that makes them one."""
CARRIED = _words(
    "proposal initiative plan talk negotiation draft text implementation signing ratification offer process"
)
"""Nouns before which an agreement's noun still names one: `the ceasefire proposal`."""
OFFICIAL = _words("joint trilateral bilateral tripartite common quadrilateral")
"""What makes a statement one of several states."""
LOANS = _words("loan bailout rescue credit fund financing lending")
"""What makes a program one that is agreed with a lender."""
PLAIN = _words(
    "new joint recent present final current latest proposed possible potential previous existing landmark key signed same whole full draft reached already previously newly initial such major historic important formal written verbal similar"
)
"""Adjectives that do not tell which agreement is meant."""
LINKS = _words("of on for against regarding concerning about between among with to over")
"""Prepositions that join a complement to the noun."""
NO_NAME = _words(
    "a an the this that these those any some such another no every each both all other several its their his her our also"
)
SIDES = _words(
    "side country party state nation government sides council ministry parliament neighbour neighbor leader president capital"
)
"""Of whom two are the two parties."""
OBJECT_VERBS: dict[str, Stage] = {
    verb: stage
    for stage, verbs in {
        Stage.SIGNED: "sign cosign ink conclude",
        Stage.AGREED: "reach strike clinch seal broker mediate secure settle adopt make accept decide agree close finalise finalize announce cut cement forge",
        Stage.INITIALLED: "initial initialize initialise",
        Stage.RATIFIED: "ratify",
        Stage.IMPLEMENTING: "implement execute fulfil fulfill observe honor honour uphold apply respect operationalize revive restore reactivate resurrect keep maintain",
        Stage.NEGOTIATING: "negotiate draft prepare hammer elaborate develop complete",
        Stage.DISCUSSED: "discuss review address debate mention raise consider examine",
        Stage.PROPOSED: "propose offer suggest float eye seek want demand table envisage pursue urge",
        Stage.SUSPENDED: "suspend freeze halt pause shelve",
        Stage.TERMINATED: "terminate cancel scrap abrogate annul quit exit revoke rescind abandon end leave ditch",
        Stage.REJECTED: "reject rebuff spurn veto refuse",
        Stage.REPORTED: "cite violate breach break",
    }.items()
    for verb in verbs.split()
}  # fmt: skip
"""The stage that a verb tells of the agreement that is its object."""
UNSURE_VERBS = _words(
    "make announce want keep maintain close complete end leave apply respect cut break mention raise consider address develop urge prepare cite offer decide accept restore"
)
"""Verbs that tell a stage only of a noun that means an agreement wherever it stands."""
PHRASES: dict[tuple[str, str], Stage] = {
    ("talk", "about"): Stage.DISCUSSED,
    ("talk", "on"): Stage.DISCUSSED,
    ("speak", "about"): Stage.DISCUSSED,
    ("speak", "of"): Stage.DISCUSSED,
    ("touch", "on"): Stage.DISCUSSED,
    ("touch", "upon"): Stage.DISCUSSED,
    ("negotiate", "on"): Stage.NEGOTIATING,
    ("negotiate", "over"): Stage.NEGOTIATING,
    ("work", "on"): Stage.NEGOTIATING,
    ("work", "toward"): Stage.NEGOTIATING,
    ("work", "towards"): Stage.NEGOTIATING,
    ("agree", "on"): Stage.AGREED,
    ("agree", "upon"): Stage.AGREED,
    ("agree", "to"): Stage.AGREED,
    ("arrive", "at"): Stage.AGREED,
    ("accede", "to"): Stage.RATIFIED,
    ("enter", "into"): Stage.SIGNED,
    ("put", "to"): Stage.SIGNED,
    ("initial", "on"): Stage.INITIALLED,
    ("comply", "with"): Stage.IMPLEMENTING,
    ("abide", "by"): Stage.IMPLEMENTING,
    ("adhere", "to"): Stage.IMPLEMENTING,
    ("return", "to"): Stage.IMPLEMENTING,
    ("stick", "to"): Stage.IMPLEMENTING,
    ("call", "for"): Stage.PROPOSED,
    ("push", "for"): Stage.PROPOSED,
    ("hope", "for"): Stage.PROPOSED,
    ("press", "for"): Stage.PROPOSED,
    ("appeal", "for"): Stage.PROPOSED,
    ("withdraw", "from"): Stage.TERMINATED,
    ("pull", "of"): Stage.TERMINATED,
    ("pull", "from"): Stage.TERMINATED,
    ("walk", "from"): Stage.TERMINATED,
    ("exit", "from"): Stage.TERMINATED,
}
"""The stage that a verb tells through its preposition."""
NOUNS: dict[str, Stage] = {
    noun: stage
    for stage, nouns in {
        Stage.SIGNED: "signing signature conclusion",
        Stage.INITIALLED: "initialing initialling",
        Stage.RATIFIED: "ratification",
        Stage.IN_FORCE: "entry",
        Stage.IMPLEMENTING: "implementation fulfilment fulfillment execution realization realisation compliance observance adherence activation revival",
        Stage.NEGOTIATING: "negotiation work drafting finalization finalisation preparation elaboration",
        Stage.DISCUSSED: "talk talks discussion consultation progress",
        Stage.PROPOSED: "proposal initiative offer plan idea call possibility prospect",
        Stage.SUSPENDED: "suspension",
        Stage.TERMINATED: "termination cancellation withdrawal exit expiration expiry",
        Stage.REJECTED: "rejection",
        Stage.REPORTED: "existence",
    }.items()
    for noun in nouns.split()
}  # fmt: skip
"""The stage that a noun tells of the agreement that it is said of: `the signing of the treaty`."""
SUBJECT_VERBS: dict[str, Stage] = {
    "expire": Stage.TERMINATED,
    "lapse": Stage.TERMINATED,
    "collapse": Stage.TERMINATED,
    "end": Stage.TERMINATED,
    "hold": Stage.IN_FORCE,
    "bind": Stage.IN_FORCE,
    "date": Stage.SIGNED,
    "bear": Stage.SIGNED,
}
"""The stage that a verb tells of the agreement that is its subject."""
ADJECTIVES: dict[str, Stage] = {
    "proposed": Stage.PROPOSED,
    "possible": Stage.PROPOSED,
    "potential": Stage.PROPOSED,
    "prospective": Stage.PROPOSED,
    "envisaged": Stage.PROPOSED,
    "planned": Stage.PROPOSED,
    "draft": Stage.NEGOTIATING,
    "signed": Stage.SIGNED,
    "reached": Stage.AGREED,
    "alleged": Stage.ALLEGED,
    "reported": Stage.REPORTED,
    "suspended": Stage.SUSPENDED,
}
"""The stage that an adjective tells of the noun after it."""
FINAL = _words("final ready finalized finalised complete settled")
IN_EFFECT = _words("force effect place operation")
LAW_GIVERS = _words(
    "parliament duma majlis senate congress assembly council lawmakers mps meps legislature knesset bundestag rada house houses legislators deputies seimas sejm"
)
"""Who ratifies by approving."""
APPROVING = _words("approve pass endorse back adopt clear vote")
AHEAD: dict[Stage, Stage] = {
    Stage.SIGNED: Stage.AGREED,
    Stage.INITIALLED: Stage.NEGOTIATING,
    Stage.RATIFIED: Stage.AGREED,
    Stage.IN_FORCE: Stage.AGREED,
    Stage.AGREED: Stage.NEGOTIATING,
    Stage.IMPLEMENTING: Stage.IMPLEMENTING,
    Stage.NEGOTIATING: Stage.NEGOTIATING,
    Stage.PROPOSED: Stage.PROPOSED,
    Stage.REPORTED: Stage.REPORTED,
}
"""How far an agreement has got of which a stage is only planned; stages left out tell nothing."""
THOUGHT_OF: dict[Stage, Stage] = {
    Stage.SIGNED: Stage.PROPOSED,
    Stage.AGREED: Stage.PROPOSED,
    Stage.IN_FORCE: Stage.PROPOSED,
    Stage.NEGOTIATING: Stage.PROPOSED,
    Stage.DISCUSSED: Stage.PROPOSED,
    Stage.PROPOSED: Stage.PROPOSED,
    Stage.IMPLEMENTING: Stage.IMPLEMENTING,
    Stage.REPORTED: Stage.REPORTED,
}
"""How far one has got of which a stage is only called for."""
