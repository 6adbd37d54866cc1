nl =
    .half-1 = Januari tot en met juni { $year }
    .half-2 = Juli tot en met december { $year }
    .nothing = { $half }: er is niets dat ik kan tellen. Ik tel pas vanaf { $fewest } vrijwilligers.
    .list =
        { $row }
        { $lines }
    .note =
        { $half }.
        Sommige aantallen laat ik weg. Dan gaat het om minder dan { $fewest } vrijwilligers. Of je zou dat kunnen uitrekenen.
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
        Some numbers I leave out. Then it is about fewer than { $fewest } volunteers. Or you could work that out.
    .all-boundary = Too much was asked, all together
    .all-support = Support asked, all together
    .line = { $label }: { $count } times
    .line-helped = { $label }: { $count } times. It helped: { $helped } times.
