nl =
    .outcome = Hoe is { $reference } afgelopen?
    .outcome_talked = Ik had een gesprek
    .outcome_visited = Ik ben langs geweest
    .outcome_others_help = Anderen helpen nu
    .outcome_emergency_help = Hulpdiensten kwamen
    .outcome_died = De bewoner is overleden
    .outcome_nothing_needed = Er is niets nodig
    .outcome_tip_given = Ik heb een tip gegeven
    .outcome_planned = Er is iets gepland
    .outcome_other_task_found = Er is een andere taak
    .outcome_went_along = Er ging iemand mee
    .outcome_agreed_no = De vrijwilliger doet dit niet
    .outcome_professional_does = De professional doet dit nu
    .outcome_task_changed = De afspraken zijn aangepast
    .tell-volunteer = Wat laat je de vrijwilliger weten over { $reference }? Kies, of schrijf het zelf.
    .tell-volunteer_spoken = We hebben elkaar gesproken.
    .tell-volunteer_agreed = We hebben iets afgesproken.
    .tell-volunteer_not_now = Dit lukt ons nu niet.
    .answer-support =
        { $name } over je vraag ({ $about }):
        { $words }
        Helpt dit je verder?
    .option-helped = Ja, het helpt
    .option-not-helped = Nog niet
    .may-know = Wat mag de vrijwilliger weten over { $reference }? Kies, of schrijf het zelf.
    .may-know_in_touch = Er is contact. We volgen het.
    .may-know_good_hands = De bewoner krijgt nu hulp.
    .may-know_cannot_say = Meer mag ik niet zeggen.
    .may-know_later = Ik antwoord later
    .noted = { $reference } is afgerond. De vrijwilliger hoort het nu.
    .noted-owed = { $reference } is afgerond. Ik vraag je later om een antwoord.
    .noted-nobody = { $reference } is afgerond. Er is niemand die op antwoord wacht.
    .answered-already = Het antwoord is al gegeven.
    .answer-sent = Verstuurd. Dank je wel.
    .answer =
        { $name } over je melding ({ $about }):
        { $words }
        Goed dat je het meldde.
    .option-still-worried = Ik maak me nog zorgen
    .still-worried = Goed dat je het zegt. Ik roep opnieuw iemand. Veilig Thuis geeft ook advies: 0800-2000. Bij gevaar: 112.

en =
    .outcome = How did { $reference } end?
    .outcome_talked = I had a talk
    .outcome_visited = I went there
    .outcome_others_help = Others are helping now
    .outcome_emergency_help = Emergency services came
    .outcome_died = The resident has died
    .outcome_nothing_needed = Nothing is needed
    .outcome_tip_given = I gave a tip
    .outcome_planned = Something is planned
    .outcome_other_task_found = There is another task
    .outcome_went_along = Somebody went along
    .outcome_agreed_no = The volunteer does not do this
    .outcome_professional_does = The professional does this now
    .outcome_task_changed = The agreements are changed
    .tell-volunteer = What do you tell the volunteer about { $reference }? Choose, or write it yourself.
    .tell-volunteer_spoken = We talked with each other.
    .tell-volunteer_agreed = We agreed on something.
    .tell-volunteer_not_now = We cannot do this now.
    .answer-support =
        { $name } about your question ({ $about }):
        { $words }
        Does this help you?
    .option-helped = Yes, it helps
    .option-not-helped = Not yet
    .may-know = What may the volunteer know about { $reference }? Choose, or write it yourself.
    .may-know_in_touch = We are in touch. We follow it.
    .may-know_good_hands = The resident gets help now.
    .may-know_cannot_say = I may not say more.
    .may-know_later = I answer later
    .noted = { $reference } is closed. The volunteer hears it now.
    .noted-owed = { $reference } is closed. I will ask you for an answer later.
    .noted-nobody = { $reference } is closed. Nobody waits for an answer.
    .answered-already = The answer has been given already.
    .answer-sent = Sent. Thank you.
    .answer =
        { $name } about your report ({ $about }):
        { $words }
        It is good that you reported it.
    .option-still-worried = I am still worried
    .still-worried = It is good that you say so. I am calling somebody again. Veilig Thuis gives advice too: 0800-2000. In danger: 112.
