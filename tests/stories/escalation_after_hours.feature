Feature: Friday five past five, and it cannot wait

  Scenario: Nobody can be reached: the volunteer hears at once whom to phone
    Given it is 2026-03-06 17:05
    And Fatma is a volunteer in "Noord"
    And Marja is a coordinator in "Noord"
    And Wim is a manager in "Noord"
    And "B-12" in "Noord" is visited by Fatma, supervised by Daan, deputy Els
    When Fatma reports the sign "suicidality" about "B-12" as "today"
    Then Fatma hears "sign.filed" containing "Dit gaat naar Daan, maar pas maandag 9 maart, 09:00."
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
    Then Fatma hears "sign.filed" containing "Dit gaat naar Saskia."
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

  Scenario: Who wants to be called now hears when that can be
    Given it is 2026-03-06 17:05
    And Fatma is a volunteer in "Noord"
    And "B-12" in "Noord" is visited by Fatma, supervised by Daan, deputy Els
    When Fatma sends "/hulp"
    And Fatma picks "call_me_now"
    Then Fatma hears "support.filed-now" containing "Dit gaat naar Daan, maar pas maandag 9 maart, 09:00."
    And Fatma hears "escalation.nobody-reachable"
    And Fatma hears "support.words"
    And Daan hears nothing

  Scenario: Danger that nobody asked for, and it is about the volunteer
    Given it is 2026-03-06 17:05
    And Fatma is a volunteer in "Noord"
    And "B-12" in "Noord" is visited by Fatma, supervised by Daan, deputy Els
    When Fatma sends "van mij hoeft het niet meer"
    Then Fatma hears "danger.heard" containing "Dit gaat naar Daan, maar pas maandag 9 maart, 09:00."
    And Fatma hears "escalation.nobody-reachable"
    When Fatma picks "about_me"
    Then Fatma hears "danger.for-you" containing "Ik vraag Daan om je vandaag te bellen."
    And Daan hears "escalation.please-take"

  Scenario: A feeling that cannot wait, and a worry that grows
    Given it is 2026-03-06 17:05
    And Fatma is a volunteer in "Noord"
    And "B-12" in "Noord" is visited by Fatma, supervised by Daan, deputy Els
    When Fatma sends "B-12 er klopt iets niet"
    Then Fatma hears "visit.noted"
    And Fatma hears "gut-feeling.filed" containing "Dit gaat naar Daan, maar pas maandag 9 maart, 09:00."
    And Fatma hears "gut-feeling.dare-to-wait"
    When Fatma picks "today"
    Then Fatma hears "gut-feeling.today" containing "Dit gaat naar Daan, maar pas maandag 9 maart, 09:00."
    And Fatma hears "escalation.nobody-reachable"
    And Fatma hears "details.seen"

  Scenario: What is raised calls nobody before the area opens
    Given it is 2026-03-06 17:05
    And Fatma is a volunteer in "Noord"
    And "B-12" in "Noord" is visited by Fatma, supervised by Daan, deputy Els
    When Fatma sends "B-12 zorg geldzorgen"
    Then Fatma hears "sign.filed" containing "Dit gaat naar Daan, maar pas maandag 9 maart, 09:00."
    When Fatma picks "today"
    Then Fatma hears "details.raised" containing "Ik roep Daan, maar pas maandag 9 maart, 09:00."
    And Fatma hears "escalation.nobody-reachable"
    And Fatma hears "details.seen"
