"""A person with several chats chooses where they are written to first."""

from domain.ask import Ask
from domain.conversation import Option, Say, Turn, text
from domain.errors import RefusedError
from domain.ids import TextId
from domain.people import Person
from domain.text_args import Lines
from storage import people
from storage.database import Session


async def choose_where(ask: Ask, person: Person, *, db: Session, rest: str = "") -> Turn:
    """Write here first, and there when that does not do; what is urgent and not answered goes everywhere."""
    del rest
    left = list(await people.platforms_of(db, person.id))
    if len(left) == 1:
        raise RefusedError("reach.only-one")
    first = (await ask.one_of("reach.first", _options(left))).key
    left.remove(first)
    order = [first, *left]
    if len(left) > 1:
        second = (await ask.one_of("reach.next", _options(left), first=first)).key
        left.remove(second)
        order = [first, second, *left]
    await people.prefer(db, person.id, order)
    chats = [text(f"reach.option-{platform}") for platform in order]
    return Turn(say=(Say(person.id, TextId("reach.chosen"), {"first": chats[0], "others": Lines(tuple(chats[1:]))}),))


def _options(platforms: list[str]) -> list[Option]:
    return [Option(platform, TextId(f"reach.option-{platform}")) for platform in platforms]
