Feature: A coordinator keeps residents and matches in order
  Residents, who is responsible for them, and who visits them: found, brought in, changed and ended in the chat. Who is
  not a coordinator of the area finds nothing there.

  Background:
    Given it is 2026-03-02 10:00
    And Marja is a coordinator in "Noord"
    And "B-12" in "Noord" is visited by Riet, supervised by Daan, deputy Els on dinsdag at 10:00 for 60 minutes
    And "Z-01" in "Zuid" is visited by Jan, supervised by Karim

  Scenario: A resident is brought in and matched
    When Marja sends "/koppelingen"
    Then Marja hears "matches.which" containing "1 bewoner, 1 koppeling. Zonder vrijwilliger: 0"
    And Marja can pick "B-12 · Daan · Riet", "add", "replace", "stand_in"
    When Marja picks "add"
    Then Marja hears "matches.code"
    When Marja sends "mevrouw De Vries"
    Then Marja hears "engine.not-understood"
    And Marja hears "matches.code"
    When Marja sends "b7"
    Then Marja hears "matches.supervisor" containing "B-7 in Noord"
    And Marja can pick "Daan", "Els", "Marja"
    When Marja picks "Daan"
    Then Marja hears "matches.deputy"
    When Marja picks "Els"
    Then Marja hears "resident.added" containing "B-7"
    And Marja can pick "add_match", "resident"
    When Marja picks "add_match"
    Then Marja hears "matches.volunteer"
    When Marja picks "Riet"
    Then Marja hears "matches.form"
    When Marja picks "phone_call"
    Then Marja hears "matches.day"
    When Marja picks "vrijdag"
    Then Marja hears "matches.hour" containing "vrijdag"
    When Marja sends "half 11"
    Then Marja hears "matches.length"
    When Marja picks "15"
    Then Marja hears "matches.sure" containing "B-7 · Riet · vrijdag om 10:30, 15 minuten · Bellen"
    When Marja picks "keep"
    Then Marja hears "match.added"
    And Riet hears "matches.you-visit" containing "Je begeleider is Daan: 06"
    And Daan hears "matches.is-visited" containing "Bel Riet even: 06"
    When Marja picks "resident"
    Then Marja hears "matches.resident" containing "Vervanger: Els"
    And Marja hears "matches.match" containing "vrijdag om 10:30"
    When 5 days pass
    Then Riet hears "visit.were-you-there" containing "B-12"
    And Riet hears "visit.were-you-there" containing "B-7"

  Scenario: The same code is not given out twice, and nobody learns where it is in use
    When Marja sends "/koppelingen"
    Then Marja hears "matches.which"
    When Marja picks "add"
    And Marja sends "Z-01"
    And Marja picks "Daan"
    And Marja picks "nobody"
    Then Marja hears "matches.code-not-free" containing "Z-01"
    And Karim hears nothing

  Scenario: What is searched is found by code and by name, in the own areas only
    Given "B-14" in "Noord" is visited by Fatma, supervised by Els
    When Marja sends "/koppelingen fatma"
    Then Marja hears "matches.resident" containing "B-14 · Noord"
    And Marja hears "matches.match" containing "B-14 · Fatma · geen vaste dag · Huisbezoek"
    When Marja sends "/koppelingen b"
    Then Marja hears "matches.which"
    And Marja can pick "B-12", "B-14", "add", "replace", "stand_in"
    When Marja sends "Els"
    Then Marja hears "matches.which"
    And Marja can pick "B-12 · Daan · Riet", "B-14 · Els · Fatma", "add", "replace", "stand_in"
    When Marja sends "jan"
    Then Marja hears "matches.which" containing "Dat vind ik niet in jouw gebied."
    When Marja sends "Z-01"
    Then Marja hears "matches.which" containing "Dat vind ik niet in jouw gebied."
    When Marja sends "b12"
    Then Marja hears "matches.resident" containing "Begeleider: Daan"
    And Marja hears "matches.match" containing "dinsdag om 10:00, 60 minuten"

  Scenario: Another day, and both know
    When Marja sends "/koppelingen B-12"
    Then Marja hears "matches.resident"
    And Marja hears "matches.match"
    When Marja picks "change_match"
    And Marja picks "home_visit"
    And Marja picks "none"
    Then Marja hears "matches.sure" containing "geen vaste dag"
    When Marja picks "keep"
    Then Marja hears "matches.changed"
    And Marja can pick "resident"
    And Riet hears "matches.you-visit-otherwise" containing "Dat regelde Marja"
    And Daan hears "matches.otherwise"
    When 5 days pass
    Then Riet hears nothing

  Scenario: Another deputy
    When Marja sends "/koppelingen B-12"
    Then Marja hears "matches.resident"
    And Marja hears "matches.match"
    When Marja picks "change_deputy"
    Then Marja hears "matches.new-deputy"
    And Marja can pick "Marja", "nobody"
    When Marja picks "nobody"
    Then Marja hears "matches.deputy-noted" containing "Niemand"
    And Daan hears "matches.deputy-is-now"
    And Els hears "matches.deputy-is-now"

  Scenario: A match ends with a word that the coordinator has read, and the questions stop
    When 1 day passes
    And Marja sends "/koppelingen B-12"
    Then Marja hears "matches.resident"
    And Marja hears "matches.match"
    When Marja picks "end_match"
    Then Marja hears "farewell.words" containing "Wat schrijf je aan Riet?"
    When Marja sends "Wat fijn dat je er al die tijd was. 123456782"
    Then Marja hears "farewell.sure" containing "Wat fijn dat je er al die tijd was."
    When Marja picks "send"
    Then Marja hears "farewell.noted"
    And Riet hears "farewell.ends" containing "Vragen? Bel Marja: 06"
    And Daan hears "farewell.told"
    And Riet can no longer read "123456782"
    When 7 days pass
    Then Riet hears nothing
    When Riet sends "/bezoek"
    Then Riet hears "visit.nobody-to-visit"

  Scenario: Who only looked changes nothing
    When Marja sends "/koppelingen B-12"
    Then Marja hears "matches.resident"
    And Marja hears "matches.match"
    When Marja picks "end_match"
    And Marja picks "moves"
    And Marja picks "stop"
    Then Marja hears "matches.left"
    And Riet hears nothing
    When Marja picks "change_match"
    And Marja picks "home_visit"
    And Marja picks "none"
    And Marja picks "leave"
    Then Marja hears "matches.left"
    And Riet hears nothing
    Given Fatma is a volunteer in "Noord"
    When Marja picks "add_match"
    And Marja picks "Fatma"
    And Marja picks "home_visit"
    And Marja picks "none"
    And Marja picks "leave"
    Then Marja hears "matches.left"
    And Fatma hears nothing

  Scenario: A manager has it too, and nobody else
    Given Hanneke is a manager in "Noord"
    When Daan sends "/koppelingen"
    Then Daan hears "engine.not-allowed"
    When Riet sends "/koppelingen"
    Then Riet hears "engine.not-allowed"
    When Hanneke sends "/koppelingen"
    Then Hanneke hears "matches.which"
