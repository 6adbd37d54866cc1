"""What fills the gaps of a text, in a form that can wait in the database until it is put into somebody's language."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any, Union
from zoneinfo import ZoneInfo

from domain.ids import TextId
from domain.words import Words


@dataclass(frozen=True)
class Text:
    """Another text, put in the language of whoever reads it."""

    id: TextId
    args: "Args" = field(default_factory=dict)


@dataclass(frozen=True)
class Written:
    """What somebody wrote in their own words: it travels only where words may."""

    words: str


class Shape(StrEnum):
    """How a moment is written out."""

    TIME = "time"
    DAY = "day"
    DATE = "date"
    DAY_AND_TIME = "day_and_time"


@dataclass(frozen=True)
class Moment:
    """A moment, written in the reader's zone and language."""

    at: datetime
    shape: Shape = Shape.TIME


def on_day(day: date, zone: str) -> Moment:
    """That date, which is the same one for every reader: noon in that zone."""
    return Moment(datetime.combine(day, time(12), ZoneInfo(zone)), Shape.DATE)


@dataclass(frozen=True)
class Lines:
    """Several texts, each on a line of its own."""

    of: tuple["Arg", ...]


Arg = Union[str, int, float, Text, Words, Written, Moment, Lines]  # noqa: UP007  the names are forward references
Args = Mapping[str, Arg]


def to_data(arg: Arg) -> object:
    """The argument as plain JSON; `from_data` is its inverse."""
    match arg:
        case Text(id=text, args=args):
            return {"text": text, "args": args_to_data(args)}
        case Words(nl=nl, en=en):
            return {"nl": nl, "en": en}
        case Written(words=words):
            return {"written": words}
        case Moment(at=at, shape=shape):
            return {"at": at.isoformat(), "shape": shape.value}
        case Lines(of=of):
            return {"lines": [to_data(one) for one in of]}
        case _:
            return arg


def from_data(data: Any) -> Arg:  # noqa: ANN401  JSON
    """The argument that `to_data` made this of."""
    match data:
        case {"text": text, "args": args}:
            return Text(TextId(text), args_from_data(args))
        case {"nl": nl, "en": en}:
            return Words(nl, en)
        case {"written": words}:
            return Written(words)
        case {"at": at, "shape": shape}:
            return Moment(datetime.fromisoformat(at), Shape(shape))
        case {"lines": lines}:
            return Lines(tuple(from_data(one) for one in lines))
        case int() | str():
            return data
        case _:
            raise ValueError(f"not an argument of a text: {type(data).__name__}")


def args_to_data(args: Args) -> dict[str, object]:
    """All arguments of a text as plain JSON."""
    return {name: to_data(arg) for name, arg in args.items()}


def args_from_data(data: Mapping[str, Any]) -> dict[str, Arg]:
    """The arguments that `args_to_data` made this of."""
    return {name: from_data(arg) for name, arg in data.items()}


def lines(texts: Sequence[Arg]) -> Lines:
    """These texts below each other."""
    return Lines(tuple(texts))
