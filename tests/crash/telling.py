"""A telling of the whole story, over as many lives as it takes."""

import contextlib
from collections.abc import Callable, Coroutine, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from crash.account import Account, account_of
from crash.far_side import FarSide
from crash.forks import ChildFailedError, Holds, KilledError, here, in_a_child
from crash.life import Fate, Hit, Rules, live
from crash.stages import PAPER, Stage
from crash.telegram_side import everybody_starts
from crash.world import PEOPLE, Parts, seed

MOST_LIVES = 200
Fresh = Callable[[Path], AbstractContextManager[str]]
Live = Callable[[], Coroutine[Any, Any, Sequence[Hit]]]
"""One life; the failpoints that it passed."""


@dataclass
class Told:
    """How it went: what was passed in the last life, what the program died of, and what was left in the end."""

    stage: Stage = PAPER
    passed: Sequence[Hit] = ()
    died_of: Sequence[Hit] = ()
    killed: int = 0
    account: Account | None = None
    stuck: str = ""

    def lives(
        self, far: FarSide, live: Live, *, kills: Iterator[float | None] | None = None, held: Holds = in_a_child
    ) -> None:
        """Live until a life comes to its end, or is stuck; each is killed after as many seconds as `kills` gives."""
        for _ in range(MOST_LIVES):
            after = next(kills, None) if kills else None
            try:
                self.passed = held(live, killed_after=after)
                break
            except KilledError:
                self.killed += 1
            except ChildFailedError as error:
                self.stuck = str(error)
                break
        self.died_of = [Hit(*line["hit"]) for line in far.lines("deaths")]

    def complaints(self, expected: Account) -> list[str]:
        """In what this telling differs from how it should be; empty when nothing was lost and nothing doubled."""
        if self.stuck or self.account is None:
            return [self.stuck, *(self.account.wrong if self.account else ())]
        found = list(self.account.wrong)
        if self.account.repeats > self.killed * self.stage.repeats_a_kill:
            found.append(f"{self.account.repeats} repeats after {self.killed} kills")
        for name in ("heard", "kept"):
            mine, right = getattr(self.account, name), getattr(expected, name)
            found += [f"lost: {line}" for line in right - mine] + [f"doubled: {line}" for line in mine - right]
        found += [f"never seen: {line}" for line in expected.seen - self.account.seen]
        return found


@dataclass
class Teller:
    """Tells the story on fresh databases; everything is read before the first fork."""

    fresh: Fresh
    folder: Path
    parts: Parts
    stage: Stage = PAPER
    rules: Rules = field(default_factory=Rules)
    _tellings: int = 0

    def tell(
        self,
        deaths: frozenset[Hit] = frozenset(),
        *,
        kills: Iterator[float | None] | None = None,
        held: Holds = in_a_child,
        check_schema: bool = False,
    ) -> Told:
        """One telling: the program dies at each of `deaths`, or after as many seconds as `kills` gives next.

        `check_schema` takes seconds: what is said to the Bot API differs in nothing from one telling to the next.
        """
        self._tellings += 1
        folder = self.folder / f"{self.stage.platform}-{self._tellings}"
        folder.mkdir()
        far, told = FarSide(folder), Told(self.stage)
        with self.fresh(folder) as url, self.stage.server(check_schema=check_schema) as api:
            held(lambda: self._seed(url, api))
            told.lives(far, lambda: self._live(url, api, far, deaths), kills=kills, held=held)
            with contextlib.suppress(ChildFailedError):
                told.account = held(lambda: account_of(url, far, self.parts, api=api))
        return told

    async def _seed(self, url: str, api: str) -> None:
        addresses = await everybody_starts(api, list(PEOPLE)) if api else {name: name for name in PEOPLE}
        await seed(url, self.stage.platform, addresses)

    async def _live(self, url: str, api: str, far: FarSide, deaths: frozenset[Hit]) -> list[Hit]:
        fate = Fate(far, deaths)
        return await live(url, far, self.parts, fate, stage=self.stage, api=api, rules=self.rules)


TellerOn = Callable[[Stage], Teller]
Undisturbed = Callable[[Stage], Told]
"""How the story ends on a stage when nobody dies."""


def told_undisturbed(teller: Teller) -> Told:
    """How the story ends when nobody dies: whole, and nothing twice.

    It is told in this process: every later fork has what was imported, read and compiled on the way, and is killed at
    its work and not at its start. That a cold start goes well is shown by test_real_process.py.
    """
    told = teller.tell(held=here, check_schema=True)
    assert told.account
    assert told.account.wrong == []
    assert told.account.repeats == 0
    return told
