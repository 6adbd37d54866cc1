"""A homeserver and everybody's phones, in a process that outlives every life of the program.

Run by itself it is that process; `Phones` asks it, from a process that may die any moment.
"""

import asyncio
import contextlib
import json
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

sys.path.append(str(Path(__file__).parents[1]))

from fakes.matrix_people import People, people_at
from fakes.matrix_phone import Phone
from fakes.synapse import Registered, homeserver

ENDS_WITHIN = 20.0


@dataclass(frozen=True)
class Phones:
    """Where that process is asked; each telling of the story has accounts of its own."""

    port: int
    url: str

    async def ask(self, what: str, **more: object) -> Any:  # noqa: ANN401  JSON
        """What it answers."""
        reading, writing = await asyncio.open_connection("127.0.0.1", self.port, limit=2**24)
        try:
            writing.write(json.dumps({"what": what, **more}).encode() + b"\n")
            await writing.drain()
            return json.loads(await reading.readline())
        finally:
            writing.close()


@contextlib.contextmanager
def phones() -> Iterator[Phones]:
    """Start that process, and end it."""
    with subprocess.Popen([sys.executable, __file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin
        assert process.stdout
        try:
            yield Phones(**json.loads(process.stdout.readline()))
        finally:
            process.stdin.close()  # then it ends its homeserver too
            process.wait(ENDS_WITHIN)


class Telling:
    """The people of one telling of the story, each in a room with the bot."""

    def __init__(self, bot: Registered, phones: dict[str, Phone]) -> None:
        self.bot, self.phones = bot, phones
        self._done = defaultdict[int, list[str]](list)

    async def does(self, who: str, number: int, text: str | None) -> str | None:
        """Type that, unless this step was done before; the event of it, None where it was not and nothing is typed."""
        if not self._done[number] and text is not None:
            self._done[number].append(await self.phones[who].sends(text))
        return self._done[number][0] if self._done[number] else None

    async def sees(self, who: str) -> Sequence[dict[str, Any]]:
        """All that the bot wrote, as this phone reads it."""
        found = [one for one in await self.phones[who].chat() if one["sender"] == self.bot.user]
        return [
            {
                "event": one["event_id"],
                "text": one["content"].get("body", ""),
                "of": one["content"].get("m.relates_to", {}).get("event_id"),
            }
            for one in found
        ]


@dataclass
class Exchange:
    """Answers what the program's lives ask, one after the other: who died while asking may ask again too soon."""

    people: People
    _tellings: list[Telling] = field(default_factory=list)
    _one_by_one: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def hear(self, reading: asyncio.StreamReader, writing: asyncio.StreamWriter) -> None:
        """One question, a line of JSON."""
        async with self._one_by_one:
            said = await self._answer(json.loads(await reading.readline()))
        with contextlib.suppress(ConnectionError):
            writing.write(json.dumps(said).encode() + b"\n")
            await writing.drain()
            writing.close()

    async def _answer(self, asked: dict[str, Any]) -> object:
        match asked:
            case {"what": "meet", "names": names}:
                return await self._meet(names)
            case {"what": "does", "telling": telling, "who": who, "number": number, "text": text}:
                return await self._tellings[telling].does(who, number, text)
            case {"what": "sees", "telling": telling, "who": who}:
                return await self._tellings[telling].sees(who)
            case _:
                raise ValueError(asked)

    async def _meet(self, names: Sequence[str]) -> dict[str, Any]:
        """A new telling: everybody has a fresh account and opens a room with a fresh bot."""
        bot = self.people.homeserver.register("bot")
        there = {name: self.people.encrypting(name) for name in names}
        for phone in there.values():
            await phone.opens(bot.user)
        self._tellings.append(Telling(bot, there))
        addresses = {name: phone.user for name, phone in there.items()}
        return {"telling": len(self._tellings) - 1, "bot": bot.user, "password": bot.password, "addresses": addresses}


async def serve() -> None:
    """Be that process until nobody wants it any more."""
    with homeserver() as served:
        async with people_at(served) as people:
            server = await asyncio.start_server(Exchange(people).hear, "127.0.0.1", 0, limit=2**24)
            port = server.sockets[0].getsockname()[1]
            sys.stdout.write(json.dumps({"port": port, "url": served.url}) + "\n")
            sys.stdout.flush()
            await asyncio.to_thread(sys.stdin.read)
            server.close()


if __name__ == "__main__":
    asyncio.run(serve())
