"""Model dataclasses to JSON text and back, exactly.

The type hints are the format: a dataclass becomes an object with one member per field, a union of dataclasses names
its class under `_`, an enum is its value, a date its ISO text. Every field is written, so that a later default cannot
change what an old row says; a field that an old row lacks takes its default.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import types
import typing
from collections.abc import Callable
from enum import Enum
from functools import cache
from typing import Any, TypeVar, cast

from dragoman.errors import StoreError

T = TypeVar("T")
Turn = Callable[[Any], Any]
Bindings = tuple[tuple[TypeVar, Any], ...]
CLASS = "_"
_PLAIN = (str, int, float, bool, type(None))
_UNIONS = (typing.Union, types.UnionType)


@dataclasses.dataclass(frozen=True)
class Codec:
    """How values of one type are written and read back."""

    encode: Turn
    decode: Turn


def to_json(value: object, shape: Any) -> str:  # noqa: ANN401 -- type hints such as Attested[str] have no type of their own
    """Write a value of the given type hint as JSON text that any database takes."""
    encoded = codec_of(shape).encode(value)
    text = json.dumps(encoded, ensure_ascii=False, separators=(",", ":"))
    try:
        text.encode()
    except UnicodeEncodeError:  # half of a surrogate pair, out of a file name or a \u escape
        return json.dumps(encoded, separators=(",", ":"))
    return text


def from_json(text: str, shape: type[T]) -> T:
    """Read back what `to_json` wrote.

    Raises:
        StoreError: the text does not have the shape.
    """
    try:
        return cast("T", codec_of(cast("Any", shape)).decode(json.loads(text)))
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise StoreError(f"a row of the base is not a {getattr(shape, '__name__', shape)}: {error}") from error


@cache
def codec_of(shape: Any) -> Codec:  # noqa: ANN401 -- as above
    """Give the codec of a type hint.

    Raises:
        TypeError: the hint is of a sort that the model does not use.
    """
    origin, arguments = typing.get_origin(shape), typing.get_args(shape)
    if shape in _PLAIN or isinstance(shape, TypeVar):
        return Codec(_same, _same)
    if origin in _UNIONS:
        return _union(arguments)
    if origin is tuple:
        return _sequence(arguments[0], tuple)
    if origin is frozenset:
        return _sequence(arguments[0], frozenset)
    if origin is dict:
        return _mapping(arguments[1])
    return _class(shape, origin or shape, arguments)


def _same(value: Any) -> Any:  # noqa: ANN401
    return value


def _sequence(member: Any, kind: Callable[..., Any]) -> Codec:  # noqa: ANN401
    codec = codec_of(member)
    order = sorted if kind is frozenset else list
    return Codec(
        lambda value: order(map(codec.encode, value)),
        lambda value: kind(map(codec.decode, value)),
    )


def _mapping(member: Any) -> Codec:  # noqa: ANN401
    codec = codec_of(member)
    return Codec(
        lambda value: {name: codec.encode(item) for name, item in value.items()},
        lambda value: {name: codec.decode(item) for name, item in value.items()},
    )


def _union(members: tuple[Any, ...]) -> Codec:
    """A union is one type or nothing, plain types, or several dataclasses."""
    shapes = [member for member in members if member is not type(None)]
    if all(shape in _PLAIN for shape in shapes):
        return Codec(_same, _same)
    if len(shapes) == 1:
        codec = codec_of(shapes[0])
        return Codec(
            lambda value: None if value is None else codec.encode(value),
            lambda value: None if value is None else codec.decode(value),
        )
    codecs = {(typing.get_origin(shape) or shape).__name__: codec_of(shape) for shape in shapes}
    return Codec(
        lambda value: {CLASS: type(value).__name__, **codecs[type(value).__name__].encode(value)},
        lambda value: codecs[value[CLASS]].decode({name: item for name, item in value.items() if name != CLASS}),
    )


def _class(shape: Any, plain: Any, arguments: tuple[Any, ...]) -> Codec:  # noqa: ANN401
    if isinstance(plain, type) and issubclass(plain, Enum):
        return Codec(lambda value: value.value, plain)
    if plain is bytes:
        return Codec(bytes.hex, bytes.fromhex)
    if plain in (dt.date, dt.datetime):
        return Codec(lambda value: value.isoformat(), plain.fromisoformat)
    if dataclasses.is_dataclass(plain):
        return _dataclass(plain, tuple(zip(getattr(plain, "__parameters__", ()), arguments, strict=False)))
    raise TypeError(f"no codec for {shape}")


def _dataclass(plain: Any, bindings: Bindings) -> Codec:  # noqa: ANN401
    hints = typing.get_type_hints(plain)
    names = [field.name for field in dataclasses.fields(plain)]
    # Looked up at the first use, since a class may hold its own kind (a Record its steps).
    codecs = cache(lambda name: codec_of(_bound(hints[name], bindings)))

    def encode(value: Any) -> dict[str, Any]:  # noqa: ANN401
        return {name: codecs(name).encode(getattr(value, name)) for name in names}

    def decode(value: dict[str, Any]) -> Any:  # noqa: ANN401
        return plain(**{name: codecs(name).decode(item) for name, item in value.items()})

    return Codec(encode, decode)


def _bound(hint: Any, bindings: Bindings) -> Any:  # noqa: ANN401
    """Put the type arguments in the place of a hint's type variables."""
    if isinstance(hint, TypeVar):
        return dict(bindings).get(hint, hint)
    parameters = getattr(hint, "__parameters__", ())
    known = dict(bindings)
    return hint[tuple(known.get(parameter, parameter) for parameter in parameters)] if parameters else hint
