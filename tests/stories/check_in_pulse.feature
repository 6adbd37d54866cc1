Feature: A finger on the pulse
  What is answered is seen by the supervisor alone. A coordinator sees who takes part, a manager totals of five and more.

  Background:
    Given it is 2026-03-02 12:00
    And Riet is a volunteer in "Noord"
    And "B-12" in "Noord" is visited by Riet, supervised by Daan, deputy Els
    And Marja is a coordinator in "Noord"
    And Mo is a manager in "Noord"
    And Riet is asked how it goes, on Tuesday at 10:00
    When 8 days pass
    Then Riet hears "check-in.ask"
    When Riet picks "so_so"
    Then Riet hears "check-in.need"

  Scenario: Only her own supervisor sees her face
    When Daan sends "/pols"
    Then Daan hears "pulse.list" containing "Riet · 😐 · 10 maart"
    When Els sends "/pols"
    Then Els hears "pulse.nothing"

  Scenario: A coordinator sees that she took part, and no more
    When Marja sends "/pols"
    Then Marja hears "pulse.list" containing "Noord: 1 van 1"
    And Marja can no longer read "😐"

  Scenario: A manager sees no total that leads to a person
    When Mo sends "/pols"
    Then Mo hears "pulse.nothing"

  Scenario: From five volunteers on it is a total
    Given Ans is a volunteer in "Noord"
    And Bep is a volunteer in "Noord"
    And Cor is a volunteer in "Noord"
    And Dirk is a volunteer in "Noord"
    And Ans is asked how it goes, on Tuesday at 10:00
    And Bep is asked how it goes, on Tuesday at 10:00
    And Cor is asked how it goes, on Tuesday at 10:00
    And Dirk is asked how it goes, on Tuesday at 10:00
    When 7 days pass
    Then Ans hears "check-in.ask"
    And Bep hears "check-in.ask"
    And Cor hears "check-in.ask"
    And Dirk hears "check-in.ask"
    When Ans picks "so_so"
    Then Ans hears "check-in.need"
    When Bep picks "so_so"
    Then Bep hears "check-in.need"
    When Cor picks "so_so"
    Then Cor hears "check-in.need"
    When Mo sends "/pols"
    Then Mo hears "pulse.nothing"
    When Dirk picks "so_so"
    Then Dirk hears "check-in.need"
    When Mo sends "/pols"
    Then Mo hears "pulse.list" containing "😐 5 keer"

  Scenario: Volunteers do not have it
    When Riet sends "/pols"
    Then Riet hears "engine.not-allowed"
    And Riet hears "check-in.need"
