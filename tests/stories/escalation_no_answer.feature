Feature: The door stays shut: a faster ladder
  Five minutes a step; everybody again every ten minutes.

  Background:
    Given it is 2026-03-02 10:00
    And the area "Noord" with hours "ma-vr 09:00-17:00" and after hours "Saskia"
    And Saskia is a professional in "Noord"
    And Fatma is a volunteer in "Noord"
    And Marja is a coordinator in "Noord"
    And Wim is a manager in "Noord"
    And "B-12" in "Noord" is visited by Fatma, supervised by Daan, deputy Els

  Scenario: Nobody answers either
    When Fatma reports the sign "no_answer" about "B-12" as "today"
    Then Daan hears "escalation.please-take"
    And Fatma hears "sign.filed"
    When 5 minutes pass
    Then Els hears "escalation.please-take"
    When 5 minutes pass
    Then Saskia hears "escalation.please-take"
    And Fatma hears "escalation.nobody-yet"
    When 5 minutes pass
    Then Marja hears "escalation.please-take"
    When 5 minutes pass
    Then Wim hears "escalation.please-take"
    And Fatma hears "escalation.nobody-yet"
    When 5 minutes pass
    Then Marja hears "alarm.untaken"
    And Wim hears "alarm.untaken"
    When 5 minutes pass
    Then Daan hears "escalation.please-take"
    And Els hears "escalation.please-take"
    And Saskia hears "escalation.please-take"
    And Marja hears "escalation.please-take"
    And Wim hears "escalation.please-take"
    And Fatma hears "escalation.nobody-yet"
    When 10 minutes pass
    Then Daan hears "escalation.please-take"
    And Els hears "escalation.please-take"
    And Saskia hears "escalation.please-take"
    And Marja hears "escalation.please-take"
    And Wim hears "escalation.please-take"
    And Fatma hears "escalation.nobody-yet"
    When Wim picks "take"
    Then Wim hears "escalation.details"
    And Daan hears "escalation.taken-by"
    And Els hears "escalation.taken-by"
    And Saskia hears "escalation.taken-by"
    And Marja hears "escalation.taken-by"
    And Fatma hears "escalation.taken-by" containing "Wim"
    When 30 minutes pass
    Then Fatma hears nothing
