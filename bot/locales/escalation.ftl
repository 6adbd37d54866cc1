nl =
    .please-take =
        { $urgency } · { $reference } · { $area }
        { $kind } Pak jij dit op?
    .kind_sign = Een vrijwilliger meldt een zorg.
    .kind_support = Een vrijwilliger vraagt hulp.
    .kind_boundary = Een vrijwilliger meldt een grens of dilemma.
    .kind_aftercare = Nazorg: bel een vrijwilliger vandaag nog.
    .again = Er is nog niemand.
    .from-weekend = Dit wachtte tot jullie weer open waren.
    .late = Dit komt te laat. Wij hadden een storing.
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
    .your-call = het bellen
    .already-taken = { $name } heeft { $reference } al. Bellen kan: { $phone }.
    .already-closed = Dit is al afgerond.
    .still-open = Dit staat nog open. Er wordt aan gewerkt.
    .not-yours = Dit is niet van jou. Typ /open voor wat van jou is.
    .take-it-first = Pak dit eerst op.
    .unknown = Dit ken ik niet. Typ /open voor wat van jou is.
    .details =
        { $reference } is van jou. { $urgency } · { $about } · { $area }
        { $reports }
    .report = { $label }. Gemeld door { $name }, { $at }. Bellen: { $phone }
    .report-again = Ook gemeld om { $at }.
    .report-withdrawn = { $label }, gemeld { $at }. { $name } trok het in. Vraag waarom: { $phone }
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
    .given-back = Goed dat je het zegt. { $reference } gaat naar een ander.
    .hand-over-to = Aan wie geef je { $reference } door?
    .nobody-to-hand-over = Ik kan nu geen collega bereiken. { $reference } blijft van jou. Bel zelf een collega.
    .handed-over = { $by } geeft { $reference } aan jou door.
    .handed-on = { $name } heeft { $reference } nu. Bellen kan: { $phone }.
    .lower-to = Hoe snel is hulp nodig bij { $reference }?
    .cannot-be-lower = Dit kan niet lager.
    .raised = { $reference } is nu dringender: { $urgency }. Ben je ermee bezig? Hoor ik niets vóór { $climbs }? Dan roep ik een ander.
    .lowered = { $reference } is minder dringend: { $urgency }.
    .merged = { $gone } hoort nu bij { $reference }: het gaat om dezelfde bewoner.
    .merged-held = { $gone } hoort nu bij { $reference }: het gaat om dezelfde bewoner. { $name } heeft het. Bellen kan: { $phone }.
    .instead-of = Dit komt in de plaats van { $reference }.
    .joined = { $reference } · { $count } meldingen · { $kinds }
    .joined-held = { $about } · { $reference } · { $count } meldingen · { $kinds }
    .several =
        { $count ->
            [0] De melding is ingetrokken.
            [one] 1 melding · { $kinds }
           *[other] { $count } meldingen · { $kinds }
        }
    .kind-at = { $label } ({ $at })
    .kinds = { $first }, { $next }
    .joined-again = { $reference }: ook gemeld om { $at }.
    .withdrawn = { $name } trekt de melding bij { $reference } in. Vraag waarom: { $phone }. Jij rondt het af.
    .not-managing-told = Het lukt { $name } niet bij { $reference }. Bel nu: { $phone }.
    .still-on-it = Hoe staat het met { $reference }? Hoor ik niets vóór { $climbs }? Dan roep ik een ander.
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
    .nobody-yet-to-call = Ik vond nog niemand die je belt. Ik blijf zoeken. Bij gevaar: bel 112.
    .nobody-yet = Nog niemand heeft je melding opgepakt. Ik blijf roepen. Bij gevaar: bel 112.
    .nobody-reachable =
        Er is nu niemand van ons bereikbaar, tot { $opens }. Wacht niet op ons.
        { $gp } Denkt iemand aan de dood? Bel 113. Bij gevaar: 112.
    .nobody-reachable-but-duty =
        Wij zijn nu dicht, tot { $opens }. Wacht niet op ons.
        Bel onze dienst: { $duty }. Lukt dat niet? { $gp } Bij gevaar: 112.
    .nobody-called = Ik kan nu niemand van ons bereiken. Ik blijf het proberen. { $call } Bij gevaar: bel 112.
    .gp-post = Bel de huisartsenpost: { $number }.
    .gp-post-nearby = Bel de huisartsenpost in de buurt.
    .duty-called = { $name } heeft dienst. Ik roep { $name } nu.
    .calling-more = Ik roep nu ook anderen. Bij gevaar: bel 112.
    .called-noted = Goed dat je belde. Wij kijken er ook naar.
    .help-noted = Fijn dat er hulp is. Wij bellen je.
    .help-is-there = { $name } zegt dat er nu hulp is bij { $reference }.

en =
    .please-take =
        { $urgency } · { $reference } · { $area }
        { $kind } Will you take this?
    .kind_sign = A volunteer reports a concern.
    .kind_support = A volunteer asks for help.
    .kind_boundary = A volunteer reports a boundary or dilemma.
    .kind_aftercare = Aftercare: phone a volunteer today.
    .again = There is nobody yet.
    .from-weekend = This waited until you were open again.
    .late = This comes too late. Something had broken down on our side.
    .option-take = I take this
    .option-cannot = I cannot now
    .option-contacted = I made contact
    .option-on-it = I am on it
    .option-hand-over = Pass on to a colleague
    .option-close = Close
    .option-lower = Make it less urgent
    .option-give-back = I cannot go on
    .option-answer = Give the answer
    .option-open = Open
    .option-called-instead = I have phoned
    .option-not-managing = It does not work
    .option-help-came = Help is here
    .cannot-noted = Good that you say so. { $reference } goes to somebody else.
    .taken-by = { $name } has taken { $what }. You can phone: { $phone }.
    .your-report = your report on { $about }
    .your-own = your message
    .your-call = the call to you
    .already-taken = { $name } has { $reference } already. You can phone: { $phone }.
    .already-closed = This has been closed already.
    .still-open = This is still open. It is being worked on.
    .not-yours = This is not yours. Type /open for what is yours.
    .take-it-first = Take this first.
    .unknown = I do not know this. Type /open for what is yours.
    .details =
        { $reference } is yours. { $urgency } · { $about } · { $area }
        { $reports }
    .report = { $label }. Reported by { $name }, { $at }. Phone: { $phone }
    .report-again = Reported again at { $at }.
    .report-withdrawn = { $label }, reported { $at }. { $name } took it back. Ask why: { $phone }
    .asked-by = Asked for by { $name }. Phone: { $phone }
    .seen = Written with it: { $words }
    .knows = The resident knows of the report.
    .knows-not = The resident does not know of the report.
    .did_said_no = { $name } said no.
    .did_did_it = { $name } did it anyway.
    .did_nothing_yet = { $name } did nothing yet.
    .about-volunteer = Is about the volunteer
    .resident-unknown = Resident unknown
    .contact-noted = Good. { $reference }: contact is noted.
    .on-it-noted = Good. { $reference } stays yours.
    .given-back = Good that you say so. { $reference } goes to somebody else.
    .hand-over-to = To whom do you pass { $reference } on?
    .nobody-to-hand-over = I cannot reach a colleague now. { $reference } stays yours. Phone a colleague yourself.
    .handed-over = { $by } passes { $reference } on to you.
    .handed-on = { $name } has { $reference } now. You can phone: { $phone }.
    .lower-to = How soon is help needed with { $reference }?
    .cannot-be-lower = This cannot be lower.
    .raised = { $reference } is more urgent now: { $urgency }. Are you on it? Do I hear nothing before { $climbs }? Then I call somebody else.
    .lowered = { $reference } is less urgent: { $urgency }.
    .merged = { $gone } now belongs to { $reference }: it is about the same resident.
    .merged-held = { $gone } now belongs to { $reference }: it is about the same resident. { $name } has it. You can call: { $phone }.
    .instead-of = This comes in place of { $reference }.
    .joined = { $reference } · { $count } reports · { $kinds }
    .joined-held = { $about } · { $reference } · { $count } reports · { $kinds }
    .several =
        { $count ->
            [0] The report was taken back.
            [one] 1 report · { $kinds }
           *[other] { $count } reports · { $kinds }
        }
    .kind-at = { $label } ({ $at })
    .kinds = { $first }, { $next }
    .joined-again = { $reference }: reported again at { $at }.
    .withdrawn = { $name } takes back the report on { $reference }. Ask why: { $phone }. You close it.
    .not-managing-told = It does not work for { $name } with { $reference }. Phone now: { $phone }.
    .still-on-it = How is it going with { $reference }? Do I hear nothing before { $climbs }? Then I call somebody else.
    .still-on-note = How is it going with { $reference }? Close it when it is done.
    .taken-from-you = It stayed quiet around { $reference }. I call somebody else now.
    .closed = { $reference } has been closed: { $outcome }.
    .outcome_talked = talked
    .outcome_visited = visited
    .outcome_others_help = others help
    .outcome_emergency_help = emergency services came
    .outcome_died = died
    .outcome_nothing_needed = nothing needed
    .outcome_tip_given = a tip was given
    .outcome_planned = something is planned
    .outcome_other_task_found = another task
    .outcome_went_along = somebody went along
    .outcome_agreed_no = the volunteer does not do this
    .outcome_professional_does = the professional does this
    .outcome_task_changed = agreements changed
    .outcome_withdrawn = taken back
    .outcome_wrong_code = it was another resident
    .outcome_merged = belongs to another case
    .on-list = { $counts }
    .answer-due = You promised { $name } an answer about { $reference }. Please give it now.
    .answer-overdue = { $name } still waits for an answer about { $reference }.
    .emergency-now = Call 112 if that has not been done. Stay there if it is safe. I am calling everybody.
    .nobody-yet-emergency = None of us is there yet. Stay on the line with 112.
    .nobody-yet-to-call = I found nobody yet to phone you. I keep looking. In danger: call 112.
    .nobody-yet = Nobody has taken your report yet. I keep calling. In danger: call 112.
    .nobody-reachable =
        None of us can be reached now, until { $opens }. Do not wait for us.
        { $gp } Does someone think of death? Phone 113. In danger: 112.
    .nobody-reachable-but-duty =
        We are closed now, until { $opens }. Do not wait for us.
        Phone our duty number: { $duty }. Does that not work? { $gp } In danger: 112.
    .nobody-called = I cannot reach any of us now. I keep trying. { $call } In danger: call 112.
    .gp-post = Phone the out-of-hours GP: { $number }.
    .gp-post-nearby = Phone the out-of-hours GP near you.
    .duty-called = { $name } is on duty. I am calling { $name } now.
    .calling-more = I am calling others too now. In danger: call 112.
    .called-noted = Good that you phoned. We look at it too.
    .help-noted = Good that help is there. We are going to phone you.
    .help-is-there = { $name } says that help is there now with { $reference }.
