"""Not taking part for a while: until when, and what is heard by who is responsible for those they visit."""

from collections.abc import Sequence
from datetime import date, timedelta

from domain.ask import Ask
from domain.conversation import Lane, Option, Say
from domain.ids import PersonId, TextId
from domain.people import Person
from domain.plain_dates import day_in
from domain.residents import Match
from domain.task_messages import phone_of
from domain.text_args import Arg, Args

NOT_ANY_MORE = "none"
"""The option that ends it; any other that is shown has a number of weeks for its key."""


async def ask_until(
    ask: Ask, question: str, shown: Sequence[Option], *, today: date, latest: date | None = None, **about: Arg
) -> date | None:
    """The first day on which they take part again, by a button or typed; None: at once.

    A typed day after `latest` is not understood.
    """

    def typed(words: str) -> Option | None:
        day = day_in(words, today=today)
        if day is None or (latest and day > latest):
            return None
        return Option(day.isoformat(), TextId("option.as-is"), {"words": words})

    key = (await ask.one_of(question, shown, typed=typed, within=None, **about)).key
    if key == NOT_ANY_MORE:
        return None
    return today + timedelta(weeks=int(key)) if key.isdigit() else date.fromisoformat(key)


def who_and_whom(volunteer: Person, visits: Sequence[Match]) -> Args:
    """Who does not take part, with their number, and whom they visit otherwise."""
    codes = ", ".join(one.resident.code for one in visits)
    return {"name": volunteer.name, "phone": phone_of(volunteer), "residents": codes or "-"}


def tell_responsible(
    words: TextId, args: Args, visits: Sequence[Match], *, but: PersonId | None = None
) -> tuple[Say, ...]:
    """To all whose volunteer it is, `but` for who knows it already: their visits are to be arranged."""
    supervisors = dict.fromkeys(one.resident.supervisor for one in visits)
    return tuple(Say(one, words, args, lane=Lane.CHECK_IN) for one in supervisors if one != but)
