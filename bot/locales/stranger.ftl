nl =
    .hello =
        Hallo. Heb je een code gekregen? Typ die hier. Bij gevaar: bel 112.
        Hello. Did you get a code? Type it here. In danger: call 112.
    .code-does-not-work =
        Deze code werkt niet. Vraag een nieuwe code. Bij gevaar: bel 112.
        This code does not work. Ask for a new code. In danger: call 112.

en =
    .hello =
        Hallo. Heb je een code gekregen? Typ die hier. Bij gevaar: bel 112.
        Hello. Did you get a code? Type it here. In danger: call 112.
    .code-does-not-work =
        Deze code werkt niet. Vraag een nieuwe code. Bij gevaar: bel 112.
        This code does not work. Ask for a new code. In danger: call 112.
