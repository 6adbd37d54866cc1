"""What is kept of keys, and what is forgotten; without any homeserver."""

import asyncio
import gc
import json
from collections.abc import Sequence
from datetime import UTC, datetime

from nio.crypto import Olm, OutboundGroupSession

from bot.platforms.matrix.keeping import Keeping
from bot.platforms.matrix.key_store import KEPT, KeyStore
from storage.database import Database
from storage.matrix_keys import MOST_AT_ONCE, Name, Words

RIET, ROOM = "the key of Riet's telephone", "!room:buurt.test"
PAGES = 6
NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
Kept = dict[Name, Words]


def machine(store: KeyStore) -> Olm:
    return Olm("@bot:buurt.test", "DEVICE", store)  # type: ignore[arg-type]  # it has the methods of a store


def kept_after(store: KeyStore, before: Kept) -> Kept:
    """What the database holds: plain JSON."""
    changed, store.changed = store.changed, {}
    found = {name: json.loads(json.dumps(words)) for name, words in {**before, **changed}.items() if words is not None}
    return {name: found[name] for name in sorted(found, key=str)}  # in no order of time


def opened(kept: Kept) -> KeyStore:
    store = KeyStore("secret")
    store.read(list(kept.items()))
    store.drop_old()
    return store


def given(bot: Olm, count: int, *, sender: str = RIET) -> Sequence[str]:
    """So many room keys come in, one after the other; their names."""
    keys = [OutboundGroupSession() for _ in range(count)]
    for key in keys:
        bot.create_group_session(sender, "what it signs with", ROOM, key.id, key.session_key)
    return [key.id for key in keys]


def held(store: KeyStore, sender: str = RIET) -> set[str]:
    return set(store.load_inbound_group_sessions()[ROOM][sender])


def test_what_is_read_again_is_what_was_kept() -> None:
    store = KeyStore("secret")
    bot = machine(store)
    given(bot, 3)
    again = opened(kept_after(store, {}))
    assert held(again) == held(store)
    assert machine(again).account.identity_keys == bot.account.identity_keys
    assert again.changed == {}


def test_room_keys_that_are_long_out_of_use_are_forgotten() -> None:
    store = KeyStore("secret")
    names = given(machine(store), KEPT + 5)
    kept = kept_after(store, {})
    assert held(store) == set(names[5:])
    assert sum(name[0] == "room-key" for name in kept) == KEPT
    again = opened(kept)
    (newest,) = given(machine(again), 1)
    assert held(again) == {*names[6:], newest}
    assert ("room-key", ROOM, RIET, names[5]) not in kept_after(again, kept)


def test_one_device_pushes_out_no_key_of_another() -> None:
    store = KeyStore("secret")
    bot = machine(store)
    (hers,) = given(bot, 1, sender="another")
    given(bot, KEPT * 2)
    assert held(store, "another") == {hers}


def test_what_opens_our_own_messages_is_not_kept() -> None:
    store = KeyStore("secret")
    bot = machine(store)
    bot.create_outbound_group_session(ROOM)
    assert {name[0] for name in kept_after(store, {})} == {"account"}


def test_a_key_that_is_given_twice_is_one() -> None:
    store = KeyStore("secret")
    bot, key = machine(store), OutboundGroupSession()
    for _ in range(2):
        bot.create_group_session(RIET, "what it signs with", ROOM, key.id, key.session_key)
    given(bot, KEPT - 1)
    assert key.id in held(store)


async def test_while_many_keys_are_read_others_go_on(sqlite_url: str) -> None:
    database = Database(sqlite_url)
    await database.unlock(b"k" * 32, now=NOW)
    keeping = Keeping(database, user="@bot:buurt.test")
    keys = await keeping.open_keys("secret")
    for number in range(PAGES * MOST_AT_ONCE):
        keys.save_late(f"$e{number}", ROOM, {})
    await keeping.keep_keys()
    turns = 0

    async def others() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    meanwhile = asyncio.create_task(others())
    assert len((await keeping.open_keys("secret")).late) == PAGES * MOST_AT_ONCE
    meanwhile.cancel()
    assert turns > PAGES
    assert gc.isenabled()
    await database.close()
