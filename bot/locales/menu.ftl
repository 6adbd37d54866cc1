nl =
    .open = Open zaken
    .visit = Bezoek
    .sign = Zorg melden
    .help-for-me = Hulp voor mij
    .call = Bel
    .help = Uitleg

en =
    .open = Open cases
    .visit = Visit
    .sign = Report a concern
    .help-for-me = Help for me
    .call = Call
    .help = Explanation
