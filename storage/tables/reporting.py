"""What volunteers report, and what becomes of it: visits, signs, escalations and tasks."""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    Index,
    Integer,
    LargeBinary,
    Sequence,
    String,
    Table,
    Text,
    text,
)

from storage.tables.columns import Utc, metadata, reference, row_id

visits = Table(
    "visits",
    metadata,
    row_id(),
    Column("version", Integer, nullable=False),
    reference("match_id", "matches", index=True),
    reference("resident_id", "residents", index=True),
    reference("volunteer_id", "people", index=True),
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
    Column("other_task", String(24)),  # what was done that is not on the task card
)

signs = Table(
    "signs",
    metadata,
    row_id(),
    Column("key", String(32), nullable=False),
    Column("urgency", String(12), nullable=False),
    reference("reporter_id", "people", index=True),
    reference("resident_id", "residents", null=True, index=True),
    reference("area_id", "areas", null=True),
    reference("escalation_id", "escalations", null=True, index=True),
    Column("state", String(12), nullable=False),  # open, closed, wrong_code, withdrawn
    Column("filed_at", Utc, nullable=False),
    Column("closed_at", Utc),
    Column("resident_knows", Boolean),
    Column("seen_sealed", LargeBinary),  # what was seen, heard, smelled
    Column("answer_sealed", LargeBinary),  # what the volunteer may know
    Column("answer_due_at", Utc),
    Column("answered_at", Utc),
    Column("did", String(16)),  # what the volunteer did at a boundary
    Column("helped", Boolean),  # whether what the volunteer asked for helped, in their own words
    Column("follow_at", Utc, index=True),  # it could not wait, and its reporter's plan of check-ins knows nothing yet
)

escalations = Table(
    "escalations",
    metadata,
    row_id(),
    Column("reference", Integer, nullable=False, unique=True),
    Column("kind", String(12), nullable=False),
    Column("urgency", String(12), nullable=False),
    reference("area_id", "areas", index=True),
    reference("resident_id", "residents", null=True, index=True),
    Column("open_for", String(32), unique=True),  # the resident, on the one card that signs about them may join
    Column("state", String(8), nullable=False),  # open, closed
    reference("holder_id", "people", null=True, index=True),
    Column("generation", Integer, nullable=False),
    Column("due_at", Utc),
    Column("aftercare_at", Utc),  # when who reported it is to be looked after; null: not, or they are
    Column("opened_at", Utc, nullable=False),
    Column("closed_at", Utc),
    Column("version", Integer, nullable=False),  # how often it was kept: `keep` writes only what nobody else has since
    Column("data", Text, nullable=False),  # the frozen policy and what has been played, JSON without words of people
    CheckConstraint("state = 'closed' OR due_at IS NOT NULL", name="always_due"),
    Index(
        "ix_escalations_due",
        "due_at",
        sqlite_where=text("due_at IS NOT NULL"),
    ),
    Index(
        "ix_escalations_aftercare",
        "aftercare_at",
        sqlite_where=text("aftercare_at IS NOT NULL"),
    ),
)

escalation_reference = Sequence("escalation_reference", metadata=metadata)  # PostgreSQL only; SQLite has one writer

tasks = Table(
    "tasks",
    metadata,
    row_id(),
    Column("kind", String(24), nullable=False),  # call_back, question, ...
    reference("owner_id", "people", index=True),
    reference("about_person_id", "people", null=True, index=True),
    reference("resident_id", "residents", null=True),
    reference("area_id", "areas", null=True),
    Column("body_sealed", LargeBinary),
    Column("made_at", Utc, nullable=False),
    Column("due_at", Utc, nullable=False, index=True),
    Column("look_at", Utc, index=True),  # when somebody is reminded next; null: done
    Column("held_since", Utc),  # from then on a reminder waits for who is in the middle of something
    Column("told_at", Utc),  # when somebody was reminded last
    Column("times_told", Integer, nullable=False, server_default="0"),
    Column("done_at", Utc),
)
