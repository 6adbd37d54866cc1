"""What is accounted for by area and quarter: how much, never who or in which words."""

from collections.abc import Iterator
from dataclasses import dataclass

from domain.account import Account
from domain.account_words import lines_of, quarter_words, row_words, told_from
from domain.ask import Ask
from domain.conversation import Option, Say, Start, Turn, text
from domain.errors import RefusedError
from domain.ids import TextId
from domain.people import Person
from domain.permissions import Action, areas_of
from domain.quarters import Quarter, newest_settled, read_quarter
from domain.suppression import TOTAL
from domain.text_args import Arg, Text
from domain.totals import FEWEST_PEOPLE
from storage import account, audit
from storage.database import Session

QUARTERS_OFFERED = 5
MOST_SAID = 3
"""So many areas are told in the chat; more are in the file."""
FILES = ("workbook", "picture")


@dataclass(frozen=True)
class _Offered:
    """A quarter as a button."""

    quarter: Quarter

    def option(self) -> Option:
        """The button; its key begins with a letter, as those of codes do."""
        key = f"Q{self.quarter.number}-{self.quarter.year}"
        return Option(key, TextId("option.as-is"), {"words": quarter_words(self.quarter)})


async def show_account(ask: Ask, person: Person, *, db: Session, rest: str = "") -> Turn:
    """Tell of a quarter, which `rest` may name, in the areas of who asks; nothing about fewer than five people."""
    quarter = await _which(ask, rest)
    found = await account.read(db, quarter, within=areas_of(person, Action.SEE_TOTALS), now=ask.now)
    if not found.rows:
        raise RefusedError("account.no-areas")
    await audit.note(db, "account.read", by=person.id, subject=person.id, at=ask.now)
    rows = found.rows if len(found.areas) <= MOST_SAID else ((TOTAL,) if found.has_whole else found.rows[:MOST_SAID])
    blocks = [_block(found, row) for row in rows]
    notes = list(_notes(found, said=rows))
    options = tuple(
        Option(name, TextId(f"account.option-{name}"), start=Start(f"account_{name}", {"quarter": str(quarter)}))
        for name in FILES
    )
    return Turn(say=(Say(person.id, notes[-1].id, notes[-1].args, options, before=(*blocks, *notes[:-1])),))


async def give_workbook(ask: Ask, person: Person, *, db: Session, quarter: str) -> Turn:
    """Say that it is ready; it is made when it is fetched, of what is here then."""
    del db
    return _ready(ask, person, "account.workbook", quarter)


async def give_picture(ask: Ask, person: Person, *, db: Session, quarter: str) -> Turn:
    """Say that it is ready."""
    del db
    return _ready(ask, person, "account.picture", quarter)


def _ready(ask: Ask, person: Person, words: str, quarter: str) -> Turn:
    found = _settled(read_quarter(quarter), ask)
    return Turn(say=(Say(person.id, TextId(words), {"quarter": quarter_words(found), "written": str(found)}),))


async def _which(ask: Ask, rest: str) -> Quarter:
    if rest.strip():
        return _settled(read_quarter(rest), ask)
    offered = [_Offered(newest_settled(ask.started_at))]
    while len(offered) < QUARTERS_OFFERED:
        offered.append(_Offered(offered[-1].quarter.before))
    return _settled((await ask.one_of("account.which", offered, typed=_typed)).quarter, ask)


def _typed(words: str) -> _Offered | None:
    quarter = read_quarter(words)
    return _Offered(quarter) if quarter else None


def _settled(quarter: Quarter | None, ask: Ask) -> Quarter:
    if quarter is None:
        raise RefusedError("account.no-such-quarter")
    told_from(quarter, now=ask.now)
    return quarter


def _block(found: Account, row: str) -> Text:
    """What may be read of a row, or that this is nothing yet."""
    args: dict[str, Arg] = {"row": row_words(found, row), "quarter": quarter_words(found.quarter)}
    lines = lines_of(found, row)
    return Text(TextId("account.list"), {**args, "lines": lines}) if lines.of else text("account.too-few", **args)


def _notes(found: Account, *, said: tuple[str, ...]) -> Iterator[Text]:
    if len(found.areas) > len(said):
        yield text("account.more", count=len(found.areas))
    yield text("account.note", fewest=FEWEST_PEOPLE)
