nl =
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
    .unvisited = Bij { $residents } komt geen vrijwilliger. Daar vraag ik de begeleider voor.
    .all-visited = Bij elke bewoner komt een vrijwilliger.
    .nobody = Daar zijn geen bewoners voor een ronde. Begin opnieuw met /ronde.
    .not-sent = Goed. Er is niets verstuurd.
    .planned = Goed. Ik begin om { $at }. ’s Avonds laat en ’s nachts vraag ik niemand. Hoe het ging, hoor je op { $reported }.
    .begun = De ronde langs { $residents } is begonnen. Hoe het ging, hoor je op { $reported }.
    .progress = Bewoners bereikt: { $seen } van { $all }. Lukt niet: { $cannot }. Nog niets gehoord: { $silent }.
    .live =
        Bewoners bereikt: { $seen } van { $all }. Lukt niet: { $cannot }. Nog niets gehoord: { $silent }.
        Hoe het ging, hoor je op { $reported }.
    .reported = Bewoners bereikt: { $seen } van { $all }. Lukt niet: { $cannot }. Niets gehoord: { $silent }.
    .all-seen =
        { $all ->
            [one] De bewoner is bereikt.
           *[other] Alle { $all } bewoners zijn bereikt.
        } De ronde is klaar.
    .ended =
        De ronde is klaar. Bewoners bereikt: { $seen } van { $all }. Deze niet:
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
    .others-asked = Ik vraag hen nu. Hoe het ging, hoor je op { $reported }.
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
    .cannot-listed = Goed dat je het zegt. De coördinator leest dat { $resident } nog niet bereikt is.
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

en =
    .where = For which area is the round?
    .option-everywhere = All my areas
    .option-residents = Certain residents
    .more = Chosen: { $areas }. Add another area?
    .option-no-more = No, that is all
    .which = Which residents? Choose one, or type the codes one after the other.
    .codes-unknown = I do not know these codes: { $codes }.
    .text = What is the round about?
    .text_heat = Heat
    .text_cold = Cold and ice
    .text_call = Hearing how they are
    .text_own = Write it myself
    .degrees = How hot may it get? Choose, or type the number.
    .own-words = What will the volunteer read? Where you write [code], the resident’s code will stand. Write no names.
    .how-soon = How soon must it be? With “Today” I also ask people who have a pause. Then it may be on a Sunday too.
    .how-soon_today = Today
    .how-soon_usual = No hurry
    .sure =
        The round is for { $residents }. I can ask { $volunteers }. { $unvisited }
        This is how a volunteer reads it:
        { $text }
        Is this right?
    .sure_send = Send in 10 min
    .sure_stop = Do not send
    .unvisited = No volunteer visits { $residents }. For them I will ask the supervisor.
    .all-visited = Each resident has a volunteer who visits.
    .nobody = There are no residents for a round there. Start again with /round.
    .not-sent = Good. Nothing was sent.
    .planned = Good. I will begin at { $at }. I ask nobody late in the evening or at night. On { $reported } you will hear how it went.
    .begun = The round for { $residents } has begun. On { $reported } you will hear how it went.
    .progress = Residents reached: { $seen } of { $all }. Did not work out: { $cannot }. Nothing heard yet: { $silent }.
    .live =
        Residents reached: { $seen } of { $all }. Did not work out: { $cannot }. Nothing heard yet: { $silent }.
        On { $reported } you will hear how it went.
    .reported = Residents reached: { $seen } of { $all }. Did not work out: { $cannot }. Nothing heard: { $silent }.
    .all-seen =
        { $all ->
            [one] The resident has been reached.
           *[other] All { $all } residents have been reached.
        } The round is over.
    .ended =
        The round is over. Residents reached: { $seen } of { $all }. Not these:
        { $list }
    .list =
        Not reached yet:
        { $list }
    .list-cannot = Did not work out: { $codes }
    .list-silent = Nothing heard: { $codes }
    .list-more = { $list } and { $count } more
    .list-empty = All residents have been reached.
    .option-totals = How is it going?
    .option-list = List
    .option-others = Ask others too
    .option-stop = Stop
    .others = Not reached yet: { $residents }. I can ask other volunteers in their area. They only read the code. The supervisor tells them more. Shall I?
    .others_ask = Ask them
    .others_stop = Do not
    .others-not = Good. I ask nobody else.
    .others-asked = I am asking them now. On { $reported } you will hear how it went.
    .stopped = Stopped. I had already asked somebody about { $residents }. I take those questions away now.
    .over = This round is over already.
    .unknown = I do not know this round.
    .says-heat = It may get { $degrees } degrees. Phone { $resident } or drop by. Does the resident drink enough? Is it cool indoors?
    .says-cold = It is getting cold and icy. Phone { $resident } or drop by. Is it warm indoors? Is there enough to eat?
    .says-call = Phone { $resident } or drop by. How is the resident?
    .says-own = { $resident }: { $words }
    .asked =
        { $text }
        Phoned or dropped by? In danger: call 112.
    .asked-other =
        { $text }
        Do you not know { $resident } yet? { $name } can tell you more: { $phone }.
        Phoned or dropped by? In danger: call 112.
    .reminded =
        Busy? Never mind. One tap is enough.
        { $text }
        Phoned or dropped by? In danger: call 112.
    .reminded-other =
        Busy? Never mind. One tap is enough.
        { $text }
        Do you not know { $resident } yet? { $name } can tell you more: { $phone }.
        Phoned or dropped by? In danger: call 112.
    .option-done = Done
    .option-cannot = It does not work out
    .option-worry = I am worried
    .handed =
        { $text }
        No volunteer can reach { $resident } now. Will you phone or drop by? Before { $by }, please.
    .seen-by-another = { $resident } has been reached already. You need not do anything more. Thank you.
    .noted = Good. { $resident } has been reached. Thank you.
    .seen-already = { $resident } had been reached already. Thank you.
    .cannot-next = Good that you say so. I am asking somebody else for { $resident }.
    .cannot-listed = Good that you say so. The coordinator reads that { $resident } has not been reached yet.
    .not-yours = This question is not for you.
    .residents =
        { $count ->
            [one] 1 resident
           *[other] { $count } residents
        }
    .volunteers =
        { $count ->
            [one] 1 volunteer
           *[other] { $count } volunteers
        }
