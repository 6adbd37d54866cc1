"""The checked catalogue of signs: what a volunteer can report, reads and can call."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from types import MappingProxyType

from domain.catalogue_checks import OTHER_SIGN, faults_in
from domain.catalogue_entries import read_entries
from domain.catalogue_faults import CatalogueError
from domain.danger import Danger, DangerWords, danger_in
from domain.phones import LocalNumbers, Phone, PhoneStatus
from domain.plain_words import folded, without
from domain.sign_words import NamedSigns, signs_named_in
from domain.signs import Boundary, CatalogueEntry, MenuButton, Part, WishWords, YesMeans
from domain.urgency import Urgency
from domain.words import Words


@dataclass(frozen=True)
class Catalogue:
    """All signs with their words, numbers and buttons; only `from_data` makes one, and it is sound."""

    version: str
    ask_first_default: Words
    phones: tuple[Phone, ...]
    boundaries: tuple[Boundary, ...]
    boundary_menu: tuple[MenuButton, ...]
    wishes: tuple[WishWords, ...]
    signs: tuple[CatalogueEntry, ...]
    menu: tuple[MenuButton, ...]
    danger: DangerWords

    @classmethod
    def from_data(cls, data: object, *, file: str) -> "Catalogue":
        """The catalogue that stands in a file, as plain mappings and lists.

        Raises:
            CatalogueError: something is wrong; it names every fault with file, entry and reason.
        """
        read = read_entries(data)
        faults = read.faults or list(faults_in(read))
        if faults or read.ask_first_default is None:
            raise CatalogueError(file, faults)
        return cls(
            version=read.version,
            ask_first_default=read.ask_first_default,
            phones=tuple(read.phones),
            boundaries=tuple(read.boundaries),
            boundary_menu=tuple(read.boundary_menu),
            wishes=tuple(read.wishes),
            signs=tuple(read.signs),
            menu=tuple(read.menu),
            danger=read.danger,
        )

    def sign(self, key: str) -> CatalogueEntry:
        """The sign of a key; raises KeyError for one that is not in the catalogue (any more)."""
        return self._by_key[key]

    def __contains__(self, key: str) -> bool:
        """Whether the catalogue has a sign of this key."""
        return key in self._by_key

    @cached_property
    def fallback(self) -> CatalogueEntry:
        """The sign for whoever cannot name one: the gut feeling."""
        return next(sign for sign in self.signs if sign.is_fallback)

    def boundary(self, key: str) -> Boundary:
        """The boundary of a key; raises KeyError for an unknown one."""
        return {boundary.key: boundary for boundary in self.boundaries}[key]

    def button(self, key: str) -> MenuButton:
        """The button of a key; raises KeyError for an unknown one."""
        return {button.key: button for button in self.menu}[key]

    def button_of(self, sign: str) -> MenuButton:
        """The first button that leads to a sign; raises KeyError for an unknown sign."""
        return next(b for b in self.menu if any(way.sign == self.sign(sign).key for way in b.ways))

    def words(self, key: str, part: Part, language: str) -> str:
        """What a part of a sign says in a language; raises KeyError for an unknown sign."""
        return self.sign(key).words(part, language)

    def numbers(self, key: str, *, local: LocalNumbers) -> tuple[Phone, ...]:
        """Whom to phone for a sign, in the catalogue's order: confirmed numbers, and those the area filled in."""
        return tuple(phone for name in self.sign(key).phones if (phone := self.phone(name, local=local)))

    def phone(self, key: str, *, local: LocalNumbers) -> Phone | None:
        """One phone with the number to show; None where it is not confirmed or the area lacks it."""
        phone = self._phones[key]
        if phone.status is PhoneStatus.LOCAL:
            phone = replace(phone, number=local.by_key()[key] or None)
        return phone if phone.may_be_shown else None

    def yes_means(self, key: str) -> YesMeans:
        """What "yes" to the first question of a sign does; it never makes the sign less urgent."""
        sign = self.sign(key)
        yes = sign.ask_first_yes
        if yes.startswith(OTHER_SIGN):
            other = self.sign(yes.removeprefix(OTHER_SIGN))
            return YesMeans(other.key, other.default_urgency)
        if yes == "emergency":
            return YesMeans(key, Urgency.EMERGENCY)
        return YesMeans(key, Urgency.TODAY, gp_first=yes == "gp_first")

    def danger_in(self, text: str) -> Danger | None:
        """What danger somebody's words speak of, in whatever language; None for an ordinary message."""
        return danger_in(text, self.danger)

    def signs_named_in(self, text: str) -> NamedSigns:
        """Which sign somebody's words name, in whatever language; see `NamedSigns`."""
        return signs_named_in(text, self._phrases)

    def wish_in(self, text: str) -> str | None:
        """The one wish that somebody's words name beyond doubt; None for none, or for several."""
        return _the_one(text, {wish.key: wish.phrases for wish in self.wishes})

    def boundary_in(self, text: str) -> str | None:
        """The one boundary that somebody's words name beyond doubt; None for none, or for several."""
        return _the_one(text, {boundary.key: boundary.phrases for boundary in self.boundaries})

    def asks_about_boundary(self, text: str) -> bool:
        """Whether somebody asks what they may do themselves ("mag ik geld pinnen"), and names no sign beside it."""
        asks = {f"boundary {boundary.key}": boundary.asks for boundary in self.boundaries}
        return _the_one(text, {**self._phrases, **asks}) in asks

    def says_more(self, text: str) -> bool:
        """Whether words say more than the name of a sign, such as where somebody fell."""
        plain = folded(text)
        for known in self._phrases.values():
            plain = without(known, plain)
        left = [word for word in plain.split() if word not in ("~", ".")]
        return len(left) > (0 if self.signs_named_in(text).is_certain else 1)

    @cached_property
    def _by_key(self) -> Mapping[str, CatalogueEntry]:
        return MappingProxyType({sign.key: sign for sign in self.signs})

    @cached_property
    def _phones(self) -> Mapping[str, Phone]:
        return MappingProxyType({phone.key: phone for phone in self.phones})

    @cached_property
    def _phrases(self) -> Mapping[str, tuple[str, ...]]:
        """By sign, the most urgent first: its phrases, its labels and its key."""
        by_urgency = sorted(self.signs, key=lambda sign: sign.default_urgency.rank)
        return MappingProxyType({sign.key: (*sign.phrases, *_names(sign)) for sign in by_urgency})


def _the_one(text: str, phrases: Mapping[str, tuple[str, ...]]) -> str | None:
    return signs_named_in(text, phrases).only


def _names(sign: CatalogueEntry) -> tuple[str, ...]:
    """What a sign is called, in every language and by key, as phrases to search for."""
    said = [words for named in (sign.label, sign.short) for _, words in named.in_all()]
    return tuple(folded(name).strip(" .") for name in (*said, sign.key))
