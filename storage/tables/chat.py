"""What people send, what they are asked and what they are sent."""

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    UniqueConstraint,
    text,
)

from storage.tables.columns import Serial, Utc, metadata, reference, row_id

inbox = Table(
    "inbox",
    metadata,
    Column("seq", Serial, primary_key=True, autoincrement=True),
    Column("id", String(32), nullable=False, unique=True),
    reference("account_id", "accounts"),
    Column("person_id", String(32)),  # whose account it was as this came in, if anybody's
    Column("event_mac", String(64), nullable=False),
    Column("kind", String(10), nullable=False),
    Column("body_sealed", LargeBinary),  # the neutral Incoming; null once erased
    Column("state", String(10), nullable=False, server_default="new"),  # new, done, set_aside
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("received_at", Utc, nullable=False),
    Column("done_at", Utc),
    UniqueConstraint("account_id", "event_mac"),
    Index(
        "ix_inbox_waiting",
        "account_id",
        "seq",
        sqlite_where=text("state = 'new'"),
    ),
    Index("ix_inbox_account_received", "account_id", "received_at"),
)

unkept = Table(
    "unkept",
    metadata,
    row_id(),
    Column("event_mac", String(64), nullable=False, unique=True),
    Column("attempts", Integer, nullable=False),
    Column("seen_at", Utc, nullable=False),  # when it was brought last
    Column("set_aside_at", Utc),
    Column("body_sealed", LargeBinary),  # what it said; null until it is set aside
)

conversations = Table(
    "conversations",
    metadata,
    row_id(),
    reference("person_id", "people", index=True),
    Column("name", String(40), nullable=False),
    Column("state", String(8), nullable=False),  # open, parked, ended
    Column("body_sealed", LargeBinary, nullable=False),  # arguments, answers, what was told
    Column("prompt_id", String(32)),  # the message that carries its open question
    Column("started_at", Utc, nullable=False),
    Column("touched_at", Utc, nullable=False),
    Column("overdue_at", Utc, index=True),  # go on without an answer then
)

drafts = Table(
    "drafts",
    metadata,
    row_id(),
    reference("person_id", "people", index=True),
    reference("account_id", "accounts"),
    Column("event_mac", String(64), nullable=False),
    Column("conversation_id", String(32)),  # what it was meant for, if it was asked for
    Column("body_sealed", LargeBinary, nullable=False),  # the words, their event, the question they answer
    Column("made_at", Utc, nullable=False),
    Column("due_at", Utc, index=True),  # somebody looks after it then; null: nobody has to
    UniqueConstraint("account_id", "event_mac"),
)

uploads = Table(
    "uploads",
    metadata,
    row_id(),
    reference("person_id", "people", index=True),
    Column("body_sealed", LargeBinary, nullable=False),  # what the rows of a file say, or what is wrong, or where it is
    Column("made_at", Utc, nullable=False, index=True),
    reference("account_id", "accounts", null=True),  # where it was handed in, if it has to be fetched there
    Column("look_at", Utc, index=True),  # it is to be fetched then; null: it is here
    Column("do_at", Utc, index=True),  # it is to be carried out then; null: nobody has agreed to it yet
    Column("agreed_mac", String(64)),  # what stands for the words that were agreed to
    Column("tries", Integer, nullable=False, server_default=text("0")),
)

outbox = Table(
    "outbox",
    metadata,
    Column("seq", Serial, primary_key=True, autoincrement=True),
    Column("id", String(32), nullable=False, unique=True),
    Column("key", String(200), nullable=False, unique=True),  # up to five ids and a few words
    Column("lane", Integer, nullable=False),
    Column("effect", String(6), nullable=False),  # say, edit, close, delete
    reference("person_id", "people", null=True),
    reference("account_id", "accounts", null=True, index=True),
    Column("platform", String(12)),  # of that account: each platform has workers of its own
    Column("text_id", String(80), nullable=False),
    Column("body_sealed", LargeBinary, nullable=False),  # arguments, options, what is told first
    Column("target_id", String(32)),  # of edit, close, delete: the message it is about
    # the message as a question or card
    Column("conversation_id", String(32)),
    Column("question", String(120)),
    Column("topic", String(200), index=True),
    Column("card", String(8)),  # open, closed; null: no buttons, or a question of a conversation
    Column("first_number", Integer, nullable=False, server_default="0"),
    Column("options_count", Integer, nullable=False, server_default="0"),
    Column("choice_seq", BigInteger),  # place among all with options in its chat: two at once cannot have the same
    Column("chosen", Integer),
    # delivery
    Column("state", String(8), nullable=False),  # queued, sending, sent, dropped, dead, reported, unknown
    Column("available_at", Utc, nullable=False),
    Column("good_until", Utc),  # from then on it is too late to say it; null: never
    Column("lease_until", Utc),
    Column("fence", Integer, nullable=False, server_default="0"),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("tried_at", Utc),  # since when it may have arrived already; null: it surely has not
    Column("escalation_id", String(32)),
    Column("generation", Integer),
    Column("platform_message_id", String(255)),
    Column("created_at", Utc, nullable=False),
    Column("sent_at", Utc),
    Column("shortened_at", Utc),  # when what it said was put away, or needed no putting away
    # the web chat keeps what it showed for a day
    Column("shown_sealed", LargeBinary),
    Column("web_seq", BigInteger),
    CheckConstraint("lane BETWEEN 0 AND 3", name="lane"),
    Index(
        "ix_outbox_queued",
        "platform",
        "lane",
        "available_at",
        "seq",
        sqlite_where=text("state = 'queued'"),
    ),
    Index(
        "ix_outbox_unsent",
        "account_id",
        "lane",
        "seq",
        sqlite_where=text("state IN ('queued', 'sending')"),
    ),
    Index(
        "ix_outbox_sending",
        "lease_until",
        sqlite_where=text("state = 'sending'"),
    ),
    Index("ix_outbox_dead", "seq", sqlite_where=text("state = 'dead'")),
    Index(
        "ix_outbox_cards",
        "person_id",
        sqlite_where=text("card = 'open'"),
    ),
    Index("ix_outbox_choices", "account_id", "choice_seq", unique=True),
    Index("ix_outbox_web", "account_id", "web_seq", unique=True),
    Index(
        "ix_outbox_readable",
        "sent_at",
        sqlite_where=text("state = 'sent' AND shortened_at IS NULL"),
    ),
)
