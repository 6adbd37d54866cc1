"""A volunteer answers how they are: each tap is kept at once, and any of them can be the last."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from enum import StrEnum

from domain.ask import Ask
from domain.check_in_messages import goes_on
from domain.check_ins import Answers, Bothers, CheckIn, Face, Need, Step, Takes
from domain.conversation import Close, Option, Say, Start, Turn, text
from domain.errors import RefusedError
from domain.ids import CheckInId, TextId
from domain.people import Person
from domain.privacy import mask_bsn
from domain.tasks import TaskKind, next_working_morning, task_topic
from storage import check_in_plans, check_ins, looked_after, phoning, tasks
from storage.database import Session

DONE = Option("done", TextId("check-in.option-done"))
SUPPORT = {
    Need.TIP: "tip",
    Need.TALK: "talk",
    Need.PEER_REVIEW: "something_else",
    Need.TRAINING: "something_else",
    Need.OTHER_TASK: "something_else",
}
"""Which request for support each need becomes: that has its own ladder and its own answer."""
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
    turn = await _keep(ask, db, found, answers, chose_face=step == Step.HOW)
    then = _leads_to(found, Step(step), answers)
    return turn + (Turn(then=then) if then else _thanks(volunteer))


async def _keep(ask: Ask, db: Session, found: CheckIn, answers: Answers, *, chose_face: bool) -> Turn:
    """Keep it, plan the next one by it, and let nobody phone about silence any more."""
    await check_ins.answer(db, found, answers, at=ask.now)
    planned = await check_in_plans.get(db, found.person)
    if planned:
        await check_in_plans.keep(db, planned.plan.answered(answers, chose_face=chose_face, now=ask.now))
    if not chose_face and found.answered_at:
        return Turn()
    settled = await tasks.done_about(db, found.person, kinds={TaskKind.SILENT}, at=ask.now)
    if answers.how is Face.SAD and chose_face:
        one = await looked_after.looked_after(db, found.person)
        about, morning = replace(found, answers=answers), next_working_morning(one.hours, ask.now)
        await phoning.ask_to_phone(db, one, TaskKind.SAD, about=about, now=ask.now, tell_at=morning)
    return Turn(close=(Close(found.topic), *(Close(task_topic(task)) for task in settled)))


def _leads_to(found: CheckIn, step: Step, answers: Answers) -> Start | None:
    """What comes after an answer; None: that was all."""
    about = {"check_in": found.id}
    match step:
        case Step.NEED if answers.need is Need.CALL:
            return Start("check_in_call", about)
        case Step.NEED if answers.need in SUPPORT:
            return Start("support", answers={"support.what": SUPPORT[answers.need]})
        case Step.BOTHERS if answers.bothers is not Bothers.NOTHING:
            return Start("check_in_offer", about)
        case Step.GLAD:
            return None
        case _:
            order = list(Step)
            return goes_on(found.id, order[order.index(step) + 1])


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
