"""Choosing whom something goes to, question by question; what is chosen so far is said with how many that are."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from domain.ask import Ask
from domain.conversation import Option, text
from domain.ids import TextId
from domain.people import Language, Role
from domain.privacy import mask_bsn
from domain.residents import ActivityForm
from domain.segments import ACTIVE_WITHIN, EVERYBODY, Both, Either, Field, Is, Join, Not, Segment, joined
from domain.templates import Template
from domain.text_args import Arg, Text, Written

MOST_SAVED = 6
"""So many saved ones stand as buttons."""
LONGEST_NAME = 40


class Next(StrEnum):
    """What is done with what was chosen so far."""

    DONE = "done"
    AND = "and"
    OR = "or"
    BUT_NOT = "but_not"
    SAVE = "save"


@dataclass(frozen=True)
class Reach:
    """How many people a segment reaches now, by language, three of their names, and the platforms they read it on."""

    by_language: Mapping[Language, int]
    names: tuple[str, ...]
    platforms: frozenset[str] = frozenset()

    @property
    def count(self) -> int:
        """All of them."""
        return sum(self.by_language.values())


@dataclass(frozen=True)
class SavedSegment:
    """A segment that somebody gave a name."""

    id: str
    name: str
    segment: Segment

    def option(self) -> Option:
        """The button: its name."""
        return Option(self.id, TextId("option.as-is"), {"words": Written(self.name)})


@dataclass(frozen=True)
class Choices:
    """What somebody can choose from: areas by id, the tags in use there, and the segments and texts they saved."""

    areas: Mapping[str, str]
    tags: Sequence[str]
    saved: Sequence[SavedSegment]
    templates: Sequence[Template] = ()

    def options(self, field: Field) -> Sequence[Option]:
        """The values of a field as buttons."""
        match field:
            case Field.AREA:
                return [_as_is(area, name) for area, name in self.areas.items()]
            case Field.TAG:
                return [_as_is(tag, tag) for tag in self.tags]
            case Field.ROLE:
                return [Option(role.value, TextId(f"segment.value_{role.value}")) for role in Role]
            case Field.FORM:
                return [Option(form.value, TextId(f"segment.value_{form.value}")) for form in ActivityForm]
            case Field.LANGUAGE:
                return [Option(language.value, TextId(f"language.{language.value}")) for language in Language]
            case Field.ACTIVE:
                return [Option(str(days), TextId("segment.days"), {"days": days}) for days in ACTIVE_WITHIN]

    def described(self, segment: Segment) -> Arg:
        """The segment in words; of an area that is not theirs nothing is said."""
        match segment:
            case Is(field=Field.AREA, value=area):
                return text("segment.is_area", value=self.areas.get(area, "?"))
            case Is(field=Field.ACTIVE, value=days):
                return text("segment.is_active", days=int(days))
            case Is(field=Field.TAG, value=tag):
                return text("segment.is_tag", value=Written(tag))
            case Is(field=field, value=value):
                return text(f"segment.is_{field.value}", value=Text(_label(field, value)))
            case Not(of=one):
                return text("segment.not", one=self.described(one))
            case Both(of=of) | Either(of=of):
                return self._listed(segment, [self.described(one) for one in of])

    def _listed(self, segment: Both | Either, parts: Sequence[Arg]) -> Arg:
        if not parts:
            return text("segment.everybody")
        said = parts[0]
        for part in parts[1:]:
            both = isinstance(segment, Both)
            said = text("segment.both", one=said, other=part) if both else text("segment.either", one=said, other=part)
        return said


@dataclass(frozen=True)
class Chosen:
    """What was chosen, and the name it is to be saved under; None: it is not."""

    segment: Segment
    save_as: str | None = None


Reaches = Callable[[Segment], Awaitable[Reach]]
EVERYBODY_OPTION = Option("everybody", TextId("segment.option-everybody"))
CHOOSE = Option("choose", TextId("segment.option-choose"))
ALL_BUT = Option("all_but", TextId("segment.option-all-but"))


async def ask_segment(ask: Ask, choices: Choices, reaches: Reaches) -> Chosen:
    """Everybody, one that was saved, or one that is put together now."""
    saved = {one.id: one for one in choices.saved[:MOST_SAVED]}
    options = [EVERYBODY_OPTION, *(one.option() for one in saved.values()), CHOOSE, ALL_BUT]
    first = await ask.one_of("segment.whom", options)
    if first is EVERYBODY_OPTION:
        return Chosen(EVERYBODY)
    if first.key in saved:
        return Chosen(saved[first.key].segment)
    return await _put_together(ask, choices, reaches, Join.AND if first is CHOOSE else Join.BUT_NOT)


async def _put_together(ask: Ask, choices: Choices, reaches: Reaches, join: Join) -> Chosen:
    segment: Segment = EVERYBODY
    fields = [field for field in Field if choices.options(field)]
    labels = [Option(field.value, TextId(f"segment.by_{field.value}")) for field in fields]
    for _ in ask.rounds("segment"):
        field = Field((await ask.one_of("segment.by", labels)).key)
        value = (await ask.one_of("segment.value", choices.options(field), field=text(f"segment.by_{field.value}"))).key
        segment = joined(segment, join, Is(field, value))
        if not ask.has_told("segment.so-far"):
            await ask.tell("segment.so-far", who=choices.described(segment), **reach_args(await reaches(segment)))
        after = await ask.one_of("segment.next", Next)
        if after is Next.DONE:
            break
        if after is Next.SAVE:
            name = await ask.words("segment.name")
            return Chosen(segment, mask_bsn(str(name)).strip()[:LONGEST_NAME])
        join = Join(after.value)
    return Chosen(segment)


def reach_args(reach: Reach) -> dict[str, Arg]:
    """How many they are, with some names."""
    return {"count": reach.count, "names": names_of(reach)}


def names_of(reach: Reach) -> Arg:
    """Some of their names, one after the other."""
    if not reach.names:
        return text("segment.nobody")
    said: Arg = reach.names[0]
    for name in reach.names[1:]:
        said = text("segment.and-also", one=said, other=name)
    return said


def _as_is(key: str, words: str) -> Option:
    return Option(key, TextId("option.as-is"), {"words": words})


def _label(field: Field, value: str) -> TextId:
    if field is Field.FORM:
        return TextId(f"segment.value_{value}")
    return TextId(f"role.{value}" if field is Field.ROLE else f"broadcast.in_{value}")
