Feature: A professional is away for a while
  Says so, and who stands in; the volunteers are told once, and nothing waits for who is not there.

  Background:
    Given it is 2026-03-02 10:00
    And "B-12" in "Noord" is visited by Riet, supervised by Daan, deputy Els

  Scenario: Daan goes, somebody reports, and Daan is back sooner
    When Daan sends "/afwezig"
    Then Daan hears "away.who"
    When Daan picks "Els"
    Then Daan hears "away.since"
    When Daan picks "today"
    Then Daan hears "away.until"
    When Daan sends "9 maart"
    Then Daan hears "away.sure" containing "Heeft Els ja gezegd?"
    When Daan picks "keep"
    Then Daan hears "replacement.on-its-way"
    And Daan hears "replacement.of-you-for-a-while" containing "Els vervangt je tot 9 maart"
    And Els hears "replacement.yours-for-a-while"
    And Riet hears "replacement.volunteer-for-a-while" containing "Bel Els gerust: 06"
    When Riet reports the sign "falls" about "B-12" as "today"
    Then Els hears "escalation.please-take"
    And Riet hears "sign.filed"
    And Daan hears nothing
    When Els picks "take"
    Then Els hears "escalation.details"
    And Riet hears "escalation.taken-by"
    When Daan sends "/weg"
    Then Daan hears "away.back" containing "tot 9 maart"
    When Daan picks "keep"
    Then Daan hears "replacement.on-its-way"
    And Daan hears "replacement.back-of" containing "Nog open bij Els: 1."
    And Els hears "replacement.back-by"
    And Riet hears "replacement.back-volunteer"

  Scenario: It is told ahead, and who stands in cannot be away as well
    When Daan sends "/afwezig"
    And Daan picks "Els"
    And Daan sends "woensdag"
    And Daan picks "1"
    And Daan picks "keep"
    Then Daan hears "away.set" containing "Vanaf: 4 maart. Tot: 11 maart."
    And Els hears "stand-in.set-by"
    When Els sends "/afwezig"
    And Els picks "Daan"
    And Els sends "donderdag"
    And Els picks "1"
    Then Els hears "stand-in.already"
    When Riet sends "/afwezig"
    Then Riet hears "check-in.pause-until"
