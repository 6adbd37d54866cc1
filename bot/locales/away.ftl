nl =
    .who = Wie vervangt jou? Kies of typ de naam.
    .nobody = Er is nog geen collega die jou kan vervangen. Vraag het je coördinator.
    .since = Vanaf wanneer ben je er niet? Kies, of typ een dag.
    .until = Op welke dag ben je er weer? Kies, of typ een dag.
    .sure =
        { $by } vervangt jou. Vanaf: { $since }. Tot: { $until }.
        Wat open staat, gaat mee. Heeft { $by } ja gezegd?
    .sure_keep = Ja, leg vast
    .sure_leave = Nog niet
    .set = Vastgelegd. { $by } vervangt jou. Vanaf: { $since }. Tot: { $until }.
    .back = Jouw vervanging staat tot { $until }. Stopt die nu?
    .back_keep = Ja, ik ben er weer
    .back_leave = Nee

en =
    .who = Who stands in for you? Choose or type the name.
    .nobody = There is no colleague yet who can stand in for you. Ask your coordinator.
    .since = From which day are you away? Choose, or type a day.
    .until = On which day are you back? Choose, or type a day.
    .sure =
        { $by } stands in for you. From: { $since }. Until: { $until }.
        Open cases go along. Has { $by } said yes?
    .sure_keep = Yes, save it
    .sure_leave = Not yet
    .set = Noted. { $by } stands in for you. From: { $since }. Until: { $until }.
    .back = Your stand-in is set until { $until }. End it now?
    .back_keep = Yes, I am back
    .back_leave = No
