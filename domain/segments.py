"""Whom something goes to: a choice by area, role, activity form, language, activity and tag, in any combination."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from typing import Any, Union

ACTIVE_WITHIN = (30, 90, 365)
"""So many days back somebody may be asked to have been active, or not to have been."""


class Field(StrEnum):
    """What can be asked of somebody."""

    AREA = "area"
    ROLE = "role"
    FORM = "form"
    LANGUAGE = "language"
    ACTIVE = "active"
    TAG = "tag"


@dataclass(frozen=True)
class Is:
    """One thing that holds: of AREA the id, of ROLE, FORM and LANGUAGE the value, of ACTIVE the days, of TAG itself."""

    field: Field
    value: str


@dataclass(frozen=True)
class Both:
    """All of these hold; of none of them: everybody."""

    of: tuple["Segment", ...] = ()


@dataclass(frozen=True)
class Either:
    """At least one of these holds; of none of them: nobody."""

    of: tuple["Segment", ...]


@dataclass(frozen=True)
class Not:
    """It does not hold."""

    of: "Segment"


Segment = Union[Is, Both, Either, Not]  # noqa: UP007  the names are forward references
EVERYBODY = Both()


class Join(StrEnum):
    """How one more condition is put to what there is."""

    AND = "and"
    OR = "or"
    BUT_NOT = "but_not"


def joined(so_far: Segment, join: Join, part: Segment) -> Segment:
    """What there is, with one more condition."""
    match join:
        case Join.AND:
            return part if so_far == EVERYBODY else Both((so_far, part))
        case Join.OR:
            return Either((so_far, part))
        case Join.BUT_NOT:
            return Not(part) if so_far == EVERYBODY else Both((so_far, Not(part)))


@dataclass(frozen=True)
class Traits:
    """What is known of one person within somebody's areas; `silent_for` None: nothing is known of them in a year."""

    areas: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    forms: frozenset[str] = frozenset()
    language: str = "nl"
    tags: frozenset[str] = frozenset()
    silent_for: timedelta | None = field(default=None)


def holds(segment: Segment, traits: Traits) -> bool:
    """Whether somebody belongs to it."""
    match segment:
        case Both(of=of):
            return all(holds(one, traits) for one in of)
        case Either(of=of):
            return any(holds(one, traits) for one in of)
        case Not(of=one):
            return not holds(one, traits)
        case Is(field=Field.ACTIVE, value=days):
            return traits.silent_for is not None and traits.silent_for <= timedelta(days=int(days))
        case Is(field=Field.LANGUAGE, value=value):
            return traits.language == value
        case Is(field=asked, value=value):
            sets = {
                Field.AREA: traits.areas, Field.ROLE: traits.roles, Field.FORM: traits.forms, Field.TAG: traits.tags,
            }  # fmt: skip
            return value in sets[asked]


def segment_to_data(segment: Segment) -> dict[str, Any]:
    """The segment as plain JSON; `segment_from_data` is its inverse."""
    match segment:
        case Is(field=asked, value=value):
            return {"is": asked.value, "value": value}
        case Not(of=one):
            return {"not": segment_to_data(one)}
        case Both(of=of):
            return {"all": [segment_to_data(one) for one in of]}
        case Either(of=of):
            return {"any": [segment_to_data(one) for one in of]}


def segment_from_data(data: Mapping[str, Any]) -> Segment:
    """The segment that `segment_to_data` made this of."""
    match data:
        case {"is": asked, "value": value}:
            return Is(Field(asked), value)
        case {"not": one}:
            return Not(segment_from_data(one))
        case {"all": of}:
            return Both(tuple(segment_from_data(one) for one in of))
        case {"any": of}:
            return Either(tuple(segment_from_data(one) for one in of))
        case _:
            raise ValueError("not a segment")
