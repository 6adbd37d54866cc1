"""How a broadcast will look: put into words exactly as it will be for those who get it, on each platform they use."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from bot.platform import Level, Outgoing
from bot.platforms.parts import in_rows
from bot.rendering import render
from bot.texts import Texts
from domain.broadcasts import Broadcast, card
from domain.conversation import text
from domain.ids import AccountId, PromptId, TextId
from domain.people import Language, Person
from domain.text_args import Arg, Lines, Written
from storage.delivery import Message

IN_A_LIST = frozenset({"matrix"})
"""Platforms without buttons: there choices are numbered lines."""
IN_ROWS = frozenset({"telegram"})
"""Platforms whose buttons stand in rows; elsewhere they flow on as words do."""
CALLED = ("telegram", "matrix", "web")
"""Platforms that have a name of their own among the texts."""

BETWEEN = "\n───\n"
"""What stands between two languages, as above and below them."""


class Previews:
    """Where it looks the same on several platforms it is shown once."""

    def __init__(self, texts: Texts, levels: Mapping[str, Level]) -> None:
        """These platforms, by name, each with its level; what is off is no platform."""
        self._texts = texts
        self._levels = {name: level for name, level in sorted(levels.items()) if level is not Level.OFF}

    def __call__(self, broadcast: Broadcast, sender: Person, platforms: Collection[str]) -> Arg:
        """Each language on each of these platforms, below each other; where nobody has a chat yet, on all there are."""
        used = [name for name in self._levels if name in platforms] or list(self._levels)
        return Lines(tuple(self._all(broadcast, sender, used)))

    def _all(self, broadcast: Broadcast, sender: Person, used: Collection[str]) -> Iterator[Arg]:
        alike: dict[str, list[str]] = {}
        for name in used:
            shown = [self._looks(broadcast, sender, language, name) for language in broadcast.texts]
            alike.setdefault(BETWEEN.join(dict.fromkeys(shown)), []).append(name)
        for words, names in alike.items():
            yield text("broadcast.preview", where=_called(names), words=Written(words))

    def _looks(self, broadcast: Broadcast, sender: Person, language: Language, platform: str) -> str:
        """The words, with what can be chosen below them."""
        reader = replace(sender, language=language)
        outgoing = render(_message(broadcast, reader), self._texts, level=self._levels[platform])
        return "\n".join([outgoing.text, *self._below(outgoing, language, platform)])

    def _below(self, outgoing: Outgoing, language: Language, platform: str) -> Iterator[str]:
        """A line for each row of buttons, or for each choice; then the way to the reader's own page."""
        if platform in IN_A_LIST:
            yield from ["", *(f"{place}. {one.label}" for place, one in enumerate(outgoing.options, start=1))]
        else:
            rows = in_rows(outgoing.options, lambda one: one.label) if platform in IN_ROWS else [outgoing.options]
            yield from ("  ".join(f"[{one.label}]" for one in row) for row in rows)
        if outgoing.page:
            yield f"[{self._texts.say(TextId('telegram.open-page'), {}, language=language)}]"


def _called(names: Collection[str]) -> Arg:
    """What people call these platforms, one after the other."""
    words = [text(f"broadcast.on_{name}") if name in CALLED else Written(name.title()) for name in names]
    said: Arg = words[0]
    for one in words[1:]:
        said = text("segment.and-also", one=said, other=one)
    return said


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
