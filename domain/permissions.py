"""One table of who may do what; what is not listed is refused."""

from enum import StrEnum

from domain.ids import AreaId
from domain.people import Person, Role


class Scope(StrEnum):
    """How far a permission reaches.

    What is somebody's own; the residents they visit; the residents they answer for, with whoever visits these, and
    what they were called for; the areas of their post; all of the organisation.
    """

    OWN = "own"
    MATCHES = "matches"
    SUPERVISED = "supervised"
    AREA = "area"
    ORGANISATION = "organisation"


class Action(StrEnum):
    """Everything that can be asked of Buurtpols, in chat, on a page or from the command line."""

    USE_CHAT = "use_chat"
    REPORT = "report"
    ANSWER_ESCALATION = "answer_escalation"
    SEE_TASKS = "see_tasks"
    CLEAR_POISON = "clear_poison"
    SEE_DELIVERIES = "see_deliveries"
    ALLOW_DEVICES = "allow_devices"
    AGREE = "agree"
    HOLD_TALK = "hold_talk"
    PHONE_VOLUNTEER = "phone_volunteer"
    SEE_TOTALS = "see_totals"
    SEE_PULSE = "see_pulse"
    SEE_TAKING_PART = "see_taking_part"
    SEE_FACE_TOTALS = "see_face_totals"
    BEGIN_AFTERCARE = "begin_aftercare"
    THANK = "thank"
    RUN_ROUND = "run_round"
    LOOK_IN = "look_in"
    MAKE_OFFER = "make_offer"
    ANSWER_OFFER = "answer_offer"
    ARRANGE_MATCHES = "arrange_matches"
    BE_AWAY = "be_away"
    SEND_BROADCAST = "send_broadcast"
    SEE_PEOPLE = "see_people"
    BRING_IN = "bring_in"
    CHANGE_PEOPLE = "change_people"
    REPORT_LOST = "report_lost"
    JUDGE_LEAK = "judge_leak"
    IMPORT = "import"
    EXPORT = "export"


_OWN, _MATCHES, _SUPERVISED, _AREA = Scope.OWN, Scope.MATCHES, Scope.SUPERVISED, Scope.AREA
_V, _P, _C = Role.VOLUNTEER, Role.PROFESSIONAL, Role.COORDINATOR
_S, _M = Role.SAFEGUARDING_OFFICER, Role.MANAGER

TABLE: dict[Action, dict[Role, Scope]] = {
    Action.USE_CHAT: {_V: _OWN, _P: _OWN, _C: _OWN, _S: _OWN, _M: _OWN},
    Action.REPORT: {_V: _MATCHES},
    Action.ANSWER_ESCALATION: {_P: _SUPERVISED, _C: _AREA, _S: _SUPERVISED, _M: _AREA},
    Action.SEE_TASKS: {_V: _OWN, _P: _OWN, _C: _OWN, _S: _OWN, _M: _OWN},
    Action.CLEAR_POISON: {_C: _AREA, _M: _AREA},
    Action.SEE_DELIVERIES: {_C: _AREA, _M: _AREA},
    Action.ALLOW_DEVICES: {_C: _AREA, _M: _AREA},
    Action.AGREE: {_V: _MATCHES, _P: _SUPERVISED},
    Action.HOLD_TALK: {_P: _SUPERVISED},
    Action.PHONE_VOLUNTEER: {_P: _OWN, _C: _OWN, _M: _OWN},
    Action.SEE_TOTALS: {_C: _AREA, _M: _AREA},
    Action.SEE_PULSE: {_P: _SUPERVISED, _C: _AREA, _M: _AREA},
    Action.SEE_TAKING_PART: {_C: _AREA},
    Action.SEE_FACE_TOTALS: {_M: _AREA},
    Action.THANK: {_P: _SUPERVISED, _C: _AREA},
    Action.RUN_ROUND: {_C: _AREA, _M: _AREA},
    Action.MAKE_OFFER: {_C: _AREA, _M: _AREA},
    Action.ANSWER_OFFER: {_V: _OWN, _P: _OWN, _C: _OWN, _S: _OWN, _M: _OWN},
    Action.LOOK_IN: {_V: _MATCHES, _P: _SUPERVISED, _C: _AREA, _M: _AREA},
    Action.SEND_BROADCAST: {_C: _AREA, _M: _AREA},
    Action.SEE_PEOPLE: {_C: _AREA, _M: _AREA},
    Action.BRING_IN: {_C: _AREA, _M: _AREA},
    Action.CHANGE_PEOPLE: {_C: _AREA, _M: _AREA},
    Action.REPORT_LOST: {_P: _AREA, _C: _AREA, _M: _AREA},
    Action.JUDGE_LEAK: {_C: _AREA, _M: _AREA},
    Action.IMPORT: {_C: _AREA},
    Action.EXPORT: {_C: _AREA},
    Action.BEGIN_AFTERCARE: {_V: _OWN, _P: _SUPERVISED, _C: _AREA},
    Action.ARRANGE_MATCHES: {_C: _AREA, _M: _AREA},
    Action.BE_AWAY: {_P: _OWN, _C: _OWN, _S: _OWN, _M: _OWN},
}


def may(person: Person, action: Action, *, area: AreaId | None = None) -> bool:
    """Whether this person may do that at all; with `area`, on all that is in that area, whosever it is.

    Who is not active may do nothing.
    """
    if not person.active:
        return False
    scopes = TABLE.get(action, {})
    return any(
        post.role in scopes and (area is None or _reaches(scopes[post.role], post.area, area)) for post in person.posts
    )


def _reaches(scope: Scope, posted: AreaId | None, area: AreaId) -> bool:
    return scope is Scope.ORGANISATION or (scope is Scope.AREA and posted in {None, area})


def areas_of(person: Person, action: Action) -> frozenset[AreaId] | None:
    """The areas in which this person may do that, whosever it is; None: in all of them."""
    scopes = TABLE.get(action, {})
    posts = [post for post in person.posts if scopes.get(post.role) in {Scope.AREA, Scope.ORGANISATION}]
    if any(post.area is None or scopes[post.role] is Scope.ORGANISATION for post in posts):
        return None
    return frozenset(post.area for post in posts if post.area)
