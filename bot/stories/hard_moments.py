"""Sentences about hard moments: one of two is first, and a message breaks the program."""

from dataclasses import replace

from bot.capability import Capability, Wiring
from bot.stories.sentences import SENTENCES
from bot.stories.story import Story
from bot.stories.thens import hears
from domain.conversation import Turn


@SENTENCES.then('one of {first:person} and {second:person} hears "{text}"[ and the other hears "{other}"]')
async def one_of_two_hears(story: Story, *, first: str, second: str, text: str, other: str = "") -> None:
    """Either of them, since nobody can say who is dealt with first."""
    is_first = any(text in heard.ids for heard in story.hearing.unnamed(first))
    await hears(story, first if is_first else second, text)
    if other:
        await hears(story, second if is_first else first, other)


@SENTENCES.given('"{command}" breaks the program')
async def breaks(story: Story, command: str) -> None:
    """What that command begins fails each time, in a way that nobody has thought of."""
    known, word = story.house.wiring.by_name.values(), command.removeprefix("/")
    if not any(word in one.commands for one in known):
        raise story.fail(f'there is no command "{command}"')
    wiring = Wiring(*(_broken(one) if word in one.commands else one for one in known))
    story.place = replace(story.place, wiring=wiring)
    await story.build_again()


def _broken(capability: Capability) -> Capability:
    async def converse(*_args: object, **_kwargs: object) -> Turn:
        raise ArithmeticError("broken by a story")

    return replace(capability, converse=converse)
