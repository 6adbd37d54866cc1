Feature: A round
  Each chosen resident is phoned or seen once: one volunteer is asked at a time, and the coordinator sees who was not reached.

  Background:
    Given it is 2026-03-03 10:00
    And Marja is a coordinator in "Noord"
    And Marja is a coordinator in "Zuid"
    And "B-12" in "Noord" is visited by Riet, supervised by Daan, deputy Els
    And "B-12" in "Noord" is visited by Fatma, supervised by Daan, deputy Els
    And "B-07" in "Zuid" is visited by Jan, supervised by Karim

  Scenario: A heat wave, from the preview to the outcome
    When Marja sends "/bericht"
    Then Marja hears "broadcast.what"
    When Marja picks "start_round"
    Then Marja hears "round.where"
    When Marja picks "Noord"
    Then Marja hears "round.more" containing "Noord"
    When Marja picks "Zuid"
    Then Marja hears "round.text"
    When Marja picks "heat"
    Then Marja hears "round.degrees"
    When Marja sends "34 graden"
    Then Marja hears "round.how-soon"
    When Marja picks "usual"
    Then Marja hears "round.sure" containing "2 bewoners"
    And Marja sees "3 vrijwilligers"
    And Marja sees "Het kan 34 graden worden. Bel B-07 of ga langs."
    And Riet hears nothing
    When Marja picks "Verstuur over 10 min"
    Then Marja hears "round.planned" containing "woensdag 4 maart, 12:00"
    And Marja can pick "stop"
    When 10 minutes pass
    Then Marja hears "round.begun" containing "2 bewoners"
    And Riet hears "round.asked" containing "Bel B-12"
    And Riet can pick "done", "cannot", "worry"
    And Jan hears "round.asked" containing "Bel B-07"
    And Fatma hears nothing
    When Jan picks "done"
    Then Jan hears "round.noted" containing "B-07"
    And Jan can pick nothing
    When Marja picks "Hoe staat het?"
    Then Marja hears "round.progress" containing "Bewoners bereikt: 1 van 2. Lukt niet: 0. Nog niets gehoord: 1."
    And Marja can pick "totals", "list", "stop"
    When Riet picks "cannot"
    Then Riet hears "round.cannot-next"
    And Fatma hears "round.asked" containing "B-12"
    When 1 minute passes
    Then Marja can read "Bewoners bereikt: 1 van 2. Lukt niet: 1. Nog niets gehoord: 0."
    And Marja can no longer read "is begonnen"
    When 2 hours pass
    Then Fatma hears "round.reminded" containing "Eén tik is genoeg"
    And Fatma can pick "done", "cannot", "worry"
    When 2 hours pass
    Then Daan hears "round.handed" containing "B-12"
    And Daan can pick "done", "cannot"
    When 22 hours pass
    Then Daan hears "task.due_look_in" containing "B-12"
    And Marja hears "round.reported" containing "Bewoners bereikt: 1 van 2. Lukt niet: 1. Niets gehoord: 0."
    And Marja can pick "others", "list"
    When Marja picks "Lijst"
    Then Marja hears "round.list" containing "Lukt niet: B-12"
    When Daan picks "done"
    Then Daan hears "round.noted" containing "B-12"
    And Marja hears "round.all-seen"
    And Fatma can pick nothing
    And Marja can pick nothing

  Scenario: A worry is reported at once, also when nobody says what it is
    When Marja lets a round "call" begin about "B-12"
    Then Riet hears "round.asked" containing "Hoe gaat het met de bewoner?"
    And Marja hears "round.begun" containing "1 bewoner"
    When Riet picks "worry"
    Then Riet hears "sign.what"
    And Marja hears "round.all-seen"
    When 10 minutes pass
    Then Riet hears "sign.filed" containing "B-12"
    And Riet hears "details.urgency"
    And Daan hears "escalation.please-take"
    And Fatma hears nothing

  Scenario: Who was too slow can still say that it was done, and the other need not go
    When Marja lets a round "cold" begin about "B-12"
    Then Riet hears "round.asked"
    And Marja hears "round.begun"
    When 2 hours pass
    Then Riet hears "round.reminded"
    When 2 hours pass
    Then Fatma hears "round.asked"
    When Riet picks "done"
    Then Riet hears "round.noted"
    And Fatma hears "round.seen-by-another" containing "B-12"
    And Fatma can pick nothing
    And Marja hears "round.all-seen"

  Scenario: Nobody could: other volunteers of the area are asked, and the round ends
    Given Henk is a volunteer in "Noord"
    When Marja lets a round "call" begin about "B-12"
    Then Riet hears "round.asked"
    And Marja hears "round.begun"
    When Riet picks "cannot"
    Then Riet hears "round.cannot-next"
    And Fatma hears "round.asked"
    When Fatma picks "cannot"
    Then Fatma hears "round.cannot-next"
    And Daan hears "round.handed"
    When Daan picks "cannot"
    Then Daan hears "round.cannot-listed"
    When 26 hours pass
    Then Marja hears "round.reported" containing "Bewoners bereikt: 0 van 1. Lukt niet: 1. Niets gehoord: 0."
    When Marja picks "others"
    Then Marja hears "round.others" containing "1 bewoner"
    When Marja picks "ask"
    Then Marja hears "round.others-asked" containing "donderdag 5 maart, 12:00"
    And Henk hears "round.asked-other" containing "Daan vertelt je meer: 06"
    When Riet picks "done" again
    Then Riet hears "prompt.already-answered"
    When 3 hours pass
    Then Henk hears "round.reminded-other"
    When Riet reports the sign "falls" about "B-12" as "today"
    Then Riet hears "sign.filed"
    And Daan hears "escalation.please-take"
    When Henk picks "worry"
    Then Henk hears "gut-feeling.filed"
    And Henk hears "gut-feeling.dare-to-wait"
    And Daan hears "escalation.joined"
    And Marja hears "round.all-seen"

  Scenario: Another volunteer of the area is worried, and the supervisor cannot be reached
    Given Henk is a volunteer in "Noord"
    When Marja lets a round "call" begin about "B-12"
    Then Riet hears "round.asked"
    And Marja hears "round.begun"
    When Riet picks "cannot"
    Then Riet hears "round.cannot-next"
    And Fatma hears "round.asked"
    When Fatma picks "cannot"
    Then Fatma hears "round.cannot-next"
    And Daan hears "round.handed"
    When 26 hours pass
    Then Daan hears "task.due_look_in"
    And Marja hears "round.reported"
    When Marja picks "others"
    And Marja picks "ask"
    Then Henk hears "round.asked-other"
    And Marja hears "round.others-asked"
    Given Daan cannot be reached
    When Henk picks "worry"
    Then Henk hears "gut-feeling.filed" containing "Dit gaat naar Els"
    And Henk hears "gut-feeling.dare-to-wait"
    And Els hears "escalation.please-take"
    And Marja hears "alarm.skipped-step"
    And Marja hears "round.all-seen"

  Scenario: Nothing is asked at night, or of who has a pause; what is for today goes on until nine
    Given it is 2026-03-03 19:30
    And Riet is asked how it goes
    When Riet sends "/pauze 1 week"
    Then Riet hears "check-in.paused"
    When Marja lets a round "heat" begin about "B-12"
    Then Marja hears "round.begun"
    And Fatma hears "round.asked"
    And Riet hears nothing
    When 2 hours pass
    Then Fatma hears nothing
    When 12 hours pass
    Then Fatma hears "round.reminded"

  Scenario: Who begins one thing after the other is reminded all the same, and then somebody else is asked
    When Marja lets a round "call" begin about "B-12"
    Then Riet hears "round.asked"
    And Marja hears "round.begun"
    When 110 minutes pass
    And Riet sends "/vraag"
    Then Riet hears "question.what"
    When 25 minutes pass
    And Riet sends "/vraag"
    Then Riet hears "question.what"
    When 25 minutes pass
    And Riet sends "/vraag"
    Then Riet hears "question.what"
    When 25 minutes pass
    And Riet sends "/vraag"
    Then Riet hears "question.what"
    When 30 minutes pass
    Then Riet hears "round.reminded"
    When 90 minutes pass
    Then Fatma hears "round.asked"

  Scenario: It is stopped before anybody hears of it, and after some did
    When Marja sends "/ronde"
    And Marja picks "Bepaalde bewoners"
    And Marja sends "b-12, B-07 en B-99"
    Then Marja hears "round.codes-unknown" containing "B-99"
    When Marja picks "own"
    And Marja sends "Bel [code] over de verhuizing."
    And Marja picks "today"
    Then Marja hears "round.sure" containing "B-07: Bel B-07 over de verhuizing."
    When Marja picks "send"
    Then Marja hears "round.planned"
    When Marja picks "stop"
    Then Marja hears "round.not-sent"
    When 1 day passes
    Then Riet hears nothing
    When Marja lets a round "call" begin about "B-07"
    Then Jan hears "round.asked"
    And Marja hears "round.begun"
    When Marja picks "stop"
    Then Marja hears "round.stopped" containing "1 bewoner"
    And Jan can pick nothing

  Scenario: Another area does not exist, and volunteers do not have rounds
    Given Henk is a coordinator in "Zuid"
    When Henk sends "/ronde"
    And Henk picks "Bepaalde bewoners"
    Then Henk hears "round.which"
    And Henk can pick "B-07"
    When Henk sends "B-12"
    Then Henk hears "engine.not-understood"
    And Henk hears "round.which"
    When Riet sends "/ronde"
    Then Riet hears "engine.not-allowed"

  Scenario: A round that nobody answers ends by itself, with a list
    When Marja lets a round "call" begin about "B-07"
    Then Jan hears "round.asked"
    And Marja hears "round.begun"
    When 7 hours pass
    Then Jan hears "round.reminded"
    And Karim hears "round.handed"
    When 19 hours pass
    Then Karim hears "task.due_look_in" containing "11:00"
    And Marja hears "round.reported" containing "Bewoners bereikt: 0 van 1. Lukt niet: 0. Niets gehoord: 1."
    When 1 day passes
    Then Karim hears "task.due_look_in"
    And Marja hears "task.untouched" containing "B-07"
    And Marja hears "round.ended" containing "Niets gehoord: B-07"
    And Jan can pick nothing
    And Karim can pick nothing
    And Marja can pick nothing
    When 8 days pass
    Then Karim hears nothing

  Scenario: Who made it has left, and each coordinator reads how it goes in the own area
    Given Piet is a coordinator in "Noord"
    And Koos is a coordinator in "Noord"
    And Henk is a coordinator in "Zuid"
    And Wim is a coordinator in "West"
    When Marja sends "/ronde"
    And Marja picks "everywhere"
    And Marja picks "call"
    And Marja picks "usual"
    And Marja picks "send"
    Then Marja hears "round.planned"
    Given Marja has left
    When 10 minutes pass
    Then Piet hears "round.begun" containing "1 bewoner"
    And Koos hears "round.begun" containing "1 bewoner"
    And Henk hears "round.begun" containing "1 bewoner"
    And Riet hears "round.asked"
    And Jan hears "round.asked"
    When Jan picks "done"
    Then Jan hears "round.noted"
    When 1 minute passes
    Then Piet can read "Bewoners bereikt: 0 van 1"
    And Henk can read "Bewoners bereikt: 1 van 1"
    When Henk picks "list"
    Then Henk hears "round.list-empty"
    When Piet picks "list"
    Then Piet hears "round.list" containing "Niets gehoord: B-12"
    When Piet picks "stop"
    Then Piet hears "round.stopped" containing "1 bewoner"
    And Riet can pick nothing
    And Koos can pick nothing
    And Henk can pick "totals", "list", "stop"
    When 2 days pass
    Then Henk hears "round.all-seen"
    And Piet hears nothing
    And Fatma hears nothing
