Feature: A concern for today climbs until somebody has it
  Supervisor, deputy, duty, coordinator and manager are called one after the other, a quarter of an hour apart.

  Background:
    Given it is 2026-03-02 10:00
    And the area "Noord" with hours "ma-vr 09:00-17:00" and after hours "Saskia"
    And Saskia is a professional in "Noord"
    And Fatma is a volunteer in "Noord"
    And Marja is a coordinator in "Noord"
    And Wim is a manager in "Noord"
    And "B-12" in "Noord" is visited by Fatma, supervised by Daan, deputy Els
    When Fatma reports the sign "mental_crisis" about "B-12" as "today"
    Then Daan hears "escalation.please-take" containing "Vandaag"
    And Fatma hears "sign.filed"
    And Daan can pick "take", "cannot"

  Scenario: Nobody answers, to the end of the ladder and beyond
    When 14 minutes pass
    Then Els hears nothing
    When 1 minute passes
    Then Els hears "escalation.please-take"
    When 15 minutes pass
    Then Saskia hears "escalation.please-take"
    And Fatma hears "escalation.nobody-yet"
    When 15 minutes pass
    Then Marja hears "escalation.please-take"
    When 15 minutes pass
    Then Wim hears "escalation.please-take"
    When 15 minutes pass
    Then Marja hears "alarm.untaken"
    And Wim hears "alarm.untaken"
    When 15 minutes pass
    Then Daan hears "escalation.please-take" containing "Er is nog niemand"
    And Els hears "escalation.please-take"
    And Saskia hears "escalation.please-take"
    And Marja hears "escalation.please-take"
    And Wim hears "escalation.please-take"
    When 30 minutes pass
    Then Daan hears "escalation.please-take"
    And Els hears "escalation.please-take"
    And Saskia hears "escalation.please-take"
    And Marja hears "escalation.please-take"
    And Wim hears "escalation.please-take"

  Scenario: The supervisor takes it, makes contact and closes it with an answer
    When Daan picks "take"
    Then Daan hears "escalation.details" containing "B-12"
    And Fatma hears "escalation.taken-by" containing "Daan"
    And Daan can pick "contacted", "hand_over", "close", "give_back", "lower"
    When Daan picks "contacted"
    Then Daan hears "escalation.contact-noted"
    When Daan picks "close"
    And Daan picks "talked"
    And Daan sends "De huisarts komt morgen."
    Then Daan hears "close.noted"
    And Fatma hears "close.answer" containing "De huisarts komt morgen."

  Scenario: Two press at once: one has it, and the other hears who
    When 15 minutes pass
    Then Els hears "escalation.please-take"
    When Daan and Els pick "take" at once
    Then one of Daan and Els hears "escalation.details" and the other hears "escalation.already-taken"
    And one of Daan and Els hears "escalation.taken-by"
    And Fatma hears "escalation.taken-by"

  Scenario: Taken, and then silence: asked, and it climbs again
    When Daan picks "take"
    Then Daan hears "escalation.details"
    And Fatma hears "escalation.taken-by"
    When 2 hours pass
    Then Daan hears "escalation.still-on-it"
    When 30 minutes pass
    Then Daan hears "escalation.taken-from-you"
    And Els hears "escalation.please-take"

  Scenario: Still on it when asked
    When Daan picks "take"
    Then Daan hears "escalation.details"
    And Fatma hears "escalation.taken-by"
    When 2 hours pass
    Then Daan hears "escalation.still-on-it"
    When Daan picks "contacted"
    Then Daan hears "escalation.contact-noted"
    When 30 minutes pass
    Then Daan hears nothing
    And Els hears nothing

  Scenario: He cannot now: the next one is called at once
    When Daan picks "cannot"
    Then Daan hears "escalation.cannot-noted"
    And Els hears "escalation.please-take"
    When Els picks "take"
    Then Els hears "escalation.details"
    And Daan hears "escalation.taken-by" containing "Els"
    And Fatma hears "escalation.taken-by" containing "Els"

  Scenario: Both press: one has it, the other hears who
    When 15 minutes pass
    Then Els hears "escalation.please-take"
    When Daan picks "take"
    Then Daan hears "escalation.details"
    And Els hears "escalation.taken-by" containing "Daan"
    And Fatma hears "escalation.taken-by"
    When Daan picks "take" again
    Then Daan hears nothing

  Scenario: The answer is owed, and chased
    When Daan picks "take"
    Then Daan hears "escalation.details"
    And Fatma hears "escalation.taken-by"
    When Daan picks "close"
    And Daan picks "others_help"
    And Daan picks "later"
    Then Daan hears "close.noted-owed"
    When 30 hours pass
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
    When 3 days pass
    Then Daan hears nothing

  Scenario: Handed over to a colleague
    When Daan picks "take"
    Then Daan hears "escalation.details"
    And Fatma hears "escalation.taken-by"
    When Daan picks "hand_over"
    And Daan picks "Saskia"
    Then Saskia hears "escalation.handed-over"
    And Saskia hears nothing
    And Daan hears "escalation.handed-on"
    And Fatma hears "escalation.taken-by" containing "Saskia"

  Scenario: Given back: it climbs at once, beyond the one who gave it back
    When Daan picks "take"
    Then Daan hears "escalation.details"
    And Fatma hears "escalation.taken-by"
    When Daan picks "give_back"
    Then Daan hears "escalation.given-back"
    And Els hears "escalation.please-take"

  Scenario: The program restarts while it climbs
    When the program restarts
    And 15 minutes pass
    Then Els hears "escalation.please-take"

  Scenario: Still worried after closing
    When Daan picks "take"
    Then Daan hears "escalation.details"
    And Fatma hears "escalation.taken-by"
    When Daan picks "close"
    And Daan picks "nothing_needed"
    And Daan picks "cannot_say"
    Then Daan hears "close.noted"
    And Fatma hears "close.answer"
    When Fatma picks "still_worried"
    Then Fatma hears "close.still-worried" containing "0800-2000"
    And Daan hears "escalation.please-take"

  Scenario: Only a professional makes it less urgent
    When Daan picks "take"
    Then Daan hears "escalation.details"
    And Fatma hears "escalation.taken-by"
    When Daan picks "lower"
    And Daan picks "this_week"
    Then Daan hears "escalation.lowered" containing "Deze week"
    When 1 day passes
    Then Daan hears nothing
