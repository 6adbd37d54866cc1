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
