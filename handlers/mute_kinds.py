"""Somebody chooses which kinds of broadcasts they do not want; what is about safety always comes."""

from domain.ask import Ask
from domain.broadcasts import MUTABLE, Kind
from domain.conversation import Option, Say, Turn, text
from domain.ids import TextId
from domain.people import Person
from domain.text_args import Arg, Lines
from storage import answers
from storage.database import Session


async def mute_kinds(ask: Ask, person: Person, *, db: Session, rest: str = "") -> Turn:
    """One tap turns a kind off, and on again."""
    del rest
    muted = await answers.muted_by(db, person.id)
    options = [
        Option(f"{way}_{kind.value}", TextId(f"mute.option-{way}-{kind.value}"))
        for kind in MUTABLE
        for way in ("on" if kind in muted else "off",)
    ]
    kind = Kind((await ask.one_of("mute.which", options)).key.partition("_")[2])
    now_muted = muted ^ {kind}
    await answers.mute(db, person.id, now_muted)
    off: list[Arg] = [text(f"broadcast.kind_{one.value}") for one in MUTABLE if one in now_muted]
    if not off:
        return Turn(say=(Say(person.id, TextId("mute.none")),))
    return Turn(say=(Say(person.id, TextId("mute.chosen"), {"kinds": Lines(tuple(off))}),))
