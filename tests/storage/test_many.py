"""Many rows reach the driver exactly as SQLAlchemy would hand them over; what is more than that is left to it."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from sqlalchemy import Connection, bindparam, create_engine, event, insert, select, update

from storage.many import prepared
from storage.sqlite_driver import MOST_ROWS
from storage.tables import Utc, matches, metadata, people

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
ELSEWHERE = NOW.astimezone(timezone(timedelta(hours=1)))
PEOPLE: list[dict[str, Any]] = [
    {
        "id": f"{number:032}",
        "details_sealed": b"%d" % number,
        "language": "nl",
        "state": "joining",
        "created_at": ELSEWHERE if number % 2 else NOW,
        "anniversary_at": None if number % 3 else NOW,
    }
    for number in range(MOST_ROWS + 1)
]
MATCHES: list[dict[str, Any]] = [
    {
        "id": one["id"],
        "resident_id": one["id"],
        "volunteer_id": one["id"],
        "form": "home_visit",
        "started_on": date(2026, 3, 2),
        "weekday": None,
        "ask_at": one["created_at"],
    }
    for one in PEOPLE
]
NAMED = [{"b_id": one["id"], "b_at": one["created_at"]} for one in PEOPLE]
LATER = update(people).where(people.c.id == bindparam("b_id")).values(anniversary_at=bindparam("b_at"))


@pytest.fixture
def connection() -> Iterator[Connection]:
    engine = create_engine("sqlite://")
    with engine.begin() as found:
        metadata.create_all(found, tables=[people, matches])
        yield found
    engine.dispose()


@pytest.mark.parametrize(
    ("statement", "rows"),
    [(insert(people), PEOPLE), (insert(matches), MATCHES), (LATER, NAMED)],
    ids=["people", "matches", "later"],
)
def test_the_driver_is_told_the_same(connection: Connection, statement: Any, rows: list[dict[str, Any]]) -> None:  # noqa: ANN401  an insert or update
    told = list[tuple[str, object]]()
    event.listen(connection, "before_cursor_execute", lambda *given: told.append((given[2], given[3])))
    connection.execute(statement, rows)
    assert [prepared(statement, rows, connection.dialect)] == told


def test_what_was_prepared_is_written(connection: Connection) -> None:
    ready = prepared(insert(people), PEOPLE, connection.dialect)
    assert ready is not None
    assert connection.exec_driver_sql(*ready).rowcount == len(PEOPLE)
    found = connection.execute(select(people.c.id, people.c.created_at).order_by(people.c.id)).all()
    assert [tuple(row) for row in found] == [(one["id"], NOW) for one in PEOPLE]


@pytest.mark.parametrize(
    "statement",
    [
        insert(people).returning(people.c.id),
        update(people).where(people.c.id == bindparam("b_id")).values(anniversary_at=bindparam("b_at"), state="active"),
        update(people)
        .where(people.c.id.in_(bindparam("b_ids", expanding=True)))
        .values(anniversary_at=bindparam("b_at")),
    ],
    ids=["given back", "more set", "several ids"],
)
def test_what_is_more_is_left_to_sqlalchemy(connection: Connection, statement: Any) -> None:  # noqa: ANN401  an insert or update
    rows = PEOPLE if statement.is_insert else NAMED
    assert prepared(statement, rows, connection.dialect) is None


def test_a_moment_without_a_zone_is_refused(connection: Connection) -> None:
    naive = [{**PEOPLE[0], "created_at": NOW.replace(tzinfo=None)}]
    with pytest.raises(ValueError, match="without a zone"):
        prepared(insert(people), naive, connection.dialect)


def test_a_moment_is_written_out_once_for_all_statements(connection: Connection) -> None:
    kinds = [Utc().dialect_impl(connection.dialect) for _ in range(2)]
    one, other = (kind.bind_processor(connection.dialect) for kind in kinds)
    assert one
    assert other
    assert one(NOW) is other(NOW)
    assert one(ELSEWHERE) == other(NOW)
