nl =
    .title = Kaartjes van { $name }
    .who = { $name }
    .what = { $role }
    .how = Scan de code met je telefoon. Of typ de code op { $page }. De code werkt één keer, tot { $until }. Geef de code aan niemand anders.
    .alarm = Dit is geen alarmknop. Bij gevaar: bel 112.
    .sure =
        Kaartjes voor iedereen zonder chat: { $count }. Oude kaartjes werken daarna niet meer.
        { $known ->
            [0] Niemand van hen heeft nu een code.
           *[other] Een code die nu nog werkt, werkt daarna ook niet meer: { $names }.
        }
        Zal ik de kaartjes maken?
    .sure_make = Ja, maken
    .sure_no = Nee
    .left = Goed. De oude kaartjes werken nog.
    .ready = Je kaartjes zijn klaar. Print ze en knip ze uit. Haal je ze nog een keer op? Dan krijg je nieuwe codes.
    .nobody = Iedereen heeft al een chat. Er zijn geen kaartjes nodig.
    .written = Kaartjes gemaakt: { $count }. Ze staan in { $file }. Bewaar dit bestand zo goed als een sleutel.
    .ended = Eerdere codes van deze mensen werken nu niet meer: { $names }.
    .file-kind = De naam van het bestand moet eindigen op .pdf.
    .file-name = kaartjes

en =
    .title = Cards of { $name }
    .who = { $name }
    .what = { $role }
    .how = Scan the code with your telephone. Or type it at { $page }. It works once, until { $until }. Give it to nobody else.
    .alarm = This is not an alarm button. In danger: call 112.
    .sure =
        Cards for everybody without a chat: { $count }. Cards from before no longer work then.
        { $known ->
            [0] None of them has a code now.
           *[other] A code that works now will not work then either: { $names }.
        }
        Shall I make the cards?
    .sure_make = Yes, make them
    .sure_no = No
    .left = Fine. The old cards still work.
    .ready = Your cards are ready. Print them and cut them out. Do you fetch them once more? Then you get new codes.
    .nobody = Everybody has a chat already. No cards are needed.
    .written = Cards made: { $count }. They are in { $file }. Keep this file as safe as a key.
    .ended = Earlier codes of these people no longer work: { $names }.
    .file-kind = The name of the file must end with .pdf.
    .file-name = cards
