"""A coordinator keeps texts that are used again, with fields to fill in."""

from domain.ask import Ask
from domain.conversation import Option, Say, Turn, text
from domain.ids import TextId
from domain.people import Language, Person
from domain.privacy import mask_bsn
from domain.templates import LONGEST_NAME
from domain.text_args import Written
from storage import templates
from storage.database import Session

NEW = Option("new", TextId("template.option-new"))
NOT_IN_IT = Option("skip", TextId("option.skip"))


async def keep_templates(ask: Ask, person: Person, *, db: Session, rest: str = "") -> Turn:
    """A new one, in their own language and in the others; or one that is not used any more."""
    del rest
    known = {one.option().key: one for one in await templates.saved_by(db, person.id)}
    chosen = NEW
    if known:
        chosen = await ask.one_of("template.which", [NEW, *(one.option() for one in known.values())])
    if chosen is not NEW:
        name = known[chosen.key].name
        await templates.forget(db, person.id, name=name)
        return Turn(say=(Say(person.id, TextId("template.gone"), {"name": Written(name)}),))
    name = mask_bsn(str(await ask.words("template.name"))).strip()[:LONGEST_NAME]
    texts = {person.language: mask_bsn(str(await ask.words("template.words"))).strip()}
    others = [language for language in Language if language is not person.language]
    for language, _ in zip(others, ask.rounds("language"), strict=False):
        said = await ask.words(
            "template.words-too", options=[NOT_IN_IT], language=text(f"broadcast.in_{language.value}")
        )
        if not isinstance(said, Option):
            texts[language] = mask_bsn(said).strip()
    await templates.save(db, person.id, name=name, texts=texts, now=ask.now)
    return Turn(say=(Say(person.id, TextId("template.kept"), {"name": Written(name)}),))
