nl =
    .all-arrived = Alles is aangekomen. De laatste 7 dagen is niets blijven liggen.
    .list =
        Niet of niet zeker aangekomen: { $count }. Bel deze mensen even.
        { $lines }
    .lost = { $name } ({ $phone }). Niet aangekomen: { $count }, sinds { $since }.
    .unknown = { $name } ({ $phone }). Misschien niet aangekomen: { $count }, { $since }.
    .waiting = { $name } ({ $phone }). Wacht nog: { $count }, sinds { $since }. Ik blijf het proberen.
    .more = En nog { $count }.

en =
    .all-arrived = Everything has arrived. Nothing was left behind in the last 7 days.
    .list =
        Not arrived, or not for certain: { $count }. Please phone these people.
        { $lines }
    .lost = { $name } ({ $phone }). Not arrived: { $count }, since { $since }.
    .unknown = { $name } ({ $phone }). Perhaps not arrived: { $count }, { $since }.
    .waiting = { $name } ({ $phone }). Still waiting: { $count }, since { $since }. I keep trying.
    .more = And { $count } more.
