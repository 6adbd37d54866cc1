nl =
    .language =
        Hallo { $name }. Welke taal wil je?
        Hello { $name }. Which language do you want?
    .rules =
        Lees dit even.
        1. We bewaren je naam, je nummer en wat je hier meldt.
        2. Dat doen we om bewoners en jou te helpen.
        3. Is iets klaar? Berichten wissen we na een maand, een melding na een jaar.
        4. Alleen wie met je melding aan het werk gaat, ziet die.
        5. Dit is geen alarmknop. Bij gevaar: bel 112.
    .rules_read = Gelezen
    .welcome-volunteer =
        Welkom, { $name }. Na een bezoek vraag ik hoe het ging.
        Maak je je zorgen? Kies Zorg melden.
        Heb je zelf hulp nodig? Kies Hulp voor mij.
        Bij gevaar: bel 112. Typ /help voor meer uitleg.
    .welcome-professional = Welkom, { $name }. Zorgen van vrijwilligers komen hier bij je binnen. Pak ze op met de knop onder het bericht. Typ /open voor wat van jou is.
    .welcome-coordinator = Welkom, { $name }. Je hoort het hier als een zorg blijft liggen. Typ /open voor wat open staat, /help voor wat je nog meer kunt.
    .welcome-safeguarding_officer = Welkom, { $name }. Je krijgt hier de zorgen die bij jou horen. Typ /open voor wat van jou is.
    .welcome-manager = Welkom, { $name }. Je hoort het hier als niemand een zorg oppakt. Typ /help voor meer uitleg.

en =
    .language =
        Hallo { $name }. Welke taal wil je?
        Hello { $name }. Which language do you want?
    .rules =
        Please read this.
        1. We keep your name, your number and what you report here.
        2. We do that to help residents and you.
        3. Messages are erased a month after they are done. A report goes after a year.
        4. Only those who work on your report can see it.
        5. This is not an alarm button. In danger: call 112.
    .rules_read = I have read it
    .welcome-volunteer =
        Welcome, { $name }. After a visit I ask how it went.
        Are you worried? Choose Report a concern.
        Do you need help yourself? Choose Help for me.
        In danger: call 112. Type /help to read more.
    .welcome-professional = Welcome, { $name }. Concerns of volunteers reach you here. Take them with the button below the message. Type /open to see what is yours.
    .welcome-coordinator = Welcome, { $name }. You hear it here when a concern is left waiting. Type /open to see what is open, /help for what else you can do.
    .welcome-safeguarding_officer = Welcome, { $name }. Concerns that are yours reach you here. Type /open to see what is yours.
    .welcome-manager = Welcome, { $name }. You hear it here when nobody takes a concern. Type /help to read more.
