"""Offers: places that are given to who can come."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, LargeBinary, String, Table, text

from storage.tables.columns import Utc, metadata, reference, row_id

offers = Table(
    "offers",
    metadata,
    row_id(),
    reference("by_id", "people", index=True),
    Column("body_sealed", LargeBinary, nullable=False),  # what, where, to whom
    Column("starts_at", Utc, nullable=False, index=True),
    Column("begins_at", Utc, nullable=False),  # when the first are asked
    Column("places", Integer, nullable=False),
    Column("how", String(8), nullable=False),  # first, chosen
    Column("state", String(8), nullable=False),  # open, full, over, stopped
    Column("was_full", Boolean, nullable=False),
    Column("due", String(8), nullable=False),  # what is to be done at look_at: naming, eve, start
    Column("look_at", Utc),  # null: nothing any more
    Column("news_at", Utc),  # when those without a place are told that it became full, or asked for what came free
    Index(
        "ix_offers_look_at",
        "look_at",
        sqlite_where=text("look_at IS NOT NULL"),
    ),
    Index(
        "ix_offers_news_at",
        "news_at",
        sqlite_where=text("news_at IS NOT NULL"),
    ),
)

offer_guests = Table(
    "offer_guests",
    metadata,
    Column("offer_id", String(32), ForeignKey("offers.id"), primary_key=True),
    Column("person_id", String(32), ForeignKey("people.id"), primary_key=True, index=True),
    Column("place", String(8), nullable=False),
    Column("since", Utc),
    Column("passed", Boolean, nullable=False),
    Column("was_maybe", Boolean, nullable=False),
    Column("look_at", Utc),  # when they are asked, reminded or passed over
    Index(
        "ix_offer_guests_look_at",
        "look_at",
        sqlite_where=text("look_at IS NOT NULL"),
    ),
)
