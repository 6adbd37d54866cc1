"""Half an hour after an agreed visit the volunteer is asked how it went."""

from datetime import date, datetime

from domain.agreed_times import ONE_WEEK, agreed_time
from domain.conversation import Close, Lane, Option, Say, Start, Turn
from domain.ids import MatchId, TextId
from domain.people import Person
from domain.residents import Match, resident_label
from domain.visits import Went, asked_topic, day_words
from storage import matches, pauses, people, quiet, visits
from storage.database import Session


async def ask_after_visit(db: Session, match_id: MatchId, *, now: datetime) -> Turn:
    """Ask once about the newest agreed day, unless it was told already; who is talking is asked within the hour.

    The card about the week before closes: one visit, one card.
    """
    match = await matches.get(db, match_id)
    volunteer = (await people.get(db, [match.volunteer])).get(match.volunteer) if match else None
    if match is None or volunteer is None:
        return Turn()
    agreed = agreed_time(match)
    if agreed is None:
        await matches.ask_next(db, match.id, at=None)
        return Turn()
    day = agreed.day_to_ask(now, zone=volunteer.zone)
    since = agreed.ask_on(day, zone=volunteer.zone)
    if busy_until := await quiet.busy_until(db, volunteer.id, now=now, since=since):
        await matches.ask_next(db, match.id, at=busy_until)
        return Turn()
    await matches.ask_next(db, match.id, at=agreed.next_ask(now, zone=volunteer.zone))
    if (
        not volunteer.active
        or await visits.told_on(db, match.id, day=day)
        or await pauses.is_paused(db, volunteer.id, on=day)
    ):
        return Turn()
    return Turn(
        say=(_were_you_there(volunteer, match, day=day, now=now),),
        close=(Close(asked_topic(match.id, day - ONE_WEEK), of=volunteer.id),),
    )


def _were_you_there(volunteer: Person, match: Match, *, day: date, now: datetime) -> Say:
    """The question as a card: one tap, and only the length is still to be asked."""
    today = volunteer.local_date(now)
    known = {"day": day.isoformat(), "match": match.id}
    options = tuple(
        Option(
            went.value,
            TextId(f"visit.how-did-it-go_{went.value}"),
            start=Start("visit", known, {"visit.whom": match.resident.code, "visit.how-did-it-go": went.value}),
        )
        for went in Went
    )
    return Say(
        volunteer.id,
        TextId("visit.were-you-there"),
        {
            "resident": resident_label(match.resident.code, memory_word=match.memory_word),
            "day": day_words(day, today=today, zone=volunteer.zone),
        },
        options,
        lane=Lane.CHECK_IN,
        key=asked_topic(match.id, day),
        topic=asked_topic(match.id, day),
    )
