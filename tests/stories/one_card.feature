Feature: One resident, one card
  Whatever is reported about a resident within a week stands on one card. It can only raise it, and nobody who was
  called is called off.

  Background:
    Given it is 2026-03-02 10:00
    And Fatma is a volunteer in "Noord"
    And Riet is a volunteer in "Noord"
    And "B-12" in "Noord" is visited by Riet, supervised by Daan, deputy Els
    And "B-12" in "Noord" is visited by Fatma, supervised by Daan, deputy Els
    And "B-07" in "Noord" is visited by Fatma, supervised by Daan, deputy Els

  Scenario: An emergency is named, and an older worry about that resident was waiting
    When Riet reports the sign "falls" about "B-12" as "this_week"
    Then Riet hears "sign.filed"
    And Daan hears "escalation.please-take" containing "S-1"
    When 1 hour passes
    And Fatma sends "Zorg melden"
    And Fatma picks "danger_now"
    Then Fatma hears "sign.emergency"
    And Daan hears "escalation.please-take" containing "Nu bellen · S-2"
    And Els hears "escalation.please-take" containing "Nu bellen · S-2"
    When Fatma picks "B-12"
    Then Fatma hears "sign.filed" containing "B-12"
    And Daan hears "escalation.merged" containing "S-1 hoort nu bij S-2"
    And Els hears nothing
    And Riet hears nothing
    When Els picks "take"
    Then Els hears "escalation.details" containing "Gevallen"
    And Daan hears "escalation.taken-by" containing "Els"
    And Fatma hears "escalation.taken-by"
    And Riet hears "escalation.taken-by"

  Scenario: The button of the older card does what that of the new one does
    When Riet reports the sign "falls" about "B-12" as "this_week"
    Then Riet hears "sign.filed"
    And Daan hears "escalation.please-take"
    When Fatma sends "Zorg melden"
    And Fatma picks "danger_now"
    Then Fatma hears "sign.emergency"
    And Daan hears "escalation.please-take"
    And Els hears "escalation.please-take"
    When Fatma picks "B-12"
    Then Fatma hears "sign.filed"
    And Daan hears "escalation.merged"
    When Daan picks "take" on his older card
    Then Daan hears "escalation.details" containing "S-2 is van jou"
    And Els hears "escalation.taken-by"
    And Fatma hears "escalation.taken-by"
    And Riet hears "escalation.taken-by"

  Scenario: Who had the older worry is called for the emergency too
    Given Saskia is a professional in "Noord"
    When Riet reports the sign "falls" about "B-12" as "this_week"
    Then Riet hears "sign.filed"
    And Daan hears "escalation.please-take"
    When Daan picks "take"
    Then Daan hears "escalation.details"
    And Riet hears "escalation.taken-by"
    When Daan picks "hand_over"
    And Daan picks "Saskia"
    Then Saskia hears "escalation.handed-over"
    And Daan hears "escalation.handed-on"
    And Riet hears "escalation.taken-by"
    When Fatma sends "Zorg melden"
    And Fatma picks "danger_now"
    Then Fatma hears "sign.emergency"
    And Daan hears "escalation.please-take"
    And Els hears "escalation.please-take"
    When Fatma picks "B-12"
    Then Fatma hears "sign.filed"
    And Saskia hears "escalation.please-take" containing "Dit komt in de plaats van S-1"
    And Daan hears nothing

  Scenario: Somebody has an older worry of the same day, and keeps it
    When Riet reports the sign "mental_crisis" about "B-12" as "today"
    Then Riet hears "sign.filed"
    And Daan hears "escalation.please-take"
    When Daan picks "cannot"
    Then Daan hears "escalation.cannot-noted"
    And Els hears "escalation.please-take"
    When Els picks "take"
    Then Els hears "escalation.details"
    And Daan hears "escalation.taken-by"
    And Riet hears "escalation.taken-by"
    When Fatma sends "van mij hoeft het niet meer"
    Then Fatma hears "danger.heard"
    And Daan hears "escalation.please-take" containing "S-2"
    When Fatma picks "B-12"
    Then Fatma hears "sign.filed" containing "B-12"
    And Fatma hears "details.knows"
    And Fatma hears "escalation.taken-by" containing "Els"
    And Daan hears "escalation.merged-held" containing "Els"
    And Els hears "escalation.merged" containing "S-2 hoort nu bij S-1"
    And Riet hears nothing

  Scenario: Named late, it joins the older card, and both reports are read there
    When Riet reports the sign "falls" about "B-12" as "this_week"
    Then Riet hears "sign.filed"
    And Daan hears "escalation.please-take"
    When Fatma sends "gevallen"
    Then Fatma hears "sign.whom"
    When 10 minutes pass
    Then Fatma hears "sign.filed" containing "bewoner onbekend"
    And Daan hears "escalation.please-take" containing "S-2"
    When Fatma picks "whom"
    And Fatma picks "B-12"
    Then Fatma hears "sign.filed"
    And Fatma hears "details.seen"
    And Daan hears "escalation.merged" containing "S-2 hoort nu bij S-1"
    When Daan picks "take"
    Then Daan hears "escalation.details" containing "Riet"
    And Daan sees "Fatma"
    And Fatma hears "escalation.taken-by"
    And Riet hears "escalation.taken-by"
