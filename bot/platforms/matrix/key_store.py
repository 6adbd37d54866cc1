"""What the library remembers of keys: read once from the database, and what changes is kept there, sealed.

Nothing lies in files. What has changed waits in `changed` until it is kept, which is before anything more is said to
the homeserver: a key that was used or published is never forgotten.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from nio.crypto import (
    DeviceStore,
    GroupSessionStore,
    InboundGroupSession,
    OlmAccount,
    OlmDevice,
    OutgoingKeyRequest,
    Session,
    SessionStore,
    TrustState,
)

from storage.matrix_keys import Name, Words

KEPT = 20
"""So many room keys of a device in a room are kept: clients take another after 100 messages or a week."""


class KeyStore:
    """Of one device. It has the methods that the library calls, and names of its own for nothing else."""

    def __init__(self, pickle_key: str) -> None:
        """Nothing is known; `pickle_key` locks each key once more before it is sealed."""
        self._pickle = pickle_key
        self._account: OlmAccount | None = None
        self._sessions, self._room_keys, self._devices = SessionStore(), GroupSessionStore(), DeviceStore()  # type: ignore[no-untyped-call]  # nio
        self._requests: dict[str, OutgoingKeyRequest] = {}
        self._used: dict[tuple[str, str], list[tuple[int, str]]] = {}
        self.late: dict[str, tuple[str, dict[str, Any]]] = {}
        """What cannot be read yet, by its event id: the room, and the event as it came."""
        self.changed: dict[Name, Words | None] = {}

    def read(self, kept: Sequence[tuple[Name, Words]]) -> None:
        """Know what was kept, or some of it."""
        read: Mapping[str, Callable[..., None]] = {
            "account": self._read_account,
            "session": self._read_session,
            "room-key": self._read_room_key,
            "device": self._read_device,
            "request": self._read_request,
            "late": self._read_late,
        }
        for name, words in kept:
            read[name[0]](**words)

    def drop_old(self) -> None:
        """Of each device forget the room keys that it has long ceased to use: nothing comes any more that they open."""
        for used in self._used.values():
            used.sort()
        for room, sender in list(self._used):
            self._drop_old(room, sender)

    def _drop_old(self, room: str, sender: str) -> None:
        used = self._used[room, sender]
        while len(used) > KEPT:
            _, old = used.pop(0)
            self._room_keys[room][sender].pop(old, None)
            self.changed["room-key", room, sender, old] = None

    def load_account(self) -> OlmAccount | None:
        """Our own keys; None before there are any."""
        return self._account

    def load_sessions(self) -> SessionStore:
        """What we talk with single devices by."""
        return self._sessions

    def load_inbound_group_sessions(self) -> GroupSessionStore:
        """What opens the messages of rooms."""
        return self._room_keys

    def load_device_keys(self) -> DeviceStore:
        """Everybody's devices."""
        return self._devices

    def load_outgoing_key_requests(self) -> dict[str, OutgoingKeyRequest]:
        """The keys that we have asked for."""
        return self._requests

    def load_encrypted_rooms(self) -> set[str]:
        """Ours are all encrypted, so none has to be remembered as such."""
        return set()

    def save_encrypted_rooms(self, rooms: Iterable[str]) -> None:
        """Nothing to keep."""

    def delete_encrypted_room(self, room: str) -> None:
        """Nothing to forget."""

    def save_account(self, account: OlmAccount) -> None:
        """Our own keys have changed."""
        self._account = account
        self.changed["account",] = {"pickle": _words(account.pickle(self._pickle)), "shared": account.shared}

    def save_session(self, curve_key: str, session: Session) -> None:
        """We said or heard something by it: it has moved on, and must never be set back."""
        self.changed["session", curve_key, session.id] = {
            "sender_key": curve_key,
            "pickle": _words(session.pickle(self._pickle)),
            "created": session.creation_time.isoformat(),
            "used": session.use_time.isoformat(),
        }

    def save_inbound_group_session(self, session: InboundGroupSession) -> None:
        """What others lock their messages with; what opens our own is not kept, since we never read them again."""
        if self._account and session.sender_key == self._account.identity_keys["curve25519"]:
            return
        used = self._used.setdefault((session.room_id, session.sender_key), [])
        place = next((place for place, known in used if known == session.id), used[-1][0] + 1 if used else 0)
        if (place, session.id) not in used:
            used.append((place, session.id))
        self.changed["room-key", session.room_id, session.sender_key, session.id] = {
            "place": place,
            "pickle": _words(session.pickle(self._pickle)),
            "fp_key": session.ed25519,
            "sender_key": session.sender_key,
            "room": session.room_id,
            "chain": list(session.forwarding_chain),
        }
        self._drop_old(session.room_id, session.sender_key)

    def save_device_keys(self, device_keys: Mapping[str, Mapping[str, OlmDevice]]) -> None:
        """Somebody has another device, or one less."""
        for device in (one for devices in device_keys.values() for one in devices.values()):
            self.changed["device", device.user_id, device.id] = {
                "user": device.user_id,
                "device": device.id,
                "keys": dict(device.keys),
                "name": device.display_name,
                "deleted": device.deleted,
            }

    def add_outgoing_key_request(self, key_request: OutgoingKeyRequest) -> None:
        """We have asked for a key."""
        self.changed["request", key_request.request_id] = {
            "request": key_request.request_id,
            "session": key_request.session_id,
            "room": key_request.room_id,
            "algorithm": key_request.algorithm,
        }

    def remove_outgoing_key_request(self, key_request: OutgoingKeyRequest) -> None:
        """It was given to us."""
        self.changed["request", key_request.request_id] = None

    def save_late(self, event: str, room: str, source: dict[str, Any]) -> None:
        """This event cannot be read yet."""
        self.late[event] = (room, source)
        self.changed["late", event] = {"event": event, "room": room, "source": source}

    def drop_late(self, event: str) -> None:
        """It waits no longer."""
        if self.late.pop(event, None):
            self.changed["late", event] = None

    def is_device_verified(self, device: OlmDevice) -> bool:
        """Whether room keys are given to it; who decides that sets it anew before each message."""
        return device.trust_state is TrustState.verified

    def is_device_blacklisted(self, device: OlmDevice) -> bool:
        """Whether they are kept from it."""
        return device.trust_state is TrustState.blacklisted

    def is_device_ignored(self, device: OlmDevice) -> bool:
        """Nothing is given to a device of which nobody has decided anything."""
        return device.trust_state is TrustState.ignored

    def verify_device(self, device: OlmDevice) -> bool:
        """Room keys are given to it from now on; whether that is a change."""
        return _set(device, TrustState.verified)

    def blacklist_device(self, device: OlmDevice) -> bool:
        """None is given to it from now on; whether that is a change."""
        return _set(device, TrustState.blacklisted)

    def ignore_devices(self, devices: Iterable[OlmDevice]) -> None:
        """They are given room keys although nobody has decided."""
        for device in devices:
            _set(device, TrustState.ignored)

    def _read_account(self, pickle: str, *, shared: bool) -> None:
        self._account = OlmAccount.from_pickle(pickle.encode(), self._pickle, shared)

    def _read_session(self, sender_key: str, pickle: str, created: str, used: str) -> None:
        moments = datetime.fromisoformat(created), datetime.fromisoformat(used)
        session = Session.from_pickle(pickle.encode(), moments[0], self._pickle, moments[1])
        self._sessions.add(sender_key, session)

    def _read_room_key(
        self, pickle: str, fp_key: str, sender_key: str, *, place: int, room: str, chain: list[str]
    ) -> None:
        key = InboundGroupSession.from_pickle(pickle.encode(), fp_key, sender_key, room, self._pickle, chain)
        self._room_keys.add(key)
        self._used.setdefault((room, sender_key), []).append((place, key.id))

    def _read_device(self, user: str, device: str, keys: dict[str, str], name: str, *, deleted: bool) -> None:
        # its own way to add one looks at all others: for thousands that takes a minute
        self._devices[user][device] = OlmDevice(user, device, keys, display_name=name, deleted=deleted)

    def _read_late(self, event: str, room: str, source: dict[str, Any]) -> None:
        self.late[event] = (room, source)

    def _read_request(self, request: str, session: str, room: str, algorithm: str) -> None:
        self._requests[request] = OutgoingKeyRequest(request, session, room, algorithm)


def _set(device: OlmDevice, state: TrustState) -> bool:
    before, device.trust_state = device.trust_state, state
    return before is not state


def _words(pickle: Any) -> str:  # noqa: ANN401  nio says bytes
    return str(pickle.decode())
