Feature: A volunteer reports a worry

  Background:
    Given Fatma is a volunteer in "Noord"
    And "B-12" in "Noord" is visited by Fatma, supervised by Daan, deputy Els
    And "B-07" in "Noord" is visited by Fatma, supervised by Daan, deputy Els

  Scenario: Three taps and it is filed; what comes after can be skipped
    When Fatma sends "Zorg melden"
    Then Fatma can pick "danger_now", "fallen", "confused", "low", "medicines", "no_reply", "something_else", "do_not_know"
    When Fatma picks "fallen"
    Then Fatma hears "sign.whom" containing "Bel 112"
    And Fatma can pick "B-07", "B-12", "yes", "nobody_coded"
    When Fatma picks "B-12"
    Then Fatma hears "sign.filed" containing "Dit gaat naar Daan"
    And Fatma hears "details.urgency"
    And Daan hears "escalation.please-take"
    And Els hears nothing
    When Fatma picks "skip"
    Then Fatma hears "details.seen"
    When Fatma picks "skip"
    Then Fatma hears "details.knows"
    When Fatma picks "skip"
