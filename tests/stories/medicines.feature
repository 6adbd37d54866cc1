Feature: Medicines

  Background:
    Given Fatma is a volunteer in "Noord"
    And "B-12" in "Noord" is visited by Fatma, supervised by Daan, deputy Els

  Scenario: Asked to give them: not her task, and Daan phones about it
    When Fatma sends "Zorg melden"
    And Fatma picks "medicines"
    Then Fatma hears "sign.which" containing "Wat is er?"
    And Fatma can pick "asked_to_give", "going_wrong", "took_too_many"
    When Fatma picks "asked_to_give"
    Then Fatma hears "boundary.filed" containing "Dat is niet jouw taak"
    And Fatma hears "boundary.did"
    And Daan hears "escalation.please-take" containing "Deze week"
    When Daan picks "take"
    Then Daan hears "escalation.details" containing "Ik moest medicijnen geven"
    And Fatma hears "escalation.taken-by"

  Scenario: With several residents the advice comes before the question
    Given "B-07" in "Noord" is visited by Fatma, supervised by Els, deputy Daan
    When Fatma sends "Zorg melden"
    And Fatma picks "medicines"
    And Fatma picks "asked_to_give"
    Then Fatma hears "boundary.whom" containing "Zeg gerust nee"
    When 10 minutes pass
    Then Fatma hears "boundary.filed"
    And Fatma hears "boundary.did"
    And Daan hears "escalation.please-take"
    And Els hears "escalation.please-take"

  Scenario: Too many were taken: 112 first, and everybody is called
    When Fatma sends "Zorg melden"
    And Fatma picks "medicines"
    And Fatma picks "took_too_many"
    Then Fatma hears "sign.emergency" containing "Bel 112"
    And Daan hears "escalation.please-take" containing "Nu bellen"
    And Els hears "escalation.please-take"

  Scenario: It goes wrong with pills
    When Fatma sends "Zorg melden"
    And Fatma picks "medicines"
    And Fatma picks "going_wrong"
    And Fatma picks "B-12"
    Then Fatma hears "sign.filed" containing "Mis met medicijnen"
    And Fatma hears "details.urgency"
    And Daan hears "escalation.please-take"
