Feature: Who can?
  A coordinator asks many for a few places. Who says yes first comes, the others wait, and a place that comes free is offered to the next.

  Background:
    Given it is 2026-03-03 10:00
    And Marja is a coordinator in "Noord"
    And Riet is a volunteer in "Noord"
    And Fatma is a volunteer in "Noord"
    And Jan is a volunteer in "Noord"
    And Noor is a volunteer in "Noord"
    And Henk is a volunteer in "Zuid"

  Scenario: From the question to the day itself
    When Marja sends "/wiekan"
    Then Marja hears "segment.whom"
    When Marja picks "everybody"
    Then Marja hears "offer.what"
    When Marja sends "Soep koken"
    Then Marja hears "offer.where"
    When Marja sends "Buurthuis De Linde"
    Then Marja hears "offer.day"
    When Marja sends "zaterdag"
    Then Marja hears "offer.hour" containing "7 maart"
    When Marja sends "10.30 uur"
    Then Marja hears "offer.how-many"
    When Marja picks "2"
    Then Marja hears "offer.how"
    When Marja picks "first"
    Then Marja hears "offer.sure" containing "Wanneer: zaterdag 7 maart, 10:30"
    And Marja sees "Er zijn 2 plekken. Ik vraag 4 mensen, zoals"
    When Marja picks "Versturen"
    Then Marja hears "offer.sent" containing "4 mensen"
    And Riet hears "offer.asked" containing "Soep koken"
    And Riet can pick "yes", "maybe", "no"
    And Fatma hears "offer.asked"
    And Jan hears "offer.asked"
    And Noor hears "offer.asked"
    And Henk hears nothing
    When Noor picks "maybe"
    Then Noor hears "offer.maybe-noted"
    When Riet picks "yes"
    Then Riet hears "offer.comes" containing "Buurthuis De Linde"
    When Fatma picks "yes"
    Then Fatma hears "offer.comes"
    And Marja hears "offer.is-full" containing "Er komen: Riet, Fatma"
    And Jan hears "offer.full" containing "een volgende keer graag"
    And Jan can pick "list_me"
    And Noor hears "offer.full"
    When Jan picks "list_me"
    Then Jan hears "offer.listed" containing "als nummer 1"
    When Riet picks "not_after_all"
    Then Riet hears "offer.no-noted"
    And Jan hears "offer.called" containing "dinsdag 3 maart, 14:00"
    And Marja hears "offer.withdrew" containing "Riet kan toch niet komen. Ik vraag nu iemand van de wachtlijst."
    When 4 hours pass
    Then Noor hears "offer.called" containing "dinsdag 3 maart, 18:00"
    When Noor picks "yes"
    Then Noor hears "offer.comes"
    And Marja hears "offer.is-full" containing "Er komen: Fatma, Noor"
    When 3 days pass
    Then Fatma hears "offer.tomorrow" containing "zaterdag 7 maart, 10:30"
    And Noor hears "offer.tomorrow"
    And Marja hears "offer.standing" containing "Er komen: Fatma, Noor"
    And Jan hears nothing
    When 1 day passes
    Then Fatma can pick nothing
    And Marja can pick nothing
    And Jan can pick nothing

  Scenario: The coordinator chooses, and calls it off
    When Marja asks who can come in 2 days, for 1 place, and chooses
    Then Riet hears "offer.asked"
    And Fatma hears "offer.asked"
    And Jan hears "offer.asked"
    And Noor hears "offer.asked"
    When Riet picks "yes"
    Then Riet hears "offer.applied" containing "Marja kiest"
    And Marja hears "offer.somebody-can" containing "Riet"
    When Fatma picks "yes"
    Then Fatma hears "offer.applied"
    And Marja hears "offer.somebody-can" containing "Fatma"
    When Marja picks "choose"
    Then Marja hears "offer.whom"
    When Marja picks "Fatma"
    Then Marja hears "offer.chosen" containing "Fatma"
    And Fatma hears "offer.comes"
    And Riet hears "offer.listed"
    And Jan hears "offer.full"
    And Noor hears "offer.full"
    When Marja picks "stop"
    Then Marja hears "offer.sure-stop"
    When Marja picks "Het gaat niet door"
    Then Marja hears "offer.stopped"
    And Fatma hears "offer.cancelled"
    And Riet hears "offer.cancelled"
    And Jan can pick nothing

  Scenario: Two press at once for the last place
    When Marja asks who can come in 2 days, for 1 place
    Then Riet hears "offer.asked"
    And Fatma hears "offer.asked"
    And Jan hears "offer.asked"
    And Noor hears "offer.asked"
    When Jan picks "no"
    Then Jan hears "offer.no-noted"
    When Riet and Fatma pick "yes" at once
    Then Riet hears a message containing "plek"
    And Fatma hears a message containing "plek"
    And Marja hears "offer.is-full"
    And Noor hears "offer.full"
    And Jan hears nothing
