nl =
    .what = Wat wil je doen?
    .option-message = Bericht sturen
    .option-start-round = Ronde langs bewoners
    .option-make-offer = Wie kan helpen?
    .reaches =
        Voor: { $who }.
        Aantal mensen: { $count }. Bijvoorbeeld { $names }.
    .nobody = In deze groep zit niemand. Typ /bericht en kies een andere groep.
    .kind = Waar gaat het over?
    .kind_news = Nieuws
    .kind_activity = Activiteiten
    .kind_practical = Praktische zaken
    .kind_safety = Veiligheid
    .about_news = nieuws
    .about_activity = activiteiten
    .about_practical = praktische zaken
    .words = Schrijf je bericht in het { $language }. Noem geen bewoners.
    .words-too = En voor wie { $language } leest? Aantal mensen: { $count }. Schrijf het in die taal.
    .in_nl = Nederlands
    .in_en = Engels
    .option-same = Ook in het { $language }
    .field = Wat vul je in bij “{ $name }”?
    .answers = Hoe kunnen ze antwoorden?
    .answers_read = Gelezen
    .answers_yes_no = Ja of nee
    .answers_yes_maybe_no = Ja, misschien of nee
    .answers_help = “Ik doe mee” of “Bel mij”
    .option-read = Gelezen
    .option-yes = Ja
    .option-maybe = Misschien
    .option-no = Nee
    .option-can-help = Ik doe mee
    .option-call-me = Bel mij
    .option-cannot = Lukt niet
    .option-write = Schrijf terug
    .when = Wanneer verstuur ik het? Kies, of typ een dag en een tijd.
    .option-now = Nu
    .at = { $at }
    .when-now = nu
    .when-at = op { $at }
    .on_telegram = Telegram
    .on_matrix = Matrix
    .on_web = de eigen pagina
    .preview =
        Zo ziet het eruit op { $where }:
        ───
        { $words }
        ───
    .sure =
        { $words }

        Ik verstuur dit { $when }. Aantal mensen: { $count }.
        Bijvoorbeeld { $names }.
        Tussen 20:00 en 09:00 krijgt niemand het. Klopt het zo?
    .sure-wait =
        { $words }

        Ik verstuur dit { $when }. Aantal mensen: { $count }.
        Bijvoorbeeld { $names }.
        Het zijn er meer dan 100. Een collega kijkt mee, of het wacht 10 minuten.
        Tussen 20:00 en 09:00 krijgt niemand het. Klopt het zo?
    .sure_send = Versturen
    .sure_not = Niet versturen
    .number = Dit gaat naar veel mensen. Typ hun aantal: { $count }.
    .not-sent = Goed. Er is niets verstuurd.
    .progress_soon = Ik verstuur je bericht zo. Aantal mensen: { $count }.
    .progress_waiting =
        Je bericht staat klaar. Aantal mensen: { $count }.
        Ik verstuur het op { $at }.
    .progress_held =
        Je bericht staat stil. Aantal mensen: { $count }. Gepland: { $at }.
        Een collega kiest of het doorgaat.
    .progress_going =
        Ik verstuur je bericht: { $sent } van { $count }.
        Aangekomen: { $arrived }. Geantwoord: { $answered }.
        { $rest }
    .progress_done =
        Je bericht is verstuurd: { $sent } van { $count }.
        Aangekomen: { $arrived }. Geantwoord: { $answered }.
        { $rest }
    .progress_stopped =
        Je bericht is gestopt. Wel verstuurd: { $sent } van { $count }.
        Aangekomen: { $arrived }. Geantwoord: { $answered }.
        { $rest }
    .total_waiting = Nog niet aan de beurt: { $count }
    .total_on_its_way = Onderweg: { $count }
    .total_failed = Mislukt: { $count }
    .total_unknown = Misschien aangekomen: { $count }
    .total_unreachable = Niet bereikbaar: { $count }
    .total_muted = Wil dit soort bericht niet: { $count }
    .total_not_sent = Niet verstuurd: { $count }
    .option-stop = Stop
    .option-list = Wie kreeg het niet?
    .option-answers = Antwoorden
    .stopped =
        Gestopt. Wie het al heeft ({ $count }):
        { $names }
    .stopped-in-time = Gestopt. Niemand heeft het gekregen.
    .not-stopped_done = Dit kan niet meer stoppen. Iedereen heeft het al.
    .not-stopped_stopped = Dit bericht is al gestopt.
    .not-again_stopped = Dit bericht is al gestopt.
    .not-again_held = Dit bericht staat nu stil.
    .held =
        { $name } schreef dit bericht. Het was gepland op { $at }.
        ───
        { $words }
        ───
        { $name } kan dit nu niet zelf doen. Daarom staat het stil.
        Aantal mensen dat het nog krijgt: { $count }. Gaat het door, uit jouw naam?
    .option-go-on = Laat het doorgaan
    .option-hold-off = Stop het bericht
    .decided = Een collega heeft al gekozen.
    .answers-to-you = De antwoorden op een bericht van { $name } komen nu bij jou.
    .and-more = en nog { $count }
    .list = { $lines }
    .list_unreachable =
        Niet bereikbaar ({ $count }). Bel hen:
        { $who }
    .list_failed =
        Mislukt ({ $count }). Bel hen, of probeer het opnieuw:
        { $who }
    .list_unknown =
        Misschien aangekomen ({ $count }). Deze mensen krijgen het niet nog een keer:
        { $who }
    .list-answer = { $answer }: { $count }
    .list-nothing = Er ging niets mis. Er is nog geen antwoord.
    .to-phone = { $name }: { $phone }
    .option-again = Probeer het opnieuw
    .again = Ik probeer het opnieuw. Aantal mensen: { $count }.
    .gone = Dit bericht is er niet meer.
    .consent =
        { $name } wil dit versturen. Aantal mensen: { $count }.
        { $words }
        Mag ik het versturen? Zegt niemand iets, dan gaat het om { $at }.
    .option-consent = Akkoord
    .option-object = Niet versturen
    .consent-noted = Goed. { $name } hoort het.
    .consent-late_going = Ik verstuur het bericht al. Bel de afzender als het moet stoppen.
    .consent-late_held = Het bericht staat nu stil.
    .consent-late_done = Het bericht is al verstuurd.
    .consent-late_stopped = Het bericht is al gestopt.
    .consented = { $name } is akkoord. Je bericht wordt verstuurd.
    .objected = { $name } wil dit niet versturen. Er is niets verstuurd. Overleg samen.
    .card =
        Bericht van { $sender }:

        { $words }

        Liever geen berichten over { $kind }? Typ /stil.
    .card-always =
        Bericht van { $sender }:

        { $words }
    .write-back = Wat wil je aan { $name } schrijven?
    .answered = Dank je. { $name } ziet je antwoord.
    .too-old = Dit bericht is te oud om nog te beantwoorden.
    .answers-came =
        Antwoorden op je bericht: { $count }.
        { $lines }
    .answer-line = { $name }: { $answer }
    .answer-words = { $name } schrijft: { $words }
    .answer-both = { $name }: { $answer }. { $words }
    .answers-more = En nog { $count } keer: { $answer }
    .answer-to = Antwoord { $name }
    .answer-back = Wat wil je aan { $name } antwoorden?
    .answer-sent = Verstuurd. { $name } leest het straks.
    .answered-back = { $name } antwoordt je: { $words }

en =
    .what = What would you like to do?
    .option-message = Send a message
    .option-start-round = Round of the residents
    .option-make-offer = Who can help?
    .reaches =
        For: { $who }.
        Number of people: { $count }. For example { $names }.
    .nobody = There is nobody in this group. Type /broadcast and choose another group.
    .kind = What is it about?
    .kind_news = News
    .kind_activity = Activities
    .kind_practical = Practical matters
    .kind_safety = Safety
    .about_news = news
    .about_activity = activities
    .about_practical = practical matters
    .words = Write your message in { $language }. Do not name residents.
    .words-too = And for those who read { $language }? Number of people: { $count }. Write it in that language.
    .in_nl = Dutch
    .in_en = English
    .option-same = In { $language } too
    .field = What do you fill in at “{ $name }”?
    .answers = How can they answer?
    .answers_read = Read
    .answers_yes_no = Yes or no
    .answers_yes_maybe_no = Yes, maybe or no
    .answers_help = “I join in” or “Call me”
    .option-read = Read
    .option-yes = Yes
    .option-maybe = Maybe
    .option-no = No
    .option-can-help = I join in
    .option-call-me = Call me
    .option-cannot = Not possible
    .option-write = Write back
    .when = When do I send it? Choose, or type a day and a time.
    .option-now = Now
    .at = { $at }
    .when-now = now
    .when-at = on { $at }
    .on_telegram = Telegram
    .on_matrix = Matrix
    .on_web = their own page
    .preview =
        This is how it looks on { $where }:
        ───
        { $words }
        ───
    .sure =
        { $words }

        I will send this { $when }. Number of people: { $count }.
        For example { $names }.
        Between 20:00 and 09:00 nobody gets it. Is it right?
    .sure-wait =
        { $words }

        I will send this { $when }. Number of people: { $count }.
        For example { $names }.
        There are more than 100. A colleague looks at it too, or it waits 10 minutes.
        Between 20:00 and 09:00 nobody gets it. Is it right?
    .sure_send = Send
    .sure_not = Do not send
    .number = This goes to many people. Type how many: { $count }.
    .not-sent = All right. Nothing was sent.
    .progress_soon = I will send your message soon. Number of people: { $count }.
    .progress_waiting =
        Your message is ready. Number of people: { $count }.
        I will send it on { $at }.
    .progress_held =
        Your message is on hold. Number of people: { $count }. Planned: { $at }.
        A colleague chooses whether it goes out.
    .progress_going =
        I am sending your message: { $sent } of { $count }.
        Arrived: { $arrived }. Answered: { $answered }.
        { $rest }
    .progress_done =
        Your message was sent: { $sent } of { $count }.
        Arrived: { $arrived }. Answered: { $answered }.
        { $rest }
    .progress_stopped =
        Your message was stopped. Sent before that: { $sent } of { $count }.
        Arrived: { $arrived }. Answered: { $answered }.
        { $rest }
    .total_waiting = Still to come: { $count }
    .total_on_its_way = On its way: { $count }
    .total_failed = Failed: { $count }
    .total_unknown = Perhaps arrived: { $count }
    .total_unreachable = Cannot be reached: { $count }
    .total_muted = Do not want this kind of message: { $count }
    .total_not_sent = Not sent: { $count }
    .option-stop = Stop
    .option-list = Who did not get it?
    .option-answers = Answers
    .stopped =
        Stopped. Who has it already ({ $count }):
        { $names }
    .stopped-in-time = Stopped. Nobody got it.
    .not-stopped_done = This cannot be stopped any more. Everybody has it.
    .not-stopped_stopped = This message was stopped already.
    .not-again_stopped = This message was stopped already.
    .not-again_held = This message is on hold now.
    .held =
        { $name } wrote this message. It was planned for { $at }.
        ───
        { $words }
        ───
        { $name } cannot do this now. That is why it is on hold.
        Number of people who still get it: { $count }. Does it go out, in your name?
    .option-go-on = Let it go out
    .option-hold-off = Stop the message
    .decided = A colleague has chosen already.
    .answers-to-you = The answers to a message from { $name } come to you now.
    .and-more = and { $count } more
    .list = { $lines }
    .list_unreachable =
        Cannot be reached ({ $count }). Phone them:
        { $who }
    .list_failed =
        Failed ({ $count }). Phone them, or try again:
        { $who }
    .list_unknown =
        Perhaps arrived ({ $count }). They do not get it a second time:
        { $who }
    .list-answer = { $answer }: { $count }
    .list-nothing = Nothing went wrong. There is no answer yet.
    .to-phone = { $name }: { $phone }
    .option-again = Try again
    .again = I am trying again. Number of people: { $count }.
    .gone = This message is not there any more.
    .consent =
        { $name } wants to send this. Number of people: { $count }.
        { $words }
        May I send it? If nobody says anything, it goes at { $at }.
    .option-consent = Agreed
    .option-object = Do not send
    .consent-noted = All right. { $name } hears it.
    .consent-late_going = I am sending the message already. Phone its sender if it must stop.
    .consent-late_held = The message is on hold now.
    .consent-late_done = The message was sent already.
    .consent-late_stopped = The message was stopped already.
    .consented = { $name } agrees. Your message will be sent.
    .objected = { $name } does not want to send this. Nothing was sent. Talk about it together.
    .card =
        Message from { $sender }:

        { $words }

        Rather no messages about { $kind }? Type /mute.
    .card-always =
        Message from { $sender }:

        { $words }
    .write-back = What do you want to write to { $name }?
    .answered = Thank you. { $name } sees your answer.
    .too-old = This message is too old to be answered.
    .answers-came =
        Answers to your message: { $count }.
        { $lines }
    .answer-line = { $name }: { $answer }
    .answer-words = { $name } writes: { $words }
    .answer-both = { $name }: { $answer }. { $words }
    .answers-more = And { $count } times more: { $answer }
    .answer-to = Answer { $name }
    .answer-back = What do you want to answer { $name }?
    .answer-sent = Sent. { $name } will read it soon.
    .answered-back = { $name } answers you: { $words }
