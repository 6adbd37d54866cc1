"""A volunteer answers how they are: each tap is kept at once, and any of them can be the last."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from enum import StrEnum

from domain.ask import Ask
from domain.check_in_messages import goes_on
from domain.check_ins import Answers, Bothers, CheckIn, Face, Need, Step, Takes, wish_in
from domain.conversation import Close, Option, Say, Start, Turn, text
from domain.errors import RefusedError
from domain.ids import CheckInId, TextId
from domain.people import Person
from domain.privacy import mask_bsn
from storage import check_ins
from storage.database import Session

DONE = Option("done", TextId("check-in.option-done"))
Telling = Callable[[Ask, Answers], Awaitable[Answers | None]]


async def check_in(ask: Ask, volunteer: Person, *, db: Session, check_in: str, step: str) -> Turn:
    """One of the questions: what is answered is kept, and leads to the next one; *done* ends it anywhere.

    Raises:
        RefusedError: it is nobody's, or somebody else's.
    """
    found = await check_ins.get(db, CheckInId(check_in))
    if found is None or found.person != volunteer.id:
        raise RefusedError("check-in.unknown")
    answers = await ASKED[Step(step)](ask, found.answers)
    if answers is None:
        return _thanks(volunteer)
    await check_ins.answer(db, found, answers, at=ask.now)
    is_first = found.answered_at is None  # what follows an answer closes its other cards, also one not shown yet
    close = Turn(close=(Close(found.topic, of=volunteer.id, when_shown=True),) if is_first else ())
    then = _leads_to(found, Step(step), answers)
    return close + (Turn(then=then) if then else _thanks(volunteer))


def _leads_to(found: CheckIn, step: Step, answers: Answers) -> Start | None:
    """What comes after an answer; None: that was all."""
    if step in {Step.NEED, Step.BOTHERS} and (wish := wish_in(answers)):
        return Start("support", answers={"support.what": wish.value})
    if step is Step.BOTHERS and answers.bothers is Bothers.BOUNDARY:
        return Start("dilemma", {"check_in": found.id})
    order = list(Step)
    return None if step is Step.GLAD else goes_on(found.id, order[order.index(step) + 1])


def _thanks(volunteer: Person) -> Turn:
    return Turn(say=(Say(volunteer.id, TextId("check-in.thanks")),))


def _options(kind: type[StrEnum], step: Step) -> tuple[Option, ...]:
    return (*(Option(one.value, TextId(f"check-in.{step.value}_{one.value}")) for one in kind), DONE)


async def _how(ask: Ask, before: Answers) -> Answers | None:
    chosen = await ask.one_of("check-in.how", _options(Face, Step.HOW))
    return None if chosen.key == DONE.key else replace(before, how=Face(chosen.key))


async def _need(ask: Ask, before: Answers) -> Answers | None:
    thanks = text("check-in.heard-sad" if before.how is Face.SAD else "check-in.heard")
    chosen = await ask.one_of("check-in.need", _options(Need, Step.NEED), thanks=thanks)
    return None if chosen.key == DONE.key else replace(before, need=Need(chosen.key))


async def _time(ask: Ask, before: Answers) -> Answers | None:
    chosen = await ask.one_of("check-in.time", _options(Takes, Step.TIME))
    return None if chosen.key == DONE.key else replace(before, time=Takes(chosen.key))


async def _bothers(ask: Ask, before: Answers) -> Answers | None:
    chosen = await ask.one_of("check-in.bothers", _options(Bothers, Step.BOTHERS))
    return None if chosen.key == DONE.key else replace(before, bothers=Bothers(chosen.key))


async def _glad(ask: Ask, before: Answers) -> Answers | None:
    """In their own words, where the platform may carry them."""
    told = await ask.words("check-in.glad", options=(DONE,))
    return replace(before, glad=mask_bsn(told)) if isinstance(told, str) else None


ASKED: dict[Step, Telling] = {
    Step.HOW: _how,
    Step.NEED: _need,
    Step.TIME: _time,
    Step.BOTHERS: _bothers,
    Step.GLAD: _glad,
}
