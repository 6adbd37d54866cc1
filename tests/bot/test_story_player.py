"""The player of stories itself: what holds passes, and everything that does not is named with its line."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from bot.stories.play import play
from bot.stories.player import play_scenario
from bot.stories.script import Kind, Scenario, Step, StoryError, read, read_source
from bot.stories.sentences import SENTENCES, Sentences
from bot.stories.story import Place, Story
from bot.stories.transcript import Transcript

FATMA = 'Given Fatma is a volunteer in "Noord"'


def scenarios(*steps: str) -> Sequence[Scenario]:
    """One story of these steps; the first stands on line 3."""
    lines = ["Feature: f", "  Scenario: s", *(f"    {step}" for step in steps)]
    return read_source("\n".join(lines), file="s.feature")


async def played(url: str, *steps: str) -> list[str]:
    transcript = Transcript()
    await play_scenario(scenarios(*steps)[0], Place(url), transcript)
    return transcript.lines


async def refusal(url: str, *steps: str) -> str:
    with pytest.raises(StoryError) as refused:
        await played(url, *steps)
    return str(refused.value)


async def test_a_story_that_holds_is_written_down(sqlite_url: str) -> None:
    lines = await played(sqlite_url, FATMA, 'When Fatma sends "/taal"', 'Then Fatma hears "language.which"')
    assert lines[0] == "\ns  (s.feature:2)"
    assert '  Mon 2026-03-02 10:00  When Fatma sends "/taal"' in lines
    assert "      Fatma hears language.which" in lines
    assert "        | [1 Nederlands · nl]  [2 English · en]" in lines
    assert lines[-1] == "  held"


@pytest.mark.parametrize(
    "steps",
    [
        ['When Fatma sends "/help"'],
        ['When Fatma sends "/help"', 'When Fatma sends "/help"', 'Then Fatma hears "help.volunteer"'],
        ['When Fatma sends "/taal"'],
        ['When Fatma sends "/taal"', 'When Fatma sends "/stop"', 'Then Fatma hears "engine.stopped"'],
    ],
    ids=["at the end", "at the next When", "an open question", "a question that the next When does not answer"],
)
async def test_a_message_that_nobody_names_fails_where_it_came(sqlite_url: str, steps: list[str]) -> None:
    assert (await refusal(sqlite_url, FATMA, *steps)).startswith("s.feature:4: nobody expected this: Fatma heard ")


async def test_a_question_counts_as_heard_when_the_next_step_answers_it(sqlite_url: str) -> None:
    answered = ['When Fatma sends "/taal"', 'When Fatma sends "2"', 'Then Fatma hears "language.chosen"']
    await played(sqlite_url, FATMA, *answered)


async def test_a_typed_message_that_is_no_answer_does_not_count_as_one(sqlite_url: str) -> None:
    asked_again = ['When Fatma sends "/taal"', 'When Fatma sends "qqqq"', 'Then Fatma hears "language.which"']
    reason = await refusal(sqlite_url, FATMA, *asked_again)
    assert reason.startswith("s.feature:4: nobody expected this: Fatma heard ")


async def test_one_then_names_one_message(sqlite_url: str) -> None:
    twice = [FATMA, 'When Fatma sends "/help"', *['Then Fatma hears "help.volunteer"'] * 2]
    assert await refusal(sqlite_url, *twice) == (
        's.feature:6: Fatma did not hear "help.volunteer"; Fatma heard nothing else'
    )


@pytest.mark.parametrize(
    ("then", "reason"),
    [
        ('Fatma hears "language.chosen"', 'Fatma did not hear "language.chosen"; Fatma heard "language.which"'),
        ('Fatma hears "language.chozen"', 'there is no text "language.chozen"'),
        ('Fatma hears "language.which" containing "Frysk"', 'did not hear "language.which" containing "Frysk"'),
        ('Fatma hears a message containing "Frysk"', 'Fatma did not hear a message containing "Frysk"'),
        ("Fatma hears nothing", 'Fatma heard "language.which"'),
        ('Daan hears "language.which"', "Daan heard nothing else"),
        ('Fatma can pick "nl"', 'Fatma can pick "nl", "en"'),
        ('Fatma can pick "nl", "en", "fy"', 'Fatma can pick "nl", "en"'),
        ("Fatma can pick nothing", 'Fatma can pick "nl", "en"'),
        ('Daan can pick "nl"', "Daan can pick nothing"),
    ],
)
async def test_a_then_that_does_not_hold_says_what_was_heard(sqlite_url: str, then: str, reason: str) -> None:
    found = await refusal(sqlite_url, FATMA, 'When Fatma sends "/taal"', f"Then {then}")
    assert found.startswith("s.feature:5: ")
    assert reason in found


@pytest.mark.parametrize(
    ("when", "reason"),
    [
        ('Fatma picks "fy"', 'Fatma cannot pick "fy"; there is "nl" (Nederlands), "en" (English)'),
        ('Daan picks "nl"', 'Daan cannot pick "nl"; there are no buttons'),
        ('Daan sends "hallo"', "nobody has said who Daan is"),
        ('Daan changes his last message to "x"', "Daan has sent nothing yet"),
        ("Daan withdraws his last message", "Daan has sent nothing yet"),
        ("Daan opens his invite", "there is no invite for Daan"),
        ('Fatma reports the sign "fallz" about "B-12" as "today"', 'no sign "fallz"'),
    ],
)
async def test_what_nobody_can_do_is_refused(sqlite_url: str, when: str, reason: str) -> None:
    before = [FATMA, 'When Fatma sends "/taal"', 'Then Fatma hears "language.which"']
    found = await refusal(sqlite_url, *before, f"When {when}")
    assert found.startswith("s.feature:6: ")
    assert reason in found


@pytest.mark.parametrize(
    ("step", "reason"),
    [
        ("Given nonsense", 'no sentence fits "nonsense"'),
        ('When Fatma picks "nl" now', 'no sentence fits "Fatma picks "nl" now"'),
        ("When it is 2026-03-02 10:00", "this is a Given, not a When"),
        ('Then Fatma sends "hallo"', "this is a When, not a Then"),
        ("Given it is 2026-02-30 10:00", "cannot be read: day is out of range for month"),
    ],
)
async def test_a_sentence_that_is_not_known_is_named_before_anything_is_played(
    sqlite_url: str, step: str, reason: str
) -> None:
    assert await refusal(sqlite_url, FATMA, step) == f"s.feature:4: {reason}"


def test_two_sentences_that_fit_are_refused() -> None:
    sentences = Sentences()

    async def nothing(_story: Story) -> None: ...

    sentences.when('{who:person} sends "{text}"')(nothing)
    sentences.when('Fatma sends "{text}"')(nothing)
    with pytest.raises(StoryError, match=r"^x\.feature:7: more than one sentence fits"):
        sentences.find(Step("x.feature", 7, Kind.WHEN, 'Fatma sends "hallo"'))


FIXED = """
Given it is 2026-03-02 10:00
Given the area "Noord" with hours "ma-vr 09:00-17:00" and after hours "none"
Given the area "Noord"
Given Fatma is a volunteer in "Noord"
Given Fatma is a professional in "Noord" who speaks English
Given Marja is a safeguarding officer in "Noord"
Given "B-12" in "Noord" is visited by Fatma, supervised by Daan, deputy Els
Given "B-12" in "Noord" is visited by Fatma, supervised by Daan, deputy Els on dinsdag at 10:00 for 60 minutes
When Fatma sends "..."
When Fatma picks "take"
When Fatma reports the sign "falls" about "B-12" as "today"
When Fatma reports a visit to "B-12" that went "good" for 45 minutes
When Fatma changes her last message to "..."
When Fatma changes his last message to "..."
When Fatma changes their last message to "..."
When Fatma withdraws her last message
When 15 minutes pass
When 1 minute passes
When 2 hours pass
When 3 days pass
When the program restarts
Then Daan hears "text.id"
Then Daan hears "text.id" containing "B-12"
Then Daan hears a message containing "..."
Then Daan hears nothing
Then Daan can pick "take", "cannot"
"""


@pytest.mark.parametrize("sentence", FIXED.strip().splitlines())
def test_the_fixed_sentences_are_known(sentence: str) -> None:
    word, _, text = sentence.partition(" ")
    SENTENCES.find(Step("x.feature", 1, Kind[word.upper()], text))


def test_a_file_that_is_no_story_is_named(tmp_path: Path) -> None:
    missing, broken, empty = (tmp_path / name for name in ("missing", "broken", "empty"))
    broken.write_text("Feature: f\n  Scenario: s\n    Given a\n  nonsense\n")
    empty.write_text("Feature: f\n")
    for file, reason in ((missing, ": cannot be read"), (broken, ":4: expected"), (empty, ": holds no story")):
        with pytest.raises(StoryError) as refused:
            read(file)
        assert str(refused.value).startswith(f"{file}{reason}")


def test_backgrounds_and_outlines_are_unrolled_with_their_own_lines() -> None:
    stories = read_source(
        "Feature: f\n  Background:\n    Given a\n  Scenario Outline: s <n>\n    When b <n>\n    And c\n"
        "    Examples:\n      | n |\n      | 1 |\n      | 2 |\n",
        file="f",
    )
    assert [(story.name, story.line) for story in stories] == [("s 1", 9), ("s 2", 10)]
    assert [(step.line, step.kind, step.text) for step in stories[1].steps] == [
        (3, Kind.GIVEN, "a"),
        (5, Kind.WHEN, "b 2"),
        (6, Kind.WHEN, "c"),
    ]


def test_dutch_keywords_are_keywords() -> None:
    (story,) = read_source("# language: nl\nFunctionaliteit: f\n  Scenario: s\n    Gegeven a\n    Als b\n", file="f")
    assert [step.kind for step in story.steps] == [Kind.GIVEN, Kind.WHEN]


async def test_play_says_which_line_did_not_hold(tmp_path: Path) -> None:
    story = tmp_path / "a.feature"
    story.write_text(
        f'Feature: f\n  Scenario: s\n    {FATMA}\n    When Fatma sends "/taal"\n    Then Fatma hears nothing\n'
        f'  Scenario: t\n    {FATMA}\n    When Fatma sends "/taal"\n    Then Fatma hears "language.which"\n'
    )
    lines: list[str] = []
    assert await play([story], echo=lines.append) == 1
    assert lines[-1].startswith(f"{story}:5: Fatma heard")
    assert lines[-2] == "\n1 of 2 stories held."


async def test_play_of_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    lines: list[str] = []
    assert await play([tmp_path / "none.feature"], echo=lines.append) == 1
    assert lines[-1] == f"{tmp_path}/none.feature: cannot be read"


async def test_play_of_stories_that_hold() -> None:
    lines: list[str] = []
    file = Path(__file__).parents[1] / "stories" / "language.feature"
    assert await play([file], echo=lines.append) == 0
    assert lines[-1] == "\n4 of 4 stories held."
