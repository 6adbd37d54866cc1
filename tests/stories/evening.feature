Feature: An information evening
  One code on the wall lets everybody onto the list, and nobody any further. A coordinator lets them in, one by one.

  Background:
    Given Marja is a coordinator in "Noord"
    And "B-12" in "Noord" is visited by Fatma, supervised by Daan
    And it is 2026-03-02 19:00
    When Marja sends "/mensen"
    Then Marja hears "team.whom"
    When Marja picks "evening"
    Then Marja hears "evening.until"
    And Marja can pick "21:00", "22:00", "23:00"
    When Marja picks "23:00"
    Then Marja hears "evening.made" containing "23:00"

  Scenario: Somebody new comes onto the list, and is let in when all is done
    When the stranger types the code that Marja sees
    Then the stranger hears "walk-in.language"
    When the stranger picks "nl"
    Then the stranger hears "walk-in.name"
    When the stranger sends "112"
    Then the stranger hears "engine.not-understood"
    And the stranger hears "walk-in.name"
    When the stranger sends "Bo"
    Then the stranger hears "join.rules"
    When the stranger picks "read"
    Then the stranger hears "walk-in.phone" containing "Bo"
    When the stranger sends "06-00000099"
    Then the stranger hears "walk-in.on-the-list" containing "Marja"
    And Marja hears "walk-in.new" containing "06-00000099"
    When the stranger sends "B-12 goed 60"
    Then the stranger hears "walk-in.on-the-list"
    When the stranger sends "/bezoek"
    Then the stranger hears "walk-in.on-the-list"
    When Marja picks "look"
    Then Marja hears "team.page" containing "Kennismaking: nog niet"
    And Marja can pick "met", "vog", "activate", "lost", "new_code", "change", "end"
    When Marja picks "activate"
    Then Marja hears "walk-in.not-yet" containing "VOG: nog niet"
    When Marja picks "met"
    Then Marja hears "team.page" containing "Kennismaking: gedaan"
    When Marja picks "vog"
    Then Marja hears "team.page" containing "VOG: binnen"
    When Marja picks "activate"
    Then Marja hears "walk-in.active"
    And Marja hears "team.page" containing "Doet mee."
    And the stranger hears "join.welcome-volunteer" containing "Bo"
    When the stranger sends "/bezoek"
    Then the stranger hears "visit.nobody-to-visit"

  Scenario: Several come in by one code, and nobody after its end
    Given an invite for Riet as volunteer in "Noord"
    When the stranger types the code that Marja sees
    Then the stranger hears "walk-in.language"
    When 4 hours pass
    And Riet types the code that Marja sees
    Then Riet hears "stranger.code-does-not-work"
    When Marja sends "/mensen bo"
    Then Marja hears "team.nobody-called"

  Scenario: Who made the code leaves: it goes on under the name of who let them go, and so do those on the list
    Given Hanneke is a manager in "Noord"
    When the stranger types the code that Marja sees
    Then the stranger hears "walk-in.language"
    When the stranger picks "nl"
    And the stranger sends "Bo"
    And the stranger picks "read"
    And the stranger sends "06-00000099"
    Then the stranger hears "walk-in.on-the-list" containing "Marja"
    And Marja hears "walk-in.new" containing "Bo"
    Given an invite for Riet as volunteer in "Noord"
    When Riet types the code that Marja sees
    Then Riet hears "walk-in.language"
    When Riet picks "nl"
    And Riet sends "Ans"
    And Riet picks "read"
    Then Riet hears "walk-in.phone"
    When Hanneke sends "/mensen marja"
    Then Hanneke hears "team.page"
    When Hanneke picks "end"
    And Hanneke picks "end"
    Then Hanneke hears "replacement.on-its-way"
    And Hanneke hears "ending.walk-ins" containing "Bo (06-00000099)"
    And the stranger hears "walk-in.on-the-list" containing "Hanneke"
    When the stranger sends "/start"
    Then the stranger hears "walk-in.on-the-list" containing "Hanneke"
    When Riet sends "06-00000098"
    Then Riet hears "walk-in.on-the-list" containing "Hanneke"
    And Hanneke hears "walk-in.new" containing "Ans"
