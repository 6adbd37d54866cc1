"""A formal talk comes up: the professional plans it, and afterwards both sides are asked how it went."""

from datetime import datetime

from domain.card_dates import next_talk, plan_at
from domain.card_words import card_label, date_words
from domain.conversation import Lane, Option, Say, Start, Turn
from domain.ids import PersonId, TalkId, TextId
from domain.residents import Match
from domain.talks import Talk, TalkState
from domain.task_cards import CardState
from domain.text_args import Args
from domain.working_hours import WorkingHours
from storage import areas, people, talks, task_cards
from storage.database import Session


async def bring_up_talk(db: Session, talk_id: TalkId, *, now: datetime) -> Turn:
    """Ask the professional to plan it, each week until it is; once it has begun, ask both, and plan the next one."""
    found = await talks.of_running(db, talk_id)
    if found is None:
        await talks.told(db, talk_id, state=TalkState.ASKED, look_at=None)
        return Turn()
    talk, match = found
    hours = (await areas.get(db, match.resident.area)).hours
    if talk.state is TalkState.TO_PLAN:
        await talks.told(db, talk.id, state=TalkState.TO_PLAN, look_at=hours.weeks_later(now, 1))
        return Turn(say=(await _please_plan(db, talk, match),))
    await talks.told(db, talk.id, state=TalkState.ASKED, look_at=None)
    await _plan_next(db, talk, match, hours, now=now)
    return Turn(say=await _how_was_it(db, talk, match))


async def _please_plan(db: Session, talk: Talk, match: Match) -> Say:
    name = (await people.get(db, [match.volunteer]))[match.volunteer].name
    args: Args = {
        "resident": card_label(match, for_volunteer=False, name=name),
        "months": talk.months,
        "day": date_words(talk.due_on),
    }
    return _say(talk, match.resident.supervisor, "talk.please-plan", args=args, options=(plan_option(talk),))


async def _how_was_it(db: Session, talk: Talk, match: Match) -> tuple[Say, ...]:
    name = (await people.get(db, [match.volunteer]))[match.volunteer].name
    form = Option("form", TextId("talk.option-form"), start=Start("talk_form", {"talk": talk.id}))
    not_held = Option("not_held", TextId("talk.option-not-held"), start=Start("talk_not_held", {"talk": talk.id}))
    volunteer, professional = match.volunteer, match.resident.supervisor
    return (
        _say(talk, volunteer, "talk.how-was-it", args={"resident": match.label}, options=(form,)),
        _say(
            talk,
            professional,
            "talk.how-was-it",
            args={"resident": card_label(match, for_volunteer=False, name=name)},
            options=(form, not_held),
        ),
    )


async def _plan_next(db: Session, talk: Talk, match: Match, hours: WorkingHours, *, now: datetime) -> None:
    """The talk after this one, while a card holds that long."""
    held = [card for card in await task_cards.of_matches(db, [match.id]) if card.state is CardState.AGREED]
    if not held:
        return
    terms = held[-1].terms
    started_on, today = match.started_on or terms.starts_on, hours.local_date(now)
    coming = next_talk(started_on, terms.ends_on, after=talk.months, today=today)
    if coming:
        months, day = coming
        await talks.plan(db, match.id, months=months, due_on=day, look_at=plan_at(hours, day, now=now))


def plan_option(talk: Talk) -> Option:
    """The button that begins planning."""
    return Option("plan", TextId("talk.option-plan"), start=Start("plan_talk", {"talk": talk.id}))


def _say(talk: Talk, to: PersonId, words: str, *, args: Args, options: tuple[Option, ...]) -> Say:
    key = f"{talk.topic}:{words}:{talk.times_told}:{to}"
    return Say(to, TextId(words), args, options, lane=Lane.CHECK_IN, key=key, topic=talk.topic)
