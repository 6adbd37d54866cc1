Feature: An alarm always reaches somebody
  The coordinators and managers of the area, else those elsewhere, else the professionals themselves.

  Scenario: The coordinator of the area, with a number to phone
    Given Fatma is a volunteer in "Noord"
    And Marja is a coordinator in "Noord"
    And "B-12" in "Noord" is visited by Fatma, supervised by Daan, deputy Els
    When Fatma reports the sign "mental_crisis" about "B-12" as "today"
    Then Daan hears "escalation.please-take"
    And Fatma hears "sign.filed"
    When Daan picks "cannot"
    Then Daan hears "escalation.cannot-noted"
    And Els hears "escalation.please-take"
    When Els picks "cannot"
    Then Els hears "escalation.cannot-noted"
    And Marja hears "escalation.please-take"
    And Marja hears "alarm.skipped-step" containing "dienst"
    When Marja picks "cannot"
    Then Marja hears "escalation.cannot-noted"
    And Marja hears "alarm.skipped-step" containing "manager"
    And Marja hears "alarm.all-refused" containing "Bel zelf: Daan (06 0000 0003), Els (06 0000 0004)."

  Scenario: The coordinator of another area, where this one has none
    Given Fatma is a volunteer in "Noord"
    And Wim is a coordinator in "Zuid"
    And "B-12" in "Noord" is visited by Fatma, supervised by Daan
    When Fatma reports the sign "acute_medical" about "B-12" as "emergency"
    Then Daan hears "escalation.please-take"
    And Fatma hears "sign.filed"
    When Daan picks "cannot"
    Then Daan hears "escalation.cannot-noted"
    And Wim hears "alarm.skipped-step" containing "Noord"
    And Wim hears "alarm.skipped-step" containing "manager"
    And Wim hears "alarm.all-refused" containing "Daan (06 0000 0003)"

  Scenario: The professionals, where nobody coordinates
    Given Fatma is a volunteer in "Noord"
    And Els is a professional in "Noord"
    And "B-12" in "Noord" is visited by Fatma, supervised by Daan
    When Fatma reports the sign "acute_medical" about "B-12" as "emergency"
    Then Daan hears "escalation.please-take"
    And Fatma hears "sign.filed"
    When Daan picks "cannot"
    Then Daan hears "escalation.cannot-noted"
    And Daan hears "alarm.all-refused" containing "Bel zelf iemand."
    And Els hears "alarm.all-refused" containing "Bel zelf: Daan (06 0000 0003)."

  Scenario: Somebody who came after it began hears of it too
    Given Fatma is a volunteer in "Noord"
    And "B-12" in "Noord" is visited by Fatma, supervised by Daan
    When Fatma reports the sign "mental_crisis" about "B-12" as "today"
    Then Daan hears "escalation.please-take"
    And Fatma hears "sign.filed"
    Given Marja is a coordinator in "Noord"
    When Daan picks "cannot"
    Then Daan hears "escalation.cannot-noted"
    And Marja hears "alarm.skipped-step" containing "vervanger"
    And Marja hears "alarm.skipped-step" containing "dienst"
    And Marja hears "alarm.skipped-step" containing "coördinator"
    And Marja hears "alarm.skipped-step" containing "manager"
    And Marja hears "alarm.all-refused"
