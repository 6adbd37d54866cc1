"""How people come in at an evening, how far each walk-in is, how they go, and what was noted when a phone was lost."""

from sqlalchemy import Column, ForeignKey, Integer, LargeBinary, String, Table, Text

from storage.tables.columns import Utc, metadata, reference, row_id

evenings = Table(
    "evenings",
    metadata,
    row_id(),
    Column("code_mac", String(64), nullable=False, unique=True),
    reference("area_id", "areas"),
    reference("made_by_id", "people"),
    Column("made_at", Utc, nullable=False),
    Column("ends_at", Utc, nullable=False),
    Column("came", Integer, nullable=False, server_default="0"),  # how many have come in by it
)

intakes = Table(
    "intakes",
    metadata,
    Column("person_id", String(32), ForeignKey("people.id"), primary_key=True),
    reference("evening_id", "evenings"),
    Column("came_at", Utc, nullable=False),
    Column("read_at", Utc),  # when they stood on the list: they have read what is kept
    Column("met_at", Utc),  # when somebody has spoken with them
    Column("vog_at", Utc),  # when their certificate of conduct (VOG) was in
)

data_leaks = Table(
    "data_leaks",
    metadata,
    row_id(),
    reference("person_id", "people", index=True),  # whose phone it was
    reference("noted_by_id", "people", null=True),  # null: who administers the machine
    Column("noted_at", Utc, nullable=False),
    Column("due_at", Utc, nullable=False),  # by when it must be judged
    Column("look_at", Utc, index=True),  # when somebody is reminded next; null: it is closed
    Column("told", Integer, nullable=False, server_default="0"),  # how often that was
    Column("closed_at", Utc),
    reference("closed_by_id", "people", null=True),
    Column("decision", String(16)),
    Column("why_sealed", LargeBinary),
)

departures = Table(
    "departures",
    metadata,
    row_id(),
    reference("person_id", "people"),  # who stops, or whose phone is lost
    reference("by_id", "people"),  # who said so, and hears what became of it
    Column("kind", String(8), nullable=False),  # lost, ended
    Column("areas", Text),  # where they stop, ids by commas; null: everywhere
    Column("takers", Text, nullable=False),  # who takes over in each area, and who visits whom, as JSON of ids
    Column("asked_at", Utc, nullable=False),
    Column("look_at", Utc, nullable=False, index=True),
)
