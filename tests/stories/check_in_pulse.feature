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
    Then Marja hears "pulse.list" containing "Noord, antwoord van vrijwilligers: 1 van 1"
    And Marja can no longer read "😐"

  Scenario: A manager sees no total that leads to a person, and none of a quarter that still changes
    When Mo sends "/pols"
    Then Mo hears "pulse.nothing" containing "Totalen tel ik per kwartaal, vanaf 5 vrijwilligers"
    And Mo can no longer read "😐"

  Scenario: Volunteers do not have it
    When Riet sends "/pols"
    Then Riet hears "engine.not-allowed"
    And Riet hears "check-in.need"
