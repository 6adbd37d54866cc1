"""A phone on Matrix: somebody's account, with a client of the library that writes and reads."""

import asyncio
import io
from collections.abc import Awaitable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar
from urllib.parse import quote

from nio import (
    AsyncClient,
    ErrorResponse,
    Event,
    JoinResponse,
    RoomCreateResponse,
    RoomGetEventResponse,
    RoomMessagesResponse,
    RoomPreset,
    RoomRedactResponse,
    RoomSendResponse,
    SyncResponse,
    TypingNoticeEvent,
    UploadResponse,
)
from nio.crypto import encrypt_attachment

from bot.platforms.matrix.calls import call
from bot.platforms.matrix.encryption import MEGOLM
from bot.texts import shipped
from domain.people import Language
from fakes.synapse import Registered

Answer = TypeVar("Answer")
NEWEST = 20
"""So many events hold all that has just happened."""
FILTER = {"room": {"timeline": {"limit": 50}}}
NOT_ENCRYPTED = shipped().say("matrix.not-encrypted", {}, language=Language.DUTCH)


class RefusedError(AssertionError):
    """The homeserver did not do what somebody asked."""

    def __init__(self, refusal: ErrorResponse) -> None:
        super().__init__(str(refusal))
        self.code = refusal.status_code


async def done(call: Awaitable[Answer | ErrorResponse]) -> Answer:
    answer = await call
    if isinstance(answer, ErrorResponse):
        raise RefusedError(answer)
    return answer


@dataclass
class Phone:
    """Somebody's Matrix; `room` is where they talk with the bot."""

    account: Registered
    client: AsyncClient
    room: str = ""
    encrypts: bool = False
    _held_back: Mapping[str, Any] = field(default_factory=dict)
    _seen: dict[str, Event] = field(default_factory=dict)

    @property
    def user(self) -> str:
        return self.account.user

    async def opens(self, *others: str, direct: bool = True, **more: Any) -> str:  # noqa: ANN401  what a room takes
        """Make a room and invite these."""
        state = [MEGOLM] if self.encrypts else []
        more = {"preset": RoomPreset.trusted_private_chat, "initial_state": state, **more}
        made = await done(self.client.room_create(is_direct=direct, invite=others, **more))
        assert isinstance(made, RoomCreateResponse)
        self.room = made.room_id
        return made.room_id

    async def does(self, kind: str, **content: Any) -> str:  # noqa: ANN401  JSON
        """Send an event of that kind."""
        if self.encrypts:
            await self.keeps_up()
        sent = await done(self.client.room_send(self.room, kind, content, ignore_unverified_devices=True))
        assert isinstance(sent, RoomSendResponse)
        return sent.event_id

    async def sends_without_the_key(self, text: str, *, again: bool = False) -> str:
        """Send what nobody else can read, as a client does that trusts no other device; with the same key `again`."""
        await self.keeps_up()
        olm, users = self.client.olm, list(self.client.rooms[self.room].users)
        assert olm
        if not again:
            olm.create_outbound_group_session(self.room)
            _, self._held_back = olm.share_group_session(
                self.room, users, ignore_missing_sessions=True, ignore_unverified_devices=True
            )
            olm.outbound_group_sessions[self.room].shared = True
        content = {"msgtype": "m.text", "body": text}
        sent = await done(self.client.room_send(self.room, "m.room.message", content))
        assert isinstance(sent, RoomSendResponse)
        return sent.event_id

    async def shares_the_key(self) -> None:
        """Let those have that key who could have had it before."""
        await call(self.client, "sendToDevice/m.room.encrypted/late", self._held_back, method="PUT")

    async def sends(self, text: str, **more: Any) -> str:  # noqa: ANN401  JSON
        return await self.does("m.room.message", msgtype="m.text", body=text, **more)

    async def sends_file(self, name: str, data: bytes, *, changed: Mapping[str, Any] | None = None) -> str:
        """Hand in a file as other clients do, encrypted; `changed` is what its event says otherwise than it should."""
        sealed, keys = encrypt_attachment(data)
        upload, _ = await self.client.upload(lambda *_: io.BytesIO(sealed), filesize=len(sealed))
        assert isinstance(upload, UploadResponse)
        file = {**keys, "url": upload.content_uri, **(changed or {})}
        return await self.does("m.room.message", msgtype="m.file", body=name, info={"size": len(data)}, file=file)

    async def edits(self, event: str, text: str) -> str:
        new = {"msgtype": "m.text", "body": text}
        relation = {"rel_type": "m.replace", "event_id": event}
        return await self.sends(f"* {text}", **{"m.new_content": new, "m.relates_to": relation})

    async def reacts(self, event: str, key: str) -> str:
        relation = {"rel_type": "m.annotation", "event_id": event, "key": key}
        return await self.does("m.reaction", **{"m.relates_to": relation})

    async def withdraws(self, event: str) -> str:
        answer = await done(self.client.room_redact(self.room, event))
        assert isinstance(answer, RoomRedactResponse)
        return answer.event_id

    async def accepts(self) -> None:
        """Join what they are invited to, and talk there from now on."""
        answer = await self.keeps_up() if self.encrypts else await done(self.client.sync(timeout=0))
        assert isinstance(answer, SyncResponse)
        for room_id in answer.rooms.invite:
            joined = await done(self.client.join(room_id))
            assert isinstance(joined, JoinResponse)
            self.room = room_id

    async def keeps_up(self) -> SyncResponse:
        """Sync, and do what a client does after it."""
        client = self.client
        if client.should_upload_keys:
            await done(client.keys_upload())
        answer = await done(client.sync(timeout=0, since=client.next_batch, sync_filter=FILTER))
        assert isinstance(answer, SyncResponse)
        if client.should_query_keys:
            await done(client.keys_query())
        for one in (one for room in answer.rooms.join.values() for one in room.timeline.events):
            self._seen[one.event_id] = one
        return answer

    async def event(self, event_id: str) -> Mapping[str, Any]:
        """As it stands at the homeserver."""
        answer = await done(self.client.room_get_event(self.room, event_id))
        assert isinstance(answer, RoomGetEventResponse)
        source: Mapping[str, Any] = answer.event.source
        return source

    async def message(self, event_id: str) -> Mapping[str, Any]:
        """What one of the newest messages says, as far as this phone can read it."""
        found = [one["content"] for one in await self.chat(newest=NEWEST) if one["event_id"] == event_id]
        return found[0] if found else {"body": "cannot be read"}

    async def sees(self, event_id: str) -> tuple[Mapping[str, Any], bool]:
        """What a message says that has just come, and whether it was locked; each asked after once."""
        if event_id not in self._seen:
            await self.keeps_up()
        event = self._seen.pop(event_id)
        return event.source["content"], event.decrypted

    async def is_sealed(self, event_id: str) -> bool:
        """Whether the homeserver itself could not read it."""
        path = f"rooms/{quote(self.room, safe='')}/event/{quote(event_id, safe='')}"
        return bool((await call(self.client, path, {}, method="GET"))["type"] == "m.room.encrypted")

    async def chat(self, *, newest: int = 1000) -> Sequence[Mapping[str, Any]]:
        """The newest messages of the room, the oldest first, as far as this phone can read them."""
        if self.encrypts:
            await self.keeps_up()
        answer = await done(self.client.room_messages(self.room, limit=newest))
        assert isinstance(answer, RoomMessagesResponse)
        return [one.source for one in reversed(answer.chunk) if one.source["type"] == "m.room.message"]

    async def reads(self) -> Sequence[str]:
        """What others wrote there, after the line that says that it is not encrypted."""
        found = [one["content"].get("body", "") for one in await self.chat() if one["sender"] != self.user]
        return [one for one in found if one != NOT_ENCRYPTED]

    async def sees_typing(self, user: str, *, wanted: bool) -> bool:
        """As soon as it shows, or shows no longer, that somebody is typing there."""
        async with asyncio.timeout(20):
            while True:
                answer = await done(self.client.sync(timeout=2000, since=self.client.next_batch or None))
                assert isinstance(answer, SyncResponse)
                room = answer.rooms.join.get(self.room)
                for one in room.ephemeral if room else []:
                    if isinstance(one, TypingNoticeEvent) and (user in one.users) is wanted:
                        return True

    async def until_reads(self, count: int) -> Sequence[str]:
        """What others wrote there, as soon as it is so many messages."""
        since: str | None = None
        async with asyncio.timeout(20):
            while len(found := await self.reads()) < count:
                answer = await done(self.client.sync(timeout=2000 if since else 0, since=since))
                assert isinstance(answer, SyncResponse)
                since = answer.next_batch
        return found
