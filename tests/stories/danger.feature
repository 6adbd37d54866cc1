Feature: Danger

  Background:
    Given Fatma is a volunteer in "Noord"
    And "B-12" in "Noord" is visited by Fatma, supervised by Daan, deputy Els
    And "B-07" in "Noord" is visited by Fatma, supervised by Daan, deputy Els

  Scenario: Danger now calls supervisor and deputy before anything is asked
    When Fatma sends "Zorg melden"
    And Fatma picks "danger_now"
    Then Fatma hears "sign.emergency" containing "Bel 112"
    And Daan hears "escalation.please-take" containing "Nu bellen"
    And Els hears "escalation.please-take" containing "Nu bellen"
    When Daan picks "take"
    Then Daan hears "escalation.details" containing "Bewoner onbekend"
    And Els hears "escalation.taken-by"
    And Fatma hears "escalation.taken-by"
    When Fatma picks "B-12"
    Then Fatma hears "sign.filed" containing "B-12"
    And Daan hears "sign.now-known" containing "B-12"

  Scenario: Yes to the first question is an emergency, and whom comes after
    When Fatma sends "Zorg melden"
    And Fatma picks "fallen"
    And Fatma picks "yes"
    Then Fatma hears "sign.emergency" containing "Daan en Els"
    And Daan hears "escalation.please-take"
    And Els hears "escalation.please-take"

  Scenario: Yes to loneliness is about death, and for today
    When Fatma sends "Zorg melden"
    And Fatma picks "low"
    And Fatma picks "loneliness_low_mood"
    And Fatma picks "yes"
    Then Fatma hears "sign.filed" containing "Denkt aan de dood"
    And Fatma hears "sign.whom-after"
    And Daan hears "escalation.please-take" containing "Vandaag"
    When Fatma picks "B-12"
    Then Fatma hears "sign.filed"
    And Fatma hears "details.seen"

  Scenario: Words of danger that nobody asked for
    When Fatma sends "Van mij hoeft het niet meer"
    Then Fatma hears "danger.heard" containing "112"
    And Fatma can pick "B-07", "B-12", "about_me"
    And Daan hears "escalation.please-take" containing "Vandaag"
    When Fatma picks "B-12"
    Then Fatma hears "sign.filed" containing "B-12"
    And Fatma hears "details.knows"
    When Fatma picks "skip"
    Then Fatma hears nothing
    When Daan picks "take"
    Then Daan hears "escalation.details" containing "Van mij hoeft het niet meer"
    And Fatma hears "escalation.taken-by"

  Scenario: The words were about the volunteer
    When Fatma sends "ik wil dood"
    Then Fatma hears "danger.heard"
    And Daan hears "escalation.please-take"
    When Fatma picks "about_me"
    Then Fatma hears "danger.for-you" containing "113"
    And Daan hears "escalation.please-take" containing "bel een vrijwilliger vandaag nog"
    When Daan picks "take"
    Then Daan hears "escalation.details" containing "Gaat over de vrijwilliger · Noord"
    And Fatma hears "escalation.taken-by"
    When Daan picks "close"
    And Daan picks "talked"
    And Daan picks "spoken"
    Then Daan hears "close.noted"
    And Fatma hears "close.answer-support"
    When 3 days pass
    Then Fatma hears "aftercare.how" containing "3 dagen"
    And Daan hears "aftercare.guide" containing "Fatma"

  Scenario: About the volunteer, on a Saturday: somebody phones today, whatever the hours of the area
    Given it is 2026-03-07 20:00
    When Fatma sends "ik wil dood"
    Then Fatma hears "danger.heard" containing "pas maandag"
    And Fatma hears "escalation.nobody-reachable" containing "Bel de huisartsenpost: 088 000 0001."
    And Daan hears nothing
    When Fatma picks "about_me"
    Then Fatma hears "danger.for-you" containing "Ik vraag Daan om je vandaag te bellen"
    And Daan hears "escalation.please-take" containing "Vandaag"
    When 15 minutes pass
    Then Els hears "escalation.please-take"
    When Els picks "take"
    Then Els hears "escalation.details"
    And Daan hears "escalation.taken-by"
    And Fatma hears "escalation.taken-by"
    When Fatma picks "pause"
    Then Fatma hears "aftercare.paused"
    And Daan hears "aftercare.paused-told" containing "B-07, B-12"

  Scenario: It was about the volunteer, and somebody has it already
    When Fatma sends "ik wil dood"
    Then Fatma hears "danger.heard"
    And Daan hears "escalation.please-take"
    When Daan picks "take"
    Then Daan hears "escalation.details"
    And Fatma hears "escalation.taken-by"
    When Fatma picks "about_me"
    Then Fatma hears "danger.for-you"
    And Daan hears "danger.is-about-volunteer" containing "Fatma"

  Scenario: Words of danger in the middle of another report
    When Fatma sends "Zorg melden"
    Then Fatma hears "sign.what"
    When Fatma sends "er is brand"
    Then Fatma hears "danger.heard" containing "112"
    And Daan hears "escalation.please-take"

  Scenario: Words of danger among what was seen raise it to today
    When Fatma sends "B-12 zorg gevallen"
    Then Fatma hears "sign.filed" containing "B-12"
    And Daan hears "escalation.please-take" containing "Deze week"
    When Fatma picks "skip"
    And Fatma sends "ze zei dat ze dood wil"
    Then Fatma hears "details.danger" containing "112"
    And Fatma hears "details.knows"
    And Daan hears "escalation.please-take" containing "Vandaag"

  Scenario: Danger in a typed line keeps whom it is about
    When Fatma sends "B-12 zorg van mij hoeft het niet meer"
    Then Fatma hears "sign.filed" containing "B-12"
    And Fatma hears "details.urgency"
    And Daan hears "escalation.please-take" containing "Vandaag"

  Scenario: An emergency in a typed line asks nothing
    When Fatma sends "B-12 zorg gevallen nu"
    Then Fatma hears "sign.emergency" containing "Daan en Els"
    And Daan hears "escalation.please-take" containing "Nu bellen"
    And Els hears "escalation.please-take"

  Scenario: Words of danger where only a note was asked
    When Fatma reports a visit to "B-12" that went "good" for 60 minutes
    Then Fatma hears "visit.noted"
    When Fatma picks "note"
    Then Fatma hears "note.what-went-well"
    When Fatma sends "van mij hoeft het niet meer"
    Then Fatma hears "danger.heard"
    And Daan hears "escalation.please-take" containing "Vandaag"

  Scenario Outline: Danger behind a command comes before the command
    When Fatma sends "<typed>"
    Then Fatma hears "danger.heard" containing "112"
    And Daan hears "escalation.please-take" containing "Vandaag"

    Examples:
      | typed               |
      | /bezoek er is brand |
      | /zog er is brand    |
      | /er is brand        |
      | /stop er is brand   |
