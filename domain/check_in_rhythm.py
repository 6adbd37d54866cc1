"""How often a volunteer is asked how they are: a table of weeks, closer after a hard time, wider when all is well.

The weeks are a proposal built on what organisations do: Humanitas evaluates pairs after 2, 6 and 12 months and meets
them more often in between; a volunteer who has just begun hears from somebody in the first week.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from domain.check_in_times import ONE_WEEK

NEVER_SOONER = ONE_WEEK
"""Between two check-ins of one person lies a week at least, whatever has happened."""
AFTER_HARD_TIME = timedelta(weeks=2)
"""So soon after a sad face or a heavy week somebody is asked again."""
AFTER_SIGN = timedelta(days=2)
"""So soon after a report that could not wait its reporter is asked; by then a person has phoned."""
STEADY = 3
"""After so many smiles in a row the next check-in may wait half as long again."""


@dataclass(frozen=True)
class Spell:
    """Up to `until` weeks after the start (None: from then on) there are `every` weeks between two check-ins."""

    until: int | None
    every: int


RHYTHM = (Spell(1, 1), Spell(3, 2), Spell(27, 4), Spell(None, 8))
"""Week 1, week 3, then monthly for six months, then every two months.

In whole weeks, four for a month, so that everybody is asked on their own day of the week.
"""


def spell_at(week: int) -> Spell:
    """The spell of the rhythm in which that week after the start lies, counted from 0."""
    return next(spell for spell in RHYTHM if spell.until is None or week < spell.until)


def marks(started_on: date, *, after: date) -> date:
    """The first day of the rhythm that is later than `after`; it does not drift when somebody is asked later."""
    week = 0
    while True:
        week += spell_at(week).every
        if (mark := started_on + week * ONE_WEEK) > after:
            return mark


def next_day(started_on: date, *, asked_on: date | None, smiles: int = 0, heavy: bool = False) -> date:
    """From which day on somebody is asked next; `asked_on` is when they were last, None: never yet.

    `smiles` are the happy faces in a row, `heavy` says that the last answer was a sad one or told of a heavy week.
    """
    if asked_on is None:
        return marks(started_on, after=started_on)
    mark = marks(started_on, after=asked_on + NEVER_SOONER - timedelta(days=1))
    if heavy:
        return min(mark, asked_on + AFTER_HARD_TIME)
    every = spell_at((asked_on - started_on).days // 7).every
    stretched = asked_on + every * ONE_WEEK * 3 / 2
    return max(mark, stretched) if smiles >= STEADY else mark


def after_sign(told_on: date, *, asked_on: date | None) -> date:
    """From which day on somebody is asked after a report that could not wait."""
    soonest = told_on + AFTER_SIGN
    return soonest if asked_on is None else max(soonest, asked_on + NEVER_SOONER)


LONGEST = timedelta(weeks=8) * 3 / 2
"""Without a pause nobody's rhythm leaves more than this between two check-ins, apart from the days to their own day."""
