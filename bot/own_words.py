"""Where words may not travel: what somebody wrote is kept for their own page, and the platform's copy goes."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.platform import Level
from domain.conversation import Start
from domain.ids import AccountId, PersonId, PromptId, TextId, new_id
from storage import drafts
from storage.conversations import Prompt
from storage.database import Session
from storage.drafts import Kept
from storage.outbox import Draft

LOOKED_AFTER_WITHIN = timedelta(minutes=15)
HOLD_WORDS = frozenset({"note", "seen", "words"})
"""The arguments of a beginning in which somebody's own words stand."""


def holds_words(start: Start) -> bool:
    """Whether somebody's own words stand in it."""
    return any(start.args.get(name) for name in HOLD_WORDS)


@dataclass
class OwnWords:
    """What the person of a turn typed, at the level of the platform they typed it on.

    `event_id` is what the platform knows the typed message by, `is_taken` that its words were of use here.
    """

    person: PersonId
    account: AccountId
    level: Level
    now: datetime
    typed: str = ""
    event_id: str = ""
    kept: Kept | None = None
    is_taken: bool = False

    @property
    def may_travel(self) -> bool:
        """Whether words may be taken as they come."""
        return self.level is Level.TEXT

    def hear(self, typed: str, *, event_id: str) -> None:
        """This is what was typed."""
        self.typed, self.event_id = typed, event_id

    def keep(self, *, asked: Prompt | None = None, calls: bool = True) -> None:
        """Keep what was typed; `asked` is the question it answers. Unless it `calls`, nobody looks after it."""
        self.kept = Kept(
            person=self.person,
            account=self.account,
            event_id=self.event_id,
            text=self.typed,
            made_at=self.now,
            due_at=self.now + LOOKED_AFTER_WITHIN if calls else None,
            conversation=asked.conversation.id if asked and asked.conversation else None,
            question=asked.question if asked else None,
        )

    def bare(self, start: Start) -> Start:
        """The same beginning without the words in it, which are kept, where they may not travel."""
        if self.may_travel or not holds_words(start):
            return start
        self.keep(calls=False)  # what it begins is a report, and somebody looks after that
        return replace(start, args={name: arg for name, arg in start.args.items() if name not in HOLD_WORDS})

    def take(self) -> None:
        """What was typed has been read and is part of what is kept: only the platform's copy goes."""
        self.is_taken = not self.may_travel

    def refuse(self, otherwise: str = "engine.not-understood") -> str:
        """What to say to words that could not be read; where they may not travel they are kept."""
        if self.may_travel:
            return otherwise
        self.keep()
        return "page.kept"

    def rest(self, rest: str) -> str:
        """What stands behind a command, as far as it may be read: a word of a choice, no sentence, which is kept."""
        if self.may_travel or len(rest.split()) <= 1:
            return rest
        self.keep()
        return ""

    async def write(self, db: Session) -> list[Draft]:
        """Write down what is kept; the row that has the platform delete its copy, which goes out after the commit."""
        if self.kept is None and not self.is_taken:
            return []
        await drafts.keep(db, [self.kept] if self.kept else [])
        return [
            Draft(
                id=PromptId(new_id()),
                person=self.person,
                text=TextId("prompt.closed"),
                effect="delete",
                account=self.account,
                key=f"delete:{self.account}:{self.event_id}",
                target_message_id=self.event_id.removeprefix("m"),
            ),
        ]
