nl =
    .begun =
        Je maakte iets heftigs mee. Schrikken of slecht slapen is dan normaal.
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

en =
    .begun =
        You went through something hard. Being upset or sleeping badly is normal then.
        { $asked }
        Talking helps. You can also phone:
        { $numbers }
    .call-is-open = Somebody has been asked to phone you.
    .option-pause = No visits for now
    .option-peers = Talk with volunteers
    .option-resume = I will start again
    .option-end = Close the aftercare
    .option-go-on = Not yet
    .how =
        { $days } days ago something bad happened. Only your supervisor reads this.
        { $numbers }
        How are you now?
    .how_good = 😀 Good
    .how_so_so = 😐 So-so
    .how_bad = 🙁 Not good
    .how_call_me = Call me
    .how-noted = Thank you. Do you want to talk? Choose Help for me.
    .how-called =
        It is good that you say so. { $asked }
        You can also phone:
        { $numbers }
    .goes = Aftercare for { $name }: { $how }.
    .guide = Aftercare for { $name }, day { $days }. Please phone: { $phone }. Can it be closed?
    .goes-on = Good. I will ask again later.
    .ended-noted = The aftercare for { $name } is closed.
    .ended = { $name } closes the aftercare. Do you want to talk? Choose Help for me.
    .paused = Good. You make no visits for now. Your supervisor takes care of it.
    .paused-already = Your visits have stopped already.
    .paused-told = { $name } makes no visits to { $residents } for now. Arrange it with the resident. Phone { $name }: { $phone }.
    .resumed = Good to hear. I will ask about your visits again.
    .resumed-told = { $name } makes visits again.
    .whom = Who is the aftercare for? Choose or type the name.
    .reason = What did { $name } go through?
    .reason_emergency = An emergency
    .reason_violence = Aggression or violence
    .reason_death = A death
    .reason_asked = Something else
    .begun-for = The aftercare for { $name } has begun. { $asked }
    .asked-for = I ask { $names } to phone { $name } today.
    .call-is-open-for = Somebody was asked to phone { $name } already.
    .nobody = You supervise no volunteers here yet.
    .has-ended = The aftercare is done. Do you want to talk? Choose Help for me.
    .unknown = This aftercare is done, or is not yours.
