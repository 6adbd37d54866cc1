"""What a volunteer has reported: a sign about a resident, a boundary that was touched, or a wish for support."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.catalogue import Catalogue
from domain.escalation import EscalationKind
from domain.ids import AreaId, EscalationId, PersonId, ResidentId, SignId, TextId
from domain.policy import Pace
from domain.text_args import Arg, Text
from domain.urgency import Urgency
from domain.wishes import Wish


class SignState(StrEnum):
    """Where a report stands; a wrong code belongs to no resident's record."""

    OPEN = "open"
    CLOSED = "closed"
    WRONG_CODE = "wrong_code"
    WITHDRAWN = "withdrawn"


class Did(StrEnum):
    """What a volunteer did who was asked for something that is not their task."""

    SAID_NO = "said_no"
    DID_IT = "did_it"
    NOTHING_YET = "nothing_yet"


@dataclass(frozen=True, kw_only=True)
class FiledSign:
    """A report as it is kept; `key` is that of a sign, of a boundary or of a wish.

    `resident` is None while nobody knows whom it is about; `seen` are the reporter's own words, `did` what they
    did when it is about a boundary.
    """

    id: SignId
    key: str
    urgency: Urgency
    reporter: PersonId
    resident: ResidentId | None
    area: AreaId
    escalation: EscalationId
    filed_at: datetime
    state: SignState = SignState.OPEN
    resident_knows: bool | None = None
    seen: str | None = None
    did: Did | None = None


def label_of(catalogue: Catalogue, key: str) -> Arg:
    """How a report of that key is called, whatever its kind; the key itself when the catalogue lost it."""
    if key in catalogue:
        return catalogue.sign(key).short
    if key in set(Wish):
        return Text(TextId(f"support.what_{key}"))
    try:
        return catalogue.boundary(key).label
    except KeyError:
        return key


@dataclass(frozen=True, kw_only=True)
class NewReport:
    """A report about to be filed: what it is, how fast it climbs and who made it.

    `upsetting`: whoever made it must be looked after, whatever comes of it.
    """

    id: SignId
    key: str
    kind: EscalationKind
    pace: Pace
    reporter: PersonId
    seen: str | None = None
    upsetting: bool = False

    def filed(self, *, resident: ResidentId | None, area: AreaId, escalation: EscalationId, at: datetime) -> FiledSign:
        """The report as it is kept."""
        return FiledSign(
            id=self.id,
            key=self.key,
            urgency=self.pace.urgency,
            reporter=self.reporter,
            resident=resident,
            area=area,
            escalation=escalation,
            filed_at=at,
            seen=self.seen,
        )
