nl =
    .whom = Voor wie kies je een eigen woord?
    .which-word = Welk woord helpt je bij { $code }? Kies een ding, zoals geranium of piano. Nooit een naam.
    .none = Geen woord
    .no-names = Dit lijkt op een naam, of het is te lang. Kies een ding of een plek.
    .kept = Goed. Bij { $code } zet ik voortaan ook: { $word }.
    .forgotten = Goed. Ik noem alleen nog { $code }.

en =
    .whom = For whom do you choose a word of your own?
    .which-word = Which word helps you with { $code }? Choose a thing, such as geranium or piano. Never a name.
    .none = No word
    .no-names = This looks like a name, or it is too long. Choose a thing or a place.
    .kept = Good. From now on I also put this with { $code }: { $word }.
    .forgotten = Good. I only say { $code } now.
