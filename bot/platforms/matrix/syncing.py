"""Listening: what came in is kept first, and only then is it noted how far we have read."""

import asyncio
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

import structlog
from nio import InviteMemberEvent, RoomInfo, SyncResponse

from bot.platform import Arrived, Receive, RetryLaterError, UndeliverableError
from bot.platforms.background import Background
from bot.platforms.matrix.account import Account
from bot.platforms.matrix.arriving import Reaction, read
from bot.platforms.matrix.attending import Attending
from bot.platforms.matrix.backing_off import BackingOff
from bot.platforms.matrix.errors import TokenRefusedError, asked
from bot.platforms.matrix.gaps import whole
from bot.platforms.matrix.keeping import Keeping
from bot.platforms.matrix.late_keys import LateKeys
from bot.platforms.matrix.measures import Measures
from bot.platforms.matrix.rooms import HERE, NOT_ALONE, Rooms
from bot.platforms.matrix.standing import Standing
from domain.conversation import Kind, Media
from storage.matrix import Room

log = structlog.get_logger()
WAITS_FOR = 25_000
"""So many milliseconds one sync waits for something to come."""
_NOTHING = {"not_types": ["*"]}


class Syncing:
    """One loop; it begins where the last one that kept everything ended."""

    def __init__(
        self,
        account: Account,
        keeping: Keeping,
        rooms: Rooms,
        *,
        late: LateKeys,
        standing: Standing,
        attending: Attending,
        background: Background,
        measures: Measures,
    ) -> None:
        """Listen by this account."""
        self._account, self._keeping, self._rooms, self._late = account, keeping, rooms, late
        self._standing, self._attending, self._background = standing, attending, background
        self._backing_off, self._logged_out_pause = BackingOff(), measures.logged_out_pause
        self._wanted = _wanted(measures.events_at_once)

    async def run(self, receive: Receive) -> None:
        """Take in what people write, until cancelled."""
        while True:
            try:
                await self._account.open()
                await self._rooms.load()
                await self._go_on(await self._keeping.since(), receive)
            except TokenRefusedError:
                self._standing.logged_out = True
                self._account.forget_token()
                await asyncio.sleep(self._logged_out_pause)
            except (RetryLaterError, UndeliverableError) as refusal:
                log.warning("matrix.sync-failed", reason=str(refusal))
                await asyncio.sleep(self._backing_off.next(asked=_asked_for(refusal)))

    async def _go_on(self, since: str | None, receive: Receive) -> None:
        client = self._account.client
        while True:
            client.next_batch = ""  # what was answered before and not kept is not skipped when it comes again
            answer = await asked(
                client.sync(timeout=self._patience if since else 0, since=since, sync_filter=self._wanted)
            )
            if not isinstance(answer, SyncResponse):
                raise TypeError(type(answer).__name__)
            self._standing.answered()
            self._backing_off.went_well()
            await self._until_kept(answer, since, receive)
            await self._account.encryption.keep_up()
            since = answer.next_batch
            await self._rooms.leave_strangers()

    @property
    def _patience(self) -> int:
        """How many milliseconds the next sync may wait: no longer than what cannot be read yet."""
        left = self._late.left
        return WAITS_FOR if left is None else min(WAITS_FOR, int(left * 1000) + 1)

    async def _until_kept(self, answer: SyncResponse, since: str | None, receive: Receive) -> None:
        """Keep what came, and how far that is; tried again until it works, for nobody would tell us twice."""
        backing_off = BackingOff()
        while True:
            try:
                await self._keep(answer, since, receive)
                await self._keeping.keep_since(answer.next_batch)
            except TokenRefusedError:
                raise
            except Exception:
                log.exception("matrix.not-kept")
                await asyncio.sleep(backing_off.next())
            else:
                return

    async def _keep(self, answer: SyncResponse, since: str | None, receive: Receive) -> None:
        heard: dict[str, list[Arrived]] = {}
        await self._take_invites(answer)
        joined = [one for room in self._rooms.waiting if (one := await self._accept(room))]
        for room_id, info in answer.rooms.join.items():
            heard[room_id] = await self._heard(room_id, info, since)
        for room_id, info in answer.rooms.leave.items():
            heard[room_id] = await self._last_heard(room_id, info, since, at=answer.next_batch)
        late = self._late.ready()
        at_last = [one for room_id, event in late if self._rooms.whose(room_id) and (one := await self._meant(event))]
        if arrived := [*joined, *at_last, *(one for some in heard.values() for one in some)]:
            await receive(arrived)
        self._late.dealt_with(event for _, event in late)
        for room_id, some in heard.items():
            if some:
                await self._has_kept(room_id, some[-1], was_put_out=room_id in answer.rooms.leave)

    async def _has_kept(self, room_id: str, last: Arrived, *, was_put_out: bool) -> None:
        """Only when it is in the inbox it shows as read, and a room that is over may be forgotten."""
        if was_put_out:
            await self._rooms.forget(room_id)
        elif last.kind is Kind.GONE:
            await self._rooms.leave(room_id)
        else:
            self._attending.has_read(room_id, last.event_id)

    async def _take_invites(self, answer: SyncResponse) -> None:
        """Note who wants to talk with us; a room that is not meant for two is refused."""
        for room_id, info in answer.rooms.invite.items():
            for event in info.invite_state:
                if not isinstance(event, InviteMemberEvent) or event.state_key != self._account.user:
                    continue
                if event.content.get("is_direct") is True:
                    await self._rooms.invited(room_id, by=event.sender)
                else:
                    self._background.do("refuse", self._rooms.refuse(room_id))

    async def _accept(self, room: Room) -> Arrived | None:
        """Join; a room that cannot be joined now is tried again after the next sync."""
        try:
            joined = await self._rooms.accept(room)
        except RetryLaterError as refusal:
            log.warning("matrix.invite-waits", reason=str(refusal))
            return None
        return Arrived(room.user, joined, Kind.BACK) if joined else None

    async def _heard(self, room_id: str, info: RoomInfo, since: str | None) -> list[Arrived]:
        """What the person of a room did; when somebody else is in it, we go, and nothing is read."""
        again = await self._met_again(room_id, info) if since else []
        if since is None or self._rooms.whose(room_id) is None:
            return []
        events = await whole(self._account.client, room_id, info, since=since)
        if self._is_joined(room_id, info, events) or (info.timeline.limited and await self._has_others(room_id)):
            await self._rooms.leave(room_id, saying=NOT_ALONE)
            return []
        if arrived := await self._read(room_id, events):
            self._attending.begins(room_id)
            await self._rooms.used(room_id)
        return [*again, *arrived]

    async def _met_again(self, room_id: str, info: RoomInfo) -> list[Arrived]:
        """Somebody does something in a room that we are in and know nothing of: it is theirs from now on, or left."""
        ours = self._account.user
        if self._rooms.whose(room_id) or all(one.source.get("sender") == ours for one in info.timeline.events):
            return []
        room = await self._rooms.find(room_id)
        joined = await self._rooms.accept(room) if room else None
        return [Arrived(room.user, joined, Kind.BACK)] if room and joined else []

    async def _last_heard(self, room_id: str, info: RoomInfo, since: str | None, *, at: str) -> list[Arrived]:
        """We were put out of a room: what its person did there before counts, and then they are gone."""
        user = self._rooms.whose(room_id)
        if user is None:
            return []
        events = await whole(self._account.client, room_id, info, since=since) if since else []
        said = [] if self._is_joined(room_id, info, events) else await self._read(room_id, events, waits=False)
        return [*said, Arrived(user, f"out:{at}"[:255], Kind.GONE)]

    def _is_joined(self, room_id: str, info: RoomInfo, events: Sequence[Any]) -> bool:
        """Whether somebody else came in, or was asked to."""
        ours = {self._account.user, self._rooms.whose(room_id)}
        return any(_joins(one.source, besides=ours) for one in [*info.state, *events])

    async def _has_others(self, room_id: str) -> bool:
        try:
            return await self._rooms.has_others(room_id)
        except UndeliverableError:
            return False  # we are no longer in it: the next sync says so

    async def _read(self, room_id: str, events: Sequence[Any], *, waits: bool = True) -> list[Arrived]:
        """What the person of a room did, in its order; what cannot be read yet `waits` for its key."""
        user = self._rooms.whose(room_id)
        theirs = [event for event in events if event.source.get("sender") == user]
        theirs = [event for event in theirs if not (waits and self._late.waits(room_id, event))]
        return [found for event in theirs if (found := await self._meant(event))]

    async def _meant(self, event: Any) -> Arrived | None:  # noqa: ANN401  the library's own
        said: Mapping[str, Any] = event.source
        try:
            found = read(said)
        except Exception:
            log.exception("matrix.unreadable", kind=str(said.get("type"))[:40])
            return None
        if isinstance(found, Reaction):
            return found.meant(await self._keeping.choices(found.address, found.target))
        if found and found.option == Media.UNREADABLE:
            log.error("matrix.undecryptable")
        if found and found.kind is Kind.WITHDRAW:
            self._late.withdrawn(found.target)
        device = await self._account.encryption.unconfirmed(event) if found else ""
        return replace(found, device=device) if found and device else found


def _wanted(events_at_once: int) -> Mapping[str, Any]:
    """What a sync is to tell: of rooms, and no more of each."""
    return {
        "presence": _NOTHING,
        "account_data": _NOTHING,
        "room": {
            "timeline": {"limit": events_at_once, "lazy_load_members": True},
            "state": {"lazy_load_members": True},
            "ephemeral": _NOTHING,
            "account_data": _NOTHING,
        },
    }


def _asked_for(refusal: RetryLaterError | UndeliverableError) -> float:
    """The seconds that we were asked to wait."""
    return (refusal.after or 0.0) if isinstance(refusal, RetryLaterError) else 0.0


def _joins(said: Mapping[str, Any], *, besides: Collection[str | None]) -> bool:
    """Whether this is somebody else who comes in, or is asked to."""
    if said.get("type") != "m.room.member":
        return said.get("type") == "m.room.third_party_invite"
    return said.get("state_key") not in besides and said.get("content", {}).get("membership") in HERE
