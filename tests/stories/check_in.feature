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
    Then Riet hears "check-in.ask" containing "Alleen Daan"
    And Riet sees "088 000 0003"
    And Riet can pick "great", "good", "so_so", "sad", "call"
    When Riet picks "good"
    Then Riet hears "check-in.need" containing "Dit is genoeg"
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
    Then Riet hears "check-in.when" containing "Daan belt je woensdag"
    And Riet can pick "morning", "afternoon", "any"
    When Riet picks "Middag"
    Then Riet hears "check-in.will-call-afternoon" containing "in de middag"
    When 1 day passes
    Then Daan hears nothing
    When 3 hours pass
    Then Daan hears "task.due_wants_call" containing "🙁"
    And Daan can pick "Gebeld, gaat goed", "Gebeld, we praten", "Niet bereikt"
    When Daan picks "Gebeld, we praten"
    Then Daan hears "task.noted"
    And Marja hears nothing

  Scenario: "Bel mij" is a whole answer
    When 8 days pass
    Then Riet hears "check-in.ask"
    When Riet picks "Bel mij"
    Then Riet hears "check-in.when"
    When 1 day passes
    Then Daan hears "task.due_wants_call"
    When Daan picks "Niet bereikt"
    Then Daan hears "task.try-again"
    When 1 day passes
    Then Daan hears "task.due_wants_call"
    And Marja hears "task.phone-instead" containing "Riet"

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
    And Riet hears "support.words"

  Scenario: Something weighs on her
    When 8 days pass
    Then Riet hears "check-in.ask"
    When Riet picks "good"
    Then Riet hears "check-in.need"
    When Riet picks "nothing"
    Then Riet hears "check-in.time"
    When Riet picks "more"
    Then Riet hears "check-in.bothers"
    When Riet picks "something"
    Then Riet hears "check-in.shall-call"
    And Riet can pick "morning", "afternoon", "any", "not"
    When Riet picks "Ochtend"
    Then Riet hears "check-in.will-call-morning" containing "Daan"
    When 1 day passes
    Then Daan hears "task.due_wants_call"

  Scenario: She rather has no call
    When 8 days pass
    Then Riet hears "check-in.ask"
    When Riet picks "good"
    Then Riet hears "check-in.need"
    When Riet picks "nothing"
    Then Riet hears "check-in.time"
    When Riet picks "as_agreed"
    Then Riet hears "check-in.bothers"
    When Riet picks "boundary"
    Then Riet hears "check-in.shall-call"
    When Riet picks "Niet bellen"
    Then Riet hears "check-in.thanks"
    When 2 days pass
    Then Daan hears nothing
