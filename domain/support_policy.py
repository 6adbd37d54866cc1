"""Who is called when a volunteer asks something for themselves: rows of the policy table of their own.

The figures are the project's own, like those of `domain.policy`. A manager is on no step: what a volunteer asks for
themselves is for who guides them (practice of check-ins: answers are the supervisor's alone, never for appraisal). A
manager does hear that nobody takes it.
"""

from dataclasses import replace
from datetime import timedelta

from domain.policy import (
    EMERGENCY,
    NO_ANSWER,
    NOTE,
    THIS_WEEK,
    TODAY,
    LadderClock,
    LadderRole,
    PolicyRow,
    Step,
    Unit,
    Within,
)

CALL_TODAY = replace(
    TODAY,
    steps=(
        Step((LadderRole.SUPERVISOR,)),
        Step((LadderRole.DEPUTY,), timedelta(minutes=15)),
        Step((LadderRole.DUTY,), timedelta(minutes=15)),
        Step((LadderRole.COORDINATOR,), timedelta(minutes=15)),
    ),
    alarm_after=timedelta(minutes=60),
)
"""*Bel mij nu*."""
ASKED_THIS_WEEK = replace(
    THIS_WEEK,
    steps=(
        Step((LadderRole.SUPERVISOR,)),
        Step((LadderRole.DEPUTY,), timedelta(hours=8)),
        Step((LadderRole.COORDINATOR,), timedelta(hours=8)),
    ),
    alarm_after=timedelta(hours=24),
    asked_after=timedelta(hours=24),
    climbs_after=timedelta(hours=32),
)
"""A tip, a talk, peer review, training, another task, come along once; hours pass while the area works."""
SUPPORT_ROWS: tuple[PolicyRow, ...] = (EMERGENCY, NO_ANSWER, CALL_TODAY, ASKED_THIS_WEEK, NOTE)
"""The table that a support request is frozen with."""
LOOKED_AFTER_TODAY = replace(
    TODAY,
    clock=LadderClock.ALWAYS,
    steps=(
        Step((LadderRole.SUPERVISOR,)),
        Step((LadderRole.DEPUTY, LadderRole.DUTY), timedelta(minutes=30)),
        Step((LadderRole.COORDINATOR,), timedelta(minutes=30)),
    ),
    alarm_after=timedelta(minutes=90),
    repeat_every=timedelta(minutes=60),
    told_after=timedelta(minutes=60),
    contact_within=Within(Unit.SAME_DAY),
    other_platform_after=timedelta(minutes=15),
)
"""After an emergency, violence or a death a person phones the same day: also when the area is closed."""
ABOUT_ONESELF_TODAY = replace(
    LOOKED_AFTER_TODAY,
    steps=(
        Step((LadderRole.SUPERVISOR,)),
        Step((LadderRole.DEPUTY, LadderRole.DUTY), timedelta(minutes=15)),
        Step((LadderRole.COORDINATOR,), timedelta(minutes=15)),
    ),
    alarm_after=timedelta(minutes=45),
    repeat_every=timedelta(minutes=30),
    told_after=timedelta(minutes=30),
    other_platform_after=timedelta(minutes=7.5),
)
"""Words of danger that are about who wrote them: at any hour, and as quickly as any other case of today."""
ABOUT_ONESELF_ROWS: tuple[PolicyRow, ...] = (EMERGENCY, NO_ANSWER, ABOUT_ONESELF_TODAY, ASKED_THIS_WEEK, NOTE)
"""The table that these words are frozen with."""
AFTERCARE_ROWS: tuple[PolicyRow, ...] = (EMERGENCY, NO_ANSWER, LOOKED_AFTER_TODAY, ASKED_THIS_WEEK, NOTE)
"""The table that a call for aftercare is frozen with."""
