"""The check that no story lets somebody's words travel as ours can fail."""

from dataclasses import replace

import pytest

from bot.platform import Outgoing
from domain.conversation import Option, text
from domain.ids import TextId
from domain.text_args import Arg, Args, Lines, Text, Written
from fakes.free_words import free_words, travels_as_ours
from fakes.plain_message import MESSAGE
from storage.delivery import Message
from storage.outbox import Said

FALLEN = "Ze viel van de trap"


def sent(message: Message) -> list[Outgoing]:
    return [Outgoing(message, "", ())]


def test_only_what_nobody_else_could_have_written_is_looked_for() -> None:
    typed = [FALLEN, "/zorg", "B-12 goed 60", "60", "ok", "Overslaan", "geranium"]
    assert set(free_words(typed)) == {FALLEN.casefold(), "b-12 goed 60", "geranium"}


@pytest.mark.parametrize("arg", [f'"{FALLEN}"', text("option.as-is", words=FALLEN), Lines(("-", FALLEN))])
def test_words_in_a_plain_argument_are_found(arg: Arg) -> None:
    assert travels_as_ours(FALLEN.casefold(), sent(replace(MESSAGE, args={"words": arg})))


def test_words_in_what_is_told_first_and_in_buttons_and_in_what_is_closed_are_found() -> None:
    ours, args = TextId("option.as-is"), {"words": FALLEN}
    for message in (
        replace(MESSAGE, before=(Text(ours, args),)),
        replace(MESSAGE, options=(Option("b", ours, args),)),
        replace(MESSAGE, said=Said(ours, args, (), ())),
    ):
        assert travels_as_ours(FALLEN.casefold(), sent(message))


def test_words_that_are_marked_as_written_are_not() -> None:
    args: Args = {"words": Lines((text("escalation.seen", words=Written(FALLEN)),))}
    assert not travels_as_ours(FALLEN.casefold(), sent(replace(MESSAGE, args=args)))
