"""Somebody who guides volunteers thanks one or many of them; nothing goes out that they have not read and approved."""

from collections.abc import Sequence
from enum import StrEnum

from domain.ask import Ask
from domain.conversation import Close, Lane, Option, Say, Turn, text
from domain.errors import RefusedError
from domain.ids import TextId
from domain.people import Person
from domain.privacy import mask_bsn
from domain.text_args import Arg, Written
from storage import audit, volunteers
from storage.database import Session

MOST_BUTTONS = 10


class Fixed(StrEnum):
    """Thanks in fixed words."""

    EFFORT = "effort"
    DIFFERENCE = "difference"


class Sure(StrEnum):
    """Whether it goes out."""

    SEND = "send"
    STOP = "stop"


FIXED = tuple(Option(one.value, TextId(f"appreciation.words_{one.value}")) for one in Fixed)


async def appreciate(ask: Ask, person: Person, *, db: Session, whom: str = "", area: str = "", rest: str = "") -> Turn:
    """Whom, in which words, and then it is read once more; `whom` is one volunteer, `area` all of an area."""
    del rest
    guided = await volunteers.guided_by(db, person)
    if area:
        guided = [one for one in guided if any(post.area == area for post in one.posts)]
    if not guided:
        raise RefusedError("appreciation.nobody")
    chosen = [one for one in guided if one.id == whom] if whom else list(guided)
    if not (whom or area):
        chosen = await _whom(ask, guided)
    if not chosen:
        raise RefusedError("appreciation.nobody")
    said = await ask.words("appreciation.words", options=FIXED)
    words: Arg = text(said.label) if isinstance(said, Option) else Written(mask_bsn(said))
    named: Arg = chosen[0].name if len(chosen) == 1 else text("appreciation.everybody", count=len(chosen))
    sure = await ask.one_of("appreciation.sure", Sure, whom=named, words=words)
    if sure is Sure.STOP:
        return Turn(say=(Say(person.id, TextId("appreciation.not-sent")),))
    await audit.note(db, "appreciation.send", by=person.id, subject=ask.id, at=ask.now)
    lane = Lane.CHECK_IN if len(chosen) == 1 else Lane.BROADCAST
    args: dict[str, Arg] = {"name": person.name, "words": words}
    thanks = [
        Say(one.id, TextId("appreciation.thanks"), args, lane=lane, key=f"appreciation:{ask.id}:{one.id}")
        for one in chosen
    ]
    return Turn(say=(Say(person.id, TextId("appreciation.sent"), {"whom": named}), *thanks))


async def not_now(_ask: Ask, person: Person, *, db: Session, card: str) -> Turn:
    """Nobody is thanked now, and nobody hears of it."""
    del db
    return Turn(say=(Say(person.id, TextId("appreciation.not-sent")),), close=(Close(card, of=person.id),))


async def _whom(ask: Ask, guided: Sequence[Person]) -> list[Person]:
    """One by button or typed name, or everybody."""
    everybody = Option("everybody", TextId("appreciation.everybody"), {"count": len(guided)})
    buttons = {one.id: Option(one.id, TextId("option.as-is"), {"words": one.name}) for one in guided}

    def typed(words: str) -> Option | None:
        named = [buttons[one.id] for one in guided if one.name.casefold() == words.strip().casefold()]
        return named[0] if len(named) == 1 else None

    options = [everybody, *list(buttons.values())[:MOST_BUTTONS]]
    chosen = await ask.one_of("appreciation.whom", options, typed=typed)
    return list(guided) if chosen == everybody else [one for one in guided if one.id == chosen.key]
