nl =
    .volunteer =
        Hallo { $name }. Kies onderaan een knop.
        Bezoek: vertel hoe het ging.
        Zorg melden: je maakt je zorgen.
        Hulp voor mij: je hebt zelf iets nodig.
        Bel: de nummers.
        Dit is geen alarmknop. Bij gevaar: bel 112.

        Typen kan ook:
        /afspraken: wat je wel en niet doet
        /grens: iemand vroeg te veel
        /dilemma: je twijfelt over iets
        /nazorg: je maakte iets naars mee
        /uitleg: voorlezen aan de bewoner
        /vraag: een vraag van de bewoner
        /onthoud: jouw woord bij een code
        /wanneer: wanneer ik vraag hoe het gaat
        /pauze: even geen vragen
        /weg: je bent er even niet
        /stil: welke berichten je krijgt
        /waar en /taal: waar en hoe ik schrijf
    .professional =
        Hallo { $name }. Je krijgt hier meldingen. Dit kun je typen:
        /open: wat van jou is
        /bellen: wie je even belt
        /bel: de nummers
        /afwezig: wie jou vervangt
        /pols: hoe het met je vrijwilligers gaat
        /afspraken: taken van vrijwilligers
        /nazorg: na iets naars
        /bedankje: een bedankje sturen
        /kwijt: er is een telefoon kwijt
        /stil: welke berichten je krijgt
        /waar en /taal: waar en hoe ik schrijf
        Dit is geen alarmknop. Bij gevaar: bel 112.
    .safeguarding_officer =
        Hallo { $name }. Je krijgt hier meldingen. Dit kun je typen:
        /open: wat van jou is
        /bel: de nummers
        /afwezig: wie jou vervangt
        /stil: welke berichten je krijgt
        /waar en /taal: waar en hoe ik schrijf
        Dit is geen alarmknop. Bij gevaar: bel 112.
    .coordinator =
        Hallo { $name }. Je ziet hier wat aandacht nodig heeft. Dit kun je typen:
        /open: wat open staat
        /bellen: wie je even belt
        /bel: de nummers
        /kwijt: er is een telefoon kwijt
        /afwezig: wie jou vervangt
        /waar en /taal: waar en hoe ik schrijf
        Dit is geen alarmknop. Bij gevaar: bel 112.
    .manager =
        Hallo { $name }. Je hoort het hier als iets blijft liggen. Dit kun je typen:
        /open: wat open staat
        /bellen: wie je even belt
        /bel: de nummers
        /kwijt: er is een telefoon kwijt
        /afwezig: wie jou vervangt
        /waar en /taal: waar en hoe ik schrijf
        Dit is geen alarmknop. Bij gevaar: bel 112.
    .option-people = Mensen en bewoners
    .option-writing = Berichten en rondes
    .option-figures = Cijfers en bestanden
    .people_coordinator =
        /koppelingen: bewoners en wie hen bezoekt
        /mensen: zoeken, uitnodigen, wijzigen
        /pols: hoe het met de vrijwilligers gaat
        /nazorg: na iets naars
        /bedankje: een bedankje sturen
    .people_manager =
        /koppelingen: bewoners en wie hen bezoekt
        /mensen: zoeken, uitnodigen, wijzigen
        /pols: hoe het met de vrijwilligers gaat
    .writing =
        /bericht: schrijven aan veel mensen
        /ronde: bewoners laten bellen of bezoeken
        /wiekan: mensen zoeken voor een klus
        /sjabloon: vaste teksten voor een bericht
        /stil: welke berichten je zelf krijgt
    .figures_coordinator =
        /totalen: hulpvragen en grenzen geteld
        /verantwoording: een kwartaal in cijfers
        /datalek: datalekken beoordelen
        /bezorging: wat niet aankwam
        /import, /export en /invullijst: spreadsheets
    .figures_manager =
        /totalen: hulpvragen en grenzen geteld
        /verantwoording: een kwartaal in cijfers
        /datalek: datalekken beoordelen
        /bezorging: wat niet aankwam

en =
    .volunteer =
        Hello { $name }. Choose a button below.
        Visit: tell how it went.
        Report a concern: you are worried.
        Help for me: you need something yourself.
        Call: the numbers.
        This is not an alarm button. In danger: call 112.

        You can type too:
        /agreements: what you do and do not do
        /boundary: somebody asked too much
        /dilemma: you are in doubt
        /aftercare: something bad happened to you
        /explain: to read to the resident
        /question: a question of the resident
        /remember: your own word for a code
        /when: when I ask how you are
        /pause: no questions for a while
        /away: you are not there for a while
        /mute: which messages you get
        /where and /language: where and how I write
    .professional =
        Hello { $name }. Reports reach you here. You can type:
        /open: what is yours
        /phone: whom you phone
        /call: the numbers
        /absent: who stands in for you
        /pulse: how your volunteers are
        /agreements: tasks of volunteers
        /aftercare: after something bad
        /thank: send a thank-you
        /lost: a telephone is lost
        /mute: which messages you get
        /where and /language: where and how I write
        This is not an alarm button. In danger: call 112.
    .safeguarding_officer =
        Hello { $name }. Reports reach you here. You can type:
        /open: what is yours
        /call: the numbers
        /absent: who stands in for you
        /mute: which messages you get
        /where and /language: where and how I write
        This is not an alarm button. In danger: call 112.
    .coordinator =
        Hello { $name }. You see here what needs attention. You can type:
        /open: what is open
        /phone: whom you phone
        /call: the numbers
        /lost: a telephone is lost
        /absent: who stands in for you
        /where and /language: where and how I write
        This is not an alarm button. In danger: call 112.
    .manager =
        Hello { $name }. You hear it here when something is left lying. You can type:
        /open: what is open
        /phone: whom you phone
        /call: the numbers
        /lost: a telephone is lost
        /absent: who stands in for you
        /where and /language: where and how I write
        This is not an alarm button. In danger: call 112.
    .option-people = People and residents
    .option-writing = Messages and rounds
    .option-figures = Figures and files
    .people_coordinator =
        /matches: residents and who visits them
        /people: search, invite, change
        /pulse: how the volunteers are
        /aftercare: after something bad
        /thank: send a thank-you
    .people_manager =
        /matches: residents and who visits them
        /people: search, invite, change
        /pulse: how the volunteers are
    .writing =
        /broadcast: write to many people
        /round: have residents phoned or visited
        /whocan: look for people for a job
        /template: ready texts for a message
        /mute: which messages you get yourself
    .figures_coordinator =
        /totals: support and boundaries counted
        /account: a quarter in figures
        /leaks: judge data leaks
        /delivery: what did not arrive
        /import, /export and /fillin: spreadsheets
    .figures_manager =
        /totals: support and boundaries counted
        /account: a quarter in figures
        /leaks: judge data leaks
        /delivery: what did not arrive
