"""The cards that a turn closes: those of others at once, a person's own at once or when that is shown to them."""

from collections.abc import Sequence

from domain.conversation import Close
from domain.ids import PersonId, PromptId
from storage.closing_cards import close_cards, closing_of
from storage.conversations import Prompt
from storage.database import Session
from storage.outbox import Draft

Pressed = tuple[PromptId, int] | None
"""The card that was pressed, and the place of its option."""


async def closings(
    db: Session, closes: Sequence[Close], *, me: PersonId, prompts: Sequence[Prompt], pressed: Pressed
) -> Sequence[Draft]:
    """Close cards; what takes their buttons away. `prompts` are all that are open with `me`, whose turn it is."""
    mine = {prompt.topic for prompt in prompts}
    wanted = [close for close in closes if close.of != me or close.topic in mine]
    later = {close.topic for close in wanted if close.when_shown and close.of == me}
    at_once = await close_cards(db, [one for one in wanted if one.topic not in later], pressed=pressed)
    shown = [one for one in prompts if one.topic in later and one.is_open and one.question is None]
    return [*at_once, *(taking_away(one, chosen=_place(one, pressed)) for one in shown if one.account)]


def taking_away(prompt: Prompt, *, chosen: int | None) -> Draft:
    """What takes the buttons of a message away; `chosen` is the place of the pressed one."""
    if prompt.account is None:
        raise ValueError("a message that went nowhere has no buttons to take away")
    return closing_of(
        prompt.id,
        person=prompt.person,
        account=prompt.account,
        message_id=prompt.message_id,
        said=prompt.said,
        chosen=chosen,
    )


def _place(prompt: Prompt, pressed: Pressed) -> int | None:
    return pressed[1] if pressed and pressed[0] == prompt.id else None
