"""Bodies of sentences: what the lexicon knows by name, and a country's own bodies (`the Iranian embassy`)."""

from __future__ import annotations

import re
from dataclasses import replace

from dragoman.lexicon.countries import adjective, by_code
from dragoman.lexicon.organizations import of_country
from dragoman.model.mention import EntityKind
from dragoman.read.mentions.forms import find_forms
from dragoman.read.mentions.found import Found
from dragoman.read.parsing import Sentence

_BODY = re.compile(
    r"(?:'s|’s)?\s+((?:(?:supreme|national|central|presidential|permanent|general|armed)\s+)?"
    r"(?:foreign|defen[cs]e|interior|intelligence|justice|finance|energy|oil|transport|economy|trade|health|roads?)\s+ministry"
    r"|ministry\s+of\s+(?:foreign\s+affairs|defen[cs]e|(?:the\s+)?interior|intelligence|justice|finance|energy|economy|trade|health)"
    r"|(?:permanent\s+)?mission\s+to\s+the\s+(?:UN|U\.N\.|United\s+Nations)"
    r"|embassy|consulate|parliament|government|presidency|presidential\s+(?:office|administration)|central\s+bank"
    r"|(?:supreme\s+)?(?:national\s+)?security\s+council|armed\s+forces|military|army|navy|air\s+force|police|cabinet"
    r"|general\s+staff|supreme\s+court)(?:\s+in\s+([A-Z]\w+))?",
    re.IGNORECASE,
)


def find_named(sentence: Sentence) -> list[Found]:
    """Find all that the lexicon knows in a sentence, countries' own bodies included; in order."""
    doc, base = sentence.span.doc, sentence.span.start_char
    found: list[Found] = []
    for hit in find_forms(sentence.span.text):
        span = doc.char_span(base + hit.start, base + hit.end, alignment_mode="expand")
        if span is None or (found and span.start < found[-1].last):
            continue
        found.extend(
            Found(sentence, span.start, span.end, sense.kind, sense.name, sense.known, sense.country, sense.sense)
            for sense in hit.senses
        )
    return [body for form in found for body in (_own_body(form) or [form])]


def _own_body(form: Found) -> list[Found] | None:
    """Turn `Iran's Foreign Ministry` into the ministry, where a country's name or demonym stands before a body."""
    if form.kind is not EntityKind.COUNTRY or not form.country:
        return None
    doc = form.sentence.span.doc
    after = doc[form.first : form.sentence.span.end].text[len(doc[form.first : form.last].text) :]
    match = _BODY.match(after)
    if not match or re.match(r"\s+(?:secretary|spokes|chief|minister|advis)", after[match.end() :], re.IGNORECASE):
        return None
    words = match.group(1)
    body = of_country(words, form.country)
    name, known = (body.name, body.id) if body is not None else (f"{adjective(by_code(form.country))} {words}", "")
    end_char = doc[form.last - 1].idx + len(doc[form.last - 1].text) + match.end(1)
    span = doc.char_span(doc[form.first].idx, end_char, alignment_mode="expand")
    if span is None:
        return None
    whole = replace(form, last=span.end, sense="name")
    if words.lower() == "government":
        return [replace(whole, name=by_code(form.country).name)]
    return [replace(whole, kind=EntityKind.ORGANIZATION, name=name, known=known)]
