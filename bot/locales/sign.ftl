nl =
    .what = Wat is er? Bij gevaar: bel 112.
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
    .now-known = { $reference } gaat over { $whom }.
    .say-whom = Zeg bij wie
    .write-down = Schrijf op wat je zag
    .write-more = Schrijf erbij
    .change = Wijzig
    .undo = Ongedaan maken
    .undone = Je melding is weg. Niemand was nog gebeld.
    .undone-stays = Je melding is ingetrokken. Je woorden staan er niet meer in. Ik vertel het aan { $names }.
    .not-open = Deze melding is al klaar of ingetrokken. Maak je je zorgen? Meld het opnieuw. Bij gevaar: bel 112.
    .no-area = Ik weet niet in welk gebied je werkt. Bel je coördinator. Bij gevaar: bel 112.
    .notes-add-up = { $reference }: dit is melding nummer { $count } in 60 dagen, over dezelfde bewoner. Pak je het deze week op?
    .notes-raise = Ja, deze week
    .notes-leave = Nee, zo laten
    .notes-raised = { $reference } staat nu op “Deze week”.
    .notes-left = { $reference } blijft op “Onthouden”.

en =
    .what = What is the matter? In danger: call 112.
    .what-fits = What fits best?
    .which = { $question }
    .did-you-mean = Do you mean this?
    .none-of-these = Something else
    .first = { $words }
    .whom = With whom?
    .whom-after = With whom?
    .yes-now = Yes, it is so now
    .nobody-coded = Someone without a code
    .whom-nobody-coded = someone without a code
    .whom-unknown = resident unknown
    .our-team = our team
    .and = { $first } and { $last }
    .number = { $name }: { $number }
    .your-professional = Your supervisor { $name }: { $phone }
    .gp-first = Call the GP first.
    .goes-now = This goes to { $names }.
    .goes-later = This goes to { $names }, but not before { $opens }.
    .asked-now = I am asking { $names } to phone you today.
    .asked-later = We cannot phone you yet. This goes to { $names }, but not before { $opens }.
    .roused-now = I am calling { $names } now.
    .roused-later = I am calling { $names }, but not before { $opens }.
    .filed =
        Reported: { $sign }, { $whom }. { $goes }
        { $help }
    .corrected =
        Corrected: { $sign }, { $whom }. { $goes } Anyone who was called hears that it was a mistake.
        { $help }
    .changed =
        Changed: { $sign }, { $whom }. { $goes }
        { $help }
    .emergency = Call 112. Stay there if it is safe. Do not lift anyone. I am alerting { $names }.
    .named-nobody-coded = That has been added. One of us will contact you.
    .now-known = { $reference } is about { $whom }.
    .say-whom = Say with whom
    .write-down = Write down what you saw
    .write-more = Write more
    .change = Change
    .undo = Undo
    .undone = Your report is gone. Nobody had been called yet.
    .undone-stays = Your report is taken back. Your words are no longer in it. I will tell { $names }.
    .not-open = This report is closed or taken back. Are you worried? Report it again. In danger: call 112.
    .no-area = I do not know in which area you work. Phone your coordinator. In danger: call 112.
    .notes-add-up = { $reference }: this is report number { $count } in 60 days, about the same resident. Will you take it this week?
    .notes-raise = Yes, this week
    .notes-leave = No, leave it
    .notes-raised = { $reference } is on “This week” now.
    .notes-left = { $reference } stays on “Keep in mind”.
