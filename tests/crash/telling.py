"""A telling of the whole story, over as many lives as it takes."""

import contextlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path

from crash.account import Account, account_of
from crash.far_side import FarSide
from crash.forks import ChildFailedError, KilledError, in_a_child
from crash.life import Fate, Hit, Rules, live
from crash.world import Parts, seed

MOST_LIVES = 200
Fresh = Callable[[Path], AbstractContextManager[str]]


@dataclass
class Told:
    """How it went: what was passed in the last life, what the program died of, and what was left in the end."""

    passed: Sequence[Hit] = ()
    died_of: Sequence[Hit] = ()
    killed: int = 0
    account: Account | None = None
    stuck: str = ""

    def complaints(self, expected: Account) -> list[str]:
        """In what this telling differs from how it should be; empty when nothing was lost and nothing doubled."""
        if self.stuck or self.account is None:
            return [self.stuck, *(self.account.wrong if self.account else ())]
        found = list(self.account.wrong)
        for name in ("heard", "kept"):
            mine, right = getattr(self.account, name), getattr(expected, name)
            found += [f"lost: {line}" for line in right - mine] + [f"doubled: {line}" for line in mine - right]
        return found


@dataclass
class Teller:
    """Tells the story on fresh databases; everything is read before the first fork."""

    fresh: Fresh
    folder: Path
    parts: Parts
    platform: str = "paper"
    rules: Rules = field(default_factory=Rules)
    _tellings: int = 0

    def tell(self, deaths: frozenset[Hit] = frozenset(), *, kills: Iterator[float | None] | None = None) -> Told:
        """One telling: the program dies at each of `deaths`, or after as many seconds as `kills` gives next."""
        self._tellings += 1
        folder = self.folder / f"telling-{self._tellings}"
        folder.mkdir()
        far, told = FarSide(folder), Told()
        with self.fresh(folder) as url:
            in_a_child(lambda: seed(url, self.platform))
            for _ in range(MOST_LIVES):
                after = next(kills, None) if kills else None
                try:
                    told.passed = in_a_child(lambda: self._live(url, far, deaths), killed_after=after)
                    break
                except KilledError:
                    told.killed += 1
                except ChildFailedError as error:
                    told.stuck = str(error)
                    break
            told.died_of = [Hit(*line["hit"]) for line in far.lines("deaths")]
            with contextlib.suppress(ChildFailedError):
                told.account = in_a_child(lambda: account_of(url, far, self.parts))
        return told

    async def _live(self, url: str, far: FarSide, deaths: frozenset[Hit]) -> list[Hit]:
        return await live(url, far, self.parts, Fate(far, deaths), platform=self.platform, rules=self.rules)
