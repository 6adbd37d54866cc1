Feature: Friday five past five, and it cannot wait

  Scenario: Nobody can be reached: the volunteer hears at once whom to phone
    Given it is 2026-03-06 17:05
    And Fatma is a volunteer in "Noord"
    And Marja is a coordinator in "Noord"
    And Wim is a manager in "Noord"
    And "B-12" in "Noord" is visited by Fatma, supervised by Daan, deputy Els
    When Fatma reports the sign "suicidality" about "B-12" as "today"
    Then Fatma hears "sign.filed"
    And Fatma hears "escalation.nobody-reachable" containing "113"
    And Daan hears nothing
    And Fatma can pick "called_instead", "not_managing"
    When Fatma picks "called_instead"
    Then Fatma hears "escalation.called-noted"
    When 64 hours pass
    Then Daan hears "escalation.please-take" containing "Dit wachtte"

  Scenario: It does not work: coordinator and manager are called at any hour
    Given it is 2026-03-06 17:05
    And Fatma is a volunteer in "Noord"
    And Marja is a coordinator in "Noord"
    And Wim is a manager in "Noord"
    And "B-12" in "Noord" is visited by Fatma, supervised by Daan, deputy Els
    When Fatma reports the sign "suicidality" about "B-12" as "today"
    Then Fatma hears "sign.filed"
    And Fatma hears "escalation.nobody-reachable"
    When Fatma picks "not_managing"
    Then Fatma hears "escalation.calling-more"
    And Marja hears "escalation.please-take"
    And Wim hears "escalation.please-take"

  Scenario: Somebody has duty
    Given it is 2026-03-06 17:05
    And the area "Noord" with hours "ma-vr 09:00-17:00" and after hours "Saskia"
    And Saskia is a professional in "Noord"
    And Fatma is a volunteer in "Noord"
    And "B-12" in "Noord" is visited by Fatma, supervised by Daan, deputy Els
    When Fatma reports the sign "suicidality" about "B-12" as "today"
    Then Fatma hears "sign.filed"
    And Fatma hears "escalation.duty-called" containing "Saskia"
    And Saskia hears "escalation.please-take"
    When Saskia picks "take"
    Then Saskia hears "escalation.details"
    And Fatma hears "escalation.taken-by"

  Scenario: A number has duty
    Given it is 2026-03-06 17:05
    And the area "Noord" with hours "ma-vr 09:00-17:00" and after hours "06-12345678"
    And Fatma is a volunteer in "Noord"
    And "B-12" in "Noord" is visited by Fatma, supervised by Daan, deputy Els
    When Fatma reports the sign "suicidality" about "B-12" as "today"
    Then Fatma hears "sign.filed"
    And Fatma hears "escalation.nobody-reachable-but-duty" containing "12345678"
