Feature: "Hoe gaat het met jou?"
  Every volunteer is asked regularly how they are. One tap is a whole answer; nobody has to give more than five.

  Background:
    Given it is 2026-03-02 12:00
    And Riet is a volunteer in "Noord"
    And Marja is a coordinator in "Noord"
    And "B-12" in "Noord" is visited by Riet, supervised by Daan, deputy Els
    And Riet is asked how it goes, on Tuesday at 10:00

  Scenario: Week 1, week 3, then every month, on her own day and hour
    When 7 days pass
    Then Riet hears nothing
    When 1 day passes
    Then Riet hears "check-in.ask" containing "Alleen Daan, of wie invalt, ziet je keuze."
    And Riet sees "088 000 0003"
    And Riet can pick "great", "good", "so_so", "sad", "call"
    When Riet picks "good"
    Then Riet hears "check-in.need" containing "Meer hoeft niet"
    And Daan hears nothing
    When 13 days pass
    Then Riet hears nothing
    When 1 day passes
    Then Riet hears "check-in.ask"
    When Riet picks "great"
    Then Riet hears "check-in.need"
    When 27 days pass
    Then Riet hears nothing
    When 1 day passes
    Then Riet hears "check-in.ask"

  Scenario: All five questions are five taps
    When 8 days pass
    Then Riet hears "check-in.ask"
    When Riet picks "so_so"
    Then Riet hears "check-in.need"
    When Riet picks "nothing"
    Then Riet hears "check-in.time"
    When Riet picks "as_agreed"
    Then Riet hears "check-in.bothers"
    When Riet picks "nothing"
    Then Riet hears "check-in.glad"
    When Riet picks "done"
    Then Riet hears "check-in.thanks"
    And Riet can pick nothing
    And Daan hears nothing

  Scenario: Her own words
    When 8 days pass
    Then Riet hears "check-in.ask"
    When Riet picks "good"
    Then Riet hears "check-in.need"
    When Riet picks "nothing"
    Then Riet hears "check-in.time"
    When Riet picks "as_agreed"
    Then Riet hears "check-in.bothers"
    When Riet picks "nothing"
    Then Riet hears "check-in.glad"
    When Riet sends "De geraniums bloeien weer"
    Then Riet hears "check-in.thanks"
    And Daan hears nothing

  Scenario: A sad face, and "bel mij" with a time that suits
    When 8 days pass
    Then Riet hears "check-in.ask"
    When Riet picks "🙁 Niet goed"
    Then Riet hears "check-in.need" containing "Goed dat je het zegt"
    When Riet picks "Bel mij"
    Then Riet hears "support.filed" containing "Daan"
    And Daan hears "escalation.please-take"
    And Riet hears "support.when" containing "woensdag"
    When Riet picks "Middag"
    Then Riet hears "support.when-noted" containing "13:00"
    And Riet hears "support.words"
    When Daan picks "take"
    Then Daan hears "escalation.details"
    And Daan hears "support.call-promised" containing "Riet"
    And Riet hears "escalation.taken-by"

  Scenario: "Bel mij" is a whole answer
    When 8 days pass
    Then Riet hears "check-in.ask"
    When Riet picks "Bel mij"
    Then Riet hears "support.filed"
    And Daan hears "escalation.please-take"
    And Riet hears "support.when"

  Scenario: A sad face alone is enough for a call, and for being asked again sooner
    When 8 days pass
    Then Riet hears "check-in.ask"
    When Riet picks "good"
    Then Riet hears "check-in.need"
    When 14 days pass
    Then Riet hears "check-in.ask"
    When Riet picks "sad"
    Then Riet hears "check-in.need"
    When 1 day passes
    Then Daan hears "task.due_sad" containing "🙁"
    When Daan picks "Gebeld, gaat goed"
    Then Daan hears "task.noted"
    When 13 days pass
    Then Riet hears "check-in.ask"

  Scenario: Support that is asked for has a ladder of its own
    When 8 days pass
    Then Riet hears "check-in.ask"
    When Riet picks "so_so"
    Then Riet hears "check-in.need"
    When Riet picks "Een gesprek"
    Then Riet hears "support.filed"
    And Daan hears "escalation.please-take"
    And Riet hears "support.when"

  Scenario: Something weighs on her
    When 8 days pass
    Then Riet hears "check-in.ask"
    When Riet picks "good"
    Then Riet hears "check-in.need"
    When Riet picks "nothing"
    Then Riet hears "check-in.time"
    When Riet picks "more"
    Then Riet hears "check-in.bothers"
    And Riet can pick "nothing", "call", "boundary", "no_call", "done"
    When Riet picks "call"
    Then Riet hears "support.filed"
    And Daan hears "escalation.please-take"
    And Riet hears "support.when"

  Scenario: She rather has no call
    When 8 days pass
    Then Riet hears "check-in.ask"
    When Riet picks "good"
    Then Riet hears "check-in.need"
    When Riet picks "nothing"
    Then Riet hears "check-in.time"
    When Riet picks "as_agreed"
    Then Riet hears "check-in.bothers"
    When Riet picks "no_call"
    Then Riet hears "check-in.glad"
    When Riet picks "done"
    Then Riet hears "check-in.thanks"
    When 2 days pass
    Then Daan hears nothing
    When 12 days pass
    Then Riet hears "check-in.ask"

  Scenario: After a report that could not wait she is asked soon, but never within a week
    When Riet reports the sign "mental_crisis" about "B-12" as "today"
    Then Riet hears "sign.filed"
    And Daan hears "escalation.please-take"
    When Daan picks "take"
    Then Daan hears "escalation.details"
    And Riet hears "escalation.taken-by"
    When Daan picks "close"
    And Daan picks "talked"
    And Daan sends "We hebben het besproken."
    Then Daan hears "close.noted"
    And Riet hears "close.answer"
    When 2 days pass
    Then Riet hears "check-in.ask"

  Scenario: Too much was asked: what it was comes at once, with what to say
    When 8 days pass
    Then Riet hears "check-in.ask"
    When Riet picks "good"
    And Riet picks "nothing"
    And Riet picks "as_agreed"
    Then Riet hears "check-in.bothers"
    When Riet picks "boundary"
    Then Riet hears "dilemma.what"
    When Riet picks "Geld, cadeau of sleutel"
    And Riet picks "money"
    Then Riet hears "boundary.filed" containing "Neem geen geld of pincode aan"
    And Riet hears "boundary.did"
    And Daan hears "escalation.please-take" containing "grens of dilemma"

  Scenario: Too much was asked, and she tells no more: somebody phones all the same
    When 8 days pass
    Then Riet hears "check-in.ask"
    When Riet picks "so_so"
    And Riet picks "nothing"
    And Riet picks "more"
    Then Riet hears "check-in.bothers"
    When Riet picks "boundary"
    Then Riet hears "dilemma.what"
    When 29 minutes pass
    Then Daan hears nothing
    When 1 minute passes
    Then Riet hears "boundary.filed" containing "Twijfel je? Doe het dan nog niet."
    And Riet hears "boundary.did"
    And Daan hears "escalation.please-take" containing "grens of dilemma"

  Scenario: Words say what it was as well as a button
    When 8 days pass
    Then Riet hears "check-in.ask"
    When Riet picks "good"
    And Riet picks "nothing"
    And Riet picks "as_agreed"
    And Riet picks "boundary"
    Then Riet hears "dilemma.what"
    When Riet sends "hij wil geld lenen"
    Then Riet hears "boundary.filed" containing "Neem geen geld of pincode aan"
    And Riet hears "boundary.did"
    And Daan hears "escalation.please-take"
