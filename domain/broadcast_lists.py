"""Who is meant, by name: the first of them, and how many more there are."""

from collections.abc import Sequence

from domain.conversation import text
from domain.people import Person
from domain.text_args import Arg, Lines


def named(people: Sequence[Person], count: int) -> Arg:
    """Their names, a line each."""
    lines: list[Arg] = [one.name for one in people]
    return _with_more(lines, count)


def to_phone(people: Sequence[Person], count: int) -> Arg:
    """Their names and numbers, a line each."""
    lines: list[Arg] = [text("broadcast.to-phone", name=one.name, phone=one.phone or "-") for one in people]
    return _with_more(lines, count)


def _with_more(lines: list[Arg], count: int) -> Arg:
    more = count - len(lines)
    return Lines((*lines, text("broadcast.and-more", count=more)) if more > 0 else tuple(lines))
