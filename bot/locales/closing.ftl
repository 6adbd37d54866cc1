nl =
    .hand-over-first =
        Je kunt { $code } nog niet afsluiten. { $count ->
            [one] Deze zaak is nog van niemand. Geef die eerst aan een collega.
           *[other] Deze zaken zijn nog van niemand. Geef ze eerst aan een collega.
        }
    .case = { $reference } · { $urgency } · { $area }
    .option-assign-case = Geef aan een collega
    .who-takes = Wie neemt { $reference }? Kies of typ de naam.
    .given = { $reference } is nu bij { $name }.
    .volunteers =
        { $count ->
            [one] { $count } vrijwilliger
           *[other] { $count } vrijwilligers
        }
    .stays-open =
        Dit blijft open bij wie het heeft:
        { $open }
    .sure = { $code } afsluiten? Wat gemeld is, blijft nog bewaard.
    .sure_close = Ja, sluit af
    .sure_leave = Nee
    .noted = { $code } is afgesloten.
    .told = { $code } is afgesloten. Dat regelde { $by }.

en =
    .hand-over-first =
        You cannot close { $code } yet. { $count ->
            [one] Nobody has this case yet. Give it to a colleague first.
           *[other] Nobody has these cases yet. Give them to a colleague first.
        }
    .case = { $reference } · { $urgency } · { $area }
    .option-assign-case = Give to a colleague
    .who-takes = Who takes { $reference }? Choose or type the name.
    .given = { $reference } is with { $name } now.
    .volunteers =
        { $count ->
            [one] { $count } volunteer
           *[other] { $count } volunteers
        }
    .stays-open =
        This stays open with whoever has it:
        { $open }
    .sure = Close { $code }? What was reported is kept for now.
    .sure_close = Yes, close it
    .sure_leave = No
    .noted = { $code } is closed.
    .told = { $code } is closed. { $by } arranged that.
