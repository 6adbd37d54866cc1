"""What was counted of quarters that are over: it stays when what it was counted from is erased."""

from sqlalchemy import Column, Integer, String, Table

from storage.tables.columns import Utc, metadata

kept_counts = Table(
    "kept_counts",
    metadata,
    Column("quarter", String(8), primary_key=True),  # 2026Q1
    Column("area_id", String(32), primary_key=True),  # empty: the whole organisation
    Column("name", String(40), primary_key=True),
    Column("value", Integer, nullable=False),
    Column("people", Integer, nullable=False),  # how many it is about; below five it is never shown
    Column("kept_at", Utc, nullable=False),
)
