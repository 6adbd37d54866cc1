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
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.append(str(Path(__file__).parents[1]))

from fakes.matrix_people import People, Phone, people_at
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


async def serve() -> None:
    """Be that process until nobody wants it any more."""
    tellings: list[Telling] = []

    async def meet(people: People, names: Sequence[str]) -> dict[str, Any]:
        bot = people.homeserver.register("bot")
        there = {name: people.encrypting(name) for name in names}
        for phone in there.values():
            await phone.opens(bot.user)
        tellings.append(Telling(bot, there))
        addresses = {name: phone.user for name, phone in there.items()}
        return {"telling": len(tellings) - 1, "bot": bot.user, "password": bot.password, "addresses": addresses}

    async def answer(asked: dict[str, Any], people: People) -> object:
        match asked:
            case {"what": "meet", "names": names}:
                return await meet(people, names)
            case {"what": "does", "telling": telling, "who": who, "number": number, "text": text}:
                return await tellings[telling].does(who, number, text)
            case {"what": "sees", "telling": telling, "who": who}:
                return await tellings[telling].sees(who)
            case _:
                raise ValueError(asked)

    with homeserver() as served:
        async with people_at(served) as people:
            one_by_one = asyncio.Lock()  # who died while asking may ask again before it is done

            async def hear(reading: asyncio.StreamReader, writing: asyncio.StreamWriter) -> None:
                async with one_by_one:
                    said = await answer(json.loads(await reading.readline()), people)
                with contextlib.suppress(ConnectionError):
                    writing.write(json.dumps(said).encode() + b"\n")
                    await writing.drain()
                    writing.close()

            server = await asyncio.start_server(hear, "127.0.0.1", 0, limit=2**24)
            port = server.sockets[0].getsockname()[1]
            sys.stdout.write(json.dumps({"port": port, "url": served.url}) + "\n")
            sys.stdout.flush()
            await asyncio.to_thread(sys.stdin.read)
            server.close()


if __name__ == "__main__":
    asyncio.run(serve())
