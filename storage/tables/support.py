"""What looks after volunteers: aftercare that follows them until a person says that it has ended."""

from sqlalchemy import Column, Integer, String, Table

from storage.tables.columns import Utc, metadata, reference, row_id

aftercares = Table(
    "aftercares",
    metadata,
    row_id(),
    reference("person_id", "people", index=True),
    reference("guide_id", "people", null=True),  # who is asked to phone; null: the area's coordinators
    reference("area_id", "areas"),
    Column("reason", String(16), nullable=False),  # emergency, violence, death, asked
    Column("begun_at", Utc, nullable=False),
    Column("look_at", Utc, index=True),  # when somebody is asked how it goes; null: it has ended
    Column("told", Integer, nullable=False, server_default="0"),  # how often that was
    Column("paused_at", Utc),  # since when the volunteer makes no visits, at their own wish
    Column("ended_at", Utc),
    reference("ended_by", "people", null=True),
)
