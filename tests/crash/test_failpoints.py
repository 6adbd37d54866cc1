"""The program dies at every commit and every send of a whole story: nothing is lost, nothing is done twice."""

import ast
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from crash.account import Account
from crash.life import Hit
from crash.stages import BUTTONS, PAPER, WEB, Stage
from crash.telling import TellerOn, Told, Undisturbed

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Deaths:
    """Of which failpoints the program dies on a stage.

    Stages differ only in what is said and seen, so only the first one dies everywhere. Where `first_only`, a later pass
    of the same failpoint within a step is left out: what goes over a network at once comes in any order.
    """

    stage: Stage
    where: str = ""
    first_only: bool = False


OFTEN_ENOUGH = 2
STAGES = {
    "paper": Deaths(PAPER),
    "web": Deaths(WEB, where="(send|mark)"),
    "telegram": Deaths(BUTTONS, first_only=True),
}
pytestmark = pytest.mark.timeout(900)

OUTSIDE = {
    "story": "the player of stories lays its ground",
    "demo": "the demo is made anew at each start",
    "demo-session": "opening a phone of the demo",
    "link": "opening a chat by its link is tried again by who opens it",
    "seen": "how far somebody has read, told again by the page",
    "beat": "a sign of life, written again within seconds",
    "watchdog": "an alarm about a part that stands still, raised again while it does",
    "unkept": "a message that can never be kept is counted again when it is brought again",
    "slow-down": "a word to who sends more than anybody can type; what they sent is kept all the same",
    "upload": "a file that was handed in is chosen again by who did; it is heard only after it was kept",
    "collect-file": "a file to be fetched stays due until the same transaction begins to talk about it",
    "export": "that somebody takes a copy is written down before they have it, and again when they try again",
    "mini-app": "opening the own page inside Telegram is tried again by the page",
    "card-dates": "a date of a task card, told in the transaction that plans the next one, or looked at again",
    "bring-up-talks": "a talk, brought up in the transaction that plans its next word, or looked at again",
    "data-leaks": "a reminder, told in the transaction that plans the next one, or looked at again",
    "cards": "a sheet of cards, made anew when it is fetched again",
    "keep-counts": "what is settled is counted and kept in one transaction, or counted again at the next look",
    "look-after": "an alarm about a broken record, raised again while it is broken",
    "aftercare-begin": "what is due stays due until the same transaction says who is looked after: it is done again",
    "anniversaries": "what is due stays due until the same transaction plans the next year: it is done again",
    "offers": "who is to be asked stays due until the same transaction does so; its own tests die there",
    "rounds": "what is due stays due until the same transaction says who was asked; its own tests die there",
    "broadcasts": "who waits for a message waits until the same transaction puts it in; its own tests die there",
    "departures": "what was decided stays due until the same transaction has carried it out: it is done again",
    "imports": "what was agreed to stays due until the same transaction has carried it out: it is done again",
    "replacements": "what begins or ends stays due until the same transaction moves it on: it is done again",
    "aftercare-follow": "who is asked stays due until the same transaction says when next: it is done again",
}
"""Transactions that are no part of a message's way, each with the reason why dying there loses nothing."""


OF_MATRIX = "matrix-"
"""What Matrix commits is reached where there is a homeserver: by test_on_matrix.py."""


COMMITS = {"transaction", "each"}
NAMED_BY_OTHERS = {"bot/metrics.py", "scheduler/job.py", "storage/database.py"}
"""Here a name is only passed on: where it is given, it is read."""


def transactions_of_the_program() -> set[str]:
    """Every name under which anything commits, from the program's own text.

    Raises:
        AssertionError: something commits under a name that nobody can read there.
    """
    found: set[str] = set()
    for room in ("bot", "scheduler", "handlers", "storage", "domain"):
        for module in (ROOT / room).rglob("*.py"):
            where = str(module.relative_to(ROOT))
            if where not in NAMED_BY_OTHERS:
                found |= names_in(module.read_text(), where)
    return found


def names_in(source: str, where: str) -> set[str]:
    """The names of the transactions in this text."""
    found: set[str] = set()
    for call in ast.walk(ast.parse(source)) if COMMITS & set(re.findall(r"\w+(?=\()", source)) else ():
        if isinstance(call, ast.Call) and getattr(call.func, "attr", getattr(call.func, "id", "")) in COMMITS:
            said = [one.value for first in call.args[:1] for one in ast.walk(first) if isinstance(one, ast.Constant)]
            assert said, f"{where}:{call.lineno} commits under a name that is not written there"
            found |= {one for one in said if isinstance(one, str)}
    return found


def tellings_over(passed: Sequence[Hit]) -> Iterator[frozenset[Hit]]:
    """Deaths, one a step, until the program has died at every failpoint: what comes seldom first, nothing too often."""
    waiting, died = list(passed), Counter[str]()
    while {hit.failpoint for hit in passed} - set(died):
        seldom = Counter(hit.failpoint for hit in waiting)
        deaths: dict[int, Hit] = {}
        while free := [hit for hit in waiting if hit.step not in deaths and died[hit.failpoint] < OFTEN_ENOUGH]:
            hit = min(free, key=lambda one: (died[one.failpoint], seldom[one.failpoint], one.occurrence))
            deaths[hit.step] = hit
            died[hit.failpoint] += 1
        waiting = [hit for hit in waiting if deaths.get(hit.step) != hit]
        yield frozenset(deaths.values())


@pytest.mark.parametrize("name", STAGES)
def test_dying_anywhere_loses_nothing_and_doubles_nothing(
    teller_on: TellerOn, undisturbed_on: Undisturbed, name: str
) -> None:
    asked = STAGES[name]
    teller, undisturbed = teller_on(asked.stage), undisturbed_on(asked.stage)
    assert undisturbed.account
    hits = [hit for hit in undisturbed.passed if re.match(asked.where, hit.failpoint)]
    hits = [hit for hit in hits if hit.occurrence == 1 or not asked.first_only]
    died: Counter[str] = Counter()
    repeats = kills = unknown = 0
    for deaths in tellings_over(hits):
        told = teller.tell(deaths)
        assert told.complaints(undisturbed.account) == [], sorted(told.died_of)
        assert set(told.died_of) == deaths, "a failpoint was not reached"
        died.update(hit.failpoint for hit in told.died_of)
        assert told.account
        repeats, kills = repeats + told.account.repeats, kills + told.killed
        unknown += told.account.unknown
    print(f"{name}: {kills} deaths at {len(died)} failpoints, {repeats} repeats, {unknown} unknown")  # noqa: T201  the figure
    assert set(died) == {hit.failpoint for hit in hits}
    assert not unknown or asked.stage.has_unknown
    assert unknown or asked.stage is not PAPER


def test_every_commit_of_the_program_is_on_the_way_of_the_story_or_named_as_outside(
    undisturbed_on: Undisturbed,
) -> None:
    passed: set[str] = set()
    for asked in STAGES.values():
        passed |= {hit.failpoint.rpartition(".")[0] for hit in undisturbed_on(asked.stage).passed}
    reached = passed - {"send"}
    named = {name for name in transactions_of_the_program() if not name.startswith(("command-", OF_MATRIX))}
    assert named - reached == set(OUTSIDE)
    assert reached <= named


BELOW = {"at_once", "awaited", "database", "migrations/__init__", "sqlite_driver", "writers"}
"""What `Database.transaction` stands on, and the laying of tables; no other room may know SQLAlchemy."""


def test_nothing_else_commits() -> None:
    begins = re.compile(r"\.(?:begin|commit)\(\)|\"COMMIT\"")
    storage = ROOT / "storage"
    found = {one for one in storage.rglob("*.py") if begins.search(one.read_text())}
    assert {str(one.relative_to(storage).with_suffix("")) for one in found} == BELOW


def test_a_commit_is_found_however_it_is_written() -> None:
    written = 'async with self.db.transaction(\n    "one", quick=True\n): each("two" if late else "three", find=find)'
    assert names_in(written, "here.py") == {"one", "two", "three"}
    for hidden in ("db.transaction(name)", 'db.transaction(name="one")', "each(kind.value)"):
        with pytest.raises(AssertionError, match=r"here\.py:1 commits"):
            names_in(hidden, "here.py")


def test_what_is_lost_and_what_is_doubled_is_said() -> None:
    once, twice = Counter({("Fatma", "visit.noted"): 1}), Counter({("Fatma", "visit.noted"): 2})
    expected, more = (Account(heard, Counter(), [], 0, 1, Counter()) for heard in (once, twice))
    assert Told(account=expected).complaints(expected) == []
    assert Told(account=more).complaints(expected) == ["doubled: ('Fatma', 'visit.noted')"]
    assert Told(account=expected).complaints(more) == ["lost: ('Fatma', 'visit.noted')"]
    often = expected._replace(repeats=2)
    assert Told(account=often, killed=2).complaints(expected) == []
    assert Told(account=often, killed=1).complaints(expected) == ["2 repeats after 1 kills"]
    assert Told(account=expected, stuck="nobody answers").complaints(expected) == ["nobody answers"]
