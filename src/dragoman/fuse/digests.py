"""Digests of keys: whole numbers that are the same on every run and machine."""

from __future__ import annotations

import hashlib

_BYTES = 7
"""As many as any database holds in a whole number without its sign."""


def digest(key: object) -> int:
    """Give the number of a key made of texts, numbers, tuples and sets."""
    return int.from_bytes(hashlib.blake2b(_text(key).encode(), digest_size=_BYTES).digest())


def _text(key: object) -> str:
    if isinstance(key, frozenset):
        return f"{{{','.join(sorted(map(_text, key)))}}}"
    return f"({','.join(map(_text, key))})" if isinstance(key, tuple) else str(key)
