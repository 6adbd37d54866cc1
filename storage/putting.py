"""The statement that puts messages into the outbox: built once for each number of rows, since building it is slow."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    Boolean,
    ColumnElement,
    Integer,
    Subquery,
    and_,
    bindparam,
    case,
    exists,
    func,
    literal_column,
    null,
    select,
    union_all,
)
from sqlalchemy.sql.dml import ReturningInsert

from storage.inserting import insert_into
from storage.numbering import next_choice, next_number
from storage.tables import accounts, outbox

# written out, not bound: only then can a prepared statement use the indexes over what is not sent yet
QUEUED: ColumnElement[str] = literal_column("'queued'")
SENDING: ColumnElement[str] = literal_column("'sending'")
UNSENT = (QUEUED, SENDING)
DEAD: ColumnElement[str] = literal_column("'dead'")
MAY_HAVE_ARRIVED = func.coalesce(outbox.c.tried_at, outbox.c.lease_until)
"""Of what a process was sending when it died: since when, a lease later than it began at most."""

_GIVEN = [
    "id", "key", "lane", "effect", "person_id", "account_id", "text_id", "body_sealed", "target_id", "conversation_id",
    "question", "topic", "card", "options_count", "available_at", "good_until", "lease_until",
    "fence", "escalation_id", "generation", "created_at",
]  # fmt: skip
"""Columns as they are given; `account_id` may be left to us."""
_FOUND = ("account_id", "platform", "first_number", "choice_seq", "state")


@lru_cache(maxsize=32)
def insertion(rows: int, *, is_postgres: bool) -> ReturningInsert[*tuple[Any, ...]]:
    """Put in so many rows; what each is, is told by `parameters`. A key that is there already is passed over.

    Whoever is written to without an account named gets it at the preferred one; without any it is a dead letter.
    """
    given = union_all(*(_given(place) for place in range(rows))).subquery("given")
    preferred = (
        select(accounts.c.id)
        .where(accounts.c.person_id == given.c.person_id, accounts.c.state == "active")
        .order_by(accounts.c.preference.desc(), accounts.c.created_at)
        .limit(1)
        .scalar_subquery()
    )
    found = select(given, func.coalesce(given.c.account_id, preferred).label("found_account")).subquery("found")
    as_given = [name for name in _GIVEN if name not in _FOUND]
    chosen = select(*(found.c[name] for name in as_given), *_worked_out(found)).order_by(found.c.place)
    insert_ = insert_into(outbox, is_postgres=is_postgres)
    return (
        insert_.from_select([*as_given, *_FOUND], chosen.where(literal_column("1") == literal_column("1")))
        .on_conflict_do_nothing(index_elements=["key"])
        .returning(outbox.c.id, outbox.c.key, outbox.c.account_id, outbox.c.first_number, outbox.c.state)
    )


def parameters(rows: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """What the rows are, for the statement of so many."""
    return {f"row{place}_{name}": value for place, row in enumerate(rows) for name, value in row.items()}


def _given(place: int) -> Any:  # noqa: ANN401  a select of as many columns
    bound = [bindparam(f"row{place}_{name}", type_=outbox.c[name].type).label(name) for name in _GIVEN]
    is_ours = bindparam(f"row{place}_is_ours", type_=Boolean).label("is_ours")
    return select(*bound, is_ours, literal_column(str(place), Integer).label("place"))


def _worked_out(found: Subquery) -> Sequence[ColumnElement[Any]]:
    """The columns of `_FOUND`."""
    account, has_options = found.c.found_account, found.c.options_count > 0
    options, messages = _put_before(found, found.c.options_count), _put_before(found, case((has_options, 1), else_=0))
    older = outbox.alias("older")
    waits = exists().where(older.c.account_id == account, older.c.lane == found.c.lane, older.c.state.in_(UNSENT))
    return [
        account,
        select(accounts.c.platform).where(accounts.c.id == account).scalar_subquery(),
        case((has_options, next_number(account) + options), else_=0),
        case((has_options, next_choice(account) + messages), else_=null()),
        case((account.is_(None), DEAD), (and_(found.c.is_ours, ~waits), SENDING), else_=QUEUED),
    ]


def _put_before(found: Subquery, counted: ColumnElement[Any]) -> ColumnElement[Any]:
    """How much of that the same statement puts into the same chat before: nobody else could count it."""
    before = func.sum(counted).over(partition_by=found.c.found_account, order_by=found.c.place, rows=(None, -1))
    return func.coalesce(before, 0)
