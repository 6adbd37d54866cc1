nl =
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
    .kind_support_call = { $name } bellen, op eigen verzoek
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
    .try-again = Goed. De volgende werkdag vraag ik het nog een keer.

en =
    .option-done = Done
    .due_question =
        Today: a question from { $resident }, passed on by { $name } ({ $phone }). Promised for { $day }.
        { $words }
    .due_call_back =
        Today: phone { $name } back ({ $phone }), about { $resident }. Promised for { $day }.
        { $words }
    .due_action_point =
        Agreed with { $name } ({ $phone }) about { $resident }. It was for { $day }.
        { $words }
    .kind_action_point = something agreed with { $name } about { $resident }
    .handed-on =
        Yours now: { $what }. Promised for { $at }. Phone: { $phone }.
        { $words }
    .no-words = Nothing was written with it.
    .due_support_call = Now: phone { $name } ({ $phone }). It was promised for { $at }.
    .kind_question = a question from { $resident }, passed on by { $name }
    .kind_call_back = phone { $name } back about { $resident }
    .kind_support_call = phoning { $name }, at their own request
    .untouched = { $owner } has not done this yet: { $what }. Phone { $owner }: { $phone }.
    .no-phone = number unknown
    .no-resident = no resident
    .noted = Good. It is off your list.
    .done-already = This was done already.
    .unknown = This task is not yours.
    .due_sad = { $name } chose { $face }. Phone and ask how it goes, by { $day }: { $phone }.
    .due_silent = { $name } is silent. Last time: { $face }. Please phone, by { $day }: { $phone }.
    .due_sad-unseen = Phone { $name } and ask how it goes, by { $day }: { $phone }.
    .due_silent-unseen = { $name } is silent. Please phone, by { $day }: { $phone }.
    .kind_sad = phoning { $name }
    .kind_silent = phoning { $name }
    .due_load = { $why } Phone { $name } and ask how it goes, by { $day }: { $phone }.
    .kind_load = phoning { $name }
    .due_look_in = Round: phone { $resident } or drop by. Before { $at }, please.
    .kind_look_in = phoning or visiting { $resident }, for a round
    .phone-instead = Would you phone { $name } ({ $call })? Ask how it goes. { $owner } has not got round to it yet ({ $phone }).
    .phoned_well = Phoned, all is well
    .phoned_talk = Phoned, we will talk
    .phoned_not_reached = Not reached
    .try-again = All right. I will ask again on the next working day.
