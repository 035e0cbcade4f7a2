"""The address of every page: stable, so that it may be cited."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote, urlencode, urlsplit

from dragoman.model.attestation import ContentKind
from dragoman.model.record import Record

_OF_KIND = {
    ContentKind.EVENT: "events",
    ContentKind.AGREEMENT: "agreements",
    ContentKind.STATEMENT: "statements",
    ContentKind.TENURE: "tenures",
}
UNKNOWN_OUTLET = "~"
"""Stands for those of whom nobody knows who they are."""
_OF_ENTITY = {"office": "offices", "country": "countries", "agreement": "agreements"}


def of_record(record: Record | str) -> str:
    """Give the address of a record, by itself or by its id."""
    ident = record if isinstance(record, str) else record.id
    kind, _, digits = ident.partition(":")
    return f"/{_OF_KIND[ContentKind(kind)]}/{quote(digits, safe='')}"


def of_entity(ident: str) -> str:
    """Give the address of a person, a body, an office, a country or a place."""
    kind = ident.partition(":")[0]
    return f"/{_OF_ENTITY.get(kind, 'people')}/{quote(ident, safe=':')}"


def of_report(name: str) -> str:
    """Give the address of a report."""
    return f"/reports/{quote(name, safe='')}"


def of_pair(left: str, right: str) -> str:
    """Give the address of two countries, by their codes."""
    first, second = sorted((left, right))
    return f"/pairs/{quote(first, safe='')}/{quote(second, safe='')}"


def changed(path: str, questions: Mapping[str, str], **changes: object) -> str:
    """Give an address with some of its questions changed; `None` and empty ones are left out.

    Args:
        path: as a request tells it, not quoted.
        questions: those that it was asked with.
        changes: what is asked instead.
    """
    return asking(quote(path, safe="/:"), questions, **changes)


def asking(address: str, questions: Mapping[str, str], **changes: object) -> str:
    """Give an address that one of these functions made with questions added to it."""
    asked = {**questions, **{name: "" if value is None else str(value) for name, value in changes.items()}}
    kept = {name: value for name, value in asked.items() if value}
    return f"{address}?{urlencode(kept)}" if kept else address


def own_path(address: str) -> str:
    """Give an address back where it is a path of ours, else that of the front page."""
    parts = urlsplit(address) if address.isprintable() and "\\" not in address else None
    is_own = parts is not None and not parts.scheme and not parts.netloc and address.startswith("/")
    return address if is_own and not address.startswith("//") else "/"


def of_source(outlet: str) -> str:
    """Give the address of who publishes; of those whom nobody knows together."""
    return f"/sources/{quote(outlet, safe='') or UNKNOWN_OUTLET}"


def attachment(name: str) -> str:
    """Say that something is a file to be kept, under a name of harmless characters; RFC 6266."""
    plain = "".join(each if each.isascii() and (each.isalnum() or each in "-._~") else "_" for each in name)
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
