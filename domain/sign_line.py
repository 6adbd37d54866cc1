"""A worry reported in one typed line, such as "B-12 zorg gevallen vandaag"."""

import re

from domain.catalogue import Catalogue
from domain.conversation import Start
from domain.one_line import one_line
from domain.sign_choice import answers_for
from domain.urgency import Urgency, most_urgent

_REPORTS = re.compile(
    r"(?:zorg melden|zorg|zorgen|melden|melding|report a concern|concern|concerns|report|sign)\b", re.IGNORECASE
)
_URGENT = (
    (
        Urgency.EMERGENCY,
        re.compile(
            r"[\s,;:-]*\b(?:spoed|noodgeval|nu gevaar|nu bellen|nu|emergency|danger now|call now|now)\W*$",
            re.IGNORECASE,
        ),
    ),
    (Urgency.TODAY, re.compile(r"[\s,;:-]*\b(?:vandaag|nog vandaag|today)\W*$", re.IGNORECASE)),
    (Urgency.THIS_WEEK, re.compile(r"[\s,;:-]*\b(?:deze week|this week)\W*$", re.IGNORECASE)),
)


def sign_line(text: str, catalogue: Catalogue) -> Start | None:
    """The report that this line makes; None when it does not begin with a code and a word for worry.

    What cannot be read is asked; all that was typed is kept as what was seen when it says more than the sign.
    Words of danger make it for today at least.
    """
    line = one_line(text)
    found = _REPORTS.match(line.rest) if line else None
    if line is None or found is None:
        return None
    told, urgency = _urgency_in(line.rest[found.end() :].strip(" ,;:-"))
    named, danger = catalogue.signs_named_in(told), catalogue.danger_in(told)
    if danger:
        urgency = most_urgent(urgency or Urgency.TODAY, Urgency.TODAY)
    args: dict[str, str] = {"urgency": urgency.value} if urgency else {}
    if danger or (told and (not named.signs or catalogue.says_more(told))):
        args["words"] = told
    answers = {"sign.whom": line.code}
    if sign := named.only or (danger.sign if danger else None):
        answers |= answers_for(catalogue, sign)
    elif named.signs:
        args["named"] = ",".join(named.signs)
    return Start("sign", args, answers)


def _urgency_in(told: str) -> tuple[str, Urgency | None]:
    for urgency, pattern in _URGENT:
        rest, count = pattern.subn("", told)
        if count:
            return rest, urgency
    return told, None
