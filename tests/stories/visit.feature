Feature: Reporting a visit
  Four taps from the menu, two when asked, one typed line; what is kept can be changed.

  Background:
    Given Fatma is a volunteer in "Noord"
    And "B-12" in "Noord" is visited by Fatma, supervised by Daan, deputy Els on dinsdag at 10:00 for 60 minutes
    And "B-07" in "Noord" is visited by Fatma, supervised by Daan, deputy Els

  Scenario: She taps twice, and is asked once
    When Fatma sends "/bezoek"
    Then Fatma hears "visit.whom"
    When Fatma sends "/bezoek"
    Then Fatma hears "visit.whom"
    When Fatma picks "B-12"
    Then Fatma hears "visit.how-did-it-go"
    When Fatma picks "good"
    Then Fatma hears "visit.how-long"
    When Fatma picks "60"
    Then Fatma hears "visit.noted"
    And Fatma can pick "change", "note", "sign", "undo"

  Scenario: Of her own accord, in four taps
    When Fatma sends "Bezoek"
    Then Fatma hears "visit.whom"
    And Fatma can pick "B-07", "B-12", "yesterday"
    When Fatma picks "B-12"
    Then Fatma hears "visit.how-did-it-go"
    And Fatma can pick "good", "so_so", "wrong", "not_held"
    When Fatma picks "Goed"
    Then Fatma hears "visit.how-long"
    When Fatma picks "60 minuten, zoals afgesproken"
    Then Fatma hears "visit.noted" containing "vandaag · Goed · 60 minuten"
    And Fatma can pick "change", "note", "sign", "undo"
    And Daan hears nothing

  Scenario: In the shortest way
    When Fatma reports a visit to "B-07" that went "so_so" for 50 minutes
    Then Fatma hears "visit.noted" containing "B-07 · vandaag · Gaat wel · 50 minuten"

  Scenario Outline: How long, in her own words
    When Fatma sends "/bezoek"
    And Fatma picks "B-07"
    And Fatma picks "good"
    And Fatma sends "<typed>"
    Then Fatma hears "visit.noted" containing "<minutes> minuten"

    Examples:
      | typed        | minutes |
      | 45           | 45      |
      | 50 minuten   | 50      |
      | anderhalf uur | 90     |
      | 1,5 uur      | 90      |

  Scenario: What is no length is asked again
    When Fatma sends "/bezoek"
    And Fatma picks "B-07"
    And Fatma picks "good"
    Then Fatma hears "visit.how-long"
    When Fatma sends "best lang"
    Then Fatma hears "engine.not-understood"
    And Fatma hears "visit.how-long"

  Scenario: Half an hour after the agreed end she is asked, and needs two taps
    Given it is 2026-03-03 11:29
    Then Fatma hears nothing
    When 1 minute passes
    Then Fatma hears "visit.were-you-there" containing "vandaag bij B-12?"
    And Fatma can pick "good", "so_so", "wrong", "not_held"
    When Fatma picks "good"
    Then Fatma hears "visit.how-long"
    When Fatma picks "60"
    Then Fatma hears "visit.noted" containing "vandaag · Goed"
    When 6 days pass
    Then Fatma hears nothing

  Scenario: What was told already is not asked, and next week it is asked again
    Given it is 2026-03-03 11:05
    When Fatma sends "B-12 goed 60"
    Then Fatma hears "visit.noted"
    When 1 hour passes
    Then Fatma hears nothing
    When 7 days pass
    Then Fatma hears "visit.were-you-there"

  Scenario: She answers the next day, and it counts for the agreed day
    Given it is 2026-03-03 12:00
    Then Fatma hears "visit.were-you-there"
    Given it is 2026-03-04 09:00
    When Fatma picks "so_so"
    And Fatma picks "60"
    Then Fatma hears "visit.noted" containing "gisteren · Gaat wel · 60 minuten"

  Scenario: Her own report of the next day counts for the agreed day, once
    Given it is 2026-03-03 12:00
    Then Fatma hears "visit.were-you-there"
    Given it is 2026-03-04 09:00
    When Fatma sends "B-12 goed 60"
    Then Fatma hears "visit.noted" containing "gisteren"
    When Fatma sends "B-12 goed 30"
    Then Fatma hears "visit.noted" containing "vandaag"

  Scenario: The card of a visit that was told is answered kindly
    Given it is 2026-03-03 12:00
    Then Fatma hears "visit.were-you-there"
    When Fatma reports a visit to "B-12" that went "good" for 60 minutes
    Then Fatma hears "visit.noted"
    When Fatma picks "not_held" on her older card
    Then Fatma hears "visit.told-already"

  Scenario: Who is talking is asked later, and not at all when it was about that visit
    Given it is 2026-03-03 11:20
    When Fatma sends "/uitleg"
    Then Fatma hears "explain.read-aloud"
    When Fatma picks "pass_on"
    Then Fatma hears "question.whom"
    When 25 minutes pass
    Then Fatma hears nothing
    When 5 minutes pass
    Then Fatma hears "visit.were-you-there"

  Scenario: Talking about that very visit
    Given it is 2026-03-03 11:20
    When Fatma sends "Bezoek"
    And Fatma picks "B-12"
    Then Fatma hears "visit.how-did-it-go"
    When 25 minutes pass
    And Fatma picks "good"
    And Fatma picks "60"
    Then Fatma hears "visit.noted"
    When 2 hours pass
    Then Fatma hears nothing

  Scenario: For yesterday
    When Fatma sends "Bezoek"
    And Fatma picks "yesterday"
    Then Fatma hears "visit.whom-yesterday"
    When Fatma picks "B-07"
    And Fatma picks "good"
    And Fatma picks "30"
    Then Fatma hears "visit.noted" containing "B-07 · gisteren"
    When Fatma sends "/bezoek gisteren"
    Then Fatma can pick "B-07", "B-12"
    When Fatma picks "B-07"
    And Fatma picks "good"
    And Fatma picks "30"
    Then Fatma hears "visit.noted" containing "B-07 · gisteren"

  Scenario: It did not happen, and one tap tells why
    When Fatma sends "Bezoek"
    And Fatma picks "B-07"
    And Fatma picks "not_held"
    Then Fatma hears "visit.noted" containing "Ging niet door"
    And Fatma hears "visit.why-not"
    When Fatma picks "i_could_not"
    Then Fatma hears "visit.why-noted"

  Scenario: A door that stayed shut may be a sign
    When Fatma reports a visit to "B-07" that went "not_held"
    Then Fatma hears "visit.noted"
    When Fatma sends "B-07 ging niet door"
    Then Fatma hears "visit.noted"
    And Fatma hears "visit.why-not"
    When Fatma picks "nobody_opened"
    Then Fatma hears "visit.nobody-opened"
    And Fatma can pick "sign"

  Scenario: Something is wrong that she cannot name
    When Fatma sends "Bezoek"
    And Fatma picks "B-12"
    And Fatma picks "wrong"
    Then Fatma hears "visit.noted" containing "Er klopt iets niet"
    And Fatma hears "gut-feeling.filed"
    And Daan hears "escalation.please-take"
    And Fatma hears "gut-feeling.dare-to-wait"

  Scenario: Resumed after two days
    When Fatma sends "Bezoek"
    And Fatma picks "B-07"
    Then Fatma hears "visit.how-did-it-go"
    When the program restarts
    And 2 days pass
    Then Fatma hears "visit.were-you-there"
    When Fatma picks "good"
    And Fatma picks "30"
    Then Fatma hears "visit.noted" containing "2 maart"

  Scenario: A button pressed twice asks once
    Given it is 2026-03-03 11:30
    Then Fatma hears "visit.were-you-there"
    When Fatma picks "good"
    Then Fatma hears "visit.how-long"
    When Fatma picks "good" again
    Then Fatma hears nothing
    When Fatma picks "so_so" again
    Then Fatma hears "visit.how-long"
    When Fatma picks "60"
    Then Fatma hears "visit.noted" containing "Gaat wel"
