nl =
    .what = Wat heb je nodig?
    .what_call_me_now = Bel mij nu
    .what_talk = Een gesprek
    .what_tip = Een tip
    .what_come_along = Iemand gaat een keer mee
    .what_peer_review = Praten met vrijwilligers
    .what_training = Een training
    .what_other_task = Een andere taak
    .what_dilemma = Te veel gevraagd, of twijfel
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
    .what_about_me = Gaat over mij
    .what_looks_for_help = Ik zoek hulp
    .filed = Goed dat je dit zegt. Ik vraag { $names } om je te bellen, uiterlijk { $by }.
    .filed-now =
        Goed dat je het vraagt. { $asked } Bij gevaar: bel 112.
        { $numbers }
    .words = Wil je er iets bij zeggen?

en =
    .what = What do you need?
    .what_call_me_now = Call me now
    .what_talk = A talk
    .what_tip = A tip
    .what_come_along = Somebody comes along once
    .what_peer_review = Talk with volunteers
    .what_training = Training
    .what_other_task = Another task
    .what_dilemma = Too much asked, or in doubt
    .what_aftercare = I went through something bad
    .when = When would a call suit you? It can be { $day }.
    .when_morning = Morning
    .when_afternoon = Afternoon
    .when_any = Any time
    .when-noted = Good. You will be phoned: { $at }.
    .call-promised = Promised: phone { $name } at { $at }. Number: { $phone }.
    .helped-noted = Good! Thank you for saying so.
    .helped-told = { $name } says about { $reference }: it helped.
    .asked-again = It is good that you say so. I am asking { $names } again.
    .what_something_else = Something else
    .what_about_me = It is about me
    .what_looks_for_help = I am looking for help
    .filed = It is good that you say so. I am asking { $names } to phone you, { $by } at the latest.
    .filed-now =
        It is good that you ask. { $asked } In danger: call 112.
        { $numbers }
    .words = Do you want to add something?
