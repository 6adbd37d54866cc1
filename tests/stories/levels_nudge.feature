Feature: A platform that carries nothing but a signal
  On such a platform people hear that something waits on their own page. Advice in an emergency is said everywhere.

  Background:
    Given Marja is a coordinator in "Noord"
    And Fatma is a volunteer in "Noord"
    And "B-12" in "Noord" is visited by Fatma, supervised by Daan, deputy Els
    And Daan is on "telegram" at level "nudge"

  Scenario: A call is a link, and is answered on the own page
    When Fatma reports the sign "mental_crisis" about "B-12" as "today"
    Then Fatma hears "sign.filed"
    And Daan hears a message containing "Er is iets dringends. Open nu je eigen pagina."
    And Daan can pick nothing
    And Daan is shown the way to his own page
    When Daan opens his own page
    Then Daan hears "escalation.please-take" containing "S-1"
    When Daan picks "take"
    Then Daan hears "escalation.details" containing "B-12"
    And Fatma hears "escalation.taken-by"
    When Daan opens his own page
    Then Daan hears nothing

  Scenario: What waits is said without saying what it is
    Given Fatma is on "telegram" at level "nudge"
    When Fatma sends "/bezoek"
    Then Fatma hears a message containing "Er staat iets voor je klaar op je eigen pagina."
    And Fatma can pick nothing
    When Fatma opens her own page
    Then Fatma hears "visit.whom"
    When Fatma picks "B-12"
    And Fatma picks "good"
    And Fatma picks "60"
    Then Fatma hears "visit.noted"

  Scenario: Help and the language are said in full
    When Daan sends "/help"
    Then Daan hears "help.professional" containing "112"
    When Daan sends "/taal"
    Then Daan hears "language.which"
    When Daan picks "en"
    Then Daan hears "language.chosen" containing "English"

  Scenario: A report is not understood there, and waits on the page
    Given Fatma is on "telegram" at level "nudge"
    When Fatma sends "B-12 goed 60"
    Then Fatma hears "page.kept"
    And nothing that Fatma wrote last stands on "telegram"
    When Fatma opens her own page
    Then Fatma finds "B-12 goed 60" not yet sent
    When Fatma sends her draft
    Then Fatma hears "visit.noted"
    When 15 minutes pass
    Then Daan hears nothing

  Scenario: Danger brings the advice at once, and somebody is called
    Given Fatma is on "telegram" at level "nudge"
    When Fatma sends "van mij hoeft het niet meer"
    Then Fatma hears "danger.heard" containing "113"
    And Fatma can pick nothing
    And Fatma is shown the way to her own page
    And nothing that Fatma wrote last stands on "telegram"
    And Daan hears a message containing "Er is iets dringends. Open nu je eigen pagina."
    When Fatma opens her own page
    Then Fatma hears "danger.heard"
    And Fatma can pick "B-12", "about_me"
    When Fatma throws her draft away
    And Fatma picks "B-12"
    Then Fatma hears "sign.filed"
    And Fatma hears "details.seen"

  Scenario: A call that does not get through elsewhere is a ping here
    Given Daan is on "matrix" at level "text"
    When Daan goes on on "telegram"
    And Daan sends "/waar"
    And Daan picks "matrix"
    Then Daan hears "reach.chosen" containing "Matrix"
    When "matrix" is down
    And Fatma reports the sign "mental_crisis" about "B-12" as "today"
    Then Fatma hears "sign.filed"
    When 1 minute passes
    Then Daan hears a message containing "Er is iets dringends. Open nu je eigen pagina."
    And Daan can pick nothing
    And Daan is shown the way to his own page
    When Daan opens his own page
    Then Daan hears "escalation.please-take"
    When Daan picks "take"
    Then Daan hears "escalation.details"
    And Fatma hears "escalation.taken-by"
    When "matrix" works again
    And 5 minutes pass
    Then Daan hears nothing
