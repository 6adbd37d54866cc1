nl =
    .new = { $name } gebruikt een nieuw apparaat op Matrix ({ $device }). Daar gaat nog niets naartoe. { $call } Is het echt van { $name }? Laat het dan toe.
    .option-allow = Toelaten
    .allowed = Toegelaten. { $name } leest daar nu nieuwe berichten.
    .allowed-already = Dit apparaat is al toegelaten.
    .unknown = Dit apparaat ken ik niet. Of het is niet aan jou.

en =
    .new = { $name } uses a new device on Matrix ({ $device }). Nothing goes there yet. { $call } Is it really theirs? Then allow it.
    .option-allow = Allow
    .allowed = Allowed. { $name } now reads new messages there.
    .allowed-already = This device has been allowed already.
    .unknown = I do not know this device. Or it is not yours to allow.
