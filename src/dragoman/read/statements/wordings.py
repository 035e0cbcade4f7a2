"""Words of saying: verbs with the stance that each gives its speaker, and what each needs beside it to count."""

from __future__ import annotations

from dragoman.model.statement import Act


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ACTS: dict[Act, str] = {
    Act.STATE: "say state tell add note explain remark comment declare describe assert maintain argue stress emphasize"
    " emphasise underline underscore highlight point reiterate reaffirm affirm restate repeat believe think hope expect"
    " mention observe reply respond answer write tweet post recall confirm report indicate suggest acknowledge outline"
    " clarify insist contend estimate predict express voice echo cite link conclude specify elaborate signal hint claim"
    " assure question list speak read term label brand characterize liken testify agree guess rule fear doubt boast"
    " imply attribute regret continue reckon opine stipulate",
    Act.ANNOUNCE: "announce disclose reveal inform notify",
    Act.ALLEGE: "allege purport",
    Act.ADMIT: "admit concede confess",
    Act.DENY: "deny refute rebut disavow dispute",
    Act.REJECT: "reject dismiss refuse rebuff decline oppose spurn",
    Act.ACCUSE: "accuse blame complain",
    Act.CONDEMN: "condemn denounce deplore decry criticize criticise slam blast censure lambast lambaste lament rail chide"
    " castigate",
    Act.URGE: "urge call demand appeal exhort implore press request ask advise recommend advocate propose plead want invite",
    Act.WARN: "warn caution",
    Act.THREATEN: "threaten",
    Act.PLEDGE: "pledge promise vow undertake swear offer",
    Act.PRAISE: "praise welcome hail thank applaud commend laud support endorse back appreciate salute",
    Act.CONGRATULATE: "congratulate felicitate",
    Act.CONDOLE: "condole mourn",
    Act.APOLOGISE: "apologize apologise",
}
VERBS: dict[str, Act] = {verb: act for act, verbs in ACTS.items() for verb in verbs.split()}
"""The stance that a verb gives when nothing in its clause says otherwise."""

CLAUSAL = _words(
    "say state tell add note remark comment declare assert argue point believe think hope observe reply"
    " respond answer write tweet post indicate suggest insist contend estimate predict conclude specify"
    " elaborate signal hint claim assure testify agree guess fear doubt boast imply continue inform notify reckon opine"
    " disclose reveal maintain purport read rule recall"
)
"""Verbs that count only with a clause or a quotation for what is said."""
OPINIONS = _words("believe think hope expect want fear doubt reckon")
"""Verbs of thinking: what somebody thinks counts where the report, not another speaker, tells it."""
COLOURLESS = _words(
    "say state tell add note explain remark declare assert argue point reply respond answer write tweet post insist contend"
    " conclude continue maintain testify indicate suggest hint signal believe think confirm agree stress emphasize emphasise"
    " underline underscore reiterate assure observe inform report announce recall repeat read"
)
"""Verbs after which what is said decides the stance."""
FRAMES: dict[str, frozenset[str]] = {
    "hope": frozenset({"for"}),
    "point": frozenset({"to"}),
    "complain": frozenset({"of", "about"}),
    "warn": frozenset({"of", "against", "about"}),
    "boast": frozenset({"of"}),
    "agree": frozenset(),
    "call": frozenset({"for", "on", "upon"}),
    "advocate": frozenset({"for"}),
    "appeal": frozenset({"for", "to"}),
    "plead": frozenset({"with", "for"}),
    "press": frozenset({"for"}),
    "ask": frozenset({"for"}),
    "rail": frozenset({"against"}),
    "speak": frozenset({"of", "out", "against"}),
    "argue": frozenset({"for", "against"}),
    "hint": frozenset({"at"}),
    "rule": frozenset({"out"}),
    "apologize": frozenset({"for", "to"}),
    "apologise": frozenset({"for", "to"}),
    "condole": frozenset({"with"}),
}
"""Prepositions that stand for the clause after a verb: `warned of`, `called for`."""
OBJECTLESS = _words("call appeal plead rail speak complain press rule")
"""Verbs whose bare object is another sense: `called the president`, `pressed the button`, `ruled the country`."""

PERFORMED = _words(
    "proposal call idea plan ceasefire truce resolution position decision effort initiative deal"
    " agreement move stance stand dialogue negotiation talk sovereignty independence integrity peace"
    " solution mediation measure step bid sanction statement motion creation end application return release withdrawal"
)
"""What one supports or backs by saying so; to support troops or an economy is a deed."""
CLAIMS = _words(
    "claim allegation accusation report rumour rumor story charge assertion remark comment news"
    " speculation insinuation suggestion speech statement link involvement media"
)
SAYINGS = _words("claim remark comment report rumour rumor story news speculation speech statement")
"""What is denied by rejecting it; allegations and demands are rejected."""
REQUESTS = _words("request demand proposal plea application appeal visa permission access bid offer")
"""What is rejected by denying it."""
FALSE_WORDS = _words(
    "baseless groundless false unfounded untrue fabricated fake lie lies fabrication wrong nonsense"
    " defamation slander deceit fiction fantasy hoax incorrect bogus absurd invented"
)
BAD_WORDS = _words(
    "unacceptable unbearable illegal outrageous despicable deplorable disgraceful shameful barbaric"
    " heinous cowardly criminal intolerable appalling brutal reprehensible abhorrent disaster betrayal"
    " crime aggression genocide terrorism savage inhumane unjustified unprovoked disgrace disappointed"
    " irresponsible provocative unlawful tyrannical barbarous"
)
GOOD_WORDS = _words(
    "wonderful great excellent historic useful victory success breakthrough friend weighty milestone"
    " grateful thankful welcome commendable brilliant terrific fantastic tremendous outstanding remarkable"
    " inclined"
)
NEEDED_WORDS = _words("necessary vital crucial essential imperative urgent needed required obliged time indispensable")
"""`It is necessary to …`, `it is time to …`."""
READY_WORDS = _words("ready prepared committed determined willing resolved set eager")
RETALIATING = _words("retaliate avenge punish destroy crush bomb strike annihilate obliterate hit target attack")
OFFENDING = _words(
    "fail violate sabotage weaponize weaponise abuse interfere meddle plunder betray provoke destabilize"
    " destabilise escalate defy undermine breach flout collaborate collude deceive lie murder massacre"
    " oppress incite arm blackmail exploit finance harbour harbor disregard"
)
"""What one says of another to accuse him."""
CHARGES = _words(
    "hostile abusive corrupt corruption aggressor terrorist complicit culprit liar hypocrite hypocritical guilty rogue"
    " bribery misappropriation embezzlement"
)
"""What one says another is, or is involved in, to accuse him."""
NOUN_ACTS: dict[str, Act] = {
    "concern": Act.STATE,
    "condolence": Act.CONDOLE,
    "sympathy": Act.CONDOLE,
    "congratulation": Act.CONGRATULATE,
    "gratitude": Act.PRAISE,
    "thanks": Act.PRAISE,
    "appreciation": Act.PRAISE,
    "satisfaction": Act.PRAISE,
    "support": Act.PRAISE,
    "solidarity": Act.PRAISE,
    "commitment": Act.PLEDGE,
    "readiness": Act.PLEDGE,
    "willingness": Act.PLEDGE,
    "determination": Act.PLEDGE,
    "outrage": Act.CONDEMN,
    "condemnation": Act.CONDEMN,
    "indignation": Act.CONDEMN,
    "opposition": Act.REJECT,
    "rejection": Act.REJECT,
    "need": Act.URGE,
    "necessity": Act.URGE,
    "urgency": Act.URGE,
    "denial": Act.DENY,
    "apology": Act.APOLOGISE,
    "warning": Act.WARN,
    "threat": Act.THREATEN,
    "call": Act.URGE,
    "appeal": Act.URGE,
    "demand": Act.URGE,
    "plea": Act.URGE,
    "ultimatum": Act.URGE,
    "pledge": Act.PLEDGE,
    "promise": Act.PLEDGE,
    "assurance": Act.PLEDGE,
    "accusation": Act.ACCUSE,
    "allegation": Act.ACCUSE,
    "blame": Act.ACCUSE,
    "rebuke": Act.CONDEMN,
    "criticism": Act.CONDEMN,
    "doubt": Act.STATE,
}
"""What is expressed, voiced, stressed or offered, with the stance that it gives."""
CARRIERS = _words(
    "express voice stress emphasize emphasise underline underscore highlight reiterate reaffirm affirm"
    " restate repeat announce declare offer signal convey extend renew state indicate"
)
"""Verbs whose object's noun decides the stance: `expressed concern`, `offered congratulations`."""

MESSAGES = _words("warning threat call appeal demand plea ultimatum denial apology condemnation rebuke")
LIGHT: dict[str, frozenset[str]] = {
    "issue": MESSAGES,
    "make": MESSAGES - {"call"} | {"pledge", "promise", "accusation", "allegation"},
    "share": frozenset({"concern"}),
    "raise": frozenset({"concern"}),
    "place": frozenset({"blame"}),
    "lay": frozenset({"blame"}),
    "put": frozenset({"blame", "number", "cost", "figure", "toll", "total", "price", "value", "share"}),
    "cast": frozenset({"doubt"}),
    "give": frozenset({"assurance", "warning", "ultimatum", "promise"}),
    "level": frozenset({"accusation", "criticism", "threat"}),
    "send": frozenset({"condolence", "congratulation", "warning"}),
}
"""Verbs that with these objects say what the noun says."""
CLAIMED = _words("responsibility credit killing capture victory success destruction downing seizure")
"""What one claims by saying it; to claim a territory or a prize is another thing."""
ARRANGED = _words("meet visit travel attend convene host receive arrive leave fly hold")
"""What one says one will do to announce it; nothing is promised by it."""
JUDGING = FALSE_WORDS | BAD_WORDS | GOOD_WORDS | {"constructive", "positive", "fruitful", "productive", "technical"}
"""Words with which one calls a thing good, bad or false."""
SELDOM = _words("seldom rarely hardly barely scarcely never neither nor nobody none no")
"""Words that deny what they stand with."""
INTRODUCING = _words(
    "say state tell add note explain remark comment declare assert argue reply respond answer write tweet post insist"
    " continue warn caution urge announce conclude recall quote read claim ask stress emphasize emphasise allege vow"
    " pledge complain boast lament admit concede repeat reiterate observe testify rule assure joke call describe"
)
"""Verbs that may stand with a quotation and nothing else."""
OWN_SIDE = _words("government country administration nation team party office ministry forces military side")
"""Whose deeds a speaker calls his own: `our government`."""
OFFERED = _words(
    "help mediation assistance aid talks ceasefire truce cooperation protection asylum refuge compensation service"
)
"""What one offers in words."""
