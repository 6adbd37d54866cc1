nl =
    .heard =
        Dit klinkt ernstig. { $first }
        { $numbers }
        Je woorden zijn veilig bewaard. { $asked } Over wie gaat het?
    .at = Bij { $code }
    .about-me = Gaat over mij
    .for-you =
        Wat goed dat je dit zegt. Jij telt ook. Je hoeft dit niet alleen te dragen.
        Wil je jezelf nu iets aandoen? Bel 112, of bel 113.
        { $numbers }
        { $asked }
    .is-about-volunteer = { $reference } gaat over { $name }, die dit zelf schreef. Bel vandaag: { $phone }

en =
    .heard =
        This sounds serious. { $first }
        { $numbers }
        Your words are kept safely. { $asked } Whom is it about?
    .at = With { $code }
    .about-me = It is about me
    .for-you =
        It is very good that you say this. You matter too. You need not carry this alone.
        Do you want to harm yourself now? Call 112, or call 113.
        { $numbers }
        { $asked }
    .is-about-volunteer = { $reference } is about { $name }, who wrote it. Phone today: { $phone }
