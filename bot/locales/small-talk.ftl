nl =
    .welcome = Graag gedaan.
    .hello = Hallo. Kies een knop, of typ /help. Bij gevaar: bel 112.
    .all-right = Goed.

en =
    .welcome = You are welcome.
    .hello = Hello. Choose a button, or type /help. In danger: call 112.
    .all-right = All right.
