# Alle woorden van de schermen. `visit.noted` is het kenmerk `.noted` van het bericht `visit`.
# Woorden op B1, "je", hooguit twaalf woorden in een zin, één vraag in een bericht.

date =
    .day-1 = maandag
    .day-2 = dinsdag
    .day-3 = woensdag
    .day-4 = donderdag
    .day-5 = vrijdag
    .day-6 = zaterdag
    .day-7 = zondag
    .month-1 = januari
    .month-2 = februari
    .month-3 = maart
    .month-4 = april
    .month-5 = mei
    .month-6 = juni
    .month-7 = juli
    .month-8 = augustus
    .month-9 = september
    .month-10 = oktober
    .month-11 = november
    .month-12 = december
    .time = { $time }
    .day = { $day }
    .date = { $date } { $month }
    .day_and_time = { $day } { $date } { $month }, { $time }

option =
    .as-is = { $words }
    .yes = Ja
    .no = Nee
    .skip = Overslaan

engine =
    .nothing-to-undo = Van de laatste minuten is er niets om ongedaan te maken. Bij je melding staat een knop: Ongedaan maken.
    .slow-down = Je stuurt heel veel berichten achter elkaar. Er raakt niets kwijt. Ik behandel ze één voor één. Bij gevaar: bel 112.
    .not-understood = Dat begrijp ik niet goed. Kies een knop, of typ /help. Bij gevaar: bel 112.
    .gone = Dit gesprek kan ik niet meer afmaken. Begin opnieuw, of typ /help.
    .not-allowed = Dat hoort niet bij jouw rol. Typ /help voor wat je hier kunt.
    .unknown-command = Die opdracht ken ik niet. Typ /help voor wat je hier kunt.
    .nothing-before = Je bent al bij de eerste vraag.
    .stopped = Gestopt. Wat je al gemeld had, blijft staan. De rest is niet verstuurd.
    .nothing-to-stop = Er is nu niets om te stoppen.
    .withdrawn = Je bericht is ingetrokken.
    .too-late-to-change = Dit kan ik niet meer veranderen. Typ /help voor wat je kunt doen.
    .change-not-understood = Je wijziging begrijp ik niet. Wat je eerst schreef blijft staan.
    .set-aside = Er ging iets mis bij ons. Je bericht is bewaard. We kijken ernaar. Bij gevaar: bel 112.
    .left = Je doet hier niet meer mee. Vragen? Bel je coördinator. Bij gevaar: bel 112.
    .dropped = Wat je daarvoor begon, is gestopt. Je kunt er opnieuw mee beginnen.

stop =
    .sure = Wil je stoppen? Je antwoorden gaan dan weg. Wat je al gemeld had, blijft staan.

prompt =
    .chosen = ✓ { $label }
    .expired = Deze knop werkt niet meer. Typ /help voor wat je nu kunt doen. Bij gevaar: bel 112.
    .already-answered = Deze vraag heb je al beantwoord.
    .closed = -

deliveries =
    .all-arrived = Alles is aangekomen. De laatste 7 dagen is niets blijven liggen.
    .list =
        Niet of niet zeker aangekomen: { $count }. Bel deze mensen even.
        { $lines }
    .lost = { $name } ({ $phone }). Niet aangekomen: { $count }, sinds { $since }.
    .unknown = { $name } ({ $phone }). Misschien niet aangekomen: { $count }, { $since }.
    .waiting = { $name } ({ $phone }). Wacht nog: { $count }, sinds { $since }. Ik blijf het proberen.
    .more = En nog { $count } regels.

alarm =
    .option-cleared = Opgelost
    .cleared = Goed. Het bericht is gewist.
    .unknown = Dit bericht is er niet. Of het is niet aan jou.
    .stands-still = Let op: { $part } staat stil. Meldingen komen misschien te laat aan. Bel nu wie de computer beheert.
    .part-tick = het kijken naar wat aan de beurt is
    .part-delivery = het versturen
    .part-dispatch = het lezen van berichten
    .part-gateways = het luisteren naar de chats
    .part-database = het bewaren van berichten
    .part-urgent = het bezorgen van dringende berichten
    .part-poll = het ophalen van berichten van { $platform }
    .part-alone = { $platform } (iemand anders gebruikt onze bot)
    .part-let-in = { $platform } (de server kent onze bot niet meer)
    .part-clock = het versturen (de klok van deze computer loopt niet goed)
    .well-again = Goed nieuws: { $part } werkt weer. Het stond stil sinds { $since }.
    .set-aside = Let op: een bericht van { $name } kon niet verwerkt worden. Het is bewaard. { $call }
    .unkept = Let op: een bericht op { $platform } kwam niet goed binnen. Ik weet niet van wie. Bel nu wie de computer beheert.
    .unkept-of = Let op: een bericht van { $name } kwam niet goed binnen. Vraag wat het was. { $call }
    .untaken = Niemand pakt { $reference } op ({ $urgency }, { $area }). { $call }
    .skipped-step = { $reference } ({ $area }): er is geen { $roles } bereikbaar. Ik ging meteen verder.
    .ladder-empty = { $reference } ({ $area }): niemand is bereikbaar. { $call }
    .all-refused = { $reference } ({ $area }): niemand kan dit nu oppakken. { $call }
    .unreachable = { $reference } ({ $area }): ik kan { $name } niet bereiken. { $call }
    .unread = { $reference } ({ $area }) staat al twee maandagen ongelezen. { $call }
    .no-contact = { $reference } ({ $area }): { $name } had nog geen contact. Vraag hoe het gaat. { $call }
    .call = Bel zelf: { $people }.
    .call-somebody = Bel zelf iemand.

stranger =
    .hello =
        Hallo. Heb je een code gekregen? Typ die hier. Bij gevaar: bel 112.
        Hello. Did you get a code? Type it here. In danger: call 112.
    .code-does-not-work =
        Deze code werkt niet. Vraag een nieuwe code. Bij gevaar: bel 112.
        This code does not work. Ask for a new code. In danger: call 112.

language =
    .which = Welke taal wil je?
    .nl = Nederlands
    .en = English
    .chosen = We praten verder in het Nederlands.

reach =
    .first = Waar schrijf ik je eerst?
    .next = En als dat niet lukt?
    .option-telegram = Telegram
    .option-matrix = Matrix
    .option-web = Mijn pagina (zonder melding)
    .chosen =
        Goed. Ik schrijf je eerst hier: { $first }.
        Is het dringend en hoor ik niets? Dan ook hier:
        { $others }
    .only-one = Ik ken maar één chat van je. Wil je er meer? Vraag het je begeleider of coördinator.
    .more = Je hebt meer dan één chat met mij. Typ /waar om te kiezen waar ik je eerst schrijf.

resident =
    .only = { $code }
    .with-word = { $code } · { $word }
    .with-day = { $code } · { $day }
    .with-both = { $code } · { $word } · { $day }
    .unknown = Ik ken geen bewoner met code { $code }.
    .not-here = Deze bewoner ken ik niet.
    .code-taken = Code { $code } bestaat al.
    .added = Bewoner { $code } staat erin.
    .deputy-is-supervisor = { $name } kan niet begeleider en vervanger tegelijk zijn.

area =
    .unknown = Ik ken geen gebied met de naam { $name }.
    .name-taken = Het gebied { $name } bestaat al.
    .added = Gebied { $name } staat erin.
    .changed = Gebied { $name } is veranderd.
    .waits-for = Nodig { $name } nog uit: tot dan is er na werktijd niemand.
    .still-missing = Vul nog in: { $what }.

people =
    .unknown = Ik ken niemand met de naam { $name }.
    .several = Er zijn meer mensen met de naam { $name }.
    .name-taken = Er is al iemand met de naam { $name } en een ander nummer. Kies een andere naam.
    .no-professional = { $name } is een vrijwilliger. Een begeleider of vervanger is een professional.
    .no-volunteer = { $name } is geen vrijwilliger.
    .nobody = Er is nog niemand uitgenodigd.
    .state-joining = uitgenodigd
    .state-active = doet mee
    .state-ended = gestopt

help =
    .volunteer =
        Hallo { $name }. Kies onderaan een knop.
        Bezoek: vertel hoe het ging.
        Zorg melden: je maakt je zorgen.
        Hulp voor mij: je hebt zelf iets nodig.
        Bel: de nummers.
        Dit is geen alarmknop. Bij gevaar: bel 112.

        Typen kan ook:
        /afspraken: wat je wel en niet doet
        /grens: iemand vroeg te veel
        /dilemma: je twijfelt over iets
        /nazorg: je maakte iets naars mee
        /uitleg: voorlezen aan de bewoner
        /vraag: een vraag van de bewoner
        /onthoud: jouw woord bij een code
        /wanneer: wanneer ik vraag hoe het gaat
        /pauze: even geen vragen
        /weg: je bent er even niet
        /stil: welke berichten je krijgt
        /waar en /taal: waar en hoe ik schrijf
    .professional =
        Hallo { $name }. Je krijgt hier meldingen. Dit kun je typen:
        /open: wat van jou is
        /bellen: wie je even belt
        /bel: de nummers
        /afwezig: wie jou vervangt
        /pols: hoe het met je vrijwilligers gaat
        /afspraken: taken van vrijwilligers
        /nazorg: na iets naars
        /bedankje: een bedankje sturen
        /kwijt: er is een telefoon kwijt
        /stil: welke berichten je krijgt
        /waar en /taal: waar en hoe ik schrijf
        Dit is geen alarmknop. Bij gevaar: bel 112.
    .safeguarding_officer =
        Hallo { $name }. Je krijgt hier meldingen. Dit kun je typen:
        /open: wat van jou is
        /bel: de nummers
        /afwezig: wie jou vervangt
        /stil: welke berichten je krijgt
        /waar en /taal: waar en hoe ik schrijf
        Dit is geen alarmknop. Bij gevaar: bel 112.
    .coordinator =
        Hallo { $name }. Je ziet hier wat aandacht nodig heeft. Dit kun je typen:
        /open: wat open staat
        /bellen: wie je even belt
        /bel: de nummers
        /kwijt: er is een telefoon kwijt
        /afwezig: wie jou vervangt
        /waar en /taal: waar en hoe ik schrijf
        Dit is geen alarmknop. Bij gevaar: bel 112.
    .manager =
        Hallo { $name }. Je hoort het hier als iets blijft liggen. Dit kun je typen:
        /open: wat open staat
        /bellen: wie je even belt
        /bel: de nummers
        /kwijt: er is een telefoon kwijt
        /afwezig: wie jou vervangt
        /waar en /taal: waar en hoe ik schrijf
        Dit is geen alarmknop. Bij gevaar: bel 112.
    .option-people = Mensen en bewoners
    .option-writing = Berichten en rondes
    .option-figures = Cijfers en bestanden
    .people_coordinator =
        /koppelingen: bewoners en wie hen bezoekt
        /mensen: zoeken, uitnodigen, wijzigen
        /pols: hoe het met de vrijwilligers gaat
        /nazorg: na iets naars
        /bedankje: een bedankje sturen
    .people_manager =
        /koppelingen: bewoners en wie hen bezoekt
        /mensen: zoeken, uitnodigen, wijzigen
        /pols: hoe het met de vrijwilligers gaat
    .writing =
        /bericht: schrijven aan veel mensen
        /ronde: bewoners laten bellen of bezoeken
        /wiekan: mensen zoeken voor een klus
        /sjabloon: vaste teksten voor een bericht
        /stil: welke berichten je zelf krijgt
    .figures_coordinator =
        /totalen: hulpvragen en grenzen geteld
        /verantwoording: een kwartaal in cijfers
        /datalek: datalekken beoordelen
        /bezorging: wat niet aankwam
        /import, /export en /invullijst: spreadsheets
    .figures_manager =
        /totalen: hulpvragen en grenzen geteld
        /verantwoording: een kwartaal in cijfers
        /datalek: datalekken beoordelen
        /bezorging: wat niet aankwam

join =
    .language =
        Hallo { $name }. Welke taal wil je?
        Hello { $name }. Which language do you want?
    .rules =
        Lees dit even.
        1. We bewaren je naam, je nummer en wat je hier meldt.
        2. Dat doen we om bewoners en jou te helpen.
        3. Is iets klaar? Berichten wissen we na een maand, een melding na een jaar.
        4. Je melding ziet alleen wie ermee aan het werk gaat.
        5. Dit is geen alarmknop. Bel bij gevaar 112.
    .rules_read = Gelezen
    .welcome-volunteer =
        Welkom, { $name }. Na een bezoek vraag ik hoe het ging.
        Maak je je zorgen? Kies Zorg melden.
        Heb je zelf hulp nodig? Kies Hulp voor mij.
        Bij gevaar: bel 112. Typ /help voor meer uitleg.
    .welcome-professional = Welkom, { $name }. Zorgen van vrijwilligers komen hier bij je binnen. Pak ze op met de knop onder het bericht. Typ /open voor wat van jou is.
    .welcome-coordinator = Welkom, { $name }. Je hoort het hier als een zorg blijft liggen. Typ /open voor wat open staat, /help voor wat je nog meer kunt.
    .welcome-safeguarding_officer = Welkom, { $name }. Je krijgt hier de zorgen die bij jou horen. Typ /open voor wat van jou is.
    .welcome-manager = Welkom, { $name }. Je hoort het hier als niemand een zorg oppakt. Typ /help voor meer uitleg.

urgency =
    .emergency = Nu bellen
    .today = Vandaag
    .this_week = Deze week
    .note = Onthouden

role =
    .volunteer = vrijwilliger
    .professional = professional
    .safeguarding_officer = aandachtsfunctionaris
    .supervisor = begeleider
    .deputy = vervanger
    .duty = dienst
    .coordinator = coördinator
    .manager = manager

visit =
    .whom = Bij wie was je?
    .whom-yesterday = Bij wie was je gisteren?
    .it-was-yesterday = Het was gisteren
    .unknown-code = { $code } ken ik niet bij jou.
    .nobody-to-visit = Je bezoekt nog niemand. Vraag het aan je coördinator.
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
    .summary-people = { $resident } · { $day } · { $went } · { $minutes } minuten · { $count } mensen
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

form =
    .the_home_visit = het huisbezoek
    .the_buddy_contact = het contact
    .the_phone_call = het gesprek
    .the_home_administration = het werk aan de administratie
    .the_family_match = de middag met het gezin
    .the_host = je dienst als gastvrouw of gastheer
    .the_group = de groep
    .the_course = de les

note =
    .what-went-well = Wat ging er goed? Schrijf geen namen op.
    .who-helps = Wie helpt er nog meer? Bijvoorbeeld een buur.
    .kept = Dank je. Je notitie is bewaard.
    .skipped = Dat is goed. Er is geen notitie bewaard.

change =
    .what = Wat wil je wijzigen?
    .forgotten = Dit kan niet meer. Na een dag staat het vast. Bel je begeleider als het niet klopt.
    .nothing = Dit kan ik niet wijzigen. Maak het ongedaan en meld het opnieuw.
    .visit-whom = Verkeerde bewoner
    .visit-whom-yesterday = Verkeerde bewoner (gisteren)
    .visit-how-did-it-go = Hoe het ging
    .visit-how-long = Hoe lang het duurde
    .visit-how-many = Hoeveel mensen er waren
    .sign-what = Wat er is
    .sign-whom = Verkeerde bewoner
    .sign-whom-after = Verkeerde bewoner

explain =
    .read-aloud =
        Lees dit voor:
        “Ik schrijf op dat ik er was en hoe het ging. Uw naam staat er niet bij. { $reader } leest het als er zorgen zijn. U mag alles zien, en laten verbeteren.”
    .our-professional = Mijn begeleider
    .option-pass-on = Vraag doorgeven

question =
    .nobody = Je bezoekt nog niemand. Vraag het aan je coördinator.
    .whom = Wie heeft de vraag?
    .what = Wat is de vraag van { $resident }? Schrijf geen namen op.
    .noted = Dank je. { $name } heeft de vraag. Antwoord komt uiterlijk { $day }.
    .passed-on =
        Een vraag van { $resident }, doorgegeven door { $name } ({ $phone }).
        { $words }
        Staat op je lijst voor { $day }.
    .words = De vraag: { $words }
    .without-words = De vraag staat er niet bij. Bel even.
    .dealt-with =
        Antwoord van { $name } op de vraag van { $resident }: { $words }
        Dank dat je de vraag doorgaf.
    .may-know = Wat mag de vrijwilliger weten over de vraag van { $resident }? Kies, of schrijf het zelf.
    .may-know_told_resident = Met de bewoner besproken.
    .may-know_cannot_say = Daar mag ik niets over zeggen.

task =
    .option-done = Gedaan
    .due_question =
        Vandaag: een vraag van { $resident }, doorgegeven door { $name } ({ $phone }). Beloofd voor { $day }.
        { $words }
    .due_call_back =
        Vandaag: bel { $name } terug ({ $phone }), over { $resident }. Beloofd voor { $day }.
        { $words }
    .due_action_point =
        Afgesproken met { $name } ({ $phone }) over { $resident }. Het was voor { $day }.
        { $words }
    .kind_action_point = een afspraak met { $name } over { $resident }
    .handed-on =
        Nu van jou: { $what }. Beloofd voor { $at }. Bellen: { $phone }.
        { $words }
    .no-words = Er is niets bij geschreven.
    .due_support_call = Nu: bel { $name } ({ $phone }). Dat is beloofd voor { $at }.
    .kind_question = een vraag van { $resident }, doorgegeven door { $name }
    .kind_call_back = { $name } terugbellen over { $resident }
    .kind_support_call = { $name } bellen, die zelf hulp vroeg
    .untouched = { $owner } deed dit nog niet: { $what }. Bel { $owner }: { $phone }.
    .no-phone = nummer onbekend
    .no-resident = geen bewoner
    .noted = Fijn. Het is van je lijst.
    .done-already = Dit was al gedaan.
    .unknown = Deze taak is niet van jou.
    .due_sad = { $name } koos { $face }. Bel en vraag hoe het gaat, uiterlijk { $day }: { $phone }.
    .due_silent = { $name } is stil. Vorige keer: { $face }. Bel even, uiterlijk { $day }: { $phone }.
    .due_sad-unseen = Bel { $name } en vraag hoe het gaat, uiterlijk { $day }: { $phone }.
    .due_silent-unseen = { $name } is stil. Bel even, uiterlijk { $day }: { $phone }.
    .kind_sad = { $name } bellen
    .kind_silent = { $name } bellen
    .due_load = { $why } Bel { $name } en vraag hoe het gaat, uiterlijk { $day }: { $phone }.
    .kind_load = { $name } bellen
    .due_look_in = Ronde: bel { $resident } of ga langs. Graag vóór { $at }.
    .kind_look_in = { $resident } bellen of bezoeken, voor een ronde
    .phone-instead = Wil jij { $name } bellen ({ $call })? Vraag hoe het gaat. { $owner } is daar nog niet aan toegekomen ({ $phone }).
    .phoned_well = Gebeld, gaat goed
    .phoned_talk = Gebeld, we praten
    .phoned_not_reached = Niet bereikt
    .try-again = Goed. De volgende werkdag vraag ik het nog eens.

memory =
    .whom = Voor wie kies je een eigen woord?
    .which-word = Welk woord helpt je bij { $code }? Kies een ding, zoals geranium of piano. Nooit een naam.
    .none = Geen woord
    .no-names = Dit lijkt op een naam, of het is te lang. Kies een ding of een plek.
    .kept = Goed. Ik noem { $code } voortaan ook { $word }.
    .forgotten = Goed. Ik noem alleen nog { $code }.

call =
    .numbers =
        { $numbers }
        Dit is geen alarmknop.
    .emergency = Gevaar: { $number }
    .supervisor = { $name }, je begeleider: { $number }
    .deputy = { $name }, vervanger: { $number }
    .gp-post = Huisartsenpost { $area }: { $number }
    .confidant = Vertrouwenspersoon { $area }: { $number }
    .suicide-prevention = 113, bij gedachten aan de dood: { $number } of { $other }

escalation =
    .please-take =
        { $urgency } · { $reference } · { $area }
        { $kind } Pak jij dit op?
    .kind_sign = Een vrijwilliger meldt een zorg.
    .kind_support = Een vrijwilliger vraagt hulp.
    .kind_boundary = Een vrijwilliger meldt een grens of dilemma.
    .kind_aftercare = Nazorg: een vrijwilliger wil vandaag gebeld worden.
    .again = Er is nog niemand.
    .from-weekend = Dit wachtte tot jullie weer open waren.
    .late = Dit komt te laat. We hadden een storing.
    .option-take = Ik pak dit op
    .option-cannot = Ik kan nu niet
    .option-contacted = Ik heb contact gehad
    .option-on-it = Ik ben bezig
    .option-hand-over = Doorgeven aan een collega
    .option-close = Afronden
    .option-lower = Minder dringend maken
    .option-give-back = Ik kan niet verder
    .option-answer = Antwoord geven
    .option-open = Open
    .option-called-instead = Ik heb gebeld
    .option-not-managing = Lukt niet
    .option-help-came = Er is hulp
    .cannot-noted = Goed dat je het zegt. { $reference } gaat naar een ander.
    .taken-by = { $name } heeft { $what } opgepakt. Bellen kan: { $phone }.
    .your-report = je melding over { $about }
    .your-own = je bericht
    .already-taken = { $name } heeft { $reference } al. Bellen kan: { $phone }.
    .already-closed = Dit is al afgerond.
    .still-open = Dit staat nog open. Er wordt aan gewerkt.
    .not-yours = Dit is niet bij jou. Typ /open voor wat van jou is.
    .take-it-first = Pak dit eerst op.
    .unknown = Dit ken ik niet. Typ /open voor wat van jou is.
    .details =
        { $reference } is van jou. { $urgency } · { $about } · { $area }
        { $reports }
    .report = { $label }. Gemeld door { $name }, { $at }. Bellen: { $phone }
    .report-again = Ook gemeld om { $at }.
    .report-withdrawn = { $label }. { $name } trok dit in ({ $at }). Vraag waarom: { $phone }
    .asked-by = Gevraagd door { $name }. Bellen: { $phone }
    .seen = Erbij geschreven: { $words }
    .knows = De bewoner weet van de melding.
    .knows-not = De bewoner weet niets van de melding.
    .did_said_no = { $name } zei nee.
    .did_did_it = { $name } deed het toch.
    .did_nothing_yet = { $name } deed nog niets.
    .about-volunteer = Gaat over de vrijwilliger
    .resident-unknown = Bewoner onbekend
    .contact-noted = Fijn. { $reference }: contact is genoteerd.
    .on-it-noted = Goed. { $reference } blijft van jou.
    .given-back = { $reference } gaat naar een ander. Dank dat je het zegt.
    .hand-over-to = Aan wie geef je { $reference } door?
    .nobody-to-hand-over = Ik kan nu geen collega bereiken. { $reference } blijft van jou. Bel zelf een collega.
    .handed-over = { $by } geeft { $reference } aan jou door.
    .handed-on = { $name } heeft { $reference } nu. Bellen kan: { $phone }.
    .lower-to = Hoe snel is hulp nodig bij { $reference }?
    .cannot-be-lower = Dit kan niet lager.
    .raised = { $reference } is nu dringender: { $urgency }. Ben je ermee bezig? Anders roep ik een ander ({ $climbs }).
    .lowered = { $reference } is minder dringend: { $urgency }.
    .merged = { $gone } hoort nu bij { $reference }: het gaat om dezelfde bewoner.
    .merged-held = { $gone } hoort nu bij { $reference }: het gaat om dezelfde bewoner. { $name } heeft het. Bellen kan: { $phone }.
    .instead-of = Dit komt in de plaats van { $reference }.
    .joined = { $reference } · { $count } meldingen · { $kinds }
    .joined-held = { $about } · { $reference } · { $count } meldingen · { $kinds }
    .several =
        { $count ->
            [0] De melding is ingetrokken.
           *[other] { $count } meldingen · { $kinds }
        }
    .kind-at = { $label } ({ $at })
    .kinds = { $first }, { $next }
    .joined-again = { $reference }: ook gemeld om { $at }.
    .withdrawn = { $name } trekt de melding bij { $reference } in. Vraag waarom: { $phone }. Jij rondt het af.
    .not-managing-told = { $name } redt het niet bij { $reference }. Bel nu: { $phone }.
    .still-on-it = Hoe staat het met { $reference }? Zonder antwoord roep ik een ander: { $climbs }.
    .still-on-note = Hoe staat het met { $reference }? Rond het af als het klaar is.
    .taken-from-you = Het bleef stil rond { $reference }. Ik roep nu een ander.
    .closed = { $reference } is afgerond: { $outcome }.
    .outcome_talked = gesproken
    .outcome_visited = bezocht
    .outcome_others_help = anderen helpen
    .outcome_emergency_help = hulpdiensten kwamen
    .outcome_died = overleden
    .outcome_nothing_needed = niets nodig
    .outcome_tip_given = een tip gegeven
    .outcome_planned = iets gepland
    .outcome_other_task_found = een andere taak
    .outcome_went_along = er ging iemand mee
    .outcome_agreed_no = de vrijwilliger doet dit niet
    .outcome_professional_does = de professional doet dit
    .outcome_task_changed = afspraken aangepast
    .outcome_withdrawn = ingetrokken
    .outcome_wrong_code = het was een andere bewoner
    .outcome_merged = hoort bij een andere zaak
    .on-list = { $counts }
    .answer-due = Je beloofde { $name } een antwoord over { $reference }. Geef het nu.
    .answer-overdue = { $name } wacht nog op antwoord over { $reference }.
    .emergency-now = Bel 112 als dat nog niet gebeurd is. Blijf erbij als het veilig is. Ik roep iedereen.
    .nobody-yet-emergency = Er is nog niemand van ons. Blijf bij 112 aan de lijn.
    .nobody-yet = Nog niemand heeft je melding opgepakt. Ik blijf roepen. Bij gevaar: bel 112.
    .nobody-reachable =
        Er is nu niemand van ons bereikbaar, tot { $opens }. Wacht niet op ons.
        { $gp } Denkt iemand aan de dood? Bel 113. Bij gevaar: 112.
    .nobody-reachable-but-duty =
        Wij zijn nu dicht, tot { $opens }. Wacht niet op ons.
        Bel onze dienst: { $duty }. Lukt dat niet? { $gp } Bij gevaar: 112.
    .gp-post = Bel de huisartsenpost: { $number }.
    .gp-post-nearby = Bel de huisartsenpost in de buurt.
    .duty-called = { $name } heeft dienst. Ik roep { $name } nu.
    .calling-more = Ik roep nu ook anderen. Bij gevaar: bel 112.
    .called-noted = Goed dat je belde. Wij kijken er ook naar.
    .help-noted = Fijn dat er hulp is. Wij bellen je.
    .help-is-there = { $name } zegt dat er hulp is bij { $reference }.

close =
    .outcome = Hoe is { $reference } afgelopen?
    .outcome_talked = Ik heb gesproken
    .outcome_visited = Ik ben langs geweest
    .outcome_others_help = Anderen helpen nu
    .outcome_emergency_help = Hulpdiensten kwamen
    .outcome_died = De bewoner is overleden
    .outcome_nothing_needed = Er is niets nodig
    .outcome_tip_given = Ik heb een tip gegeven
    .outcome_planned = Er is iets gepland
    .outcome_other_task_found = Er is een andere taak
    .outcome_went_along = Er ging iemand mee
    .outcome_agreed_no = De vrijwilliger doet dit niet
    .outcome_professional_does = De professional doet dit nu
    .outcome_task_changed = De afspraken zijn aangepast
    .tell-volunteer = Wat laat je de vrijwilliger weten over { $reference }? Kies, of schrijf het zelf.
    .tell-volunteer_spoken = We hebben elkaar gesproken.
    .tell-volunteer_agreed = We hebben iets afgesproken.
    .tell-volunteer_not_now = Dit lukt ons nu niet.
    .answer-support =
        { $name } over je vraag ({ $about }):
        { $words }
        Helpt dit je verder?
    .option-helped = Ja, het helpt
    .option-not-helped = Nog niet
    .may-know = Wat mag de vrijwilliger weten over { $reference }? Kies, of schrijf het zelf.
    .may-know_in_touch = Er is contact. We volgen het.
    .may-know_good_hands = De bewoner krijgt nu hulp.
    .may-know_cannot_say = Meer mag ik niet zeggen.
    .may-know_later = Ik antwoord later
    .noted = { $reference } is afgerond. De vrijwilliger hoort het nu.
    .noted-owed = { $reference } is afgerond. Ik vraag je later om een antwoord.
    .answered-already = Het antwoord is al gegeven.
    .answer-sent = Verstuurd. Dank je wel.
    .answer =
        { $name } over je melding ({ $about }):
        { $words }
        Goed dat je het meldde.
    .option-still-worried = Ik maak me nog zorgen
    .still-worried = Goed dat je het zegt. Ik roep opnieuw iemand. Veilig Thuis geeft ook advies: 0800-2000. Bij gevaar: 112.

list =
    .and = { $first } · { $last }
    .new = Nieuw { $count }
    .waiting = Wacht op jou { $count }
    .owed = Antwoord beloofd { $count }
    .to-phone = Even bellen { $count }
    .remember = Onthouden { $count }

open =
    .nothing = Er staat niets open bij jou.
    .head = Open bij jou: { $count }.
    .waiting = { $urgency } · { $reference } · { $area }. Nog niemand heeft dit.
    .held = { $urgency } · { $reference } · { $about }. Dit is van jou.
    .owed = { $reference }: de vrijwilliger wacht nog op je antwoord.

audit =
    .overdue = Let op: { $reference } staat stil. Kijk zelf wat er nodig is. { $call }
    .unanswered = Let op: een melding is afgerond, maar nog niet beantwoord.

dead-letters =
    .today =
        { $count ->
            [one] Eén bericht kwam niet aan. Het was voor { $names }. Bel zelf even.
           *[other] { $count } berichten kwamen niet aan. Ze waren voor { $names }. Bel zelf even.
        }
    .and-more =
        { $more ->
            [one] { $names } en nog 1 persoon
           *[other] { $names } en nog { $more } mensen
        }

menu =
    .open = Open zaken
    .visit = Bezoek
    .sign = Zorg melden
    .help-for-me = Hulp voor mij
    .call = Bel
    .help = Uitleg

command =
    .visit = Een bezoek melden
    .sign = Zorg melden
    .help-for-me = Hulp voor mij
    .explain = Uitleg voor de bewoner
    .agreements = Wat is er afgesproken?
    .to-phone = Wie bel ik even?
    .check-in-moment = Wanneer ik vraag hoe het gaat
    .pause = Even geen vragen over hoe het gaat
    .leave = Je bent er een tijd niet
    .open = Open zaken
    .offer = Wie kan er komen helpen?
    .round = Een ronde langs bewoners
    .pulse = Hoe gaat het met de vrijwilligers?
    .away = Ik ben er even niet
    .matches = Bewoners en koppelingen
    .boundary = Er werd te veel gevraagd
    .dilemma = Ik twijfel over iets
    .aftercare = Nazorg na iets naars
    .thank = Een bedankje sturen
    .totals = Hoe vaak iets is gevraagd
    .account = Een kwartaal in cijfers
    .call = Wie kan ik bellen?
    .back = Eén vraag terug
    .stop = Stoppen met dit gesprek
    .language = Nederlands of Engels
    .help = Wat kan ik hier?
    .people = Mensen: zoeken, uitnodigen, wijzigen
    .import = Mensen en koppelingen uit een spreadsheet
    .export = Haal alles op als spreadsheet
    .lost = Er is een telefoon kwijt
    .leaks = Datalekken bekijken
    .pass-on = Een vraag van de bewoner
    .remember = Jouw woord bij een code
    .message = Schrijf aan veel mensen
    .templates = Vaste teksten voor een bericht
    .mute = Welke berichten je krijgt
    .fill-in = Een lege invullijst ophalen
    .delivery = Wat niet aankwam
    .where = Waar ik je eerst schrijf

telegram =
    .page = Mijn pagina
    .open-page = Open mijn pagina
    .no-groups = Ik werk alleen in een chat met één persoon. Daarom ga ik hier weg.
    .hello-again = Fijn dat je er weer bent. Typ /help voor wat je hier kunt.

matrix =
    .no-groups = Ik werk alleen in een chat met één persoon. Daarom ga ik hier weg.
    .device-made =
        De bot heeft nu een eigen, ondertekend apparaat.
        Wie zeker wil zijn, vergelijkt deze sleutels:
        account { $key }
        apparaat { $device }: { $own }
    .keys-exist = Er is al een apparaat met sleutels. Die worden nooit overschreven. Is er een back-up teruggezet? Stop het programma en kies --new-device.
    .keys-of-another = Dit account heeft al sleutels, en die staan niet in deze database. Ze worden niet vanzelf overschreven. Zet de back-up van de database terug. Is er geen back-up meer? Kies dan --new-keys. Ieders app zegt daarna dat de bot een andere identiteit heeft.
    .not-set = Matrix is niet ingesteld (BUURTPOLS_MATRIX_HOMESERVER, _USER en _PASSWORD).
    .not-let-in = De Matrix-server laat de bot niet binnen ({ $reason }).
    .open-room = Deze kamer is niet versleuteld. Begin een chat met versleuteling. Daarom ga ik hier weg.
    .stranger = Ik ken je hier nog niet. Daarom ga ik hier weg. Heb je een code? Begin dan een nieuwe chat.
    .unknown-server = Ik praat hier niet met mensen van jouw server. Daarom ga ik hier weg.
    .not-encrypted = Let op: deze chat is niet versleuteld. Typ hier geen namen. Kies hier alleen knoppen. Jouw woorden typ je op je eigen pagina.
    .unreadable-room = Deze kamer is versleuteld. Dat kan ik hier niet lezen. Begin een chat zonder versleuteling. Daarom ga ik hier weg.

touch =
    .gone = { $name } heeft de chat gestopt. Berichten komen daar niet meer aan. { $call }
    .relied-on-gone = Let op: { $name } heeft de chat gestopt. Oproepen komen daar niet meer aan. { $call }

media =
    .photo = Een foto kan ik nog niet bekijken. Typ wat je ziet. Bij gevaar: bel 112.
    .voice = Naar een spraakbericht kan ik nog niet luisteren. Typ het, of kies een knop. Bij gevaar: bel 112.
    .video = Een filmpje kan ik niet bekijken. Typ wat je ziet. Bij gevaar: bel 112.
    .sticker = Dat begrijp ik niet goed. Kies een knop, of typ /help.
    .location = Je locatie zie en bewaar ik niet. Typ wat er is. Bij gevaar: bel 112.
    .contact = Een contact bewaar ik niet. Stuur liever geen gegevens van anderen.
    .document = Een bestand open ik niet. Typ wat ik moet weten. Bij gevaar: bel 112.
    .forwarded = Een doorgestuurd bericht lees ik niet. Typ zelf wat er is. Bij gevaar: bel 112.
    .other = Dit kan ik niet lezen. Typ wat je wilt zeggen, of kies een knop. Bij gevaar: bel 112.

page =
    .words-there = (staat op je eigen pagina)
    .file-there = Het bestand staat op je eigen pagina.
    .file-not-taken = Het bestand kan niet in deze chat. Het staat op je eigen pagina.
    .waits = Er staat iets voor je klaar op je eigen pagina.
    .urgent = Er is iets dringends. Open je eigen pagina nu.
    .kept = Je woorden staan klaar op je eigen pagina. Nog niemand heeft ze gelezen. Verstuur ze daar. Bij gevaar: bel 112.
    .kept-with-report = Wat je erbij schreef, is nog niet verstuurd. Het staat klaar op je eigen pagina. Verstuur het daar.
    .write-there = Je antwoord staat klaar op je eigen pagina. Verstuur het daar. Dan blijft het bij ons.
    .still-kept =
        Je woorden staan nog klaar op je eigen pagina. Ze zijn nog niet verstuurd.
        { $asked } Bij gevaar: bel 112.
    .reminded = Je woorden staan nog klaar op je eigen pagina. Verstuur ze daar, of gooi ze weg.
    .sent-at = Verstuurd, { $at }
    .dealt-with = Hier hoef je niets meer mee te doen.
    .link = Open mijn pagina: { $link }

small-talk =
    .welcome = Graag gedaan.
    .hello = Hallo. Kies een knop, of typ /help. Bij gevaar: bel 112.
    .all-right = Goed.

web =
    .title = Je chat
    .loading = De chat wordt geladen.
    .no-connection = Geen verbinding. Ik probeer het steeds.
    .signed-out = Je bent niet meer aangemeld. Vraag je begeleider om een nieuwe link.
    .needs-script = Deze pagina werkt alleen met JavaScript. Zet het aan in je browser.
    .no-alarm = Geen alarmknop. Bij gevaar: bel 112.
    .log-label = Berichten
    .empty = Hier staan nog geen berichten. Kies een knop of typ een bericht.
    .menu-label = Vaste knoppen
    .write-label = Typ een bericht
    .send = Verstuur
    .sending = Wordt verstuurd
    .not-yet-sent = Nog niet verstuurd. Ik probeer het steeds.
    .saved-at = Opgeslagen, { $time }
    .not-accepted = Niet verstuurd.
    .discard = Haal weg
    .from-me = Jij
    .edited = Gewijzigd
    .withdrawn = Dit bericht is teruggenomen.
    .message-actions = Wijzig dit bericht of neem het terug
    .edit = Wijzig
    .withdraw = Neem terug
    .editing = Je wijzigt je bericht.
    .stop-editing = Niet wijzigen
    .draft-waits = Nog te versturen: tik op de pijl.
    .draft-discard = Gooi weg
    .app-closed = Dit lukt nu niet. Sluit dit venster en open het opnieuw. Bij gevaar: bel 112.
    .app-no-connection = Geen verbinding. Sluit dit venster en probeer het zo nog eens. Bij gevaar: bel 112.
    .chosen = Gekozen:
    .urgent = Dringend
    .urgent-arrived = Er is een dringend bericht.
    .unread-divider = Nieuw
    .jump = Naar het laatste bericht
    .jump-unread = Nieuwe berichten: { $count }
    .language-label = Taal
    .language-nl = Nederlands
    .language-en = Engels
    .link-title = Open je chat
    .link-text = Deze link is alleen voor jou en werkt één keer.
    .link-open = Open mijn chat
    .link-gone-title = Deze link werkt niet
    .link-gone-text = Vraag je begeleider of coördinator om een nieuwe link. Die is zo gemaakt.
    .link-gone-code = Heb je een code op papier? Typ die hier.
    .not-understood = Dat kwam niet goed over. Laad de pagina opnieuw.
    .too-long = Dit bericht is te lang. Maak het korter.
    .empty-message = Dit bericht is leeg.
    .nothing-here-title = Hier is niets
    .nothing-here-text = Deze pagina bestaat niet. Kijk of het adres klopt.
    .broken-title = Dat ging mis
    .broken-text = Dat ligt niet aan jou. Probeer het over een minuut nog eens.
    .picture-of-link = De link als QR-code, om te scannen met een telefoon
    .hand-in = Kies een spreadsheet
    .file-reading = { $count } rijen gelezen
    .file-failed = Het bestand kwam niet aan. Probeer het opnieuw.
    .download = Bestand ophalen
    .evening-title = Fijn dat je er bent
    .evening-text = Wil je vrijwilliger worden? Vertel hier wie je bent. We bellen je voor een gesprek.
    .evening-open = Beginnen
    .code-title = Typ je code
    .code-text = Die staat op je kaartje, of je coördinator las die voor.
    .code-label = Je code
    .code-like = Zoiets als ABCDE-12345-FGHJK-67890-MNPQRS. Streepjes en hoofdletters hoeven niet.
    .code-open = Beginnen
    .code-failed = Deze code werkt niet. Kijk of je elke letter goed hebt. Lukt het niet? Vraag je coördinator om een nieuwe code.
    .code-chat = Ik heb al een chat

demo =
    .title = Buurtpols
    .tagline = Een demo met verzonnen mensen
    .clock-label = De klok van de demo
    .plus-quarter = +15 min
    .plus-hour = +1 uur
    .plus-day = +1 dag
    .to-date = Naar een dag en tijd
    .to-date-label = Zet de klok op
    .go = Ga
    .moving = De klok loopt vooruit.
    .failed = Dat lukte niet. Probeer het nog eens.
    .language-label = Taal van deze pagina
    .reset = Opnieuw beginnen
    .reset-ask = Opnieuw beginnen?
    .reset-text = Alle berichten en meldingen van deze demo verdwijnen.
    .reset-no = Nee, ga verder
    .reset-yes = Ja, opnieuw
    .tabs-label = Telefoons
    .person-label = Van wie is deze telefoon?
    .unread = Ongelezen berichten: { $count }
    .behind-tab = Achter
    .behind-title = Wat er achter de schermen gebeurt
    .behind-lead = Zo gaat een melding verder, tot iemand die oppakt.
    .behind-empty = Er staat nu niets open. Probeer dit:
    .try-report = Kies op de telefoon van de vrijwilliger “Zorg melden”.
    .try-clock = Zet de klok vooruit. Kijk wie er wordt gebeld.
    .try-take = Kies bij de professional “Ik pak dit op”.
    .try-check-in = Zet de klok drie dagen vooruit. Dan vraag ik de vrijwilliger hoe het gaat.
    .opened = gemeld { $time }
    .holder = { $name } heeft het opgepakt
    .nobody = Nog niemand heeft het opgepakt
    .next = Volgende stap
    .go-there = Ga erheen
    .closed-title = Afgerond
    .step-done = Gedaan
    .step-next = Nu aan de beurt
    .step-waiting = Nog niet
    .step-skipped = Overgeslagen
    .only-forward = De klok kan alleen vooruit, hooguit een jaar.
    .state-open = Open
    .state-taken = Opgepakt
    .state-closed = Afgerond
    .note-called = Is gevraagd
    .note-refused = Kan nu niet
    .note-has-it = Heeft het opgepakt
    .note-nobody = Niemand bereikbaar
    .note-already = Is al gevraagd, in een andere rol
    .due-list = Op de lijst van maandag
    .due-other-platform = Ook langs een andere weg
    .due-repeat = Iedereen opnieuw roepen
    .due-closing-time = Einde van de dag
    .due-told = De vrijwilliger hoort: nog niemand
    .due-alarm = Alarm
    .due-ask = Vragen hoe het staat
    .due-contact = Er moet contact zijn geweest
    .due-climb = Het klimt verder
    .due-answer = Antwoord aan de vrijwilliger
    .due-chase = Herinnering aan het antwoord

init =
    .key-made = Hoofdsleutel gemaakt: { $key }. Bewaar een kopie, niet bij de database.
    .key-used = De hoofdsleutel die er al lag, is gebruikt: { $key }.
    .database-made = De database is gemaakt.
    .what-next = Hierna: buurtpols area add, en dan buurtpols invite voor iedereen.
    .migrated = De database had versie { $before } en heeft nu versie { $now }.
    .is-made = Deze organisatie bestaat al. Er is niets veranderd.
    .key-is-lost = De database bestaat al, maar de sleutel { $key } is er niet. Zet de sleutel terug die erbij hoort.
    .key-cannot-be-written = De sleutel { $key } kan niet worden geschreven. Kies een andere map.

phone =
    .unclear = “{ $given }” is geen telefoonnummer. Typ cijfers, zoals 06-12345678.

hours =
    .unclear = “{ $given }” begrijp ik niet. Typ uren zoals ma-vr 09:00-17:00.
    .end-before-start = “{ $given }” eindigt voor het begin.
    .overlap = In “{ $given }” komt een uur twee keer voor.
    .unknown-zone = De tijdzone “{ $given }” bestaat niet.
    .unknown-day = “{ $given }” is geen dag. Typ ma, di, wo, do, vr, za of zo.
    .no-such-time = De tijd “{ $given }” bestaat niet.

invite =
    .made = Uitnodiging voor { $name }: { $days } dagen geldig, voor één keer. { $name } typt deze code in de chat, of op { $page }:
    .telegram = De link naar de chat in Telegram: { $link }
    .picture = De link als plaatje: { $file }
    .no-telegram = Telegram antwoordt niet. Daarom is er nu geen link, alleen de code.
    .picture-kind = De naam van het plaatje moet eindigen op .png of .svg.

link =
    .made = Link voor { $name }: { $days } dagen geldig, voor één keer. Geef hem aan niemand anders:

match =
    .added = { $name } bezoekt { $code }.
    .first-asked = { $name } hoort de eerste vraag op { $at }.
    .is-there = { $name } bezoekt { $code } al.
    .not-here = Deze koppeling ken ik niet.

cases =
    .line = { $reference } · { $urgency } · { $area } · { $who } · volgende stap: { $due }
    .nobody = nog niemand
    .nothing = Er staat niets open.

doctor =
    .line-ok = goed    { $what }: { $said }
    .line-warns = let op  { $what }: { $said }
    .line-fails = FOUT    { $what }: { $said }
    .settings = instellingen
    .database = database
    .migrations = migraties
    .key = sleutel
    .clock = klok
    .texts = teksten
    .catalogue = catalogus
    .areas = gebieden
    .platforms = platforms
    .people = mensen
    .files = bestanden
    .program = programma
    .https = https
    .watching = toezicht
    .read = { $file } is gelezen
    .no-env-file = in deze map staat geen .env; alleen de omgeving telt
    .no-file = er is geen { $file }; buurtpols init maakt het, of ga naar de map van de organisatie
    .answers = { $kind } antwoordt
    .newest = versie { $version }
    .lacking = de tabellen passen niet bij deze versie; zet een reservekopie terug. Er ontbreekt: { $what }
    .fits = past bij de database
    .in-time = gelijk, { $seconds } seconden verschil
    .count = { $count } stuks
    .differ = { $what }
    .no-area = er is nog geen gebied; buurtpols area add maakt er een
    .complete = { $names }
    .missing = in { $name } ontbreekt { $what }; buurtpols area change vult het in
    .no-lead = in { $name } is geen coördinator of manager; alarmen gaan naar een ander gebied, of naar de professionals
    .not-here-yet = { $name } doet nog niet mee, en kan na werktijd niet worden gebeld
    .nobody = er is nog niemand uitgenodigd; buurtpols invite maakt een code
    .joined = doen mee: { $joined }; code nog niet gebruikt: { $invited }
    .files-ours = alleen van deze gebruiker
    .others-read = iedereen op deze computer kan { $file } lezen; chmod 600 { $file } sluit het af
    .not-ours = { $file } is van { $owner }; typ opdrachten als die gebruiker
    .key-beside = de sleutel ligt bij de database; wie die map kopieert, kan alles lezen
    .runs = draait, alle onderdelen gaan goed
    .not-running = draait nu niet; buurtpols run start het
    .stands-still = draait, maar dit staat stil: { $parts }
    .somebody-else = op { $address } antwoordt een ander programma; kies een andere BUURTPOLS_PORT
    .no-address = BUURTPOLS_PUBLIC_URL is leeg; op hun telefoon kan niemand de eigen pagina openen
    .no-https = { $address } is zonder https; anderen kunnen meelezen, en in Telegram opent de pagina niet
    .address-silent = { $address } antwoordt hier niet; kijk naar naam, certificaat en proxy, en of Buurtpols draait
    .address-elsewhere = { $address } leidt niet naar Buurtpols; kijk naar de proxy
    .address-leads-here = { $address } leidt naar Buurtpols
    .unwatched = staat deze computer stil, dan merkt niemand het (BUURTPOLS_PING_URL)
    .pinged = iemand buiten deze computer merkt het als het stil wordt
    .web = web op { $address }
    .not-joined = nog niet gekeken, want de database is niet open
    .matrix = Matrix: { $user }, niveau { $level }
    .matrix-open = Matrix is hier niet versleuteld (BUURTPOLS_MATRIX_ENCRYPTION): woorden gaan er niet over, alleen keuzes
    .matrix-servers = op Matrix mogen alleen mensen van { $names } schrijven
    .matrix-no-device = Matrix heeft nog geen apparaat dat versleutelt: er komt en gaat niets; doe `buurtpols matrix login`
    .matrix-encrypted = Matrix is versleuteld; de sleutels van het account staan in voor apparaat { $device }
    .matrix-logged-out = Matrix kent het apparaat van de bot niet meer; doe `buurtpols matrix login --new-device`
    .matrix-not-vouched = op Matrix staan de sleutels van het account niet in voor het apparaat van de bot: niet iedereen kan het lezen; doe `buurtpols matrix login --new-device`
    .matrix-silent = { $address } antwoordt niet als Matrix (BUURTPOLS_MATRIX_HOMESERVER)
    .matrix-off = Matrix is ingesteld, maar staat uit (BUURTPOLS_MATRIX_LEVEL)
    .matrix-limited = de homeserver begrenst dit account: een bericht aan velen duurt zo erg lang; de beheerder heft dit op: { $call }
    .telegram = Telegram kent de bot als @{ $name }, niveau { $level }
    .telegram-off = Telegram is ingesteld, maar staat uit (BUURTPOLS_TELEGRAM_LEVEL)
    .telegram-token = Telegram kent dit token niet; maak bij BotFather een nieuw (BUURTPOLS_TELEGRAM_TOKEN)
    .telegram-silent = { $address } antwoordt niet als Telegram (BUURTPOLS_TELEGRAM_API_URL)
    .telegram-webhook = Telegram brengt berichten naar een ander adres; bij het starten verandert dat. Wie zette het daar?
    .telegram-webhook-fails = Telegram kan berichten niet bij BUURTPOLS_PUBLIC_URL afleveren
    .telegram-clock = de klok van deze computer en die van Telegram verschillen { $seconds } seconden
    .telegram-groups = iedereen kan de bot in een groep zetten; bij BotFather: /setjoingroups, Disable
    .telegram-privacy = de bot leest mee in groepen; bij BotFather: /setprivacy, Enable
    .no-dpia = Telegram staat aan zonder vastgelegde privacytoets (BUURTPOLS_TELEGRAM_DPIA)

start =
    .no-key = Er is geen leesbare hoofdsleutel: { $path } ({ $why }). Voor een nieuwe organisatie maakt buurtpols init er een. Bestaat de organisatie al? Zet dan de sleutel terug die erbij hoort.
    .no-such-key = { $path } is geen hoofdsleutel van Buurtpols. Zet het bestand terug dat buurtpols init maakte.
    .key-of-another = De hoofdsleutel past niet bij deze database. Zet de sleutel terug die erbij is gemaakt. Zonder die sleutel kan niemand lezen wat verzegeld is.
    .cannot-open = Iets in { $table } gaat niet open: een andere sleutel, of het is verplaatst.
    .locked = De database is nog niet open met de hoofdsleutel.
    .no-tables = De database heeft nog geen tabellen. Maak ze met buurtpols init.
    .other-version = De database heeft versie { $found }, dit programma werkt met { $wanted }. Maak een back-up. Doe dan buurtpols migrate.
    .dangling = Bijwerken kan niet: rijen van { $table } zouden naar niets verwijzen. Er is niets veranderd.
    .unreachable = De database is niet te bereiken ({ $why }). Kijk naar BUURTPOLS_DATABASE_URL: klopt het adres, draait de server, bestaat de map?
    .clocks-apart = De klok van de database loopt { $seconds } seconden anders dan die van deze computer. Zet beide gelijk met een tijdserver (NTP). Start dan opnieuw.

cli =
    .port-taken = Poort { $port } is al in gebruik. Kies een andere met BUURTPOLS_PORT={ $other }. Bij make demo is dat PORT={ $other }.
    .already-running = Er draait al een Buurtpols op { $file }. Stop die eerst. Twee tegelijk kan alleen met PostgreSQL.
    .no-such-host = Dit apparaat heeft het adres { $host } niet. Kijk naar BUURTPOLS_HOST.
    .serving = Buurtpols draait op { $address }. Ctrl-C stopt.
    .serving-only = Buurtpols draait voor { $platforms }. Ctrl-C stopt.
    .only-not-set = { $platform } is niet ingesteld, of staat uit.
    .only-postgres = Met SQLite doet één proces alles, ook { $others }. Meer tegelijk kan alleen met PostgreSQL.
    .only-webhook = Telegram brengt berichten naar de pagina: geef web en telegram aan hetzelfde proces.
    .demo-serving = De demo draait op { $address }. Alles erin is verzonnen. Ctrl-C stopt.

sign =
    .what = Wat is er? Gevaar: bel 112.
    .what-fits = Wat past het best?
    .which = { $question }
    .did-you-mean = Bedoel je dit?
    .none-of-these = Iets anders
    .first = { $words }
    .whom = Bij wie?
    .whom-after = Bij wie?
    .yes-now = Ja, dit is nu zo
    .nobody-coded = Iemand zonder code
    .whom-nobody-coded = iemand zonder code
    .whom-unknown = bewoner onbekend
    .our-team = ons team
    .and = { $first } en { $last }
    .number = { $name }: { $number }
    .your-professional = Je begeleider { $name }: { $phone }
    .gp-first = Bel eerst de huisarts.
    .goes-now = Dit gaat naar { $names }.
    .goes-later = Dit gaat naar { $names }, maar pas { $opens }.
    .asked-now = Ik vraag { $names } om je vandaag te bellen.
    .asked-later = Wij kunnen je nu nog niet bellen. Dit gaat naar { $names }, maar pas { $opens }.
    .roused-now = Ik roep { $names } nu.
    .roused-later = Ik roep { $names }, maar pas { $opens }.
    .filed =
        Gemeld: { $sign }, { $whom }. { $goes }
        { $help }
    .corrected =
        Verbeterd: { $sign }, { $whom }. { $goes } Wie al gebeld was, hoort dat het een vergissing was.
        { $help }
    .changed =
        Aangepast: { $sign }, { $whom }. { $goes }
        { $help }
    .emergency = Bel 112. Blijf erbij als het veilig is. Til niemand op. Ik waarschuw { $names }.
    .named-nobody-coded = Dat staat erbij. Iemand van ons neemt contact met je op.
    .now-known = { $reference } gaat om { $whom }.
    .say-whom = Zeg bij wie
    .write-down = Schrijf op wat je zag
    .write-more = Schrijf erbij
    .change = Wijzig
    .undo = Ongedaan maken
    .undone = Je melding is weg. Niemand was nog gebeld.
    .undone-stays = Je melding is ingetrokken. Je woorden zijn gewist. Ik vertel het aan { $names }.
    .not-open = Deze melding is al klaar of ingetrokken. Maak je je zorgen? Meld het opnieuw. Bij gevaar: bel 112.
    .no-area = Ik weet niet in welk gebied je werkt. Bel je coördinator. Bij gevaar: bel 112.
    .notes-add-up = { $reference }: dit is de { $count }e keer in 60 dagen, bij dezelfde bewoner. Pak je het deze week op?
    .notes-raise = Ja, deze week
    .notes-leave = Nee, zo laten
    .notes-raised = { $reference } staat nu op “Deze week”.
    .notes-left = { $reference } blijft op “Onthouden”.

danger =
    .heard =
        Dit klinkt ernstig. { $first }
        { $numbers }
        Je woorden zijn veilig bewaard. { $asked } Over wie gaat het?
    .at = Bij { $code }
    .about-me = Gaat over mij
    .for-you =
        Wat goed dat je dit zegt. Jij telt ook. Je hoeft dit niet alleen te dragen.
        Wil je jezelf nu iets aandoen? Bel 112, of bel 113.
        { $numbers }
        { $asked }
    .is-about-volunteer = { $reference } gaat over { $name }, die dit zelf schreef. Bel vandaag: { $phone }

details =
    .urgency =
        Hoe snel is hulp nodig?
        { $conditions }
    .condition = { $urgency }: { $words }
    .urgency_emergency = Nu meteen
    .urgency_today = Vandaag
    .urgency_this_week = Deze week
    .urgency_note = Onthouden
    .urgency_as-it-is = Zo is goed ({ $urgency })
    .seen = Wat zag, hoorde of rook je? Schrijf op wat je zelf merkte. Zet er geen namen bij.
    .knows = Weet de bewoner dat je dit meldt?
    .raised = Dit is nu dringender. { $roused }
    .danger = Dit klinkt ernstig. { $first } Denkt iemand aan de dood? Jij mag ook 113 bellen. { $roused }
    .kept = Bedankt. Het staat erbij.

gut-feeling =
    .filed = Goed dat je dit meldt over { $resident }. { $goes } Je wordt gebeld, uiterlijk { $by }.
    .dare-to-wait = Wil je vandaag nog gebeld worden?
    .dare-to-wait_today = Ja
    .dare-to-wait_no = Nee
    .today = { $asked } Bij gevaar: bel 112.

boundary =
    .advice = { $words }
    .whom = Bij wie was dit?
    .filed = Ik vraag { $names } om je te bellen, uiterlijk { $by }. Je hebt niets fout gedaan.
    .did = Wat heb je gedaan? Elk antwoord is goed.
    .did_said_no = Nee gezegd
    .did_did_it = Toch gedaan
    .did_nothing_yet = Nog niets

support =
    .what = Wat heb je nodig?
    .what_call_me_now = Bel mij nu
    .what_talk = Een gesprek
    .what_tip = Een tip
    .what_come_along = Iemand gaat een keer mee
    .what_peer_review = Praten met vrijwilligers
    .what_training = Training
    .what_other_task = Een andere taak
    .what_dilemma = Een grens of dilemma
    .what_aftercare = Ik maakte iets naars mee
    .when = Wanneer past een belletje? Het kan { $day }.
    .when_morning = Ochtend
    .when_afternoon = Middag
    .when_any = Maakt niet uit
    .when-noted = Goed. Je wordt gebeld: { $at }.
    .call-promised = Beloofd: bel { $name } op { $at }. Nummer: { $phone }.
    .helped-noted = Fijn! Dank dat je het zegt.
    .helped-told = { $name } zegt over { $reference }: het hielp.
    .asked-again = Goed dat je het zegt. Ik vraag het opnieuw aan { $names }.
    .what_something_else = Iets anders
    .what_about_me = Gaat over de vrijwilliger zelf
    .what_looks_for_help = Zoekt hulp
    .filed = Goed dat je dit zegt. Ik vraag { $names } om je te bellen, uiterlijk { $by }.
    .filed-now =
        Goed dat je het vraagt. { $asked } Bij gevaar: bel 112.
        { $numbers }
    .words = Wil je er iets bij zeggen?

device =
    .waits = Dit apparaat is nieuw. Ik stuur er nog niets naartoe. Je krijgt een code op je eigen pagina of in je andere chat. Typ die code hier, op dit apparaat. Komt er geen code? Bel je coördinator.
    .waits-for-coordinator = Dit apparaat is nieuw. Ik stuur er nog niets naartoe. Je coördinator krijgt nu bericht, en kan dit apparaat toelaten. Dan hoor je het hier. Heb je haast? Bel je coördinator.
    .code = Je gebruikt een nieuw apparaat op Matrix ({ $device }). Ben jij dat? Typ dan op dat apparaat deze code: { $code }. Ben jij het niet? Bel je coördinator.
    .confirmed = Dank je. Ik ken dit apparaat nu. Nieuwe berichten kun je hier lezen.
    .wrong-code = Die code klopt niet. Kijk nog eens en typ hem opnieuw.
    .no-more-codes = Deze code geldt niet meer. Bel je coördinator. Die kan dit apparaat toelaten.
    .urgent = Er is een dringend bericht. Dit nieuwe apparaat mag het nog niet lezen. Kijk op je eigen pagina of in je andere chat.
    .unreadable = Ik kon je bericht niet lezen: de sleutel ontbreekt. Stuur het nog een keer. Lukt het weer niet? Bel dan. Bij gevaar: bel 112.

devices =
    .new = { $name } gebruikt een nieuw apparaat op Matrix ({ $device }). Daar gaat nog niets naartoe. { $call } Is het echt van { $name }? Laat het dan toe.
    .option-allow = Toelaten
    .allowed = Toegelaten. { $name } leest daar nu nieuwe berichten.
    .allowed-already = Dit apparaat is al toegelaten.
    .unknown = Dit apparaat ken ik niet. Of het is niet aan jou.
check-in =
    .ask =
        Hoe gaat het met jou in dit werk?
        { $below }
    .remind =
        Druk? Geeft niets. Eén tik is genoeg. Hoe gaat het met jou?
        { $below }
    .seen-by = Alleen { $name } ziet wat je kiest.
    .seen-by-nobody = Niemand ziet wat je kiest. Is het 🙁? Dan vraag ik iemand om je te bellen.
    .confidant = Liever iemand anders? Bel de vertrouwenspersoon: { $number }.
    .no-face = geen gezicht
    .how = Hoe gaat het met jou in dit werk?
    .how_great = 😀 Heel goed
    .how_good = 🙂 Goed
    .how_so_so = 😐 Gaat wel
    .how_sad = 🙁 Niet goed
    .option-done = Klaar
    .heard = Dank je wel. Dit is genoeg.
    .heard-sad = Goed dat je het zegt.
    .need = { $thanks } Wil je hulp bij dit werk?
    .need_nothing = Nee
    .need_call = Bel mij
    .need_tip = Een tip
    .need_talk = Een gesprek
    .need_peer_review = Praten met vrijwilligers
    .need_training = Een training
    .need_other_task = Een andere taak
    .time = Kost het meer tijd dan is afgesproken?
    .time_as_agreed = Nee
    .time_more = Ja, meer tijd
    .bothers = Zit je ergens mee? Of vroeg iemand te veel?
    .bothers_nothing = Nee
    .bothers_call = Ja, bel mij
    .bothers_boundary = Ja, er werd te veel gevraagd
    .bothers_no_call = Ja, maar bellen hoeft niet
    .glad = Waar ben je blij mee? Schrijf het op.
    .thanks = Dank je wel. Fijn dat je er bent.
    .which-day = Op welke dag vraag ik hoe het gaat?
    .any-day = Maakt niet uit
    .which-hour = Hoe laat? Je mag ook een tijd typen.
    .moment-noted = Goed. Dag: { $day }. Tijd: { $hour }.
    .pause-until = Tot wanneer? Je mag ook een dag typen.
    .pause-until_1 = Eén week
    .pause-until_2 = Twee weken
    .pause-until_4 = Vier weken
    .pause-until_none = Geen pauze
    .paused = Goed. Tot { $day } vraag ik niet hoe het gaat. Hulp vragen kan altijd.
    .away = Goed. Tot { $day } vraag ik niets, ook niet na bezoeken. Je begeleider hoort dat je weg bent. Hulp vragen kan altijd.
    .option-away = Ik ben dan weg
    .pause-over = Goed. Ik vraag weer hoe het met je gaat.
    .pause-too-long = Dat is erg lang. Kies een dag binnen een half jaar.
    .no-plan = Ik vraag jou nu niet hoe het gaat.
    .unknown = Deze vraag is niet voor jou.
card =
    .all =
        { $resident }
        Doel: { $goal }
        Wel doen: { $tasks }
        Niet doen: { $others }. Word je dat gevraagd? Zeg nee en meld het.
        Tijd: { $hours } per week, { $days }
        Van { $start } tot en met { $end }
        Terugkijken: { $review }
    .with-volunteer = { $code } · { $name }
    .and = { $first }, { $last }
    .date = { $date } { $year }
    .minutes = { $minutes } minuten
    .hours-only = { $hours } uur
    .hours-and-minutes = { $hours } uur en { $minutes } minuten
    .any-day = elke dag is goed
    .months = { $months } maanden
    .done = Klaar
    .goal = Waar zijn de bezoeken voor? Kies, of schrijf het zelf. Schrijf geen namen op.
    .goal_less_alone = minder alleen zijn
    .goal_out_of_doors = vaker buiten komen
    .goal_own_strength = zelf weer meer kunnen
    .goal_order = orde in de papieren
    .goal_language = beter Nederlands spreken
    .goal_relief = rust voor de mantelzorger
    .task = Wat doet de vrijwilliger?
    .task-more = Nu: { $chosen }. Wat nog meer?
    .task_company = gezelschap en een praatje
    .task_go_out = samen naar buiten
    .task_hobby = samen een hobby doen
    .task_shopping = samen boodschappen doen
    .task_meals = samen koken of eten
    .task_come_along = meegaan naar een afspraak
    .task_phoning = bellen voor een praatje
    .task_screens = helpen met telefoon of computer
    .task_papers = papieren sorteren
    .task_children = spelen met de kinderen
    .task_parent = een praatje met de ouder
    .task_host = bezoekers ontvangen
    .task_group = een groep begeleiden
    .task_practise = Nederlands oefenen
    .task_lesson = les geven
    .what-else_medical = medicijnen of wonden
    .what-else_care = wassen of tillen
    .what-else_pressure = drang of dwang
    .what-else_money = geld of pincode
    .what-else_nights = 's nachts blijven
    .hours = Hoeveel tijd is het per week? Kies of typ het. Meer dan acht uur mag niet.
    .day = Op welke dag?
    .day-more = Nu: { $chosen }. Nog een dag?
    .begins = Wanneer begint het?
    .begins_today = Vandaag
    .begins_next_monday = Volgende maandag
    .ends = Hoe lang duurt het? Verlengen kan altijd.
    .review = Na hoeveel maanden kijken jullie terug?
    .right =
        { $what }
        Klopt dit zo?
    .right_propose = Ja, voorstellen
    .right_leave = Nee, niet doen
    .left = Dat is goed. Er is niets voorgesteld.
    .proposed = Voorgesteld aan { $name }. Het geldt pas na een ja.
    .please-confirm =
        { $name } stelt deze taakafspraken voor.
        { $what }
        Ga je akkoord?
    .option-agree = Akkoord
    .option-otherwise = Ander voorstel
    .option-discuss = Eerst bespreken
    .option-propose = Voorstel maken
    .option-change = Iets veranderen
    .agreed = Akkoord. De taakafspraken voor { $resident } gelden nu. Typ /afspraken om ze te lezen.
    .agreed-by = { $name } gaat akkoord. De taakafspraken voor { $resident } gelden nu.
    .you-are-phoned = { $name } belt je over de taakafspraken. Dat is { $day }.
    .please-phone = { $name } ({ $phone }) wil praten over de taakafspraken voor { $resident }. Bel { $day }.
    .unknown = Deze taakafspraken horen niet bij jou. Typ /afspraken voor die van jou.
    .holds-already = Deze taakafspraken gelden al. Typ /afspraken om ze te lezen.
    .changed-since = Er is al een nieuwer voorstel. Typ /afspraken om het te lezen.
    .lay-too-long = Dit voorstel bleef te lang liggen. Maak een nieuw voorstel met /afspraken.
    .nobody = Je hebt nog geen koppeling. Vraag het aan je coördinator.
    .whom = Van wie wil je de afspraken zien?
    .none = Voor { $resident } zijn er nog geen taakafspraken.
    .holds =
        Dit is afgesproken.
        { $what }
        { $talk }
    .waits-for-you =
        Dit voorstel wacht op jouw antwoord.
        { $what }
    .waits-for-other =
        Dit voorstel wacht op een ja van de ander.
        { $what }
    .no-talk = Er staat geen gesprek gepland.
    .talk-around = Volgend gesprek: rond { $day }.
    .talk-at = Volgend gesprek: { $at }.
    .notice_review = Kijk samen terug op de afspraken voor { $resident }. Dat is op { $day }. Klopt alles nog?
    .notice_end = De afspraken voor { $resident } duren tot en met { $day }. Gaan jullie door? Maak dan een voorstel.
    .notice_over = De afspraken voor { $resident } zijn afgelopen op { $day }. Bedankt voor alles. Gaan jullie door? Maak dan een voorstel.
    .option-other = Iets anders gedaan
    .marked =
        { $what }
        Anders dan afgesproken: { $marks }. Dat is niet erg. Gebeurt het vaker? Praat er samen over.
    .outside_day = een andere dag
    .outside_hours = meer tijd deze week
    .outside_task = een andere taak
    .what-else = Wat heb je nog meer gedaan?
    .else-noted = Dank je. Het staat bij je bezoek.
    .not-your-task = Dank je dat je het zegt. Dit is niet jouw taak. Je mag altijd nee zeggen. Wil je erover praten? Typ /grens.

talk =
    .please-plan = Na { $months } maanden is er een gesprek over { $resident }. Dat is rond { $day }. Plan je het?
    .option-plan = Plannen
    .when = Wanneer spreek je { $name }?
    .planned = Gepland met { $name }: { $at }. Ik vraag of het past.
    .invited = { $name } wil je graag spreken over { $resident }: { $at }. Past dat?
    .option-fits = Past
    .option-does-not-fit = Past niet
    .see-you = Fijn. Dan staat het vast.
    .passed-on = Dat geeft niet. Je hoort snel een ander moment.
    .does-not-fit = Het gesprek over { $resident } komt { $name } niet goed uit. Bel even: { $phone }.
    .how-was-it = Het gesprek over { $resident } is geweest. Wil je kort vertellen hoe het ging?
    .option-form = Vertellen
    .option-not-held = Ging niet door
    .put-off = Dat is goed. De volgende werkdag vraag ik je om een nieuw moment.
    .face = Hoe gaat het samenwerken met { $name }?
    .face_very_good = 😀 heel goed
    .face_good = 🙂 goed
    .face_so_so = 😐 gaat wel
    .face_sad = 🙁 niet goed
    .better = Wat kan er beter, aan beide kanten? Schrijf geen namen op.
    .point = Wat gaan jullie doen? Schrijf één ding op.
    .no-point = Niets nu
    .point-who = Wie doet dat?
    .point-who_me = Ik
    .point-who_other = De ander
    .point-by = Wanneer kom ik erop terug?
    .point-by_a_week = Over een week
    .point-by_a_month = Over een maand
    .thanks = Dank je. { $name } leest het ook.
    .their-form =
        { $name } vertelt over jullie gesprek: { $face }.
        { $better }
    .said-better = Wat beter kan: { $better }
    .said-no-better = Er staat niets bij.
    .point-for-you =
        Afgesproken in jullie gesprek, voor { $day }:
        { $words }
    .unknown = Dit gesprek is al geweest, of hoort niet bij jou.
dilemma =
    .what = Waar gaat het over? Bij gevaar: bel 112.
    .which = { $about }: wat past het best?

totals =
    .half-1 = Januari tot en met juni { $year }
    .half-2 = Juli tot en met december { $year }
    .nothing = { $half }: er is niets dat ik kan tellen. Ik tel pas vanaf { $fewest } vrijwilligers.
    .list =
        { $row }
        { $lines }
    .note =
        { $half }.
        Sommige aantallen laat ik weg. Dan gaat het om minder dan { $fewest } vrijwilligers. Of je zou dat kunnen uitrekenen.
    .all-boundary = Er werd te veel gevraagd, alles bij elkaar
    .all-support = Hulp gevraagd, alles bij elkaar
    .line = { $label }: { $count } keer
    .line-helped = { $label }: { $count } keer. Het hielp: { $helped } keer.

pulse =
    .list =
        Vinger aan de pols, de laatste drie maanden:
        { $lines }
    .nothing = Er is nog niets. Totalen tel ik vanaf { $fewest } vrijwilligers.
    .line = { $name } · { $face } · { $day }
    .need = - Wil graag: { $need }
    .time-as-agreed = - Kost evenveel tijd als afgesproken
    .time-more = - Kost meer tijd dan afgesproken. Vraag hoe het gaat.
    .bothers-nothing = - Zit nergens mee
    .bothers-call = - Zit ergens mee, en wil graag een belletje
    .bothers-boundary = - Er werd te veel gevraagd
    .bothers-no-call = - Zit ergens mee. Bellen hoeft niet.
    .glad = - Is blij met: { $words }
    .took-part = { $area }: { $answered } van { $asked } vrijwilligers gaven antwoord
    .total = { $face } { $count } keer
aftercare =
    .begun =
        Dat was heftig voor jou. Schrikken of slecht slapen is dan normaal.
        { $asked }
        Praten helpt. Bel ook gerust:
        { $numbers }
    .call-is-open = Er is al gevraagd om je te bellen.
    .option-pause = Even geen bezoeken
    .option-peers = Praten met vrijwilligers
    .option-resume = Ik begin weer
    .option-end = Nazorg afronden
    .option-go-on = Gaat nog door
    .how =
        { $days } dagen geleden was er iets naars. Alleen je begeleider leest dit.
        { $numbers }
        Hoe gaat het nu met jou?
    .how_good = 😀 Goed
    .how_so_so = 😐 Gaat wel
    .how_bad = 🙁 Niet goed
    .how_call_me = Bel mij
    .how-noted = Dank je. Wil je toch praten? Kies Hulp voor mij.
    .how-called =
        Goed dat je het zegt. { $asked }
        Bel ook gerust:
        { $numbers }
    .goes = Nazorg voor { $name }: { $how }.
    .guide = Nazorg voor { $name }, dag { $days }. Bel even: { $phone }. Is de nazorg klaar?
    .goes-on = Goed. Ik vraag het later weer.
    .ended-noted = De nazorg voor { $name } is afgerond.
    .ended = { $name } rondt de nazorg af. Wil je toch praten? Kies Hulp voor mij.
    .paused = Goed. Je gaat even niet op bezoek. Je begeleider regelt het.
    .paused-already = Je gaat al even niet op bezoek.
    .paused-told = { $name } gaat even niet op bezoek bij { $residents }. Regel het met de bewoner. Bel { $name }: { $phone }.
    .resumed = Fijn. Ik vraag weer naar je bezoeken.
    .resumed-told = { $name } gaat weer op bezoek.
    .whom = Voor wie is de nazorg? Kies of typ de naam.
    .reason = Wat maakte { $name } mee?
    .reason_emergency = Een noodgeval
    .reason_violence = Agressie of geweld
    .reason_death = Een overlijden
    .reason_asked = Iets anders
    .begun-for = De nazorg voor { $name } is begonnen. { $asked }
    .asked-for = Ik vraag { $names } om { $name } vandaag nog te bellen.
    .call-is-open-for = Er is al gevraagd om { $name } te bellen.
    .nobody = Je begeleidt hier nog geen vrijwilligers.
    .has-ended = De nazorg is klaar. Wil je toch praten? Kies Hulp voor mij.
    .unknown = Deze nazorg is al klaar, of hoort niet bij jou.
to-phone =
    .nothing = Je hoeft nu niemand te bellen.
    .head = Even bellen: { $count }.
    .why_sad = De laatste keren ging het niet fijn.
    .why_over_eight = Vorige week was het meer dan acht uur.
    .why_over_agreed = Drie weken was het meer tijd dan afgesproken.
    .why_silent = Er is drie weken niets gemeld.
    .why_unplanned = De bezoeken zijn vaak op andere dagen.
    .why_other_tasks = Er kwamen andere taken bij.
    .option-to-phone = Bellen
    .option-list = Bellen

appreciation =
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
    .sent = Verstuurd aan { $whom }.
    .not-sent = Goed. Er is niets verstuurd.
    .thanks = 💐 { $name } schrijft je: { $words }
    .anniversary = { $name } is nu { $years } jaar vrijwilliger. Wil je daar dank je wel voor zeggen?
    .volunteers-day = 7 december is de dag van de vrijwilliger. Wil je iedereen in { $area } bedanken?
    .option-thank = Bedankje schrijven
    .option-not-now = Niet nu
    .nobody = Je begeleidt hier nog geen vrijwilligers.

round =
    .where = Voor welk gebied is de ronde?
    .option-everywhere = Al mijn gebieden
    .option-residents = Bepaalde bewoners
    .more = Gekozen: { $areas }. Nog een gebied erbij?
    .option-no-more = Nee, dit is het
    .which = Welke bewoners? Kies er een, of typ de codes achter elkaar.
    .codes-unknown = Deze codes ken ik niet: { $codes }.
    .text = Waar gaat de ronde over?
    .text_heat = Hitte
    .text_cold = Kou en gladheid
    .text_call = Horen hoe het gaat
    .text_own = Zelf schrijven
    .degrees = Hoe warm kan het worden? Kies, of typ het getal.
    .own-words = Wat leest de vrijwilliger? Waar jij [code] schrijft, komt de code van de bewoner. Schrijf geen namen.
    .how-soon = Hoe snel moet het? Bij “Vandaag nog” vraag ik ook wie pauze heeft. Dan mag het ook op zondag.
    .how-soon_today = Vandaag nog
    .how-soon_usual = Geen haast
    .sure =
        De ronde gaat langs { $residents }. Ik kan { $volunteers } vragen. { $unvisited }
        Zo leest een vrijwilliger het:
        { $text }
        Klopt het zo?
    .sure_send = Verstuur over 10 min
    .sure_stop = Niet versturen
    .unvisited = Bij { $residents } komt geen vrijwilliger. Die vraag ik aan de begeleider.
    .all-visited = Bij elke bewoner komt een vrijwilliger.
    .nobody = Daar zijn geen bewoners voor een ronde. Begin opnieuw met /ronde.
    .not-sent = Goed. Er is niets verstuurd.
    .planned = Goed. Ik begin om { $at }. ’s Avonds laat en ’s nachts vraag ik niemand. Je hoort hoe het ging op { $reported }.
    .begun = De ronde langs { $residents } is begonnen. Je hoort hoe het ging op { $reported }.
    .progress = { $seen } van { $all } bewoners bereikt. Bij { $cannot } lukt het niet. Over { $silent } weet ik nog niets.
    .live =
        { $seen } van { $all } bewoners bereikt. Bij { $cannot } lukt het niet. Over { $silent } weet ik nog niets.
        Je hoort hoe het ging op { $reported }.
    .reported = { $seen } van { $all } bewoners bereikt. Bij { $cannot } lukt het niet. Over { $silent } hoorde ik niets.
    .all-seen =
        { $all ->
            [one] De bewoner is bereikt.
           *[other] Alle { $all } bewoners zijn bereikt.
        } De ronde is klaar.
    .ended =
        De ronde is klaar. { $seen } van { $all } bewoners bereikt. Deze niet:
        { $list }
    .list =
        Nog niet bereikt:
        { $list }
    .list-cannot = Lukt niet: { $codes }
    .list-silent = Niets gehoord: { $codes }
    .list-more = { $list } en nog { $count }
    .list-empty = Alle bewoners zijn bereikt.
    .option-totals = Hoe staat het?
    .option-list = Lijst
    .option-others = Vraag nog anderen
    .option-stop = Stop
    .others = Nog niet bereikt: { $residents }. Ik kan andere vrijwilligers uit hun gebied vragen. Die lezen alleen de code. De begeleider vertelt meer. Zal ik het doen?
    .others_ask = Vraag hen
    .others_stop = Niet doen
    .others-not = Goed. Ik vraag niemand anders.
    .others-asked = Ik vraag hen nu. Je hoort hoe het ging op { $reported }.
    .stopped = Gestopt. Voor { $residents } had ik al iemand gevraagd. Die vragen haal ik nu weg.
    .over = Deze ronde is al klaar.
    .unknown = Deze ronde ken ik niet.
    .says-heat = Het kan { $degrees } graden worden. Bel { $resident } of ga langs. Drinkt de bewoner genoeg? Is het koel in huis?
    .says-cold = Het wordt koud en glad. Bel { $resident } of ga langs. Is het warm in huis? Is er genoeg te eten?
    .says-call = Bel { $resident } of ga langs. Hoe gaat het met de bewoner?
    .says-own = { $resident }: { $words }
    .asked =
        { $text }
        Gebeld of langs geweest? Bij gevaar: bel 112.
    .asked-other =
        { $text }
        Ken je { $resident } nog niet? { $name } vertelt je meer: { $phone }.
        Gebeld of langs geweest? Bij gevaar: bel 112.
    .reminded =
        Druk? Geeft niets. Eén tik is genoeg.
        { $text }
        Gebeld of langs geweest? Bij gevaar: bel 112.
    .reminded-other =
        Druk? Geeft niets. Eén tik is genoeg.
        { $text }
        Ken je { $resident } nog niet? { $name } vertelt je meer: { $phone }.
        Gebeld of langs geweest? Bij gevaar: bel 112.
    .option-done = Gedaan
    .option-cannot = Lukt niet
    .option-worry = Ik maak me zorgen
    .handed =
        { $text }
        Er is geen vrijwilliger die { $resident } nu kan bereiken. Bel jij, of ga je langs? Graag vóór { $by }.
    .seen-by-another = { $resident } is al bereikt. Jij hoeft niets meer te doen. Dank je wel.
    .noted = Fijn. { $resident } is bereikt. Dank je wel.
    .seen-already = { $resident } was al bereikt. Dank je wel.
    .cannot-next = Goed dat je het zegt. Ik vraag iemand anders voor { $resident }.
    .cannot-listed = Goed dat je het zegt. De coördinator leest dat het bij { $resident } nog niet gelukt is.
    .not-yours = Deze vraag is niet voor jou.
    .residents =
        { $count ->
            [one] 1 bewoner
           *[other] { $count } bewoners
        }
    .volunteers =
        { $count ->
            [one] 1 vrijwilliger
           *[other] { $count } vrijwilligers
        }
matches =
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
    .code = Welke code krijgt de bewoner? Typ bijvoorbeeld B-12. Nooit een naam.
    .code-not-free = Code { $code } kan niet. Kies een andere code.
    .area = In welk gebied is dat?
    .supervisor = Wie wordt de begeleider van { $code } in { $area }? Kies of typ de naam.
    .deputy = Wie vervangt { $supervisor } als dat nodig is bij { $code }?
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
    .form_home_administration = Administratie thuis
    .form_family_match = Gezin ondersteunen
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

farewell =
    .words = Het stopt bij { $code }. Wat schrijf je aan { $whom }? Kies, of schrijf het zelf.
    .words_done = Het is klaar
    .words_moves = De bewoner verhuist
    .words_died = De bewoner is overleden
    .words_otherwise = We regelen het anders
    .says_done = Je koppeling is klaar. Dank je wel voor alles wat je deed.
    .says_moves = De bewoner gaat verhuizen. Dank je wel voor alles wat je deed.
    .says_died = De bewoner is overleden. Dat kan je raken. Wil je praten? Kies Hulp voor mij. Dank je wel voor alles.
    .says_otherwise = We regelen het voortaan anders. Dat ligt niet aan jou. Dank je wel voor alles.
    .sure =
        Dit schrijf je aan { $whom }:
        { $message }
        Daarna stopt dit contact met { $code }. Klopt het zo?
    .sure_send = Stoppen en versturen
    .sure_stop = Niet doen
    .ends = 💐 { $name } schrijft je over { $resident }: { $words } Vragen? Bel { $name }: { $phone }.
    .told = { $name } stopt bij { $code }. Dat regelde { $by }.
    .noted = De koppeling van { $name } met { $code } is gestopt. { $name } leest je bericht.
segment =
    .whom = Voor wie is het?
    .option-everybody = Iedereen
    .option-choose = Een deel
    .option-all-but = Iedereen, behalve …
    .by = Waar kies je op?
    .by_area = Gebied
    .by_role = Rol
    .by_form = Soort contact
    .by_language = Taal
    .by_active = Actief geweest
    .by_tag = Label
    .value = { $field }: welke kies je?
    .days = Laatste { $days } dagen
    .value_volunteer = Vrijwilliger
    .value_professional = Professional
    .value_coordinator = Coördinator
    .value_safeguarding_officer = Aandachtsfunctionaris
    .value_manager = Manager
    .value_home_visit = Huisbezoek
    .value_buddy_contact = Maatje
    .value_phone_call = Bellen
    .value_home_administration = Administratie thuis
    .value_family_match = Gezin ondersteunen
    .value_host = Gastvrouw of gastheer
    .value_group = Groep
    .value_course = Cursus
    .so-far =
        Nu: { $who }.
        Aantal mensen: { $count }. Bijvoorbeeld { $names }.
    .next = Is dat het?
    .next_done = Ja, dat is het
    .next_and = Alleen wie ook …
    .next_or = Erbij: ook wie …
    .next_but_not = Eraf: niet wie …
    .next_save = Bewaar als groep
    .name = Hoe noem je deze groep?
    .everybody = iedereen
    .nobody = niemand
    .and-also = { $one }, { $other }
    .both = { $one } en { $other }
    .either = { $one } of { $other }
    .not = niet ({ $one })
    .is_area = in { $value }
    .is_role = { $value }
    .is_form = { $value }
    .is_language = leest { $value }
    .is_tag = label { $value }
    .is_active = actief in de laatste { $days } dagen

broadcast =
    .what = Wat wil je doen?
    .option-message = Bericht sturen
    .option-start-round = Ronde langs bewoners
    .option-make-offer = Wie kan helpen?
    .reaches =
        Voor: { $who }.
        Aantal mensen: { $count }. Bijvoorbeeld { $names }.
    .nobody = Zo is het voor niemand. Typ /bericht en kies een andere groep.
    .kind = Waar gaat het over?
    .kind_news = Nieuws
    .kind_activity = Activiteiten
    .kind_practical = Praktische zaken
    .kind_safety = Veiligheid
    .about_news = nieuws
    .about_activity = activiteiten
    .about_practical = praktische zaken
    .words = Schrijf je bericht in het { $language }. Noem geen bewoners.
    .words-too = En voor wie { $language } leest? Aantal mensen: { $count }. Schrijf het in die taal.
    .in_nl = Nederlands
    .in_en = Engels
    .option-same = Ook in het { $language }
    .field = Wat komt er bij “{ $name }”?
    .answers = Hoe kunnen ze antwoorden?
    .answers_read = Gelezen
    .answers_yes_no = Ja of nee
    .answers_yes_maybe_no = Ja, misschien, nee
    .answers_help = Ik doe mee of bel mij
    .option-read = Gelezen
    .option-yes = Ja
    .option-maybe = Misschien
    .option-no = Nee
    .option-can-help = Ik doe mee
    .option-call-me = Bel mij
    .option-cannot = Lukt niet
    .option-write = Schrijf terug
    .when = Wanneer verstuur ik het? Kies, of typ een dag en een tijd.
    .option-now = Nu
    .at = { $at }
    .when-now = nu
    .when-at = op { $at }
    .on_telegram = Telegram
    .on_matrix = Matrix
    .on_web = de eigen pagina
    .preview =
        Zo ziet het eruit op { $where }:
        ───
        { $words }
        ───
    .sure =
        { $words }

        Ik verstuur dit { $when }. Aantal mensen: { $count }.
        Bijvoorbeeld { $names }.
        Tussen 20:00 en 9:00 krijgt niemand het. Klopt het zo?
    .sure-wait =
        { $words }

        Ik verstuur dit { $when }. Aantal mensen: { $count }.
        Bijvoorbeeld { $names }.
        Het zijn er meer dan 100. Een collega kijkt mee, of het wacht 10 minuten.
        Tussen 20:00 en 9:00 krijgt niemand het. Klopt het zo?
    .sure_send = Versturen
    .sure_not = Niet versturen
    .number = Dit gaat naar veel mensen. Typ hun aantal: { $count }.
    .not-sent = Goed. Er is niets verstuurd.
    .progress_soon = Ik verstuur je bericht zo. Aantal mensen: { $count }.
    .progress_waiting =
        Je bericht staat klaar. Aantal mensen: { $count }.
        Ik verstuur het op { $at }.
    .progress_held =
        Je bericht staat stil. Aantal mensen: { $count }. Gepland: { $at }.
        Een collega kiest of het doorgaat.
    .progress_going =
        Ik verstuur je bericht: { $sent } van { $count }.
        Aangekomen: { $arrived }. Geantwoord: { $answered }.
        { $rest }
    .progress_done =
        Je bericht is verstuurd: { $sent } van { $count }.
        Aangekomen: { $arrived }. Geantwoord: { $answered }.
        { $rest }
    .progress_stopped =
        Je bericht is gestopt. Wel verstuurd: { $sent } van { $count }.
        Aangekomen: { $arrived }. Geantwoord: { $answered }.
        { $rest }
    .total_waiting = Nog niet aan de beurt: { $count }
    .total_on_its_way = Onderweg: { $count }
    .total_failed = Mislukt: { $count }
    .total_unknown = Misschien aangekomen: { $count }
    .total_unreachable = Niet bereikbaar: { $count }
    .total_muted = Wil dit soort bericht niet: { $count }
    .total_not_sent = Niet verstuurd: { $count }
    .option-stop = Stop
    .option-list = Wie kreeg het niet?
    .stopped =
        Gestopt. Wie het al heeft ({ $count }):
        { $names }
    .stopped-in-time = Gestopt. Niemand heeft het gekregen.
    .not-stopped_done = Dit kan niet meer stoppen. Iedereen heeft het al.
    .not-stopped_stopped = Dit bericht is al gestopt.
    .not-again_stopped = Dit bericht is al gestopt.
    .not-again_held = Dit bericht staat nu stil.
    .held =
        { $name } schreef dit bericht. Het was gepland op { $at }.
        ───
        { $words }
        ───
        { $name } kan er nu niet bij. Daarom staat het stil.
        Zo veel mensen wachten er nog op: { $count }. Gaat het door, uit jouw naam?
    .option-go-on = Laat het doorgaan
    .option-hold-off = Stop het bericht
    .decided = Een collega heeft al gekozen.
    .answers-to-you = De antwoorden op een bericht van { $name } komen nu bij jou.
    .and-more = en nog { $count }
    .list = { $lines }
    .list_unreachable =
        Niet bereikbaar ({ $count }). Bel hen:
        { $who }
    .list_failed =
        Mislukt ({ $count }). Bel hen, of probeer het opnieuw:
        { $who }
    .list_unknown =
        Misschien aangekomen ({ $count }). Die krijgen het niet nog eens:
        { $who }
    .list-answer = { $answer }: { $count }
    .list-nothing = Er ging nog niets mis. Er is nog geen antwoord.
    .to-phone = { $name }: { $phone }
    .option-again = Probeer het opnieuw
    .again = Ik probeer het opnieuw. Aantal mensen: { $count }.
    .gone = Dit bericht is er niet meer.
    .consent =
        { $name } wil dit sturen. Aantal mensen: { $count }.
        { $words }
        Mag ik het versturen? Zegt niemand iets, dan gaat het om { $at }.
    .option-consent = Akkoord
    .option-object = Niet sturen
    .consent-noted = Goed. { $name } hoort het.
    .consent-late_going = Ik verstuur het bericht al. Bel de afzender als het moet stoppen.
    .consent-late_held = Het bericht staat nu stil.
    .consent-late_done = Het bericht is al verstuurd.
    .consent-late_stopped = Het bericht is al gestopt.
    .consented = { $name } is akkoord. Je bericht wordt verstuurd.
    .objected = { $name } wil dit niet sturen. Er is niets verstuurd. Overleg samen.
    .card =
        Bericht van { $sender }:

        { $words }

        Liever geen berichten over { $kind }? Typ /stil.
    .card-always =
        Bericht van { $sender }:

        { $words }
    .write-back = Wat wil je aan { $name } schrijven?
    .answered = Dank je. { $name } ziet je antwoord.
    .too-old = Dit bericht is te oud om nog te beantwoorden.
    .answers-came =
        Antwoorden op je bericht: { $count }.
        { $lines }
    .answer-line = { $name }: { $answer }
    .answer-words = { $name } schrijft: { $words }
    .answer-both = { $name }: { $answer }. { $words }
    .answers-more = En nog { $count } keer: { $answer }
    .answer-to = Antwoord { $name }
    .answer-back = Wat wil je aan { $name } antwoorden?
    .answer-sent = Verstuurd. { $name } leest het straks.
    .answered-back = { $name } antwoordt je: { $words }

mute =
    .which = Waarover wil je geen berichten meer? Veiligheid krijg je altijd.
    .option-off-news = Geen nieuws meer
    .option-off-activity = Geen activiteiten meer
    .option-off-practical = Niets praktisch meer
    .option-on-news = Weer nieuws
    .option-on-activity = Weer activiteiten
    .option-on-practical = Weer praktische zaken
    .chosen =
        Goed. Hierover krijg je geen berichten meer:
        { $kinds }
        Typ /stil om dat te veranderen.
    .none = Goed. Je krijgt weer alle berichten.

template =
    .which = Maak een nieuwe tekst. Of kies een tekst die ik moet weggooien.
    .option-new = Nieuwe tekst
    .name = Hoe noem je deze tekst?
    .words =
        Schrijf de tekst. Zet een invulplek tussen haken, zoals [dag].
        Bij [naam] komt de naam van de lezer.
    .words-too = En in het { $language }?
    .kept = Bewaard: { $name }. Kies deze tekst bij /bericht.
    .gone = { $name } is weggegooid.

team =
    .whom = Wie zoek je? Kies of typ een naam.
    .nobody-called = Zo heet hier niemand.
    .member = { $name } · { $what }
    .member-joining = { $name } · { $what } · nog niet binnen
    .option-more = Meer
    .option-invite = Iemand uitnodigen
    .unknown = Deze persoon vind ik niet in jouw gebied. Typ /mensen voor de lijst.
    .not-yours = Dat kun jij niet doen. Vraag het aan een manager.
    .page =
        { $name }
        { $posts }
        Telefoon: { $phone }
        { $state }
    .post = { $role } in { $area }
    .no-phone = geen nummer
    .state-joining = Uitgenodigd, nog niet binnen.
    .state-active = Doet mee.
    .state-no-chat = Doet mee, maar heeft geen chat. Maak een nieuwe code.
    .state-paused = Pauze tot { $day }.
    .option-new-code = Nieuwe code
    .option-change = Wijzigen
    .change = Wat verandert er voor { $name }?
    .change_role_on = Rol erbij
    .change_role_off = Rol eraf
    .change_phone = Nieuw nummer
    .change_tag_on = Label erbij
    .change_tag_off = Label weg
    .which-on = Welke rol komt erbij?
    .which-off = Welke rol gaat eraf?
    .which-phone = Wat is het nieuwe nummer van { $name }?
    .which-tag-on = Welk label krijgt { $name }? Kies er een, of typ een nieuw label. Schrijf niets over gezondheid of geloof.
    .which-tag-off = Welk label gaat weg bij { $name }?
    .tag-is = nu met label “{ $tag }”
    .tag-is-gone = niet meer met label “{ $tag }”
    .no-tags = { $name } heeft geen labels.
    .labels = Labels: { $tags }
    .has-all = { $name } heeft hier al alle rollen die jij kunt geven.
    .only-post = { $name } heeft hier maar één rol. Gaat die eraf? Kies dan “Deze persoon stopt”.
    .changed = Gedaan. { $name }: { $what }.
    .does-now = nu ook { $post }
    .no-longer = niet meer { $post }
    .phone-is = nummer { $phone }
    .option-lost = Telefoon kwijt
    .option-pause = Pauze
    .option-end = Deze persoon stopt
    .option-evening = Code voor een avond
    .option-cards = Kaartjes om te printen

letting-in =
    .picture-name = qr-code
    .name = Hoe heet deze persoon? Typ de naam.
    .role = Welke rol?
    .role_volunteer = Vrijwilliger
    .role_professional = Professional
    .role_coordinator = Coördinator
    .role_safeguarding_officer = Aandachtsfunctionaris
    .role_manager = Manager
    .area = In welk gebied?
    .phone = Op welk nummer kunnen we { $name } bellen?
    .language = Welke taal leest { $name }?
    .made =
        Uitnodiging voor { $name }. Die werkt één keer en blijft { $days } dagen goed.
        Laat de link zien, of stuur die: { $link }
        Of lees de code voor: { $code }
        Typen kan op { $page }
        Geef dit aan niemand anders.
    .somebody-asked = { $name } maakte een nieuwe code voor jou. Wist je dat niet? Bel je coördinator.

import =
    .how =
        Je kunt veel mensen, bewoners en koppelingen tegelijk klaarzetten. Dat doe je met een spreadsheet.
        Tik naast het tekstvak op de paperclip. Kies daar je bestand. Op Telegram kan dat niet. Doe het dan op je eigen pagina.
        Ik laat eerst zien wat er verandert. Daarna kies jij.
        Heb je nog geen bestand? Typ /invullijst.
    .collecting = Ik haal je bestand op en lees het. Een ogenblik.
    .on-own-page = Een spreadsheet lees ik hier niet. Dat kan op je eigen pagina. Tik daar op de paperclip.
    .do-it =
        Dit gebeurt er als ik je bestand verwerk:
        { $report }
        Wat niet in je bestand staat, blijft zoals het is. Zal ik het doen?
    .do-it_yes = Doen
    .do-it_no = Niet doen
    .would =
        Dit gebeurt er als ik het bestand verwerk:
        { $report }
        Wat niet in het bestand staat, blijft zoals het is.
    .sure = Zal ik het doen? Typ ja of nee:
    .done = Klaar. Nieuw: { $new }. Veranderd: { $changed }.
    .done-with-people =
        Klaar. Nieuw: { $new }. Veranderd: { $changed }.
        Nieuwe mensen kunnen er nog niet in. Nodig ze uit met /mensen.
    .not-done = Goed. Er is niets veranderd.
    .no-answer = Er kwam geen antwoord. Er is niets veranderd. Zonder vraag kan ook: voeg --yes toe.
    .busy = Er worden nu te veel bestanden tegelijk gelezen. Probeer het over een minuut nog eens.
    .yours-now = Jij begeleidt voortaan { $codes }. Eerst was dat { $of }. Wat nog open staat, blijft bij wie het heeft.
    .no-longer-yours = { $by } begeleidt voortaan { $codes }. Eerst was jij dat. Wat nog open staat bij jou, blijft van jou.
    .nothing-to-do = Alles uit je bestand staat er al zo. Er verandert niets.
    .gone = Dit bestand heb ik niet meer. Kies het nog een keer.
    .refused =
        Dit bestand kan zo nog niet. Ik heb er niets van bewaard.
        { $problems }
        Verbeter dit en kies het bestand opnieuw.
    .count_area = Gebieden: { $new } nieuw, { $changed } anders, { $unchanged } hetzelfde.
    .count_person = Mensen: { $new } nieuw, { $changed } anders, { $unchanged } hetzelfde.
    .count_resident = Bewoners: { $new } nieuw, { $changed } anders, { $unchanged } hetzelfde.
    .count_match = Koppelingen: { $new } nieuw, { $changed } anders, { $unchanged } hetzelfde.
    .change = Anders: { $sheet }, rij { $row } ({ $what }).
    .both = { $first }, { $rest }
    .more-changes = En nog { $count } die anders worden.
    .skipped = Blad { $sheet } sla ik over. Ik herken de koppen niet.
    .other-numbers =
        { $count ->
            [one] Eén collega krijgt een ander nummer. Klopt dat? Het kan ook iemand zijn die toevallig zo heet.
           *[other] { $count } collega's krijgen een ander nummer. Klopt dat? Het kunnen ook mensen zijn die toevallig zo heten.
        }
    .tell-volunteers =
        { $count ->
            [one] Eén bewoner krijgt een andere begeleider. Wie daar bezoekt, hoort het dan. Wat open staat, blijft bij wie het heeft.
           *[other] { $count } bewoners krijgen een andere begeleider. Wie daar bezoekt, hoort het dan. Wat open staat, blijft bij wie het heeft.
        }
    .problem = { $sheet }, rij { $rows }, kolom { $column }: { $what }
    .problem-row = { $sheet }, rij { $rows }: { $what }
    .problem-file = { $what }
    .column = { $letter } ({ $label })
    .more-problems = En nog { $count } problemen.
    .bsn = Dit lijkt een burgerservicenummer. Haal het weg. Is het een telefoonnummer? Zet er een 0 voor.
    .name-of-resident = Hier staat iets over een bewoner. Een bewoner is alleen een code. Haal de kolom weg. Gaat het om de vrijwilliger? Noem de kolom dan Vrijwilliger.
    .cell-error = In deze cel staat een fout van het rekenprogramma. Typ hier wat er hoort.
    .bad-name = Dit is geen naam. Typ een naam van hooguit 80 letters.
    .bad-phone = Dit is geen telefoonnummer. Typ één nummer, zoals 06-12345678.
    .bad-role = Deze rol ken ik niet. Kies vrijwilliger, professional, coördinator, aandachtsfunctionaris of manager.
    .bad-language = Deze taal spreek ik niet. Kies Nederlands of Engels.
    .bad-code = Dit is geen code. Een code is kort en heeft een cijfer, zoals B-12. Zet hier nooit een naam.
    .bad-form = Deze vorm ken ik niet. Kies er een van het blad Uitleg in de invullijst.
    .bad-day = Dit is geen dag van de week. Typ één dag, zoals dinsdag.
    .bad-time = Dit is geen tijd. Typ de tijd zo: 10:00.
    .bad-minutes = Dit is geen duur. Typ het aantal minuten, zoals 60.
    .bad-date = Deze datum kan niet. Typ de datum zo: 3-3-2026.
    .bad-hours = Deze werktijden begrijp ik niet. Typ ze zo: ma-vr 09:00-17:00.
    .bad-after-hours = Dit begrijp ik niet. Typ een naam, een nummer of geen.
    .no-name = Hier ontbreekt de naam. Vul hem in, of haal de rij weg.
    .no-code = Hier ontbreekt de code van de bewoner. Vul hem in, of haal de rij weg.
    .no-phone = Hier ontbreekt het telefoonnummer. Iedereen moet te bellen zijn. Vul het in.
    .no-role = Hier ontbreekt de rol. Vul in wat iemand doet, zoals vrijwilliger.
    .no-area = Hier ontbreekt het gebied. Vul de wijk of het dorp in.
    .no-supervisor = Hier ontbreekt de begeleider. Vul de naam van een professional in.
    .no-volunteer = Hier ontbreekt de vrijwilliger. Vul de naam in, of haal de rij weg.
    .one-area = Een bewoner hoort bij één gebied. Kies er een.
    .unknown-area = Dit gebied ken ik niet. Kijk hoe je het schreef, of zet het op het blad Gebieden.
    .unknown-area-here = Jij hebt geen gebied dat zo heet. Kijk hoe je het schreef. Een nieuw gebied maakt wie de computer beheert.
    .unknown-person = Deze naam ken ik niet. Kijk hoe je hem schreef, of zet hem op het blad Mensen.
    .several-people = Meer mensen heten zo. Schrijf bij één van hen een achternaam of letter erbij.
    .unknown-code = Deze code ken ik niet. Kijk hoe je hem schreef, of zet hem op het blad Bewoners.
    .code-closed = Deze bewoner is afgesloten. Haal de rij weg, of kies een nieuwe code.
    .code-not-free = Deze code kan niet. Kies een andere.
    .same-area = Dit gebied staat er twee keer, met iets anders erbij. Laat één rij staan.
    .same-name = Deze naam staat er twee keer, met een ander nummer. Is het dezelfde? Maak de nummers gelijk. Anders: schrijf een achternaam erbij.
    .same-code = Deze code staat er twee keer, met iets anders erbij. Maak de rijen gelijk.
    .same-match = Deze koppeling staat er twee keer, met iets anders erbij. Laat één rij staan.
    .role-not-yours = Deze rol kun jij hier niet geven. Vraag het aan je manager.
    .person-not-yours = Van deze collega kun jij niets veranderen. Vraag het aan je manager.
    .no-professional = Een begeleider of vervanger is een professional, geen vrijwilliger. Kies een ander, of geef die rol erbij.
    .not-a-volunteer = Wie op bezoek gaat, is vrijwilliger. Kies een ander, of geef die rol erbij.
    .deputy-is-supervisor = Begeleider en vervanger zijn dezelfde. Kies twee mensen, of laat de vervanger leeg.
    .day-and-time = Dag en tijd horen bij elkaar. Vul ze allebei in, of geen van beide.
    .nothing-known = Ik herken hier niets. Zet koppen boven de kolommen, zoals Naam, Telefoon, Rol en Gebied. De invullijst laat zien hoe.
    .nothing-filled = Onder de koppen staat nog niets. Vul eerst een rij in.
    .file-empty = Dit bestand is leeg.
    .file-too-large = Dit bestand is te groot. Het mag hooguit { $most } MB zijn. Knip het in stukken.
    .file-not-fetched = Ik kon je bestand niet ophalen. Stuur het nog een keer.
    .file-old = Dit bestand kan ik niet openen. Sla het op als XLSX, zonder wachtwoord, en probeer het opnieuw.
    .file-strange = Dit is geen bestand dat ik kan lezen. Sla het op als XLSX of CSV en probeer het opnieuw.
    .file-unpacks = Dit bestand is uitgepakt veel te groot. Kopieer je tabel naar een nieuw bestand.
    .file-wide = De cellen staan te ver uit elkaar. Kopieer alleen je tabel naar een nieuw bestand.
    .too-many-rows = Dit bestand heeft te veel rijen. Het mogen er hooguit { $most } zijn. Knip het in stukken.
    .reading = Rijen gelezen
    .written = Geschreven: { $file }
    .exists = { $file } bestaat al. Kies een andere naam.
    .no-file = Ik kan { $file } niet openen.

export =
    .ready = Je bestand is klaar. Het bevat alleen jouw gebieden. Let op: er staan namen en nummers in.
    .template = De invullijst is klaar. Het eerste blad legt uit wat je invult.
    .file-name = buurtpols
    .template-name = buurtpols-invullijst

sheet =
    .name = Naam
    .first_name = Voornaam
    .infix = Tussenvoegsel
    .last_name = Achternaam
    .phone = Telefoon
    .role = Rol
    .area = Gebied
    .language = Taal
    .code = Bewoner
    .supervisor = Begeleider
    .deputy = Vervanger
    .volunteer = Vrijwilliger
    .form = Vorm
    .day = Dag
    .time = Tijd
    .minutes = Minuten
    .since = Sinds
    .hours = Werktijden
    .after_hours = Buiten werktijd
    .gp = Huisartsenpost
    .ggd = GGD
    .confidant = Vertrouwenspersoon
    .state = Hoe ver
    .other = iets van een bewoner
    .nobody = geen
    .title_area = Gebieden
    .title_person = Mensen
    .title_resident = Bewoners
    .title_match = Koppelingen
    .form_home_visit = huisbezoek
    .form_buddy_contact = maatje
    .form_phone_call = bellen
    .form_home_administration = thuisadministratie
    .form_family_match = buurtgezin
    .form_host = gastvrouw of gastheer
    .form_group = groep
    .form_course = cursus
    .explains = Uitleg
    .explains-title = Zo vul je dit in
    .explains-1 = Vul de bladen in die je nodig hebt. Een leeg blad mag.
    .explains-2 = Laat de koppen staan. De volgorde van de kolommen is vrij.
    .explains-3 = Een bewoner staat hier alleen met een code. Zet nergens een naam, adres of burgerservicenummer van een bewoner.
    .explains-4 = Leeg betekent: blijft zoals het is.
    .explains-5 = Wat niet in dit bestand staat, blijft zoals het is. Er gaat nooit iets weg.
    .explains-6 = Kies het bestand op je eigen pagina met de paperclip. Je ziet eerst wat er verandert.
    .explains-7 = Nieuwe mensen nodig je daarna uit met /mensen.
    .explains-sheet = Blad
    .explains-column = Kolom
    .explains-demanded = Moet
    .explains-how = Hoe
    .about_area_name = De naam van de wijk of het dorp.
    .about_area_hours = Zoals ma-vr 09:00-17:00.
    .about_area_after_hours = Wie je dan belt: een naam van het blad Mensen, een nummer, of geen.
    .about_area_gp = Het nummer van de huisartsenpost.
    .about_area_ggd = Het nummer van het loket van de GGD.
    .about_area_confidant = Het nummer van de vertrouwenspersoon.
    .about_person_name = Zoals collega's iemand kennen. Heten er twee hetzelfde? Zet er een letter bij.
    .about_person_phone = Zoals 06-12345678.
    .about_person_role = vrijwilliger, professional, coördinator, aandachtsfunctionaris of manager. Meer rollen? Zet er een komma tussen.
    .about_person_area = Een gebied van het blad Gebieden. Meer gebieden? Zet er een komma tussen.
    .about_person_language = Nederlands of Engels. Alleen voor wie nieuw is: daarna kiest iemand zelf.
    .about_resident_code = Een code, zoals B-12. Nooit een naam.
    .about_resident_area = Het gebied van de bewoner.
    .about_resident_supervisor = De naam van de professional die begeleidt.
    .about_resident_deputy = De naam van de professional die vervangt.
    .about_match_code = De code van de bewoner.
    .about_match_volunteer = De naam van de vrijwilliger.
    .about_match_form = huisbezoek, maatje, bellen, thuisadministratie, buurtgezin, gastvrouw of gastheer, groep of cursus. Leeg is huisbezoek.
    .about_match_day = De vaste dag, zoals dinsdag. Hoort bij de tijd.
    .about_match_time = Wanneer het begint, zoals 10:00.
    .about_match_minutes = Hoe lang het duurt. Leeg is 60 minuten.
    .about_match_since = Sinds wanneer, zoals 3-3-2026. Leeg is vandaag.
replacement =
    .whom = Wie krijgt een opvolger? Kies of typ de naam.
    .who = Wie neemt het over bij { $codes }? Kies of typ de naam.
    .sure =
        { $by } neemt het over bij { $codes }.
        { $open }
        Wat open staat, gaat mee. Iedereen hoort het. Klopt het zo?
    .sure_replace = Ja, regel het
    .sure_leave = Nee
    .on-its-way = Ik regel het. Iedereen hoort het nu.
    .unknown = Deze collega ken ik niet.
    .no-resident = geen bewoner
    .codes-more = { $codes } en nog { $more }
    .option-open-cases = Open zaken
    .nothing-open = Er staat niets open.
    .comes-along = Dit gaat mee: zaken { $cases }, taken { $tasks }.
    .nothing-left = Er staat niets meer open.
    .left = Nog open bij { $by }: { $cases }.
    .yours-for-good = Jij neemt het over van { $of } bij { $codes }. Vrijwilligers: { $volunteers }. { $open }
    .of-you-for-good = { $by } neemt het van je over bij { $codes }. Open zaken en taken gaan mee. Dank je wel voor je werk daar.
    .volunteer-for-good = { $by } is nu je begeleider bij { $codes }. Eerst was dat { $of }. Bel { $by } gerust: { $phone }.
    .deputy-for-good = Bij { $codes } is { $by } nu de begeleider. Eerst was dat { $of }.
    .arranged-for-good = Geregeld. { $by } neemt het over van { $of } bij { $codes }. { $open } Deze vrijwilligers weten het: { $volunteers }.
    .yours-for-a-while = Jij vervangt { $of } tot { $until } bij { $codes }. Vrijwilligers: { $volunteers }. { $open }
    .of-you-for-a-while = { $by } vervangt je tot { $until }. Open zaken en taken gaan mee. Tot dan.
    .volunteer-for-a-while = { $of } is er niet tot { $until }. { $by } is er voor jou. Bel { $by } gerust: { $phone }.
    .deputy-for-a-while = { $by } vervangt { $of } tot { $until } bij { $codes }.
    .arranged-for-a-while = { $by } vervangt { $of } nu, tot { $until }. { $open } Deze vrijwilligers weten het: { $volunteers }.
    .back-of = Welkom terug, { $of }. { $by } was er voor je. { $left } Bel even samen: { $phone }.
    .back-by = { $of } is er weer. Dank je wel. { $left } Bel even samen: { $phone-of }.
    .back-volunteer = { $of } is er weer voor jou. Bel { $of } gerust: { $phone-of }.
    .back-arranged = { $of } is er weer. De vervanging door { $by } is klaar.
    .off = De vervanging van { $of } door { $by } gaat niet door.

stand-in =
    .which = Wie vervangt wie?
    .which_new = Nieuwe vervanging
    .line = { $by } voor { $of }, tot { $until }
    .whom = Wie is er een tijd niet? Kies of typ de naam.
    .who = Wie vervangt { $of }? Kies of typ de naam.
    .since = Vanaf wanneer is { $of } er niet? Kies, of typ een dag.
    .since_today = vandaag
    .until = Op welke dag is { $of } er weer? Kies, of typ een dag.
    .weeks =
        { $weeks ->
            [one] Na { $weeks } week
           *[other] Na { $weeks } weken
        }
    .sure =
        { $by } vervangt { $of }. Vanaf: { $since }. Tot: { $until }.
        Wat open staat, gaat mee. Heeft { $by } ja gezegd?
    .sure_keep = Ja, leg vast
    .sure_leave = Nog niet
    .set = Vastgelegd. { $by } vervangt { $of }. Vanaf: { $since }. Tot: { $until }.
    .set-by = Je gaat { $of } vervangen. Vanaf: { $since }. Tot: { $until }. Je hoort het als het begint.
    .set-of = { $by } gaat je vervangen. Vanaf: { $since }. Tot: { $until }.
    .already = Dat kan niet. Een van de twee is dan al weg, of vervangt al iemand.
    .end = { $by } vervangt { $of } tot { $until }. Nu stoppen?
    .end_keep = Ja, stop nu
    .end_leave = Nee
    .not-here = Deze vervanging ken ik niet.

closing =
    .hand-over-first =
        { $code } kan nog niet dicht. { $count ->
            [one] Deze zaak heeft nog niemand. Geef die eerst aan een collega.
           *[other] Deze zaken hebben nog niemand. Geef ze eerst aan een collega.
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
lost-phone =
    .whose = Wiens telefoon is kwijt? Kies of typ een naam.
    .sure = Is de telefoon van { $name } kwijt? Dan koppel ik nu alle chats los. Collega’s horen welke zaken open staan. Ik noteer een datalek.
    .sure_unlink = Ja, koppel los
    .sure_no = Nee
    .left = Goed. Er is niets veranderd.
    .on-its-way = Ik koppel { $name } nu los. Je hoort zo wat er open staat.
    .your-own = Dit is jouw eigen telefoon. Vraag een collega om dit te doen.
    .done =
        { $name } is losgekoppeld.
        { $count ->
            [0] Er staat geen zaak open.
            [one] Er staat één zaak open. Collega’s horen dat nu.
           *[other] Er staan { $count } zaken open. Collega’s horen dat nu.
        }
        Er is een datalek genoteerd. Dat moet beoordeeld zijn vóór { $due }.
    .reporter = De telefoon van { $name } is kwijt. Een antwoord over { $reference } komt daar niet aan. Zoek een andere manier.
    .unlinked = { $name } is losgekoppeld. Er is een datalek genoteerd. Maak een nieuwe code met: buurtpols invite.

leak =
    .noted = { $by } meldt: de telefoon van { $name } is kwijt. Datalek genoteerd: beoordeel het vóór { $due }.
    .reminder = Er staat nog een datalek open: de telefoon van { $name }. Beoordeel het vóór { $due }.
    .overdue = Het datalek is nog niet beoordeeld: de telefoon van { $name }. Dat moest vóór { $due }. Doe het nu.
    .option-judge = Beoordelen
    .decision = Wat is er besloten over de telefoon van { $name }? Melden doe je bij de Autoriteit Persoonsgegevens (AP).
    .decision_no_leak = Geen datalek
    .decision_not_reported = Datalek, niet gemeld
    .decision_reported = Gemeld bij de AP
    .decision_reported_and_told = Gemeld, mensen weten het
    .why = Waarom? Schrijf het kort op, zonder namen.
    .closed = Het datalek is beoordeeld: de telefoon van { $name }. Het blijft in de lijst staan.
    .none = Er staan geen datalekken in de lijst.
    .line-open = { $name }, genoteerd op { $at }. Nog te beoordelen, vóór { $due }.
    .line-closed =
        { $name }, genoteerd op { $at }.
        { $decision }, door { $by }.
        { $why }
    .unknown = Dit datalek vind ik niet in jouw gebied. Typ /datalek voor de lijst.
    .judged-already = Dit datalek is al beoordeeld. Typ /datalek voor de lijst.
    .administrator = De beheerder

offer =
    .nobody = Daar is nu niemand om te vragen. Begin opnieuw met /wiekan.
    .what = Wat is er te doen? Schrijf het kort op.
    .where = Waar is het?
    .day = Op welke dag? Kies, of typ een datum.
    .on-day = { $day } { $date }
    .hour = Hoe laat begint het op { $day }? Kies, of typ een tijd.
    .how-many = Hoeveel mensen zoek je? Kies, of typ het zo: 12 mensen.
    .how = Wie krijgt een plek?
    .how_first = Wie het eerst ja zegt
    .how_chosen = Ik kies zelf
    .sure =
        { $details }
        { $room } Ik vraag { $people }, zoals { $names }. { $first }
        Klopt het zo?
    .sure-wait =
        { $details }
        { $room } Ik vraag { $people }, zoals { $names }. { $first }
        Het zijn er meer dan 100. Een collega kijkt mee, of het wacht 10 minuten.
        Klopt het zo?
    .sure-first = Wie het eerst ja zegt, krijgt een plek.
    .sure-chosen = Jij kiest wie er komt.
    .sure_send = Versturen
    .sure_stop = Niet versturen
    .number = Dit gaat naar { $people }. Typ het getal. Dan verstuur ik het.
    .not-sent = Goed. Er is niets verstuurd.
    .too-late = Dat moment is al voorbij. Begin opnieuw met /wiekan.
    .sent = Goed. Ik vraag { $people }, vanaf { $at }. Je hoort het als alle plekken bezet zijn.
    .sent-waits = Goed. Ik vraag { $people }. Zegt een collega niets, dan begin ik om { $at }. Je kunt het nog afzeggen.
    .which = Wil je iets nieuws vragen, of zien hoe het staat?
    .option-new = Iets nieuws vragen
    .one = { $what }, { $when }
    .consent =
        { $name } wil dit vragen aan { $people }.
        { $details }
        { $room }
        Mag ik het versturen? Zegt niemand iets, dan gaat het om { $at }.
    .option-consent = Akkoord
    .option-object = Niet sturen
    .consent-noted = Goed. { $name } hoort het.
    .consent-late = Dat kan niet meer. Het is al verstuurd of gestopt.
    .consented = { $name } is akkoord. Ik vraag nu wie kan.
    .objected = { $name } wil dit niet sturen. Er is niets verstuurd. Overleg samen.
    .details =
        { $what }
        Waar: { $where }
        Wanneer: { $when }
    .asked =
        { $name } vraagt: wie kan?
        { $details }
        { $room } Kun jij?
    .option-yes = Ja
    .option-maybe = Misschien
    .option-no = Nee
    .option-not-after-all = Toch niet
    .option-list-me = Zet mij op de wachtlijst
    .comes =
        Fijn, je hebt een plek!
        { $details }
        Tot dan!
    .applied = Fijn dat je kunt. { $name } kiest wie er komt. Je hoort het.
    .listed = Alle plekken zijn nu bezet. Je staat op de wachtlijst, als nummer { $place }. Komt er een plek vrij, dan vraag ik je.
    .maybe-noted = Goed. Weet je het later? Tik dan op ja of nee. Komt er een plek vrij, dan vraag ik je nog eens.
    .no-noted = Goed dat je het zegt. Dank je wel.
    .already-comes = Je hebt al een plek. Tot dan!
    .called =
        Er is een plek vrij. Kun jij?
        { $details }
        Zeg het vóór { $by }. Daarna vraag ik een ander.
    .full =
        Er zijn al genoeg mensen. Dank je wel, een volgende keer graag!
        { $details }
    .tomorrow =
        Morgen zien we je:
        { $details }
    .cancelled =
        Dit gaat niet door. Je hoeft niet te komen. Dank je wel dat je wilde helpen.
        { $details }
    .is-full =
        Alle plekken zijn bezet. Er komen: { $comes }
        { $details }
    .withdrew =
        { $name } kan toch niet komen. { $next }
        { $details }
    .next-asked = Ik vraag nu iemand van de wachtlijst.
    .nobody-next = Er staat niemand op de wachtlijst. De plek is nog vrij.
    .somebody-can =
        { $name } kan komen. Jij kiest.
        { $details }
    .standing =
        { $details }
        { $room } Bezet: { $taken }.
        Er komen: { $comes }
        Wachten: { $waiting }
        Misschien: { $maybe }
        Nog geen antwoord: { $silent }
    .option-standing = Hoe staat het?
    .option-choose = Kies wie er komt
    .option-stop = Afzeggen
    .whom = Wie krijgt een plek? Nog te geven: { $places }. Gekozen: { $already }
    .option-done = Dit zijn ze
    .chosen = Goed. Er komen: { $comes }
    .nobody-to-choose = Er is nu niemand om te kiezen.
    .sure-stop = Gaat het niet door? Wie een plek heeft of wacht, hoort dat dan.
    .option-call-off = Het gaat niet door
    .option-go-on = Het gaat wel door
    .stopped = Goed. Het gaat niet door. Ik vertel het nu.
    .goes-on = Goed. Het gaat gewoon door.
    .unknown = Deze vraag ken ik niet.
    .over = Dit is voorbij, of het gaat niet door.
    .places =
        { $count ->
            [one] 1 plek
           *[other] { $count } plekken
        }
    .room =
        { $count ->
            [one] Er is 1 plek.
           *[other] Er zijn { $count } plekken.
        }
    .people =
        { $count ->
            [one] 1 persoon
           *[other] { $count } mensen
        }
ending =
    .has =
        { $name } heeft hier nog:
        { $lines }
    .has-held = Open zaken: { $count }
    .has-owed = Beloofde antwoorden: { $count }
    .has-tasks = Taken: { $count }
    .has-guided = Nazorg voor vrijwilligers: { $count }
    .has-residents = Begeleider van { $which }
    .has-deputy = Vervanger bij { $which }
    .has-visits = Bezoekt { $which }
    .has-duty = Dienst na werktijd in { $which }
    .who = Wie neemt het over van { $name } in { $area }?
    .who-visits = Wie is er voortaan voor { $code }?
    .nobody-there = In { $area } is niemand om dit over te nemen. Nodig eerst iemand uit.
    .no-deputy = Nog geen vervanger voor: { $residents }. Kies die met /koppelingen.
    .no-visitor = Nog geen vrijwilliger voor: { $residents }. Regel dat met /koppelingen.
    .walk-ins = Op de lijst van een avond, bel jij nu voor een gesprek: { $people }.
    .hand-over-first =
        { $name } heeft daar nog:
        { $lines }
        Geef dit eerst aan een ander. Dat kan met /koppelingen.
    .sure = Stopt { $name } nu? Dan werkt de chat voor { $name } niet meer.
    .sure_end = Ja, stoppen
    .sure_no = Nee
    .left = Goed. { $name } blijft.
    .done = { $name } is gestopt. Wie iets overneemt, hoort het nu.
    .yours-now =
        { $name } is gestopt. Dit is nu van jou, regelde { $by }:
        { $lines }
    .new-supervisor = { $name } begeleidt je voortaan bij { $residents }. Bellen kan: { $phone }.
    .stopped = { $name } is gestopt.
    .hands-full =
        { $name } heeft nog:
        { $lines }
        Een coördinator geeft dat in de chat aan een ander, met /mensen.
    .stands-in = { $name } vervangt nu een collega. Zoek eerst een andere vervanger, met /koppelingen.

pausing =
    .until = Tot wanneer doet { $name } niet mee? Je mag ook een dag typen.
    .until_2 = Twee weken
    .until_4 = Vier weken
    .until_8 = Acht weken
    .until_none = Geen pauze
    .pausing-noted = { $name } heeft pauze tot { $day }. Bezoeken om te regelen: { $residents }.
    .pausing-you = { $by } noteerde je pauze tot { $day }. Tot dan vraag ik niet hoe bezoeken gingen of hoe het gaat. Hulp vragen kan altijd.
    .pausing-told = { $name } ({ $phone }) heeft pauze tot { $day }. Bezoeken om te regelen: { $residents }.
    .resuming-noted = { $name } doet weer mee.
    .resuming-you = Je pauze is klaar. Fijn dat je er weer bent.
    .resuming-told = { $name } doet weer mee, bij: { $residents }.

evening =
    .area = In welk gebied is de avond?
    .until = Tot hoe laat geldt de code vandaag?
    .has-been = Die tijd is al voorbij. Typ /mensen en kies een latere tijd.
    .too-late = Vandaag kan dit niet meer. Maak morgen een nieuwe code.
    .made =
        Dit is de code voor iedereen die er vandaag is, in { $area }. Die werkt tot { $until }.
        Hang het plaatje op, of laat de link zien: { $link }
        Typen kan ook, op { $page }: { $code }
        Wie zo binnenkomt, komt op de lijst en ziet nog niets van bewoners.

walk-in =
    .language =
        Welkom. Welke taal wil je?
        Welcome. Which language do you want?
    .name = Wat is je voornaam?
    .phone = Dank je, { $name }. Op welk nummer kunnen we je bellen?
    .on-the-list = Je staat op de lijst. { $name } belt je voor een gesprek. Je ziet nog niets van bewoners. Dit is geen alarmknop. Bij gevaar: bel 112.
    .new = { $name } staat op de lijst. Bel voor een gesprek: { $phone }.
    .option-look = Bekijken
    .state =
        Op de lijst sinds { $since }.
        { $lines }
    .missing_met = Kennismaking: nog niet
    .missing_vog = VOG: nog niet
    .done_met = Kennismaking: gedaan
    .done_vog = VOG: binnen
    .option-met = Kennismaking gedaan
    .option-vog = VOG binnen
    .option-activate = Actief maken
    .not-yet =
        { $name } kan nog niet meedoen.
        { $lines }
    .active = { $name } doet nu mee als vrijwilliger, en hoort dat ook.
    .not-waiting = Deze persoon staat niet op de lijst. Typ /mensen om te kijken.

account =
    .which = Over welk kwartaal?
    .quarter-1 = 1e kwartaal { $year }
    .quarter-2 = 2e kwartaal { $year }
    .quarter-3 = 3e kwartaal { $year }
    .quarter-4 = 4e kwartaal { $year }
    .not-yet = Dat kwartaal is nog niet begonnen.
    .no-such-quarter = Dat kwartaal ken ik niet. Typ bijvoorbeeld 2026Q1.
    .no-areas = Je hebt geen gebied om over te vertellen.
    .list =
        { $row }, { $quarter }
        { $lines }
    .too-few = { $row }, { $quarter }: nog te weinig mensen om iets te laten zien.
    .nothing-to-show = Nog te weinig mensen om iets te laten zien.
    .dash = Een streepje, of wat er niet bij staat: minder dan { $fewest } mensen. Of je zou dat kunnen uitrekenen.
    .note = Wat er niet bij staat, gaat over minder dan { $fewest } mensen. Of je zou dat kunnen uitrekenen.
    .still-changes = Deze cijfers kunnen nog veranderen.
    .more = In het bestand staan alle { $count } gebieden.
    .option-workbook = Excel
    .option-picture = Plaatje
    .line = { $label }: { $value }
    .hidden = –
    .whole = Hele organisatie
    .hours = { $hours } uur
    .minutes = { $minutes } min
    .volunteers = Actieve vrijwilligers
    .minutes-label = Uren
    .visits = Bezoeken
    .not-held = Niet doorgegaan
    .why_resident-could-not = – bewoner kon niet
    .why_i-could-not = – vrijwilliger kon niet
    .why_nobody-opened = – deur bleef dicht
    .why_other = – iets anders
    .why_not-said = – niet verteld waarom
    .without = Bewoners zonder vrijwilliger
    .signs_acute = Zorgen: acuut
    .signs_safety = Zorgen: veiligheid
    .signs_mind = Zorgen: somber of verward
    .signs_health = Zorgen: gezondheid
    .signs_home = Zorgen: huis en geld
    .signs_carer = Zorgen: mantelzorger
    .signs_gut-feeling = Zorgen: niet pluis
    .taken = De helft opgepakt binnen
    .answered = De helft beantwoord binnen
    .asked = Hulp gevraagd door vrijwilligers
    .helped = Daarvan geholpen
    .reviews = Afspraken die aflopen
    .of-year = { $year } tot nu toe
    .sheet = Verantwoording
    .about-sheet = Uitleg
    .area = Gebied
    .unit-hours = uren
    .unit-minutes = minuten
    .file-name = verantwoording-{ $quarter }
    .workbook = Je Excel-bestand over { $quarter } is klaar.
    .picture = Je plaatje over { $quarter } is klaar.
    .about-hidden = Een streepje staat bij minder dan { $fewest } mensen. En waar je zo'n getal zou kunnen uitrekenen.
    .about-times = Opgepakt en antwoord: de helft ging sneller, de helft langzamer.
    .about-volunteers = Actief is wie een bezoek of een zorg meldde.
    .about-year = Het jaar tot nu toe staat er als elk kwartaal er staat.
    .about-no-text = Hier staan nooit woorden van mensen. Ook geen namen en codes.
    .kind = Het bestand eindigt op .xlsx of .png.
cards =
    .title = Kaartjes van { $name }
    .who = { $name }
    .what = { $role }
    .how = Scan de code met je telefoon. Of typ die op { $page }. Die werkt één keer, tot { $until }. Geef die aan niemand anders.
    .alarm = Dit is geen alarmknop. Bij gevaar: bel 112.
    .sure =
        Kaartjes voor iedereen zonder chat: { $count }. Oude kaartjes werken daarna niet meer.
        { $known ->
            [0] Niemand van hen heeft nu een code.
           *[other] Een code die nu nog werkt, werkt daarna ook niet meer: { $names }.
        }
        Zal ik ze maken?
    .sure_make = Ja, maken
    .sure_no = Nee
    .left = Goed. De oude kaartjes werken nog.
    .ready = Je kaartjes zijn klaar. Print ze en knip ze uit. Haal je ze nog een keer op? Dan krijg je nieuwe codes.
    .nobody = Iedereen heeft al een chat. Er zijn geen kaartjes nodig.
    .written = Kaartjes gemaakt: { $count }. Ze staan in { $file }. Bewaar dit bestand als een sleutel.
    .ended = Eerdere codes van deze mensen werken nu niet meer: { $names }.
    .file-kind = De naam van het bestand moet eindigen op .pdf.
    .file-name = kaartjes

away =
    .who = Wie vervangt jou? Kies of typ de naam.
    .nobody = Er is nog geen collega die jou kan vervangen. Vraag het je coördinator.
    .since = Vanaf wanneer ben je er niet? Kies, of typ een dag.
    .until = Op welke dag ben je er weer? Kies, of typ een dag.
    .sure =
        { $by } vervangt jou. Vanaf: { $since }. Tot: { $until }.
        Wat open staat, gaat mee. Heeft { $by } ja gezegd?
    .sure_keep = Ja, leg vast
    .sure_leave = Nog niet
    .set = Vastgelegd. { $by } vervangt jou. Vanaf: { $since }. Tot: { $until }.
    .back = Jouw vervanging staat tot { $until }. Stopt die nu?
    .back_keep = Ja, ik ben er weer
    .back_leave = Nee
