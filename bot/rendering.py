"""Putting a message into the words of its reader, as far as they may travel."""

from bot.levels import Fitted, fit
from bot.platform import Level, Outgoing, Shown, UndeliverableError
from bot.texts import Texts
from domain.conversation import Option
from storage.delivery import Message
from storage.outbox import Said


def render(message: Message, texts: Texts, *, level: Level = Level.TEXT) -> Outgoing:
    """The message in the words of its reader, as far as they may travel at that level, with its options numbered.

    A closing says once more what it closes, with the option that was chosen; a deletion says nothing. The buttons of a
    change are those of the message it changes.

    Raises:
        UndeliverableError: the platform is off.
    """
    if level is Level.OFF:
        raise UndeliverableError(message.platform)
    said = message.said if message.effect == "close" else _said_by(message)
    if said is None or message.effect == "delete":
        return Outgoing(message, "", ())
    is_closed = message.effect == "close"
    leaves_nothing = is_closed or (message.effect == "edit" and all(option.hidden for option in message.options))
    fitted = fit(said, level=level, lane=message.lane, takes=message.takes, is_closed=leaves_nothing)
    if is_closed:
        return Outgoing(message, _closed(fitted, message, texts), (), private=fitted.private)
    on, first = (
        (message.target, message.numbers_from) if message.effect == "edit" else (message.id, message.first_number)
    )
    options = tuple(
        Shown(f"{on}.{place}", option.key, first + place, _label(option, message, texts))
        for place, option in enumerate(fitted.said.options)
        if not option.hidden
    )
    words = _words(fitted.said, message, texts)
    return Outgoing(message, words, options, page=fitted.page, private=fitted.private, enclosed=fitted.enclosed)


def _said_by(message: Message) -> Said:
    return Said(message.text, message.args, message.before, message.options)


def _words(said: Said, message: Message, texts: Texts) -> str:
    parts = [*((text.id, text.args) for text in said.before), (said.text, said.args)]
    return "\n\n".join(texts.say(text, args, language=message.language, zone=message.zone) for text, args in parts)


def _closed(fitted: Fitted, message: Message, texts: Texts) -> str:
    said, place = fitted.said, message.chosen
    if place is None or not 0 <= place < len(said.options):
        return _words(said, message, texts)
    label = _label(said.options[place], message, texts)
    return f"{_words(said, message, texts)}\n\n" + texts.say(
        "prompt.chosen", {"label": label}, language=message.language
    )


def _label(option: Option, message: Message, texts: Texts) -> str:
    return texts.say(option.label, option.args, language=message.language, zone=message.zone)
