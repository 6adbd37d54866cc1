Feature: A platform that carries choices, and no words
  On such a platform people choose. What they write in their own words waits on their own page, and nowhere else.

  Background:
    Given Marja is a coordinator in "Noord"
    And Fatma is a volunteer in "Noord"
    And "B-12" in "Noord" is visited by Fatma, supervised by Daan, deputy Els
    And "B-07" in "Noord" is visited by Fatma, supervised by Daan, deputy Els
    And Fatma is on "telegram" at level "buttons"

  Scenario: A visit is told by buttons
    When Fatma sends "Bezoek"
    Then Fatma hears "visit.whom"
    When Fatma picks "B-12"
    Then Fatma hears "visit.how-did-it-go"
    When Fatma picks "good"
    Then Fatma hears "visit.how-long"
    When Fatma sends "50 minuten"
    Then Fatma hears "visit.noted" containing "50"
    And all that Fatma wrote last still stands on "telegram"

  Scenario: A whole report in one line is made of choices
    When Fatma sends "B-12 goed 60"
    Then Fatma hears "visit.noted"
    And all that Fatma wrote last still stands on "telegram"

  Scenario: Words that nobody asked for are kept, and somebody phones when they stay unsent
    When Fatma sends "Ze kijkt zo vreemd de laatste tijd"
    Then Fatma hears "page.kept"
    And Fatma is shown the way to her own page
    And nothing that Fatma wrote last stands on "telegram"
    When 14 minutes pass
    And 1 minute passes
    Then Fatma hears "page.still-kept" containing "Daan"
    And Daan hears "escalation.please-take"
    When Daan picks "take"
    Then Daan hears "escalation.details" containing "Ik zoek hulp"
    And Daan hears nothing else
    And Fatma hears "escalation.taken-by"
    When 60 minutes pass
    Then Fatma hears nothing

  Scenario: A question that was open is asked again after words that were kept
    When Fatma sends "/bezoek"
    Then Fatma hears "visit.whom"
    When Fatma sends "het was mooi weer en we zaten samen buiten"
    Then Fatma hears "page.kept"
    And Fatma hears "visit.whom"

  Scenario: A sentence around the name of a sign begins the report, and waits itself
    When Fatma sends "volgens mij is mevrouw vanochtend gevallen in de gang"
    Then Fatma hears "page.kept-with-report"
    And Fatma hears "sign.whom"
    And nothing that Fatma wrote last stands on "telegram"
    When Fatma picks "B-12"
    Then Fatma hears "sign.filed"
    And Fatma hears "details.urgency"
    And Daan hears "escalation.please-take"

  Scenario: What is written beside a report in one line waits on the page
    When Fatma sends "B-12 zorg gevallen ze lag al een uur in de gang"
    Then Fatma hears "sign.filed"
    And Fatma hears "details.urgency"
    And Fatma hears "page.kept-with-report"
    And nothing that Fatma wrote last stands on "telegram"
    And Daan hears "escalation.please-take"

  Scenario: Words that sound like danger bring the emergency text at once
    When Fatma sends "van mij hoeft het niet meer"
    Then Fatma hears "danger.heard" containing "113"
    And Fatma can pick "B-07", "B-12", "about_me"
    And Fatma is shown the way to her own page
    And nothing that Fatma wrote last stands on "telegram"
    And Daan hears "escalation.please-take" containing "Vandaag"
    When Daan picks "take"
    Then Daan hears "escalation.details" containing "Bellen"
    And Fatma hears "escalation.taken-by"
    When Fatma picks "about_me"
    Then Fatma hears "danger.for-you" containing "113"
    And Daan hears "danger.is-about-volunteer"
    When 60 minutes pass
    Then Fatma hears nothing

  Scenario: Words that are asked for are written on the page
    When Fatma sends "B-12 goed 60"
    Then Fatma hears "visit.noted"
    When Fatma picks "note"
    Then Fatma hears "note.what-went-well"
    And Fatma is shown the way to her own page
    When Fatma sends "Ze lachte veel"
    Then Fatma hears "page.write-there"
    And nothing that Fatma wrote last stands on "telegram"
    When Fatma opens her own page
    Then Fatma hears "note.what-went-well"
    And Fatma finds "Ze lachte veel" not yet sent
    When Fatma sends her draft
    Then Fatma hears "note.who-helps"
    And Fatma finds nothing that is not yet sent
    When Fatma goes on on "telegram"
    And Fatma picks "skip"
    Then Fatma hears "note.kept"
    When 15 minutes pass
    Then Daan hears nothing

  Scenario: What answers a question is not mixed with anything else
    When Fatma sends "Ze kijkt zo vreemd de laatste tijd"
    Then Fatma hears "page.kept"
    When Fatma sends "B-12 goed 60"
    Then Fatma hears "visit.noted"
    When Fatma picks "note"
    Then Fatma hears "note.what-went-well"
    When Fatma sends "Ze lachte veel"
    Then Fatma hears "page.write-there"
    When Fatma opens her own page
    Then Fatma hears "note.what-went-well"
    And Fatma finds "Ze lachte veel" not yet sent
    When Fatma sends her draft
    Then Fatma hears "note.who-helps"
    And Fatma finds "Ze kijkt zo vreemd de laatste tijd" not yet sent
    When Fatma throws her draft away
    Then Fatma finds nothing that is not yet sent

  Scenario: Words that were asked for and are not sent are only brought up again
    When Fatma sends "B-12 goed 60"
    Then Fatma hears "visit.noted"
    When Fatma picks "note"
    Then Fatma hears "note.what-went-well"
    When Fatma sends "Ze lachte veel"
    Then Fatma hears "page.write-there"
    When 15 minutes pass
    Then Fatma hears "page.reminded"
    And Daan hears nothing

  Scenario: What a volunteer saw is read on the own page of who takes it
    Given Daan is on "telegram" at level "buttons"
    When Fatma opens her own page
    And Fatma sends "B-12 zorg gevallen ze lag al een uur in de gang"
    Then Fatma hears "sign.filed"
    And Fatma hears "details.urgency"
    And Daan hears "escalation.please-take"
    When Daan picks "take"
    Then Daan hears "escalation.details" containing "(staat op je eigen pagina)"
    And Daan is shown the way to his own page
    And Fatma hears "escalation.taken-by"
    When Daan opens his own page
    Then Daan hears "escalation.details" containing "ze lag al een uur in de gang"
    And Daan can pick "contacted", "hand_over", "close", "give_back", "lower"
    When Daan picks "contacted"
    Then Daan hears "escalation.contact-noted"
    When Daan goes on on "telegram"
    Then Daan can pick nothing
    When Daan opens his own page
    Then Daan hears nothing

  Scenario: What was kept is thrown away, and nobody phones
    When Fatma sends "Ze kijkt zo vreemd de laatste tijd"
    Then Fatma hears "page.kept"
    When Fatma opens her own page
    Then Fatma finds "Ze kijkt zo vreemd de laatste tijd" not yet sent
    When Fatma throws her draft away
    And 30 minutes pass
    Then Fatma hears nothing

  Scenario: Small talk is answered kindly and kept nowhere
    When Fatma sends "dank je wel!"
    Then Fatma hears "small-talk.welcome"
    And all that Fatma wrote last still stands on "telegram"
    When Fatma sends "Hoi"
    Then Fatma hears "small-talk.hello"
    When 20 minutes pass
    Then Fatma hears nothing

  Scenario: A sentence behind a command waits on the page
    When Fatma sends "/zorg mevrouw ligt op de grond"
    Then Fatma hears "page.kept-with-report"
    And Fatma hears "sign.what"
    And nothing that Fatma wrote last stands on "telegram"
    When Fatma sends "/taal en"
    Then Fatma hears "language.chosen"
    And Fatma hears "sign.what"

  Scenario: A number that cannot be read is no number
    When Fatma sends "/bezoek"
    And Fatma picks "B-12"
    And Fatma picks "good"
    Then Fatma hears "visit.how-long"
    When Fatma sends "dat weet ik eigenlijk niet meer zo goed"
    Then Fatma hears "page.kept"
    And Fatma hears "visit.how-long"
    And nothing that Fatma wrote last stands on "telegram"
    When Fatma sends "60"
    Then Fatma hears "visit.noted"
    When Fatma changes her last message to "een uur, want ze was zo blij dat ik er was"
    Then Fatma hears "page.kept"
    And nothing that Fatma wrote last stands on "telegram"

  Scenario: Somebody who is no volunteer is only reminded
    Given Daan is on "telegram" at level "buttons"
    When Daan sends "ik bel Fatma straks wel even op"
    Then Daan hears "page.kept"
    And nothing that Daan wrote last stands on "telegram"
    When 15 minutes pass
    Then Daan hears "page.reminded"
    And Els hears nothing

  Scenario: Words behind a command that does not exist wait on the page
    When Fatma sends "/zog mevrouw huilde vanochtend"
    Then Fatma hears "page.kept"
    And nothing that Fatma wrote last stands on "telegram"
    When Fatma sends "/terug mevrouw huilde vanochtend"
    Then Fatma hears "page.kept"
    And Fatma hears "engine.nothing-to-stop"
    And nothing that Fatma wrote last stands on "telegram"
    When Fatma sends "/zog"
    Then Fatma hears "engine.unknown-command"

  Scenario: What is changed into words waits on the page
    When Fatma sends "B-12 goed 60"
    Then Fatma hears "visit.noted"
    When Fatma changes her last message to "Mevrouw huilde"
    Then Fatma hears "page.kept"
    And nothing that Fatma wrote last stands on "telegram"
    When Fatma sends "/taal"
    And Fatma sends "Nederlands"
    Then Fatma hears "language.chosen"
    When Fatma changes her last message to "Mevrouw huilde"
    Then Fatma hears "page.kept"
    And nothing that Fatma wrote last stands on "telegram"

  Scenario: Danger behind a command comes before the command
    When Fatma sends "/bezoek er is brand"
    Then Fatma hears "danger.heard" containing "112"
    And Daan hears "escalation.please-take" containing "Vandaag"
    And nothing that Fatma wrote last stands on "telegram"
