Feature: Appreciation
  Volunteers hear that their work is seen. A person approves every text before it goes out.

  Background:
    Given Fatma is a volunteer in "Noord"
    And Riet is a volunteer in "Noord"
    And Marja is a coordinator in "Noord"
    And "B-12" in "Noord" is visited by Fatma, supervised by Daan, deputy Els

  Scenario: A professional thanks one, in own words
    Given "B-07" in "Noord" is visited by Riet, supervised by Daan
    When Daan sends "/bedankje"
    Then Daan hears "appreciation.whom"
    And Daan can read "Fatma"
    When Daan picks "Fatma"
    Then Daan hears "appreciation.words"
    When Daan sends "Fijn hoe je B-12 meeneemt naar de markt."
    Then Daan hears "appreciation.sure" containing "Fijn hoe je"
    And Fatma hears nothing
    When Daan picks "send"
    Then Daan hears "appreciation.sent" containing "Fatma"
    And Fatma hears "appreciation.thanks" containing "Fijn hoe je B-12 meeneemt"
    And Riet hears nothing

  Scenario: Many at once, in fixed words, or not after all
    When Marja sends "/thank-you"
    And Marja picks "everybody"
    And Marja picks "effort"
    Then Marja hears "appreciation.sure"
    When Marja picks "stop"
    Then Marja hears "appreciation.not-sent"
    And Fatma hears nothing
    When Marja sends "/bedankje"
    And Marja picks "everybody"
    And Marja picks "effort"
    And Marja picks "send"
    Then Marja hears "appreciation.sent"
    And Fatma hears "appreciation.thanks" containing "Dank je wel voor je inzet"
    And Riet hears "appreciation.thanks"

  Scenario: Volunteers do not have it
    When Fatma sends "/bedankje"
    Then Fatma hears "engine.not-allowed"

  Scenario: Nobody to thank
    Given Karim is a professional in "Zuid"
    When Karim sends "/bedankje"
    Then Karim hears "appreciation.nobody"

  Scenario: An anniversary: Daan is asked, and reads his own words before they go
    When 365 days pass
    Then Daan hears "appreciation.anniversary" containing "Fatma"
    And Marja hears "appreciation.volunteers-day"
    And Fatma hears nothing
    When Daan picks "thank"
    Then Daan hears "appreciation.words"
    When Daan picks "difference"
    And Daan picks "send"
    Then Daan hears "appreciation.sent"
    And Fatma hears "appreciation.thanks" containing "Jij maakt echt verschil"

  Scenario: The day of the volunteer, once a year, and not now is fine
    Given it is 2026-12-07 08:00
    When 2 hours pass
    Then Marja hears "appreciation.volunteers-day" containing "Noord"
    When Marja picks "not_now"
    Then Marja hears "appreciation.not-sent"
    When 1 day passes
    Then Marja hears nothing
    And Fatma hears nothing

  Scenario: A clock that leaps over the day stops at it
    Given it is 2026-11-01 08:00
    When 60 days pass
    Then Marja hears "appreciation.volunteers-day" containing "Noord"
