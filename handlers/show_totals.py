"""Totals for the talk with the municipality: boundaries that were touched, and support that was asked."""

from collections.abc import Iterator

from domain.ask import Ask
from domain.conversation import Say, Turn, text
from domain.escalation_words import Labels
from domain.half_years import newest_settled
from domain.ids import AreaId, TextId
from domain.people import Person
from domain.permissions import Action, areas_of
from domain.suppression import TOTAL
from domain.text_args import Arg, Lines, Text
from domain.told import COUNTED, Total, Totals
from domain.totals import FEWEST_PEOPLE
from storage import audit, totals
from storage.database import Session


async def show_totals(ask: Ask, person: Person, *, db: Session, labels: Labels, rest: str = "") -> Turn:
    """Count the newest half of a year that is over, in the areas of who asks; nothing that leads to one volunteer."""
    del rest
    half = newest_settled(ask.now)
    found = await totals.read(db, half=half, within=areas_of(person, Action.SEE_TOTALS))
    await audit.note(db, "totals.read", by=person.id, subject=person.id, at=ask.now)
    blocks = []
    for row in found.rows:
        if lines := tuple(_lines(found, row, labels)):
            name: Arg = text("account.whole") if row == TOTAL else found.areas[AreaId(row)]
            blocks.append(Text(TextId("totals.list"), {"row": name, "lines": Lines(lines)}))
    args: dict[str, Arg] = {"half": text(f"totals.half-{half.number}", year=str(half.year)), "fewest": FEWEST_PEOPLE}
    return Turn(
        say=(Say(person.id, TextId("totals.note" if blocks else "totals.nothing"), args, before=tuple(blocks)),)
    )


def _lines(found: Totals, row: str, labels: Labels) -> Iterator[Arg]:
    """Of each kind all together, and then what may be read of it, the most told first."""
    for kind in COUNTED:
        mine = dict(found.of(kind, row))
        if together := mine.pop(TOTAL, None):
            yield _line(text(f"totals.all-{kind.value}"), together)
        for key, total in sorted(mine.items(), key=lambda one: (-one[1].count, one[0])):
            yield _line(labels(key), total)


def _line(label: Arg, total: Total) -> Arg:
    if total.helped is None:
        return text("totals.line", label=label, count=total.count)
    return text("totals.line-helped", label=label, count=total.count, helped=total.helped)
