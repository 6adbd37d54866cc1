nl =
    .which = Waarover wil je geen berichten meer? Veiligheid krijg je altijd.
    .option-off-news = Geen nieuws meer
    .option-off-activity = Geen activiteiten meer
    .option-off-practical = Niets praktisch meer
    .option-on-news = Weer nieuws
    .option-on-activity = Weer activiteiten
    .option-on-practical = Weer praktische zaken
    .chosen =
        Goed. Hierover krijg je geen berichten meer:
        { $kinds }
        Typ /stil om dat te veranderen.
    .none = Goed. Je krijgt weer alle berichten.

en =
    .which = About what do you want no more messages? Safety always comes.
    .option-off-news = No more news
    .option-off-activity = No more activities
    .option-off-practical = No practical matters
    .option-on-news = News again
    .option-on-activity = Activities again
    .option-on-practical = Practical matters again
    .chosen =
        All right. About this you get no more messages:
        { $kinds }
        Type /mute to change that.
    .none = All right. You get all messages again.
