nl =
    .no-groups = Ik werk alleen in een chat met één persoon. Daarom ga ik hier weg.
    .device-made =
        De bot heeft nu een eigen, ondertekend apparaat.
        Wie zeker wil zijn, vergelijkt deze sleutels:
        account { $key }
        apparaat { $device }: { $own }
    .keys-exist = Er is al een apparaat met sleutels. Die worden nooit overschreven. Is er een back-up teruggezet? Stop het programma en kies --new-device.
    .keys-of-another = Dit account heeft al sleutels, en die staan niet in deze database. Ze worden niet vanzelf overschreven. Zet de back-up van de database terug. Is er geen back-up meer? Kies dan --new-keys. Ieders app zegt daarna dat de bot een andere identiteit heeft.
    .not-set = Matrix is niet ingesteld (BUURTPOLS_MATRIX_HOMESERVER, _USER, en _PASSWORD of _TOKEN).
    .token-refused = De Matrix-server kent BUURTPOLS_MATRIX_TOKEN niet. Maak een nieuw token en vul het in.
    .token-of-another = BUURTPOLS_MATRIX_TOKEN hoort niet bij het account in BUURTPOLS_MATRIX_USER.
    .token-of-no-device = BUURTPOLS_MATRIX_TOKEN hoort bij geen apparaat. Zo kan de bot niet versleutelen. Maak een token door in te loggen.
    .token-has-keys = Het apparaat van BUURTPOLS_MATRIX_TOKEN heeft al sleutels, en die staan niet in deze database. Log opnieuw in op het account, en vul dat nieuwe token in.
    .token-of-our-device = BUURTPOLS_MATRIX_TOKEN hoort bij het apparaat dat de bot nu heeft. Log opnieuw in op het account, en vul dat nieuwe token in.
    .allow-new-keys = De Matrix-server vervangt de sleutels niet zonder wachtwoord. Zet één keer BUURTPOLS_MATRIX_PASSWORD in plaats van BUURTPOLS_MATRIX_TOKEN, en geef dit commando nog een keer. Loopt het inloggen via MAS? Dan kan de beheerder het tien minuten toestaan: { $call }.
    .others-stay = Let op: deze apparaten van het account blijven ingelogd: { $devices }. Een token kan ze niet uitloggen. De beheerder wel: { $call }.
    .not-let-in = De Matrix-server laat de bot niet binnen ({ $reason }).
    .open-room = Deze chat is niet versleuteld. Daarom ga ik hier weg. Begin een nieuwe chat met versleuteling.
    .stranger = Ik ken je hier nog niet. Daarom ga ik hier weg. Heb je een code? Begin dan een nieuwe chat.
    .unknown-server = Ik praat hier niet met mensen van jouw server. Daarom ga ik hier weg.
    .not-encrypted = Let op: deze chat is niet versleuteld. Typ hier geen namen. Kies hier alleen knoppen. Wil je iets schrijven? Doe dat op je eigen pagina.
    .unreadable-room = Deze chat is versleuteld. Dat kan ik hier niet lezen. Daarom ga ik hier weg. Begin een nieuwe chat zonder versleuteling.

en =
    .no-groups = I only work in a chat with one person. So I leave this room.
    .device-made =
        The bot now has a signed device of its own.
        To be sure, compare these keys:
        account { $key }
        device { $device }: { $own }
    .keys-exist = There is a device with keys already. They are never overwritten. Was a backup put back? Stop the program and use --new-device.
    .keys-of-another = This account has keys already, and they are not in this database. They are not overwritten by themselves. Put back the backup of the database. Is there no backup any more? Then use --new-keys. Everybody’s app says afterwards that the bot has another identity.
    .not-set = Matrix is not set (BUURTPOLS_MATRIX_HOMESERVER, _USER, and _PASSWORD or _TOKEN).
    .token-refused = The Matrix server does not know BUURTPOLS_MATRIX_TOKEN. Make a new token and set it.
    .token-of-another = BUURTPOLS_MATRIX_TOKEN is not of the account in BUURTPOLS_MATRIX_USER.
    .token-of-no-device = BUURTPOLS_MATRIX_TOKEN is of no device. With it the bot cannot encrypt. Make a token by logging in.
    .token-has-keys = The device of BUURTPOLS_MATRIX_TOKEN has keys already, and they are not in this database. Log in to the account once more, and set that new token.
    .token-of-our-device = BUURTPOLS_MATRIX_TOKEN is of the device that the bot has now. Log in to the account once more, and set that new token.
    .allow-new-keys = The Matrix server does not replace the keys without a password. Set BUURTPOLS_MATRIX_PASSWORD once in place of BUURTPOLS_MATRIX_TOKEN, and give this command again. Does logging in go through MAS? Then its administrator can allow it for ten minutes: { $call }.
    .others-stay = Note: these devices of the account stay logged in: { $devices }. A token cannot log them out. The administrator can: { $call }.
    .not-let-in = The Matrix server does not let the bot in ({ $reason }).
    .open-room = This room is not encrypted. So I leave this room. Begin a new chat with encryption.
    .stranger = I do not know you here yet. So I leave this room. Do you have a code? Then begin a new chat.
    .unknown-server = I do not talk here with people of your server. So I leave this room.
    .not-encrypted = Note: this chat is not encrypted. Do not type names here. Only choose buttons here. Do you want to write something? Do that on your own page.
    .unreadable-room = This room is encrypted. I cannot read it here. So I leave this room. Begin a new chat without encryption.
