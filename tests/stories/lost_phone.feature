Feature: A lost telephone
  Whoever finds it finds nothing. What its owner held goes to somebody else at once, and the leak is judged in three days.

  Background:
    Given the area "Noord" with hours "ma-vr 09:00-17:00" and after hours "Saskia"
    And Marja is a coordinator in "Noord"
    And "B-12" in "Noord" is visited by Riet, supervised by Daan, deputy Els

  Scenario: A volunteer's telephone, on a Sunday, told by who has duty
    Given it is 2026-03-08 14:00
    When Riet reports the sign "loneliness_low_mood" about "B-12" as "today"
    Then Riet hears "sign.filed"
    And Saskia hears "escalation.please-take"
    And Riet hears "escalation.duty-called"
    When Saskia sends "/kwijt riet"
    Then Saskia hears "lost-phone.sure" containing "Riet"
    When Saskia picks "unlink"
    Then Saskia hears "lost-phone.on-its-way"
    And Saskia hears "lost-phone.done" containing "Er staat één zaak open"
    And Saskia hears "lost-phone.reporter" containing "Riet"
    And Marja hears "leak.noted" containing "woensdag 11 maart, 14:00"
    And Marja can pick "judge"
    And Riet can no longer read "B-12"
    When Riet sends "B-12 goed 60"
    Then Riet hears "stranger.hello"
    When Riet picks "undo" again
    Then Riet hears "stranger.hello"

  Scenario: A professional's telephone: what was held climbs at once
    When Riet reports the sign "mental_crisis" about "B-12" as "today"
    Then Riet hears "sign.filed"
    And Daan hears "escalation.please-take"
    When Daan picks "take"
    Then Daan hears "escalation.details"
    And Riet hears "escalation.taken-by"
    When Marja sends "/mensen daan"
    Then Marja hears "team.page"
    And Marja can pick "lost", "new_code", "change", "end"
    When Marja picks "lost"
    And Marja picks "unlink"
    Then Marja hears "lost-phone.on-its-way"
    And Marja hears "lost-phone.done" containing "Er staat één zaak open"
    And Els hears "escalation.please-take"
    And Daan hears nothing
    When Daan picks "contacted" again
    Then Daan hears "stranger.hello"
    When Els picks "take"
    Then Els hears "escalation.details"
    And Riet hears "escalation.taken-by"

  Scenario: Who was called for it is waited for no longer
    When Riet reports the sign "mental_crisis" about "B-12" as "today"
    Then Riet hears "sign.filed"
    And Daan hears "escalation.please-take"
    When Marja sends "/kwijt daan"
    And Marja picks "unlink"
    Then Marja hears "lost-phone.on-its-way"
    And Marja hears "lost-phone.done" containing "geen zaak open"
    And Els hears "escalation.please-take"
    And Marja hears "alarm.unreachable" containing "Daan"

  Scenario: The leak is brought up until somebody has judged it
    When Marja sends "/kwijt riet"
    And Marja picks "unlink"
    Then Marja hears "lost-phone.on-its-way"
    And Marja hears "lost-phone.done"
    When 24 hours pass
    Then Marja hears "leak.reminder"
    When 24 hours pass
    Then Marja hears "leak.reminder"
    When 10 hours pass
    Then Marja hears "leak.reminder"
    When 14 hours pass
    Then Marja hears "leak.overdue"
    When 24 hours pass
    Then Marja hears "leak.overdue"
    When Marja picks "judge"
    Then Marja hears "leak.decision" containing "Riet"
    And Marja can pick "no_leak", "not_reported", "reported", "reported_and_told"
    When Marja picks "not_reported"
    Then Marja hears "leak.why"
    When Marja sends "Er stond een code op"
    Then Marja hears "leak.closed"
    And Marja can pick nothing
    When 10 days pass
    Then Marja hears nothing
    When Marja sends "/datalek"
    Then Marja hears "leak.line-closed" containing "Er stond een code op"

  Scenario: With a new code on a new telephone everything is there again, and nothing on the old one
    When Marja sends "/kwijt riet"
    And Marja picks "unlink"
    Then Marja hears "lost-phone.on-its-way"
    And Marja hears "lost-phone.done"
    When Marja picks "new_code"
    Then Marja hears "letting-in.made"
    When Riet types the code that Marja sees
    Then Riet hears "join.welcome-volunteer"
    When Riet sends "/bezoek"
    Then Riet hears "visit.whom" containing "B-12"

  Scenario: Not the telephone of somebody elsewhere, nor her own, and nobody without duty
    Given Karim is a volunteer in "Zuid"
    When Marja sends "/kwijt karim"
    Then Marja hears "team.nobody-called"
    When Marja sends "/kwijt marja"
    Then Marja hears "team.nobody-called"
    When Daan sends "/kwijt riet"
    Then Daan hears "team.nobody-called"
    When Riet sends "/kwijt"
    Then Riet hears "engine.not-allowed"
