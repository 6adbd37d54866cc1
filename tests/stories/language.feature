Feature: Choosing a language
  Everybody reads in the language they choose, from the next message on.

  Scenario: Somebody chooses English
    Given Fatma is a volunteer in "Noord"
    When Fatma sends "/taal"
    Then Fatma hears "language.which"
    And Fatma can pick "nl", "en"
    When Fatma picks "English"
    Then Fatma hears "language.chosen" containing "English"
    And Fatma hears nothing
    And Fatma can pick nothing

  Scenario: In one line
    Given Fatma is a volunteer in "Noord" who speaks English
    When Fatma sends "/language nl"
    Then Fatma hears "language.chosen" containing "Nederlands"

  Scenario: The question is answered by the next thing she does
    Given Fatma is a volunteer in "Noord"
    When Fatma sends "/taal"
    And Fatma picks "nl"
    Then Fatma hears "language.chosen"

  Scenario: The program restarts midway
    Given Fatma is a volunteer in "Noord"
    When Fatma sends "/taal"
    Then Fatma hears "language.which"
    When the program restarts
    And 2 days pass
    And Fatma sends "2"
    Then Fatma hears "language.chosen" containing "English"
