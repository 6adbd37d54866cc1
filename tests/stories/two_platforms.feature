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

  Scenario: Before it was opened once, the own page is no way to reach somebody
    Given Daan is on "telegram" at level "buttons"
    When Fatma reports the sign "mental_crisis" about "B-12" as "today"
    Then Fatma hears "sign.filed"
    And Daan hears "escalation.please-take"
    When 8 minutes pass
    Then Daan hears nothing
