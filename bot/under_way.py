"""The conversations that somebody has under way: one may be open and one parked, whatever else is begun."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from bot.capability import Wiring
from domain.ids import ConversationId, PromptId
from storage.conversations import ENDED, OPEN, PARKED, Conversation, Prompt


@dataclass
class UnderWay:
    """Those of one person as things stand in this turn; `kept` are those that it has changed."""

    wiring: Wiring
    prompts: Sequence[Prompt]
    kept: dict[ConversationId, Conversation] = field(default_factory=dict)

    def current(self, state: str = OPEN) -> Conversation | None:
        """The conversation that is open (or parked)."""
        found = [one for one in self._known().values() if one.state == state]
        return max(reversed(found), key=lambda one: one.touched_at) if found else None  # of equals, the newest

    def begun_by(self, card: PromptId) -> Conversation | None:
        """The conversation that a button of this card began and that still waits for an answer."""
        found = (one for one in self._known().values() if one.card == card and one.state != ENDED)
        return next(found, None)

    def about(self, record: str) -> Sequence[Conversation]:
        """Those about the record of that id, and not over."""
        return [one for one in self._known().values() if one.state != ENDED and record in one.args.values()]

    def get(self, conversation: ConversationId) -> Conversation | None:
        """That one, if it is under way."""
        return self._known().get(conversation)

    def keep(self, conversation: Conversation) -> None:
        """From now on it is like this."""
        self.kept[conversation.id] = conversation

    def end(self, conversation: Conversation) -> None:
        """Let a conversation be over without doing what it was for."""
        self.keep(replace(conversation, state=ENDED, prompt=None, overdue_at=None))

    def make_room(self, conversation: Conversation) -> Sequence[Conversation]:
        """Park what is open, for one conversation is open and one may be parked; those that end by that, as they were.

        What is begun afresh ends the time before, and so does the same begun once more before anything was answered: a
        button was tapped twice. What only looks for something ends as anything else begins. What goes on by itself when
        nobody answers is never ended: it is a report that was half told.
        """
        begun = self.wiring.by_name[conversation.name]
        found = [one for one in (self.current(), self.current(PARKED)) if one and one.id != conversation.id]
        ends = [one for one in found if (begun.afresh and one.name == conversation.name) or one.is_again(conversation)]
        passing = self.wiring.passing
        ends += [] if begun.aside else [one for one in found if one not in ends and one.name in passing]
        stays = [one for one in found if one not in ends]
        if stays and stays[0].state == OPEN:
            self.keep(replace(stays[0], state=PARKED))
            ends += [] if begun.aside else [one for one in stays[1:] if not one.overdue_at]
        for one in ends:
            self.end(one)
        return ends

    def _known(self) -> dict[ConversationId, Conversation]:
        known = {prompt.conversation.id: prompt.conversation for prompt in self.prompts if prompt.conversation}
        return known | self.kept
