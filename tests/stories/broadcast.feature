Feature: A message to many
  A coordinator writes to many people at once. Each gets it once, in the own language, and answers with one tap.

  Background:
    Given Marja is a coordinator in "Noord"
    And Fatma is a volunteer in "Noord"
    And Riet is a volunteer in "Noord" who speaks English
    And Karim is a volunteer in "Zuid"
    And "B-12" in "Noord" is visited by Fatma, supervised by Daan, deputy Els

  Scenario: To everybody of my area, in two languages
    When Marja sends "/bericht"
    Then Marja hears "segment.whom"
    When Marja picks "everybody"
    Then Marja hears "broadcast.reaches" containing "4 mensen, zoals Fatma, Riet, Daan"
    And Marja can pick "news", "activity", "practical", "safety"
    When Marja picks "activity"
    Then Marja hears "broadcast.words" containing "Nederlands"
    When Marja sends "Zaterdag is er koffie in het buurthuis."
    Then Marja hears "broadcast.words-too" containing "Dat zijn er 1"
    When Marja sends "Coffee at the community centre on Saturday."
    And Marja picks "yes_no"
    Then Marja hears "broadcast.sure" containing "4 mensen"
    And Fatma hears nothing
    When Marja picks "send"
    Then Marja hears "broadcast.sending"
    And Fatma hears "broadcast.card" containing "koffie in het buurthuis"
    And Riet hears "broadcast.card" containing "Coffee at the community centre"
    And Daan hears "broadcast.card"
    And Els hears "broadcast.card"
    And Karim hears nothing
    And Fatma can pick "yes", "no", "write"
    When Fatma picks "yes"
    Then Fatma hears "broadcast.answered" containing "Marja"
    When 1 day passes
    Then Fatma hears nothing
