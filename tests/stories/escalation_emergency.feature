Feature: An emergency calls everybody, at any hour, until somebody has it
  Supervisor, deputy and duty at once; the coordinator after two minutes, the manager after four; alarm after six.

  Background:
    Given it is 2026-03-03 02:00
    And the area "Noord" with hours "ma-vr 09:00-17:00" and after hours "Saskia"
    And Saskia is a professional in "Noord"
    And Fatma is a volunteer in "Noord"
    And Marja is a coordinator in "Noord"
    And Wim is a manager in "Noord"
    And "B-12" in "Noord" is visited by Fatma, supervised by Daan, deputy Els

  Scenario: In the night nobody answers for a while
    When Fatma reports the sign "acute_medical" about "B-12" as "emergency"
    Then Daan hears "escalation.please-take" containing "Nu bellen"
    And Els hears "escalation.please-take"
    And Saskia hears "escalation.please-take"
    And Fatma hears "sign.filed" containing "112"
    When 2 minutes pass
    Then Marja hears "escalation.please-take"
    When 2 minutes pass
    Then Wim hears "escalation.please-take"
    When 2 minutes pass
    Then Fatma hears "escalation.nobody-yet-emergency" containing "Blijf bij 112"
    And Marja hears "alarm.untaken"
    And Wim hears "alarm.untaken"
    When 3 minutes pass
    Then Daan hears "escalation.please-take"
    And Els hears "escalation.please-take"
    And Saskia hears "escalation.please-take"
    And Marja hears "escalation.please-take"
    And Wim hears "escalation.please-take"
    When 5 minutes pass
    Then Daan hears "escalation.please-take"
    And Els hears "escalation.please-take"
    And Saskia hears "escalation.please-take"
    And Marja hears "escalation.please-take"
    And Wim hears "escalation.please-take"
    When Els picks "take"
    Then Els hears "escalation.details"
    And Daan hears "escalation.taken-by"
    And Saskia hears "escalation.taken-by"
    And Marja hears "escalation.taken-by"
    And Wim hears "escalation.taken-by"
    And Fatma hears "escalation.taken-by" containing "Els"
    And Fatma can pick "help_came", "not_managing"
    When Fatma picks "help_came"
    Then Fatma hears "escalation.help-noted"
    And Els hears "escalation.help-is-there"
    And Fatma can pick "note", "change", "undo"

  Scenario: Taken in an emergency, and then silence
    When Fatma reports the sign "acute_medical" about "B-12" as "emergency"
    Then Daan hears "escalation.please-take"
    And Els hears "escalation.please-take"
    And Saskia hears "escalation.please-take"
    And Fatma hears "sign.filed" containing "112"
    When Daan picks "take"
    Then Daan hears "escalation.details"
    And Els hears "escalation.taken-by"
    And Saskia hears "escalation.taken-by"
    And Fatma hears "escalation.taken-by"
    When 15 minutes pass
    Then Daan hears "escalation.still-on-it"
    When 5 minutes pass
    Then Daan hears "escalation.taken-from-you"
    And Fatma hears "escalation.emergency-now"
    And Els hears "escalation.please-take"
    And Saskia hears "escalation.please-take"
    When Saskia picks "take"
    Then Saskia hears "escalation.details"
    And Els hears "escalation.taken-by"
    And Fatma hears "escalation.taken-by"
    When Fatma picks "not_managing"
    Then Fatma hears "escalation.calling-more"
    And Saskia hears "escalation.not-managing-told"
