Feature: A visit in one line
  Without signal a line waits in the chat; it is a whole report, whatever it leaves out.

  Background:
    Given Fatma is a volunteer in "Noord"
    And "B-12" in "Noord" is visited by Fatma, supervised by Daan, deputy Els
    And "B-07" in "Noord" is visited by Fatma, supervised by Daan, deputy Els

  Scenario Outline: Every word of it is understood
    Given it is 2026-03-03 12:40
    When Fatma sends "<line>"
    Then Fatma hears "visit.noted" containing "Opgeslagen, 12:40."
    And Fatma hears nothing

    Examples:
      | line                           |
      | B-12 goed 60                   |
      | b12 gaat wel                   |
      | B-12 good 45 minutes yesterday |
      | B-12: prima, anderhalf uur     |

  Scenario: It did not happen
    When Fatma sends "b12 ging niet door"
    Then Fatma hears "visit.noted" containing "B-12 · vandaag · Ging niet door"
    And Fatma hears "visit.why-not"

  Scenario: A code that is not hers
    When Fatma sends "Z-99 goed 60"
    Then Fatma hears "visit.whom" containing "Z-99 hoort niet bij jou"
    When Fatma picks "B-12"
    Then Fatma hears "visit.noted" containing "B-12 · vandaag · Goed · 60 minuten"

  Scenario: A line of which a word would be lost is not taken
    When Fatma sends "B-12 goed en koffie met taart"
    Then Fatma hears "engine.not-understood"

  Scenario: The line is edited, and the report is the same one
    When Fatma sends "B-12 goed 60"
    Then Fatma hears "visit.noted"
    When Fatma changes her last message to "B-07 gaat wel 45"
    Then Fatma hears "visit.noted" containing "B-07 · vandaag · Gaat wel · 45 minuten"
    And Fatma can pick "change", "note", "sign", "undo"

  Scenario: The line is withdrawn
    When Fatma sends "B-12 goed 60"
    Then Fatma hears "visit.noted"
    When Fatma withdraws her last message
    Then Fatma hears "visit.undone"
    And Fatma can pick nothing
