"""A day after it was sent, a message about somebody says only that: on a lost phone nothing else is left to read."""

from datetime import datetime, timedelta

from domain.about_nobody import is_about_nobody
from domain.conversation import Lane
from domain.ids import PromptId, TextId, new_id
from domain.text_args import Moment
from scheduler.job import Job, Wake, nothing_waits
from storage import outbox, shortening
from storage.database import Database
from storage.outbox import Draft
from storage.shortening import Readable

EVERY = timedelta(minutes=1)
READABLE_FOR = timedelta(hours=24)
OWN_PAGE = "web"
"""Shows nothing older than a day by itself."""


def job(*, wake: Wake) -> Job:
    """Have the platforms shorten what is a day old, last of all that is to be sent; on a lost telephone all, soon."""

    async def run(database: Database, now: datetime) -> int:
        async with database.reading() as db:
            found = await shortening.readable(db, sent_before=now - READABLE_FOR)
        if not found:
            return 0
        edits = [_edit(one) for one in found if _is_private(one)]
        async with database.transaction("shorten") as db:
            await outbox.put(db, edits, now=now, turn="shorten")
            await shortening.shortened(db, [one.id for one in found], at=now)
        if edits:
            wake()
        return len(found)

    return Job("shorten", EVERY, run, nothing_waits)


def _is_private(message: Readable) -> bool:
    shows_it = message.is_lost or message.platform != OWN_PAGE
    return message.effect == "say" and shows_it and not is_about_nobody(message.text)


def _edit(message: Readable) -> Draft:
    return Draft(
        id=PromptId(new_id()),
        person=message.person,
        text=TextId("page.sent-at"),
        args={"at": Moment(message.sent_at)},
        effect="edit",
        lane=Lane.REPLY if message.is_lost else Lane.BROADCAST,
        account=message.account,
        target=message.id,
        key=f"edit:{message.id}",
    )
