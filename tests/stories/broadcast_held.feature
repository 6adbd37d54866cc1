Feature: Who sent a message to many cannot answer for it any more
  It stands still. A colleague of that area reads it and lets it go on, or stops it.

  Background:
    Given Marja is a coordinator in "Noord"
    And Fatma is a volunteer in "Noord"

  Scenario: Her phone is lost, and a colleague lets it go on in her own name
    Given Piet is a coordinator in "Noord"
    And Wim is a coordinator in "West"
    When Marja sends "/bericht"
    And Marja picks "message"
    And Marja picks "everybody"
    And Marja picks "safety"
    And Marja sends "Morgen om twaalf uur test ik de sirene."
    And Marja picks "read"
    And Marja sends "morgen 11:00"
    And Marja picks "send"
    Then Marja hears "broadcast.progress_waiting"
    When Piet sends "/kwijt Marja"
    Then Piet hears "lost-phone.sure"
    When Piet picks "unlink"
    Then Piet hears "lost-phone.on-its-way"
    And Piet hears "lost-phone.done"
    And Piet hears "broadcast.held" containing "test ik de sirene"
    And Piet sees "Aantal mensen dat het nog krijgt: 1"
    And Wim hears nothing
    When 26 hours pass
    Then Fatma hears nothing
    And Piet hears "leak.reminder"
    When Piet picks "go_on"
    Then Piet hears "broadcast.progress_going"
    And Piet can pick "stop"
    And Fatma hears "broadcast.card-always" containing "Bericht van Piet"
    When Fatma picks "read"
    Then Fatma hears "broadcast.answered" containing "Piet"
    When 2 minutes pass
    Then Piet hears "broadcast.answers-came" containing "Fatma"
    And Piet can read "Aangekomen: 1"

  Scenario: She has left, and a colleague stops it
    Given Piet is a coordinator in "Noord"
    And Els is a manager in "Noord"
    When Marja sends "/bericht"
    And Marja picks "message"
    And Marja picks "everybody"
    And Marja picks "safety"
    And Marja sends "Morgen om twaalf uur test ik de sirene."
    And Marja picks "read"
    And Marja sends "morgen 11:00"
    And Marja picks "send"
    Then Marja hears "broadcast.progress_waiting"
    Given Marja has left
    When 25 hours pass
    Then Piet hears "broadcast.held"
    And Els hears nothing
    When Piet picks "hold_off"
    Then Piet hears "broadcast.stopped-in-time"
    And Piet hears "broadcast.progress_stopped"
    When 1 day passes
    Then Fatma hears nothing

  Scenario: Nobody else is there yet, and what was half sent goes on to the others once
    Given Riet is a volunteer in "Noord"
    And Fatma is on "telegram" at level "text"
    When "telegram" is down
    Given Marja has sent "Het feest gaat niet door." to everybody
    Then Riet hears "broadcast.card-always"
    Given Marja cannot be reached
    When 1 minute passes
    And "telegram" works again
    And 2 hours pass
    Then Fatma hears nothing
    Given Piet is a coordinator in "Noord"
    When 2 hours pass
    Then Piet hears "broadcast.held" containing "Aantal mensen dat het nog krijgt: 1"
    When Piet picks "go_on"
    Then Piet hears "broadcast.progress_going"
    And Fatma hears "broadcast.card-always"
    And Riet hears nothing

  Scenario: What came too late for the evening comes in the morning
    Given it is 2026-03-02 19:50
    And Fatma is on "telegram" at level "text"
    When "telegram" is down
    Given Marja has sent "Het feest gaat niet door." to everybody
    When 11 hours pass
    And "telegram" works again
    Then Fatma hears nothing
    When 3 hours pass
    Then Fatma hears "broadcast.card-always"

  Scenario: Everybody has it already, and the answers come to a colleague
    Given Riet is a volunteer in "Noord"
    And Marja has sent "Wie helpt?" to everybody, to be answered with "help"
    Then Riet hears "broadcast.card-always"
    And Fatma hears "broadcast.card-always"
    Given Piet is a coordinator in "Noord"
    And Marja has left
    When Riet picks "call_me"
    Then Riet hears "broadcast.answered"
    When 2 minutes pass
    Then Piet hears "broadcast.answers-to-you" containing "Marja"
    And Piet hears "broadcast.progress_done"
    And Piet hears "broadcast.answers-came" containing "Riet: Bel mij"
    When Piet picks "Antwoord Riet"
    Then Piet hears "broadcast.answer-back"
