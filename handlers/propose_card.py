"""A volunteer or a professional proposes a task card; it holds when the other side confirms it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from domain.ask import Ask
from domain.card_dates import END_MONTHS, REVIEW_MONTHS, months_later
from domain.card_words import card_label, card_options, card_words, days_words, hours_words, listed
from domain.conversation import Close, Lane, Option, Say, Turn, text
from domain.durations import minutes_in
from domain.errors import RefusedError
from domain.ids import MatchId, TaskCardId, TextId
from domain.people import Person
from domain.residents import Match
from domain.task_cards import MOST_A_WEEK, TASKS_OF_FORM, Goal, TaskCard, Terms, VolunteerTask, is_side, other_side
from domain.text_args import Arg
from storage import matches, people, task_cards
from storage.database import Session

A_WEEK = (30, 60, 90, 120, 180, 240)
"""Minutes on the buttons; more, up to eight hours, is typed."""
DAYS_A_WEEK = 7
DONE = Option("done", TextId("card.done"))
ANY_DAY = Option("any", TextId("card.any-day"))
GOALS = tuple(Option(goal.value, TextId(f"card.goal_{goal.value}")) for goal in Goal)


class Right(StrEnum):
    """What to do with what was said."""

    PROPOSE = "propose"
    LEAVE = "leave"


class Begins(StrEnum):
    """From when on it holds."""

    TODAY = "today"
    NEXT_MONDAY = "next_monday"


@dataclass(frozen=True)
class Weekly:
    """So many minutes a week as a button."""

    minutes: int

    def option(self) -> Option:
        """The button; its key is the number."""
        return Option(str(self.minutes), TextId("option.as-is"), {"words": hours_words(self.minutes)})


@dataclass(frozen=True)
class Months:
    """A number of months as a button."""

    months: int

    def option(self) -> Option:
        """The button; its key is the number."""
        return Option(str(self.months), TextId("card.months"), {"months": self.months})


async def propose_card(ask: Ask, person: Person, *, db: Session, match: str) -> Turn:
    """Ask what is agreed, show it once more, and lay it before the other side.

    Raises:
        RefusedError: the match is over, or this person is no side of it.
    """
    found = await matches.get(db, MatchId(match))
    if found is None or not is_side(found, person.id):
        raise RefusedError("card.unknown")
    terms = await _terms(ask, found, today=person.local_date(ask.started_at))
    both = await people.get(db, {person.id, other_side(found, person.id), found.volunteer})
    name, is_volunteer = both[found.volunteer].name, person.id == found.volunteer
    mine = card_words(terms, card_label(found, for_volunteer=is_volunteer, name=name))
    if await ask.one_of("card.right", Right, what=mine) is Right.LEAVE:
        return Turn(say=(Say(person.id, TextId("card.left")),))
    card = await task_cards.propose(db, TaskCardId(ask.id), match=found.id, terms=terms, by=person.id, at=ask.now)
    to = both[other_side(found, person.id)]
    theirs = card_words(terms, card_label(found, for_volunteer=not is_volunteer, name=name))
    told = Say(person.id, TextId("card.proposed"), {"name": to.name})
    return Turn(say=(told, _please_confirm(card, person, to, what=theirs)), close=(Close(card.topic),))


def _please_confirm(card: TaskCard, by: Person, to: Person, *, what: Arg) -> Say:
    return Say(
        to.id,
        TextId("card.please-confirm"),
        {"name": by.name, "what": what},
        card_options(card),
        lane=Lane.CHECK_IN,
        key=f"{card.topic}:{card.version}:please-confirm",
        topic=card.topic,
    )


async def _terms(ask: Ask, match: Match, *, today: date) -> Terms:
    """All questions, in the order in which people talk about it."""
    goal = await ask.words("card.goal", options=GOALS)
    tasks = await _tasks(ask, TASKS_OF_FORM[match.form])
    length = await ask.one_of("card.hours", [Weekly(minutes) for minutes in A_WEEK], typed=_length_in)
    weekdays = await _weekdays(ask, usual=match.weekday)
    begins = await ask.one_of("card.begins", Begins)
    starts_on = today if begins is Begins.TODAY else today + timedelta(days=DAYS_A_WEEK - today.weekday())
    lasts = (await ask.one_of("card.ends", [Months(months) for months in END_MONTHS])).months
    reviews = [Months(months) for months in REVIEW_MONTHS if months <= lasts]
    review = (await ask.one_of("card.review", reviews, lasts=lasts)).months
    return Terms(
        goal=Goal(goal.key) if isinstance(goal, Option) else None,
        own_goal=None if isinstance(goal, Option) else goal,
        tasks=tasks,
        weekdays=weekdays,
        minutes_a_week=length.minutes,
        starts_on=starts_on,
        review_on=months_later(starts_on, review),
        ends_on=months_later(starts_on, lasts),
    )


async def _tasks(ask: Ask, known: Sequence[VolunteerTask]) -> tuple[VolunteerTask, ...]:
    """One task at least, then more until that is all."""
    labels = {task: Option(task.value, TextId(f"card.task_{task.value}")) for task in known}
    chosen = [VolunteerTask((await ask.one_of("card.task", list(labels.values()))).key)]
    for _ in ask.rounds("tasks"):
        left = [labels[task] for task in known if task not in chosen]
        if not left:
            break
        so_far = listed(text(f"card.task_{task.value}") for task in chosen)
        more = await ask.one_of("card.task-more", [*left, DONE], chosen=so_far)
        if more is DONE:
            break
        chosen.append(VolunteerTask(more.key))
    return tuple(chosen)


async def _weekdays(ask: Ask, *, usual: int | None) -> tuple[int, ...]:
    """The days that are agreed, the usual one first on the screen; none when any day will do."""
    week = sorted(range(1, DAYS_A_WEEK + 1), key=lambda day: (day != usual, day))
    labels = {day: Option(str(day), TextId(f"date.day-{day}")) for day in week}
    first = await ask.one_of("card.day", [*labels.values(), ANY_DAY])
    if first is ANY_DAY:
        return ()
    chosen = [int(first.key)]
    for _ in ask.rounds("days"):
        left = [labels[day] for day in week if day not in chosen]
        if not left:
            break
        more = await ask.one_of("card.day-more", [*left, DONE], chosen=days_words(sorted(chosen)))
        if more is DONE:
            break
        chosen.append(int(more.key))
    return tuple(sorted(chosen))


def _length_in(words: str) -> Weekly | None:
    """A length that was typed; more than a volunteer may be asked for is not taken."""
    minutes = minutes_in(words)
    return Weekly(minutes) if minutes and minutes <= MOST_A_WEEK else None
