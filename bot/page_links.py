"""The way to somebody's own page: a link that works once, for whoever reads another platform."""

from datetime import datetime, timedelta

from bot.platforms.web import NAME
from domain.clock import Clock
from domain.ids import AccountId, PersonId, new_id
from storage import links, people, web_chat
from storage.database import Database, Session
from storage.people import UNOPENED

LINK_HOLDS = timedelta(hours=24)
"""As long as the message beside it can be read."""
AFTER_OTHERS = -1
"""The preference of a page beside another platform: who writes there first is reached there first."""


class PageLinks:
    """Makes links to own pages; `address` is what they begin with, without a slash at the end."""

    def __init__(self, database: Database, clock: Clock, *, address: str) -> None:
        """Make links to the pages of this organisation."""
        self._database, self._clock, self._address = database, clock, address

    async def page_link(self, person: PersonId) -> str:
        """A fresh link to the page of a person, whose account there is made when it is first needed.

        Until they have opened it once, nothing is sent to it.
        """
        now = self._clock.now()
        async with self._database.transaction("page-link") as db:
            account = await page_of(db, person, now=now)
            token = await links.make_link(db, account, now=now, holds=LINK_HOLDS)
        return f"{self._address}/c/{token}"


async def page_of(db: Session, person: PersonId, *, now: datetime) -> AccountId:
    """The account of somebody's own page, made when it is first needed."""
    return await web_chat.account_of(db, person, platform=NAME) or await people.open_account(
        db, NAME, new_id(), person=person, now=now, state=UNOPENED, preference=AFTER_OTHERS
    )
