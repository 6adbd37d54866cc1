"""What somebody hears whom nobody knows yet."""

import structlog

from bot.dispatch import Welcome
from domain.conversation import Incoming, Kind
from domain.ids import TextId
from domain.people import Person
from storage import invites, people
from storage.database import Session

log = structlog.get_logger()


async def strangers(db: Session, incoming: Incoming) -> Welcome:
    """A neutral text, without the organisation's name; with a good code they become somebody.

    A wrong code, a used one, an expired one and one too many tries are answered in the same words.
    """
    if incoming.kind is not Kind.TEXT or not invites.looks_like_a_code(incoming.text):
        return Welcome(TextId("stranger.hello"))
    person = await _admitted(db, incoming)
    if person is None:
        return Welcome(TextId("stranger.code-does-not-work"))
    await people.link(db, incoming.account, person=person.id)
    log.info("invite.used", person=person.id, account=incoming.account)
    return Welcome(TextId("stranger.hello"), joined=person)


async def _admitted(db: Session, incoming: Incoming) -> Person | None:
    """Who the code in the message was made for, with the code used up."""
    now = incoming.received_at
    if not await invites.may_try(db, incoming.account, now=now):
        log.warning("invite.too-many-tries", account=incoming.account)
        return None
    code = invites.code_in(incoming.text)
    found = await invites.redeem(db, code, now=now) if code else None
    if found is None:
        log.warning("invite.wrong", account=incoming.account)
        await invites.count_wrong(db, incoming.account, now=now)
        return None
    return (await people.get(db, [found])).get(found)
