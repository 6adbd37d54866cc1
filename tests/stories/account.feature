Feature: What is accounted for by area and quarter
  How much was done, never who did it or in which words. What is about fewer than five people is left out.
  A quarter is told when it changes no more, four weeks after its end: what grows by one from one day to the next is about one.

  Background:
    Given it is 2026-03-31 10:00
    And Marja is a coordinator in "Noord"
    And Hanneke is a manager in "Noord"
    And "B-01" in "Noord" is visited by Fatma, supervised by Daan, deputy Els
    And "B-02" in "Noord" is visited by Riet, supervised by Daan, deputy Els
    And "B-03" in "Noord" is visited by Omar, supervised by Daan, deputy Els
    And "B-04" in "Noord" is visited by Ilse, supervised by Daan, deputy Els
    When Fatma sends "B-01 goed 60"
    Then Fatma hears "visit.noted"
    When Riet sends "B-02 goed 60"
    Then Riet hears "visit.noted"
    When Omar sends "B-03 goed 60"
    Then Omar hears "visit.noted"
    When Ilse sends "B-04 goed 90"
    Then Ilse hears "visit.noted"

  Scenario: Four volunteers are too few
    When 29 days pass
    And Marja sends "/verantwoording 2026Q1"
    Then Marja hears "account.note" containing "Noord, 1e kwartaal 2026: nog te weinig mensen"

  Scenario: Five are enough, once the quarter changes no more
    Given "B-05" in "Noord" is visited by Jan, supervised by Daan, deputy Els
    When Jan sends "B-05 goed 60"
    Then Jan hears "visit.noted"
    When Marja sends "/verantwoording 2026Q1"
    Then Marja hears "account.not-yet" containing "Je leest het vanaf 29 april 2026"
    When 29 days pass
    And Marja sends "/verantwoording"
    Then Marja hears "account.which"
    And Marja can pick "Q1-2026", "Q4-2025", "Q3-2025", "Q2-2025", "Q1-2025"
    When Marja picks "Q1-2026"
    Then Marja hears "account.note" containing "Noord, 1e kwartaal 2026"
    And Marja sees "Actieve vrijwilligers: 5"
    And Marja sees "Uren: 6 uur"
    And Marja sees "Bezoeken: 5"
    And Marja can pick "workbook", "picture"

  Scenario: One visit elsewhere could be worked out from the whole organisation, so its neighbour is hidden with it
    Given "B-05" in "Noord" is visited by Jan, supervised by Daan, deputy Els
    And "Z-01" in "Zuid" is visited by Sanne, supervised by Piet, deputy Els
    And Hanneke is a manager in "Zuid"
    When Jan sends "B-05 goed 60"
    Then Jan hears "visit.noted"
    When Sanne sends "Z-01 goed 60"
    Then Sanne hears "visit.noted"
    When 29 days pass
    And Marja sends "/verantwoording 2026Q1"
    Then Marja hears "account.note" containing "nog te weinig mensen"
    And Marja can no longer read "Bezoeken"
    When Hanneke sends "/verantwoording 2026Q1"
    Then Hanneke hears "account.note" containing "Hele organisatie, 1e kwartaal 2026"
    And Hanneke sees "Bezoeken: 6"

  Scenario: Not for volunteers, and no quarter that has not begun
    When Fatma sends "/verantwoording"
    Then Fatma hears "engine.not-allowed"
    When Marja sends "/verantwoording 2027Q1"
    Then Marja hears "account.not-yet"
    When Marja sends "/verantwoording straks"
    Then Marja hears "account.no-such-quarter"
    When 29 days pass
    And Marja sends "/verantwoording 2026Q1"
    Then Marja hears "account.note"
    When Marja picks "workbook"
    Then Marja hears "account.workbook"
