"""What is said of a task to its owner: what it is about, and the buttons that finish it."""

from domain.check_in_messages import drawn
from domain.check_ins import Face
from domain.conversation import Lane, Option, Say, Start, text
from domain.ids import LookInId, PersonId, TextId
from domain.look_ins import look_in_options
from domain.people import Person
from domain.tasks import ABOUT_CHECK_INS, HOW_IS_IT, Phoned, Task, TaskKind
from domain.text_args import Arg, Args, Moment, Shape, Written


def due_words(task: Task, *, about: Person, code: Arg) -> tuple[TextId, Args]:
    """The owner reads what it was about, in the words of whoever asked."""
    args: dict[str, Arg] = {
        "name": about.name,
        "phone": phone_of(about),
        "resident": code,
        "day": Moment(task.due_at, Shape.DAY),
        "at": Moment(task.due_at, Shape.DAY_AND_TIME),
        "words": text("question.words", words=Written(task.words)) if task.words else text("question.without-words"),
    }
    if task.kind in ABOUT_CHECK_INS:
        unseen = "" if task.words else "-unseen"  # who may not see the face is not told of it
        args |= {"face": drawn(Face(task.words) if task.words else None)}
        return TextId(f"task.due_{task.kind.value}{unseen}"), args
    if task.kind is TaskKind.LOAD:
        args |= {"why": text(f"to-phone.why_{task.words}")}
    return TextId(f"task.due_{task.kind.value}"), args


PROMISED = frozenset({TaskKind.QUESTION, TaskKind.CALL_BACK, TaskKind.ACTION_POINT, TaskKind.SUPPORT_CALL})
"""What its owner is reminded of when it is due; told of before that is only who got it from a colleague."""


def handed_on_words(task: Task, *, about: Person, code: Arg) -> tuple[TextId, Args]:
    """The new owner reads what it is, by when it was promised, and whom to phone."""
    said = text("question.words", words=Written(task.words)) if task.words else text("task.no-words")
    return TextId("task.handed-on"), {
        "what": text(f"task.kind_{task.kind.value}", name=about.name, resident=code),
        "at": Moment(task.due_at, Shape.DAY_AND_TIME),
        "phone": phone_of(about),
        "words": said,
    }


def task_say(task: Task, to: PersonId, *, words: TextId, args: Args, key: str) -> Say:
    """A card with what can be done about the task."""
    return Say(to, words, args, task_options(task), lane=Lane.CHECK_IN, key=key, topic=task.topic)


def task_options(task: Task) -> tuple[Option, ...]:
    """Done, or what came of phoning a volunteer."""
    if task.kind in HOW_IS_IT:
        return tuple(_phoned(task, how) for how in Phoned)
    if task.kind is TaskKind.LOOK_IN:
        return look_in_options(LookInId(task.id))
    return (Option("done", TextId("task.option-done"), start=Start("task_done", {"task": task.id})),)


def phone_of(person: Person) -> Arg:
    """Their number, or that nobody knows it."""
    return person.phone or text("task.no-phone")


def _phoned(task: Task, how: Phoned) -> Option:
    start = Start("phoned", {"task": task.id, "how": how.value})
    return Option(how.value, TextId(f"task.phoned_{how.value}"), start=start)
