Feature: Spreadsheets
  Who leads an area hands in a spreadsheet. First it is shown what would change; then it is done, all of it or nothing.

  Background:
    Given Marja is a coordinator in "Noord"
    And Daan is a professional in "Noord"
    And Karim is a professional in "Zuid"

  Scenario: People, a resident and a match come in, and the same file again changes nothing
    When Marja hands in the rows "Naam;Tel;Rol;Wijk / Ans;612345678;vrijwilliger;Noord"
    Then Marja hears "import.do-it" containing "Mensen: 1 nieuw, 0 anders, 0 hetzelfde."
    And Marja can pick "yes", "no"
    When Marja picks "Doen"
    Then Marja hears "import.done-with-people" containing "Nieuw: 1"
    When Marja hands in the rows "Code;Wijk;Begeleider;Vrijwilliger;Dag;Tijd / b12;noord;DAAN;ans;di;10 uur"
    Then Marja hears "import.do-it" containing "Koppelingen: 1 nieuw"
    When Marja picks "yes"
    Then Marja hears "import.done"
    When Marja hands in the rows "Code;Wijk;Begeleider;Vrijwilliger;Dag;Tijd / B-12;Noord;Daan;Ans;dinsdag;10:00"
    Then Marja hears "import.nothing-to-do"
    When Marja hands in the rows "Bewoner;Vrijwilliger;Dag;Tijd / B-12;Ans;woensdag;10:00"
    Then Marja hears "import.do-it" containing "rij 2 (Dag)"
    When Marja picks "Niet doen"
    Then Marja hears "import.not-done"

  Scenario: The name of a resident is refused, and nothing of the file is kept
    When Marja hands in the rows "Code;Naam;Wijk;Begeleider / B-12;mevrouw De Boer;Noord;Daan / B-13;;Noord;Daan"
    Then Marja hears "import.refused" containing "rij 2, kolom B"
    When Marja hands in the rows "Bewoner;Wijk;Begeleider / B-13;Noord;Daan"
    Then Marja hears "import.do-it" containing "Bewoners: 1 nieuw"
    When Marja sends "/stop"
    Then Marja hears "engine.stopped"

  Scenario: Another area does not exist for her, nor does who works there
    When Marja hands in the rows "Naam;Tel;Rol;Wijk / Ans;0612345678;vrijwilliger;Zuid"
    Then Marja hears "import.refused" containing "Jij hebt geen gebied dat zo heet"
    When Marja hands in the rows "Naam;Tel;Rol;Wijk / Ans;0612345678;vrijwilliger;Nergens"
    Then Marja hears "import.refused" containing "Jij hebt geen gebied dat zo heet"
    When Marja hands in the rows "Bewoner;Wijk;Begeleider / B-12;Noord;Karim"
    Then Marja hears "import.refused" containing "Deze naam ken ik niet"
    When Marja hands in the rows "Bewoner;Wijk;Begeleider / B-12;Noord;Niemand"
    Then Marja hears "import.refused" containing "Deze naam ken ik niet"

  Scenario: She makes nobody a lead, and changes no other lead
    Given Saskia is a coordinator in "Noord"
    When Marja hands in the rows "Naam;Tel;Rol;Wijk / Ans;0612345678;coördinator;Noord"
    Then Marja hears "import.refused" containing "Deze rol kun jij hier niet geven"
    When Marja hands in the rows "Naam;Tel;Rol;Wijk / Saskia;0612345678;coördinator;Noord"
    Then Marja hears "import.refused" containing "Van deze collega kun jij niets veranderen"

  Scenario: What somebody else brought in meanwhile is asked about again
    Given Saskia is a coordinator in "Noord"
    When Marja hands in the rows "Naam;Tel;Rol;Wijk / Ans;0612345678;vrijwilliger;Noord / Bep;0612345679;vrijwilliger;Noord"
    Then Marja hears "import.do-it" containing "Mensen: 2 nieuw"
    When Saskia hands in the rows "Naam;Tel;Rol;Wijk / Ans;0612345678;vrijwilliger;Noord"
    And Saskia picks "Doen"
    Then Saskia hears "import.done-with-people"
    When Marja picks "Doen"
    Then Marja hears "import.do-it" containing "Mensen: 1 nieuw, 0 anders, 1 hetzelfde."
    When Marja picks "Doen"
    Then Marja hears "import.done-with-people"

  Scenario: A file that is sent in the chat is fetched, and then talked about as any other
    When Marja sends a file with the rows "Naam;Tel;Rol;Wijk / Ans;0612345678;vrijwilliger;Noord"
    Then Marja hears "import.collecting"
    And Marja hears "import.do-it" containing "Mensen: 1 nieuw"
    When Marja picks "Doen"
    Then Marja hears "import.done-with-people"
    When Marja sends a file with the rows "Code;Naam;Wijk;Begeleider / B-12;mevrouw De Boer;Noord;Daan"
    Then Marja hears "import.collecting"
    And Marja hears "import.refused" containing "rij 2, kolom B"

  Scenario: A file that is too large, of another kind or not there
    When Marja sends a file of 11 MB
    Then Marja hears "import.collecting"
    And Marja hears "import.file-too-large" containing "10 MB"
    When Marja sends a file with the rows "een brief"
    Then Marja hears "import.collecting"
    And Marja hears "import.file-strange"
    When Marja sends a file that is not there
    Then Marja hears "import.collecting"
    And Marja hears "import.file-not-fetched"

  Scenario: A file that cannot be fetched now is fetched later, and not for ever
    Given Marja is on "matrix" at level "text"
    When "matrix" is down
    And Marja sends a file with the rows "Naam;Tel;Rol;Wijk / Ans;0612345678;vrijwilliger;Noord"
    And the program restarts
    And 2 minutes pass
    And "matrix" works again
    And 1 minute passes
    Then Marja hears "import.collecting"
    And Marja hears "import.do-it" containing "Mensen: 1 nieuw"
    When Marja picks "Niet doen"
    Then Marja hears "import.not-done"

  Scenario: Where words do not travel it stays where it is
    Given Marja is on "matrix" at level "buttons"
    When Marja sends a file with the rows "Naam;Tel;Rol;Wijk / Ans;0612345678;vrijwilliger;Noord"
    Then Marja hears "import.on-own-page"
    And Marja is shown the way to her own page

  Scenario: Who leads nobody has nothing of it
    When Daan sends "/import"
    Then Daan hears "engine.not-allowed"
    When Daan sends "/export"
    Then Daan hears "engine.not-allowed"
    When Daan sends a file with the rows "Naam;Tel;Rol;Wijk / Ans;0612345678;vrijwilliger;Noord"
    Then Daan hears "media.document"

  Scenario: She asks how, and for a form to fill in
    When Marja sends "/importeer"
    Then Marja hears "import.how"
    When Marja sends "/invullijst"
    Then Marja hears "export.template"
    When Marja sends "/export"
    Then Marja hears "export.ready"

  Scenario: Residents get another supervisor by a file: each who is concerned hears so once, and not at a first fill
    Given "B-13" in "Noord" is visited by Riet, supervised by Daan, deputy Els
    And "B-14" in "Noord" is visited by Riet, supervised by Daan, deputy Els
    And Saskia is a professional in "Noord"
    When Marja hands in the rows "Bewoner;Wijk;Begeleider / B-13;Noord;Saskia / B-14;Noord;Saskia / B-15;Noord;Saskia"
    Then Marja hears "import.do-it" containing "Wie daar bezoekt, hoort het dan"
    When Marja picks "Doen"
    Then Marja hears "import.done"
    And Riet hears "replacement.volunteer-for-good" containing "Saskia is nu je begeleider bij B-13, B-14"
    And Saskia hears "import.yours-now" containing "B-13, B-14"
    And Daan hears "import.no-longer-yours"
    And Els hears "replacement.deputy-for-good"
    When Marja hands in the rows "Bewoner;Wijk;Begeleider / B-13;Noord;Saskia"
    Then Marja hears "import.nothing-to-do"

  Scenario: What is open about them and nobody has reaches who supervises from now on as well
    Given "B-13" in "Noord" is visited by Riet, supervised by Daan, deputy Els
    And "B-14" in "Noord" is visited by Riet, supervised by Daan, deputy Els
    And Saskia is a professional in "Noord"
    When Riet reports the sign "mental_crisis" about "B-13" as "today"
    Then Daan hears "escalation.please-take"
    And Riet hears "sign.filed"
    When Riet reports the sign "confusion_memory" about "B-14" as "today"
    Then Daan hears "escalation.please-take"
    And Riet hears "sign.filed"
    When Daan picks "take"
    Then Daan hears "escalation.details" containing "B-14"
    And Riet hears "escalation.taken-by"
    When Marja hands in the rows "Bewoner;Wijk;Begeleider / B-13;Noord;Saskia / B-14;Noord;Saskia"
    And Marja picks "Doen"
    Then Marja hears "import.done"
    And Riet hears "replacement.volunteer-for-good"
    And Saskia hears "import.yours-now"
    And Saskia hears "escalation.please-take" containing "S-1"
    And Daan hears "import.no-longer-yours"
    And Els hears "replacement.deputy-for-good"
    When Saskia picks "take"
    Then Saskia hears "escalation.details" containing "B-13"
    And Daan hears "escalation.taken-by"
    And Riet hears "escalation.taken-by"
