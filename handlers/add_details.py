"""After a report is filed: more urgent? What was seen? Does the resident know? Each is kept at once, none is needed."""

from dataclasses import dataclass, replace
from functools import partial

from domain.ask import Ask
from domain.catalogue import Catalogue
from domain.conversation import Option, Say, Start, Turn, text
from domain.escalation_messages import turn_for
from domain.filed import Did, label_of
from domain.ids import SignId, TextId
from domain.people import Person
from domain.privacy import mask_bsn
from domain.receipt import names_of
from domain.seen_words import with_more
from domain.signs import may_raise
from domain.text_args import Arg, Lines
from domain.urgency import Urgency
from domain.when_called import roused
from storage import corrections, signs
from storage.corrections import Changed, Own
from storage.database import Session

SKIP = Option("skip", TextId("option.skip"))
KNOWS = (Option("yes", TextId("option.yes")), Option("no", TextId("option.no")), SKIP)
DID = (*(Option(did.value, TextId(f"boundary.did_{did.value}")) for did in Did), SKIP)
WORDS_OF = {"seen": "details.seen", "wish": "support.words"}


async def add_details(  # noqa: PLR0913  what is known already comes along
    ask: Ask,
    volunteer: Person,
    *,
    db: Session,
    catalogue: Catalogue,
    sign: str,
    key: str,
    urgency: str,
    steps: str,
    after: str = "0",
) -> Turn:
    """Ask what `steps` names, one after the other; what is answered is written before the next is asked.

    `after` is how many characters of what was seen stand already.
    """
    now_at = Urgency(urgency)
    rest = [step for step in steps.split(",") if step]
    more = _More(ask, volunteer, db, catalogue, SignId(sign))
    while rest:
        step = rest.pop(0)
        start = Start("add_details", {"sign": sign, "key": key, "urgency": urgency, "steps": ",".join(rest)})
        if step == "urgency":
            level = await _urgency(ask, catalogue, key, now_at)
            if level is not None:
                return await more.raise_to(level, start)
        elif step == "did":
            did = await ask.one_of("boundary.did", DID)
            if did is not SKIP:
                return await more.did(Did(did.key), start)
        elif step in WORDS_OF:
            words = await ask.words(WORDS_OF[step], options=(SKIP,))
            if isinstance(words, str):
                return await more.seen(words, start, after=int(after))
        else:
            knows = await ask.one_of("details.knows", KNOWS)
            if knows is not SKIP:
                return await more.knows(start, yes=knows.key == "yes")
    return Turn()  # all was skipped: the receipt has been given


async def _urgency(ask: Ask, catalogue: Catalogue, key: str, now_at: Urgency) -> Urgency | None:
    """What it is raised to, None when it is right as it is; what makes this sign graver is told with the question."""
    higher = [level for level in Urgency if may_raise(now_at, to=level)]
    if not higher:
        return None
    graver = catalogue.sign(key).escalate if key in catalogue else ()
    lines: list[Arg] = [
        text("details.condition", words=one.words, urgency=text(f"details.urgency_{one.urgency.value}"))
        for one in sorted(graver, key=lambda one: one.urgency.rank)
        if one.urgency in higher
    ]
    options = [Option(level.value, TextId(f"details.urgency_{level.value}")) for level in higher]
    keep = Option("skip", TextId("details.urgency_as-it-is"), {"urgency": text(f"details.urgency_{now_at.value}")})
    chosen = await ask.one_of("details.urgency", [*options, keep], conditions=Lines(tuple(lines)))
    return None if chosen is keep else Urgency(chosen.key)


@dataclass(frozen=True)
class _More:
    """One sign to which more is told."""

    ask: Ask
    volunteer: Person
    db: Session
    catalogue: Catalogue
    sign: SignId

    async def raise_to(self, level: Urgency, then: Start) -> Turn:
        """More people are called, and sooner; an emergency comes with its text."""
        changed = await corrections.raise_sign(self.db, await self._own(), to=level, now=self.ask.now)
        name = "sign.emergency" if level is Urgency.EMERGENCY else "details.raised"
        return self._told(name, changed, replace(then, args={**then.args, "urgency": level.value}))

    async def seen(self, words: str, then: Start, *, after: int) -> Turn:
        """Keep the words; when they speak of danger it is for today, and what to do comes first."""
        mine = await self._own()
        own = replace(mine.sign, seen=with_more(mine.sign.seen, mask_bsn(words), after=after))
        danger = self.catalogue.danger_in(words)
        if danger is None:
            await signs.save(self.db, own, at=self.ask.now)
            return Turn(then=then) if then.args["steps"] else self._kept()
        changed = await corrections.raise_sign(self.db, replace(mine, sign=own), to=Urgency.TODAY, now=self.ask.now)
        first = self.catalogue.sign(danger.sign).ask_first
        args = {**then.args, "urgency": changed.sign.urgency.value}
        return self._told("details.danger", changed, replace(then, args=args), first=first)

    async def did(self, did: Did, then: Start) -> Turn:
        """Keep what they did; there is no wrong answer."""
        mine = await self._own()
        await signs.save(self.db, replace(mine.sign, did=did), at=self.ask.now)
        return Turn(then=then) if then.args["steps"] else self._kept()

    async def knows(self, then: Start, *, yes: bool) -> Turn:
        """Keep whether the resident knows that this was reported."""
        mine = await self._own()
        await signs.save(self.db, replace(mine.sign, resident_knows=yes), at=self.ask.now)
        return Turn(then=then) if then.args["steps"] else self._kept()

    async def _own(self) -> Own:
        return await corrections.own(self.db, self.sign, reporter=self.volunteer.id)

    def _told(self, name: str, changed: Changed, then: Start, **args: Arg) -> Turn:
        names = names_of(changed.called)
        who = {"names": names} if name == "sign.emergency" else {"roused": roused(changed.change.escalation, names)}
        said = Say(self.volunteer.id, TextId(name), {**who, **args})
        labels = partial(label_of, self.catalogue)
        others = turn_for(changed.change, changed.case, labels=labels, heard=frozenset({self.volunteer.id}))
        go_on = then if then.args["steps"] else None
        return Turn(say=(said,), then=go_on) + others

    def _kept(self) -> Turn:
        return Turn(say=(Say(self.volunteer.id, TextId("details.kept")),))
