Feature: Files that come with a message
  Who asks for a file gets it where they ask, as far as what is in it may travel there. Else they are shown the way.

  Background:
    Given Marja is a coordinator in "Noord"
    And Fatma is a volunteer in "Noord"

  Scenario: Where words may travel it comes into the chat, and is taken away after a day
    Given Marja is on "telegram" at level "text"
    When Marja sends "/export"
    Then Marja hears "export.ready"
    And Marja gets the file "export"
    When Marja sends "/invullijst"
    Then Marja hears "export.template"
    And Marja gets the file "template"
    When 23 hours pass
    And 2 hours pass
    Then Marja has no file left
    And Marja hears nothing

  Scenario: Where only choices travel it waits on her own page
    Given Marja is on "telegram" at level "buttons"
    When Marja sends "/export"
    Then Marja hears "export.ready" containing "Het bestand staat op je eigen pagina."
    And Marja gets no file
    And Marja is shown the way to her own page
    When Marja sends "/invullijst"
    Then Marja hears "export.template"
    And Marja gets the file "template"
    When Marja opens her own page
    Then Marja hears "export.ready"
    And Marja gets the file "export"

  Scenario: Where nothing travels not even its kind is said
    Given Marja is on "telegram" at level "nudge"
    When Marja sends "/export"
    Then Marja hears "export.ready" containing "Er staat iets voor je klaar"
    And Marja gets no file
    And Marja is shown the way to her own page
    When Marja opens her own page
    Then Marja hears "export.ready"
    And Marja gets the file "export"

  Scenario: The code of an evening comes as a picture
    Given Marja is on "telegram" at level "text"
    When Marja sends "/mensen"
    And Marja picks "evening"
    And Marja picks "23:00"
    Then Marja hears "evening.made" containing "/c/"
    And Marja gets the link as a picture

  Scenario: Telegram takes no spreadsheets, whatever else may travel there
    Given Marja is on "telegram" at level "text"
    And Fatma is on "telegram" at level "text"
    When Marja sends a file with the rows "Naam;Tel;Rol;Wijk / Ans;0612345678;vrijwilliger;Noord"
    Then Marja hears "import.on-own-page"
    And Marja is shown the way to her own page
    When Marja sends "/import"
    Then Marja hears "import.how"
    And Marja is shown the way to her own page
    When Fatma sends a file with the rows "Naam;Tel;Rol;Wijk / Ans;0612345678;vrijwilliger;Noord"
    Then Fatma hears "media.document"
