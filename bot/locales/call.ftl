nl =
    .numbers =
        { $numbers }
        Dit is geen alarmknop.
    .emergency = Bij gevaar: { $number }
    .supervisor = { $name }, je begeleider: { $number }
    .deputy = { $name }, vervanger: { $number }
    .gp-post = Huisartsenpost { $area }: { $number }
    .confidant = Vertrouwenspersoon { $area }: { $number }
    .suicide-prevention = 113, bij gedachten aan de dood: { $number } of { $other }

en =
    .numbers =
        { $numbers }
        This is not an alarm button.
    .emergency = In danger: { $number }
    .supervisor = { $name }, your supervisor: { $number }
    .deputy = { $name }, deputy: { $number }
    .gp-post = Out-of-hours GP { $area }: { $number }
    .confidant = Confidant { $area }: { $number }
    .suicide-prevention = 113, for thoughts of death: { $number } or { $other }
