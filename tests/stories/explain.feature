Feature: "What do you write about me?"

  Background:
    Given Fatma is a volunteer in "Noord"
    And Marja is a coordinator in "Noord"
    And "B-12" in "Noord" is visited by Fatma, supervised by Daan, deputy Els

  Scenario: Four sentences to read aloud
    When Fatma sends "/uitleg"
    Then Fatma hears "explain.read-aloud" containing "Daan leest het als er zorgen zijn."
    And Fatma can pick "pass_on"

  Scenario: A question is passed on, and answered
    When Fatma sends "/uitleg"
    Then Fatma hears "explain.read-aloud"
    When Fatma picks "Vraag doorgeven"
    Then Fatma hears "question.what" containing "B-12"
    When Fatma sends "Mag ik het verslag lezen?"
    Then Fatma hears "question.noted" containing "Daan heeft de vraag nu. Het antwoord komt uiterlijk dinsdag."
    And Daan hears "question.passed-on" containing "Mag ik het verslag lezen?"
    And Daan can pick "done"
    And Fatma can pick nothing
    When Daan picks "done"
    Then Daan hears "question.may-know"
    When Daan sends "Ja, ik kom het dinsdag brengen."
    Then Daan hears "task.noted"
    And Fatma hears "question.dealt-with" containing "Antwoord van Daan op de vraag van B-12"
    And Fatma sees "Ja, ik kom het dinsdag brengen."
    When 7 days pass
    Then Daan hears nothing

  Scenario: Of several residents she says whose question it is, and may leave the words out
    Given "B-07" in "Noord" is visited by Fatma, supervised by Els, deputy Daan
    When Fatma sends "/vraag"
    Then Fatma hears "question.whom"
    When Fatma picks "B-07"
    And Fatma picks "skip"
    Then Fatma hears "question.noted" containing "Els"
    And Els hears "question.passed-on" containing "Bel even."

  Scenario: It is brought up when it is due, and the coordinator hears when nobody touches it
    Given it is 2026-03-06 15:00
    When Fatma sends "/vraag"
    And Fatma picks "skip"
    Then Fatma hears "question.noted" containing "maandag"
    And Daan hears "question.passed-on"
    Given it is 2026-03-09 08:59
    Then Daan hears nothing
    When 1 minute passes
    Then Daan hears "task.due_question"
    And Marja hears nothing
    When 1 day passes
    Then Daan hears "task.due_question"
    And Marja hears "task.untouched" containing "Daan deed dit nog niet"
    When 7 days pass
    Then Daan hears "task.due_question"
    And Marja hears "task.untouched"
    When Marja picks "done"
    And Marja picks "told_resident"
    Then Marja hears "task.noted"
    And Fatma hears "question.dealt-with" containing "Met de bewoner besproken"
    When Daan picks "done" again
    Then Daan hears "task.done-already"
    When 14 days pass
    Then Daan hears nothing
