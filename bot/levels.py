"""What may travel over a platform: of a message, as much as the platform's level carries."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from bot.platform import Level
from domain.about_nobody import is_about_nobody, is_emergency_advice
from domain.ask import Takes
from domain.conversation import Lane, Option
from domain.enclosed import Enclosed, Holds, enclosed_in
from domain.ids import TextId
from domain.text_args import Arg, Args, Lines, Text, Written
from storage.outbox import Said

ON_THE_PAGE = Text(TextId("page.words-there"))
"""Stands where words would stand."""
FILE_THERE = Text(TextId("page.file-there"))
"""Stands where a file would go."""
DEALT_WITH = Text(TextId("page.dealt-with"))
"""Stands where a message stood that needs no answer any more."""

_WITHOUT_WORD = {
    TextId("resident.with-word"): TextId("resident.only"),
    TextId("resident.with-both"): TextId("resident.with-day"),
}
"""A resident is known by the code as well: the volunteer's own word for them is left out unmentioned."""

_OF_THE_PAGE = frozenset({TextId("import.how"), TextId("import.on-own-page")})
"""Texts about what is done on the own page; words may travel, and this cannot be done everywhere."""
_FOR_THE_PAGE = _OF_THE_PAGE | frozenset(
    {
        "danger.heard",
        "page.kept",
        "page.kept-with-report",
        "page.reminded",
        "page.still-kept",
        "page.write-there",
        "page.waits",
        "page.urgent",
    }
)
"""Texts that send their reader to the own page."""


@dataclass(frozen=True)
class Fitted:
    """What may be said of a message; `page`, `private` and `enclosed` are those of `Outgoing`."""

    said: Said
    page: bool
    private: bool
    enclosed: Enclosed | None = None


def fit(
    said: Said,
    *,
    level: Level,
    lane: Lane = Lane.REPLY,
    takes: Takes = Takes.OPTIONS,
    is_closed: bool = False,
) -> Fitted:
    """As much of a message as may be said at that level; one that `is_closed` no longer waits for anybody.

    Below `text` nobody's own words are said, nor asked for: these stand and are written on the reader's own page. So
    does a file that tells anything about anybody. At `nudge` only what is about nobody is said in full, and the advice
    in an emergency, which works at every level.
    """
    ids = [*(text.id for text in said.before), said.text]
    private = not all(is_about_nobody(text) for text in ids)
    enclosed = None if is_closed else enclosed_in(said.text, said.args)
    if level is Level.TEXT or (level is Level.BUTTONS and enclosed and enclosed.holds is Holds.NOBODY):
        private = enclosed.holds is Holds.RESIDENTS if enclosed else private  # others are there to be passed on
        return Fitted(said, page=said.text in _OF_THE_PAGE, private=private, enclosed=enclosed)
    bare = _without_words(said)
    page = takes is Takes.WORDS or not _FOR_THE_PAGE.isdisjoint(ids) or ON_THE_PAGE in _arguments(bare)
    if level is Level.BUTTONS and enclosed and enclosed.name:
        there = replace(bare, before=(*bare.before, Text(bare.text, bare.args)), text=FILE_THERE.id, args={})
        return Fitted(there, page=True, private=private)
    if level is Level.BUTTONS:
        return Fitted(bare, page=page, private=private)
    nudge = _nudge(bare, _rest(lane, is_closed=is_closed))
    return Fitted(nudge, page=page or nudge != bare, private=private)


def is_withheld(said: Said, *, level: Level) -> bool:
    """Whether a message said there would lack something that its reader's own page shows."""
    fitted = fit(said, level=level)
    return level is not Level.TEXT and (ON_THE_PAGE in _arguments(fitted.said) or fitted.said != _without_words(said))


def _rest(lane: Lane, *, is_closed: bool) -> Text:
    """What stands for all that may not be said."""
    if is_closed:
        return DEALT_WITH
    return Text(TextId("page.urgent" if lane is Lane.ESCALATION else "page.waits"))


def _nudge(said: Said, rest: Text) -> Said:
    """The parts that may be said to whoever reads along, and `rest` for the others.

    That nothing needs doing any more is never said below the advice in an emergency, which stands.
    """
    parts = [*said.before, Text(said.text, said.args)]
    open_ones = [part for part in parts if is_about_nobody(part.id) or is_emergency_advice(part.id)]
    options = said.options
    if len(open_ones) < len(parts):
        options = ()
        if rest != DEALT_WITH or not open_ones:
            open_ones.append(rest)
    *before, last = open_ones
    return Said(last.id, last.args, tuple(before), () if _name_anybody(options) else options)


def _name_anybody(options: tuple[Option, ...]) -> bool:
    return any(option.args for option in options)


def _without_words(said: Said) -> Said:
    return Said(
        said.text,
        _bare(said.args),
        tuple(replace(text, args=_bare(text.args)) for text in said.before),
        tuple(replace(option, args=_bare(option.args)) for option in said.options),
    )


def _bare(args: Args) -> dict[str, Arg]:
    return {name: _bare_arg(arg) for name, arg in args.items()}


def _bare_arg(arg: Arg) -> Arg:
    match arg:
        case Written():
            return ON_THE_PAGE
        case Text(id=text, args=args) if text in _WITHOUT_WORD:
            return Text(_WITHOUT_WORD[text], {name: one for name, one in args.items() if name != "word"})
        case Text(id=text, args=args):
            return Text(text, _bare(args))
        case Lines(of=of):
            return Lines(tuple(_bare_arg(one) for one in of))
        case _:
            return arg


def _arguments(said: Said) -> Iterator[Arg]:
    """All that fills gaps in it, however deep."""
    for args in (said.args, *(text.args for text in said.before), *(option.args for option in said.options)):
        yield from _inside(args.values())


def _inside(some: Iterable[Arg]) -> Iterator[Arg]:
    for arg in some:
        yield arg
        match arg:
            case Text(args=args):
                yield from _inside(args.values())
            case Lines(of=of):
                yield from _inside(of)
