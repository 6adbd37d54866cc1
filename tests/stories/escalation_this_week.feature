Feature: A concern for this week climbs in working hours only

  Background:
    Given it is 2026-03-02 10:00
    And Fatma is a volunteer in "Noord"
    And Marja is a coordinator in "Noord"
    And Wim is a manager in "Noord"
    And "B-12" in "Noord" is visited by Fatma, supervised by Daan, deputy Els
    When Fatma reports the sign "nutrition" about "B-12" as "this_week"
    Then Daan hears "escalation.please-take" containing "Deze week"
    And Fatma hears "sign.filed"

  Scenario: Nobody answers: a working day a step, then daily at nine
    When 24 hours pass
    Then Els hears "escalation.please-take"
    When 24 hours pass
    Then Marja hears "escalation.please-take"
    And Fatma hears "escalation.nobody-yet"
    When 24 hours pass
    Then Wim hears "escalation.please-take"
    When 24 hours pass
    Then Marja hears "alarm.untaken"
    And Wim hears "alarm.untaken"
    And Daan hears "escalation.please-take"
    And Els hears "escalation.please-take"
    And Marja hears "escalation.please-take"
    And Wim hears "escalation.please-take"
    When 2 days pass
    Then Daan hears nothing
    When 1 day passes
    Then Daan hears "escalation.please-take"
    And Els hears "escalation.please-take"
    And Marja hears "escalation.please-take"
    And Wim hears "escalation.please-take"

  Scenario: Taken, asked after two working days, and it climbs a day later
    When Daan picks "take"
    Then Daan hears "escalation.details"
    And Fatma hears "escalation.taken-by"
    When 48 hours pass
    Then Daan hears "escalation.still-on-it"
    When 24 hours pass
    Then Daan hears "escalation.taken-from-you"
    And Els hears "escalation.please-take"

  Scenario: The volunteer raises it: minute 0 of the faster ladder
    When Fatma reports the sign "mental_crisis" about "B-12" as "today"
    Then Daan hears "escalation.joined"
    And Daan hears "escalation.please-take" containing "Vandaag"
    And Fatma hears "sign.filed"
