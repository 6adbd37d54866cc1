nl =
    .whom = Bij wie was je?
    .whom-yesterday = Bij wie was je gisteren?
    .it-was-yesterday = Het was gisteren
    .unknown-code = { $code } hoort niet bij jou. Of de code klopt niet.
    .nobody-to-visit = Je bezoekt nu niemand. Vraag het aan je coördinator.
    .were-you-there = Hoe ging het { $day } bij { $resident }?
    .how-did-it-go = Hoe ging { $what }?
    .how-did-it-go_good = Goed
    .how-did-it-go_so_so = Gaat wel
    .how-did-it-go_wrong = Er klopt iets niet
    .how-did-it-go_not_held = Ging niet door
    .how-long = Hoe lang duurde het? Kies of typ het.
    .minutes = { $minutes } minuten
    .minutes-agreed = { $minutes } minuten, zoals afgesproken
    .how-many = Hoeveel mensen waren er? Kies of typ een getal.
    .people = { $count }
    .noted =
        Bedankt, { $name }. Opgeslagen, { $at }.
        { $what }
    .summary = { $resident } · { $day } · { $went }
    .summary-length = { $resident } · { $day } · { $went } · { $minutes } minuten
    .summary-people = { $resident } · { $day } · { $went } · { $minutes } minuten · { $count ->
            [one] 1 persoon
           *[other] { $count } mensen
        }
    .with-note = { $what }. Met je notitie.
    .today = vandaag
    .yesterday = gisteren
    .option-change = Wijzig
    .option-note = Notitie
    .option-sign = Zorg melden
    .option-undo = Ongedaan maken
    .told-already = Dit bezoek bij { $resident } heb je al gemeld.
    .unknown = Dit bezoek ken ik niet. Typ /help voor wat je kunt doen.
    .undone = Het bezoek is weggehaald.
    .undone-sign-stands = Het bezoek is weggehaald. Je zorg blijft wel gemeld.
    .why-not = Waarom ging het niet door?
    .why-not_resident_could_not = De bewoner kon niet
    .why-not_i_could_not = Ik kon niet
    .why-not_nobody_opened = Niemand deed open
    .why-not_other = Iets anders
    .why-noted = Dank je. Ik heb het erbij gezet.
    .nobody-opened = Dank je. Een deur die dicht blijft, kan ernstig zijn. Meld het nu. Bij gevaar: bel 112.

en =
    .whom = Whom did you visit?
    .whom-yesterday = Whom did you visit yesterday?
    .it-was-yesterday = It was yesterday
    .unknown-code = { $code } is not one of yours. Or the code is not right.
    .nobody-to-visit = You visit nobody at the moment. Ask your coordinator.
    .were-you-there = How did it go with { $resident } { $day }?
    .how-did-it-go = How did { $what } go?
    .how-did-it-go_good = Good
    .how-did-it-go_so_so = So-so
    .how-did-it-go_wrong = Something is wrong
    .how-did-it-go_not_held = Did not happen
    .how-long = How long did it take? Choose, or type it.
    .minutes = { $minutes } minutes
    .minutes-agreed = { $minutes } minutes, as agreed
    .how-many = How many people were there? Choose, or type a number.
    .people = { $count }
    .noted =
        Thank you, { $name }. Saved, { $at }.
        { $what }
    .summary = { $resident } · { $day } · { $went }
    .summary-length = { $resident } · { $day } · { $went } · { $minutes } minutes
    .summary-people = { $resident } · { $day } · { $went } · { $minutes } minutes · { $count ->
            [one] 1 person
           *[other] { $count } people
        }
    .with-note = { $what }. With your note.
    .today = today
    .yesterday = yesterday
    .option-change = Change
    .option-note = Note
    .option-sign = Report a concern
    .option-undo = Undo
    .told-already = You have reported this visit to { $resident } already.
    .unknown = I do not know this visit. Type /help for what you can do.
    .undone = The visit has been removed.
    .undone-sign-stands = The visit has been removed. Your concern still stands.
    .why-not = Why did it not happen?
    .why-not_resident_could_not = The resident could not
    .why-not_i_could_not = I could not
    .why-not_nobody_opened = Nobody opened the door
    .why-not_other = Something else
    .why-noted = Thank you. I have added it.
    .nobody-opened = Thank you. A door that stays shut can be serious. Report it now. In danger: call 112.
