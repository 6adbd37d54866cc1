Feature: Something to keep in mind stands on the list of Monday nine o'clock

  Background:
    Given it is 2026-03-03 10:00
    And Fatma is a volunteer in "Noord"
    And Marja is a coordinator in "Noord"
    And "B-12" in "Noord" is visited by Fatma, supervised by Daan, deputy Els
    When Fatma reports the sign "loneliness_low_mood" about "B-12" as "note"
    Then Fatma hears "sign.filed"
    And Daan hears nothing

  Scenario: Read on Monday
    When 6 days pass
    Then Daan hears "escalation.on-list"
    When Daan picks "open"
    Then Daan hears "open.head"
    And Daan hears "open.waiting"
    When Daan picks "take"
    Then Daan hears "escalation.details"
    And Fatma hears "escalation.taken-by"

  Scenario: Unread on two Mondays raises an alarm
    When 6 days pass
    Then Daan hears "escalation.on-list"
    When 7 days pass
    Then Daan hears "escalation.on-list"
    And Marja hears "alarm.unread"

  Scenario: Taken, and in four weeks asked about contact, and each Monday after that
    When 6 days pass
    Then Daan hears "escalation.on-list"
    When Daan picks "open"
    Then Daan hears "open.head"
    And Daan hears "open.waiting"
    When Daan picks "take"
    Then Daan hears "escalation.details"
    And Fatma hears "escalation.taken-by"
    When 21 days pass
    Then Daan hears nothing
    When 1 day passes
    Then Daan hears "escalation.still-on-note"
    When 6 days pass
    Then Daan hears nothing
    When 1 day passes
    Then Daan hears "escalation.still-on-note"
    When Daan picks "on_it"
    Then Daan hears "escalation.on-it-noted"
    When Daan picks "contacted"
    Then Daan hears "escalation.contact-noted"

  Scenario: The answer is owed when the volunteer is next asked how it goes, and chased
    Given Fatma is asked how it goes, on Wednesday at 11:00
    When 6 days pass
    Then Daan hears "escalation.on-list"
    When Daan picks "open"
    Then Daan hears "open.head"
    And Daan hears "open.waiting"
    When Daan picks "take"
    Then Daan hears "escalation.details"
    And Fatma hears "escalation.taken-by"
    When Daan picks "close"
    And Daan picks "talked"
    And Daan picks "later"
    Then Daan hears "close.noted-owed"
    When 2 days pass
    Then Daan hears nothing
    When 1 hour passes
    Then Fatma hears "check-in.ask"
    And Daan hears "escalation.answer-due"
    When 22 hours pass
    Then Daan hears "escalation.answer-overdue"
    And Els hears "escalation.answer-overdue"
    When Daan picks "answer"
    And Daan picks "good_hands"
    Then Daan hears "close.answer-sent"
    And Fatma hears "close.answer"

  Scenario: The answer to a volunteer who is not asked how it goes is owed in four weeks
    When 6 days pass
    Then Daan hears "escalation.on-list"
    When Daan picks "open"
    Then Daan hears "open.head"
    And Daan hears "open.waiting"
    When Daan picks "take"
    Then Daan hears "escalation.details"
    And Fatma hears "escalation.taken-by"
    When Daan picks "close"
    And Daan picks "talked"
    And Daan picks "later"
    Then Daan hears "close.noted-owed"
    When 28 days pass
    Then Daan hears "escalation.on-list" containing "Antwoord beloofd 1"
    And Daan hears "escalation.on-list"
    And Daan hears "escalation.on-list"
    When 1 day passes
    Then Daan hears "escalation.answer-due"
    And Daan hears "escalation.on-list"

  Scenario: The third in sixty days: it is proposed to pick it up this week
    When 3 days pass
    And Fatma reports the sign "loneliness_low_mood" about "B-12" as "note"
    Then Fatma hears "sign.filed"
    And Daan hears nothing
    When Fatma reports the sign "loneliness_low_mood" about "B-12" as "note"
    Then Fatma hears "sign.filed"
    And Daan hears "sign.notes-add-up"
    And Daan can pick "yes", "no"
    When Daan picks "yes"
    Then Daan hears "sign.notes-raised" containing "Deze week"
    And Daan hears "escalation.please-take" containing "Deze week"
    When 72 hours pass
    Then Els hears "escalation.please-take"

  Scenario: Nothing of it comes before nine o'clock on Monday, nor over a second platform
    Given Daan is on "telegram" at level "buttons"
    And Daan is on "matrix" at level "text"
    When 142 hours pass
    Then Daan hears nothing
    When 1 hour passes
    Then Daan hears "escalation.on-list"
    When 6 days pass
    Then Daan hears nothing
