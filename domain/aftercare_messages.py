"""What a volunteer who went through something reads, and what who guides them hears."""

from collections.abc import Iterator
from datetime import datetime
from enum import StrEnum

from domain.aftercare import Aftercare
from domain.catalogue import Catalogue
from domain.conversation import Lane, Option, Say, Start, Turn, text
from domain.filing import Filed
from domain.ids import AftercareId, PersonId, TextId
from domain.people import Person
from domain.phones import LocalNumbers
from domain.receipt import names_of, others_hear
from domain.text_args import Arg, Lines
from domain.when_called import asked_to_phone

SOMEBODY_TO_TALK_TO = ("victim_support", "listening_line")
"""The phones of the catalogue that are shown; only confirmed numbers are."""


class How(StrEnum):
    """How a volunteer says it goes."""

    GOOD = "good"
    SO_SO = "so_so"
    BAD = "bad"
    CALL_ME = "call_me"

    @property
    def asks_for_call(self) -> bool:
        """Whether somebody phones today."""
        return self in (How.BAD, How.CALL_ME)


def begun_turn(aftercare: Aftercare, filed: Filed | None, *, catalogue: Catalogue) -> Turn:
    """The volunteer reads that somebody phones, and whom to phone; professionals are called."""
    said = Say(
        aftercare.person,
        TextId("aftercare.begun"),
        {"asked": asked(filed), "numbers": numbers(catalogue)},
        options=(
            pause_option(aftercare.id),
            _button("peers", "aftercare.option-peers", Start("support", {}, {"support.what": "peer_review"})),
        ),
        key=f"{aftercare.topic}:begun:{aftercare.begun_at.isoformat()}",
        topic=aftercare.topic,
    )
    return Turn(say=(said,)) + (others_hear(filed, catalogue) if filed else Turn())


def asked(filed: Filed | None) -> Arg:
    """Who is asked to phone; that somebody has been asked already, without."""
    if filed is None:
        return text("aftercare.call-is-open")
    return asked_to_phone(filed.change.escalation, names_of(filed.receivers))


def asked_for(filed: Filed | None, name: Arg) -> Arg:
    """The same for who asked for it: whom the volunteer is phoned by, at any hour."""
    if filed is None:
        return text("aftercare.call-is-open-for", name=name)
    return text("aftercare.asked-for", names=names_of(filed.receivers), name=name)


def numbers(catalogue: Catalogue) -> Lines:
    """Whom the volunteer can phone at any time."""
    nowhere = LocalNumbers()
    shown = (catalogue.phone(key, local=nowhere) for key in SOMEBODY_TO_TALK_TO)
    return Lines(tuple(text("sign.number", name=one.name, number=one.number or "") for one in shown if one))


def how_it_goes(aftercare: Aftercare, volunteer: Person, *, catalogue: Catalogue, now: datetime) -> Say:
    """The question to the volunteer, some days after; one tap is enough."""
    options = tuple(
        _button(
            how.value,
            f"aftercare.how_{how.value}",
            Start("aftercare_how", {"aftercare": aftercare.id, "how": how.value}),
        )
        for how in How
    )
    return Say(
        volunteer.id,
        TextId("aftercare.how"),
        {"days": aftercare.days_at(now, zone=volunteer.zone), "numbers": numbers(catalogue)},
        options=options,
        lane=Lane.CHECK_IN,
        key=f"{aftercare.topic}:{aftercare.begun_at.isoformat()}:{aftercare.told}",
        topic=f"{aftercare.topic}:how",
    )


def guides_asked(aftercare: Aftercare, volunteer: Person, *, guides: list[PersonId], now: datetime) -> Iterator[Say]:
    """Who guides the volunteer phones, and says whether it has ended."""
    for guide in guides:
        yield Say(
            guide,
            TextId("aftercare.guide"),
            {
                "name": volunteer.name,
                "phone": volunteer.phone or text("task.no-phone"),
                "days": aftercare.days_at(now, zone=volunteer.zone),
            },
            options=(
                _button("end", "aftercare.option-end", Start("aftercare_end", {"aftercare": aftercare.id})),
                _button("go_on", "aftercare.option-go-on", Start("aftercare_go_on", {"aftercare": aftercare.id})),
            ),
            lane=Lane.CHECK_IN,
            key=f"{aftercare.topic}:{aftercare.begun_at.isoformat()}:{aftercare.told}:{guide}",
            topic=f"{aftercare.topic}:guide",
        )


def pause_option(aftercare: AftercareId) -> Option:
    """No visits for now."""
    return _button("pause", "aftercare.option-pause", Start("aftercare_pause", {"aftercare": aftercare}))


def _button(key: str, label: str, start: Start) -> Option:
    return Option(key, TextId(label), start=start)
