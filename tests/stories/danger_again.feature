Feature: Danger, told again
  Who tells danger twice is helped twice, and nobody is called twice: it is one case until somebody closes it.

  Background:
    Given it is 2026-03-02 15:00
    And Fatma is a volunteer in "Noord"
    And Riet is a volunteer in "Noord"
    And "B-12" in "Noord" is visited by Fatma, supervised by Daan, deputy Els
    And "B-07" in "Noord" is visited by Fatma, supervised by Daan, deputy Els
    And "B-30" in "Noord" is visited by Riet, supervised by Daan, deputy Els

  Scenario: Pressed again before it was said with whom
    When Fatma sends "Zorg melden"
    And Fatma picks "danger_now"
    Then Fatma hears "sign.emergency"
    And Daan hears "escalation.please-take" containing "S-1"
    And Els hears "escalation.please-take" containing "S-1"
    When 4 minutes pass
    And Fatma sends "Zorg melden"
    And Fatma picks "danger_now"
    Then Fatma hears "sign.emergency" containing "Bel 112"
    And Daan hears "escalation.joined-again" containing "S-1: ook gemeld om 15:04"
    And Els hears "escalation.joined-again"
    When Fatma picks "B-12"
    Then Fatma hears "sign.filed" containing "B-12"
    When Daan picks "take"
    Then Daan hears "escalation.details" containing "Ook gemeld om 15:04"
    And Els hears "escalation.taken-by"
    And Fatma hears "escalation.taken-by"

  Scenario: Words of danger twice, and then the button
    When Fatma sends "van mij hoeft het niet meer"
    Then Fatma hears "danger.heard" containing "112"
    And Daan hears "escalation.please-take" containing "Vandaag"
    When Fatma sends "ik wil dood"
    Then Fatma hears "danger.heard" containing "112"
    And Daan hears "escalation.joined-again"
    When Fatma sends "Zorg melden"
    And Fatma picks "danger_now"
    Then Fatma hears "sign.emergency"
    And Daan hears "escalation.joined"
    And Daan hears "escalation.please-take" containing "Nu bellen · S-1"
    And Els hears "escalation.please-take" containing "Nu bellen · S-1"

  Scenario: With one resident it can only be about that one
    When Riet sends "Zorg melden"
    And Riet picks "danger_now"
    Then Daan hears "escalation.please-take"
    And Els hears "escalation.please-take"
    When Riet picks "B-30"
    Then Riet hears "sign.filed"
    When Els picks "take"
    Then Els hears "escalation.details"
    And Daan hears "escalation.taken-by"
    And Riet hears "escalation.taken-by"
    When Riet sends "Zorg melden"
    And Riet picks "danger_now"
    Then Riet hears "sign.filed" containing "Bel 112"
    And Riet sees "B-30"
    And Els hears "escalation.joined-again"

  Scenario: Somebody has it: it stays theirs, and the volunteer is helped at once
    When Fatma sends "van mij hoeft het niet meer"
    Then Fatma hears "danger.heard"
    And Daan hears "escalation.please-take"
    When Daan picks "take"
    Then Daan hears "escalation.details"
    And Fatma hears "escalation.taken-by"
    When Fatma sends "van mij hoeft het niet meer"
    Then Fatma hears "danger.heard" containing "Daan"
    And Daan hears "escalation.joined-again"

  Scenario: It was about the volunteer, while the case is about a resident
    When Riet sends "Zorg melden"
    And Riet picks "danger_now"
    Then Daan hears "escalation.please-take"
    And Els hears "escalation.please-take"
    When Riet picks "B-30"
    Then Riet hears "sign.filed"
    When Riet sends "ik wil dood"
    Then Riet hears "danger.heard"
    And Daan hears "escalation.joined"
    And Els hears "escalation.joined"
    When Riet picks "about_me"
    Then Riet hears "danger.for-you"
    And Daan hears "escalation.withdrawn"
    And Els hears "escalation.withdrawn"
    And Daan hears "escalation.please-take" containing "S-2"

  Scenario: What was closed is over: danger after that is a new case
    When Fatma sends "van mij hoeft het niet meer"
    Then Fatma hears "danger.heard"
    And Daan hears "escalation.please-take"
    When Daan picks "take"
    Then Daan hears "escalation.details"
    And Fatma hears "escalation.taken-by"
    When Daan picks "close"
    And Daan picks "talked"
    And Daan picks "in_touch"
    Then Daan hears "close.noted"
    And Fatma hears "close.answer"
    When Fatma sends "van mij hoeft het niet meer"
    Then Fatma hears "danger.heard"
    And Daan hears "escalation.please-take" containing "S-2"
