Feature: A task card is proposed by one side, holds when both have said yes, and is looked back on

  Background:
    Given it is 2026-03-03 10:00
    And Riet is a volunteer in "Noord"
    And "B-12" in "Noord" is visited by Riet, supervised by Daan, deputy Els on dinsdag at 10:00 for 60 minutes

  Scenario: Daan proposes, Riet agrees
    When Daan sends "/afspraken"
    Then Daan hears "card.none" containing "B-12 · Riet"
    When Daan picks "propose"
    Then Daan hears "card.goal"
    When Daan picks "less_alone"
    Then Daan hears "card.task"
    When Daan picks "company"
    Then Daan hears "card.task-more" containing "gezelschap en een praatje"
    When Daan picks "go_out"
    Then Daan hears "card.task-more" containing "gezelschap en een praatje, samen naar buiten"
    When Daan picks "done"
    Then Daan hears "card.hours"
    When Daan picks "60"
    Then Daan hears "card.day"
    When Daan picks "dinsdag"
    Then Daan hears "card.day-more" containing "dinsdag"
    When Daan picks "done"
    Then Daan hears "card.begins"
    When Daan picks "today"
    Then Daan hears "card.ends"
    When Daan picks "12"
    Then Daan hears "card.review"
    When Daan picks "6"
    Then Daan hears "card.right" containing "Niet doen: medicijnen of wonden, wassen of tillen, drang of dwang, geld of pincode"
    When Daan picks "propose"
    Then Daan hears "card.proposed" containing "Riet"
    And Riet hears "card.please-confirm" containing "Tijd: 1 uur per week, dinsdag"
    And Riet can pick "agree", "otherwise", "discuss"
    When Daan sends "/afspraken"
    Then Daan hears "card.waits-for-other"
    When Riet picks "agree"
    Then Riet hears "card.agreed"
    And Daan hears "card.agreed-by" containing "Riet"
    And Riet can pick nothing
    When Riet picks "agree" again
    Then Riet hears nothing
    When Riet sends "/afspraken"
    Then Riet hears "card.holds" containing "Terugkijken: 3 september 2026"
    And Riet sees "Volgend gesprek: rond 3 mei 2026"

  Scenario: Riet proposes, Daan would rather have it otherwise, and Riet agrees with that
    When Riet proposes a task card for "B-12"
    Then Riet hears "card.proposed"
    And Daan hears "card.please-confirm"
    When Daan picks "otherwise"
    Then Daan hears "card.goal"
    When Daan sends "weer naar de vogels kijken"
    And Daan picks "company"
    And Daan picks "done"
    And Daan sends "anderhalf uur"
    And Daan picks "any"
    And Daan picks "next_monday"
    And Daan picks "6"
    And Daan picks "2"
    Then Daan hears "card.right" containing "Tijd: 1 uur en 30 minuten per week, elke dag is goed"
    When Daan picks "propose"
    Then Daan hears "card.proposed"
    And Riet hears "card.please-confirm" containing "weer naar de vogels kijken"
    When Daan picks "agree" again
    Then Daan hears "card.changed-since"
    When Riet picks "agree"
    Then Riet hears "card.agreed"
    And Daan hears "card.agreed-by"

  Scenario: More than eight hours a week cannot be agreed
    When Riet sends "/afspraken"
    Then Riet hears "card.none"
    When Riet picks "propose"
    And Riet picks "less_alone"
    And Riet picks "company"
    And Riet picks "done"
    Then Riet hears "card.hours"
    When Riet sends "9 uur"
    Then Riet hears "engine.not-understood"
    And Riet hears "card.hours"
    When Riet sends "8 uur"
    Then Riet hears "card.day"

  Scenario: First talk about it
    When Daan proposes a task card for "B-12"
    Then Daan hears "card.proposed"
    And Riet hears "card.please-confirm"
    When Riet picks "discuss"
    Then Riet hears "card.you-are-phoned" containing "Daan belt je"
    And Daan hears "card.please-phone" containing "Bel woensdag"
    When Daan picks "done"
    Then Daan hears "task.noted"

  Scenario: Nobody agrees with the own proposal, and nobody else reads it
    When Daan proposes a task card for "B-12"
    Then Daan hears "card.proposed"
    And Riet hears "card.please-confirm"
    When Els sends "/afspraken"
    Then Els hears "card.waits-for-other"
    And Els can pick nothing
    Given Fatma is a volunteer in "Noord"
    When Fatma sends "/afspraken"
    Then Fatma hears "card.nobody"

  Scenario: What is otherwise than agreed is accepted and gently marked
    Given the task card for "B-12" says 60 minutes a week on dinsdag, for a year
    When Riet reports a visit to "B-12" that went "good" for 60 minutes
    Then Riet hears "visit.noted" containing "Goed · 60 minuten"
    And Riet can no longer read "Anders dan afgesproken"
    And Riet can pick "change", "note", "sign", "undo", "other"
    When 1 day passes
    And Riet reports a visit to "B-12" that went "good" for 45 minutes
    Then Riet hears "visit.noted" containing "Anders dan afgesproken: een andere dag, meer tijd deze week."
    And Daan hears nothing

  Scenario: Something else was done
    Given the task card for "B-12" says 60 minutes a week on dinsdag, for a year
    When Riet reports a visit to "B-12" that went "good" for 60 minutes
    Then Riet hears "visit.noted"
    When Riet picks "other"
    Then Riet hears "card.what-else"
    When Riet picks "shopping"
    Then Riet hears "card.else-noted"
    When Riet picks "other"
    And Riet picks "care"
    Then Riet hears "card.not-your-task" containing "niet jouw taak"
    And Daan hears nothing

  Scenario: Of several matches one is chosen, by its button or its code
    Given "B-07" in "Noord" is visited by Riet, supervised by Daan
    And Fatma is a volunteer in "Noord"
    And "B-07" in "Noord" is visited by Fatma, supervised by Daan
    When Riet sends "/afspraken"
    Then Riet hears "card.whom"
    And Riet can pick "B-07", "B-12"
    When Riet picks "B-07"
    Then Riet hears "card.none" containing "B-07"
    When Daan sends "/afspraken"
    Then Daan hears "card.whom"
    When Daan sends "b-12"
    Then Daan hears "card.none" containing "B-12 · Riet"

  Scenario: The words of a goal are changed before anybody has agreed, and not after
    When Riet sends "/afspraken"
    Then Riet hears "card.none"
    When Riet picks "propose"
    Then Riet hears "card.goal"
    When Riet sends "naar de vogels kijken"
    And Riet picks "company"
    And Riet picks "done"
    And Riet picks "60"
    And Riet picks "any"
    And Riet picks "today"
    And Riet picks "12"
    And Riet picks "6"
    And Riet picks "propose"
    Then Riet hears "card.proposed"
    And Daan hears "card.please-confirm" containing "vogels"
    When Riet changes her last message to "naar de bloemen kijken"
    Then Riet hears "card.right" containing "bloemen"
    When Riet picks "propose"
    Then Riet hears "card.proposed"
    And Daan hears "card.please-confirm" containing "bloemen"
    When Daan picks "agree"
    Then Daan hears "card.agreed"
    And Riet hears "card.agreed-by"
    When Riet changes her last message to "naar de bomen kijken"
    And Riet picks "propose"
    Then Riet hears "card.holds-already"
