"""What one message leads to in the transaction that finishes it, and a question that nobody answers in time."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace

from bot.capability import Wiring
from bot.platform import Level
from bot.reading import Reader
from bot.replies import Replies, replies_of
from bot.turn import TurnRun
from domain.clock import Clock
from domain.conversation import Incoming, Kind, Start
from domain.ids import ConversationId, PersonId, PromptId, TextId, new_id
from domain.people import Person
from storage import arrivals, conversations, outbox, people, touch
from storage.arrivals import Arrival
from storage.database import Session
from storage.outbox import Draft
from storage.people import JOINING, Joined

SAID_BY_PLATFORMS = frozenset({Kind.GONE, Kind.BACK, Kind.DEVICE})
"""What nobody writes: their platform tells it of them."""


@dataclass(frozen=True)
class Welcome:
    """What becomes of a stranger's message: they are somebody now, or hear a neutral text; None: nothing.

    `new` is who they are, of whom nothing was here before.
    """

    text: TextId | None
    joined: bool = False
    new: Person | None = None


Strangers = Callable[[Session, Incoming], Awaitable[Welcome]]


@dataclass(frozen=True)
class Dealing:
    """Deals with messages by these parts; `may_claim` says whether what goes to a platform is ours to send at once."""

    clock: Clock
    wiring: Wiring
    reader: Reader
    strangers: Strangers
    levels: Mapping[str, Level]
    may_claim: Callable[[str], bool]

    async def deal_with(self, db: Session, arrival: Arrival) -> Replies:
        """Read it and keep what it leads to, in this transaction; the replies that are ours to send at once."""
        incoming = arrival.incoming
        if arrival.sender is None:
            return await self._stranger(db, arrival)
        if arrival.was_unreachable and incoming.kind not in SAID_BY_PLATFORMS:
            await touch.regain(db, incoming.account)
        run = self._run(db, arrival, arrival.sender.person, joining=arrival.sender.state == JOINING)
        if run.me.active or run.joining:
            await self.reader.read(run, incoming)
        else:
            run.say("engine.left")
        claim = self.may_claim(arrival.platform) and not arrival.was_lost
        puts = await run.keep(turn=f"in:{arrival.id}", claim=claim)
        return replies_of(puts, arrival, now=self.clock.now(), me=run.me)

    async def go_on(self, db: Session, conversation: ConversationId, person: PersonId) -> None:
        """Let a conversation go on without an answer, unless it was answered meanwhile or nobody can be asked."""
        now = self.clock.now()
        await conversations.lock_person(db, person)
        stored = await conversations.get(db, conversation)
        accounts = await people.accounts_of(db, person)
        found = (await people.get(db, [person])).get(person)
        if stored is None or stored.prompt is None or found is None or not accounts or stored.overdue_at is None:
            return
        if stored.overdue_at > now or stored.state == conversations.ENDED:
            return
        run = TurnRun(
            db=db,
            wiring=self.wiring,
            me=found,
            joining=False,
            account=accounts[0][0],
            now=now,
            event_id=f"overdue:{conversation}",
            prompts=list(await conversations.prompts(db, person)),
        )
        await self.reader.overdue(run, stored)
        await run.keep(turn=f"overdue:{conversation}:{stored.prompt}", claim=False)

    async def _stranger(self, db: Session, arrival: Arrival) -> Replies:
        if arrival.incoming.kind in SAID_BY_PLATFORMS:
            return replies_of([], arrival, now=self.clock.now(), me=None)
        welcome = await self.strangers(db, arrival.incoming)
        claim = self.may_claim(arrival.platform)
        if welcome.joined:
            new = Joined(welcome.new, JOINING) if welcome.new else None
            arrival = replace(arrival, sender=new) if new else await arrivals.read_again(db, arrival)
        if arrival.sender is not None:
            run = self._run(db, arrival, arrival.sender.person, joining=True)
            await run.begin(Start("join"))
            puts = await run.keep(turn=f"in:{arrival.id}", claim=claim)
            return replies_of(puts, arrival, now=self.clock.now(), me=run.me)
        if welcome.text is None:
            return replies_of([], arrival, now=self.clock.now(), me=None)
        account = arrival.incoming.account
        draft = Draft(id=PromptId(new_id()), person=None, text=welcome.text, account=account)
        now = self.clock.now()
        told = await outbox.put(db, [draft], now=now, turn=f"in:{arrival.id}", claim_for=account if claim else None)
        return replies_of(told, arrival, now=now, me=None)

    def _run(self, db: Session, arrival: Arrival, me: Person, *, joining: bool) -> TurnRun:
        incoming = arrival.incoming
        return TurnRun(
            db=db,
            wiring=self.wiring,
            me=me,
            joining=joining,
            account=incoming.account,
            now=incoming.received_at,
            event_id=incoming.event_id,
            level=self.levels.get(arrival.platform, Level.TEXT),
            prompts=list(arrival.prompts),
            recent=arrival.recent,
        )
