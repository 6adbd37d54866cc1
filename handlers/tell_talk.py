"""After a formal talk each side fills in a short form; what is agreed to do becomes a task with a date."""

from datetime import timedelta
from enum import StrEnum

from domain.ask import Ask
from domain.conversation import Close, Lane, Option, Say, Turn, text
from domain.errors import RefusedError
from domain.ids import PersonId, TalkId, TaskId, TextId
from domain.people import Person
from domain.residents import Match
from domain.talks import Face, Form, Talk, side_of
from domain.task_cards import is_side, other_side
from domain.tasks import Task, TaskKind, next_working_morning
from domain.text_args import Arg, Moment, Shape, Written
from domain.working_hours import WorkingHours
from storage import areas, people, talks, tasks
from storage.database import Session

SKIP = Option("skip", TextId("option.skip"))
NOTHING = Option("nothing", TextId("talk.no-point"))


class Who(StrEnum):
    """Who does what was agreed."""

    ME = "me"
    OTHER = "other"


class By(StrEnum):
    """When it is looked at again."""

    A_WEEK = "a_week"
    A_MONTH = "a_month"


WITHIN = {By.A_WEEK: timedelta(weeks=1), By.A_MONTH: timedelta(weeks=4)}


async def talk_form(ask: Ask, person: Person, *, db: Session, talk: str) -> Turn:
    """A face, what could be better, and one thing to do; the other side reads it.

    Raises:
        RefusedError: it is not this person's talk.
    """
    found, match = await _mine(db, person, talk)
    other = (await people.get(db, [other_side(match, person.id)]))[other_side(match, person.id)]
    face = await ask.one_of("talk.face", Face, name=other.name)
    better = await ask.words("talk.better", options=(SKIP,))
    point = await ask.words("talk.point", options=(NOTHING,))
    agreed: list[Say] = []
    if isinstance(point, str):
        who = await ask.one_of("talk.point-who", Who)
        by = await ask.one_of("talk.point-by", By)
        owner, about = (person, other) if who is Who.ME else (other, person)
        agreed = await _to_do(ask, db, match, owner=owner, about=about, words=point, by=by)
    form = Form(face, better if isinstance(better, str) else None)
    await talks.fill_in(db, found.id, side=side_of(match, person.id), form=form)
    told = Say(person.id, TextId("talk.thanks"), {"name": other.name})
    theirs = _their_form(ask, found, person, to=other.id, form=form)
    return Turn(say=(told, theirs, *agreed), close=(Close(found.topic, of=person.id),))


async def _to_do(ask: Ask, db: Session, match: Match, *, owner: Person, about: Person, words: str, by: By) -> list[Say]:
    """Give it to its owner as a task; coordinators do not hear what a volunteer still has to do."""
    is_volunteer = owner.id == match.volunteer
    hours = WorkingHours() if is_volunteer else (await areas.get(db, match.resident.area)).hours
    task = Task(
        id=TaskId(ask.id),
        kind=TaskKind.ACTION_POINT,
        owner=owner.id,
        area=None if is_volunteer else match.resident.area,
        made_at=ask.now,
        due_at=next_working_morning(hours, ask.now + WITHIN[by] - timedelta(days=1)),
        about=about.id,
        resident=match.resident.id,
        words=words,
    )
    await tasks.add(db, task)
    args: dict[str, Arg] = {"day": Moment(task.due_at, Shape.DATE), "words": Written(words)}
    return [Say(owner.id, TextId("talk.point-for-you"), args, lane=Lane.CHECK_IN, key=f"{task.topic}:made")]


def _their_form(ask: Ask, talk: Talk, person: Person, *, to: PersonId, form: Form) -> Say:
    better: Arg = text("talk.said-better", better=Written(form.better)) if form.better else text("talk.said-no-better")
    args: dict[str, Arg] = {"name": person.name, "face": text(f"talk.face_{form.face.value}"), "better": better}
    return Say(to, TextId("talk.their-form"), args, lane=Lane.CHECK_IN, key=f"{talk.topic}:{ask.id}:form")


async def _mine(db: Session, person: Person, talk: str) -> tuple[Talk, Match]:
    found = await talks.of_running(db, TalkId(talk))
    if found is None or not is_side(found[1], person.id):
        raise RefusedError("talk.unknown")
    return found
