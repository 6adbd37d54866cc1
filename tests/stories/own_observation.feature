Feature: What was typed is kept
  Words that choose a sign, and words behind a line, are what the volunteer saw: the professional reads them.

  Background:
    Given it is 2026-03-02 15:00
    And Fatma is a volunteer in "Noord"
    And "B-12" in "Noord" is visited by Fatma, supervised by Daan, deputy Els
    And "B-07" in "Noord" is visited by Fatma, supervised by Daan, deputy Els

  Scenario: Typed instead of a button, and not asked again
    When Fatma sends "Zorg melden"
    Then Fatma hears "sign.what"
    When Fatma sends "gevallen bij de trap, blauwe knie"
    And Fatma picks "B-12"
    Then Fatma hears "sign.filed" containing "Gevallen"
    And Fatma can pick "today", "emergency", "skip"
    And Daan hears "escalation.please-take"
    When Fatma picks "skip"
    Then Fatma hears "details.knows"
    When Fatma picks "skip"
    And Daan picks "take"
    Then Daan hears "escalation.details" containing "gevallen bij de trap, blauwe knie"
    And Fatma hears "escalation.taken-by"

  Scenario: More can be added, and nothing is written over
    When Fatma sends "gevallen bij de trap, blauwe knie"
    And Fatma picks "B-12"
    Then Fatma hears "sign.filed"
    And Fatma hears "details.urgency"
    And Daan hears "escalation.please-take"
    When Fatma picks "note"
    Then Fatma hears "details.seen"
    When Fatma sends "De mat lag los"
    Then Fatma hears "details.kept"
    And Fatma hears "details.urgency"
    When Fatma changes her last message to "De mat lag dubbel"
    Then Fatma hears "details.kept"
    When Daan picks "take"
    Then Daan hears "escalation.details" containing "gevallen bij de trap, blauwe knie"
    And Daan sees "De mat lag dubbel"
    And Fatma hears "escalation.taken-by"

  Scenario: A word that only names it is no observation
    When Fatma sends "Zorg melden"
    And Fatma sends "gevallen"
    And Fatma picks "B-12"
    Then Fatma hears "sign.filed"
    And Fatma hears "details.urgency"
    And Daan hears "escalation.please-take"
    When Fatma picks "skip"
    Then Fatma hears "details.seen"

  Scenario: Words behind a report in one line
    When Fatma sends "B-12 zorg gevallen blauwe knie"
    Then Fatma hears "sign.filed"
    And Fatma hears "details.urgency"
    And Daan hears "escalation.please-take"
    When Daan picks "take"
    Then Daan hears "escalation.details" containing "gevallen blauwe knie"
    And Fatma hears "escalation.taken-by"

  Scenario: The line is changed, and so are the words behind it
    When Fatma sends "B-12 zorg gevallen blauwe knie"
    Then Fatma hears "sign.filed"
    And Fatma hears "details.urgency"
    And Daan hears "escalation.please-take"
    When Fatma changes her last message to "B-12 zorg gevallen rode knie"
    Then Fatma hears "sign.changed"
    When Daan picks "take"
    Then Daan hears "escalation.details" containing "rode knie"
    And Fatma hears "escalation.taken-by"

  Scenario: Words behind a visit in one line are its note
    When Fatma sends "B-12 goed 60 samen koffie met taart"
    Then Fatma hears "visit.noted" containing "60 minuten. Met je notitie."

  Scenario: Words behind a visit after which something is wrong
    When Fatma sends "B-12 niet goed 60 gordijnen dicht en stil"
    Then Fatma hears "visit.noted"
    And Fatma hears "gut-feeling.filed"
    And Fatma hears "gut-feeling.dare-to-wait"
    And Daan hears "escalation.please-take"
    When Fatma picks "no"
    Then Fatma hears "details.knows"
    When Daan picks "take"
    Then Daan hears "escalation.details" containing "gordijnen dicht en stil"
    And Fatma hears "escalation.taken-by"
