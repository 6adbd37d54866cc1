"""The commands that a chat app lists: each works, for exactly the roles to which it is offered, in both languages."""

import re

import pytest

from bot.catalogue import shipped
from bot.menus import Command, commands_of
from bot.text_check import pieces
from bot.wiring import wiring
from domain.ids import TextId
from domain.people import Language, Role
from domain.permissions import TABLE
from handlers.help import texts_for

OF_THE_ENGINE = {"terug", "back", "stop"}
ON_SCREEN = {"bezoek", "visit", "zorg", "report", "hulp", "support", "help"}
"""What need not be typed: a volunteer's buttons, and the help itself."""
NAME = re.compile(r"[a-z0-9_]{1,32}")
"""What Telegram takes as the name of a command."""
COMMAND = re.compile(r"(?<![\w/])/([a-z]+)")
LOOKED_AFTER = ("wanneer", "pauze", "grens", "dilemma", "nazorg", "afspraken", "hulp")
LOOKING_AFTER = ("bellen", "pols", "nazorg", "bedankje")


def names(role: Role, language: Language = Language.DUTCH) -> list[str]:
    return [one.names[language] for one in commands_of(role)]


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("language", Language)
def test_what_is_offered_works_for_that_role(role: Role, language: Language) -> None:
    known = wiring(shipped()).by_command
    found = names(role, language)
    assert len(set(found)) == len(found)
    for name in found:
        assert NAME.fullmatch(name), name
        assert name in OF_THE_ENGINE or role in TABLE[known[name].may], name


@pytest.mark.parametrize("one", {one.says: one for role in Role for one in commands_of(role)}.values(), ids=str)
def test_both_names_of_a_command_begin_the_same(one: Command) -> None:
    known = wiring(shipped()).by_command
    assert len({known[name].name for name in one.names.values() if name not in OF_THE_ENGINE}) <= 1


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("language", Language)
def test_the_help_of_a_role_names_all_that_it_is_offered_and_nothing_else(role: Role, language: Language) -> None:
    written = pieces(language)
    said = {name for one in texts_for(role) for name in COMMAND.findall(written[TextId(one)].written)}
    offered = set(names(role, language)) - OF_THE_ENGINE - ON_SCREEN
    assert said | {"bel", "call"} == offered | {"bel", "call"}


def test_each_role_is_offered_what_is_for_it() -> None:
    assert set(LOOKED_AFTER) <= set(names(Role.VOLUNTEER))
    assert {*LOOKING_AFTER, "afspraken"} <= set(names(Role.PROFESSIONAL))
    assert {*LOOKING_AFTER, "totalen"} <= set(names(Role.COORDINATOR))
    assert {"bellen", "pols", "totalen"} <= set(names(Role.MANAGER))
    assert "bellen" not in names(Role.SAFEGUARDING_OFFICER)
