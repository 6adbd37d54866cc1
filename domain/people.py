"""The people of an organisation and what they are to each other."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.ids import AreaId, PersonId
from domain.zones import DEFAULT_ZONE


class Role(StrEnum):
    """What somebody does here; one person may have several."""

    VOLUNTEER = "volunteer"
    PROFESSIONAL = "professional"
    COORDINATOR = "coordinator"
    SAFEGUARDING_OFFICER = "safeguarding_officer"
    MANAGER = "manager"


class Language(StrEnum):
    """The languages of the screens."""

    DUTCH = "nl"
    ENGLISH = "en"


@dataclass(frozen=True)
class Post:
    """A role in an area; `area` is None when it holds everywhere."""

    role: Role
    area: AreaId | None


@dataclass(frozen=True)
class Person:
    """Somebody who works here, for pay or not; `phone` is printed as digits, never dialled by us.

    `host` is who lets them in, of somebody who walked in and stands on the list.
    """

    id: PersonId
    name: str
    language: Language
    posts: tuple[Post, ...]
    phone: str | None = None
    zone: str = DEFAULT_ZONE
    active: bool = True
    host: PersonId | None = None

    @property
    def roles(self) -> frozenset[Role]:
        """All roles, in whatever area."""
        return frozenset(post.role for post in self.posts)

    def local_date(self, at: datetime) -> date:
        """The date on their own calendar."""
        return at.astimezone(ZoneInfo(self.zone)).date()

    def is_a(self, role: Role) -> bool:
        """Whether this person has that role somewhere."""
        return role in self.roles
