"""Which room is whose: one person and the bot in each, nobody else."""

import asyncio
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import structlog
from nio import JoinedMembersResponse, JoinedRoomsResponse, RoomCreateResponse, RoomGetStateResponse, RoomPreset

from bot.platform import UndeliverableError
from bot.platforms.matrix.account import Account
from bot.platforms.matrix.encryption import MEGOLM
from bot.platforms.matrix.errors import asked
from bot.platforms.matrix.keeping import Keeping
from bot.platforms.matrix.writing import content
from bot.texts import Texts
from domain.ids import TextId
from domain.people import Language
from storage.matrix import INVITED, JOINED, Room

log = structlog.get_logger()
HERE = frozenset({"join", "invite"})
NOT_ALONE = TextId("matrix.no-groups")
UNREADABLE, OPEN = TextId("matrix.unreadable-room"), TextId("matrix.open-room")
UNKNOWN_SERVER, NOT_ENCRYPTED = TextId("matrix.unknown-server"), TextId("matrix.not-encrypted")
NOBODY = TextId("matrix.stranger")
LOOKS_EVERY = 3600.0
Monotonic = Callable[[], float]


class Rooms:
    """Accepts and makes rooms, remembers whose they are, and leaves what is no room for two."""

    def __init__(
        self, account: Account, keeping: Keeping, texts: Texts, *, servers: frozenset[str], monotonic: Monotonic
    ) -> None:
        """Nothing is known before `load`. Only people of these servers are talked with; none named: everybody."""
        self._monotonic, self._looked_at = monotonic, monotonic()
        self._account, self._keeping, self._texts, self._servers = account, keeping, texts, servers
        self._rooms: dict[str, Room] = {}
        self._loaded = False
        self._of: dict[str, str] = {}
        self._making = asyncio.Lock()
        self._refused: set[str] = set()
        self._unkept: dict[str, str] | None = None

    async def load(self) -> None:
        """Know what was kept."""
        if not self._loaded:
            kept = await self._keeping.rooms()
            self._rooms, self._loaded = {room.id: room for room in kept}, True
            self._of = {room.user: room.id for room in kept if room.state == JOINED}

    def forget_all(self) -> None:
        """Know nothing until the next `load`."""
        self._rooms, self._of, self._loaded, self._unkept = {}, {}, False, None

    def whose(self, room_id: str) -> str | None:
        """Who is in that room with us; None when it is not one of ours."""
        room = self._rooms.get(room_id)
        return room.user if room and room.state == JOINED else None

    @property
    def waiting(self) -> Iterable[Room]:
        """The rooms to which we are invited."""
        return [room for room in self._rooms.values() if room.state == INVITED]

    async def room_of(self, user: str) -> str:
        """Where to write to that person; made when there is none, or when it is not encrypted as all are now.

        Raises:
            RetryLaterError: not now.
            UndeliverableError: there is no such person, or none that may be talked with.
        """
        await self.load()
        if not self._may_write(user):
            raise UndeliverableError("another homeserver")
        async with self._making:
            known = self._of.get(user)
            if known and self._rooms[known].is_encrypted is not self._encrypts:
                await self.leave(known, saying=self._of_the_wrong_kind)
                known = None
            return known or await self._make(user)

    def _may_write(self, user: str) -> bool:
        return not self._servers or user.partition(":")[2] in self._servers

    @property
    def _encrypts(self) -> bool:
        return self._account.encryption.is_on

    @property
    def _of_the_wrong_kind(self) -> TextId:
        """What is said of a room that is not encrypted as it must be."""
        return OPEN if self._encrypts else UNREADABLE

    async def invited(self, room_id: str, *, by: str) -> None:
        """We are asked to join a room with that person; it is done by `accept`."""
        if self.whose(room_id) is None:
            await self._keep(Room(room_id, by, INVITED))

    async def accept(self, room: Room) -> str | None:
        """Join a room, when only the two of us are in it; the event of joining it, None when it was left again.

        Raises:
            RetryLaterError: not now.
        """
        try:
            await asked(self._account.client.join(room.id))
            state = await self._state(room.id)
        except UndeliverableError:
            log.info("matrix.invite-is-gone")
            await self.forget(room.id)
            return None
        if wrong := self._wrong_with(room, state):
            await self.leave(room.id, saying=wrong)
            return None
        if not self._encrypts:
            await self._say(room.id, NOT_ENCRYPTED)
        await self._keep(replace(room, state=JOINED, is_encrypted=self._encrypts))
        log.info("matrix.room-joined")
        return next(str(one["event_id"]) for one in state if _is_of(one, self._account.user))

    def _wrong_with(self, room: Room, state: Sequence[Mapping[str, Any]]) -> TextId | None:
        """Why we cannot stay there, None when we can."""
        if not self._may_write(room.user):
            return UNKNOWN_SERVER
        if _members(state) - {room.user, self._account.user}:
            return NOT_ALONE
        is_encrypted = any(one.get("type") == "m.room.encryption" for one in state)
        return None if is_encrypted is self._encrypts else self._of_the_wrong_kind

    async def find(self, room_id: str) -> Room | None:
        """Whose a room is that we are in and know nothing of; it is taken by `accept`. None: it is no matter of ours.

        So after a backup was put back, or when we died while it was made.

        Raises:
            RetryLaterError: not now.
        """
        async with self._making:
            if self.whose(room_id) or room_id in self._refused:
                return None
            try:
                here = _members(await self._state(room_id))
            except UndeliverableError:
                return None
        others = sorted(here - {self._account.user})
        return Room(room_id, others[0], INVITED) if others and self._account.user in here else None

    async def leave_strangers(self) -> None:
        """Once an hour: go where somebody was let in to give a code, never did, and has been forgotten."""
        if self._monotonic() - self._looked_at < LOOKS_EVERY:
            return
        self._looked_at = self._monotonic()
        for room_id in await self._keeping.rooms_of_nobody():
            await self.leave(room_id, saying=NOBODY)

    async def refuse(self, room_id: str) -> None:
        """Say in a room that is not meant for two that this is no place for us, and go."""
        self._refused.add(room_id)
        try:
            await asked(self._account.client.join(room_id))
            await self.leave(room_id, saying=NOT_ALONE)
        finally:
            self._refused.discard(room_id)

    async def has_others(self, room_id: str) -> bool:
        """Whether anybody else is in a room of ours."""
        answer = await asked(self._account.client.joined_members(room_id))
        members = {one.user_id for one in answer.members} if isinstance(answer, JoinedMembersResponse) else set()
        return not members <= {self._account.user, self.whose(room_id)}

    async def used(self, room_id: str) -> None:
        """That is the room from which its person has just written: there they are answered."""
        user = self.whose(room_id)
        if user and self._of.get(user) != room_id:
            await self._keep(self._rooms[room_id])

    async def leave(self, room_id: str, *, saying: TextId | None = None) -> None:
        """Go, with a line that says nothing of anybody; nothing of the room is kept."""
        client = self._account.client
        if saying:
            await self._say(room_id, saying)
        try:
            await asked(client.room_leave(room_id))
        except UndeliverableError:
            log.info("matrix.room-is-left")
        log.warning("matrix.room-left", why=saying or "")
        await self.forget(room_id)

    async def _say(self, room_id: str, saying: TextId) -> None:
        try:
            await self._account.say_openly(room_id, content(self._words(saying)))
        except UndeliverableError:
            log.info("matrix.room-is-closed")

    def _words(self, saying: TextId) -> str:
        return self._texts.say(saying, {}, language=Language.DUTCH)

    async def forget(self, room_id: str) -> None:
        """We are no longer there."""
        await self._keeping.forget_room(room_id)
        await self.load()
        room = self._rooms.pop(room_id, None)
        if room and self._of.get(room.user) == room_id:
            del self._of[room.user]

    async def _keep(self, room: Room) -> None:
        await self._keeping.keep_room(room)
        await self.load()
        self._rooms[room.id] = room
        if room.state == JOINED:
            self._of[room.user] = room.id

    async def _make(self, user: str) -> str:
        room_id = await self._made_before(user)
        if room_id is None:
            unkept, self._unkept = self._unkept, None  # should this be cut short, it is looked for
            room_id = await self._made(user)
            await self._keep(Room(room_id, user, is_encrypted=self._encrypts))
            self._unkept = unkept
        else:
            await self._keep(Room(room_id, user, is_encrypted=self._encrypts))
        log.info("matrix.room-made")
        return room_id

    async def _made(self, user: str) -> str:
        made = await asked(
            self._account.client.room_create(
                is_direct=True,
                preset=RoomPreset.trusted_private_chat,
                invite=[user],
                initial_state=[MEGOLM] if self._encrypts else (),
                topic=None if self._encrypts else self._words(NOT_ENCRYPTED),
            )
        )
        if not isinstance(made, RoomCreateResponse):
            raise TypeError(type(made).__name__)
        return made.room_id

    async def _made_before(self, user: str) -> str | None:
        """A room with them that nobody wrote down, since that was cut short: they are not invited once more."""
        if self._unkept is None:
            answer = await asked(self._account.client.joined_rooms())
            unknown = set(answer.rooms) - self._rooms.keys() if isinstance(answer, JoinedRoomsResponse) else set()
            self._unkept = {found.user: found.id for one in unknown if (found := await self._ours(one))}
        return self._unkept.pop(user, None)

    async def _ours(self, room_id: str) -> Room | None:
        """The room, when only the two of us are in it, as in one that we made."""
        state = await self._state(room_id)
        others = _members(state) - {self._account.user}
        room = Room(room_id, next(iter(others), ""))
        return room if room.user and self._wrong_with(room, state) is None else None

    async def _state(self, room_id: str) -> list[Mapping[str, Any]]:
        answer = await asked(self._account.client.room_get_state(room_id))
        if not isinstance(answer, RoomGetStateResponse):
            raise TypeError(type(answer).__name__)
        return answer.events


def _is_of(event: Mapping[str, Any], user: str) -> bool:
    """Whether it says that somebody is in the room."""
    return event.get("type") == "m.room.member" and event.get("state_key") == user


def _members(state: Iterable[Mapping[str, Any]]) -> set[str]:
    """Who is in a room, or asked in."""
    members = [one for one in state if one.get("type") == "m.room.member"]
    return {one["state_key"] for one in members if one["content"].get("membership") in HERE}
