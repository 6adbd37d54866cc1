"""All tables; columns that end in `_sealed` hold what only the organisation's key can open."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Sequence,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    },
)


class Utc(TypeDecorator[datetime]):
    """An aware moment in UTC, on SQLite too."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Refuse naive moments; store in UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:  # noqa: ANN401, ARG002
        """Give it back aware."""
        if value is None:
            return None
        moment: datetime = value
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def _id() -> Column[str]:
    return Column("id", String(32), primary_key=True)


def _to(name: str, table: str, *, null: bool = False, index: bool = False) -> Column[str]:
    return Column(name, String(32), ForeignKey(f"{table}.id"), nullable=null, index=index)


_Serial = BigInteger().with_variant(Integer, "sqlite")

keys = Table(
    "keys",
    metadata,
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("wrapped", LargeBinary, nullable=False),
    Column("made_at", Utc, nullable=False),
)

areas = Table(
    "areas",
    metadata,
    _id(),
    Column("name", String(80), nullable=False, unique=True),
    Column("hours", String(80), nullable=False),
    Column("zone", String(40), nullable=False, server_default="Europe/Amsterdam"),
    Column("after_hours", String(8)),  # person, phone, none; null: nobody has said yet
    _to("after_hours_person_id", "people", null=True),
    Column("after_hours_name_sealed", LargeBinary),  # who it will be, once they are invited
    Column("phones_sealed", LargeBinary),  # after hours, GP out of hours, GGD desk, confidant
)

people = Table(
    "people",
    metadata,
    _id(),
    Column("details_sealed", LargeBinary, nullable=False),  # name, phone
    Column("language", String(5), nullable=False),
    Column("zone", String(40), nullable=False, server_default="Europe/Amsterdam"),
    Column("state", String(8), nullable=False),  # joining, active, ended
    Column("created_at", Utc, nullable=False),
)

posts = Table(
    "posts",
    metadata,
    Column("person_id", String(32), ForeignKey("people.id"), primary_key=True),
    Column("role", String(24), primary_key=True),
    Column("area_id", String(32), ForeignKey("areas.id"), primary_key=True),
    Index("ix_posts_area_role", "area_id", "role"),
)

accounts = Table(
    "accounts",
    metadata,
    _id(),
    _to("person_id", "people", null=True, index=True),  # null: a stranger
    Column("platform", String(12), nullable=False),
    Column("address", String(255), nullable=False),
    Column("state", String(12), nullable=False, server_default="active"),  # active, unreachable, revoked
    Column("preference", Integer, nullable=False, server_default="0"),
    Column("seen_seq", BigInteger, nullable=False, server_default="0"),
    Column("created_at", Utc, nullable=False),
    UniqueConstraint("platform", "address"),
)

invites = Table(
    "invites",
    metadata,
    _id(),
    Column("code_mac", String(64), nullable=False, unique=True),
    _to("person_id", "people", index=True),
    Column("expires_at", Utc, nullable=False),
    Column("used_at", Utc),
    Column("made_at", Utc, nullable=False),
)

links = Table(
    "links",
    metadata,
    _id(),
    Column("token_mac", String(64), nullable=False, unique=True),
    _to("account_id", "accounts"),
    Column("expires_at", Utc, nullable=False),
    Column("used_at", Utc),
)

sessions = Table(
    "sessions",
    metadata,
    _id(),
    Column("token_mac", String(64), nullable=False, unique=True),
    _to("account_id", "accounts", index=True),
    Column("expires_at", Utc, nullable=False, index=True),
)

residents = Table(
    "residents",
    metadata,
    _id(),
    Column("code", String(16), nullable=False, unique=True),
    _to("area_id", "areas", index=True),
    _to("supervisor_id", "people", index=True),
    _to("deputy_id", "people", null=True),
)

matches = Table(
    "matches",
    metadata,
    _id(),
    _to("resident_id", "residents", index=True),
    _to("volunteer_id", "people", index=True),
    Column("form", String(24), nullable=False, server_default="home_visit"),
    Column("weekday", Integer),  # 1 Monday .. 7 Sunday
    Column("starts", String(5)),  # wall clock, "10:00"
    Column("minutes", Integer),
    Column("memory_sealed", LargeBinary),  # the volunteer's own word for this resident
    Column("ask_at", Utc, index=True),  # when the next "were you at ...?" is due
    Column("started_on", Date, nullable=False),
    Column("ended_on", Date),
)

inbox = Table(
    "inbox",
    metadata,
    Column("seq", _Serial, primary_key=True, autoincrement=True),
    Column("id", String(32), nullable=False, unique=True),
    _to("account_id", "accounts"),
    Column("event_mac", String(64), nullable=False),
    Column("kind", String(10), nullable=False),
    Column("body_sealed", LargeBinary),  # the neutral Incoming; null once erased
    Column("state", String(10), nullable=False, server_default="new"),  # new, done, set_aside
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("received_at", Utc, nullable=False),
    Column("done_at", Utc),
    UniqueConstraint("account_id", "event_mac"),
    Index("ix_inbox_waiting", "seq", sqlite_where=text("state = 'new'"), postgresql_where=text("state = 'new'")),
    Index("ix_inbox_account_received", "account_id", "received_at"),
)

conversations = Table(
    "conversations",
    metadata,
    _id(),
    _to("person_id", "people", index=True),
    Column("name", String(40), nullable=False),
    Column("state", String(8), nullable=False),  # open, parked, ended
    Column("body_sealed", LargeBinary, nullable=False),  # arguments, answers, what was told
    Column("prompt_id", String(32)),  # the message that carries its open question
    Column("started_at", Utc, nullable=False),
    Column("touched_at", Utc, nullable=False),
    Column("overdue_at", Utc, index=True),  # go on without an answer then
)

outbox = Table(
    "outbox",
    metadata,
    Column("seq", _Serial, primary_key=True, autoincrement=True),
    Column("id", String(32), nullable=False, unique=True),
    Column("key", String(200), nullable=False, unique=True),  # up to five ids and a few words
    Column("lane", Integer, nullable=False),
    Column("effect", String(6), nullable=False),  # say, edit, close, delete
    _to("person_id", "people", null=True),
    _to("account_id", "accounts", null=True, index=True),
    Column("text_id", String(80), nullable=False),
    Column("body_sealed", LargeBinary, nullable=False),  # arguments, options, what is told first
    Column("target_id", String(32)),  # of edit, close, delete: the message it is about
    # the message as a question or card
    Column("conversation_id", String(32)),
    Column("question", String(120)),
    Column("topic", String(80), index=True),
    Column("card", String(8)),  # open, closed; null: no buttons, or a question of a conversation
    Column("first_number", Integer, nullable=False, server_default="0"),
    Column("options_count", Integer, nullable=False, server_default="0"),
    Column("chosen", Integer),
    # delivery
    Column("state", String(8), nullable=False),  # queued, sending, sent, dropped, dead, reported, unknown
    Column("available_at", Utc, nullable=False),
    Column("lease_until", Utc),
    Column("fence", Integer, nullable=False, server_default="0"),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("escalation_id", String(32)),
    Column("generation", Integer),
    Column("platform_message_id", String(255)),
    Column("created_at", Utc, nullable=False),
    Column("sent_at", Utc),
    # the web chat keeps what it showed for a day
    Column("shown_sealed", LargeBinary),
    Column("web_seq", BigInteger),
    CheckConstraint("lane BETWEEN 0 AND 3", name="lane"),
    Index(
        "ix_outbox_queued",
        "lane",
        "available_at",
        "seq",
        sqlite_where=text("state = 'queued'"),
        postgresql_where=text("state = 'queued'"),
    ),
    Index(
        "ix_outbox_unsent",
        "account_id",
        "lane",
        "seq",
        sqlite_where=text("state IN ('queued', 'sending')"),
        postgresql_where=text("state IN ('queued', 'sending')"),
    ),
    Index(
        "ix_outbox_sending",
        "lease_until",
        sqlite_where=text("state = 'sending'"),
        postgresql_where=text("state = 'sending'"),
    ),
    Index("ix_outbox_dead", "seq", sqlite_where=text("state = 'dead'"), postgresql_where=text("state = 'dead'")),
    Index(
        "ix_outbox_cards",
        "person_id",
        sqlite_where=text("card = 'open'"),
        postgresql_where=text("card = 'open'"),
    ),
    Index("ix_outbox_web", "account_id", "web_seq"),
)

visits = Table(
    "visits",
    metadata,
    _id(),
    Column("version", Integer, nullable=False),
    _to("match_id", "matches", index=True),
    _to("resident_id", "residents", index=True),
    _to("volunteer_id", "people", index=True),
    Column("went", String(16), nullable=False),
    Column("minutes", Integer),
    Column("people", Integer),
    Column("why_not", String(24)),
    Column("visited_on", Date, nullable=False),
    Column("reported_at", Utc, nullable=False),
    Column("changeable_until", Utc, index=True),  # null: the buttons of its receipt are gone
    Column("wrong_since", Utc),  # when "something is wrong" was first told about this resident
    Column("withdrawn_at", Utc),
    Column("note_sealed", LargeBinary),
)

signs = Table(
    "signs",
    metadata,
    _id(),
    Column("key", String(32), nullable=False),
    Column("urgency", String(12), nullable=False),
    _to("reporter_id", "people", index=True),
    _to("resident_id", "residents", null=True, index=True),
    _to("area_id", "areas", null=True),
    _to("escalation_id", "escalations", null=True, index=True),
    Column("state", String(12), nullable=False),  # open, closed, wrong_code, withdrawn
    Column("filed_at", Utc, nullable=False),
    Column("closed_at", Utc),
    Column("resident_knows", Boolean),
    Column("seen_sealed", LargeBinary),  # what was seen, heard, smelled
    Column("answer_sealed", LargeBinary),  # what the volunteer may know
    Column("answer_due_at", Utc),
    Column("answered_at", Utc),
)

escalations = Table(
    "escalations",
    metadata,
    _id(),
    Column("reference", Integer, nullable=False, unique=True),
    Column("kind", String(12), nullable=False),
    Column("urgency", String(12), nullable=False),
    _to("area_id", "areas", index=True),
    _to("resident_id", "residents", null=True, index=True),
    Column("state", String(8), nullable=False),  # open, closed
    _to("holder_id", "people", null=True, index=True),
    Column("generation", Integer, nullable=False),
    Column("due_at", Utc),
    Column("opened_at", Utc, nullable=False),
    Column("closed_at", Utc),
    Column("data", Text, nullable=False),  # the frozen policy and what has been played, JSON without words of people
    CheckConstraint("state = 'closed' OR due_at IS NOT NULL", name="always_due"),
    Index(
        "ix_escalations_due",
        "due_at",
        sqlite_where=text("due_at IS NOT NULL"),
        postgresql_where=text("due_at IS NOT NULL"),
    ),
)

escalation_reference = Sequence("escalation_reference", metadata=metadata)  # PostgreSQL only; SQLite has one writer

tasks = Table(
    "tasks",
    metadata,
    _id(),
    Column("kind", String(24), nullable=False),  # call_back, question, ...
    _to("owner_id", "people", index=True),
    _to("about_person_id", "people", null=True),
    _to("resident_id", "residents", null=True),
    _to("area_id", "areas", null=True),
    Column("body_sealed", LargeBinary),
    Column("made_at", Utc, nullable=False),
    Column("due_at", Utc, nullable=False, index=True),
    Column("look_at", Utc, index=True),  # when somebody is reminded next; null: done
    Column("told_at", Utc),  # when somebody was reminded last
    Column("times_told", Integer, nullable=False, server_default="0"),
    Column("done_at", Utc),
)

audit = Table(
    "audit",
    metadata,
    Column("seq", _Serial, primary_key=True, autoincrement=True),
    Column("at", Utc, nullable=False, index=True),
    Column("actor_id", String(32)),
    Column("action", String(60), nullable=False),
    Column("subject_id", String(32)),
    Column("generation", Integer),
)

beats = Table(
    "beats",
    metadata,
    Column("name", String(40), primary_key=True),
    Column("at", Utc, nullable=False),
)
