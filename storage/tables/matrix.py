"""What the organisation's account on Matrix needs to go on where it was: its device, and the rooms that it is in."""

from sqlalchemy import Boolean, Column, Integer, LargeBinary, String, Table, Text

from storage.tables.columns import metadata

matrix_devices = Table(
    "matrix_devices",
    metadata,
    Column("user_id", String(255), primary_key=True),  # the bot's own
    Column("homeserver", String(255), nullable=False),
    Column("device_id", String(255), nullable=False),
    Column("secrets_sealed", LargeBinary, nullable=False),  # the token; the seeds, where there are any
    Column("since", Text),  # up to where all that came in has been kept
)

matrix_rooms = Table(
    "matrix_rooms",
    metadata,
    Column("room_id", String(255), primary_key=True),
    Column("user_id", String(255), nullable=False, index=True),  # who else is in it
    Column("state", String(8), nullable=False),  # invited: not yet accepted; joined
    Column("is_encrypted", Boolean, nullable=False),
    Column("place", Integer, nullable=False),  # among all, by when they were used: the last is where messages go
)

matrix_keys = Table(
    "matrix_keys",
    metadata,
    Column("user_id", String(255), primary_key=True),  # the bot's own
    Column("name_mac", String(64), primary_key=True),  # stands for what it is the key of
    Column("sealed", LargeBinary, nullable=False),
)
