nl =
    .area = In welk gebied is de avond?
    .until = Tot hoe laat werkt de code vandaag?
    .has-been = Die tijd is al voorbij. Typ /mensen en kies een latere tijd.
    .too-late = Vandaag kan dit niet meer. Maak morgen een nieuwe code.
    .made =
        Dit is de code voor iedereen die er vandaag is, in { $area }. De code werkt tot { $until }.
        Hang het plaatje op, of laat de link zien: { $link }
        Typen kan ook, op { $page }: { $code }
        Wie zo binnenkomt, komt op de lijst. Die persoon ziet nog niets van bewoners.

en =
    .area = In which area is the evening?
    .until = Until what time does the code work today?
    .has-been = That time has passed. Type /people and choose a later one.
    .too-late = It is too late for today. Make a new code tomorrow.
    .made =
        This is the code for everybody who is there today, in { $area }. It works until { $until }.
        Hang up the picture, or show the link: { $link }
        It can be typed too, at { $page }: { $code }
        Whoever comes in with it is put on the list. They see nothing of residents yet.
