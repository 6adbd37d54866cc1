nl =
    .which = Maak een nieuwe tekst. Of kies een tekst die ik moet weggooien.
    .option-new = Nieuwe tekst
    .name = Hoe noem je deze tekst?
    .words =
        Schrijf de tekst. Zet een invulplek tussen haken, zoals [dag].
        Bij [naam] komt de naam van de lezer.
    .words-too = En in het { $language }?
    .kept = Bewaard: { $name }. Kies deze tekst bij /bericht.
    .gone = { $name } is weggegooid.

en =
    .which = Make a new text. Or choose a text that I must throw away.
    .option-new = New text
    .name = What do you call this text?
    .words =
        Write the text. Put a place to fill in between brackets, such as [day].
        At [name] comes the name of the reader.
    .words-too = And in { $language }?
    .kept = Kept: { $name }. Choose this text at /broadcast.
    .gone = { $name } was thrown away.
