nl =
    .half-1 = Januari tot en met juni { $year }
    .half-2 = Juli tot en met december { $year }
    .nothing = { $half }: er is niets dat ik kan tellen. Ik tel pas vanaf { $fewest } vrijwilligers.
    .list =
        { $row }
        { $lines }
    .note =
        { $half }.
        Sommige aantallen laat ik weg. Dan gaat het om minder dan { $fewest } vrijwilligers. Of je zou zo’n aantal kunnen uitrekenen.
    .all-boundary = Er werd te veel gevraagd, alles bij elkaar
    .all-support = Hulp gevraagd, alles bij elkaar
    .line = { $label }: { $count } keer
    .line-helped = { $label }: { $count } keer. Het hielp: { $helped } keer.

en =
    .half-1 = January to June { $year }
    .half-2 = July to December { $year }
    .nothing = { $half }: there is nothing I can count. I count from { $fewest } volunteers on.
    .list =
        { $row }
        { $lines }
    .note =
        { $half }.
        I leave some numbers out. Then it is about fewer than { $fewest } volunteers. Or you could work such a number out.
    .all-boundary = Too much was asked, all together
    .all-support = Help asked for, all together
    .line =
        { $count ->
            [one] { $label }: once
           *[other] { $label }: { $count } times
        }
    .line-helped =
        { $count ->
            [one] { $label }: once. It helped: { $helped }.
           *[other] { $label }: { $count } times. It helped: { $helped }.
        }
