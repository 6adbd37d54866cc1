"""A volunteer chooses a word of their own to tell residents apart, such as "geranium"."""

from domain.ask import Ask
from domain.conversation import Option, Say, Turn
from domain.errors import RefusedError
from domain.ids import TextId
from domain.memory_words import memory_word
from domain.people import Person
from domain.text_args import Arg, Written
from storage import matches
from storage.database import Session

NONE = Option("none", TextId("memory.none"))


async def remember_resident(ask: Ask, volunteer: Person, *, db: Session, rest: str = "") -> Turn:
    """Ask for whom and which word; a name is refused kindly and asked again."""
    del rest
    by_code = {match.resident.code: match for match in await matches.of(db, volunteer.id)}
    if not by_code:
        raise RefusedError("visit.nobody-to-visit")
    match = await ask.one_of("memory.whom", list(by_code.values()))
    for _ in ask.rounds("memory"):
        said = await ask.words("memory.which-word", options=(NONE,), code=match.resident.code)
        if isinstance(said, Option):
            await matches.remember(db, match.id, word=None)
            return Turn(say=(Say(volunteer.id, TextId("memory.forgotten"), {"code": match.resident.code}),))
        word = memory_word(said, known_names=frozenset({volunteer.name}))
        if word:
            await matches.remember(db, match.id, word=word)
            args: dict[str, Arg] = {"code": match.resident.code, "word": Written(word)}
            return Turn(say=(Say(volunteer.id, TextId("memory.kept"), args),))
        await ask.tell("memory.no-names")
    raise AssertionError("the rounds have an end of their own")
