Feature: What a card says before it is taken
  When there is more than one report, the call says how many, what and when; never whom it is about.

  Background:
    Given it is 2026-03-02 11:00
    And Fatma is a volunteer in "Noord"
    And Riet is a volunteer in "Noord"
    And "B-12" in "Noord" is visited by Fatma, supervised by Daan, deputy Els
    And "B-12" in "Noord" is visited by Riet, supervised by Daan, deputy Els
    When Fatma reports the sign "falls" about "B-12" as "this_week"
    Then Fatma hears "sign.filed"
    And Daan hears "escalation.please-take"

  Scenario: Two on one day, and then it climbs
    When 4 hours pass
    And Riet reports the sign "mental_crisis" about "B-12" as "today"
    Then Riet hears "sign.filed"
    And Daan hears "escalation.joined" containing "S-1 · 2 meldingen · Gevallen (11:00), Vreemd gedrag (15:00)"
    And Daan hears "escalation.please-take" containing "2 meldingen"
    When 15 minutes pass
    Then Els hears "escalation.please-take" containing "Gevallen (maandag 2 maart, 11:00)"

  Scenario: Who has it reads the code as well
    When Daan picks "take"
    Then Daan hears "escalation.details"
    And Fatma hears "escalation.taken-by"
    When 4 hours pass
    And Riet reports the sign "money_worries" about "B-12" as "this_week"
    Then Riet hears "sign.filed"
    And Daan hears "escalation.joined-held" containing "B-12 · S-1 · 2 meldingen"
