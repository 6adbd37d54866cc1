nl =
    .chosen = ✓ { $label }
    .expired = Deze knop werkt niet meer. Typ /help voor wat je nu kunt doen. Bij gevaar: bel 112.
    .already-answered = Deze vraag heb je al beantwoord.
    .closed = -

en =
    .chosen = ✓ { $label }
    .expired = This button does not work any more. Type /help for what you can do now. In danger: call 112.
    .already-answered = You have answered this question already.
    .closed = -
