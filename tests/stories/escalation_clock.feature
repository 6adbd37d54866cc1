Feature: The clock of each urgency
  What keeps the hours of the area waits for the morning; whoever has duty is called at once, and then who may be at any hour.

  Scenario: Today, with somebody on duty: that person, then who may be called at any hour, and in the morning the rest
    Given it is 2026-03-05 17:05
    And the area "Noord" with hours "ma-vr 09:00-17:00" and after hours "Saskia"
    And Fatma is a volunteer in "Noord"
    And Marja is a coordinator in "Noord"
    And Wim is a manager in "Noord"
    And "B-12" in "Noord" is visited by Fatma, supervised by Daan, deputy Els
    When Fatma reports the sign "mental_crisis" about "B-12" as "today"
    Then Fatma hears "sign.filed"
    And Fatma hears "escalation.duty-called" containing "Saskia"
    And Saskia hears "escalation.please-take"
    When 15 minutes pass
    Then Marja hears "escalation.please-take"
    When 15 minutes pass
    Then Wim hears "escalation.please-take"
    And Fatma hears "escalation.nobody-yet"
    When 30 minutes pass
    Then Saskia hears "escalation.please-take"
    And Marja hears "escalation.please-take"
    And Wim hears "escalation.please-take"
    When 15 minutes pass
    Then Marja hears "alarm.untaken"
    And Wim hears "alarm.untaken"
    When Saskia picks "take"
    Then Saskia hears "escalation.details"
    And Marja hears "escalation.taken-by"
    And Wim hears "escalation.taken-by"
    And Fatma hears "escalation.taken-by"

  Scenario: A door that stays shut in the evening, with somebody on duty
    Given it is 2026-03-05 17:05
    And the area "Noord" with hours "ma-vr 09:00-17:00" and after hours "Saskia"
    And Fatma is a volunteer in "Noord"
    And Marja is a coordinator in "Noord"
    And Wim is a manager in "Noord"
    And "B-12" in "Noord" is visited by Fatma, supervised by Daan, deputy Els
    When Fatma reports the sign "no_answer" about "B-12" as "today"
    Then Fatma hears "sign.filed"
    And Fatma hears "escalation.duty-called" containing "Saskia"
    And Saskia hears "escalation.please-take"
    When 5 minutes pass
    Then Marja hears "escalation.please-take"
    When 5 minutes pass
    Then Wim hears "escalation.please-take"
    And Fatma hears "escalation.nobody-yet"

  Scenario: A door that stays shut in the evening, and nobody has duty
    Given it is 2026-03-05 17:05
    And Fatma is a volunteer in "Noord"
    And Marja is a coordinator in "Noord"
    And Wim is a manager in "Noord"
    And "B-12" in "Noord" is visited by Fatma, supervised by Daan, deputy Els
    When Fatma reports the sign "no_answer" about "B-12" as "today"
    Then Fatma hears "sign.filed"
    And Fatma hears "escalation.nobody-reachable"
    When 15 hours pass
    Then Daan hears nothing
    When 55 minutes pass
    Then Daan hears "escalation.please-take" containing "Dit wachtte"
    When 5 minutes pass
    Then Els hears "escalation.please-take"

  Scenario: This week, told in the evening: called in the morning
    Given it is 2026-03-05 17:05
    And Fatma is a volunteer in "Noord"
    And Marja is a coordinator in "Noord"
    And Wim is a manager in "Noord"
    And "B-12" in "Noord" is visited by Fatma, supervised by Daan, deputy Els
    When Fatma reports the sign "nutrition" about "B-12" as "this_week"
    Then Fatma hears "sign.filed" containing "maar pas vrijdag 6 maart, 09:00"
    When 15 hours pass
    Then Daan hears nothing
    When 55 minutes pass
    Then Daan hears "escalation.please-take"

  Scenario: This week, told before the weekend: Saturday and Sunday are no working hours
    Given it is 2026-03-06 16:00
    And Fatma is a volunteer in "Noord"
    And Marja is a coordinator in "Noord"
    And Wim is a manager in "Noord"
    And "B-12" in "Noord" is visited by Fatma, supervised by Daan, deputy Els
    When Fatma reports the sign "nutrition" about "B-12" as "this_week"
    Then Fatma hears "sign.filed"
    And Daan hears "escalation.please-take"
    When 71 hours pass
    Then Els hears nothing
    When 1 hour passes
    Then Els hears "escalation.please-take"
    When 22 hours pass
    Then Marja hears nothing

  Scenario: Today goes another way too after seven minutes and a half
    Given the area "Noord" with hours "ma-vr 09:00-17:00" and after hours "none"
    And Fatma is a volunteer in "Noord"
    And Marja is a coordinator in "Noord"
    And Wim is a manager in "Noord"
    And "B-12" in "Noord" is visited by Fatma, supervised by Daan, deputy Els
    And Daan is on "telegram" at level "buttons"
    And Daan is on "matrix" at level "text"
    When Fatma reports the sign "mental_crisis" about "B-12" as "today"
    Then Fatma hears "sign.filed"
    And Daan hears "escalation.please-take"
    When 7 minutes pass
    Then Daan hears nothing
    When 1 minute passes
    Then Daan hears "escalation.please-take"
