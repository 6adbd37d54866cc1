nl =
    .no-groups = Ik werk alleen in een chat met één persoon. Daarom ga ik hier weg.
    .device-made =
        De bot heeft nu een eigen, ondertekend apparaat.
        Wie zeker wil zijn, vergelijkt deze sleutels:
        account { $key }
        apparaat { $device }: { $own }
    .keys-exist = Er is al een apparaat met sleutels. Die worden nooit overschreven. Is er een back-up teruggezet? Stop het programma en kies --new-device.
    .keys-of-another = Dit account heeft al sleutels, en die staan niet in deze database. Ze worden niet vanzelf overschreven. Zet de back-up van de database terug. Is er geen back-up meer? Kies dan --new-keys. Ieders app zegt daarna dat de bot een andere identiteit heeft.
    .not-set = Matrix is niet ingesteld (BUURTPOLS_MATRIX_HOMESERVER, _USER en _PASSWORD).
    .not-let-in = De Matrix-server laat de bot niet binnen ({ $reason }).
    .open-room = Deze kamer is niet versleuteld. Begin een chat met versleuteling. Daarom ga ik hier weg.
    .stranger = Ik ken je hier nog niet. Daarom ga ik hier weg. Heb je een code? Begin dan een nieuwe chat.
    .unknown-server = Ik praat hier niet met mensen van jouw server. Daarom ga ik hier weg.
    .not-encrypted = Let op: deze chat is niet versleuteld. Typ hier geen namen. Kies hier alleen knoppen. Jouw woorden typ je op je eigen pagina.
    .unreadable-room = Deze kamer is versleuteld. Dat kan ik hier niet lezen. Begin een chat zonder versleuteling. Daarom ga ik hier weg.

en =
    .no-groups = I only work in a chat with one person. So I leave this room.
    .device-made =
        The bot now has a signed device of its own.
        To be sure, compare these keys:
        account { $key }
        device { $device }: { $own }
    .keys-exist = There is a device with keys already. They are never overwritten. Was a backup put back? Stop the program and use --new-device.
    .keys-of-another = This account has keys already, and they are not in this database. They are not overwritten by themselves. Put back the backup of the database. Is there no backup any more? Then use --new-keys. Everybody's app says afterwards that the bot has another identity.
    .not-set = Matrix is not set (BUURTPOLS_MATRIX_HOMESERVER, _USER and _PASSWORD).
    .not-let-in = The Matrix server does not let the bot in ({ $reason }).
    .open-room = This room is not encrypted. Begin a chat with encryption. So I leave this room.
    .stranger = I do not know you here yet. So I leave this room. Do you have a code? Then begin a new chat.
    .unknown-server = I do not talk here with people of your server. So I leave this room.
    .not-encrypted = Note: this chat is not encrypted. Do not type names here. Only choose buttons here. Your words you type on your own page.
    .unreadable-room = This room is encrypted. I cannot read it. Begin a chat without encryption. So I leave this room.
