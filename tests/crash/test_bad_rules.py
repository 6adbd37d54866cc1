"""Three bad rules, each built once on purpose: a harness that stays green with one of them proves nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import update

from bot.app import House
from crash.account import Account
from crash.life import Hit, Rules
from crash.telling import Fresh, Teller
from crash.world import Parts
from domain.ids import AccountId
from storage import outbox
from storage.database import Session
from storage.outbox import Draft, Put
from storage.tables import outbox as outbox_table

pytestmark = pytest.mark.timeout(600)


@dataclass(frozen=True)
class Harness:
    """Tells the story by a bad rule."""

    fresh: Fresh
    folder: Path
    parts: Parts
    undisturbed: Account

    def told_with(self, rules: Rules, death: Hit) -> list[str]:
        """What is wrong when the program dies there."""
        teller = Teller(self.fresh, self.folder, self.parts, rules=rules)
        told = teller.tell(frozenset({death}))
        assert told.died_of == [death]
        return told.complaints(self.undisturbed)


@pytest.fixture
def harness(fresh: Fresh, tmp_path: Path, parts: Parts, undisturbed: Account) -> Harness:
    return Harness(fresh, tmp_path, parts, undisturbed)


def test_unharmed_they_look_like_good_rules(harness: Harness) -> None:
    later = EnqueuedLater()
    rules = Rules(True, given_up_at_start, afterwards=later.afterwards, begin=later.begin)  # noqa: FBT003  all three
    told = Teller(harness.fresh, harness.folder, harness.parts, rules=rules).tell()
    assert told.complaints(harness.undisturbed) == []


def test_confirming_before_the_commit_loses_a_message(harness: Harness) -> None:
    complaints = harness.told_with(Rules(confirms_first=True), Hit(1, "inbox.before", 1))
    assert "1 messages were confirmed, 0 were kept" in complaints


class EnqueuedLater:
    """Replies are put into the outbox in a transaction of their own, after the one that was committed."""

    def __init__(self) -> None:
        self._kept: list[tuple[Sequence[Draft], datetime, str]] = []
        self._put = outbox.put

    def begin(self) -> None:
        """In a process that is nobody else's: the change ends with it."""
        setattr(outbox, "put", self.put_later)  # noqa: B010  mypy holds a function of a module to be final

    async def put_later(
        self, _db: Session, drafts: Sequence[Draft], *, now: datetime, turn: str, claim_for: AccountId | None = None
    ) -> Sequence[Put]:
        del claim_for
        self._kept.append((drafts, now, turn))
        return []

    async def afterwards(self, house: House) -> None:
        while self._kept:
            async with house.database.transaction("enqueue") as db:
                drafts, now, turn = self._kept.pop(0)
                await self._put(db, drafts, now=now, turn=turn)
            await house.settle()


def test_committing_and_enqueueing_afterwards_loses_a_reply(harness: Harness) -> None:
    later = EnqueuedLater()
    rules = Rules(begin=later.begin, afterwards=later.afterwards)
    complaints = harness.told_with(rules, Hit(1, "turn.after", 1))
    assert complaints[0].startswith("crash.script.StoryStuckError: step 2: Fatma does not see 'B-07'")


async def given_up_at_start(house: House) -> None:
    """What was being sent when the program died is held to have failed."""
    async with house.database.transaction("recover") as db:
        await db.run(update(outbox_table).where(outbox_table.c.state == "sending").values(state="dead"))
    await house.dispatcher.take_up()


def test_giving_up_what_was_being_sent_loses_a_reply(harness: Harness) -> None:
    complaints = harness.told_with(Rules(recover=given_up_at_start), Hit(1, "send.before", 1))
    assert complaints[0].startswith("crash.script.StoryStuckError: step 2: Fatma does not see 'B-07'")
