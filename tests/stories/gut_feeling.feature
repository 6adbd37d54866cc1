Feature: Something is wrong, and the volunteer cannot name it

  Background:
    Given Fatma is a volunteer in "Noord"
    And "B-12" in "Noord" is visited by Fatma, supervised by Daan, deputy Els

  Scenario: It can wait, and the promised call is a task with a time
    When Fatma reports a visit to "B-12" that went "wrong" for 60 minutes
    Then Fatma hears "visit.noted"
    And Fatma hears "gut-feeling.filed" containing "uiterlijk vrijdag"
    And Daan hears "escalation.please-take" containing "Deze week"
    When Daan picks "take"
    Then Daan hears "escalation.details" containing "Er klopt iets niet"
    And Fatma hears "escalation.taken-by"

  Scenario: She does not dare to wait
    When Fatma sends "B-12 er klopt iets niet"
    Then Fatma hears "visit.noted"
    And Fatma hears "gut-feeling.filed" containing "B-12"
    And Fatma hears "gut-feeling.dare-to-wait"
    And Fatma can pick "today", "no"
    And Daan hears "escalation.please-take" containing "Deze week"
    When Fatma picks "today"
    Then Fatma hears "gut-feeling.today" containing "Daan"
    And Daan hears "escalation.please-take" containing "Vandaag"
    And Fatma hears "details.seen"
    When Fatma sends "Het rook naar rook en de gordijnen waren dicht"
    And Fatma picks "skip"
    When Daan picks "take"
    Then Daan hears "escalation.details" containing "gordijnen"
    And Fatma hears "escalation.taken-by"

  Scenario: By the buttons of a worry
    When Fatma reports the sign "gut_feeling" about "B-12" as "this_week"
    Then Fatma hears "sign.filed" containing "Neem je gevoel serieus"
    And Daan hears "escalation.please-take"

  Scenario: The answer is typed
    When Fatma sends "B-12 er klopt iets niet"
    Then Fatma hears "visit.noted"
    And Fatma hears "gut-feeling.filed"
    And Fatma hears "gut-feeling.dare-to-wait"
    And Daan hears "escalation.please-take" containing "Deze week"
    When Fatma sends "ja"
    Then Fatma hears "gut-feeling.today" containing "112"
    And Fatma hears "details.seen"
    And Daan hears "escalation.please-take" containing "Vandaag"
