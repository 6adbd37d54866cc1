"""Rounds: each chosen resident is phoned or seen once, and who was asked to."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, LargeBinary, String, Table, Text, UniqueConstraint, text

from storage.tables.columns import Utc, metadata, reference, row_id

rounds = Table(
    "rounds",
    metadata,
    row_id(),
    reference("by_id", "people", index=True),
    Column("about", String(8), nullable=False),  # heat, cold, call, own
    Column("among", Text, nullable=False),  # ids of areas or residents, JSON
    Column("body_sealed", LargeBinary, nullable=False),  # degrees, own words
    Column("urgent", Boolean, nullable=False),
    Column("state", String(8), nullable=False),  # planned, running, reported, ended, stopped
    Column("begins_at", Utc, nullable=False),
    Column("reports_at", Utc, nullable=False),
    Column("look_at", Utc),  # when something happens to all of it; null: nothing any more
    Column("show_at", Utc),  # when its totals are shown anew; null: they stand
    Index(
        "ix_rounds_show_at",
        "show_at",
        sqlite_where=text("show_at IS NOT NULL"),
    ),
    Index(
        "ix_rounds_look_at",
        "look_at",
        sqlite_where=text("look_at IS NOT NULL"),
    ),
)

look_ins = Table(
    "look_ins",
    metadata,
    row_id(),
    reference("round_id", "rounds"),
    reference("resident_id", "residents", index=True),
    Column("standing", String(8), nullable=False),
    reference("asked_id", "people", null=True),  # who was asked last
    Column("told", String(8)),  # what was said last
    Column("worried", Boolean, nullable=False),
    Column("wider", Boolean, nullable=False),  # other volunteers of the area are asked as well
    Column("seen_at", Utc),
    Column("look_at", Utc),  # when somebody is asked, reminded or passed over; null: not any more
    UniqueConstraint("round_id", "resident_id"),
    Index(
        "ix_look_ins_look_at",
        "look_at",
        sqlite_where=text("look_at IS NOT NULL"),
    ),
)

look_in_asks = Table(
    "look_in_asks",
    metadata,
    Column("look_in_id", String(32), ForeignKey("look_ins.id"), primary_key=True),
    Column("person_id", String(32), ForeignKey("people.id"), primary_key=True, index=True),
    Column("asked_at", Utc, nullable=False),
)
