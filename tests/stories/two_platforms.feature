Feature: One person on two platforms
  What is begun on one is finished on the other, and answered once.

  Background:
    Given Marja is a coordinator in "Noord"
    And Fatma is a volunteer in "Noord"
    And "B-12" in "Noord" is visited by Fatma, supervised by Daan, deputy Els
    And Fatma is on "telegram" at level "buttons"

  Scenario: Begun on one, finished on the other
    When Fatma sends "/bezoek"
    Then Fatma hears "visit.whom"
    When Fatma picks "B-12"
    Then Fatma hears "visit.how-did-it-go"
    When Fatma opens her own page
    Then Fatma hears "visit.how-did-it-go"
    When Fatma goes on on "telegram"
    Then Fatma can pick nothing
    When Fatma opens her own page
    And Fatma picks "good"
    Then Fatma hears "visit.how-long"
    When Fatma goes on on "telegram"
    And Fatma sends "60"
    Then Fatma hears "visit.noted"
    And Fatma can pick "change", "note", "sign", "undo"

  Scenario: An answer on one closes the buttons on the other
    When Fatma sends "/bezoek"
    Then Fatma hears "visit.whom"
    When Fatma opens her own page
    Then Fatma hears "visit.whom"
    When Fatma picks "B-12"
    Then Fatma hears "visit.how-did-it-go"
    When Fatma goes on on "telegram"
    Then Fatma can pick nothing

  Scenario: A call that goes out on both is answered on one
    Given Daan is on "telegram" at level "buttons"
    And Daan is on "matrix" at level "text"
    When Fatma reports the sign "mental_crisis" about "B-12" as "today"
    Then Fatma hears "sign.filed"
    And Daan hears "escalation.please-take"
    When 8 minutes pass
    Then Daan hears "escalation.please-take"
    When Daan goes on on "telegram"
    And Daan picks "take"
    Then Daan hears "escalation.details"
    And Fatma hears "escalation.taken-by"
    When Daan goes on on "matrix"
    Then Daan can pick nothing

  Scenario: How soon a call goes another way too
    Given Daan is on "telegram" at level "buttons"
    And Daan is on "matrix" at level "text"
    When Fatma reports the sign "no_answer" about "B-12" as "today"
    Then Fatma hears "sign.filed"
    And Daan hears "escalation.please-take"
    When 2 minutes pass
    Then Daan hears nothing
    When 1 minute passes
    Then Daan hears "escalation.please-take"

  Scenario: Later, when it can wait
    Given Daan is on "telegram" at level "buttons"
    And Daan is on "matrix" at level "text"
    When Fatma reports the sign "falls" about "B-12" as "this_week"
    Then Fatma hears "sign.filed"
    And Daan hears "escalation.please-take"
    When 3 hours pass
    Then Daan hears nothing
    When 1 hour passes
    Then Daan hears "escalation.please-take"

  Scenario: At once, in an emergency
    Given Daan is on "telegram" at level "buttons"
    And Daan is on "matrix" at level "text"
    When Fatma reports the sign "acute_medical" about "B-12" as "emergency"
    Then Fatma hears "sign.filed"
    And Daan hears "escalation.please-take"
    And Els hears "escalation.please-take"
    When 1 minute passes
    Then Daan hears "escalation.please-take"

  Scenario: Before it was opened once, the own page is no way to reach somebody
    Given Daan is on "telegram" at level "buttons"
    When Fatma reports the sign "mental_crisis" about "B-12" as "today"
    Then Fatma hears "sign.filed"
    And Daan hears "escalation.please-take"
    When 8 minutes pass
    Then Daan hears nothing

  Scenario: Begun on the first, gone on with on the second, finished on the third
    Given Fatma is on "matrix" at level "text"
    When Fatma sends "/bezoek"
    Then Fatma hears "visit.whom"
    When Fatma goes on on "telegram"
    And Fatma sends "B-12"
    Then Fatma hears "visit.how-did-it-go"
    When Fatma opens her own page
    Then Fatma hears "visit.how-did-it-go"
    When Fatma picks "good"
    Then Fatma hears "visit.how-long"
    When Fatma goes on on "telegram"
    Then Fatma can pick nothing
    When Fatma goes on on "matrix"
    Then Fatma can pick nothing
    When Fatma opens her own page
    And Fatma picks "60"
    Then Fatma hears "visit.noted"

  Scenario: Somebody chooses where they are written to first
    Given Daan is on "telegram" at level "buttons"
    And Daan is on "matrix" at level "text"
    When Daan opens his own page
    And Daan sends "/waar"
    Then Daan hears "reach.first"
    And Daan can pick "telegram", "matrix", "web"
    When Daan picks "matrix"
    Then Daan hears "reach.next"
    And Daan can pick "telegram", "web"
    When Daan picks "telegram"
    Then Daan hears "reach.chosen" containing "Matrix"
    When Fatma reports the sign "mental_crisis" about "B-12" as "today"
    Then Fatma hears "sign.filed"
    And Daan hears "escalation.please-take"
    When Daan goes on on "matrix"
    Then Daan can pick "take", "cannot"
    When 8 minutes pass
    Then Daan hears "escalation.please-take"
    And Daan hears "escalation.please-take"
    When Daan goes on on "matrix"
    And Daan picks "cannot"
    Then Daan hears "escalation.cannot-noted"
    And Els hears "escalation.please-take"
    When Daan goes on on "telegram"
    Then Daan can pick nothing
    When Daan opens his own page
    Then Daan can pick nothing

  Scenario: Who has one chat has nothing to choose
    When Marja sends "/waar"
    Then Marja hears "reach.only-one"

  Scenario: Who changes where they are written to is still called on the other
    Given Daan is on "telegram" at level "buttons"
    And Daan is on "matrix" at level "text"
    When Fatma reports the sign "mental_crisis" about "B-12" as "today"
    Then Fatma hears "sign.filed"
    And Daan hears "escalation.please-take"
    When Daan sends "/waar"
    And Daan picks "matrix"
    Then Daan hears "reach.chosen" containing "Telegram"
    When Daan goes on on "matrix"
    Then Daan can pick nothing
    When 8 minutes pass
    Then Daan hears "escalation.please-take"
    And Daan can pick "take", "cannot"

  Scenario: When a platform is down, a call goes to the next one, and comes once when it works again
    Given Daan is on "matrix" at level "text"
    And Daan is on "telegram" at level "buttons"
    When "matrix" is down
    And Fatma reports the sign "mental_crisis" about "B-12" as "today"
    Then Fatma hears "sign.filed"
    And Daan hears nothing
    When 1 minute passes
    Then Daan hears "escalation.please-take"
    When 8 minutes pass
    Then Daan hears nothing
    And Els hears nothing
    When "matrix" works again
    And 1 minute passes
    Then Daan hears "escalation.please-take"
    When Daan goes on on "telegram"
    And Daan picks "take"
    Then Daan hears "escalation.details"
    And Fatma hears "escalation.taken-by"
    When Daan goes on on "matrix"
    Then Daan can pick nothing

  Scenario: What is taken meanwhile is not called out any more where it could not be
    Given Daan is on "matrix" at level "text"
    And Daan is on "telegram" at level "buttons"
    When "matrix" is down
    And Fatma reports the sign "mental_crisis" about "B-12" as "today"
    Then Fatma hears "sign.filed"
    When 1 minute passes
    Then Daan hears "escalation.please-take"
    When Daan picks "take"
    Then Daan hears "escalation.details"
    And Fatma hears "escalation.taken-by"
    When "matrix" works again
    And 5 minutes pass
    Then Daan hears nothing
