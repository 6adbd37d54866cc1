nl =
    .line = { $reference } · { $urgency } · { $area } · { $who } · volgende stap: { $due }
    .nobody = nog niemand
    .nothing = Er staat niets open.

en =
    .line = { $reference } · { $urgency } · { $area } · { $who } · next step: { $due }
    .nobody = nobody yet
    .nothing = Nothing is open.
