nl =
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
    .stopped-by =
        { $name } heeft dit afgezegd. Wie een plek had of wachtte, hoort het.
        { $details }
    .of-colleague = Een collega vraagt ook al iets. Hoe staat het daarmee? Typ /wiekan stand.
    .which = Wil je iets nieuws vragen, of zien hoe het staat?
    .option-new = Iets nieuws vragen
    .one = { $what }, { $when }
    .consent =
        { $name } wil dit vragen aan { $people }.
        { $details }
        { $room }
        Mag ik het versturen? Zegt niemand iets, dan gaat het om { $at }.
    .option-consent = Akkoord
    .option-object = Niet versturen
    .consent-noted = Goed. { $name } hoort het.
    .consent-late = Dat kan niet meer. Het is al verstuurd of gestopt.
    .consented = { $name } is akkoord. Ik vraag nu wie kan.
    .objected = { $name } wil dit niet versturen. Er is niets verstuurd. Overleg samen.
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
    .maybe-noted = Goed. Weet je het straks wel? Tik dan op ja of nee. Komt er een plek vrij, dan vraag ik je nog eens.
    .no-noted = Goed dat je het zegt. Dank je wel.
    .already-comes = Je hebt al een plek. Tot dan!
    .called =
        Er is een plek vrij. Kun jij?
        { $details }
        Zeg het vóór { $by }. Daarna vraag ik een ander.
    .full =
        Er zijn al genoeg mensen. Dank je wel, en graag tot een volgende keer!
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

en =
    .nobody = There is nobody to ask there now. Start again with /whocan.
    .what = What is there to do? Write it down briefly.
    .where = Where is it?
    .day = On which day? Choose, or type a date.
    .on-day = { $day } { $date }
    .hour = At what time does it begin on { $day }? Choose, or type a time.
    .how-many = How many people do you need? Choose, or type it like this: 12 people.
    .how = Who gets a place?
    .how_first = Whoever says yes first
    .how_chosen = I choose myself
    .sure =
        { $details }
        { $room } I will ask { $people }, such as { $names }. { $first }
        Is this right?
    .sure-wait =
        { $details }
        { $room } I will ask { $people }, such as { $names }. { $first }
        There are more than 100. A colleague looks at it too, or it waits 10 minutes.
        Is this right?
    .sure-first = Whoever says yes first gets a place.
    .sure-chosen = You choose who comes.
    .sure_send = Send
    .sure_stop = Do not send
    .number = This goes to { $people }. Type the number. Then I will send it.
    .not-sent = Good. Nothing was sent.
    .too-late = That moment has passed. Start again with /whocan.
    .sent = Good. I will ask { $people }, from { $at } on. You will hear it when all places are taken.
    .sent-waits = Good. I will ask { $people }. If no colleague says anything, I begin at { $at }. You can still call it off.
    .stopped-by =
        { $name } has called this off. Whoever had a place or waited for one is told.
        { $details }
    .of-colleague = A colleague is asking something too. How is that going? Type /whocan status.
    .which = Would you like to ask something new, or see how it is going?
    .option-new = Ask something new
    .one = { $what }, { $when }
    .consent =
        { $name } would like to ask this of { $people }.
        { $details }
        { $room }
        May I send it? If nobody says anything, it goes at { $at }.
    .option-consent = Agreed
    .option-object = Do not send
    .consent-noted = Good. { $name } will hear it.
    .consent-late = Too late. It was sent or stopped already.
    .consented = { $name } agrees. I am asking now who can.
    .objected = { $name } does not want to send this. Nothing was sent. Talk about it together.
    .details =
        { $what }
        Where: { $where }
        When: { $when }
    .asked =
        { $name } asks: who can?
        { $details }
        { $room } Can you?
    .option-yes = Yes
    .option-maybe = Maybe
    .option-no = No
    .option-not-after-all = Not after all
    .option-list-me = Onto the waiting list
    .comes =
        Good, you have a place!
        { $details }
        See you then!
    .applied = Good that you can. { $name } chooses who comes. You will hear it.
    .listed = All places are taken now. You are number { $place } on the waiting list. If a place becomes free, I will ask you.
    .maybe-noted = Good. When you know, tap yes or no. If a place becomes free, I will ask you again.
    .no-noted = Good that you say so. Thank you.
    .already-comes = You have a place already. See you then!
    .called =
        A place is free. Can you?
        { $details }
        Say so before { $by }. After that I ask somebody else.
    .full =
        There are enough people already. Thank you, and we hope to see you another time!
        { $details }
    .tomorrow =
        See you tomorrow:
        { $details }
    .cancelled =
        This is called off. You need not come. Thank you for wanting to help.
        { $details }
    .is-full =
        All places are taken. These people are coming: { $comes }
        { $details }
    .withdrew =
        { $name } cannot come after all. { $next }
        { $details }
    .next-asked = I am asking somebody from the waiting list.
    .nobody-next = Nobody is on the waiting list. The place is still free.
    .somebody-can =
        { $name } can come. You choose.
        { $details }
    .standing =
        { $details }
        { $room } Taken: { $taken }.
        Coming: { $comes }
        Waiting: { $waiting }
        Maybe: { $maybe }
        No answer yet: { $silent }
    .option-standing = How is it going?
    .option-choose = Choose who comes
    .option-stop = Call it off
    .whom = Who gets a place? Left to give: { $places }. Chosen: { $already }
    .option-done = That is all
    .chosen = Good. These people are coming: { $comes }
    .nobody-to-choose = There is nobody to choose now.
    .sure-stop = Is it called off? Whoever has a place or waits hears it then.
    .option-call-off = It is called off
    .option-go-on = It is still on
    .stopped = All right. It is called off. I am telling them now.
    .goes-on = Good. It goes ahead as planned.
    .unknown = I do not know this question.
    .over = This is over, or it was called off.
    .places =
        { $count ->
            [one] 1 place
           *[other] { $count } places
        }
    .room =
        { $count ->
            [one] There is 1 place.
           *[other] There are { $count } places.
        }
    .people =
        { $count ->
            [one] 1 person
           *[other] { $count } people
        }
