"""Totals for the talk with the municipality: boundaries that were touched, and support that was asked."""

from collections.abc import Iterator, Sequence

from domain.ask import Ask
from domain.conversation import Say, Turn, text
from domain.escalation import EscalationKind
from domain.escalation_words import Labels
from domain.ids import TextId
from domain.people import Person
from domain.permissions import Action, areas_of
from domain.text_args import Arg, Lines
from domain.totals import COUNTED_BACK, FEWEST_PEOPLE, Total
from storage import audit, totals
from storage.database import Session

KINDS = (EscalationKind.BOUNDARY, EscalationKind.SUPPORT)


async def show_totals(ask: Ask, person: Person, *, db: Session, labels: Labels, rest: str = "") -> Turn:
    """Count a year back, in the areas of who asks; what fewer than five volunteers told is left out."""
    del rest
    areas, since = areas_of(person, Action.SEE_TOTALS), ask.now - COUNTED_BACK
    lines: list[Arg] = []
    for kind in KINDS:
        lines += _lines(await totals.of_kind(db, kind, areas=areas, since=since), labels)
    await audit.note(db, "totals.read", by=person.id, subject=person.id, at=ask.now)
    if not lines:
        return Turn(say=(Say(person.id, TextId("totals.nothing"), {"fewest": FEWEST_PEOPLE}),))
    args: dict[str, Arg] = {"lines": Lines(tuple(lines)), "fewest": FEWEST_PEOPLE}
    return Turn(say=(Say(person.id, TextId("totals.list"), args),))


def _lines(found: Sequence[Total], labels: Labels) -> Iterator[Arg]:
    for one in found:
        if one.helped is None:
            yield text("totals.line", label=labels(one.key), count=one.count)
        else:
            yield text("totals.line-helped", label=labels(one.key), count=one.count, helped=one.helped)
