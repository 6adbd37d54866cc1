Feature: The wrong resident was reported

  Background:
    Given Fatma is a volunteer in "Noord"
    And "B-07" in "Noord" is visited by Fatma, supervised by Els, deputy Daan
    And "B-12" in "Noord" is visited by Fatma, supervised by Daan, deputy Els

  Scenario: Those called hear that it was a mistake, and the ladder of the right one starts at minute 0
    When Fatma reports the sign "mental_crisis" about "B-07" as "today"
    Then Fatma hears "sign.filed" containing "B-07"
    And Els hears "escalation.please-take"
    When 10 minutes pass
    And Fatma picks "change"
    And Fatma picks "sign.whom"
    And Fatma picks "B-12"
    Then Fatma hears "sign.corrected" containing "Daan"
    And Els hears "escalation.closed"
    And Daan hears "escalation.please-take"
    When 14 minutes pass
    Then Els hears nothing
    When 1 minute passes
    Then Els hears "escalation.please-take"
    When Daan picks "take"
    Then Daan hears "escalation.details" containing "B-12"
    And Els hears "escalation.taken-by"
    And Fatma hears "escalation.taken-by"

  Scenario: A card with another report stays open, and loses this one
    Given Riet is a volunteer in "Noord"
    And "B-07" in "Noord" is visited by Riet, supervised by Els, deputy Daan
    When Riet reports the sign "falls" about "B-07" as "this_week"
    Then Riet hears "sign.filed"
    And Els hears "escalation.please-take"
    When Fatma reports the sign "money_worries" about "B-07" as "this_week"
    Then Fatma hears "sign.filed"
    And Els hears "escalation.joined"
    When Fatma picks "change"
    And Fatma picks "sign.whom"
    And Fatma picks "B-12"
    Then Fatma hears "sign.corrected"
    And Els hears "escalation.withdrawn" containing "Fatma"
    And Daan hears "escalation.please-take"
    When Els picks "take"
    Then Els hears "escalation.details" containing "Gevallen"
    And Riet hears "escalation.taken-by"

  Scenario: An edited line with another code
    When Fatma sends "B-07 zorg gevallen"
    Then Fatma hears "sign.filed" containing "B-07"
    And Fatma hears "details.urgency"
    And Els hears "escalation.please-take"
    When Fatma changes her last message to "B-12 zorg gevallen"
    Then Fatma hears "sign.corrected" containing "B-12"
    And Els hears "escalation.closed"
    And Daan hears "escalation.please-take"

  Scenario: Another sign about the same resident changes nothing of the ladder
    When Fatma reports the sign "falls" about "B-12" as "this_week"
    Then Fatma hears "sign.filed"
    And Daan hears "escalation.please-take"
    When Fatma picks "change"
    And Fatma picks "sign.what"
    And Fatma picks "something_else"
    And Fatma picks "money_worries"
    Then Fatma hears "sign.changed" containing "Geldzorgen"
    And Daan hears nothing

  Scenario: Wrong code in an emergency
    When Fatma sends "Zorg melden"
    And Fatma picks "danger_now"
    Then Fatma hears "sign.emergency"
    And Daan hears "escalation.please-take"
    And Els hears "escalation.please-take"
    When Fatma picks "B-07"
    Then Fatma hears "sign.filed" containing "B-07"
    When Fatma picks "change"
    And Fatma picks "sign.whom-after"
    And Fatma picks "B-12"
    Then Fatma hears "sign.filed" containing "B-12"
    And Daan hears "escalation.closed"
    And Els hears "escalation.closed"
    And Daan hears "escalation.please-take"
    And Els hears "escalation.please-take"
