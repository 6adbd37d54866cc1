Feature: Joining by an invite

  Background:
    Given the area "Noord"
    And an invite for Fatma as volunteer in "Noord"

  Scenario: Fatma joins, in English
    When Fatma opens her invite
    Then Fatma hears "join.language"
    When Fatma picks "en"
    Then Fatma hears "join.rules" containing "not an alarm button"
    And Fatma can pick "read"
    When Fatma picks "read"
    Then Fatma hears "join.welcome-volunteer"
    When Fatma sends "/help"
    Then Fatma hears "help.volunteer"

  Scenario: Nothing can be reported before it is read
    When Fatma opens her invite
    Then Fatma hears "join.language"
    When Fatma sends "B-12 zorg gevallen"
    Then Fatma hears "engine.not-understood"
    And Fatma hears "join.language"
    When Fatma picks "nl"
    Then Fatma hears "join.rules"

  Scenario: Two days later, after a restart, the question still stands
    When Fatma opens her invite
    Then Fatma hears "join.language"
    When 2 days pass
    And the program restarts
    And Fatma picks "nl"
    Then Fatma hears "join.rules"
    When Fatma picks "read"
    Then Fatma hears "join.welcome-volunteer"

  Scenario: A used invite is answered like an unknown code, and her own still works
    Given an invite for Riet as volunteer in "Noord"
    When Fatma opens her invite
    Then Fatma hears "join.language"
    When Riet opens the invite of Fatma
    Then Riet hears "stranger.code-does-not-work"
    When Riet sends "ABCDE-ABCDE-ABCDE-ABCDE-ABCDEF"
    Then Riet hears "stranger.code-does-not-work"
    When Riet sends "hallo"
    Then Riet hears "stranger.hello"
    When Riet opens her invite
    Then Riet hears "join.language"

  Scenario: An expired invite too
    When 14 days pass
    And Fatma opens her invite
    Then Fatma hears "stranger.code-does-not-work"
