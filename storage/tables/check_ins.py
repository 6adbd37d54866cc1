"""How volunteers are: when each is asked next, and what was asked and answered."""

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    UniqueConstraint,
    text,
)

from storage.tables.columns import Utc, metadata, reference, row_id

check_in_plans = Table(
    "check_in_plans",
    metadata,
    Column("person_id", String(32), ForeignKey("people.id"), primary_key=True),
    Column("started_on", Date, nullable=False),
    Column("weekday", Integer),  # 1 Monday .. 7 Sunday; null: any from Monday to Friday
    Column("starts", String(5), nullable=False),  # wall clock, "10:00"
    Column("paused_until", Date),
    Column("opens_at", Utc, nullable=False),  # from when on they are asked next: always some time
    Column("closes_at", Utc, nullable=False),  # from when on that day it is too late
    Column("ask_at", Utc),  # their turn among all who are due; null: not due yet
    Column("asked_on", Date),  # their own date of the last one that was said
    Column("smiles", Integer, nullable=False, server_default="0"),
    Column("heavy", Boolean, nullable=False, server_default=text("false")),
    Index(
        "ix_check_in_plans_due",
        "opens_at",
        sqlite_where=text("ask_at IS NULL"),
    ),
    Index(
        "ix_check_in_plans_turn",
        "ask_at",
        sqlite_where=text("ask_at IS NOT NULL"),
    ),
)

check_ins = Table(
    "check_ins",
    metadata,
    row_id(),
    reference("person_id", "people"),
    reference("viewer_id", "people", null=True, index=True),  # who alone sees what was answered
    Column("state", String(12), nullable=False),
    Column("asked_at", Utc, nullable=False, index=True),
    Column("asked_on", Date, nullable=False),  # the person's own date
    Column("closes_at", Utc, nullable=False),
    Column("look_at", Utc, index=True),  # when something must happen without an answer; null: nothing
    Column("answered_at", Utc),
    Column("answers_sealed", LargeBinary),
    UniqueConstraint("person_id", "asked_on"),
)
