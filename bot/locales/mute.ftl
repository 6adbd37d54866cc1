nl =
    .which = Waarover wil je geen berichten meer? Berichten over veiligheid krijg je altijd.
    .option-off-news = Geen nieuws meer
    .option-off-activity = Geen activiteiten meer
    .option-off-practical = Geen praktische zaken meer
    .option-on-news = Weer nieuws
    .option-on-activity = Weer activiteiten
    .option-on-practical = Weer praktische zaken
    .chosen =
        Goed. Hierover krijg je geen berichten meer:
        { $kinds }
        Typ /stil om dat te veranderen.
    .none = Goed. Je krijgt weer alle berichten.

en =
    .which = What do you want no more messages about? You always get messages about safety.
    .option-off-news = No more news
    .option-off-activity = No more activities
    .option-off-practical = No more practical matters
    .option-on-news = News again
    .option-on-activity = Activities again
    .option-on-practical = Practical matters again
    .chosen =
        All right. You get no more messages about this:
        { $kinds }
        Type /mute to change that.
    .none = All right. You get all messages again.
