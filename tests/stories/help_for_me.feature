Feature: Help for the volunteer

  Background:
    Given Fatma is a volunteer in "Noord"
    And "B-12" in "Noord" is visited by Fatma, supervised by Daan, deputy Els

  Scenario: Call me now is for today
    When Fatma sends "Hulp voor mij"
    Then Fatma can pick "call_me_now", "talk", "tip", "come_along", "peer_review", "training", "other_task", "dilemma", "aftercare", "something_else"
    When Fatma picks "call_me_now"
    Then Fatma hears "support.filed-now" containing "Daan"
    And Fatma hears "support.words"
    And Daan hears "escalation.please-take" containing "Vandaag"
    When Fatma sends "Ik vind het zwaar"
    Then Fatma hears "details.kept"
    When Daan picks "take"
    Then Daan hears "escalation.details" containing "Ik vind het zwaar"
    And Fatma hears "escalation.taken-by"

  Scenario: A talk is for this week, and words can be left out
    When Fatma sends "/hulp"
    And Fatma picks "talk"
    Then Fatma hears "support.filed"
    And Daan hears "escalation.please-take" containing "Deze week"
    And Fatma hears "support.when"
    When Fatma picks "skip"
    Then Fatma hears "support.words"
    When Fatma picks "skip"
    Then Fatma hears nothing

  Scenario: Words of danger in it bring the text and make it for today
    When Fatma sends "/help-me"
    And Fatma picks "tip"
    Then Fatma hears "support.filed"
    And Daan hears "escalation.please-take" containing "Deze week"
    When Fatma sends "ik wil niet meer leven"
    Then Fatma hears "details.danger" containing "112"
    And Daan hears "escalation.please-take" containing "Vandaag"

  Scenario: A volunteer without a match reaches whoever has duty, and nothing is lost without
    Given Anna is a coordinator in "Noord"
    And Riet is a volunteer in "Noord"
    When Riet sends "Hulp voor mij"
    And Riet picks "talk"
    Then Riet hears "support.filed" containing "Anna"
    And Riet hears "support.when"
    And Anna hears "escalation.please-take"
