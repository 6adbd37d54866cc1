"""All jobs: what each finds due, and how often it looks."""

from collections.abc import Awaitable, Callable, Sequence


from domain.ids import ConversationId, PersonId
from scheduler.job import Job, Wake
from scheduler.jobs import unanswered

GoOn = Callable[[ConversationId, PersonId], Awaitable[None]]


def all_jobs(*, go_on: GoOn, wake: Wake) -> Sequence[Job]:
    """Every job; `go_on` lets a conversation go on without an answer, `wake` tells delivery that something waits."""
    del wake
    return (unanswered.job(go_on),)
