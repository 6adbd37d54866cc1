"""How a broadcast will look: put into words exactly as it will be for those who get it, on each platform."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from bot.platform import Level
from bot.rendering import render
from bot.texts import Texts
from domain.broadcasts import Broadcast, card
from domain.conversation import text
from domain.ids import AccountId, PromptId
from domain.people import Language, Person
from domain.text_args import Arg, Lines, Written
from storage.delivery import Message


class Previews:
    """On platforms that carry as much it looks the same, and is shown once."""

    def __init__(self, texts: Texts, levels: Mapping[str, Level]) -> None:
        """These platforms, by name, each with its level; what is off is no platform."""
        self._texts = texts
        self._by_level: dict[Level, list[str]] = {}
        for name, level in sorted(levels.items()):
            if level is not Level.OFF:
                self._by_level.setdefault(level, []).append(name.title())

    def __call__(self, broadcast: Broadcast, sender: Person) -> Arg:
        """Each language on each kind of platform, below each other."""
        return Lines(tuple(self._all(broadcast, sender)))

    def _all(self, broadcast: Broadcast, sender: Person) -> Iterator[Arg]:
        for level, platforms in self._by_level.items():
            shown = [self._looks(broadcast, sender, language, level) for language in broadcast.texts]
            words = "\n\n".join(dict.fromkeys(shown))
            yield text("broadcast.preview", where=", ".join(platforms), words=Written(words))

    def _looks(self, broadcast: Broadcast, sender: Person, language: Language, level: Level) -> str:
        """The words, with the buttons below them."""
        reader = replace(sender, language=language)
        outgoing = render(_message(broadcast, reader), self._texts, level=level)
        buttons = "  ".join(f"[{one.label}]" for one in outgoing.options)
        return f"{outgoing.text}\n{buttons}" if buttons else outgoing.text


def _message(broadcast: Broadcast, reader: Person) -> Message:
    """The message as one reader gets it; it is sent to nobody."""
    say = card(broadcast, to=reader, sender=reader.name, key="preview")
    return Message(
        id=PromptId("preview"),
        key="preview",
        lane=say.lane,
        effect="say",
        fence=0,
        attempts=0,
        created_at=broadcast.made_at,
        account=AccountId("preview"),
        platform="preview",
        address="preview",
        text=say.text,
        person=reader.id,
        language=reader.language,
        zone=reader.zone,
        args=say.args,
        options=say.options,
        first_number=1,
    )
