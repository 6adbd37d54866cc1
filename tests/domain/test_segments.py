"""A segment is a value: what is put together holds for whom it says, and comes back from JSON as it was."""

import json
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.segments import (
    EVERYBODY,
    Both,
    Either,
    Field,
    Is,
    Join,
    Not,
    Segment,
    Traits,
    holds,
    joined,
    segment_from_data,
    segment_to_data,
)

VALUES = {
    Field.AREA: ("noord", "zuid"),
    Field.ROLE: ("volunteer", "professional"),
    Field.FORM: ("home_visit", "phone_call"),
    Field.LANGUAGE: ("nl", "en"),
    Field.ACTIVE: ("30", "90"),
    Field.TAG: ("rijbewijs", "tilt"),
}
ONE = st.one_of(*(st.builds(Is, st.just(field), st.sampled_from(values)) for field, values in VALUES.items()))
ANY: st.SearchStrategy[Segment] = st.recursive(
    ONE,
    lambda inner: st.one_of(
        st.builds(Not, inner),
        st.builds(Both, st.lists(inner, max_size=3).map(tuple)),
        st.builds(Either, st.lists(inner, max_size=3).map(tuple)),
    ),
    max_leaves=6,
)


def some(*values: str) -> st.SearchStrategy[frozenset[str]]:
    return st.frozensets(st.sampled_from(values))


TRAITS = st.builds(
    Traits,
    areas=some(*VALUES[Field.AREA]),
    roles=some(*VALUES[Field.ROLE]),
    forms=some(*VALUES[Field.FORM]),
    language=st.sampled_from(VALUES[Field.LANGUAGE]),
    tags=some(*VALUES[Field.TAG]),
    silent_for=st.one_of(st.none(), st.integers(0, 120).map(lambda days: timedelta(days=days))),
)


@given(ANY)
def test_it_comes_back_from_json_as_it_was(segment: Segment) -> None:
    assert segment_from_data(json.loads(json.dumps(segment_to_data(segment)))) == segment


@given(ANY, ONE, TRAITS)
def test_what_is_put_together_means_what_it_says(so_far: Segment, part: Is, traits: Traits) -> None:
    before, here = holds(so_far, traits), holds(part, traits)
    assert holds(joined(so_far, Join.AND, part), traits) == (before and here)
    assert holds(joined(so_far, Join.BUT_NOT, part), traits) == (before and not here)
    assert holds(joined(so_far, Join.OR, part), traits) == (before or here)


@given(TRAITS)
def test_everybody_is_everybody_and_no_choice_is_nobody(traits: Traits) -> None:
    assert holds(EVERYBODY, traits)
    assert not holds(Either(()), traits)


def test_who_was_never_heard_of_was_not_active() -> None:
    assert not holds(Is(Field.ACTIVE, "90"), Traits())
    assert holds(Not(Is(Field.ACTIVE, "90")), Traits())
