Feature: Nobody of us can be reached
  Who reported it hears so at once, and whom to phone: they were told that others would be warned. It never stops.

  Background:
    Given it is 2026-03-02 10:00
    And Fatma is a volunteer in "Noord"
    And "B-12" in "Noord" is visited by Fatma, supervised by Daan, deputy Els
    And Daan cannot be reached
    And Els cannot be reached

  Scenario: Danger, and nobody is there
    When Fatma reports the sign "falls" about "B-12" as "emergency"
    Then Fatma hears "sign.filed"
    And Fatma hears "escalation.nobody-called" containing "Bel zelf: Daan (06"
    When 6 minutes pass
    Then Fatma hears "escalation.nobody-yet-emergency"
    Given Els can be reached again
    When 5 minutes pass
    Then Els hears "escalation.please-take"
    And Els hears "alarm.ladder-empty"
    And Els hears "dead-letters.today"

  Scenario: For this week, and nobody is there
    When Fatma reports the sign "falls" about "B-12" as "this_week"
    Then Fatma hears "sign.filed"
    And Fatma hears "escalation.nobody-called" containing "Bel zelf: Daan (06"
