nl =
    .filed = Goed dat je dit meldt over { $resident }. { $goes } Je wordt gebeld, uiterlijk { $by }.
    .dare-to-wait = Wil je vandaag nog gebeld worden?
    .dare-to-wait_today = Ja
    .dare-to-wait_no = Nee
    .today = { $asked } Bij gevaar: bel 112.

en =
    .filed = Good that you report this about { $resident }. { $goes } You will be phoned, by { $by } at the latest.
    .dare-to-wait = Do you want to be phoned today?
    .dare-to-wait_today = Yes
    .dare-to-wait_no = No
    .today = { $asked } In danger: call 112.
