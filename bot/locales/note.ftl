nl =
    .what-went-well = Wat ging er goed? Schrijf geen namen op.
    .who-helps = Wie helpt er nog meer? Bijvoorbeeld een buur.
    .kept = Dank je. Je notitie is bewaard.
    .skipped = Dat is goed. Er is geen notitie bewaard.

en =
    .what-went-well = What went well? Please write no names.
    .who-helps = Who else helps? A neighbour, for example.
    .kept = Thank you. Your note is kept.
    .skipped = That is fine. No note was kept.
