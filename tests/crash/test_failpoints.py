"""The program dies at every commit and every send of a whole story: nothing is lost, nothing is done twice."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from crash.account import Account
from crash.life import Hit
from crash.telling import Fresh, Teller, Told
from crash.world import Parts

ROOT = Path(__file__).parents[2]
TELLINGS = {"paper": 5, "web": 3}
WHERE = {"paper": "", "web": "(send|mark)"}
"""Which failpoints; the platforms differ only in what may be seen twice."""
pytestmark = pytest.mark.timeout(900)

OUTSIDE = {
    "story": "the player of stories lays its ground",
    "demo": "the demo is made anew at each start",
    "demo-session": "opening a phone of the demo",
    "link": "opening a chat by its link is tried again by who opens it",
    "seen": "how far somebody has read, told again by the page",
    "beat": "a sign of life, written again within seconds",
    "watchdog": "an alarm about a part that stands still, raised again while it does",
    "look-after": "an alarm about a broken record, raised again while it is broken",
}
"""Transactions that are no part of a message's way, each with the reason why dying there loses nothing."""


def transactions_of_the_program() -> set[str]:
    """Every name under which anything commits, from the program's own text."""
    named = re.compile(r'(?:\.transaction|\beach)\(\s*(f?"[^,)]+)[,)]')
    found: set[str] = set()
    for room in ("bot", "scheduler"):
        for module in (ROOT / room).rglob("*.py"):
            for names in named.findall(module.read_text()):
                found.update(re.findall(r'"([^"]+)"', names))
    return found


def tellings_over(passed: Sequence[Hit], *, most: int) -> Iterator[frozenset[Hit]]:
    """Deaths, one a step and none twice: in each step at the failpoint where the program has died least so far."""
    by_step: dict[int, list[Hit]] = defaultdict(list)
    for hit in sorted(passed, key=lambda hit: hit.occurrence):
        by_step[hit.step].append(hit)
    died: Counter[str] = Counter()
    for _ in range(most):
        deaths = set()
        for hits in sorted(by_step.values(), key=len):
            if hits:
                hit = min(hits, key=lambda one: died[one.failpoint])
                hits.remove(hit)
                deaths.add(hit)
                died[hit.failpoint] += 1
        yield frozenset(deaths)


@pytest.mark.parametrize("platform", ["paper", "web"])
def test_dying_anywhere_loses_nothing_and_doubles_nothing(
    fresh: Fresh, tmp_path: Path, parts: Parts, platform: str
) -> None:
    teller = Teller(fresh, tmp_path, parts, platform=platform)
    undisturbed = teller.tell()
    assert undisturbed.account
    assert undisturbed.stuck == ""
    assert undisturbed.account.wrong == []
    assert undisturbed.account.repeats == 0
    hits = [hit for hit in undisturbed.passed if re.match(WHERE[platform], hit.failpoint)]
    died: Counter[str] = Counter()
    repeats = kills = 0
    for deaths in tellings_over(hits, most=TELLINGS[platform]):
        told = teller.tell(deaths)
        assert told.complaints(undisturbed.account) == [], sorted(told.died_of)
        assert set(told.died_of) == deaths, "a failpoint was not reached"
        died.update(hit.failpoint for hit in told.died_of)
        assert told.account
        repeats, kills = repeats + told.account.repeats, kills + told.killed
        assert told.account.most <= (1 if platform == "web" else 2)
    print(f"{platform}: {kills} deaths at {len(died)} failpoints, {repeats} repeats")  # noqa: T201  the figure
    assert set(died) == {hit.failpoint for hit in hits}, "too few tellings to die at every failpoint"


def test_every_commit_of_the_program_is_on_the_way_of_the_story_or_named_as_outside(
    fresh_sqlite: Fresh, tmp_path: Path, parts: Parts
) -> None:
    told = Teller(fresh_sqlite, tmp_path, parts).tell()
    reached = {hit.failpoint.rpartition(".")[0] for hit in told.passed} - {"send"}
    named = {name for name in transactions_of_the_program() if not name.startswith("command-")}
    assert named - reached == set(OUTSIDE)
    assert reached <= named


def test_what_is_lost_and_what_is_doubled_is_said() -> None:
    once, twice = Counter({("Fatma", "visit.noted"): 1}), Counter({("Fatma", "visit.noted"): 2})
    expected, more = (Account(heard, Counter(), [], 0, 1) for heard in (once, twice))
    assert Told(account=expected).complaints(expected) == []
    assert Told(account=more).complaints(expected) == ["doubled: ('Fatma', 'visit.noted')"]
    assert Told(account=expected).complaints(more) == ["lost: ('Fatma', 'visit.noted')"]
    assert Told(account=expected, stuck="nobody answers").complaints(expected) == ["nobody answers"]
