Feature: Who may be carrying too much, or has gone quiet, is phoned by a person

  Background:
    Given it is 2026-03-02 10:00
    And Riet is a volunteer in "Noord"
    And Marja is a coordinator in "Noord"
    And "B-12" in "Noord" is visited by Riet, supervised by Daan, deputy Els

  Scenario: Three weeks more time than was agreed
    Given the task card for "B-12" says 60 minutes a week, for a year
    When Riet reports a visit to "B-12" that went "good" for 90 minutes
    Then Riet hears "visit.noted" containing "meer tijd deze week"
    When 7 days pass
    And Riet reports a visit to "B-12" that went "good" for 75 minutes
    Then Riet hears "visit.noted"
    When 7 days pass
    And Riet reports a visit to "B-12" that went "good" for 90 minutes
    Then Riet hears "visit.noted"
    And Daan hears nothing
    When 7 days pass
    Then Daan hears "escalation.on-list" containing "Even bellen 1"
    And Daan can pick "open", "to_phone"
    When Daan picks "to_phone"
    Then Daan hears "to-phone.head"
    And Daan hears "task.due_load" containing "Drie weken was het meer tijd dan afgesproken. Bel Riet"
    And Daan can pick "well", "talk", "not_reached"
    When Daan picks "Niet bereikt"
    Then Daan hears "task.try-again"
    When 1 day passes
    Then Daan hears "task.due_load"
    When Daan picks "Gebeld, gaat goed"
    Then Daan hears "task.noted"
    When Daan sends "/bellen"
    Then Daan hears "to-phone.nothing"
    And Riet hears nothing
    And Els hears nothing

  Scenario: Within a fortnight nobody is asked again
    When Riet reports a visit to "B-12" that went "so_so" for 60 minutes
    Then Riet hears "visit.noted"
    When 1 day passes
    And Riet reports a visit to "B-12" that went "so_so" for 60 minutes
    Then Riet hears "visit.noted"
    When 1 day passes
    And Riet reports a visit to "B-12" that went "so_so" for 60 minutes
    Then Riet hears "visit.noted"
    When 5 days pass
    Then Daan hears "escalation.on-list" containing "Even bellen 1"
    When Daan sends "/bellen"
    Then Daan hears "to-phone.head"
    And Daan hears "task.due_load" containing "niet fijn"
    When Daan picks "Gebeld, we praten"
    Then Daan hears "task.noted"
    When 7 days pass
    Then Daan hears nothing
    And Marja hears nothing

  Scenario: More than eight hours in a week
    When Riet reports a visit to "B-12" that went "good" for 500 minutes
    Then Riet hears "visit.noted"
    When 7 days pass
    Then Daan hears "escalation.on-list" containing "Even bellen 1"
    When Daan sends "/bellen"
    Then Daan hears "to-phone.head"
    And Daan hears "task.due_load" containing "meer dan acht uur"

  Scenario: Three weeks without a word about visits on a fixed day
    Given "B-07" in "Noord" is visited by Riet, supervised by Daan on maandag at 11:00 for 60 minutes
    When 15 days pass
    Then Riet hears "visit.were-you-there"
    And Riet hears "visit.were-you-there"
    And Riet hears "visit.were-you-there"
    And Daan hears nothing
    When 6 days pass
    Then Daan hears "escalation.on-list" containing "Even bellen 1"
    When Daan picks "to_phone"
    Then Daan hears "to-phone.head"
    And Daan hears "task.due_load" containing "Er is drie weken niets gemeld."
    When 7 days pass
    Then Riet hears "visit.were-you-there"
    And Daan hears "task.due_load"

  Scenario: Volunteers have no such list
    When Riet sends "/bellen"
    Then Riet hears "engine.not-allowed"
