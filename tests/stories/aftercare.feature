Feature: Aftercare
  After an emergency, violence or a death, or when it is asked for, a person phones the volunteer the same day. It is
  followed until a person says that it has ended.

  Background:
    Given Fatma is a volunteer in "Noord"
    And Marja is a coordinator in "Noord"
    And "B-12" in "Noord" is visited by Fatma, supervised by Daan, deputy Els

  Scenario: After an emergency that was closed, until Daan says it has ended
    When Fatma reports the sign "acute_medical" about "B-12" as "emergency"
    Then Fatma hears "sign.filed"
    And Daan hears "escalation.please-take" containing "Nu bellen"
    And Els hears "escalation.please-take"
    When Daan picks "take"
    Then Daan hears "escalation.details"
    And Els hears "escalation.taken-by"
    And Fatma hears "escalation.taken-by"
    When Daan picks "close"
    And Daan picks "emergency_help"
    And Daan picks "in_touch"
    Then Daan hears "close.noted"
    And Els hears "escalation.closed"
    And Fatma hears "close.answer"
    And Fatma hears "aftercare.begun" containing "0900-0101"
    And Daan hears "escalation.please-take" containing "Nazorg"
    When Daan picks "take"
    Then Daan hears "escalation.details" containing "Ik maakte iets naars mee"
    And Fatma hears "escalation.taken-by"
    When Daan picks "contacted"
    Then Daan hears "escalation.contact-noted"
    When Daan picks "close"
    And Daan picks "talked"
    And Daan picks "spoken"
    Then Daan hears "close.noted"
    And Fatma hears "close.answer-support"
    When 3 days pass
    Then Fatma hears "aftercare.how" containing "3 dagen"
    And Daan hears "aftercare.guide" containing "Fatma"
    When Fatma picks "so_so"
    Then Fatma hears "aftercare.how-noted"
    And Daan hears "aftercare.goes" containing "Gaat wel"
    When Daan picks "go_on"
    Then Daan hears "aftercare.goes-on"
    When 11 days pass
    Then Fatma hears "aftercare.how" containing "14 dagen"
    And Daan hears "aftercare.guide"
    When 28 days pass
    Then Fatma hears "aftercare.how" containing "42 dagen"
    And Daan hears "aftercare.guide"
    When 7 days pass
    Then Daan hears "aftercare.guide" containing "dag 49"
    When Daan picks "end"
    Then Daan hears "aftercare.ended-noted"
    And Fatma hears "aftercare.ended" containing "Daan"
    When 14 days pass
    Then Daan hears nothing
    And Fatma hears nothing

  Scenario: An emergency that is not closed is looked back on after an hour
    When Fatma reports the sign "acute_medical" about "B-12" as "emergency"
    Then Fatma hears "sign.filed"
    And Daan hears "escalation.please-take"
    And Els hears "escalation.please-take"
    When Daan picks "take"
    Then Daan hears "escalation.details"
    And Els hears "escalation.taken-by"
    And Fatma hears "escalation.taken-by"
    When 14 minutes pass
    Then Daan hears nothing
    When Daan picks "contacted"
    Then Daan hears "escalation.contact-noted"
    When 14 minutes pass
    And Daan picks "on_it"
    Then Daan hears "escalation.on-it-noted"
    When 14 minutes pass
    And Daan picks "on_it"
    Then Daan hears "escalation.on-it-noted"
    When 14 minutes pass
    And Daan picks "on_it"
    Then Daan hears "escalation.on-it-noted"
    When 5 minutes pass
    Then Fatma hears "aftercare.begun"
    And Daan hears "escalation.please-take" containing "Nazorg"

  Scenario: It goes badly on day 3: somebody phones the same day
    When Fatma sends "ik heb iets naars meegemaakt"
    Then Fatma hears "aftercare.begun" containing "Daan"
    And Daan hears "escalation.please-take" containing "Nazorg"
    When Daan picks "take"
    Then Daan hears "escalation.details"
    And Fatma hears "escalation.taken-by"
    When Daan picks "close"
    And Daan picks "talked"
    And Daan picks "spoken"
    Then Daan hears "close.noted"
    And Fatma hears "close.answer-support"
    When 3 days pass
    Then Fatma hears "aftercare.how"
    And Daan hears "aftercare.guide"
    When Fatma picks "bad"
    Then Fatma hears "aftercare.how-called" containing "Daan"
    And Daan hears "escalation.please-take" containing "Vandaag"

  Scenario: Aggression: the boundary is for this week, the call for today, and visits pause
    Given "B-07" in "Noord" is visited by Fatma, supervised by Daan, deputy Els
    When Fatma sends "/grens"
    And Fatma picks "violence"
    Then Fatma hears "boundary.whom" containing "Ga weg"
    When Fatma picks "B-12"
    Then Fatma hears "boundary.filed"
    And Fatma hears "boundary.did"
    And Fatma hears "aftercare.begun"
    And Daan hears "escalation.please-take" containing "grens"
    And Daan hears "escalation.please-take" containing "Nazorg"
    When Fatma picks "pause"
    Then Fatma hears "aftercare.paused"
    And Daan hears "aftercare.paused-told" containing "B-07, B-12"
    When Fatma picks "resume"
    Then Fatma hears "aftercare.resumed"
    And Daan hears "aftercare.resumed-told"

  Scenario: No visit is asked after while visits are paused
    Given "B-20" in "Noord" is visited by Fatma, supervised by Daan, deputy Els on dinsdag at 10:00 for 60 minutes
    When Fatma sends "/nazorg"
    Then Fatma hears "aftercare.begun"
    And Daan hears "escalation.please-take"
    When Daan picks "take"
    Then Daan hears "escalation.details"
    And Fatma hears "escalation.taken-by"
    When Daan picks "close"
    And Daan picks "talked"
    And Daan picks "spoken"
    Then Daan hears "close.noted"
    And Fatma hears "close.answer-support"
    When Fatma picks "pause"
    Then Fatma hears "aftercare.paused"
    And Daan hears "aftercare.paused-told"
    When 2 days pass
    Then Fatma hears nothing

  Scenario: A resident has died: Daan closes with that, and Fatma is looked after
    When Fatma reports the sign "falls" about "B-12" as "this_week"
    Then Fatma hears "sign.filed"
    And Daan hears "escalation.please-take"
    When Daan picks "take"
    Then Daan hears "escalation.details"
    And Fatma hears "escalation.taken-by"
    When Daan picks "close"
    And Daan picks "died"
    And Daan picks "later"
    Then Daan hears "close.noted-owed"
    And Fatma hears "aftercare.begun"
    And Daan hears "escalation.please-take" containing "Nazorg"

  Scenario: A professional asks for it, and on a Saturday somebody is called all the same
    Given it is 2026-03-07 14:00
    When Marja sends "/nazorg"
    Then Marja hears "aftercare.whom"
    When Marja picks "Fatma"
    Then Marja hears "aftercare.reason"
    When Marja picks "death"
    Then Marja hears "aftercare.begun-for" containing "Ik vraag Daan om Fatma vandaag nog te bellen"
    And Fatma hears "aftercare.begun"
    And Daan hears "escalation.please-take" containing "Nazorg"
    When 30 minutes pass
    Then Els hears "escalation.please-take"
    When 30 minutes pass
    Then Marja hears "escalation.please-take"
    And Fatma hears "escalation.nobody-yet-to-call" containing "Ik vond nog niemand die je belt"
    When Els picks "take"
    Then Els hears "escalation.details"
    And Daan hears "escalation.taken-by"
    And Marja hears "escalation.taken-by"
    And Fatma hears "escalation.taken-by" containing "Els heeft het bellen opgepakt"

  Scenario: Talking with other volunteers is asked for at once
    When Fatma sends "/nazorg"
    Then Fatma hears "aftercare.begun"
    And Daan hears "escalation.please-take" containing "Nazorg"
    When Fatma picks "peers"
    Then Fatma hears "support.filed"
    And Fatma hears "support.words"
    And Daan hears "escalation.please-take" containing "Een vrijwilliger vraagt hulp"

  Scenario: Asked for twice: the call that is open already is said, and nobody is called again
    When Daan sends "/nazorg"
    And Daan picks "Fatma"
    And Daan picks "asked"
    Then Daan hears "aftercare.begun-for"
    And Fatma hears "aftercare.begun"
    And Daan hears "escalation.please-take"
    When 1 minute passes
    And Marja sends "/aftercare"
    And Marja picks "Fatma"
    And Marja picks "asked"
    Then Marja hears "aftercare.begun-for" containing "Er is al gevraagd om Fatma te bellen"
    And Fatma hears "aftercare.begun"
    And Daan hears nothing
