nl =
    .whom = Wie wil je bedanken? Kies of typ de naam.
    .everybody = Iedereen ({ $count })
    .words = Wat wil je zeggen? Kies, of schrijf het zelf.
    .words_effort = Dank je wel voor je inzet.
    .words_difference = Jij maakt echt verschil.
    .sure =
        Dit gaat naar: { $whom }
        { $words }
        Klopt het zo?
    .sure_send = Versturen
    .sure_stop = Niet versturen
    .sent = Verstuurd. Dit ging naar: { $whom }
    .not-sent = Goed. Er is niets verstuurd.
    .thanks = 💐 { $name } schrijft je: { $words }
    .anniversary = { $name } is nu { $years } jaar vrijwilliger. Wil je daar dank je wel voor zeggen?
    .volunteers-day = 7 december is de dag van de vrijwilliger. Wil je iedereen in { $area } bedanken?
    .option-thank = Bedankje schrijven
    .option-not-now = Niet nu
    .nobody = Je begeleidt hier nog geen vrijwilligers.

en =
    .whom = Whom would you like to thank? Choose or type the name.
    .everybody = Everybody ({ $count })
    .words = What would you like to say? Choose, or write it yourself.
    .words_effort = Thank you for all you do.
    .words_difference = You really make a difference.
    .sure =
        This goes to: { $whom }
        { $words }
        Is this right?
    .sure_send = Send
    .sure_stop = Do not send
    .sent = Sent. This went to: { $whom }
    .not-sent = Good. Nothing was sent.
    .thanks = 💐 { $name } writes to you: { $words }
    .anniversary =
        { $years ->
            [one] { $name } has been a volunteer for one year. Would you like to say thank you?
           *[other] { $name } has been a volunteer for { $years } years. Would you like to say thank you?
        }
    .volunteers-day = 7 December is the day of the volunteer. Would you like to thank everybody in { $area }?
    .option-thank = Write thanks
    .option-not-now = Not now
    .nobody = You supervise no volunteers here yet.
