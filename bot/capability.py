"""What a line of the wiring says of a capability."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from domain.conversation import Start, Turn
from domain.ids import TextId
from domain.people import Person
from domain.permissions import Action, may

Converse = Callable[..., Awaitable[Turn]]


@dataclass(frozen=True)
class Capability:
    """One conversation: its stable name, its function, what starts it and who may.

    `converse` is called as `converse(ask, person, db=session, **args)`. `commands` are typed after a slash, in
    every language; those it `shares` are of another capability too, and begin this one for who may not do that.
    `menu` is the label of its fixed button; `undo` names the conversation that takes its record back, which is
    started with the argument `record`. `while_joining` lets those in who have not yet read what is kept. `aside` is
    for what comes in between without replacing anything: no other conversation ends because of it. `passing`: it
    only looks for something, and whoever goes on with something else has done with it. `afresh`: who begins it
    again has done with the time before. `hears_danger`: it looks for danger in the words it asks for; where nobody
    does, danger words come before the question.
    """

    name: str
    converse: Converse
    may: Action = Action.USE_CHAT
    commands: tuple[str, ...] = ()
    shares: tuple[str, ...] = ()
    menu: TextId | None = None
    undo: str | None = None
    while_joining: bool = False
    aside: bool = False
    passing: bool = False
    afresh: bool = False
    hears_danger: bool = False


class Wiring:
    """All capabilities, found by name, by command or by what is typed."""

    def __init__(self, *capabilities: Capability) -> None:
        """Take these; two of one name or command are a defect and refused."""
        self.by_name: Mapping[str, Capability] = {one.name: one for one in capabilities}
        self.by_command = {command: one for one in capabilities for command in one.commands}
        self._shared = {command: one for one in capabilities for command in one.shares}
        self.passing = frozenset(one.name for one in capabilities if one.passing)
        named = sum(len(one.commands) for one in capabilities)
        if len(self.by_name) != len(capabilities) or len(self.by_command) != named:
            raise ValueError("two capabilities share a name or a command")

    def command(self, word: str, *, of: Person) -> Start | None:
        """What the command of that word begins for somebody, None when there is no such command."""
        wanted = word.removeprefix("/").casefold()
        capability = self.by_command.get(wanted)
        if capability and not may(of, capability.may):
            capability = self._shared.get(wanted, capability)
        return Start(capability.name) if capability else None
