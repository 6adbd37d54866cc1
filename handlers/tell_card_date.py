"""Both sides of a task card hear in time that it is reviewed or ends, and once that it has ended."""

from datetime import datetime

from domain.card_dates import Notice, next_notice_at, notice_due
from domain.card_words import card_label, date_words, propose_option
from domain.conversation import Lane, Say, Turn
from domain.ids import TaskCardId, TextId
from domain.residents import Match
from domain.task_cards import CardState, TaskCard
from storage import areas, matches, people, task_cards
from storage.database import Session


async def tell_card_date(db: Session, card_id: TaskCardId, *, now: datetime) -> Turn:
    """Tell what is due, once, and plan the next date; a match that is over has none."""
    card = await task_cards.get(db, card_id)
    match = await matches.get(db, card.match) if card else None
    if card is None or match is None or card.state is not CardState.AGREED:
        await task_cards.look_again(db, card_id, at=None, is_over=False)
        return Turn()
    hours = (await areas.get(db, match.resident.area)).hours
    notice = notice_due(card.terms, hours, now=now)
    next_at = next_notice_at(card.terms, hours, after=now)
    await task_cards.look_again(db, card.id, at=next_at, is_over=notice is Notice.OVER)
    if notice is None:
        return Turn()
    name = (await people.get(db, [match.volunteer]))[match.volunteer].name
    return Turn(say=_says(card, match, notice, name=name))


def _says(card: TaskCard, match: Match, notice: Notice, *, name: str) -> tuple[Say, ...]:
    day = card.terms.review_on if notice is Notice.REVIEW else card.terms.ends_on
    return tuple(
        Say(
            person,
            TextId(f"card.notice_{notice.value}"),
            {"resident": card_label(match, for_volunteer=person == match.volunteer, name=name), "day": date_words(day)},
            (propose_option(match.id),),
            lane=Lane.CHECK_IN,
            key=f"{card.topic}:{card.version}:{notice.value}:{person}",
            topic=card.topic,
        )
        for person in (match.volunteer, match.resident.supervisor)
    )
