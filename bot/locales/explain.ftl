nl =
    .read-aloud =
        Lees dit voor:
        “Ik schrijf op dat ik er was en hoe het ging. Uw naam staat er niet bij. { $reader } leest het als er zorgen zijn. U mag alles zien, en laten verbeteren.”
    .our-professional = Mijn begeleider
    .option-pass-on = Vraag doorgeven

en =
    .read-aloud =
        Read this aloud:
        “I write down that I was here and how it went. Your name is not in it. { $reader } reads it when there are concerns. You may see everything, and have it corrected.”
    .our-professional = My supervisor
    .option-pass-on = Pass on a question
