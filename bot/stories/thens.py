"""Sentences that check what people heard and can do."""

from bot.stories.hearing import all_words
from bot.stories.sentences import SENTENCES
from bot.stories.story import Story

then = SENTENCES.then


@then('{who:person} hears "{text}"[ containing "{words}"]')
async def hears(story: Story, who: str, text: str, words: str = "") -> None:
    """One message with that text, be it told first or last in it, and with these words."""
    if text not in story.house.texts:
        raise story.fail(f'there is no text "{text}"')
    story.hearing.name(who, text=text, words=words, step=story.step)


@then('{who:person} hears a message containing "{words}"')
async def hears_words(story: Story, who: str, words: str) -> None:
    """One message with these words."""
    story.hearing.name(who, words=words, step=story.step)


@then("{who:person} hears nothing[ else]")
async def hears_nothing(story: Story, who: str) -> None:
    """No message to this person is left that has not been named."""
    if left := list(story.hearing.unnamed(who)):
        first = left[0]
        raise story.fail(f'{who} heard "{first.ids[-1]}" ({first.bubble.outgoing.text!r})')


@then("{who:person} can pick {options:listed}")
async def can_pick(story: Story, who: str, options: list[str]) -> None:
    """Exactly these buttons, by key or label, on the newest question or card that still has any."""
    open_ones = [one for one in story.screen(who).newest_first() if one.open]
    if not open_ones:
        raise story.fail(f"{who} can pick nothing")
    found = [open_ones[0].option(wanted) for wanted in options]
    shown = open_ones[0].outgoing.options
    if None in found or {one.key for one in shown} != {one.key for one in found if one}:
        listed = ", ".join(f'"{one.key}"' for one in shown)
        raise story.fail(f"{who} can pick {listed}")


@then("{who:person} can pick nothing")
async def can_pick_nothing(story: Story, who: str) -> None:
    """No buttons are left on any question or card."""
    for bubble in story.screen(who).newest_first():
        if bubble.open:
            listed = ", ".join(f'"{one.key}"' for one in bubble.outgoing.options)
            raise story.fail(f"{who} can pick {listed}")


@then('{who:person} can read "{words}"')
async def can_read(story: Story, who: str, words: str) -> None:
    """These words stand somewhere in the chat, as it reads now."""
    if not any(words in one for one in _readable(story, who)):
        raise story.fail(f"{who} reads {_readable(story, who)}")


@then('{who:person} can no longer read "{words}"')
async def can_no_longer_read(story: Story, who: str, words: str) -> None:
    """These words stand nowhere in the chat as it reads now."""
    if found := [one for one in _readable(story, who) if words in one]:
        raise story.fail(f"{who} reads {found}")


def _readable(story: Story, who: str) -> list[str]:
    """All texts and open buttons on the screen."""
    return [
        all_words(one.outgoing) if one.open and one.text == one.outgoing.text else one.text
        for one in story.screen(who).bubbles
    ]


@then('{who:person} sees "{words}"')
async def sees(story: Story, who: str, words: str) -> None:
    """These words stand in the newest message, whether it has been named or not."""
    bubbles = story.screen(who).bubbles
    if not bubbles or words not in all_words(bubbles[-1].outgoing):
        raise story.fail(f"{who} sees {bubbles[-1].outgoing.text!r}" if bubbles else f"{who} sees nothing")
