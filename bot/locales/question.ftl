nl =
    .nobody = Je bezoekt nu niemand. Vraag het aan je coördinator.
    .whom = Wie heeft de vraag?
    .what = Wat is de vraag van { $resident }? Schrijf geen namen op.
    .noted = Dank je. { $name } heeft de vraag nu. Het antwoord komt uiterlijk { $day }.
    .passed-on =
        Een vraag van { $resident }, doorgegeven door { $name } ({ $phone }).
        { $words }
        Dit staat op je lijst voor { $day }.
    .words = Het gaat om: { $words }
    .without-words = De vraag staat er niet bij. Bel even.
    .dealt-with =
        Antwoord van { $name } op de vraag van { $resident }: { $words }
        Dank dat je de vraag doorgaf.
    .may-know = Wat mag de vrijwilliger weten over de vraag van { $resident }? Kies, of schrijf het zelf.
    .may-know_told_resident = Met de bewoner besproken.
    .may-know_cannot_say = Daar mag ik niets over zeggen.

en =
    .nobody = You visit nobody at the moment. Ask your coordinator.
    .whom = Who has the question?
    .what = What does { $resident } want to ask? Please write no names.
    .noted = Thank you. { $name } has the question now. The answer comes by { $day } at the latest.
    .passed-on =
        A question from { $resident }, passed on by { $name } ({ $phone }).
        { $words }
        It is on your list for { $day }.
    .words = It is about: { $words }
    .without-words = The question is not written down. Please phone.
    .dealt-with =
        Answer from { $name } to the question of { $resident }: { $words }
        Thank you for passing it on.
    .may-know = What may the volunteer know about the question of { $resident }? Choose, or write it yourself.
    .may-know_told_resident = I talked with the resident.
    .may-know_cannot_say = I may say nothing about that.
