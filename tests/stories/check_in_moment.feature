Feature: When to be asked, and when not
  A volunteer chooses the day and the hour, and can be left alone for a while.

  Background:
    Given it is 2026-03-02 12:00
    And Riet is a volunteer in "Noord"
    And "B-12" in "Noord" is visited by Riet, supervised by Daan, deputy Els
    And Riet is asked how it goes, on Tuesday at 10:00

  Scenario: Another day and hour
    When Riet sends "/wanneer"
    Then Riet hears "check-in.which-day"
    When Riet picks "donderdag"
    Then Riet hears "check-in.which-hour"
    When Riet sends "half 5"
    Then Riet hears "check-in.moment-noted" containing "donderdag. Tijd: 16:30"
    When 10 days pass
    Then Riet hears nothing
    When 5 hours pass
    Then Riet hears "check-in.ask"

  Scenario: An hour at night cannot be chosen
    When Riet sends "/wanneer"
    Then Riet hears "check-in.which-day"
    When Riet picks "any"
    Then Riet hears "check-in.which-hour"
    When Riet sends "3 uur"
    Then Riet hears "engine.not-understood"
    And Riet hears "check-in.which-hour"
    When Riet picks "12:00"
    Then Riet hears "check-in.moment-noted"

  Scenario: A pause until a day
    When Riet sends "/pauze tot 30 maart"
    Then Riet hears "check-in.paused" containing "30 maart"
    When 28 days pass
    Then Riet hears nothing
    When 1 day passes
    Then Riet hears "check-in.ask"

  Scenario: Who is away is asked nothing about visits either, and who arranges these hears it
    Given "B-07" in "Noord" is visited by Riet, supervised by Els on woensdag at 10:00 for 60 minutes
    When Riet sends "/weg tot 30 maart"
    Then Riet hears "check-in.away" containing "30 maart"
    And Daan hears "pausing.pausing-told" containing "Bezoeken om te regelen: B-07, B-12"
    And Els hears "pausing.pausing-told" containing "Riet"
    When 28 days pass
    Then Riet hears nothing
    And Els hears nothing
    When 2 days pass
    Then Riet hears "check-in.ask"
    And Riet hears "visit.were-you-there" containing "B-07"

  Scenario: A pause that turns out to be leave, and is over sooner
    When Riet sends "/pauze tot 30 maart"
    Then Riet hears "check-in.paused" containing "30 maart"
    When Riet picks "away"
    Then Riet hears "check-in.away" containing "30 maart"
    And Daan hears "pausing.pausing-told" containing "Bezoeken om te regelen: B-12"
    When Riet sends "/away"
    Then Riet hears "check-in.pause-until"
    When Riet picks "Geen pauze"
    Then Riet hears "check-in.pause-over"
    And Daan hears "pausing.resuming-told" containing "B-12"
    When Riet sends "/pauze stop"
    Then Riet hears "check-in.pause-over"
    And Daan hears nothing

  Scenario: A pause while a check-in waits for an answer
    When 8 days pass
    Then Riet hears "check-in.ask"
    When Riet sends "/pauze"
    Then Riet hears "check-in.pause-until"
    When Riet picks "Twee weken"
    Then Riet hears "check-in.paused"
    And Riet can pick "away"
    When 13 days pass
    Then Riet hears nothing
    And Daan hears nothing
    When 1 day passes
    Then Riet hears "check-in.ask"

  Scenario: The pause ends sooner
    When Riet sends "/pauze 4 weken"
    Then Riet hears "check-in.paused"
    When Riet sends "/pauze stop"
    Then Riet hears "check-in.pause-over"
    When 8 days pass
    Then Riet hears "check-in.ask"

  Scenario: Longer than half a year is a talk
    When Riet sends "/pauze tot 1 december"
    Then Riet hears "check-in.pause-too-long"

  Scenario: On a public holiday nobody is asked
    When Riet sends "/pauze tot 1 juni"
    Then Riet hears "check-in.paused"
    When 28 days pass
    Given Jan is a volunteer in "Noord"
    And Jan is asked how it goes, on Monday at 10:00
    When 7 days pass
    Then Jan hears nothing
    When 1 day passes
    Then Jan hears "check-in.ask"

  Scenario: Who is telling something is asked when they are done
    When 7 days pass
    And 1 day passes
    Then Riet hears "check-in.ask"
    When Riet picks "good"
    Then Riet hears "check-in.need"
    When Riet picks "done"
    Then Riet hears "check-in.thanks"
    When 13 days pass
    And 1310 minutes pass
    And Riet sends "Bezoek"
    Then Riet hears "visit.whom"
    When 25 minutes pass
    Then Riet hears nothing
    When 10 minutes pass
    Then Riet hears "check-in.ask"
