"""What is said of check-ins: the card with faces, which one tap answers."""

from domain.areas import Area
from domain.check_ins import CheckIn, Face, Need, State, Step
from domain.conversation import Lane, Option, Say, Start, text
from domain.ids import CheckInId, TextId
from domain.people import Person
from domain.text_args import Arg, Lines

DRAWN = {Face.GREAT: "😀", Face.GOOD: "🙂", Face.SO_SO: "😐", Face.SAD: "🙁"}


def card(check_in: CheckIn, *, viewer: Person | None, areas: tuple[Area, ...]) -> Say:
    """The question with faces and *bel mij*: pressing one is a whole answer.

    It says who alone sees the answer, and whom else to phone.
    """
    reminds = check_in.state is State.REMINDING
    numbers = dict.fromkeys(area.numbers.confidant for area in areas if area.numbers.confidant)
    lines: list[Arg] = [text("check-in.seen-by", name=viewer.name) if viewer else text("check-in.seen-by-nobody")]
    lines += [text("check-in.confidant", number=number) for number in numbers]
    return Say(
        check_in.person,
        TextId("check-in.remind" if reminds else "check-in.ask"),
        {"below": Lines(tuple(lines))},
        options=(*(_face(check_in.id, face) for face in Face), _call(check_in.id)),
        lane=Lane.CHECK_IN,
        key=check_in.key,
        topic=check_in.topic,
        good_until=check_in.closes_at,
    )


def drawn(face: Face | None) -> Arg:
    """A face as it is drawn, or that there was none."""
    return DRAWN[face] if face else text("check-in.no-face")


def goes_on(check_in: CheckInId, step: Step, *, answer: str | None = None) -> Start:
    """The conversation about one of the questions; with `answer` it is answered already."""
    known = {f"check-in.{step.value}": answer} if answer else {}
    return Start("check_in", {"check_in": check_in, "step": step.value}, known)


def _face(check_in: CheckInId, face: Face) -> Option:
    start = goes_on(check_in, Step.HOW, answer=face.value)
    return Option(face.value, TextId(f"check-in.how_{face.value}"), start=start)


def _call(check_in: CheckInId) -> Option:
    start = goes_on(check_in, Step.NEED, answer=Need.CALL.value)
    return Option("call", TextId("check-in.need_call"), start=start)
