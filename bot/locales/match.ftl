nl =
    .added = { $name } bezoekt { $code }.
    .first-asked = { $name } hoort de eerste vraag op { $at }.
    .is-there = { $name } bezoekt { $code } al.
    .not-here = Deze koppeling ken ik niet.

en =
    .added = { $name } visits { $code }.
    .first-asked = { $name } hears the first question on { $at }.
    .is-there = { $name } visits { $code } already.
    .not-here = I do not know this match.
