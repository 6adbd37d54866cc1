Feature: Numbers to call, and a word of one's own

  Background:
    Given Fatma is a volunteer in "Noord"
    And "B-12" in "Noord" is visited by Fatma, supervised by Daan, deputy Els on dinsdag at 10:00 for 60 minutes

  Scenario: Whom to phone
    When Fatma sends "Bel"
    Then Fatma hears "call.numbers" containing "Bij gevaar: 112"
    And Fatma sees "Daan, je begeleider:"
    And Fatma sees "113"
    And Fatma sees "Huisartsenpost Noord:"
    And Fatma sees "Vertrouwenspersoon Noord:"

  Scenario: A word of her own, never a name
    When Fatma sends "/onthoud"
    And Fatma picks "B-12"
    Then Fatma hears "memory.which-word"
    When Fatma sends "Mevrouw Jansen"
    Then Fatma hears "memory.no-names"
    When Fatma sends "Geranium"
    Then Fatma hears "memory.kept" containing "geranium"
    When Fatma sends "Bezoek"
    Then Fatma hears "visit.whom"
    And Fatma can pick "B-12 · geranium · dinsdag", "yesterday"

  Scenario: One short word is not another
    Given Riet is a volunteer in "Noord"
    And "B-30" in "Noord" is visited by Riet, supervised by Daan
    When Riet sends "B-30 goed 60"
    Then Riet hears "visit.noted"
    When Riet sends "nee"
    Then Riet hears "engine.not-understood"
    When Riet sends "notitei"
    Then Riet hears "note.what-went-well"
