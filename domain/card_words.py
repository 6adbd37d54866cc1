"""A task card in words, for whoever reads it."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time

from domain.conversation import Option, Start, text
from domain.ids import MatchId, TextId
from domain.residents import Match
from domain.task_cards import NotForVolunteers, TaskCard, Terms
from domain.text_args import Arg, Moment, Shape, Text, Written

AN_HOUR = 60


def card_label(match: Match, *, for_volunteer: bool, name: str = "") -> Arg:
    """What the card is about: the volunteer's own words for the resident, else the code and the volunteer's name."""
    return match.label if for_volunteer else text("card.with-volunteer", code=match.resident.code, name=name)


def card_words(terms: Terms, label: Arg) -> Text:
    """All of a card, a line for each thing."""
    return text(
        "card.all",
        resident=label,
        goal=text(f"card.goal_{terms.goal.value}") if terms.goal else Written(terms.own_goal or ""),
        tasks=listed(text(f"card.task_{task.value}") for task in terms.tasks),
        others=listed(text(f"card.what-else_{one.value}") for one in NotForVolunteers),
        hours=hours_words(terms.minutes_a_week),
        days=days_words(terms.weekdays),
        start=date_words(terms.starts_on),
        review=date_words(terms.review_on),
        end=date_words(terms.ends_on),
    )


def listed(words: Iterable[Arg]) -> Arg:
    """Several things after each other: "samen koken, samen wandelen"."""
    first, *others = words
    for other in others:
        first = text("card.and", first=first, last=other)
    return first


def hours_words(minutes: int) -> Text:
    """So many minutes as people say it: "2 uur", "1 uur en 30 minuten"."""
    hours, rest = divmod(minutes, AN_HOUR)
    if not hours:
        return text("card.minutes", minutes=rest)
    return text("card.hours-and-minutes", hours=hours, minutes=rest) if rest else text("card.hours-only", hours=hours)


def days_words(weekdays: Iterable[int]) -> Arg:
    """The days of the week, or that any will do."""
    days = [text(f"date.day-{day}") for day in weekdays]
    return listed(days) if days else text("card.any-day")


def date_words(day: date) -> Text:
    """A date with its year."""
    noon = datetime.combine(day, time(12), UTC)
    return text("card.date", date=Moment(noon, Shape.DATE), year=str(day.year))


def card_options(card: TaskCard) -> tuple[Option, ...]:
    """What the other side can do with a proposal."""
    known = {"card": card.id, "version": str(card.version)}
    return (
        Option("agree", TextId("card.option-agree"), start=Start("agree_card", known)),
        propose_option(card.match, key="otherwise"),
        Option("discuss", TextId("card.option-discuss"), start=Start("discuss_card", known)),
    )


def propose_option(match: MatchId, *, key: str = "propose") -> Option:
    """The button that begins a proposal for that match; `key` says as what: propose, otherwise or change."""
    return Option(key, TextId(f"card.option-{key}"), start=Start("propose_card", {"match": match}))
