"""Who and what an organisation has: areas, people and their ways in, residents, and who visits whom."""

from sqlalchemy import (
    BigInteger,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    UniqueConstraint,
)

from storage.tables.columns import Utc, metadata, reference, row_id

areas = Table(
    "areas",
    metadata,
    row_id(),
    Column("name", String(80), nullable=False, unique=True),
    Column("hours", String(80), nullable=False),
    Column("zone", String(40), nullable=False, server_default="Europe/Amsterdam"),
    Column("after_hours", String(8)),  # person, phone, none; null: nobody has said yet
    reference("after_hours_person_id", "people", null=True),
    Column("after_hours_name_sealed", LargeBinary),  # who it will be, once they are invited
    Column("thank_at", Utc, index=True),  # when its coordinators are asked on the day of the volunteer; null: at once
    Column("phones_sealed", LargeBinary),  # after hours, GP out of hours, GGD desk, confidant
)

people = Table(
    "people",
    metadata,
    row_id(),
    Column("details_sealed", LargeBinary, nullable=False),  # name, phone
    Column("language", String(5), nullable=False),
    Column("zone", String(40), nullable=False, server_default="Europe/Amsterdam"),
    Column("state", String(8), nullable=False),  # joining, active, ended
    Column("created_at", Utc, nullable=False),
    Column("anniversary_at", Utc, index=True),  # when somebody is asked to thank them as a volunteer
    Column("listed_at", Utc),  # when they last had their Monday list
    Column("paused_until", Date),  # the first day on which they are asked for visits again; null: they take part
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
    row_id(),
    reference("person_id", "people", null=True, index=True),  # null: a stranger
    Column("platform", String(12), nullable=False),
    Column("address", String(255), nullable=False),
    Column("state", String(12), nullable=False, server_default="active"),  # active, unopened, unreachable, revoked
    Column("preference", Integer, nullable=False, server_default="0"),
    Column("seen_seq", BigInteger, nullable=False, server_default="0"),
    Column("created_at", Utc, nullable=False),
    UniqueConstraint("platform", "address"),
)

devices = Table(
    "devices",
    metadata,
    Column("account_id", String(32), ForeignKey("accounts.id"), primary_key=True),
    Column("device_id", String(255), primary_key=True),
    Column("key", String(64), nullable=False),  # what it signs with
    Column("vouched_by", String(64), nullable=False),  # the owner's own key that vouches for it; empty: none
    Column("state", String(8), nullable=False),  # trusted: it may read what we say; waiting
    Column("code_mac", String(64)),
    Column("tries", Integer, nullable=False, server_default="0"),
    Column("waits_since", Utc),
)

invites = Table(
    "invites",
    metadata,
    row_id(),
    Column("code_mac", String(64), nullable=False, unique=True),
    reference("person_id", "people", index=True),
    Column("expires_at", Utc, nullable=False),
    Column("used_at", Utc),
    Column("made_at", Utc, nullable=False),
)

links = Table(
    "links",
    metadata,
    row_id(),
    Column("token_mac", String(64), nullable=False, unique=True),
    reference("account_id", "accounts"),
    Column("expires_at", Utc, nullable=False),
    Column("used_at", Utc),
)

sessions = Table(
    "sessions",
    metadata,
    row_id(),
    Column("token_mac", String(64), nullable=False, unique=True),
    reference("account_id", "accounts", index=True),
    Column("expires_at", Utc, nullable=False, index=True),
)

residents = Table(
    "residents",
    metadata,
    row_id(),
    Column("code", String(16), nullable=False, unique=True),
    reference("area_id", "areas", index=True),
    reference("supervisor_id", "people", index=True),
    reference("deputy_id", "people", null=True),
    Column("closed_on", Date),  # since when nobody looks after this resident any more
)

matches = Table(
    "matches",
    metadata,
    row_id(),
    reference("resident_id", "residents", index=True),
    reference("volunteer_id", "people", index=True),
    Column("form", String(24), nullable=False, server_default="home_visit"),
    Column("weekday", Integer),  # 1 Monday .. 7 Sunday
    Column("starts", String(5)),  # wall clock, "10:00"
    Column("minutes", Integer),
    Column("memory_sealed", LargeBinary),  # the volunteer's own word for this resident
    Column("ask_at", Utc, index=True),  # when the next "were you at ...?" is due
    Column("started_on", Date, nullable=False),
    Column("ended_on", Date),
)
