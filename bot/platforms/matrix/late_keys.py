"""Messages that came before the key that opens them: they wait for it a little while, kept with the keys."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import structlog
from nio import EncryptionError, Event, MegolmEvent

from bot.platforms.matrix.account import Account
from bot.platforms.matrix.key_store import KeyStore

log = structlog.get_logger()
Found = tuple[str, Any]
"""A room, and an event of it, opened when that can be done."""


class LateKeys:
    """Of one account; where it does not encrypt, nothing waits."""

    def __init__(self, account: Account, *, within: float, monotonic: Callable[[], float]) -> None:
        """Each is waited for so many seconds, by a clock that nobody moves."""
        self._account, self._within, self._monotonic = account, within, monotonic
        self._since: dict[str, float] = {}

    @property
    def _keys(self) -> KeyStore | None:
        return self._account.client.keys

    def waits(self, room_id: str, event: Any) -> bool:  # noqa: ANN401  the library's own
        """Whether this cannot be read yet; then it waits here, and is kept with the keys."""
        if self._keys is None or not isinstance(event, MegolmEvent):
            return False
        self._keys.save_late(event.event_id, room_id, event.source)
        return True

    @property
    def left(self) -> float | None:
        """Seconds until somebody has to be asked; None while nothing waits."""
        if self._keys is None or not self._keys.late:
            return None
        now = self._monotonic()
        return max(0.0, min(self._waits_since(one) for one in self._keys.late) + self._within - now)

    def _waits_since(self, event_id: str) -> float:
        """After a start it waits as long once more: nobody listened meanwhile."""
        return self._since.setdefault(event_id, self._monotonic())

    def ready(self) -> Sequence[Found]:
        """What has waited long enough: its key is there, or is not to be expected any more."""
        late = dict(self._keys.late) if self._keys else {}
        found = [(room_id, self._opened(room_id, source)) for room_id, source in late.values()]
        now = self._monotonic()
        return [
            (room_id, event)
            for room_id, event in found
            if not isinstance(event, MegolmEvent) or self._waits_since(event.event_id) + self._within <= now
        ]

    def _opened(self, room_id: str, source: dict[str, Any]) -> Any:  # noqa: ANN401  the library's own
        event = Event.parse_encrypted_event(source)
        try:
            olm = self._account.client.olm
            return olm.decrypt_megolm_event(event, room_id) if olm else event
        except EncryptionError:
            return event

    def withdrawn(self, event_id: str) -> None:
        """Its writer has taken it back before it could be read."""
        if self._keys is not None:
            self._keys.drop_late(event_id)

    def dealt_with(self, events: Iterable[Any]) -> None:
        """These are in the inbox, and wait no longer."""
        for event in events:
            self._since.pop(event.event_id, None)
            if self._keys is not None:
                self._keys.drop_late(event.event_id)
            if not isinstance(event, MegolmEvent):
                log.info("matrix.late-key-came")
