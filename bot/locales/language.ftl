nl =
    .which = Welke taal wil je?
    .nl = Nederlands
    .en = English
    .chosen = We praten verder in het Nederlands.

en =
    .which = Which language do you want?
    .nl = Nederlands
    .en = English
    .chosen = We go on in English.
