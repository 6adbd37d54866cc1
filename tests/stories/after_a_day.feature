Feature: What stands in a chat after a day
  A phone may be lost. A day later a chat says only when something was sent, and no longer what it was.

  Background:
    Given Fatma is a volunteer in "Noord"
    And "B-12" in "Noord" is visited by Fatma, supervised by Daan, deputy Els

  Scenario: Of an old message only the time is left
    Given it is 2026-03-02 14:10
    When Fatma sends "B-12 goed 60"
    Then Fatma hears "visit.noted" containing "B-12"
    When Fatma sends "/help"
    Then Fatma hears "help.volunteer"
    When 23 hours pass
    Then Fatma can read "B-12"
    When 2 hours pass
    Then Fatma can no longer read "B-12"
    And Fatma can read "Verstuurd, 14:10"
    And Fatma can read "Kies onderaan een knop"
    And Fatma hears nothing

  Scenario: A question that still waits is left as it is, until it is answered
    When Fatma sends "/bezoek"
    Then Fatma hears "visit.whom"
    When 2 days pass
    Then Fatma can read "B-12"
    When Fatma picks "B-12"
    Then Fatma hears "visit.how-did-it-go"
    And Fatma can read "Verstuurd, 10:00"
