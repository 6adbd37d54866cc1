nl =
    .more = De eerste staan hieronder. Er zijn er nog { $more }.
    .line = { $code } · { $supervisor } · { $volunteers }
    .not-found = Dat vind ik niet in jouw gebied.
    .which =
        { $residents ->
            [one] { $residents } bewoner
           *[other] { $residents } bewoners
        }, { $matches ->
            [one] { $matches } koppeling
           *[other] { $matches } koppelingen
        }. Zonder vrijwilliger: { $alone }.
        Kies een bewoner, of typ een code of een naam.
    .which_add = Bewoner toevoegen
    .which_replace = Collega krijgt opvolger
    .which_stand_in = Collega is even weg
    .nobody = Niemand
    .no-volunteer = nog geen vrijwilliger
    .acting = { $name }, nu vervangen door { $acting }
    .no-fixed-day = geen vaste dag
    .fixed-day = { $day } om { $at }, { $minutes } minuten
    .nothing-open = Er staat niets open.
    .open-case = Open: { $reference } · { $urgency } · { $name }
    .open-owed = Antwoord beloofd: { $reference } · { $name }
    .resident =
        { $code } · { $area }
        Begeleider: { $supervisor }
        Vervanger: { $deputy }
        { $open }
    .match = { $code } · { $name } · { $when } · { $form }
    .option-resident = Bekijk deze bewoner
    .option-add-match = Vrijwilliger koppelen
    .option-replace-supervisor = Andere begeleider
    .option-change-deputy = Andere vervanger
    .option-close-resident = Bewoner afsluiten
    .option-change-match = Dag of tijd wijzigen
    .option-end-match = Koppeling stoppen
    .code = Welke code krijgt de bewoner? Typ bijvoorbeeld B-12. Typ nooit een naam.
    .code-not-free = Code { $code } kan niet. Kies een andere code.
    .area = In welk gebied is dat?
    .supervisor = Wie wordt de begeleider van { $code } in { $area }? Kies of typ de naam.
    .deputy = Wie vervangt { $supervisor } bij { $code }, als dat nodig is?
    .new-deputy = Wie wordt de vervanger bij { $code }? Kies of typ de naam.
    .deputy-is-now = De vervanger bij { $code } is nu: { $name }. Dat regelde { $by }.
    .deputy-noted = De vervanger bij { $code } is nu: { $name }.
    .nobody-there = In { $area } is nog geen professional. Nodig eerst iemand uit.
    .no-volunteers = Er is geen vrijwilliger om te koppelen. Nodig eerst iemand uit.
    .volunteer = Welke vrijwilliger koppel je aan { $code }? Kies of typ de naam.
    .form = Wat gaat de vrijwilliger doen?
    .form_home_visit = Huisbezoek
    .form_buddy_contact = Maatje
    .form_phone_call = Bellen
    .form_home_administration = Thuisadministratie
    .form_family_match = Buurtgezin
    .form_host = Gastvrouw of gastheer
    .form_group = Groep
    .form_course = Cursus
    .day = Op welke dag?
    .day_none = Geen vaste dag
    .hour = Hoe laat op { $day }? Kies of typ een tijd.
    .length = Hoe lang duurt het per keer?
    .sure =
        { $code } · { $name } · { $when } · { $form }
        Klopt het zo?
    .sure_keep = Ja, leg vast
    .sure_leave = Nee
    .left = Goed. Er is niets veranderd.
    .changed = Veranderd: { $code } · { $name } · { $when } · { $form }
    .you-visit = Je bent er voortaan voor { $code }. Fijn dat je dit doet. Wanneer: { $when }. Wat: { $form }. Je begeleider is { $supervisor }: { $phone }.
    .is-visited = { $name } is er voortaan voor { $code }. Wanneer: { $when }. Wat: { $form }. Bel { $name } even: { $phone }.
    .you-visit-otherwise = Je afspraak met { $code } verandert. Wanneer: { $when }. Wat: { $form }. Dat regelde { $by }.
    .otherwise = De afspraak van { $name } met { $code } verandert. Wanneer: { $when }. Wat: { $form }. Dat regelde { $by }.

en =
    .more = The first ones are below. There are { $more } more.
    .line = { $code } · { $supervisor } · { $volunteers }
    .not-found = I cannot find that in your area.
    .which =
        { $residents ->
            [one] { $residents } resident
           *[other] { $residents } residents
        }, { $matches ->
            [one] { $matches } match
           *[other] { $matches } matches
        }. Without a volunteer: { $alone }.
        Choose a resident, or type a code or a name.
    .which_add = Add a resident
    .which_replace = Replace a colleague
    .which_stand_in = A colleague is away
    .nobody = Nobody
    .no-volunteer = no volunteer yet
    .acting = { $name }, { $acting } stands in now
    .no-fixed-day = no fixed day
    .fixed-day = { $day } at { $at }, { $minutes } minutes
    .nothing-open = Nothing is open.
    .open-case = Open: { $reference } · { $urgency } · { $name }
    .open-owed = Answer promised: { $reference } · { $name }
    .resident =
        { $code } · { $area }
        Supervisor: { $supervisor }
        Deputy: { $deputy }
        { $open }
    .match = { $code } · { $name } · { $when } · { $form }
    .option-resident = Show this resident
    .option-add-match = Add a volunteer
    .option-replace-supervisor = Another supervisor
    .option-change-deputy = Another deputy
    .option-close-resident = Close this resident
    .option-change-match = Change day or time
    .option-end-match = End this match
    .code = Which code does the resident get? For example, type B-12. Never a name.
    .code-not-free = Code { $code } is not possible. Choose another code.
    .area = In which area is that?
    .supervisor = Who will be the supervisor of { $code } in { $area }? Choose or type the name.
    .deputy = Who stands in for { $supervisor } at { $code } when needed?
    .new-deputy = Who will be the deputy at { $code }? Choose or type the name.
    .deputy-is-now = The deputy at { $code } is now: { $name }. { $by } arranged that.
    .deputy-noted = The deputy at { $code } is now: { $name }.
    .nobody-there = There is no professional in { $area } yet. Invite somebody first.
    .no-volunteers = There is no volunteer to match. Invite somebody first.
    .volunteer = Which volunteer do you match with { $code }? Choose or type the name.
    .form = What will the volunteer do?
    .form_home_visit = Home visit
    .form_buddy_contact = Buddy
    .form_phone_call = Phone calls
    .form_home_administration = Home administration
    .form_family_match = Family match
    .form_host = Host
    .form_group = Group
    .form_course = Course
    .day = On which day?
    .day_none = No fixed day
    .hour = At what time on { $day }? Choose or type a time.
    .length = How long does it take each time?
    .sure =
        { $code } · { $name } · { $when } · { $form }
        Is this right?
    .sure_keep = Yes, save it
    .sure_leave = No
    .left = All right. Nothing has changed.
    .changed = Changed: { $code } · { $name } · { $when } · { $form }
    .you-visit = From now on you are there for { $code }. Good that you do this. When: { $when }. What: { $form }. Your supervisor is { $supervisor }: { $phone }.
    .is-visited = From now on { $name } is there for { $code }. When: { $when }. What: { $form }. Give { $name } a call: { $phone }.
    .you-visit-otherwise = Your arrangement with { $code } changes. When: { $when }. What: { $form }. { $by } arranged that.
    .otherwise = The arrangement of { $name } with { $code } changes. When: { $when }. What: { $form }. { $by } arranged that.
