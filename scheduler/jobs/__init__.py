"""All jobs: what each finds due, and how often it looks."""

from collections.abc import Awaitable, Callable, Sequence

from domain.catalogue import Catalogue
from domain.escalation_words import Labels
from domain.ids import ConversationId, PersonId
from scheduler.job import Job, Wake
from scheduler.jobs import (
    aftercare,
    ask_after_visit,
    bring_up_talks,
    broadcasts,
    card_dates,
    check_ins,
    climb,
    close_receipts,
    data_leaks,
    dead_letters,
    departures,
    drafts,
    forget,
    imports,
    keep_counts,
    look_after,
    monday_lists,
    offers,
    remind_tasks,
    replacements,
    rounds,
    shorten,
    take_up,
    thanks,
    unanswered,
)
from scheduler.jobs.take_up import TakeUp

GoOn = Callable[[ConversationId, PersonId], Awaitable[None]]


def all_jobs(*, go_on: GoOn, take_up_again: TakeUp, labels: Labels, catalogue: Catalogue, wake: Wake) -> Sequence[Job]:
    """Every job of the house.

    `go_on` lets a conversation go on without an answer, `take_up_again` deals with what was left unfinished, `labels`
    are the catalogue's entries by key, `wake` tells delivery that something waits.
    """
    return (
        climb.job(labels=labels, wake=wake),
        unanswered.job(go_on),
        look_after.job(wake=wake),
        ask_after_visit.job(wake=wake),
        aftercare.beginning(catalogue=catalogue, wake=wake),
        aftercare.following(catalogue=catalogue, wake=wake),
        thanks.anniversaries(wake=wake),
        thanks.day_of_volunteers(wake=wake),
        check_ins.job(wake=wake),
        remind_tasks.job(wake=wake),
        replacements.job(labels=labels, wake=wake),
        departures.job(labels=labels, wake=wake),
        imports.job(labels=labels, wake=wake),
        rounds.job(wake=wake),
        offers.job(wake=wake),
        card_dates.job(wake=wake),
        bring_up_talks.job(wake=wake),
        data_leaks.job(wake=wake),
        broadcasts.job(wake=wake),
        monday_lists.job(wake=wake),
        close_receipts.job(wake=wake),
        drafts.job(labels=labels, wake=wake),
        keep_counts.job(wake=wake),
        forget.of_chat(),
        forget.of_work(),
        shorten.job(wake=wake),
        dead_letters.job(wake=wake),
        take_up.job(take_up_again),
    )
