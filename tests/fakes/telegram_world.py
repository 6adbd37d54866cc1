"""The Telegram adapter as a test holds it: what it is given to say, and where what arrives is kept."""

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import uvicorn
from starlette.applications import Starlette

from bot.platform import Arrived, Level, Outgoing, Shown
from bot.platforms.telegram.platform import TelegramPlatform
from bot.texts import shipped
from domain.conversation import Lane
from domain.ids import AccountId, AreaId, PersonId, PromptId, TextId, new_id
from domain.people import Language, Person, Post, Role
from fakes import canaries
from storage.delivery import Message

FATMA = Person(
    PersonId(new_id()), "Fatma", Language.DUTCH, posts=(Post(Role.VOLUNTEER, AreaId("noord")),), phone="088-0000001"
)
DAAN = Person(
    PersonId(new_id()), "Daan", Language.ENGLISH, posts=(Post(Role.PROFESSIONAL, AreaId("noord")),), phone="088-0000002"
)
KNOWN = {person.id: person for person in (FATMA, DAAN)}


async def find_person(person: PersonId) -> Person | None:
    return KNOWN.get(person)


async def page_link(person: PersonId) -> str:
    return f"http://127.0.0.1:8000/c/{canaries.LINK_TOKEN}-{person[:4]}"


@dataclass
class Moment:
    """A monotonic clock that a test moves."""

    now: float = 1000.0

    def __call__(self) -> float:
        return self.now


def platform_at(url: str, *, public_url: str | None = None, **more: Any) -> TelegramPlatform:  # noqa: ANN401  what it takes besides
    return TelegramPlatform(
        canaries.TELEGRAM_TOKEN,
        url,
        Level.TEXT,
        public_url,
        shipped(),
        page_link,
        find_person=find_person,
        **more,
    )


def outgoing(
    chat: int | str,
    text: str,
    *labels: str,
    person: Person | None = None,
    person_id: PersonId | None = None,
    effect: str = "say",
    target: str | None = None,
    page: bool = False,
    private: bool = True,
) -> Outgoing:
    message_id = PromptId(new_id())
    message = Message(
        id=message_id,
        key="key",
        lane=Lane.REPLY,
        effect=effect,
        fence=1,
        attempts=0,
        created_at=datetime(2026, 3, 2, 9, tzinfo=UTC),
        account=AccountId("account"),
        platform="telegram",
        address=str(chat),
        text=TextId("engine.stopped"),
        person=person.id if person else person_id,
        language=person.language if person else Language.DUTCH,
        target_message_id=target,
    )
    options = tuple(Shown(f"{message_id}.{place}", label, place, label) for place, label in enumerate(labels))
    return Outgoing(message, text, options, page=page, private=private)


@dataclass
class Inbox:
    """Keeps what arrives, unless it is broken."""

    arrived: list[Arrived] = field(default_factory=list)
    commits: list[int] = field(default_factory=list)
    broken: bool = False
    tries: int = 0
    came: asyncio.Event = field(default_factory=asyncio.Event)

    async def receive(self, arrived: Sequence[Arrived]) -> None:
        self.tries += 1
        self.came.set()
        if self.broken:
            raise ConnectionError("the database is gone")
        self.commits.append(len(arrived))
        self.arrived += arrived


@contextlib.asynccontextmanager
async def served(app: Starlette, listener: socket.socket) -> AsyncIterator[None]:
    """A web server on this socket until the end of the block."""
    web = uvicorn.Server(uvicorn.Config(app, log_config=None, lifespan="off", timeout_graceful_shutdown=2))
    serving = asyncio.create_task(web.serve(sockets=[listener]))
    try:
        while not web.started:  # noqa: ASYNC110  uvicorn tells nobody
            await asyncio.sleep(0)
        yield
    finally:
        web.should_exit = True
        await serving
