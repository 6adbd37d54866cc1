Feature: Taking the last thing back
  Some chat apps tell nobody that a message was deleted. There people type it.

  Background:
    Given Fatma is a volunteer in "Noord"
    And "B-12" in "Noord" is visited by Fatma, supervised by Daan, deputy Els

  Scenario: A line that was typed
    When Fatma sends "B-12 goed 60"
    Then Fatma hears "visit.noted"
    When Fatma sends "/ongedaan"
    Then Fatma hears "visit.undone"

  Scenario: A report that was made of buttons
    When Fatma sends "/bezoek"
    Then Fatma hears "visit.whom"
    When Fatma picks "B-12"
    Then Fatma hears "visit.how-did-it-go"
    When Fatma picks "good"
    Then Fatma hears "visit.how-long"
    When Fatma picks "60"
    Then Fatma hears "visit.noted"
    When Fatma sends "/ongedaan"
    Then Fatma hears "visit.undone"

  Scenario: A quarter of an hour later it is no longer the last thing
    When Fatma sends "B-12 goed 60"
    Then Fatma hears "visit.noted"
    When 16 minutes pass
    And Fatma sends "/ongedaan"
    Then Fatma hears "engine.nothing-to-undo"
