"""A spreadsheet gives residents another supervisor: everybody near them hears so once, as when somebody follows."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from domain.conversation import Lane, Say
from domain.ids import PersonId, TextId
from domain.people import Person
from domain.replacement_messages import codes_words
from domain.residents import Match, Resident
from domain.task_messages import phone_of
from domain.text_args import Arg


@dataclass(frozen=True)
class PassedOn:
    """Who followed whom with these residents, who are as they were before; `visits` are their running matches."""

    of: Person
    by: Person
    residents: Sequence[Resident]
    visits: Sequence[Match]


def told(found: Sequence[PassedOn], *, reached: Collection[PersonId], but: PersonId | None, key: str) -> Iterator[Say]:
    """A message for each of `reached` who is concerned, but for who brought the file in; those of an id are one.

    What is open stays with who has it: a file says nothing about that.
    """
    for one in found:
        by_person: dict[tuple[PersonId, str], list[str]] = {}
        for text, person, code in _concerned(one):
            by_person.setdefault((person, text), []).append(code)
        for (person, text), codes in by_person.items():
            if person in reached and person != but:
                said = f"{key}:{one.of.id}:{one.by.id}:{text}:{person}"
                yield Say(person, TextId(text), _args(one, codes), lane=Lane.CHECK_IN, key=said)


def _concerned(one: PassedOn) -> Iterator[tuple[str, PersonId, str]]:
    """What is said to whom about which resident."""
    for resident in one.residents:
        yield "import.yours-now", one.by.id, resident.code
        yield "import.no-longer-yours", one.of.id, resident.code
        if resident.deputy and resident.deputy not in (one.of.id, one.by.id):
            yield "replacement.deputy-for-good", resident.deputy, resident.code
    for match in one.visits:
        yield "replacement.volunteer-for-good", match.volunteer, match.resident.code


def _args(one: PassedOn, codes: Sequence[str]) -> Mapping[str, Arg]:
    return {"of": one.of.name, "by": one.by.name, "phone": phone_of(one.by), "codes": codes_words(codes)}
