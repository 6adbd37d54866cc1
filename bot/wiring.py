"""All that Buurtpols can do, a line each."""

from dataclasses import replace
from functools import partial

from bot.capability import Capability, Converse, Wiring
from bot.wiring_account import accounts
from bot.wiring_caring import aftercare, check_ins
from bot.wiring_rounds import rounds
from bot.wiring_spreadsheets import spreadsheets
from bot.wiring_to_many import to_many
from domain.catalogue import Catalogue
from domain.escalation_words import Labels
from domain.filed import label_of
from domain.ids import TextId
from domain.permissions import Action
from domain.ways_in import NOT_SET, WaysIn
from handlers import (
    add_details,
    add_match,
    add_resident,
    answer_call,
    answer_card,
    assign_case,
    away,
    boundary,
    call_numbers,
    change_answer,
    change_deputy,
    change_match,
    change_person,
    choose_call_time,
    choose_language,
    choose_where,
    clear_poison,
    close_case,
    close_resident,
    deliveries,
    devices,
    dilemma,
    end_match,
    end_person,
    explain_not_held,
    explain_to_resident,
    finish_task,
    gut_feeling,
    help,  # noqa: A004  it is the name of the capability
    help_for_me,
    hold_case,
    host_evening,
    invite_person,
    join,
    judge_leak,
    let_in,
    lose_phone,
    lose_touch,
    name_resident,
    note_visit,
    open_cases,
    other_task,
    pass_on_question,
    pause_person,
    plan_talk,
    print_cards,
    propose_card,
    remember_resident,
    replace_supervisor,
    report_danger,
    report_sign,
    report_visit,
    reporter_reply,
    show_cards,
    show_matches,
    show_people,
    show_person,
    show_resident,
    show_totals,
    stand_in,
    stop,
    tell_talk,
    undo_sign,
    undo_visit,
    weigh_notes,
)
from handlers.broadcast import Preview, no_preview


def wiring(catalogue: Catalogue, *, ways: WaysIn = NOT_SET, preview: Preview = no_preview) -> Wiring:
    """Every conversation by its stable name; a new one is one line here.

    `ways` are those by which people come in with a code. `preview` says how a message to many will look.
    """
    labels = partial(label_of, catalogue)
    capabilities = (
        Capability("help", help.show_help, commands=("help",), aside=True),
        Capability("language", choose_language.choose_language, commands=("taal", "language"), aside=True),
        Capability("where", choose_where.choose_where, commands=("waar", "where"), aside=True),
        Capability("stop", stop.stop, while_joining=True, aside=True),
        Capability("lost_touch", lose_touch.lost_touch, while_joining=True, aside=True),
        Capability("back_in_touch", lose_touch.back_in_touch, while_joining=True, aside=True),
        Capability("new_device", devices.new_device, while_joining=True, aside=True),
        Capability("confirm_device", devices.confirm_device, while_joining=True, aside=True),
        Capability("allow_device", devices.allow_device, may=Action.ALLOW_DEVICES),
        Capability("join", join.join, commands=("start",), while_joining=True),
        Capability("join-rules", join.read_rules, while_joining=True),
        Capability(
            "deliveries", deliveries.show_deliveries, may=Action.SEE_DELIVERIES, commands=("bezorging", "delivery")
        ),
        *_cases(labels),
        *aftercare(catalogue),
        *check_ins(),
        *_team(ways),
        *_visits(catalogue),
        *_agreeing(),
        *spreadsheets(),
        *_arranging(labels),
        *_signs(catalogue),
        *accounts(),
        *rounds(),
    )
    return Wiring(*capabilities, *to_many(preview, {one.name for one in capabilities}))


def _cases(labels: Labels) -> tuple[Capability, ...]:
    """What belongs to what climbs: taking it, holding it, closing it, and what its reporter says meanwhile."""
    cases, report = Action.ANSWER_ESCALATION, Action.REPORT
    return (
        Capability("take", partial(answer_call.take, labels=labels), may=cases),
        Capability("cannot", partial(answer_call.cannot, labels=labels), may=cases),
        Capability("contacted", hold_case.contacted, may=cases),
        Capability("on_it", hold_case.on_it, may=cases),
        Capability("give_back", partial(hold_case.give_back, labels=labels), may=cases),
        Capability("hand_over", partial(hold_case.hand_over, labels=labels), may=cases),
        Capability("lower", partial(hold_case.lower, labels=labels), may=cases),
        Capability("close", partial(close_case.close_case, labels=labels), may=cases),
        Capability("answer", partial(close_case.give_answer, labels=labels), may=cases),
        Capability("open_cases", open_cases.open_cases, may=cases, commands=("open",), menu=TextId("menu.open")),
        Capability("not_managing", partial(reporter_reply.cannot_manage, labels=labels), may=report),
        Capability("called_instead", reporter_reply.called_instead, may=report),
        Capability("help_came", reporter_reply.help_came, may=report),
        Capability("still_worried", partial(reporter_reply.still_worried, labels=labels), may=report),
    )


def _team(ways: WaysIn) -> tuple[Capability, ...]:
    """What belongs to people coming, changing and leaving."""
    see, come, change = Action.SEE_PEOPLE, Action.BRING_IN, Action.CHANGE_PEOPLE
    lost, judge = Action.REPORT_LOST, Action.JUDGE_LEAK
    return (
        Capability("people", show_people.show_people, may=see, commands=("mensen", "people"), passing=True),
        Capability("person", show_person.show_person, may=see),
        Capability("invite", partial(invite_person.invite_person, ways=ways), may=come),
        Capability("new_code", partial(invite_person.new_code, ways=ways), may=come),
        Capability("evening", partial(host_evening.host_evening, ways=ways), may=come),
        Capability("print_cards", print_cards.print_cards, may=come),
        Capability("tick_step", let_in.tick_step, may=come),
        Capability("make_active", let_in.make_active, may=come),
        Capability("change_person", change_person.change_person, may=change),
        Capability("pause_person", pause_person.pause_person, may=change),
        Capability("end_person", end_person.end_person, may=change),
        Capability("whose_phone", lose_phone.whose_phone, may=lost, commands=("kwijt", "lost"), passing=True),
        Capability("lose_phone", lose_phone.lose_phone, may=lost),
        Capability("leaks", judge_leak.show_leaks, may=judge, commands=("datalek", "leaks")),
        Capability("judge_leak", judge_leak.judge_leak, may=judge),
    )


def _visits(catalogue: Catalogue) -> tuple[Capability, ...]:
    """What belongs to visiting: reports and what is done with them, questions of residents, numbers to call."""
    report = Action.REPORT
    numbers = partial(call_numbers.call_numbers, catalogue=catalogue)
    return (
        Capability(
            "visit",
            report_visit.report_visit,
            may=report,
            commands=("bezoek", "visit"),
            menu=TextId("menu.visit"),
            undo="undo_visit",
        ),
        Capability("visit_why", explain_not_held.explain_not_held, may=report),
        Capability("note", note_visit.note_visit, may=report),
        Capability("change", change_answer.change_answer, may=report),
        Capability("undo_visit", undo_visit.undo_visit, may=report),
        Capability("explain", explain_to_resident.explain_to_resident, may=report, commands=("uitleg", "explain")),
        Capability("pass_on", pass_on_question.pass_on_question, may=report, commands=("vraag", "question")),
        Capability("remember", remember_resident.remember_resident, may=report, commands=("onthoud", "remember")),
        Capability("call", numbers, commands=("bel", "call"), menu=TextId("menu.call")),
        Capability("clear_poison", clear_poison.clear_poison, may=Action.CLEAR_POISON),
        Capability("task_done", finish_task.finish_task, may=Action.SEE_TASKS),
    )


def _agreeing() -> tuple[Capability, ...]:
    """What a volunteer and a professional agree: task cards, and the talks about them."""
    agree, hold = Action.AGREE, Action.HOLD_TALK
    return (
        Capability("cards", show_cards.show_cards, may=agree, commands=("afspraken", "agreements")),
        Capability("propose_card", propose_card.propose_card, may=agree),
        Capability("agree_card", answer_card.agree_card, may=agree),
        Capability("discuss_card", answer_card.discuss_card, may=agree),
        Capability("other_task", other_task.other_task, may=Action.REPORT),
        Capability("plan_talk", plan_talk.plan_talk, may=hold),
        Capability("talk_not_held", plan_talk.talk_not_held, may=hold),
        Capability("talk_fits", plan_talk.talk_fits, may=agree),
        Capability("talk_does_not_fit", plan_talk.talk_does_not_fit, may=agree),
        Capability("talk_form", tell_talk.talk_form, may=agree),
    )


def _arranging(labels: Labels) -> tuple[Capability, ...]:
    """What a coordinator arranges: residents, who is responsible for them, and who visits them."""
    arrange = Action.ARRANGE_MATCHES
    return (
        Capability(
            "matches", show_matches.show_matches, may=arrange, commands=("koppelingen", "matches"), passing=True
        ),
        Capability("resident", show_resident.show_resident, may=arrange),
        Capability("add_resident", add_resident.add_resident, may=arrange),
        Capability("change_deputy", change_deputy.change_deputy, may=arrange),
        Capability("add_match", add_match.add_match, may=arrange),
        Capability("change_match", change_match.change_match, may=arrange),
        Capability("end_match", end_match.end_match, may=arrange),
        Capability("close_resident", close_resident.close_resident, may=arrange),
        Capability("assign_case", partial(assign_case.assign_case, labels=labels), may=arrange),
        Capability("replace_supervisor", replace_supervisor.replace_supervisor, may=arrange),
        Capability("stand_in", stand_in.stand_in, may=arrange),
        Capability("end_stand_in", stand_in.end_stand_in, may=arrange),
        Capability("away", away.away, may=Action.BE_AWAY, commands=("afwezig", "absent"), shares=("weg", "away")),
    )


def _signs(catalogue: Catalogue) -> tuple[Capability, ...]:
    """What belongs to worries: signs about residents, danger words, boundaries, and help for the volunteer."""

    def line(name: str, converse: Converse, may: Action = Action.REPORT) -> Capability:
        return Capability(name, partial(converse, catalogue=catalogue), may=may, undo="undo_sign")

    return (
        replace(
            line("sign", report_sign.report_sign),
            commands=("zorg", "melden", "report"),
            menu=TextId("menu.sign"),
        ),
        line("name_resident", name_resident.name_resident),
        replace(line("add_details", add_details.add_details), hears_danger=True),
        line("undo_sign", undo_sign.undo_sign),
        line("danger", report_danger.report_danger),
        line("danger_about_me", report_danger.about_me),
        line("gut_feeling", gut_feeling.gut_feeling),
        line("gut_wait", gut_feeling.wait_or_today),
        line("boundary", boundary.report_boundary),
        replace(line("dilemma", dilemma.tell_dilemma), commands=("dilemma", "grens", "boundary"), undo=None),
        Capability(
            "totals",
            partial(show_totals.show_totals, labels=partial(label_of, catalogue)),
            may=Action.SEE_TOTALS,
            commands=("totalen", "totals"),
        ),
        replace(
            line("support", help_for_me.help_for_me),
            commands=("hulp", "help-me", "support"),
            menu=TextId("menu.help-for-me"),
        ),
        Capability("call_time", choose_call_time.choose_call_time, may=Action.REPORT),
        Capability("helped", reporter_reply.it_helped, may=Action.REPORT),
        line("not_helped", reporter_reply.not_helped),
        line("raise_notes", weigh_notes.raise_notes, may=Action.ANSWER_ESCALATION),
        Capability("leave_notes", weigh_notes.leave_notes, may=Action.ANSWER_ESCALATION),
    )
