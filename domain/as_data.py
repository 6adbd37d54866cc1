"""Frozen values written as plain JSON data and read back, so that an open case keeps the rules it began with."""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

type_of_value = TypeVar("type_of_value")

Plain = str | int | bool | None | list["Plain"] | dict[str, "Plain"]
"""What JSON holds, but floats, which nothing here needs."""


SCALARS: Mapping[type, Callable[[Any], object]] = {
    str: str,
    int: int,
    bool: bool,
    datetime: datetime.fromisoformat,
    timedelta: lambda seconds: timedelta(seconds=seconds),
}


def to_data(value: object) -> Plain:
    """The value as JSON data: moments in ISO format, spans in whole seconds, dataclasses by field.

    Raises:
        TypeError: a kind of value that has no plain form.
    """
    match value:
        case StrEnum():
            return value.value
        case None | str() | bool() | int():
            return value
        case datetime():
            return value.isoformat()
        case timedelta():
            return int(value.total_seconds())
        case tuple():
            return [to_data(one) for one in value]
    if is_dataclass(value) and not isinstance(value, type):
        return {one.name: to_data(getattr(value, one.name)) for one in fields(value)}
    raise TypeError(f"{type(value).__name__} has no plain form")


def from_data(kind: type[type_of_value], plain: Plain) -> type_of_value:
    """The value of that kind that `to_data` wrote; what a later version added takes its default.

    Raises:
        KeyError: a field without a default is missing.
        TypeError: a kind that has no plain form.
    """
    return cast("type_of_value", _read(kind, plain))


def _read(kind: Any, plain: Any) -> object:  # noqa: ANN401 - type annotations and JSON are read here, both are open
    kind = getattr(kind, "__supertype__", kind)
    if get_origin(kind) is tuple:
        return tuple(_read(get_args(kind)[0], one) for one in plain)
    if get_origin(kind) in (Union, UnionType):
        (inner,) = (one for one in get_args(kind) if one is not NoneType)
        return None if plain is None else _read(inner, plain)
    if isinstance(kind, type) and (kind in SCALARS or issubclass(kind, StrEnum)):
        return SCALARS.get(kind, kind)(plain)
    if is_dataclass(kind):
        return _read_fields(cast("type[object]", kind), plain)
    raise TypeError(f"{kind} has no plain form")


def _read_fields(kind: type[object], plain: Mapping[str, Any]) -> object:
    hints = get_type_hints(kind)
    known = {one.name: one for one in fields(cast("Any", kind))}
    missing = [name for name, one in known.items() if name not in plain and one.default is MISSING]
    if missing:
        raise KeyError(missing[0])
    return kind(**{name: _read(hints[name], plain[name]) for name in known if name in plain})
