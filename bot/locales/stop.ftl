nl =
    .sure = Wil je stoppen? Je antwoorden gaan dan weg. Wat je al gemeld had, blijft staan.

en =
    .sure = Do you want to stop? Your answers will then be gone. What you had reported already still stands.
