# Alle woorden van de schermen. `visit.noted` is het kenmerk `.noted` van het bericht `visit`.
# Woorden op B1, "je", hooguit twaalf woorden in een zin, één vraag in een bericht.

date =
    .day-1 = maandag
    .day-2 = dinsdag
    .day-3 = woensdag
    .day-4 = donderdag
    .day-5 = vrijdag
    .day-6 = zaterdag
    .day-7 = zondag
    .month-1 = januari
    .month-2 = februari
    .month-3 = maart
    .month-4 = april
    .month-5 = mei
    .month-6 = juni
    .month-7 = juli
    .month-8 = augustus
    .month-9 = september
    .month-10 = oktober
    .month-11 = november
    .month-12 = december
    .time = { $time }
    .day = { $day }
    .date = { $date } { $month }
    .day_and_time = { $day } { $date } { $month }, { $time }

option =
    .as-is = { $words }
    .yes = Ja
    .no = Nee
    .skip = Overslaan

engine =
    .not-understood = Dat begrijp ik niet goed. Kies een knop, of typ /help.
    .gone = Dit gesprek kan ik niet meer afmaken. Begin opnieuw, of typ /help.
    .not-allowed = Dat hoort niet bij jouw rol. Typ /help voor wat je hier kunt.
    .unknown-command = Die opdracht ken ik niet. Typ /help voor wat je hier kunt.
    .nothing-before = Je bent al bij de eerste vraag.
    .stopped = Gestopt. Er is niets verstuurd.
    .nothing-to-stop = Er loopt nu niets.
    .withdrawn = Je bericht is ingetrokken.
    .too-late-to-change = Dit kan ik niet meer veranderen. Typ /help voor wat je kunt doen.
    .change-not-understood = Je wijziging begrijp ik niet. Wat je eerst schreef blijft staan.
    .set-aside = Er ging iets mis bij ons. Je bericht is bewaard. We kijken ernaar. Bij gevaar: bel 112.
    .left = Je doet hier niet meer mee. Vragen? Bel je coördinator. Bij gevaar: bel 112.

prompt =
    .expired = Deze knop is verlopen. Typ /help voor wat je nu kunt doen.
    .already-answered = Deze vraag heb je al beantwoord.
    .closed = -

alarm =
    .set-aside = Let op: een bericht van { $name } kon niet verwerkt worden. Het is bewaard. Bel { $name }.

stranger =
    .hello =
        Hallo. Heb je een code gekregen? Typ die hier. Bij gevaar: bel 112.
        Hello. Did you get a code? Type it here. In danger: call 112.

language =
    .which = Welke taal wil je?
    .nl = Nederlands
    .en = English
    .chosen = We praten verder in het Nederlands.

resident =
    .with-word = { $code } · { $word }
    .with-day = { $code } · { $day }
    .with-both = { $code } · { $word } · { $day }
    .unknown = Ik ken geen bewoner met code { $code }.
    .code-taken = Code { $code } bestaat al.

area =
    .unknown = Ik ken geen gebied met de naam { $name }.
    .name-taken = Het gebied { $name } bestaat al.

people =
    .unknown = Ik ken niemand met de naam { $name }.
    .several = Er zijn meer mensen met de naam { $name }.

help =
    .volunteer = Hallo { $name }. Kies onderaan een knop. Bezoek: vertel hoe het ging. Zorg melden: je maakt je zorgen. Hulp voor mij: je hebt zelf iets nodig. Bel: de nummers. Dit is geen alarmknop. Bij gevaar: bel 112.
    .professional = Hallo { $name }. Je krijgt hier meldingen. Typ /open voor wat van jou is. Dit is geen alarmknop.
    .coordinator = Hallo { $name }. Je ziet hier wat aandacht nodig heeft. Typ /open voor wat open staat. Dit is geen alarmknop.
    .manager = Hallo { $name }. Je hoort het hier als iets blijft liggen. Dit is geen alarmknop.
