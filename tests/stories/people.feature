Feature: People from chat
  Who leads an area finds its people, invites others and changes what they do. Of other areas there is nothing to find.

  Background:
    Given Marja is a coordinator in "Noord"
    And Fatma is a volunteer in "Noord"
    And Daan is a professional in "Noord"
    And Karim is a volunteer in "Zuid"

  Scenario: Somebody is found by a part of their name
    When Marja sends "/mensen"
    Then Marja hears "team.whom"
    And Marja can pick "Daan · professional", "Fatma · vrijwilliger", "Marja · coördinator", "invite", "evening", "cards"
    When Marja sends "fat"
    Then Marja hears "team.page" containing "vrijwilliger in Noord"
    And Marja can pick "lost", "new_code", "change", "pause", "end"

  Scenario: Who is in another area does not exist
    When Marja sends "/mensen Karim"
    Then Marja hears "team.nobody-called"
    And Marja can pick "Daan · professional", "Fatma · vrijwilliger", "Marja · coördinator", "invite", "evening", "cards"
    When Marja sends "Nobody"
    Then Marja hears "team.nobody-called"

  Scenario: Somebody is invited, and comes in
    When Marja sends "/mensen"
    Then Marja hears "team.whom"
    When Marja picks "invite"
    Then Marja hears "letting-in.name"
    When Marja sends "Ans"
    Then Marja hears "letting-in.role"
    And Marja can pick "volunteer", "professional"
    When Marja picks "volunteer"
    Then Marja hears "letting-in.phone"
    When Marja sends "nul zes"
    Then Marja hears "engine.not-understood"
    And Marja hears "letting-in.phone"
    When Marja sends "06-00000077"
    And Marja picks "nl"
    Then Marja hears "letting-in.made" containing "/c/"
    When the stranger types the code that Marja sees
    Then the stranger hears "join.language" containing "Ans"
    When Marja sends "/mensen ans"
    Then Marja hears "team.page" containing "06-00000077"

  Scenario: Somebody gets one more role, and another number
    When Marja sends "/mensen daan"
    Then Marja hears "team.page"
    When Marja picks "change"
    Then Marja hears "team.change"
    When Marja picks "role_on"
    Then Marja hears "team.which-on"
    When Marja picks "vrijwilliger in Noord"
    Then Marja hears "team.changed" containing "nu ook vrijwilliger in Noord"
    When Marja picks "change"
    And Marja picks "phone"
    Then Marja hears "team.which-phone"
    When Marja sends "06-00000088"
    Then Marja hears "team.changed" containing "06-00000088"
    When Marja sends "/mensen daan"
    Then Marja hears "team.page" containing "06-00000088"

  Scenario: A new code for somebody who is in already is told them as well
    When Marja sends "/mensen fatma"
    Then Marja hears "team.page"
    When Marja picks "new_code"
    Then Marja hears "letting-in.made"
    And Fatma hears "letting-in.somebody-asked" containing "Marja"

  Scenario: Cards for all who have no chat yet
    When Marja sends "/mensen"
    Then Marja hears "team.whom"
    When Marja picks "cards"
    Then Marja hears "cards.nobody"
    Given an invite for Riet as volunteer in "Noord"
    And an invite for Karel as volunteer in "Zuid"
    When Marja sends "/mensen"
    Then Marja hears "team.whom"
    When Marja picks "cards"
    Then Marja hears "cards.sure" containing "1"
    When Marja picks "make"
    Then Marja hears "cards.ready"

  Scenario: Her own page has no buttons, and who leads nobody has no list
    When Marja sends "/mensen marja"
    Then Marja hears "team.page"
    And Marja can pick nothing
    When Fatma sends "/mensen"
    Then Fatma hears "engine.not-allowed"
    When Daan sends "/mensen"
    Then Daan hears "engine.not-allowed"
