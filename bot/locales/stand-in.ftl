nl =
    .which = Wie vervangt wie?
    .which_new = Nieuwe vervanging
    .line = { $by } voor { $of }, tot { $until }
    .whom = Wie is er een tijd niet? Kies of typ de naam.
    .who = Wie vervangt { $of }? Kies of typ de naam.
    .since = Vanaf wanneer is { $of } er niet? Kies, of typ een dag.
    .since_today = vandaag
    .until = Op welke dag is { $of } er weer? Kies, of typ een dag.
    .weeks =
        { $weeks ->
            [one] Na { $weeks } week
           *[other] Na { $weeks } weken
        }
    .sure =
        { $by } vervangt { $of }. Vanaf: { $since }. Tot: { $until }.
        Wat open staat, gaat mee. Heeft { $by } ja gezegd?
    .sure_keep = Ja, leg vast
    .sure_leave = Nog niet
    .set = Vastgelegd. { $by } vervangt { $of }. Vanaf: { $since }. Tot: { $until }.
    .set-by = Je gaat { $of } vervangen. Vanaf: { $since }. Tot: { $until }. Je hoort het als het begint.
    .set-of = { $by } gaat je vervangen. Vanaf: { $since }. Tot: { $until }.
    .already = Dat kan niet. Een van de twee is dan al weg, of vervangt al iemand.
    .end = { $by } vervangt { $of } tot { $until }. Nu stoppen?
    .end_keep = Ja, stop nu
    .end_leave = Nee
    .not-here = Deze vervanging ken ik niet.

en =
    .which = Who stands in for whom?
    .which_new = A new stand-in
    .line = { $by } for { $of }, until { $until }
    .whom = Who is away for a while? Choose or type the name.
    .who = Who stands in for { $of }? Choose or type the name.
    .since = From which day is { $of } away? Choose, or type a day.
    .since_today = today
    .until = On which day is { $of } back? Choose, or type a day.
    .weeks =
        { $weeks ->
            [one] After { $weeks } week
           *[other] After { $weeks } weeks
        }
    .sure =
        { $by } stands in for { $of }. From: { $since }. Until: { $until }.
        Open cases go along. Has { $by } said yes?
    .sure_keep = Yes, save it
    .sure_leave = Not yet
    .set = Noted. { $by } stands in for { $of }. From: { $since }. Until: { $until }.
    .set-by = You will stand in for { $of }. From: { $since }. Until: { $until }. You will hear when it begins.
    .set-of = { $by } will stand in for you. From: { $since }. Until: { $until }.
    .already = That is not possible. One of the two is away then, or stands in already.
    .end = { $by } stands in for { $of } until { $until }. End it now?
    .end_keep = Yes, end it now
    .end_leave = No
    .not-here = I do not know this stand-in.
