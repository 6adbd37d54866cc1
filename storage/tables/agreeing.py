"""What a volunteer and a professional agree about a match: task cards, and the talks about them."""

from sqlalchemy import Column, Date, Integer, LargeBinary, String, Table, UniqueConstraint

from storage.tables.columns import Utc, metadata, reference, row_id

task_cards = Table(
    "task_cards",
    metadata,
    row_id(),
    reference("match_id", "matches"),
    Column("version", Integer, nullable=False),
    Column("state", String(8), nullable=False),  # proposed, agreed, replaced, over
    Column("goal_sealed", LargeBinary, nullable=False),  # the key of one of ours, or somebody's own words
    Column("tasks", String(200), nullable=False),  # keys, with spaces between them
    Column("weekdays", String(7), nullable=False),  # digits, 1 Monday .. 7 Sunday; empty: any day
    Column("minutes_a_week", Integer, nullable=False),
    Column("starts_on", Date, nullable=False),
    Column("review_on", Date, nullable=False),
    Column("ends_on", Date, nullable=False),
    reference("proposed_by_id", "people"),
    Column("proposed_at", Utc, nullable=False),
    reference("agreed_by_id", "people", null=True),
    Column("agreed_at", Utc),
    Column("look_at", Utc, index=True),  # when both sides hear of its next date; null: it does not hold
    UniqueConstraint("match_id", "version"),
)

talks = Table(
    "talks",
    metadata,
    row_id(),
    reference("match_id", "matches"),
    Column("months", Integer, nullable=False),  # after so many months of the card: 2, 6, 12, 24, ...
    Column("due_on", Date, nullable=False),
    Column("state", String(8), nullable=False),  # to_plan, planned, asked
    Column("at", Utc),  # the appointment
    Column("look_at", Utc, index=True),  # when something is to be said about it; null: nothing any more
    Column("times_told", Integer, nullable=False, server_default="0"),
    Column("volunteer_sealed", LargeBinary),  # how each side filled in the form
    Column("professional_sealed", LargeBinary),
    UniqueConstraint("match_id", "months"),
)
