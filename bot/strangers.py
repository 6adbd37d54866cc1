"""What somebody hears whom nobody knows yet."""

import structlog

from bot.dealing import Welcome
from domain.clock import Clock
from domain.conversation import Incoming, Kind
from domain.ids import TextId
from storage import evenings, invites, people
from storage.database import Session
from storage.evenings import Admitted

log = structlog.get_logger()


MOST_AT_ONCE, A_SECOND = 40, 2
"""So many strangers together are answered at once, and then so many a second: the rest of what a platform takes is for
those we know."""


class Strangers:
    """Answers whom nobody knows; however many they are, the answers to others do not wait for theirs."""

    def __init__(self, clock: Clock) -> None:
        """Nobody has been answered yet."""
        self._clock = clock
        self._next = 0.0

    async def __call__(self, db: Session, incoming: Incoming) -> Welcome:
        """A neutral text, without the organisation's name; with a good code they become somebody, at any time.

        A wrong code, a used one, an expired one and one too many tries are answered in the same words.
        """
        if incoming.kind is not Kind.TEXT or not invites.looks_like_a_code(incoming.text):
            return self._hears("stranger.hello", incoming)
        admitted = await _admitted(db, incoming)
        if admitted is None:
            return self._hears("stranger.code-does-not-work", incoming)
        await people.link(db, incoming.account, person=admitted.person)
        log.info("invite.used", person=admitted.person, account=incoming.account)
        return Welcome(TextId("stranger.hello"), joined=True, new=admitted.new)

    def _hears(self, text: str, incoming: Incoming) -> Welcome:
        now = self._clock.monotonic()
        if self._next - now > (MOST_AT_ONCE - 1) / A_SECOND:
            log.warning("stranger.not-answered", account=incoming.account)
            return Welcome(None)
        self._next = max(self._next, now) + 1 / A_SECOND
        return Welcome(TextId(text))


async def _admitted(db: Session, incoming: Incoming) -> Admitted | None:
    """Who the code in the message was made for, with the code used up."""
    now, code = incoming.received_at, invites.code_in(incoming.text)
    found = await evenings.admitted(db, code, by=incoming.account, now=now) if code else None
    if found is not None:
        return found
    if await invites.may_try(db, incoming.account, now=now):
        log.warning("invite.wrong", account=incoming.account)
        await invites.count_wrong(db, incoming.account, now=now)
    else:
        log.warning("invite.too-many-tries", account=incoming.account)
    return None
