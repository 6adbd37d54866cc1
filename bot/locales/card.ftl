nl =
    .all =
        { $resident }
        Doel: { $goal }
        Wel doen: { $tasks }
        Niet doen: { $others }. Vraagt iemand dat toch? Zeg nee en meld het.
        Tijd: { $hours } per week, { $days }
        Van { $start } tot en met { $end }
        Terugkijken: { $review }
    .with-volunteer = { $code } · { $name }
    .and = { $first }, { $last }
    .date = { $date } { $year }
    .minutes = { $minutes } minuten
    .hours-only = { $hours } uur
    .hours-and-minutes = { $hours } uur en { $minutes } minuten
    .any-day = elke dag is goed
    .months = { $months } maanden
    .done = Klaar
    .goal = Waar zijn de bezoeken voor? Kies, of schrijf het zelf. Schrijf geen namen op.
    .goal_less_alone = minder alleen zijn
    .goal_out_of_doors = vaker buiten komen
    .goal_own_strength = zelf weer meer kunnen
    .goal_order = orde in de papieren
    .goal_language = beter Nederlands spreken
    .goal_relief = rust voor de mantelzorger
    .task = Wat doet de vrijwilliger?
    .task-more = Nu: { $chosen }. Wat nog meer?
    .task_company = gezelschap en een praatje
    .task_go_out = samen naar buiten
    .task_hobby = samen een hobby doen
    .task_shopping = samen boodschappen doen
    .task_meals = samen koken of eten
    .task_come_along = meegaan naar een afspraak
    .task_phoning = bellen voor een praatje
    .task_screens = helpen met telefoon of computer
    .task_papers = papieren sorteren
    .task_children = spelen met de kinderen
    .task_parent = een praatje met de ouder
    .task_host = bezoekers ontvangen
    .task_group = een groep begeleiden
    .task_practise = Nederlands oefenen
    .task_lesson = les geven
    .what-else_medical = medicijnen of wonden
    .what-else_care = wassen of tillen
    .what-else_pressure = drang of dwang
    .what-else_money = geld of pincode
    .what-else_nights = ’s nachts blijven
    .hours = Hoeveel tijd is het per week? Kies of typ het. Meer dan acht uur mag niet.
    .day = Op welke dag?
    .day-more = Nu: { $chosen }. Nog een dag?
    .begins = Wanneer begint het?
    .begins_today = Vandaag
    .begins_next_monday = Volgende maandag
    .ends = Hoe lang duurt het? Verlengen kan altijd.
    .review = Na hoeveel maanden kijken jullie terug?
    .right =
        { $what }
        Klopt het zo?
    .right_propose = Ja, voorstellen
    .right_leave = Nee, niet doen
    .left = Dat is goed. Er is niets voorgesteld.
    .proposed = Voorgesteld aan { $name }. Het geldt pas na een ja.
    .please-confirm =
        { $name } stelt deze taakafspraken voor.
        { $what }
        Ga je akkoord?
    .option-agree = Akkoord
    .option-otherwise = Ander voorstel
    .option-discuss = Eerst bespreken
    .option-propose = Voorstel maken
    .option-change = Iets veranderen
    .agreed = Akkoord. De taakafspraken voor { $resident } gelden nu. Typ /afspraken om ze te lezen.
    .agreed-by = { $name } gaat akkoord. De taakafspraken voor { $resident } gelden nu.
    .you-are-phoned = { $name } belt je over de taakafspraken. Dat is { $day }.
    .please-phone = { $name } ({ $phone }) wil praten over de taakafspraken voor { $resident }. Bel { $day }.
    .unknown = Deze taakafspraken horen niet bij jou. Typ /afspraken voor die van jou.
    .holds-already = Deze taakafspraken gelden al. Typ /afspraken om ze te lezen.
    .changed-since = Er is al een nieuwer voorstel. Typ /afspraken om het te lezen.
    .lay-too-long = Dit voorstel bleef te lang liggen. Maak een nieuw voorstel met /afspraken.
    .nobody = Er zijn hier nu geen afspraken voor jou. Vraag het aan je coördinator.
    .whom = Van wie wil je de afspraken zien?
    .none = Voor { $resident } zijn er nog geen taakafspraken.
    .holds =
        Dit is afgesproken.
        { $what }
        { $talk }
    .waits-for-you =
        Dit voorstel wacht op jouw antwoord.
        { $what }
    .waits-for-other =
        Dit voorstel wacht op een ja van de ander.
        { $what }
    .no-talk = Er staat geen gesprek gepland.
    .talk-around = Volgend gesprek: rond { $day }.
    .talk-at = Volgend gesprek: { $at }.
    .notice_review = Kijk samen terug op de afspraken voor { $resident }. Dat is op { $day }. Klopt alles nog?
    .notice_end = De afspraken voor { $resident } duren tot en met { $day }. Gaan jullie door? Maak dan een voorstel.
    .notice_over = De afspraken voor { $resident } zijn afgelopen op { $day }. Bedankt voor alles. Gaan jullie door? Maak dan een voorstel.
    .option-other = Iets anders gedaan
    .marked =
        { $what }
        Anders dan afgesproken: { $marks }. Dat is niet erg. Gebeurt het vaker? Praat erover met je begeleider.
    .outside_day = een andere dag
    .outside_hours = meer tijd deze week
    .outside_task = een andere taak
    .what-else = Wat heb je nog meer gedaan?
    .else-noted = Dank je. Het staat bij je bezoek.
    .not-your-task = Dank je dat je het zegt. Dit is niet jouw taak. Je mag altijd nee zeggen. Wil je erover praten? Typ /grens.

en =
    .all =
        { $resident }
        Goal: { $goal }
        To do: { $tasks }
        Not to do: { $others }. Does somebody ask you to? Say no and report it.
        Time: { $hours } a week, { $days }
        From { $start } up to and including { $end }
        Looking back: { $review }
    .with-volunteer = { $code } · { $name }
    .and = { $first }, { $last }
    .date = { $date } { $year }
    .minutes = { $minutes } minutes
    .hours-only =
        { $hours ->
            [one] 1 hour
           *[other] { $hours } hours
        }
    .hours-and-minutes =
        { $hours ->
            [one] 1 hour and { $minutes } minutes
           *[other] { $hours } hours and { $minutes } minutes
        }
    .any-day = any day is fine
    .months = { $months } months
    .done = Done
    .goal = What are the visits for? Choose, or write it yourself. Please write no names.
    .goal_less_alone = being less alone
    .goal_out_of_doors = going out more
    .goal_own_strength = doing more without help again
    .goal_order = order in the papers
    .goal_language = speaking better Dutch
    .goal_relief = rest for the carer
    .task = What does the volunteer do?
    .task-more = Now: { $chosen }. What else?
    .task_company = company and a chat
    .task_go_out = going out together
    .task_hobby = a hobby together
    .task_shopping = shopping together
    .task_meals = cooking or eating together
    .task_come_along = coming along to an appointment
    .task_phoning = phoning for a chat
    .task_screens = help with telephone or computer
    .task_papers = sorting papers
    .task_children = playing with the children
    .task_parent = a chat with the parent
    .task_host = welcoming visitors
    .task_group = guiding a group
    .task_practise = practising Dutch
    .task_lesson = teaching
    .what-else_medical = medicines or wounds
    .what-else_care = washing or lifting
    .what-else_pressure = pressure or coercion
    .what-else_money = money or PIN
    .what-else_nights = staying the night
    .hours = How much time is it a week? Choose or type it. More than eight hours is not allowed.
    .day = On which day?
    .day-more = Now: { $chosen }. Another day?
    .begins = When does it begin?
    .begins_today = Today
    .begins_next_monday = Next Monday
    .ends = How long does it last? You can always make it longer.
    .review = After how many months do you look back?
    .right =
        { $what }
        Is this right?
    .right_propose = Yes, propose it
    .right_leave = No, do not
    .left = That is fine. Nothing was proposed.
    .proposed = Proposed to { $name }. It applies only after a yes.
    .please-confirm =
        { $name } proposes these agreements.
        { $what }
        Do you agree?
    .option-agree = I agree
    .option-otherwise = Propose something else
    .option-discuss = Talk first
    .option-propose = Make a proposal
    .option-change = Change something
    .agreed = Agreed. The agreements for { $resident } apply now. Type /agreements to read them.
    .agreed-by = { $name } agrees. The agreements for { $resident } apply now.
    .you-are-phoned = { $name } phones you about the agreements. That is { $day }.
    .please-phone = { $name } ({ $phone }) wants to talk about the agreements for { $resident }. Phone { $day }.
    .unknown = These agreements are not yours. Type /agreements for those that are.
    .holds-already = These agreements apply already. Type /agreements to read them.
    .changed-since = There is a newer proposal. Type /agreements to read it.
    .lay-too-long = This proposal waited too long. Make a new one with /agreements.
    .nobody = There are no agreements for you here now. Ask your coordinator.
    .whom = Whose agreements would you like to see?
    .none = For { $resident } nothing has been agreed yet.
    .holds =
        This is agreed.
        { $what }
        { $talk }
    .waits-for-you =
        This proposal waits for your answer.
        { $what }
    .waits-for-other =
        This proposal waits for a yes from the other person.
        { $what }
    .no-talk = No talk is planned.
    .talk-around = Next talk: around { $day }.
    .talk-at = Next talk: { $at }.
    .notice_review = Look back together on the agreements for { $resident }. That is on { $day }. Is everything still right?
    .notice_end = The agreements for { $resident } last up to and including { $day }. Are you going on? Then make a proposal.
    .notice_over = The agreements for { $resident } ended on { $day }. Thank you for everything. Are you going on? Then make a proposal.
    .option-other = Did something else
    .marked =
        { $what }
        Different from what was agreed: { $marks }. That is all right. Does it happen more often? Talk about it with your supervisor.
    .outside_day = another day
    .outside_hours = more time this week
    .outside_task = another task
    .what-else = What else did you do?
    .else-noted = Thank you. It is with your visit.
    .not-your-task = Thank you for saying so. This is not your task. You may always say no. Would you like to talk about it? Type /boundary.
