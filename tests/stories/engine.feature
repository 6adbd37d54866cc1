Feature: Talking with Buurtpols
  Words, numbers and buttons mean the same; leaving and coming back loses nothing.

  Background:
    Given Fatma is a volunteer in "Noord"
    And "B-12" in "Noord" is visited by Fatma, supervised by Daan, deputy Els
    And "B-07" in "Noord" is visited by Fatma, supervised by Daan, deputy Els

  Scenario: A number, a label in another language, and a slip of the finger
    When Fatma sends "Bezoek"
    Then Fatma hears "visit.whom"
    When Fatma sends "2"
    Then Fatma hears "visit.how-did-it-go"
    When Fatma sends "so-so"
    Then Fatma hears "visit.how-long"
    When Fatma sends "60 minuten"
    Then Fatma hears "visit.noted" containing "B-12"

  Scenario: Back, and another answer
    When Fatma sends "/visit"
    And Fatma picks "B-07"
    Then Fatma hears "visit.how-did-it-go"
    When Fatma sends "/terug"
    Then Fatma hears "visit.whom"
    When Fatma picks "B-12"
    And Fatma picks "good"
    And Fatma picks "60"
    Then Fatma hears "visit.noted" containing "B-12"

  Scenario: Leaving asks only when answers would be lost
    When Fatma sends "Bezoek"
    Then Fatma hears "visit.whom"
    When Fatma sends "/stop"
    Then Fatma hears "engine.stopped"
    When Fatma sends "Bezoek"
    And Fatma picks "B-12"
    Then Fatma hears "visit.how-did-it-go"
    When Fatma sends "/stop"
    Then Fatma hears "stop.sure"
    And Fatma can pick "yes", "no"
    When Fatma picks "no"
    Then Fatma hears "visit.how-did-it-go"
    When Fatma sends "/stop"
    Then Fatma hears "stop.sure"
    When Fatma picks "yes"
    Then Fatma hears "engine.stopped"
    And Fatma can pick nothing

  Scenario: Help in the middle of a report asks the question again
    When Fatma sends "Bezoek"
    And Fatma picks "B-12"
    Then Fatma hears "visit.how-did-it-go"
    When Fatma sends "/help"
    Then Fatma hears "help.volunteer"
    And Fatma hears "visit.how-did-it-go"

  Scenario: Another language midway
    When Fatma sends "Bezoek"
    And Fatma picks "B-12"
    Then Fatma hears "visit.how-did-it-go"
    When Fatma sends "/taal"
    And Fatma picks "English"
    Then Fatma hears "language.chosen"
    And Fatma hears "visit.how-did-it-go" containing "How"

  Scenario: After two days without a signal, and a restart, the report goes on
    When Fatma sends "Bezoek"
    And Fatma picks "B-12"
    Then Fatma hears "visit.how-did-it-go"
    When 2 days pass
    And the program restarts
    And Fatma picks "good"
    Then Fatma hears "visit.how-long"
    When Fatma picks "60"
    Then Fatma hears "visit.noted" containing "2 maart"

  Scenario: The same press twice, and another button of an answered question
    When Fatma sends "/taal"
    And Fatma picks "nl"
    Then Fatma hears "language.chosen"
    When Fatma picks "nl" again
    Then Fatma hears nothing
    When Fatma picks "en" again
    Then Fatma hears "prompt.already-answered"

  Scenario: A report in between, then the first one goes on
    When Fatma sends "Bezoek"
    And Fatma picks "B-12"
    Then Fatma hears "visit.how-did-it-go"
    When Fatma sends "/uitleg"
    Then Fatma hears "explain.read-aloud"
    And Fatma hears "visit.how-did-it-go"

  Scenario: A stranger
    When a stranger sends "hallo"
    Then the stranger hears "stranger.hello"

  Scenario: A message that breaks the program is kept, and the next one is dealt with
    Given Marja is a coordinator in "Noord"
    And "/uitleg" breaks the program
    When Fatma sends "/uitleg"
    Then Fatma hears "engine.set-aside"
    And Marja hears "alarm.set-aside" containing "Fatma"
    When Fatma sends "B-12 goed 60"
    Then Fatma hears "visit.noted"
    When Marja picks "cleared"
    Then Marja hears "alarm.cleared"
    And Marja can pick nothing

  Scenario: An invite is used once
    Given an invite for Noor as volunteer in "Noord"
    When Noor opens her invite
    Then Noor hears "join.language"
    When Noor picks "nl"
    And Noor picks "read"
    Then Noor hears "join.welcome-volunteer"
    When a stranger opens the invite of Noor
    Then the stranger hears "stranger.code-does-not-work"

  Scenario: A message that is withdrawn takes its answer back
    When Fatma sends "Bezoek"
    And Fatma sends "B-12"
    Then Fatma hears "visit.how-did-it-go"
    When Fatma withdraws her last message
    Then Fatma hears "visit.whom"

  Scenario: A message that is changed changes its answer
    When Fatma sends "Bezoek"
    And Fatma sends "B-12"
    Then Fatma hears "visit.how-did-it-go"
    When Fatma changes her last message to "B-07"
    And Fatma picks "good"
    And Fatma picks "60"
    Then Fatma hears "visit.noted" containing "B-07"
