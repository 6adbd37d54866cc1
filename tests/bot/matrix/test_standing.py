"""How often the homeserver is asked what came in."""

from bot.platforms.matrix.standing import IN_A_ROUND_FOR, RESTS, Standing


def test_only_during_a_round_there_is_a_rest_between_two_syncs() -> None:
    at = 100.0
    standing = Standing(monotonic=lambda: at)
    assert standing.rests() == 0
    standing.sends_bulk()
    assert standing.rests() == RESTS
    at += IN_A_ROUND_FOR
    assert standing.rests() == 0
