Feature: A message to very many
  The more people get it, the surer must be who sends it. It can be stopped, and nobody gets it who should not.

  Background:
    Given Marja is a coordinator in "Noord"
    And Fatma is a volunteer in "Noord"

  Scenario: To more than fifty, the number is typed
    Given there are 60 more volunteers in "Noord"
    When Marja sends "/bericht"
    And Marja picks "message"
    And Marja picks "everybody"
    And Marja picks "safety"
    And Marja sends "Morgen is het glad."
    And Marja picks "read"
    And Marja picks "now"
    And Marja picks "send"
    Then Marja hears "broadcast.number" containing "61"
    When Marja sends "60"
    Then Marja hears "engine.not-understood"
    And Marja hears "broadcast.number"
    When Marja sends "61"
    Then Marja hears "broadcast.progress_soon" containing "Aantal mensen: 61"
    And Fatma hears "broadcast.card-always"

  Scenario: To more than a hundred, a colleague lets it go
    Given there are 120 more volunteers in "Noord"
    And Saskia is a manager in "Noord"
    And Marja has written "Morgen is het glad." to everybody
    Then Marja hears "broadcast.progress_waiting" containing "10:10"
    And Saskia hears "broadcast.consent" containing "Morgen is het glad."
    And Fatma hears nothing
    When Saskia picks "consent"
    Then Saskia hears "broadcast.consent-noted"
    And Marja hears "broadcast.consented" containing "Saskia"
    And Fatma hears "broadcast.card-always"
    And Saskia hears "broadcast.card-always"
    When 10 minutes pass
    Then Fatma hears nothing
    And Marja can read "Niet bereikbaar: 120"

  Scenario: A colleague does not want it sent
    Given there are 120 more volunteers in "Noord"
    And Saskia is a coordinator in "Noord"
    When Marja sends "/bericht"
    And Marja picks "message"
    And Marja picks "choose"
    And Marja picks "role"
    And Marja picks "volunteer"
    And Marja picks "save"
    And Marja sends "wij"
    And Marja picks "safety"
    And Marja sends "Morgen is het glad."
    And Marja picks "read"
    And Marja picks "now"
    And Marja picks "send"
    And Marja sends "121"
    Then Marja hears "broadcast.progress_waiting"
    And Saskia hears "broadcast.consent"
    When Saskia picks "object"
    Then Saskia hears "broadcast.consent-noted"
    And Marja hears "broadcast.objected" containing "Saskia"
    When 1 day passes
    Then Fatma hears nothing
    And Marja can read "Je bericht is gestopt"

  Scenario: Nobody says anything, so it waits ten minutes
    Given there are 120 more volunteers in "Noord"
    And Marja has written "Morgen is het glad." to everybody
    Then Marja hears "broadcast.progress_waiting"
    When 9 minutes pass
    Then Fatma hears nothing
    When 2 minutes pass
    Then Fatma hears "broadcast.card-always"

  Scenario: Stopped within those ten minutes
    Given there are 120 more volunteers in "Noord"
    And Saskia is a coordinator in "Noord"
    And Marja has written "Morgen is het glad." to everybody
    Then Marja hears "broadcast.progress_waiting"
    And Saskia hears "broadcast.consent"
    When Marja picks "stop"
    Then Marja hears "broadcast.stopped-in-time"
    And Saskia can pick nothing
    When 20 minutes pass
    Then Fatma hears nothing

  Scenario: Stopped half-way, it is said who has it
    Given Riet is a volunteer in "Noord"
    And Fatma is on "telegram" at level "text"
    When "telegram" is down
    Given Marja has sent "Het feest gaat niet door." to everybody
    Then Riet hears "broadcast.card-always"
    When 5 seconds pass
    Then Marja can read "Aangekomen: 1."
    And Marja can read "Onderweg: 1"
    When Marja picks "stop"
    Then Marja hears "broadcast.stopped" containing "Riet"
    When "telegram" works again
    And 1 day passes
    Then Fatma hears nothing
    And Marja can read "Niet verstuurd: 1"

  Scenario: Who leaves while it is on its way does not get it
    Given Fatma is on "telegram" at level "text"
    When "telegram" is down
    Given Marja has sent "Het feest gaat niet door." to everybody
    And Fatma has left
    When "telegram" works again
    And 1 day passes
    Then Fatma hears nothing

  Scenario: It looks in the preview as it will on each platform
    Given Riet is a volunteer in "Noord"
    And Fatma is on "telegram" at level "buttons"
    And Riet is on "matrix" at level "nudge"
    When Marja sends "/bericht"
    And Marja picks "message"
    And Marja picks "everybody"
    And Marja picks "safety"
    And Marja sends "Morgen is het glad."
    And Marja picks "read"
    And Marja picks "now"
    Then Marja hears "broadcast.sure" containing "(staat op je eigen pagina)"
    And Marja sees "Er staat iets voor je klaar op je eigen pagina."
    And Marja sees "Zo ziet het eruit op Telegram"
    And Marja can no longer read "Memory"
    When Marja picks "send"
    Then Marja hears "broadcast.progress_soon"
    And Fatma hears "broadcast.card-always" containing "(staat op je eigen pagina)"
    And Riet hears "broadcast.card-always" containing "Er staat iets voor je klaar"
