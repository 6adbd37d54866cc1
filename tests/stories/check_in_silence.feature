Feature: A check-in that nobody answers
  A kind word after three days; four days later a person phones. Nobody is ever told that they did not answer.

  Background:
    Given it is 2026-03-02 12:00
    And Riet is a volunteer in "Noord"
    And Marja is a coordinator in "Noord"
    And "B-12" in "Noord" is visited by Riet, supervised by Daan, deputy Els
    And Riet is asked how it goes, on Tuesday at 10:00

  Scenario: The supervisor is asked to phone
    When 8 days pass
    Then Riet hears "check-in.ask"
    When 3 days pass
    Then Riet hears "check-in.remind" containing "Druk? Geeft niets."
    When 4 days pass
    Then Riet hears nothing
    And Daan hears "task.due_silent-unseen" containing "Riet is stil"
    And Daan can pick "well", "talk", "not_reached"
    When Daan picks "Gebeld, gaat goed"
    Then Daan hears "task.noted"
    When 6 days pass
    Then Marja hears nothing

  Scenario: Her last face is told to who may see it
    When 8 days pass
    Then Riet hears "check-in.ask"
    When Riet picks "so_so"
    Then Riet hears "check-in.need"
    When 14 days pass
    Then Riet hears "check-in.ask"
    When 3 days pass
    Then Riet hears "check-in.remind"
    When 4 days pass
    Then Daan hears "task.due_silent" containing "😐"

  Scenario: Nobody phones within five working days
    When 8 days pass
    Then Riet hears "check-in.ask"
    When 3 days pass
    Then Riet hears "check-in.remind"
    When 4 days pass
    Then Daan hears "task.due_silent-unseen"
    When 7 days pass
    Then Riet hears "check-in.ask"
    And Daan hears "task.due_silent-unseen"
    And Marja hears "task.phone-instead" containing "Riet"

  Scenario: Who was phoned within the last fortnight is not to be phoned again for being silent
    When Riet reports a visit to "B-12" that went "so_so" for 60 minutes
    Then Riet hears "visit.noted"
    When Riet reports a visit to "B-12" that went "so_so" for 60 minutes
    Then Riet hears "visit.noted"
    When Riet reports a visit to "B-12" that went "so_so" for 60 minutes
    Then Riet hears "visit.noted"
    When 7 days pass
    Then Daan hears "escalation.on-list"
    When Daan sends "/bellen"
    Then Daan hears "to-phone.head"
    And Daan hears "task.due_load"
    When Daan picks "well"
    Then Daan hears "task.noted"
    When 1 day passes
    Then Riet hears "check-in.ask"
    When 3 days pass
    Then Riet hears "check-in.remind"
    When 4 days pass
    Then Daan hears nothing

  Scenario: She answers the reminder
    When 8 days pass
    Then Riet hears "check-in.ask"
    When 3 days pass
    Then Riet hears "check-in.remind"
    When Riet picks "great"
    Then Riet hears "check-in.need"
    When Riet picks "done"
    Then Riet hears "check-in.thanks"
    And Riet can pick nothing
    When 8 days pass
    Then Daan hears nothing

  Scenario: She answers after all
    When 8 days pass
    Then Riet hears "check-in.ask"
    When 3 days pass
    Then Riet hears "check-in.remind"
    When 4 days pass
    Then Daan hears "task.due_silent-unseen"
    When Riet picks "good"
    Then Riet hears "check-in.need"
    And Daan can pick nothing
    When 6 days pass
    Then Daan hears nothing

  Scenario: Who visits nobody is phoned by the coordinator
    Given Jan is a volunteer in "Noord"
    And Jan is asked how it goes, on Tuesday at 10:00
    When 8 days pass
    Then Riet hears "check-in.ask"
    And Jan hears "check-in.ask" containing "Niemand"
    When Riet picks "good"
    Then Riet hears "check-in.need"
    When 3 days pass
    Then Jan hears "check-in.remind"
    When 4 days pass
    Then Marja hears "task.due_silent-unseen" containing "Jan"
