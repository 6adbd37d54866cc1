"""What people typed in their own words, looked for in what goes out: there it may only stand as `Written`."""

import re
from collections.abc import Iterable, Iterator

from bot.option_keys import keys_by_label
from bot.platform import Outgoing
from bot.texts import shipped
from domain.people import Language
from domain.text_args import Arg, Lines, Text
from storage.delivery import Message
from storage.outbox import Said

SHORTEST = 4
"""Shorter than this is a code, a number or a greeting."""
OUR_WORDS = {
    shipped().say(text, {}, language=one).casefold() for text in keys_by_label(shipped().ids()) for one in Language
}


def free_words(typed: Iterable[str]) -> Iterator[str]:
    """What people typed that only they could have written: no command, code, number, or word of a button."""
    for text in set(typed):
        words = text.strip().casefold()
        if len(words) >= SHORTEST and not re.match(r"/|\d|[a-z]+-\d+$", words) and words not in OUR_WORDS:
            yield words


def travels_as_ours(words: str, sent: Iterable[Outgoing]) -> bool:
    """Whether what somebody wrote stands in a message where nothing says that it is theirs."""
    return any(words in plain.casefold() for one in sent for plain in plain_words(one.message))


def plain_words(message: Message) -> Iterator[str]:
    """Everything in a row of the outbox that would be shown wherever choices may travel."""
    said: list[Message | Said] = [message, message.said] if message.said else [message]
    for one in said:
        texts = [one.args, *(text.args for text in one.before), *(option.args for option in one.options)]
        for args in texts:
            yield from (plain for arg in args.values() for plain in _plain_in(arg))


def _plain_in(arg: Arg) -> Iterator[str]:
    match arg:
        case str():
            yield arg
        case Text(args=args):
            yield from (plain for one in args.values() for plain in _plain_in(one))
        case Lines(of=of):
            yield from (plain for one in of for plain in _plain_in(one))
