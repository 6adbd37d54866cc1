Feature: On Monday at nine everybody reads in one message how much there is to do

  Background:
    Given it is 2026-03-03 10:00
    And Fatma is a volunteer in "Noord"
    And Riet is a volunteer in "Noord"
    And "B-12" in "Noord" is visited by Fatma, supervised by Daan, deputy Els
    And "B-07" in "Noord" is visited by Riet, supervised by Daan, deputy Els

  Scenario: Nothing at all is no message
    When 14 days pass
    Then Daan hears nothing

  Scenario: What is new, what waits, what was promised and what to remember
    When Fatma reports the sign "loneliness_low_mood" about "B-12" as "note"
    Then Fatma hears "sign.filed"
    When 6 days pass
    Then Daan hears "escalation.on-list" containing "Nieuw 1"
    When Daan picks "open"
    Then Daan hears "open.head"
    And Daan hears "open.waiting"
    When Daan picks "take"
    Then Daan hears "escalation.details"
    And Fatma hears "escalation.taken-by"
    When 4 days pass
    And Riet reports the sign "money_worries" about "B-07" as "this_week"
    Then Riet hears "sign.filed"
    And Daan hears "escalation.please-take"
    When Daan picks "take"
    Then Daan hears "escalation.details"
    And Riet hears "escalation.taken-by"
    When 3 days pass
    Then Daan hears "escalation.on-list" containing "Wacht op jou 1 · Onthouden 1"

  Scenario: Promised answers are on it too
    When Riet reports the sign "money_worries" about "B-07" as "this_week"
    Then Riet hears "sign.filed"
    And Daan hears "escalation.please-take"
    When Daan picks "take"
    Then Daan hears "escalation.details"
    And Riet hears "escalation.taken-by"
    When Daan picks "close"
    Then Daan hears "close.outcome"
    When Daan picks "talked"
    Then Daan hears "close.may-know"
    When Daan picks "later"
    Then Daan hears "close.noted-owed"
    When Fatma reports the sign "loneliness_low_mood" about "B-12" as "note"
    Then Fatma hears "sign.filed"
    When 6 days pass
    Then Daan hears "escalation.on-list" containing "Nieuw 1 · Antwoord beloofd 1"
    And Daan can pick "open"
