"""What keeps the house in order: its keys, who did what, and when each job last looked."""

from sqlalchemy import Column, Index, Integer, LargeBinary, String, Table, text

from storage.tables.columns import Serial, Utc, metadata

keys = Table(
    "keys",
    metadata,
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("wrapped", LargeBinary, nullable=False),
    Column("made_at", Utc, nullable=False),
)

WRONG_CODE = "invite.wrong"
"""What is noted when somebody tries a code that is not good."""

audit = Table(
    "audit",
    metadata,
    Column("seq", Serial, primary_key=True, autoincrement=True),
    Column("at", Utc, nullable=False, index=True),
    Column("actor_id", String(32)),
    Column("action", String(60), nullable=False),
    Column("subject_id", String(32)),
    Column("generation", Integer),
    Index(
        "wrong_codes",
        "subject_id",
        "at",
        sqlite_where=text(f"action = '{WRONG_CODE}'"),
    ),
)

beats = Table(
    "beats",
    metadata,
    Column("name", String(40), primary_key=True),
    Column("at", Utc, nullable=False),
)

leases = Table(
    "leases",
    metadata,
    Column("name", String(40), primary_key=True),  # the account of the organisation on a platform
    Column("holder", String(32), nullable=False),
    Column("until", Utc, nullable=False),
)
