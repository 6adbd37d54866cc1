"""Who takes the place of whom: for good, or for a while."""

from sqlalchemy import Column, ForeignKey, Index, String, Table, text

from storage.tables.columns import Utc, metadata, reference

replacements = Table(
    "replacements",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("area_id", String(32), ForeignKey("areas.id"), primary_key=True),  # a row for each area that it holds in
    reference("of_id", "people"),
    reference("by_id", "people"),
    reference("resident_id", "residents", null=True),  # with this one only; null: with all in the area
    reference("set_by_id", "people"),
    Column("begins_at", Utc, nullable=False),
    Column("ends_at", Utc),  # null: it is for good
    Column("state", String(8), nullable=False),  # planned, running, over
    Column("look_at", Utc, index=True),  # when it begins or ends; null: it is over
    Index(
        "ix_replacements_running",
        "of_id",
        "area_id",
        sqlite_where=text("state = 'running'"),
    ),
)
