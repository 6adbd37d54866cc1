"""People on Matrix: each has an account of their own on one homeserver, and a phone."""

import contextlib
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from nio import AsyncClient, AsyncClientConfig, KeysUploadResponse
from nio.store import SqliteMemoryStore
from peewee import SqliteDatabase  # type: ignore[import-untyped]

from bot.platforms.matrix.calls import call
from bot.platforms.matrix.client import closed
from bot.platforms.matrix.cross_signing import published, signed
from fakes.matrix_phone import Phone, done
from fakes.synapse import Homeserver, Registered


class QuickDatabase(SqliteDatabase):  # type: ignore[misc]  # peewee has no types
    """Binds the tables it is told, and looks for no others: it is done at each call of a store."""

    def bind_ctx(self, models: Any, **_looks: bool) -> Any:  # noqa: ANN401  the library's own
        return super().bind_ctx(models, bind_refs=False, bind_backrefs=False)


class PhoneStore(SqliteMemoryStore):
    """The library's own, in memory; wherever it is asked to be."""

    def __init__(self, user: str, device: str, *_where: str) -> None:
        super().__init__(user, device)  # type: ignore[no-untyped-call]  # nio

    def _create_database(self) -> SqliteDatabase:
        return QuickDatabase(":memory:", pragmas={"foreign_keys": 1})


@dataclass
class People:
    """Everybody on one homeserver."""

    homeserver: Homeserver
    phones: list[Phone] = field(default_factory=list)

    def phone(self, name: str) -> Phone:
        account = self.homeserver.register(name.lower())
        phone = Phone(account, self._plain_client(account))
        self.phones.append(phone)
        return phone

    def encrypting(self, name: str, store: Path | None = None) -> Phone:
        """Somebody whose client has keys; in memory, unless a folder is given."""
        return self._encrypting(self.homeserver.register(name.lower()), store)

    def another_device(self, phone: Phone) -> Phone:
        """The same person on a device that is new, in the same room."""
        made = self._encrypting(self.homeserver.log_in(phone.account))
        made.room = phone.room
        return made

    async def vouches(self, phone: Phone, seeds: Mapping[str, str]) -> None:
        """Its owner lets keys of their own vouch for this device, and publishes them first when nobody has."""
        user, device = phone.user, phone.account.device
        known = await call(phone.client, "keys/query", {"device_keys": {user: []}})
        if user not in known.get("master_keys", {}):
            await call(phone.client, "keys/device_signing/upload", published(seeds, user))
        signature = signed(known["device_keys"][user][device], user, by=seeds["self_signing"])
        await call(phone.client, "keys/signatures/upload", {user: {device: signature}})

    def _plain_client(self, account: Registered) -> AsyncClient:
        client = AsyncClient(self.homeserver.url, account.user, config=AsyncClientConfig(encryption_enabled=False))
        client.restore_login(account.user, account.device, account.token)
        return client

    def _encrypting(self, account: Registered, store: Path | None = None) -> Phone:
        if store is None:
            config = AsyncClientConfig(store=PhoneStore)
            client = AsyncClient(self.homeserver.url, account.user, config=config, store_path="nowhere")
        else:
            store.mkdir(parents=True)
            client = AsyncClient(self.homeserver.url, account.user, store_path=str(store))
        client.restore_login(account.user, account.device, account.token)
        assert client.olm
        uploaded = self.homeserver.upload_keys(account, client.olm.share_keys())
        client.olm.handle_response(KeysUploadResponse(0, uploaded))  # type: ignore[no-untyped-call]  # nio
        phone = Phone(account, client, encrypts=True)
        self.phones.append(phone)
        return phone

    async def logs_out(self, account: Registered) -> None:
        """All devices of that account are logged out."""
        client = self._plain_client(account)
        await done(client.logout(all_devices=True))
        await closed(client)


@contextlib.asynccontextmanager
async def people_at(homeserver: Homeserver) -> AsyncIterator[People]:
    people = People(homeserver)
    try:
        yield people
    finally:
        for phone in people.phones:
            await closed(phone.client)
