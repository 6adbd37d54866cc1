"""Reaching many at once: whom, with what, and what became of it for each."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, LargeBinary, String, Table, text

from storage.tables.columns import Utc, metadata, reference, row_id

tags = Table(
    "tags",
    metadata,
    Column("person_id", String(32), ForeignKey("people.id"), primary_key=True),
    Column("tag", String(40), primary_key=True),
)

segments = Table(
    "segments",
    metadata,
    row_id(),
    reference("owner_id", "people", index=True),
    Column("body_sealed", LargeBinary, nullable=False),  # its name and what it asks
    Column("saved_at", Utc, nullable=False),
)

templates = Table(
    "templates",
    metadata,
    row_id(),
    reference("owner_id", "people", index=True),
    Column("body_sealed", LargeBinary, nullable=False),  # its name and words in each language
    Column("saved_at", Utc, nullable=False),
)

mutes = Table(
    "mutes",
    metadata,
    Column("person_id", String(32), ForeignKey("people.id"), primary_key=True),
    Column("kind", String(12), primary_key=True),
)

broadcasts = Table(
    "broadcasts",
    metadata,
    row_id(),
    reference("sender_id", "people", index=True),
    Column("kind", String(12), nullable=False),
    Column("state", String(8), nullable=False),  # waiting, going, stopped, done
    Column("body_sealed", LargeBinary, nullable=False),  # words in each language, to whom, which answers
    Column("made_at", Utc, nullable=False, index=True),
    Column("begins_at", Utc, nullable=False),
    Column("named_up_to", String(32)),  # its people have been written down up to this id; null: all of them
    Column("look_at", Utc, index=True),  # when something must be done about it; null: nothing
    Column("pause", Integer, nullable=False, server_default="0"),  # seconds until it is looked at again
    Column("progress", String(120), nullable=False, server_default=""),  # the figures its sender saw last
    Column("progress_at", Utc),  # and when
    Column("told_at", Utc),  # when its sender was told of answers last
)

addressees = Table(
    "addressees",
    metadata,
    Column("broadcast_id", String(32), ForeignKey("broadcasts.id"), primary_key=True),
    Column("person_id", String(32), ForeignKey("people.id"), primary_key=True),
    Column("state", String(12), nullable=False),  # waiting, put, muted, unreachable
    Column("due_at", Utc, nullable=False),
    Column("tries", Integer, nullable=False, server_default="0"),
    Column("key", String(200), unique=True),  # of the message in the outbox; null: there is none
    Column("answer", String(16)),
    Column("words_sealed", LargeBinary),  # what they wrote back
    Column("answered_at", Utc),
    Column("told", Boolean, nullable=False, server_default=text("false")),  # the sender was told of the answer
    Index(
        "ix_addressees_waiting",
        "broadcast_id",
        "due_at",
        "person_id",
        sqlite_where=text("state = 'waiting'"),
    ),
)
