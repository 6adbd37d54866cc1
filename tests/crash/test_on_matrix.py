"""The program dies at every commit and send, with everybody on encrypted Matrix: nothing is lost, or seen twice."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from crash.account import Account, account_of
from crash.far_side import FarSide
from crash.forks import in_a_child
from crash.life import Fate, Hit, Life, NotedClock, Rules
from crash.matrix_phones import Phones, phones
from crash.matrix_side import MatrixSide, Met, WatchedMatrix, everybody_meets, with_rooms
from crash.script import ON_TELEGRAM
from crash.stages import Stage
from crash.telling import Fresh, Told
from crash.test_failpoints import OF_MATRIX, transactions_of_the_program
from crash.world import Parts, opened
from fakes import surroundings

MATRIX = Stage("matrix", ON_TELEGRAM, repeats_a_kill=0)
AT_LOGIN = "matrix-device"
"""Made by `buurtpols matrix login`, which is interrupted in a test of its own."""
pytestmark = [pytest.mark.sqlite, pytest.mark.timeout(600)]


def deaths_of(passed: Sequence[Hit], *, besides: Collection[str]) -> frozenset[Hit]:
    """One death in each step at most, since more would look like poison; what comes in few steps has the first choice.

    Only the first pass within a step: what goes over a network at once comes in any order.
    """
    steps: dict[str, list[int]] = {}
    for hit in passed:
        if hit.occurrence == 1 and hit.failpoint not in besides:
            steps.setdefault(hit.failpoint, []).append(hit.step)
    deaths: dict[int, Hit] = {}
    for failpoint in sorted(steps, key=lambda one: len(steps[one])):
        if free := [one for one in steps[failpoint] if one not in deaths]:
            deaths[free[0]] = Hit(free[0], failpoint, 1)
    return frozenset(deaths.values())


@dataclass
class MatrixTeller:
    """Tells the story over Matrix.

    Each life in a process of its own, the first one too: forks of a process that has encrypted would draw the same
    random numbers, and use the same keys for different messages.
    """

    fresh: Fresh
    folder: Path
    parts: Parts
    phones: Phones
    _tellings: int = field(default=0)

    def tell(self, deaths: frozenset[Hit] = frozenset()) -> Told:
        self._tellings += 1
        folder = self.folder / f"matrix-{self._tellings}"
        folder.mkdir()
        far, told = FarSide(folder), Told(MATRIX)
        with self.fresh(folder) as url:
            met = in_a_child(lambda: everybody_meets(url, self.phones))
            told.lives(far, lambda: self._live(url, met, far, deaths))
            told.account = in_a_child(lambda: self._account(url, met, far))
        return told

    async def _live(self, url: str, met: Met, far: FarSide, deaths: frozenset[Hit]) -> list[Hit]:
        fate = Fate(far, deaths)
        clock, database = NotedClock(far), await opened(url, fate)
        try:
            matrix = WatchedMatrix.over(database, self.parts.texts, fate, met=met, url=self.phones.url)
            house = self.parts.house(database, clock, {matrix.name: matrix})
            side = MatrixSide(self.phones, met, house, matrix)
            await Life(far, house, clock, MATRIX, side, fate, Rules()).live()
        finally:
            await database.close()
        return fate.passed

    async def _account(self, url: str, met: Met, far: FarSide) -> Account:
        return await with_rooms(await account_of(url, far, self.parts), url, self.phones, met)


@pytest.fixture
def teller(fresh_sqlite: Fresh, tmp_path: Path, parts: Parts) -> Iterator[MatrixTeller]:
    if line := surroundings.missing().get("synapse"):
        pytest.skip(line)
    with phones() as there:
        yield MatrixTeller(fresh_sqlite, tmp_path, parts, there)


def test_dying_anywhere_loses_nothing_and_repeats_nothing(teller: MatrixTeller) -> None:
    undisturbed = teller.tell()
    assert undisturbed.account
    assert undisturbed.complaints(undisturbed.account) == []
    died, kills = set[str](), 0
    while deaths := deaths_of(undisturbed.passed, besides=died):
        told = teller.tell(deaths)
        assert told.complaints(undisturbed.account) == [], sorted(told.died_of)
        assert told.died_of, "no failpoint was reached"
        died |= {hit.failpoint for hit in told.died_of}
        kills += told.killed
    print(f"matrix: {kills} deaths at {len(died)} failpoints, nothing seen twice")  # noqa: T201  the figure
    assert died == {hit.failpoint for hit in undisturbed.passed}
    ours = {name for name in transactions_of_the_program() if name.startswith(OF_MATRIX)}
    assert ours - {AT_LOGIN} <= {one.rpartition(".")[0] for one in died}
