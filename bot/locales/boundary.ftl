nl =
    .advice = { $words }
    .whom = Bij wie was dit?
    .filed = Ik vraag { $names } om je te bellen, uiterlijk { $by }. Je hebt niets fout gedaan.
    .did = Wat heb je gedaan? Elk antwoord is goed.
    .did_said_no = Nee gezegd
    .did_did_it = Toch gedaan
    .did_nothing_yet = Nog niets

en =
    .advice = { $words }
    .whom = Who was it with?
    .filed = I ask { $names } to phone you, { $by } at the latest. You did nothing wrong.
    .did = What did you do? Every answer is right.
    .did_said_no = I said no
    .did_did_it = I did it anyway
    .did_nothing_yet = Nothing yet
