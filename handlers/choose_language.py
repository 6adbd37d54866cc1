"""A person chooses the language of the screens."""

from domain.ask import Ask
from domain.conversation import Option, Say, Turn
from domain.ids import TextId
from domain.people import Language, Person
from storage import people
from storage.database import Session

LANGUAGES = tuple(Option(language.value, TextId(f"language.{language.value}")) for language in Language)


async def choose_language(ask: Ask, person: Person, *, db: Session, rest: str = "") -> Turn:
    """Speak Dutch or English from the next message on; `rest` is what was typed after the command."""
    known = {language.value: language for language in Language}
    language = known.get(rest.strip().casefold())
    if language is None:
        language = known[(await ask.one_of("language.which", LANGUAGES)).key]
    await people.speak(db, person.id, language=language)
    return Turn(say=(Say(person.id, TextId("language.chosen")),), language=language)
