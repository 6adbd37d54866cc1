Feature: What was promised when somebody took it
  Real contact within the time of the urgency, and the answer after closing; nobody is forgotten meanwhile.

  Background:
    Given the area "Noord" with hours "ma-vr 09:00-17:00" and after hours "Saskia"
    And Fatma is a volunteer in "Noord"
    And Marja is a coordinator in "Noord"
    And "B-12" in "Noord" is visited by Fatma, supervised by Daan, deputy Els

  Scenario: An emergency: contact within half an hour
    When Fatma reports the sign "acute_medical" about "B-12" as "emergency"
    Then Daan hears "escalation.please-take"
    And Els hears "escalation.please-take"
    And Saskia hears "escalation.please-take"
    And Fatma hears "sign.filed"
    When Daan picks "take"
    Then Daan hears "escalation.details"
    And Els hears "escalation.taken-by"
    And Saskia hears "escalation.taken-by"
    And Fatma hears "escalation.taken-by"
    When 15 minutes pass
    Then Daan hears "escalation.still-on-it"
    When Daan picks "on_it"
    Then Daan hears "escalation.on-it-noted"
    When 15 minutes pass
    Then Marja hears "alarm.no-contact" containing "Daan"
    And Daan hears "escalation.still-on-it"

  Scenario: Today: contact within four hours
    When Fatma reports the sign "mental_crisis" about "B-12" as "today"
    Then Daan hears "escalation.please-take"
    And Fatma hears "sign.filed"
    When Daan picks "take"
    Then Daan hears "escalation.details"
    And Fatma hears "escalation.taken-by"
    When 2 hours pass
    Then Daan hears "escalation.still-on-it"
    When Daan picks "on_it"
    Then Daan hears "escalation.on-it-noted"
    When 2 hours pass
    Then Daan hears "escalation.still-on-it"
    And Marja hears "alarm.no-contact" containing "Daan"

  Scenario: This week: contact within five working days
    When Fatma reports the sign "falls" about "B-12" as "this_week"
    Then Daan hears "escalation.please-take"
    And Fatma hears "sign.filed"
    When Daan picks "take"
    Then Daan hears "escalation.details"
    And Fatma hears "escalation.taken-by"
    When 2 days pass
    Then Daan hears "escalation.still-on-it"
    When Daan picks "on_it"
    Then Daan hears "escalation.on-it-noted"
    When 2 days pass
    Then Daan hears "escalation.still-on-it"
    When Daan picks "on_it"
    Then Daan hears "escalation.on-it-noted"
    When 3 days pass
    Then Marja hears "alarm.no-contact" containing "Daan"
    And Daan hears "escalation.on-list"

  Scenario: A door that stays shut, taken, and then silence
    When Fatma reports the sign "no_answer" about "B-12" as "today"
    Then Daan hears "escalation.please-take"
    And Fatma hears "sign.filed"
    When Daan picks "take"
    Then Daan hears "escalation.details"
    And Fatma hears "escalation.taken-by"
    When 2 hours pass
    Then Daan hears "escalation.still-on-it"
    When 30 minutes pass
    Then Daan hears "escalation.taken-from-you"
    And Els hears "escalation.please-take"

  Scenario: An answer that is owed within five working days
    When Fatma reports the sign "falls" about "B-12" as "this_week"
    Then Daan hears "escalation.please-take"
    And Fatma hears "sign.filed"
    When Daan picks "take"
    Then Daan hears "escalation.details"
    And Fatma hears "escalation.taken-by"
    When Daan picks "close"
    And Daan picks "others_help"
    And Daan picks "later"
    Then Daan hears "close.noted-owed"
    When 102 hours pass
    Then Daan hears nothing
    When 1 hour passes
    Then Daan hears "escalation.answer-due"

  Scenario: An emergency: the answer is owed on the same day
    When Fatma reports the sign "acute_medical" about "B-12" as "emergency"
    Then Daan hears "escalation.please-take"
    And Els hears "escalation.please-take"
    And Saskia hears "escalation.please-take"
    And Fatma hears "sign.filed"
    When Daan picks "take"
    Then Daan hears "escalation.details"
    And Els hears "escalation.taken-by"
    And Saskia hears "escalation.taken-by"
    And Fatma hears "escalation.taken-by"
    When Daan picks "close"
    And Daan picks "others_help"
    And Daan picks "later"
    Then Daan hears "close.noted-owed"
    And Els hears "escalation.closed"
    And Saskia hears "escalation.closed"
    And Fatma hears "aftercare.begun"
    And Daan hears "escalation.please-take"
    When Daan picks "take"
    Then Daan hears "escalation.details"
    And Fatma hears "escalation.taken-by"
    When Daan picks "close"
    And Daan picks "talked"
    And Daan picks "spoken"
    Then Daan hears "close.noted"
    And Fatma hears "close.answer-support"
    When 6 hours pass
    Then Daan hears nothing
    When 1 hour passes
    Then Daan hears "escalation.answer-due"
    When 16 hours pass
    Then Daan hears "escalation.answer-overdue"
    And Els hears "escalation.answer-overdue"
    When Daan picks "answer"
    And Daan picks "good_hands"
    Then Daan hears "close.answer-sent"
    And Fatma hears "close.answer" containing "De bewoner krijgt nu hulp."

  Scenario: A door that stays shut: contact within four hours, and the answer on the next working day
    When Fatma reports the sign "no_answer" about "B-12" as "today"
    Then Daan hears "escalation.please-take"
    And Fatma hears "sign.filed"
    When Daan picks "take"
    Then Daan hears "escalation.details"
    And Fatma hears "escalation.taken-by"
    When 2 hours pass
    Then Daan hears "escalation.still-on-it"
    When Daan picks "on_it"
    Then Daan hears "escalation.on-it-noted"
    When 2 hours pass
    Then Daan hears "escalation.still-on-it"
    And Marja hears "alarm.no-contact" containing "Daan"
    When Daan picks "close"
    And Daan picks "talked"
    And Daan picks "later"
    Then Daan hears "close.noted-owed"
    When 26 hours pass
    Then Daan hears nothing
    When 1 hour passes
    Then Daan hears "escalation.answer-due"
