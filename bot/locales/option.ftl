nl =
    .as-is = { $words }
    .yes = Ja
    .no = Nee
    .skip = Overslaan

en =
    .as-is = { $words }
    .yes = Yes
    .no = No
    .skip = Skip
