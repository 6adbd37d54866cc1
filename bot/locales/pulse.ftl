nl =
    .list =
        Vinger aan de pols, de laatste drie maanden:
        { $lines }
    .nothing = Er is nog niets. Totalen tel ik per kwartaal, vanaf { $fewest } vrijwilligers. Een kwartaal is vier weken na het einde klaar.
    .totals =
        Alle vrijwilligers samen, { $quarter }:
        { $lines }
    .line = { $name } · { $face } · { $day }
    .need = - Wil graag: { $need }
    .time-as-agreed = - Kost evenveel tijd als afgesproken
    .time-more = - Kost meer tijd dan afgesproken. Vraag hoe het gaat.
    .bothers-nothing = - Zit nergens mee
    .bothers-call = - Zit ergens mee, en wil graag een belletje
    .bothers-boundary = - Er werd te veel gevraagd
    .bothers-no-call = - Zit ergens mee. Bellen hoeft niet.
    .glad = - Is blij met: { $words }
    .took-part = { $area }, antwoord van vrijwilligers: { $answered } van { $asked }
    .total = { $face } { $count } keer

en =
    .list =
        How your volunteers are, the last three months:
        { $lines }
    .nothing = There is nothing yet. I count totals by quarter, from { $fewest } volunteers. A quarter is ready four weeks after its end.
    .totals =
        All volunteers together, { $quarter }:
        { $lines }
    .line = { $name } · { $face } · { $day }
    .need = - Would like: { $need }
    .time-as-agreed = - Takes as much time as agreed
    .time-more = - Takes more time than agreed. Ask how it goes.
    .bothers-nothing = - Nothing on their mind
    .bothers-call = - Something on their mind, and would like a call
    .bothers-boundary = - Too much was asked
    .bothers-no-call = - Something on their mind. No need to call.
    .glad = - Is happy about: { $words }
    .took-part = { $area }, answers from volunteers: { $answered } of { $asked }
    .total =
        { $count ->
            [one] { $face } { $count } time
           *[other] { $face } { $count } times
        }
