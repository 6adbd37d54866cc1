Feature: What can be done with a kept visit

  Background:
    Given Fatma is a volunteer in "Noord"
    And "B-12" in "Noord" is visited by Fatma, supervised by Daan, deputy Els
    And "B-07" in "Noord" is visited by Fatma, supervised by Daan, deputy Els

  Scenario: One answer is changed, the others stand
    When Fatma reports a visit to "B-12" that went "good" for 60 minutes
    Then Fatma hears "visit.noted"
    When Fatma picks "change"
    Then Fatma hears "change.what"
    And Fatma can pick "visit.whom", "visit.how-did-it-go", "visit.how-long"
    When Fatma picks "Verkeerde bewoner"
    Then Fatma hears "visit.whom"
    When Fatma picks "B-07"
    Then Fatma hears "visit.noted" containing "B-07 · vandaag · Goed · 60 minuten"
    And Fatma can pick "change", "note", "sign", "undo"

  Scenario: A change that turns out to be wrong is filed, once
    When Fatma reports a visit to "B-12" that went "good" for 60 minutes
    Then Fatma hears "visit.noted"
    When Fatma picks "change"
    And Fatma picks "visit.how-did-it-go"
    And Fatma picks "wrong"
    Then Fatma hears "visit.noted" containing "Er klopt iets niet"
    And Fatma hears "gut-feeling.filed"
    And Daan hears "escalation.please-take"
    And Fatma hears "gut-feeling.dare-to-wait"

  Scenario: After a day it is fixed
    When Fatma reports a visit to "B-12" that went "good" for 60 minutes
    Then Fatma hears "visit.noted"
    When 23 hours pass
    Then Fatma can pick "change", "note", "sign", "undo"
    When 1 hour passes
    Then Fatma can pick nothing

  Scenario: It is undone, however often she asks
    When Fatma reports a visit to "B-12" that went "good" for 60 minutes
    Then Fatma hears "visit.noted"
    When Fatma picks "undo"
    Then Fatma hears "visit.undone"
    And Fatma can pick nothing
    When Fatma picks "undo" again
    Then Fatma hears nothing

  Scenario: The sign that was filed with it stands
    When Fatma sends "B-12 klopt niet"
    Then Fatma hears "visit.noted"
    And Fatma hears "gut-feeling.filed"
    And Daan hears "escalation.please-take"
    And Fatma hears "gut-feeling.dare-to-wait"
    When Fatma withdraws her last message
    Then Fatma hears "visit.undone-sign-stands"

  Scenario: A note, each half of it skippable
    When Fatma reports a visit to "B-12" that went "good" for 60 minutes
    Then Fatma hears "visit.noted"
    When Fatma picks "note"
    Then Fatma hears "note.what-went-well"
    When Fatma sends "We dronken thee"
    Then Fatma hears "note.who-helps"
    When Fatma picks "skip"
    Then Fatma hears "note.kept"
    When Fatma picks "note"
    And Fatma picks "skip"
    And Fatma picks "skip"
    Then Fatma hears "note.skipped"

  Scenario: From the receipt to a sign about the same resident
    When Fatma reports a visit to "B-12" that went "good" for 60 minutes
    Then Fatma hears "visit.noted"
    When Fatma picks "sign"
    Then Fatma hears "sign.what"
