Feature: Somebody stops, or has a pause
  What hangs on them is shown first and handed to somebody else. Then the chat says nothing to them any more.

  Background:
    Given Marja is a coordinator in "Noord"
    And Hanneke is a manager in "Noord"
    And "B-12" in "Noord" is visited by Fatma, supervised by Daan, deputy Els on Tuesday at 10:00 for 60 minutes
    And "B-07" in "Noord" is visited by Fatma, supervised by Els, deputy Daan

  Scenario: A professional, with an open case
    When Fatma reports the sign "mental_crisis" about "B-12" as "today"
    Then Fatma hears "sign.filed"
    And Daan hears "escalation.please-take"
    When Daan picks "take"
    Then Daan hears "escalation.details"
    And Fatma hears "escalation.taken-by"
    When Marja sends "/mensen daan"
    Then Marja hears "team.page"
    When Marja picks "end"
    Then Marja hears "ending.has" containing "Open zaken: 1"
    And Marja sees "Begeleider van B-12"
    And Marja sees "Vervanger bij B-07"
    And Marja can pick "Els", "Marja"
    When Marja picks "Els"
    Then Marja hears "ending.sure"
    When Marja picks "end"
    Then Marja hears "ending.no-deputy" containing "B-07, B-12"
    And Els hears "escalation.details"
    And Els hears "ending.yours-now" containing "Begeleider van B-12"
    And Fatma hears "escalation.taken-by" containing "Els"
    And Fatma hears "ending.new-supervisor" containing "B-12"
    And Daan hears nothing
    When Daan sends "/open"
    Then Daan hears "engine.left"
    When Daan picks "contacted" again
    Then Daan hears "engine.left"
    When Marja sends "/mensen daan"
    Then Marja hears "team.nobody-called"
    When Fatma reports the sign "mental_crisis" about "B-07" as "today"
    Then Fatma hears "sign.filed"
    And Els hears "escalation.please-take"

  Scenario: A volunteer: each resident gets another visitor, or the supervisor hears that there is none
    Given Riet is a volunteer in "Noord"
    When Marja sends "/mensen fatma"
    Then Marja hears "team.page"
    When Marja picks "end"
    Then Marja hears "ending.has" containing "Bezoekt B-07, B-12"
    And Marja can pick "Riet", "nobody"
    When Marja picks "nobody"
    Then Marja hears "ending.who-visits" containing "B-12"
    When Marja picks "Riet"
    And Marja picks "end"
    Then Marja hears "ending.no-visitor" containing "B-07"
    And Riet hears "matches.you-visit" containing "dinsdag om 10:00"
    And Daan hears "farewell.told" containing "B-12"
    And Daan hears "matches.is-visited" containing "Riet"
    And Els hears "farewell.told" containing "B-07"
    When Fatma sends "B-12 goed 60"
    Then Fatma hears "engine.left"
    When Riet sends "B-12 goed 60"
    Then Riet hears "visit.noted"

  Scenario: Nobody stops by mistake, and nothing has changed then
    When Marja sends "/mensen els"
    Then Marja hears "team.page"
    When Marja picks "end"
    And Marja picks "Daan"
    Then Marja hears "ending.sure"
    When Marja picks "no"
    Then Marja hears "ending.left"
    And Els hears nothing
    When Els sends "/open"
    Then Els hears "open.nothing"

  Scenario: Who leads is led by a manager only, and who has one role keeps it
    Given Saskia is a coordinator in "Zuid"
    And Hanneke is a manager in "Zuid"
    And Hanneke is a professional in "Zuid"
    When Saskia sends "/mensen hanneke"
    Then Saskia hears "team.page"
    And Saskia can pick "lost"
    When Hanneke sends "/mensen saskia"
    Then Hanneke hears "team.page"
    When Hanneke picks "change"
    And Hanneke picks "role_off"
    Then Hanneke hears "team.only-post"

  Scenario: A role goes only when nothing hangs on it
    Given Daan is a volunteer in "Noord"
    When Marja sends "/mensen daan"
    Then Marja hears "team.page"
    When Marja picks "change"
    And Marja picks "role_off"
    Then Marja hears "team.which-off"
    When Marja picks "professional in Noord"
    Then Marja hears "ending.hand-over-first" containing "Begeleider van B-12"
    When Marja picks "change"
    And Marja picks "role_off"
    And Marja picks "vrijwilliger in Noord"
    Then Marja hears "team.changed" containing "niet meer vrijwilliger in Noord"

  Scenario: A pause: no question after the visit, and who is responsible knows it
    When Marja sends "/mensen fatma"
    Then Marja hears "team.page"
    When Marja picks "pause"
    Then Marja hears "pausing.until"
    When Marja picks "2"
    Then Marja hears "pausing.pausing-noted" containing "16 maart"
    And Fatma hears "pausing.pausing-you" containing "Marja"
    And Daan hears "pausing.pausing-told" containing "B-12"
    And Els hears "pausing.pausing-told"
    When 14 days pass
    Then Fatma hears nothing
    When 2 days pass
    Then Fatma hears "visit.were-you-there"
    When Marja sends "/mensen fatma"
    Then Marja hears "team.page" containing "Doet mee."
