nl =
    .words-there = (staat op je eigen pagina)
    .file-there = Het bestand staat op je eigen pagina.
    .file-not-taken = Het bestand kan niet in deze chat. Het staat op je eigen pagina.
    .waits = Er staat iets voor je klaar op je eigen pagina.
    .urgent = Er is iets dringends. Open nu je eigen pagina.
    .kept = Je woorden staan klaar op je eigen pagina. Nog niemand heeft ze gelezen. Verstuur ze daar. Bij gevaar: bel 112.
    .kept-with-report = Wat je erbij schreef, is nog niet verstuurd. Het staat klaar op je eigen pagina. Verstuur het daar.
    .write-there = Je antwoord staat klaar op je eigen pagina. Verstuur het daar. Dan blijft het bij ons.
    .still-kept =
        Je woorden staan nog klaar op je eigen pagina. Ze zijn nog niet verstuurd.
        { $asked } Bij gevaar: bel 112.
    .reminded = Je woorden staan nog klaar op je eigen pagina. Verstuur ze daar, of gooi ze weg.
    .sent-at = Verstuurd, { $at }
    .dealt-with = Hier hoef je niets meer mee te doen.
    .link = Open mijn pagina: { $link }

en =
    .words-there = (it is on your own page)
    .file-there = The file is on your own page.
    .file-not-taken = The file cannot be sent in this chat. It is on your own page.
    .waits = There is something for you on your own page.
    .urgent = Something is urgent. Open your own page now.
    .kept = Your words are waiting on your own page. Nobody has read them yet. Send them there. In danger: call 112.
    .kept-with-report = What you added has not been sent yet. It is waiting on your own page. Send it there.
    .write-there = Your answer is waiting on your own page. Send it there. Then it stays with us.
    .still-kept =
        Your words are still waiting on your own page. They have not been sent yet.
        { $asked } In danger: call 112.
    .reminded = Your words are still waiting on your own page. Send them there, or throw them away.
    .sent-at = Sent, { $at }
    .dealt-with = You need not do anything about this any more.
    .link = Open my page: { $link }
