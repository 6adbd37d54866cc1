nl =
    .urgency =
        Hoe snel is hulp nodig?
        { $conditions }
    .condition = { $urgency }: { $words }
    .urgency_emergency = Nu meteen
    .urgency_today = Vandaag
    .urgency_this_week = Deze week
    .urgency_note = Onthouden
    .urgency_as-it-is = Zo is het goed ({ $urgency })
    .seen = Wat zag, hoorde of rook je? Schrijf op wat je zelf merkte. Zet er geen namen bij.
    .knows = Weet de bewoner dat je dit meldt?
    .raised = Dit is nu dringender. { $roused }
    .danger = Dit klinkt ernstig. { $first } Denkt iemand aan de dood? Jij mag ook 113 bellen. { $roused }
    .kept = Dank je. Het staat erbij.

en =
    .urgency =
        How soon is help needed?
        { $conditions }
    .condition = { $urgency }: { $words }
    .urgency_emergency = Right now
    .urgency_today = Today
    .urgency_this_week = This week
    .urgency_note = Keep in mind
    .urgency_as-it-is = Fine as it is ({ $urgency })
    .seen = What did you see, hear or smell? Write what you noticed yourself. Use no names.
    .knows = Does the resident know that you report this?
    .raised = This is more urgent now. { $roused }
    .danger = This sounds serious. { $first } Does someone think of death? You may call 113 too. { $roused }
    .kept = Thank you. It has been added.
