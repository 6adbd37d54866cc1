nl =
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
    .no-visitor = Nog niemand neemt het bezoek over bij: { $residents }. Regel dat met /koppelingen.
    .walk-ins = Deze mensen staan op de lijst van een avond. Jij belt hen nu voor een gesprek: { $people }.
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
        { $name } is gestopt. { $by } gaf dit aan jou:
        { $lines }
    .new-supervisor = { $name } begeleidt je voortaan bij { $residents }. Bellen kan: { $phone }.
    .stopped = { $name } is gestopt.
    .hands-full =
        { $name } heeft nog:
        { $lines }.
        Een coördinator geeft dat in de chat aan een ander, met /mensen.
    .stands-in = { $name } vervangt nu een collega. Zoek eerst een andere vervanger, met /koppelingen.

en =
    .has =
        { $name } still has here:
        { $lines }
    .has-held = Open cases: { $count }
    .has-owed = Promised answers: { $count }
    .has-tasks = Tasks: { $count }
    .has-guided = Aftercare for volunteers: { $count }
    .has-residents = Supervisor of { $which }
    .has-deputy = Deputy for { $which }
    .has-visits = Visits { $which }
    .has-duty = On duty after hours in { $which }
    .who = Who takes over from { $name } in { $area }?
    .who-visits = Who is there for { $code } from now on?
    .nobody-there = In { $area } there is nobody to take this over. Invite somebody first.
    .no-deputy = No deputy yet for: { $residents }. Choose one with /matches.
    .no-visitor = Nobody takes the visits over yet at: { $residents }. Arrange that with /matches.
    .walk-ins = These people are on the list of an evening. You now phone them for a talk: { $people }.
    .hand-over-first =
        { $name } still has there:
        { $lines }
        Give this to somebody else first. Do that with /matches.
    .sure = Does { $name } stop now? Then the chat no longer works for { $name }.
    .sure_end = Yes, stop
    .sure_no = No
    .left = Fine. { $name } stays.
    .done = { $name } has stopped. Whoever takes something over hears it now.
    .yours-now =
        { $name } has stopped. { $by } gave this to you:
        { $lines }
    .new-supervisor = { $name } supervises you from now on at { $residents }. You can phone: { $phone }.
    .stopped = { $name } has stopped.
    .hands-full =
        { $name } still has:
        { $lines }.
        A coordinator hands that over in the chat, with /people.
    .stands-in = { $name } stands in for a colleague now. Find somebody else for that first, with /matches.
