Feature: A message to many
  A coordinator writes to many people at once. Each gets it once, in the own language, and answers with one tap.

  Background:
    Given Marja is a coordinator in "Noord"
    And Fatma is a volunteer in "Noord"
    And Riet is a volunteer in "Noord" who speaks English
    And Karim is a volunteer in "Zuid"
    And "B-12" in "Noord" is visited by Fatma, supervised by Daan, deputy Els

  Scenario: To everybody of my area, in two languages, now
    When Marja sends "/bericht"
    Then Marja hears "broadcast.what"
    When Marja picks "message"
    Then Marja hears "segment.whom"
    When Marja picks "everybody"
    Then Marja hears "broadcast.reaches" containing "Aantal mensen: 4. Bijvoorbeeld Fatma, Riet, Daan"
    And Marja can pick "news", "activity", "practical", "safety"
    When Marja picks "activity"
    Then Marja hears "broadcast.words" containing "Nederlands"
    When Marja sends "Zaterdag is er koffie in het buurthuis."
    Then Marja hears "broadcast.words-too" containing "Aantal mensen: 1"
    When Marja sends "Coffee at the community centre on Saturday."
    And Marja picks "yes_no"
    Then Marja hears "broadcast.when"
    When Marja picks "now"
    Then Marja hears "broadcast.sure" containing "Aantal mensen: 4"
    And Marja sees "Liever geen berichten over activiteiten?"
    And Marja sees "Rather no messages about activities?"
    And Fatma hears nothing
    When Marja picks "send"
    Then Marja hears "broadcast.progress_soon"
    And Fatma hears "broadcast.card" containing "koffie in het buurthuis"
    And Riet hears "broadcast.card" containing "Coffee at the community centre"
    And Daan hears "broadcast.card"
    And Els hears "broadcast.card"
    And Karim hears nothing
    When 5 seconds pass
    Then Marja can read "Je bericht is verstuurd: 4 van 4."
    And Marja can pick nothing
    And Fatma can pick "yes", "no", "write"
    When Fatma picks "yes"
    Then Fatma hears "broadcast.answered"
    When 1 minute passes
    Then Marja hears "broadcast.answers-came"
    When Marja picks "Antwoorden"
    Then Marja hears "broadcast.list" containing "Ja: 1"

  Scenario: Answers come gathered, with the name, and are answered in turn
    Given Marja has sent "Wie helpt zaterdag mee?" to everybody, to be answered with "help"
    Then Fatma hears "broadcast.card-always"
    And Riet hears "broadcast.card-always"
    And Daan hears "broadcast.card-always"
    And Els hears "broadcast.card-always"
    When Fatma picks "can_help"
    Then Fatma hears "broadcast.answered" containing "Marja"
    When Riet picks "write"
    Then Riet hears "broadcast.write-back"
    When Riet sends "Can I bring my son?"
    Then Riet hears "broadcast.answered"
    And Marja hears nothing
    When 1 minute passes
    Then Marja hears "broadcast.answers-came" containing "Riet schrijft: Can I bring my son?"
    And Marja sees "Fatma: Ik doe mee"
    And Marja can read "Geantwoord: 2"
    When Marja picks "Antwoord Riet"
    Then Marja hears "broadcast.answer-back"
    When Marja sends "Yes, of course."
    Then Marja hears "broadcast.answer-sent" containing "Riet"
    And Riet hears "broadcast.answered-back" containing "Yes, of course."
    When Daan picks "cannot"
    Then Daan hears "broadcast.answered"
    When 2 minutes pass
    Then Marja hears nothing
    When 10 minutes pass
    Then Marja hears "broadcast.answers-came" containing "Daan: Lukt niet"

  Scenario: Who goes from one half-answered question to the next hears the answers all the same, within the hour
    Given Marja has sent "Wie helpt zaterdag mee?" to everybody, to be answered with "yes_no"
    Then Fatma hears "broadcast.card-always"
    And Riet hears "broadcast.card-always"
    And Daan hears "broadcast.card-always"
    And Els hears "broadcast.card-always"
    When Marja sends "/bericht"
    And Marja picks "message"
    Then Marja hears "segment.whom"
    When Fatma picks "yes"
    Then Fatma hears "broadcast.answered"
    When 25 minutes pass
    And Marja sends "/ronde"
    Then Marja hears "round.where"
    When 25 minutes pass
    And Marja sends "/bericht"
    Then Marja hears "engine.dropped"
    And Marja can pick "message", "start_round", "make_offer"
    When 10 minutes pass
    Then Marja hears nothing
    When 1 minute passes
    Then Marja hears "broadcast.answers-came" containing "Fatma: Ja"
    When Marja picks "message"
    Then Marja hears "segment.whom"
    When Marja sends "/stop"
    And Marja picks "yes"
    Then Marja hears "engine.stopped"
    And Marja hears "round.where"

  Scenario: At a time, never at night, and stopped before
    Given it is 2026-03-02 19:30
    When Marja sends "/bericht"
    And Marja picks "message"
    And Marja picks "everybody"
    And Marja picks "safety"
    And Marja sends "De lift in de Wilgenflat is stuk."
    And Marja picks "same"
    And Marja picks "read"
    And Marja sends "morgen 14:00"
    Then Marja hears "broadcast.sure" containing "dinsdag 3 maart, 14:00"
    When Marja picks "send"
    Then Marja hears "broadcast.progress_waiting" containing "dinsdag 3 maart, 14:00"
    And Marja can pick "stop"
    When 18 hours pass
    Then Fatma hears nothing
    When Marja picks "stop"
    Then Marja hears "broadcast.stopped-in-time"
    When 1 day passes
    Then Fatma hears nothing
    And Marja can read "Je bericht is gestopt"
    And Marja can read "Niet verstuurd: 4"
    And Marja can pick nothing

  Scenario: Sent in the evening, it comes in the morning
    Given it is 2026-03-02 20:30
    And Marja has sent "Morgen sneeuw. Blijf thuis." to everybody, to be answered with "read"
    Then Fatma hears nothing
    When 12 hours pass
    Then Fatma hears nothing
    When 30 minutes pass
    Then Fatma hears "broadcast.card-always"
    And Riet hears "broadcast.card-always"
    And Daan hears "broadcast.card-always"
    And Els hears "broadcast.card-always"

  Scenario: Written in the evening, it says beforehand that it goes in the morning
    Given it is 2026-03-02 21:36
    When Marja sends "/bericht"
    And Marja picks "message"
    And Marja picks "everybody"
    And Marja picks "safety"
    And Marja sends "Morgen sneeuw. Blijf thuis."
    And Marja picks "same"
    And Marja picks "read"
    And Marja picks "now"
    Then Marja hears "broadcast.sure" containing "Ik verstuur dit op dinsdag 3 maart, 09:00"
    When Marja picks "send"
    Then Marja hears "broadcast.progress_waiting" containing "dinsdag 3 maart, 09:00"
    When 12 hours pass
    Then Fatma hears "broadcast.card-always"
    And Riet hears "broadcast.card-always"
    And Daan hears "broadcast.card-always"
    And Els hears "broadcast.card-always"

  Scenario: Some do not want this kind, some have left, and some cannot be reached
    When Fatma sends "/stil"
    Then Fatma hears "mute.which"
    And Fatma can pick "off_news", "off_activity", "off_practical"
    When Fatma picks "off_news"
    Then Fatma hears "mute.chosen" containing "Nieuws"
    Given Riet has left
    And Els cannot be reached
    And Marja has sent "De nieuwsbrief is uit." about "news" to everybody
    Then Daan hears "broadcast.card"
    And Fatma hears nothing
    When 5 seconds pass
    Then Marja can read "Je bericht is verstuurd: 1 van 3."
    And Marja can pick "Wie kreeg het niet?"
    When Marja picks "list"
    Then Marja hears "broadcast.list" containing "Els"
    Given Els can be reached again
    When Marja picks "again"
    Then Marja hears "broadcast.again" containing "Aantal mensen: 1"
    And Els hears "broadcast.card"
    And Daan hears nothing

  Scenario: Whom: put together, and saved as a group
    Given Karim is a volunteer in "Noord"
    And "B-14" in "Noord" is visited by Karim, supervised by Daan
    When Marja sends "/bericht"
    And Marja picks "message"
    And Marja picks "choose"
    Then Marja hears "segment.by"
    When Marja picks "role"
    And Marja picks "volunteer"
    Then Marja hears "segment.so-far" containing "Aantal mensen: 3. Bijvoorbeeld Fatma, Riet, Karim"
    When Marja picks "but_not"
    And Marja picks "language"
    And Marja picks "en"
    Then Marja hears "segment.so-far" containing "vrijwilliger en niet (leest Engels)"
    When Marja picks "save"
    And Marja sends "Bezoekers"
    Then Marja hears "broadcast.reaches" containing "Aantal mensen: 2. Bijvoorbeeld Fatma, Karim"
    When Marja picks "news"
    And Marja sends "Dank voor jullie inzet, [naam]!"
    And Marja picks "read"
    And Marja picks "now"
    And Marja picks "send"
    Then Marja hears "broadcast.progress_soon"
    And Fatma hears "broadcast.card" containing "inzet, Fatma!"
    And Karim hears "broadcast.card" containing "inzet, Karim!"
    When Marja sends "/bericht"
    And Marja picks "message"
    And Marja picks "Bezoekers"
    Then Marja hears "broadcast.reaches" containing "Aantal mensen: 2"

  Scenario: A text that is used again, with a place to fill in
    When Marja sends "/sjabloon"
    Then Marja hears "template.name"
    When Marja sends "Hitte"
    And Marja sends "Het wordt [dag] heet. Drink genoeg."
    And Marja sends "It will be hot on [dag]. Drink enough."
    Then Marja hears "template.kept" containing "Hitte"
    When Marja sends "/bericht"
    And Marja picks "message"
    And Marja picks "everybody"
    And Marja picks "safety"
    And Marja picks "Hitte"
    Then Marja hears "broadcast.field" containing "dag"
    When Marja sends "15 juli"
    And Marja picks "read"
    And Marja picks "now"
    Then Marja hears "broadcast.sure" containing "It will be hot on 15 juli."
    When Marja picks "not"
    Then Marja hears "broadcast.not-sent"

  Scenario: Volunteers do not have it, and nobody reaches beyond their areas
    When Fatma sends "/bericht"
    Then Fatma hears "engine.not-allowed"
    Given Wim is a coordinator in "West"
    When Wim sends "/bericht"
    And Wim picks "message"
    And Wim picks "everybody"
    Then Wim hears "broadcast.nobody"
