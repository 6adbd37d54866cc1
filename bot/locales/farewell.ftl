nl =
    .words = Het stopt bij { $code }. Wat schrijf je aan { $whom }? Kies, of schrijf het zelf.
    .words_done = Het is klaar
    .words_moves = De bewoner verhuist
    .words_died = De bewoner is overleden
    .words_otherwise = We regelen het anders
    .says_done = Je werk hier is klaar. Dank je wel voor alles wat je deed.
    .says_moves = De bewoner gaat verhuizen. Dank je wel voor alles wat je deed.
    .says_died = De bewoner is overleden. Dat kan je raken. Wil je praten? Kies Hulp voor mij. Dank je wel voor alles.
    .says_otherwise = We regelen het voortaan anders. Dat ligt niet aan jou. Dank je wel voor alles.
    .sure =
        Dit schrijf je aan { $whom }:
        { $message }
        Daarna stopt het contact met { $code }. Klopt het zo?
    .sure_send = Stoppen en versturen
    .sure_stop = Niet doen
    .ends = 💐 { $name } schrijft je over { $resident }: { $words } Hiermee stopt je contact met { $resident }. Vragen? Bel { $name }: { $phone }.
    .told = { $name } stopt bij { $code }. Dat regelde { $by }.
    .noted = De koppeling van { $name } met { $code } is gestopt. { $name } leest je bericht.

en =
    .words = It ends at { $code }. What do you write to { $whom }? Choose, or write it yourself.
    .words_done = It is finished
    .words_moves = The resident moves
    .words_died = The resident has died
    .words_otherwise = We arrange it differently
    .says_done = Your work here is finished. Thank you for all that you did.
    .says_moves = The resident is moving. Thank you for all that you did.
    .says_died = The resident has died. That may affect you. Do you want to talk? Choose Help for me. Thank you for everything.
    .says_otherwise = We arrange it differently from now on. It is not because of you. Thank you for everything.
    .sure =
        This is what you write to { $whom }:
        { $message }
        After that the contact with { $code } ends. Is this right?
    .sure_send = End and send
    .sure_stop = Do not
    .ends = 💐 { $name } writes to you about { $resident }: { $words } With this, your contact with { $resident } ends. Questions? Phone { $name }: { $phone }.
    .told = { $name } stops at { $code }. { $by } arranged that.
    .noted = The match of { $name } with { $code } has ended. { $name } reads your message.
