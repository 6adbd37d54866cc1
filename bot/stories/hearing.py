"""What people heard in a story: every new message must be expected by somebody."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bot.memory import Bubble
from bot.platform import Outgoing
from bot.stories.script import Step, StoryError


@dataclass(eq=False)
class Heard:
    """A new message, the step in which it came, and whether the story has named it."""

    who: str
    bubble: Bubble
    step: Step
    named: bool = False

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of its texts: what was told first, then what it says itself."""
        message = self.bubble.outgoing.message
        return (*(text.id for text in message.before), message.text)

    def says(self, words: str) -> bool:
        """Whether these words stand in it, its buttons included."""
        return words in all_words(self.bubble.outgoing)


@dataclass
class Hearing:
    """All messages of a story that were new to somebody."""

    messages: list[Heard] = field(default_factory=list)

    def unnamed(self, who: str | None = None) -> Iterator[Heard]:
        """What nobody has named yet, oldest first; of one person when given."""
        return (one for one in self.messages if not one.named and who in {None, one.who})

    def name(self, who: str, *, text: str | None = None, words: str = "", step: Step) -> Heard:
        """Name the oldest message to somebody with that text id and these words.

        Raises:
            StoryError: there is none.
        """
        for one in self.unnamed(who):
            if (text is None or text in one.ids) and one.says(words):
                one.named = True
                return one
        wanted = f'"{text}"' if text else "a message"
        wanted += f' containing "{words}"' if words else ""
        heard = list(self.unnamed(who))
        rest = f"; {who} heard {listed(heard)}" if heard else f"; {who} heard nothing else"
        raise StoryError(step.place, f"{who} did not hear {wanted}{rest}")

    def nothing_left(self, *, besides: Sequence[Bubble] = ()) -> None:
        """Check that everything has been named, but for `besides`.

        Raises:
            StoryError: something has not; its place is the step in which it came.
        """
        left = [one for one in self.unnamed() if one.bubble not in besides]
        if left:
            first = left[0]
            same = [one for one in left if one.step == first.step]
            heard = "; ".join(f"{one.who} heard {listed([one])}" for one in same)
            raise StoryError(first.step.place, f"nobody expected this: {heard}")


def all_words(outgoing: Outgoing) -> str:
    """The words of a message and of its buttons."""
    return "\n".join([outgoing.text, *(option.label for option in outgoing.options)])


def listed(messages: Sequence[Heard]) -> str:
    """Messages by their ids and words, for people who look for what went wrong."""
    return ", ".join(f'"{one.ids[-1]}" ({one.bubble.outgoing.text!r})' for one in messages)
