"""The people of an organisation, as those who lead them see them; and who may give which role."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from domain.conversation import Option, text
from domain.ids import AreaId, PersonId, TextId
from domain.people import Person, Post, Role
from domain.plain_words import plain
from domain.text_args import Arg, Lines

GIVES: Mapping[Role, frozenset[Role]] = {
    Role.COORDINATOR: frozenset({Role.VOLUNTEER, Role.PROFESSIONAL}),
    Role.MANAGER: frozenset(Role),
}
"""Which roles each may give and take: who leads volunteers makes nobody a lead."""
SHOWN_AT_ONCE = 5


@dataclass(frozen=True)
class Member:
    """Somebody as who leads them sees them: with their posts in the areas of that lead, and no others.

    `is_joining` until they have come in; `paused_until` is the first day on which they take part again. Who
    `is_paid_elsewhere` has a post besides these that is no volunteer's.
    """

    person: Person
    is_joining: bool = False
    within_reach: bool = True
    paused_until: date | None = None
    works_elsewhere: bool = False
    is_paid_elsewhere: bool = False

    @property
    def id(self) -> PersonId:
        """Who it is."""
        return self.person.id

    def is_paused(self, today: date) -> bool:
        """Whether they do not take part on that day."""
        return self.paused_until is not None and today < self.paused_until

    def option(self) -> Option:
        """The button with their name and what they do."""
        roles = tuple(role for role in Role if self.person.is_a(role))
        what: Arg = text(f"role.{roles[0].value}") if roles else "-"
        name = "team.member-joining" if self.is_joining else "team.member"
        return Option(self.id, TextId(name), {"name": self.person.name, "what": what})


def called(members: Sequence[Member], words: str) -> list[Member]:
    """Those in whose name these words stand, whatever their capitals and accents; all of them for no words."""
    wanted = plain(words)
    return [one for one in members if wanted in plain(one.person.name)]


def may_give(giver: Person, role: Role, *, area: AreaId | None) -> bool:
    """Whether somebody may give that role in that area, or take it away."""
    return any(post.area in (None, area) and role in GIVES.get(post.role, ()) for post in giver.posts)


def may_lead(leader: Person, member: Member) -> bool:
    """Whether somebody may change what this person does here: nobody's own posts, nor those of who leads as well."""
    posts = member.person.posts
    return leader.id != member.id and all(may_give(leader, post.role, area=post.area) for post in posts)


def may_admit(leader: Person, member: Member) -> bool:
    """Whether somebody may have a code for this person made, or change their number: who has the code is them.

    So nobody comes to stand where they do not lead by the code of a colleague who does.
    """
    return may_lead(leader, member) and not member.is_paid_elsewhere


def topic_of(person: PersonId) -> str:
    """What all cards about somebody are about."""
    return f"person:{person}"


def post_words(post: Post, areas: Mapping[AreaId, str]) -> Arg:
    """A role and where it is held, as people read it."""
    where = areas.get(post.area, "-") if post.area else "-"
    return text("team.post", role=text(f"role.{post.role.value}"), area=where)


def posts_words(posts: Sequence[Post], areas: Mapping[AreaId, str]) -> Lines:
    """All of them, a line each."""
    return Lines(tuple(post_words(post, areas) for post in posts))
