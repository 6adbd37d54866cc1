nl =
    .nothing = Er staat niets open bij jou.
    .head = Open bij jou: { $count }.
    .waiting = { $urgency } · { $reference } · { $area }. Nog niemand heeft dit.
    .held = { $urgency } · { $reference } · { $about }. Dit is van jou.
    .owed = { $reference }: de vrijwilliger wacht nog op je antwoord.

en =
    .nothing = Nothing is open with you.
    .head = Open with you: { $count }.
    .waiting = { $urgency } · { $reference } · { $area }. Nobody has this yet.
    .held = { $urgency } · { $reference } · { $about }. This is yours.
    .owed = { $reference }: the volunteer still waits for your answer.
