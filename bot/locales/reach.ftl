nl =
    .first = Waar schrijf ik je eerst?
    .next = En als dat niet lukt?
    .option-telegram = Telegram
    .option-matrix = Matrix
    .option-web = Mijn pagina (zonder geluid)
    .chosen =
        Goed. Ik schrijf je eerst hier: { $first }.
        Is het dringend en hoor ik niets? Dan ook hier:
        { $others }
    .only-one = Ik ken maar één chat van je. Wil je er meer? Vraag het je begeleider of coördinator.
    .more = Je hebt meer dan één chat met mij. Typ /waar om te kiezen waar ik je eerst schrijf.

en =
    .first = Where do I write to you first?
    .next = And when that does not work?
    .option-telegram = Telegram
    .option-matrix = Matrix
    .option-web = My page (without a sound)
    .chosen =
        Good. I write to you here first: { $first }.
        Is it urgent and do I hear nothing? Then here too:
        { $others }
    .only-one = I know only one chat of yours. Do you want more? Ask your supervisor or coordinator.
    .more = You have more than one chat with me. Type /where to choose where I write to you first.
