# All words of the screens. `visit.noted` is the attribute `.noted` of the message `visit`.

date =
    .day-1 = Monday
    .day-2 = Tuesday
    .day-3 = Wednesday
    .day-4 = Thursday
    .day-5 = Friday
    .day-6 = Saturday
    .day-7 = Sunday
    .month-1 = January
    .month-2 = February
    .month-3 = March
    .month-4 = April
    .month-5 = May
    .month-6 = June
    .month-7 = July
    .month-8 = August
    .month-9 = September
    .month-10 = October
    .month-11 = November
    .month-12 = December
    .time = { $time }
    .day = { $day }
    .date = { $date } { $month }
    .day_and_time = { $day } { $date } { $month }, { $time }

option =
    .as-is = { $words }
    .yes = Yes
    .no = No
    .skip = Skip

engine =
    .nothing-to-undo = There is nothing of the last minutes to undo. Your report has a button: Undo.
    .slow-down = You are sending a lot of messages in a row. Nothing is lost. I deal with them one by one. In danger: call 112.
    .not-understood = I do not quite understand. Choose a button, or type /help. In danger: call 112.
    .gone = I cannot finish this conversation any more. Start again, or type /help.
    .not-allowed = That is not part of your role. Type /help for what you can do here.
    .unknown-command = I do not know that command. Type /help for what you can do here.
    .nothing-before = You are at the first question already.
    .stopped = Stopped. What you had reported already still stands. The rest was not sent.
    .nothing-to-stop = There is nothing to stop right now.
    .withdrawn = Your message has been taken back.
    .too-late-to-change = I cannot change this any more. Type /help for what you can do.
    .change-not-understood = I do not understand your change. What you wrote first still stands.
    .set-aside = Something went wrong on our side. Your message is kept. We will look at it. In danger: call 112.
    .left = You no longer take part here. Questions? Phone your coordinator. In danger: call 112.
    .dropped = What you began before that has stopped. You can begin it again.

stop =
    .sure = Do you want to stop? Your answers will then be gone. What you had reported already still stands.

prompt =
    .chosen = ✓ { $label }
    .expired = This button does not work any more. Type /help for what you can do now. In danger: call 112.
    .already-answered = You have answered this question already.
    .closed = -

deliveries =
    .all-arrived = Everything has arrived. Nothing was left behind in the last 7 days.
    .list =
        Not arrived, or not for certain: { $count }. Please phone these people.
        { $lines }
    .lost = { $name } ({ $phone }). Not arrived: { $count }, since { $since }.
    .unknown = { $name } ({ $phone }). Perhaps not arrived: { $count }, { $since }.
    .waiting = { $name } ({ $phone }). Still waiting: { $count }, since { $since }. I keep trying.
    .more = And { $count } more lines.

alarm =
    .option-cleared = Solved
    .cleared = Good. The message has been erased.
    .unknown = There is no such message. Or it is not yours to clear.
    .stands-still = Please note: { $part } has come to a halt. Reports may come late. Phone who runs the computer now.
    .part-tick = looking at what is due
    .part-delivery = sending
    .part-dispatch = reading messages
    .part-gateways = listening to the chats
    .part-database = keeping messages
    .part-urgent = delivering urgent messages
    .part-poll = fetching messages from { $platform }
    .part-alone = { $platform } (somebody else uses our bot)
    .part-let-in = { $platform } (the server no longer knows our bot)
    .part-clock = sending (the clock of this computer is wrong)
    .well-again = Good news: { $part } works again. It had been at a halt since { $since }.
    .set-aside = Please note: a message from { $name } could not be handled. It is kept. { $call }
    .unkept = Please note: a message on { $platform } did not come in well. I do not know from whom. Call who looks after the computer.
    .unkept-of = Please note: a message from { $name } did not come in well. Ask what it was. { $call }
    .untaken = Nobody takes { $reference } ({ $urgency }, { $area }). { $call }
    .skipped-step = { $reference } ({ $area }): no { $roles } can be reached. I went on at once.
    .ladder-empty = { $reference } ({ $area }): nobody can be reached. { $call }
    .all-refused = { $reference } ({ $area }): nobody can take this now. { $call }
    .unreachable = { $reference } ({ $area }): I cannot reach { $name }. { $call }
    .unread = { $reference } ({ $area }) has been unread for two Mondays. { $call }
    .no-contact = { $reference } ({ $area }): { $name } has had no contact yet. Ask how it is going. { $call }
    .call = Phone yourself: { $people }.
    .call-somebody = Phone somebody yourself.

stranger =
    .hello =
        Hallo. Heb je een code gekregen? Typ die hier. Bij gevaar: bel 112.
        Hello. Did you get a code? Type it here. In danger: call 112.
    .code-does-not-work =
        Deze code werkt niet. Vraag een nieuwe code. Bij gevaar: bel 112.
        This code does not work. Ask for a new code. In danger: call 112.

language =
    .which = Which language do you want?
    .nl = Nederlands
    .en = English
    .chosen = We go on in English.

reach =
    .first = Where do I write to you first?
    .next = And when that does not work?
    .option-telegram = Telegram
    .option-matrix = Matrix
    .option-web = My page (without a sound)
    .chosen =
        Good. I write to you here first: { $first }.
        Is it urgent and do I hear nothing? Then here too:
        { $others }
    .only-one = I know only one chat of yours. Do you want more? Ask your supervisor or coordinator.
    .more = You have more than one chat with me. Type /where to choose where I write to you first.

resident =
    .only = { $code }
    .with-word = { $code } · { $word }
    .with-day = { $code } · { $day }
    .with-both = { $code } · { $word } · { $day }
    .unknown = I know no resident with code { $code }.
    .not-here = I do not know this resident.
    .code-taken = Code { $code } exists already.
    .added = Resident { $code } is in.
    .deputy-is-supervisor = { $name } cannot be supervisor and deputy at once.

area =
    .unknown = I know no area called { $name }.
    .name-taken = The area { $name } exists already.
    .added = Area { $name } is in.
    .changed = Area { $name } is changed.
    .waits-for = Now invite { $name }: until then there is nobody after hours.
    .still-missing = Still to be filled in: { $what }.

people =
    .unknown = I know nobody called { $name }.
    .several = There are several people called { $name }.
    .name-taken = Somebody called { $name } is here already, with another number. Choose another name.
    .no-professional = { $name } is a volunteer. A supervisor or deputy is a professional.
    .no-volunteer = { $name } is not a volunteer.
    .nobody = Nobody has been invited yet.
    .state-joining = invited
    .state-active = takes part
    .state-ended = stopped

help =
    .volunteer =
        Hello { $name }. Choose a button below.
        Visit: tell how it went.
        Report a concern: you are worried.
        Help for me: you need something yourself.
        Call: the numbers.
        This is not an alarm button. In danger: call 112.

        You can type too:
        /agreements: what you do and do not do
        /boundary: somebody asked too much
        /dilemma: you are in doubt
        /aftercare: something bad happened to you
        /explain: to read to the resident
        /question: a question of the resident
        /remember: your own word for a code
        /when: when I ask how you are
        /pause: no questions for a while
        /away: you are not there for a while
        /mute: which messages you get
        /where and /language: where and how I write
    .professional =
        Hello { $name }. Reports reach you here. You can type:
        /open: what is yours
        /phone: whom you phone
        /call: the numbers
        /absent: who stands in for you
        /pulse: how your volunteers are
        /agreements: tasks of volunteers
        /aftercare: after something bad
        /thank: send a thank-you
        /lost: a telephone is lost
        /mute: which messages you get
        /where and /language: where and how I write
        This is not an alarm button. In danger: call 112.
    .safeguarding_officer =
        Hello { $name }. Reports reach you here. You can type:
        /open: what is yours
        /call: the numbers
        /absent: who stands in for you
        /mute: which messages you get
        /where and /language: where and how I write
        This is not an alarm button. In danger: call 112.
    .coordinator =
        Hello { $name }. You see here what needs attention. You can type:
        /open: what is open
        /phone: whom you phone
        /call: the numbers
        /lost: a telephone is lost
        /absent: who stands in for you
        /where and /language: where and how I write
        This is not an alarm button. In danger: call 112.
    .manager =
        Hello { $name }. You hear it here when something is left lying. You can type:
        /open: what is open
        /phone: whom you phone
        /call: the numbers
        /lost: a telephone is lost
        /absent: who stands in for you
        /where and /language: where and how I write
        This is not an alarm button. In danger: call 112.
    .option-people = People and residents
    .option-writing = Messages and rounds
    .option-figures = Figures and files
    .people_coordinator =
        /matches: residents and who visits them
        /people: search, invite, change
        /pulse: how the volunteers are
        /aftercare: after something bad
        /thank: send a thank-you
    .people_manager =
        /matches: residents and who visits them
        /people: search, invite, change
        /pulse: how the volunteers are
    .writing =
        /broadcast: write to many people
        /round: have residents phoned or visited
        /whocan: look for people for a job
        /template: ready texts for a message
        /mute: which messages you get yourself
    .figures_coordinator =
        /totals: support and boundaries counted
        /account: a quarter in figures
        /leaks: judge data leaks
        /delivery: what did not arrive
        /import, /export and /fillin: spreadsheets
    .figures_manager =
        /totals: support and boundaries counted
        /account: a quarter in figures
        /leaks: judge data leaks
        /delivery: what did not arrive

join =
    .language =
        Hallo { $name }. Welke taal wil je?
        Hello { $name }. Which language do you want?
    .rules =
        Please read this.
        1. We keep your name, your number and what you report here.
        2. We do that to help residents and you.
        3. Messages are erased a month after they are done. A report goes after a year.
        4. Only those who work on your report can see it.
        5. This is not an alarm button. In danger, call 112.
    .rules_read = I have read it
    .welcome-volunteer =
        Welcome, { $name }. After a visit I ask how it went.
        Are you worried? Choose Report a concern.
        Do you need help yourself? Choose Help for me.
        In danger: call 112. Type /help to read more.
    .welcome-professional = Welcome, { $name }. Concerns of volunteers reach you here. Take them with the button below the message. Type /open to see what is yours.
    .welcome-coordinator = Welcome, { $name }. You hear it here when a concern is left waiting. Type /open to see what is open, /help for what else you can do.
    .welcome-safeguarding_officer = Welcome, { $name }. Concerns that are yours reach you here. Type /open to see what is yours.
    .welcome-manager = Welcome, { $name }. You hear it here when nobody takes a concern. Type /help to read more.

urgency =
    .emergency = Call now
    .today = Today
    .this_week = This week
    .note = Keep in mind

role =
    .volunteer = volunteer
    .professional = professional
    .safeguarding_officer = safeguarding officer
    .supervisor = supervisor
    .deputy = deputy
    .duty = duty
    .coordinator = coordinator
    .manager = manager

visit =
    .whom = Whom did you visit?
    .whom-yesterday = Whom did you visit yesterday?
    .it-was-yesterday = It was yesterday
    .unknown-code = I do not know { $code } among yours.
    .nobody-to-visit = You visit nobody yet. Ask your coordinator.
    .were-you-there = How did it go { $day } with { $resident }?
    .how-did-it-go = How did { $what } go?
    .how-did-it-go_good = Good
    .how-did-it-go_so_so = So-so
    .how-did-it-go_wrong = Something is wrong
    .how-did-it-go_not_held = Did not happen
    .how-long = How long did it take? Choose, or type it.
    .minutes = { $minutes } minutes
    .minutes-agreed = { $minutes } minutes, as agreed
    .how-many = How many people were there? Choose, or type a number.
    .people = { $count }
    .noted =
        Thank you, { $name }. Saved, { $at }.
        { $what }
    .summary = { $resident } · { $day } · { $went }
    .summary-length = { $resident } · { $day } · { $went } · { $minutes } minutes
    .summary-people = { $resident } · { $day } · { $went } · { $minutes } minutes · { $count } people
    .with-note = { $what }. With your note.
    .today = today
    .yesterday = yesterday
    .option-change = Change
    .option-note = Note
    .option-sign = Report a concern
    .option-undo = Undo
    .told-already = You have reported this visit to { $resident } already.
    .unknown = I do not know this visit. Type /help for what you can do.
    .undone = The visit has been removed.
    .undone-sign-stands = The visit has been removed. Your concern still stands.
    .why-not = Why did it not happen?
    .why-not_resident_could_not = The resident could not
    .why-not_i_could_not = I could not
    .why-not_nobody_opened = Nobody opened the door
    .why-not_other = Something else
    .why-noted = Thank you. I have added it.
    .nobody-opened = Thank you. A door that stays shut can be serious. Report it now. In danger: call 112.

form =
    .the_home_visit = the home visit
    .the_buddy_contact = the contact
    .the_phone_call = the phone call
    .the_home_administration = the paperwork
    .the_family_match = the afternoon with the family
    .the_host = your shift as a host
    .the_group = the group
    .the_course = the lesson

note =
    .what-went-well = What went well? Please write no names.
    .who-helps = Who else helps? A neighbour, for example.
    .kept = Thank you. Your note is kept.
    .skipped = That is fine. No note was kept.

change =
    .what = What do you want to change?
    .forgotten = That is no longer possible. After a day it is fixed. Phone your supervisor if it is not right.
    .nothing = I cannot change this. Undo it and report it again.
    .visit-whom = Wrong resident
    .visit-whom-yesterday = Wrong resident (yesterday)
    .visit-how-did-it-go = How it went
    .visit-how-long = How long it took
    .visit-how-many = How many people there were
    .sign-what = What is the matter
    .sign-whom = Wrong resident
    .sign-whom-after = Wrong resident

explain =
    .read-aloud =
        Read this aloud:
        “I write down that I was here and how it went. Your name is not in it. { $reader } reads it when there are worries. You may see everything, and have it corrected.”
    .our-professional = My supervisor
    .option-pass-on = Pass on a question

question =
    .nobody = You visit nobody yet. Ask your coordinator.
    .whom = Who has the question?
    .what = What does { $resident } want to ask? Please write no names.
    .noted = Thank you. { $name } has the question. The answer comes by { $day }.
    .passed-on =
        A question from { $resident }, passed on by { $name } ({ $phone }).
        { $words }
        It is on your list for { $day }.
    .words = The question: { $words }
    .without-words = The question is not written down. Please phone.
    .dealt-with =
        Answer from { $name } to the question of { $resident }: { $words }
        Thank you for passing it on.
    .may-know = What may the volunteer know about the question of { $resident }? Choose, or write it yourself.
    .may-know_told_resident = I talked with the resident.
    .may-know_cannot_say = I may say nothing about that.

task =
    .option-done = Done
    .due_question =
        Today: a question from { $resident }, passed on by { $name } ({ $phone }). Promised for { $day }.
        { $words }
    .due_call_back =
        Today: phone { $name } back ({ $phone }), about { $resident }. Promised for { $day }.
        { $words }
    .due_action_point =
        Agreed with { $name } ({ $phone }) about { $resident }. It was for { $day }.
        { $words }
    .kind_action_point = something agreed with { $name } about { $resident }
    .handed-on =
        Yours now: { $what }. Promised for { $at }. Phone: { $phone }.
        { $words }
    .no-words = Nothing was written with it.
    .due_support_call = Now: phone { $name } ({ $phone }). It was promised for { $at }.
    .kind_question = a question from { $resident }, passed on by { $name }
    .kind_call_back = phone { $name } back about { $resident }
    .kind_support_call = phoning { $name }, who asked for help
    .untouched = { $owner } has not done this yet: { $what }. Phone { $owner }: { $phone }.
    .no-phone = number unknown
    .no-resident = no resident
    .noted = Good. It is off your list.
    .done-already = This was done already.
    .unknown = This task is not yours.
    .due_sad = { $name } chose { $face }. Phone and ask how it goes, by { $day }: { $phone }.
    .due_silent = { $name } is silent. Last time: { $face }. Please phone, by { $day }: { $phone }.
    .due_sad-unseen = Phone { $name } and ask how it goes, by { $day }: { $phone }.
    .due_silent-unseen = { $name } is silent. Please phone, by { $day }: { $phone }.
    .kind_sad = phoning { $name }
    .kind_silent = phoning { $name }
    .due_load = { $why } Phone { $name } and ask how it goes, by { $day }: { $phone }.
    .kind_load = phoning { $name }
    .due_look_in = Round: phone { $resident } or drop by. Before { $at }, please.
    .kind_look_in = phoning or visiting { $resident }, for a round
    .phone-instead = Would you phone { $name } ({ $call })? Ask how it goes. { $owner } has not got round to it yet ({ $phone }).
    .phoned_well = Phoned, all is well
    .phoned_talk = Phoned, we will talk
    .phoned_not_reached = Not reached
    .try-again = All right. I will ask again on the next working day.

memory =
    .whom = For whom do you choose a word of your own?
    .which-word = Which word helps you with { $code }? Choose a thing, such as geranium or piano. Never a name.
    .none = No word
    .no-names = This looks like a name, or it is too long. Choose a thing or a place.
    .kept = Good. From now on I also call { $code } { $word }.
    .forgotten = Good. I only say { $code } now.

call =
    .numbers =
        { $numbers }
        This is no alarm button.
    .emergency = Danger: { $number }
    .supervisor = { $name }, your supervisor: { $number }
    .deputy = { $name }, deputy: { $number }
    .gp-post = Out-of-hours GP { $area }: { $number }
    .confidant = Confidant { $area }: { $number }
    .suicide-prevention = 113, for thoughts of death: { $number } or { $other }

escalation =
    .please-take =
        { $urgency } · { $reference } · { $area }
        { $kind } Will you take this?
    .kind_sign = A volunteer reports a concern.
    .kind_support = A volunteer asks for help.
    .kind_boundary = A volunteer tells of a boundary or dilemma.
    .kind_aftercare = Aftercare: a volunteer is to be phoned today.
    .again = There is nobody yet.
    .from-weekend = This waited until you were open again.
    .late = This comes too late. We had a failure.
    .option-take = I take this
    .option-cannot = I cannot now
    .option-contacted = I made contact
    .option-on-it = I am on it
    .option-hand-over = Pass on to a colleague
    .option-close = Close
    .option-lower = Make it less urgent
    .option-give-back = I cannot go on
    .option-answer = Give the answer
    .option-open = Open
    .option-called-instead = I have phoned
    .option-not-managing = Does not work
    .option-help-came = Help is here
    .cannot-noted = Good that you say so. { $reference } goes to somebody else.
    .taken-by = { $name } has taken { $what }. You can phone: { $phone }.
    .your-report = your report on { $about }
    .your-own = your message
    .already-taken = { $name } has { $reference } already. You can phone: { $phone }.
    .already-closed = This has been closed already.
    .still-open = This is still open. It is being worked on.
    .not-yours = This is not with you. Type /open for what is yours.
    .take-it-first = Take this first.
    .unknown = I do not know this. Type /open for what is yours.
    .details =
        { $reference } is yours. { $urgency } · { $about } · { $area }
        { $reports }
    .report = { $label }. Reported by { $name }, { $at }. Phone: { $phone }
    .report-again = Reported again at { $at }.
    .report-withdrawn = { $label }. { $name } took this back ({ $at }). Ask why: { $phone }
    .asked-by = Asked by { $name }. Phone: { $phone }
    .seen = Written with it: { $words }
    .knows = The resident knows of the report.
    .knows-not = The resident does not know of the report.
    .did_said_no = { $name } said no.
    .did_did_it = { $name } did it after all.
    .did_nothing_yet = { $name } did nothing yet.
    .about-volunteer = Is about the volunteer
    .resident-unknown = Resident unknown
    .contact-noted = Good. { $reference }: contact is noted.
    .on-it-noted = Good. { $reference } stays yours.
    .given-back = { $reference } goes to somebody else. Thank you for saying so.
    .hand-over-to = To whom do you pass { $reference } on?
    .nobody-to-hand-over = I cannot reach a colleague now. { $reference } stays yours. Phone a colleague yourself.
    .handed-over = { $by } passes { $reference } on to you.
    .handed-on = { $name } has { $reference } now. You can phone: { $phone }.
    .lower-to = How soon is help needed with { $reference }?
    .cannot-be-lower = This cannot be lower.
    .raised = { $reference } is more urgent now: { $urgency }. Are you on it? If not, I call somebody else ({ $climbs }).
    .lowered = { $reference } is less urgent: { $urgency }.
    .merged = { $gone } now belongs to { $reference }: it is about the same resident.
    .merged-held = { $gone } now belongs to { $reference }: it is about the same resident. { $name } has it. You can call: { $phone }.
    .instead-of = This comes in place of { $reference }.
    .joined = { $reference } · { $count } reports · { $kinds }
    .joined-held = { $about } · { $reference } · { $count } reports · { $kinds }
    .several =
        { $count ->
            [0] The report was taken back.
           *[other] { $count } reports · { $kinds }
        }
    .kind-at = { $label } ({ $at })
    .kinds = { $first }, { $next }
    .joined-again = { $reference }: reported again at { $at }.
    .withdrawn = { $name } takes the report on { $reference } back. Ask why: { $phone }. You close it.
    .not-managing-told = { $name } cannot manage with { $reference }. Phone now: { $phone }.
    .still-on-it = How is it going with { $reference }? Without an answer I call somebody else: { $climbs }.
    .still-on-note = How is it going with { $reference }? Close it when it is done.
    .taken-from-you = It stayed quiet around { $reference }. I call somebody else now.
    .closed = { $reference } has been closed: { $outcome }.
    .outcome_talked = talked
    .outcome_visited = visited
    .outcome_others_help = others help
    .outcome_emergency_help = emergency services came
    .outcome_died = died
    .outcome_nothing_needed = nothing needed
    .outcome_tip_given = a tip was given
    .outcome_planned = something is planned
    .outcome_other_task_found = another task
    .outcome_went_along = somebody went along
    .outcome_agreed_no = the volunteer does not do this
    .outcome_professional_does = the professional does this
    .outcome_task_changed = agreements changed
    .outcome_withdrawn = taken back
    .outcome_wrong_code = it was another resident
    .outcome_merged = belongs to another case
    .on-list = { $counts }
    .answer-due = You promised { $name } an answer about { $reference }. Please give it now.
    .answer-overdue = { $name } still waits for an answer about { $reference }.
    .emergency-now = Call 112 if that has not been done. Stay there if it is safe. I am calling everybody.
    .nobody-yet-emergency = None of us is there yet. Stay on the line with 112.
    .nobody-yet = Nobody has taken your report yet. I keep calling. In danger: call 112.
    .nobody-reachable =
        None of us can be reached now, until { $opens }. Do not wait for us.
        { $gp } Does someone think of death? Phone 113. In danger: 112.
    .nobody-reachable-but-duty =
        We are closed now, until { $opens }. Do not wait for us.
        Phone our duty number: { $duty }. No answer? { $gp } In danger: 112.
    .gp-post = Phone the out-of-hours GP: { $number }.
    .gp-post-nearby = Phone the out-of-hours GP near you.
    .duty-called = { $name } is on duty. I am calling { $name } now.
    .calling-more = I am calling others too now. In danger: call 112.
    .called-noted = Good that you phoned. We look at it too.
    .help-noted = Good that help is there. We will phone you.
    .help-is-there = { $name } says that there is help with { $reference }.

close =
    .outcome = How did { $reference } end?
    .outcome_talked = I have talked
    .outcome_visited = I have visited
    .outcome_others_help = Others help now
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
    .may-know_in_touch = We are in touch and follow it.
    .may-know_good_hands = The resident gets help now.
    .may-know_cannot_say = I may not say more.
    .may-know_later = I answer later
    .noted = { $reference } is closed. The volunteer hears it now.
    .noted-owed = { $reference } is closed. I will ask you for an answer later.
    .answered-already = The answer has been given already.
    .answer-sent = Sent. Thank you.
    .answer =
        { $name } about your report ({ $about }):
        { $words }
        Good that you reported it.
    .option-still-worried = I am still worried
    .still-worried = Good that you say so. I call somebody again. Veilig Thuis gives advice too: 0800-2000. In danger: 112.

list =
    .and = { $first } · { $last }
    .new = New { $count }
    .waiting = Waiting for you { $count }
    .owed = Answer promised { $count }
    .to-phone = To phone { $count }
    .remember = To remember { $count }

open =
    .nothing = Nothing is open with you.
    .head = Open with you: { $count }.
    .waiting = { $urgency } · { $reference } · { $area }. Nobody has this yet.
    .held = { $urgency } · { $reference } · { $about }. This is yours.
    .owed = { $reference }: the volunteer still waits for your answer.

audit =
    .overdue = Please note: { $reference } stands still. See for yourself what is needed. { $call }
    .unanswered = Please note: a report is closed, but not answered yet.

dead-letters =
    .today =
        { $count ->
            [one] One message did not arrive. It was for { $names }. Please phone.
           *[other] { $count } messages did not arrive. They were for { $names }. Please phone.
        }
    .and-more =
        { $more ->
            [one] { $names } and 1 person more
           *[other] { $names } and { $more } people more
        }

menu =
    .open = Open cases
    .visit = Visit
    .sign = Report a concern
    .help-for-me = Help for me
    .call = Call
    .help = Explanation

command =
    .visit = Report a visit
    .sign = Report a concern
    .help-for-me = Help for me
    .explain = Explanation for the resident
    .agreements = What was agreed?
    .to-phone = Whom do I phone?
    .check-in-moment = When I ask how you are
    .pause = No questions about how you are for a while
    .leave = You are away for a while
    .open = Open cases
    .offer = Who can come and help?
    .round = A round of the residents
    .pulse = How are the volunteers?
    .away = I am away for a while
    .matches = Residents and matches
    .boundary = Too much was asked
    .dilemma = I am in doubt about something
    .aftercare = Aftercare after something bad
    .thank = Send a thank-you
    .totals = How often something was asked
    .account = A quarter in figures
    .call = Whom can I call?
    .back = One question back
    .stop = Stop this conversation
    .language = Dutch or English
    .help = What can I do here?
    .people = People: search, invite, change
    .import = People and matches from a spreadsheet
    .export = Download everything as a spreadsheet
    .lost = A telephone is lost
    .leaks = Show data leaks
    .pass-on = A question of the resident
    .remember = Your own word for a code
    .message = Write to many people
    .templates = Ready texts for a message
    .mute = Which messages you get
    .fill-in = Get an empty fill-in list
    .delivery = What did not arrive
    .where = Where I write to you first

telegram =
    .page = My page
    .open-page = Open my page
    .no-groups = I only work in a chat with one person. So I leave this group.
    .hello-again = Good to have you back. Type /help for what you can do here.

matrix =
    .no-groups = I only work in a chat with one person. So I leave this room.
    .device-made =
        The bot now has a signed device of its own.
        To be sure, compare these keys:
        account { $key }
        device { $device }: { $own }
    .keys-exist = There is a device with keys already. They are never overwritten. Was a backup put back? Stop the program and use --new-device.
    .keys-of-another = This account has keys already, and they are not in this database. They are not overwritten by themselves. Put back the backup of the database. Is there no backup any more? Then use --new-keys. Everybody's app says afterwards that the bot has another identity.
    .not-set = Matrix is not set (BUURTPOLS_MATRIX_HOMESERVER, _USER and _PASSWORD).
    .not-let-in = The Matrix server does not let the bot in ({ $reason }).
    .open-room = This room is not encrypted. Begin a chat with encryption. So I leave this room.
    .stranger = I do not know you here yet. So I leave this room. Do you have a code? Then begin a new chat.
    .unknown-server = I do not talk here with people of your server. So I leave this room.
    .not-encrypted = Note: this chat is not encrypted. Do not type names here. Only choose buttons here. Your words you type on your own page.
    .unreadable-room = This room is encrypted. I cannot read it. Begin a chat without encryption. So I leave this room.

touch =
    .gone = { $name } has stopped the chat. Messages no longer arrive there. { $call }
    .relied-on-gone = Note: { $name } has stopped the chat. Calls no longer arrive there. { $call }

media =
    .photo = I cannot look at a photo yet. Type what you see. In danger: call 112.
    .voice = I cannot listen to a voice message yet. Type it, or choose a button. In danger: call 112.
    .video = I cannot look at a video. Type what you see. In danger: call 112.
    .sticker = I do not understand that well. Choose a button, or type /help.
    .location = I do not see or keep your location. Type what is the matter. In danger: call 112.
    .contact = I do not keep a contact. Please do not send details of others.
    .document = I do not open a file. Type what I need to know. In danger: call 112.
    .forwarded = I do not read a forwarded message. Type yourself what is the matter. In danger: call 112.
    .other = I cannot read this. Type what you want to say, or choose a button. In danger: call 112.

page =
    .words-there = (it is on your own page)
    .file-there = The file is on your own page.
    .file-not-taken = The file cannot come into this chat. It is on your own page.
    .waits = There is something for you on your own page.
    .urgent = Something is urgent. Open your own page now.
    .kept = Your words are waiting on your own page. Nobody has read them yet. Send them there. In danger: call 112.
    .kept-with-report = What you added has not been sent yet. It is waiting on your own page. Send it there.
    .write-there = Your answer is waiting on your own page. Send it there. Then it stays with us.
    .still-kept =
        Your words are still waiting on your own page. They have not been sent yet.
        { $asked } In danger: call 112.
    .reminded = Your words are still waiting on your own page. Send them there, or throw them away.
    .sent-at = Sent, { $at }
    .dealt-with = You need not do anything about this any more.
    .link = Open my page: { $link }

small-talk =
    .welcome = You are welcome.
    .hello = Hello. Choose a button, or type /help. In danger: call 112.
    .all-right = All right.

web =
    .title = Your chat
    .loading = The chat is loading.
    .no-connection = No connection. I keep trying.
    .signed-out = You are no longer signed in. Ask your supervisor for a new link.
    .needs-script = This page only works with JavaScript. Please turn it on in your browser.
    .no-alarm = Not an alarm button. In danger: call 112.
    .log-label = Messages
    .empty = There are no messages yet. Choose a button or type a message.
    .menu-label = Fixed buttons
    .write-label = Type a message
    .send = Send
    .sending = Sending
    .not-yet-sent = Not sent yet. I keep trying.
    .saved-at = Saved, { $time }
    .not-accepted = Not sent.
    .discard = Remove
    .from-me = You
    .edited = Changed
    .withdrawn = This message was taken back.
    .message-actions = Change this message or take it back
    .edit = Change
    .withdraw = Take back
    .editing = You are changing your message.
    .stop-editing = Do not change
    .draft-waits = Not sent yet: tap the arrow.
    .draft-discard = Throw away
    .app-closed = This does not work now. Close this window and open it again. In danger: call 112.
    .app-no-connection = No connection. Close this window and try again soon. In danger: call 112.
    .chosen = Chosen:
    .urgent = Urgent
    .urgent-arrived = There is an urgent message.
    .unread-divider = New
    .jump = To the latest message
    .jump-unread = New messages: { $count }
    .language-label = Language
    .language-nl = Dutch
    .language-en = English
    .link-title = Open your chat
    .link-text = This link is for you alone. It works once.
    .link-open = Open my chat
    .link-gone-title = This link does not work
    .link-gone-text = Ask your supervisor or coordinator for a new link. It only takes a moment.
    .link-gone-code = Do you have a code on paper? Type it here.
    .not-understood = That did not come across well. Load the page again.
    .too-long = This message is too long. Make it shorter.
    .empty-message = This message is empty.
    .nothing-here-title = There is nothing here
    .nothing-here-text = This page does not exist. Check the address.
    .broken-title = Something went wrong
    .broken-text = It is not your fault. Try again in a minute.
    .picture-of-link = The link as a QR code, to be scanned with a telephone
    .hand-in = Choose a spreadsheet
    .file-reading = { $count } rows read
    .file-failed = The file did not arrive. Try again.
    .download = Download the file
    .evening-title = Good that you are here
    .evening-text = Would you like to volunteer? Tell us here who you are. We phone you for a talk.
    .evening-open = Begin
    .code-title = Type your code
    .code-text = It is on your card, or your coordinator read it to you.
    .code-label = Your code
    .code-like = Something like ABCDE-12345-FGHJK-67890-MNPQRS. You can leave out dashes and capitals.
    .code-open = Begin
    .code-failed = This code does not work. Check each letter. Still no luck? Ask your coordinator for a new code.
    .code-chat = I have a chat already

demo =
    .title = Buurtpols
    .tagline = A demo with made-up people
    .clock-label = The clock of the demo
    .plus-quarter = +15 min
    .plus-hour = +1 hour
    .plus-day = +1 day
    .to-date = To a day and time
    .to-date-label = Set the clock to
    .go = Go
    .moving = The clock is moving.
    .failed = That did not work. Please try again.
    .language-label = Language of this page
    .reset = Start again
    .reset-ask = Start again?
    .reset-text = All messages and reports of this demo will disappear.
    .reset-no = No, go on
    .reset-yes = Yes, start again
    .tabs-label = Phones
    .person-label = Whose phone is this?
    .unread = Unread messages: { $count }
    .behind-tab = Behind
    .behind-title = What happens behind the screens
    .behind-lead = How a report goes on until somebody takes it.
    .behind-empty = Nothing is open now. Try this:
    .try-report = On the volunteer’s phone, choose “Report a concern”.
    .try-clock = Move the clock. See who is called.
    .try-take = On the professional’s phone, choose “I take this”.
    .try-check-in = Move the clock three days. Then I ask the volunteer how it goes.
    .opened = reported { $time }
    .holder = { $name } has taken it
    .nobody = Nobody has taken it yet
    .next = Next step
    .go-there = Go there
    .closed-title = Finished
    .step-done = Done
    .step-next = Being called now
    .step-waiting = Not yet
    .step-skipped = Skipped
    .only-forward = The clock can only go forward, a year at most.
    .state-open = Open
    .state-taken = Taken
    .state-closed = Closed
    .note-called = Was asked
    .note-refused = Cannot now
    .note-has-it = Has taken it
    .note-nobody = Nobody can be reached
    .note-already = Was asked already, in another role
    .due-list = On Monday's list
    .due-other-platform = Another way as well
    .due-repeat = Call everybody again
    .due-closing-time = End of the day
    .due-told = The volunteer hears: nobody yet
    .due-alarm = Alarm
    .due-ask = Ask how it is going
    .due-contact = There must have been contact
    .due-climb = It climbs on
    .due-answer = Answer to the volunteer
    .due-chase = Reminder of the answer

init =
    .key-made = Master key made: { $key }. Keep a copy, not beside the database.
    .key-used = The master key that lay there was used: { $key }.
    .database-made = The database is made.
    .what-next = Next: buurtpols area add, and then buurtpols invite for everybody.
    .migrated = The database had version { $before } and now has version { $now }.
    .is-made = This organisation exists already. Nothing was changed.
    .key-is-lost = The database exists already, but the key { $key } is not there. Put back the key that belongs to it.
    .key-cannot-be-written = The key { $key } cannot be written. Choose another folder.

phone =
    .unclear = “{ $given }” is not a phone number. Type digits, such as 06-12345678.

hours =
    .unclear = I do not understand “{ $given }”. Type hours such as mon-fri 09:00-17:00.
    .end-before-start = “{ $given }” ends before it begins.
    .overlap = An hour comes twice in “{ $given }”.
    .unknown-zone = There is no time zone “{ $given }”.
    .unknown-day = “{ $given }” is not a day. Type mon, tue, wed, thu, fri, sat or sun.
    .no-such-time = There is no time “{ $given }”.

invite =
    .made = Invite for { $name }: valid for { $days } days, once. { $name } types this code in the chat, or at { $page }:
    .telegram = The link to the chat in Telegram: { $link }
    .picture = The link as a picture: { $file }
    .no-telegram = Telegram does not answer. So there is no link now, only the code.
    .picture-kind = The name of the picture must end in .png or .svg.

link =
    .made = Link for { $name }: valid for { $days } days, once. Give it to nobody else:

match =
    .added = { $name } visits { $code }.
    .first-asked = { $name } hears the first question on { $at }.
    .is-there = { $name } visits { $code } already.
    .not-here = I do not know this match.

cases =
    .line = { $reference } · { $urgency } · { $area } · { $who } · next step: { $due }
    .nobody = nobody yet
    .nothing = Nothing is open.

doctor =
    .line-ok = good    { $what }: { $said }
    .line-warns = mind    { $what }: { $said }
    .line-fails = FAULT   { $what }: { $said }
    .settings = settings
    .database = database
    .migrations = migrations
    .key = key
    .clock = clock
    .texts = texts
    .catalogue = catalogue
    .areas = areas
    .platforms = platforms
    .people = people
    .files = files
    .program = program
    .https = https
    .watching = watching
    .read = { $file } is read
    .no-env-file = there is no .env in this folder; only the environment counts
    .no-file = there is no { $file }; buurtpols init makes it, or go to the folder of the organisation
    .answers = { $kind } answers
    .newest = version { $version }
    .lacking = the tables do not belong to this version; put back a backup. Lacking: { $what }
    .fits = belongs to the database
    .in-time = equal, { $seconds } seconds apart
    .count = { $count } of them
    .differ = { $what }
    .no-area = there is no area yet; buurtpols area add makes one
    .complete = { $names }
    .missing = { $name } lacks { $what }; buurtpols area change fills it in
    .no-lead = { $name } has no coordinator or manager; alarms go to another area, or to the professionals
    .not-here-yet = { $name } has not joined yet, and cannot be called after hours
    .nobody = nobody is invited yet; buurtpols invite makes a code
    .joined = taking part: { $joined }; code not used yet: { $invited }
    .files-ours = of this user alone
    .others-read = everybody on this computer can read { $file }; chmod 600 { $file } closes it
    .not-ours = { $file } belongs to { $owner }; type commands as that user
    .key-beside = the key lies beside the database; who copies that folder can read everything
    .runs = runs, all parts are well
    .not-running = does not run now; buurtpols run starts it
    .stands-still = runs, but these stand still: { $parts }
    .somebody-else = another program answers at { $address }; choose another BUURTPOLS_PORT
    .no-address = BUURTPOLS_PUBLIC_URL is empty; on their phones nobody can open their own page
    .no-https = { $address } is without https; others can read along, and the page does not open in Telegram
    .address-silent = { $address } does not answer from here; look at name, certificate and proxy, and whether Buurtpols runs
    .address-elsewhere = { $address } does not lead to Buurtpols; look at the proxy
    .address-leads-here = { $address } leads to Buurtpols
    .unwatched = when this computer stands still, nobody notices (BUURTPOLS_PING_URL)
    .pinged = somebody outside this computer notices when it falls silent
    .web = web at { $address }
    .not-joined = not looked at, since the database is not open
    .matrix = Matrix: { $user }, level { $level }
    .matrix-open = Matrix is not encrypted here (BUURTPOLS_MATRIX_ENCRYPTION): words do not travel over it, only choices
    .matrix-servers = on Matrix only people of { $names } may write
    .matrix-no-device = Matrix has no device yet that encrypts: nothing comes or goes; do `buurtpols matrix login`
    .matrix-encrypted = Matrix is encrypted; the account's keys vouch for device { $device }
    .matrix-logged-out = Matrix knows the bot's device no more; do `buurtpols matrix login --new-device`
    .matrix-not-vouched = on Matrix the account's keys do not vouch for the bot's device: not everybody can read it; do `buurtpols matrix login --new-device`
    .matrix-silent = { $address } does not answer as Matrix (BUURTPOLS_MATRIX_HOMESERVER)
    .matrix-off = Matrix is set, but is off (BUURTPOLS_MATRIX_LEVEL)
    .matrix-limited = the homeserver limits this account, so that a round to many takes very long; its administrator lifts it: { $call }
    .telegram = Telegram knows the bot as @{ $name }, level { $level }
    .telegram-off = Telegram is set, but switched off (BUURTPOLS_TELEGRAM_LEVEL)
    .telegram-token = Telegram does not know this token; make a new one at BotFather (BUURTPOLS_TELEGRAM_TOKEN)
    .telegram-silent = { $address } does not answer as Telegram (BUURTPOLS_TELEGRAM_API_URL)
    .telegram-webhook = Telegram brings messages to another address; starting changes that. Who put it there?
    .telegram-webhook-fails = Telegram cannot deliver messages at BUURTPOLS_PUBLIC_URL
    .telegram-clock = the clocks of this computer and of Telegram are { $seconds } seconds apart
    .telegram-groups = anybody can put the bot into a group; at BotFather: /setjoingroups, Disable
    .telegram-privacy = the bot reads along in groups; at BotFather: /setprivacy, Enable
    .no-dpia = Telegram is on without a recorded privacy assessment (BUURTPOLS_TELEGRAM_DPIA)

start =
    .no-key = There is no readable master key: { $path } ({ $why }). For a new organisation buurtpols init makes one. Does the organisation exist already? Then put back the key file that belongs to it.
    .no-such-key = { $path } is not a master key of Buurtpols. Put back the file that buurtpols init made.
    .key-of-another = The master key does not belong to this database. Put back the key file that it was made with. Without it, nobody can read what is sealed.
    .cannot-open = Something in { $table } cannot be opened: another key, or it was moved.
    .locked = The database has not been opened with the master key yet.
    .no-tables = The database has no tables yet. Make them with buurtpols init.
    .other-version = The database has version { $found }, this program works with { $wanted }. Make a backup. Then run buurtpols migrate.
    .dangling = It cannot be updated: rows of { $table } would refer to nothing. Nothing was changed.
    .unreachable = The database cannot be reached ({ $why }). Look at BUURTPOLS_DATABASE_URL: is the address right, is the server running, does the folder exist?
    .clocks-apart = The clock of the database is { $seconds } seconds away from that of this machine. Set both by a time server (NTP). Then start again.

cli =
    .port-taken = Port { $port } is already in use. Choose another with BUURTPOLS_PORT={ $other }. With make demo that is PORT={ $other }.
    .already-running = A Buurtpols is running on { $file } already. Stop that one first. Two at once need PostgreSQL.
    .no-such-host = This machine does not have the address { $host }. Look at BUURTPOLS_HOST.
    .serving = Buurtpols runs at { $address }. Ctrl-C stops it.
    .serving-only = Buurtpols runs for { $platforms }. Ctrl-C stops it.
    .only-not-set = { $platform } is not set, or is off.
    .only-postgres = With SQLite one process serves everything, also { $others }. Several at once need PostgreSQL.
    .only-webhook = Telegram brings its messages to the page: give web and telegram to the same process.
    .demo-serving = The demo runs at { $address }. Everything in it is made up. Ctrl-C stops it.

sign =
    .what = What is the matter? In danger: call 112.
    .what-fits = What fits best?
    .which = { $question }
    .did-you-mean = Do you mean this?
    .none-of-these = Something else
    .first = { $words }
    .whom = With whom?
    .whom-after = With whom?
    .yes-now = Yes, it is so now
    .nobody-coded = Someone without a code
    .whom-nobody-coded = someone without a code
    .whom-unknown = resident unknown
    .our-team = our team
    .and = { $first } and { $last }
    .number = { $name }: { $number }
    .your-professional = Your supervisor { $name }: { $phone }
    .gp-first = Call the GP first.
    .goes-now = This goes to { $names }.
    .goes-later = This goes to { $names }, but not before { $opens }.
    .asked-now = I am asking { $names } to phone you today.
    .asked-later = We cannot phone you yet. This goes to { $names }, but not before { $opens }.
    .roused-now = I am calling { $names } now.
    .roused-later = I am calling { $names }, but not before { $opens }.
    .filed =
        Reported: { $sign }, { $whom }. { $goes }
        { $help }
    .corrected =
        Corrected: { $sign }, { $whom }. { $goes } Who was called before hears that it was a mistake.
        { $help }
    .changed =
        Changed: { $sign }, { $whom }. { $goes }
        { $help }
    .emergency = Call 112. Stay there if it is safe. Do not lift anyone. I am warning { $names }.
    .named-nobody-coded = That has been added. One of us will contact you.
    .now-known = { $reference } is about { $whom }.
    .say-whom = Say with whom
    .write-down = Write down what you saw
    .write-more = Write more
    .change = Change
    .undo = Undo
    .undone = Your report is gone. Nobody had been called yet.
    .undone-stays = Your report is taken back. Your words are erased. I tell { $names }.
    .not-open = This report is closed or taken back. Are you worried? Report it again. In danger: call 112.
    .no-area = I do not know in which area you work. Phone your coordinator. In danger: call 112.
    .notes-add-up = { $reference }: this is time { $count } in 60 days, with the same resident. Will you pick it up this week?
    .notes-raise = Yes, this week
    .notes-leave = No, leave it
    .notes-raised = { $reference } is on “This week” now.
    .notes-left = { $reference } stays on “Keep in mind”.

danger =
    .heard =
        This sounds serious. { $first }
        { $numbers }
        Your words are kept safely. { $asked } Whom is it about?
    .at = With { $code }
    .about-me = It is about me
    .for-you =
        How good that you say this. You matter too. You need not carry this alone.
        Do you want to hurt yourself now? Call 112, or call 113.
        { $numbers }
        { $asked }
    .is-about-volunteer = { $reference } is about { $name }, who wrote it. Phone today: { $phone }

details =
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

gut-feeling =
    .filed = Good that you report this about { $resident }. { $goes } You will be phoned, by { $by } at the latest.
    .dare-to-wait = Do you want to be phoned today?
    .dare-to-wait_today = Yes
    .dare-to-wait_no = No
    .today = { $asked } In danger: call 112.

boundary =
    .advice = { $words }
    .whom = Who was it with?
    .filed = I ask { $names } to phone you, { $by } at the latest. You did nothing wrong.
    .did = What did you do? Every answer is right.
    .did_said_no = I said no
    .did_did_it = I did it after all
    .did_nothing_yet = Nothing yet

support =
    .what = What do you need?
    .what_call_me_now = Call me now
    .what_talk = A talk
    .what_tip = A tip
    .what_come_along = Somebody comes along once
    .what_peer_review = Talk with volunteers
    .what_training = Training
    .what_other_task = Another task
    .what_dilemma = A boundary or dilemma
    .what_aftercare = I went through something bad
    .when = When would a call suit you? It can be { $day }.
    .when_morning = Morning
    .when_afternoon = Afternoon
    .when_any = Any time
    .when-noted = Good. You will be phoned: { $at }.
    .call-promised = Promised: phone { $name } at { $at }. Number: { $phone }.
    .helped-noted = Good! Thank you for saying so.
    .helped-told = { $name } says about { $reference }: it helped.
    .asked-again = It is good that you say so. I am asking { $names } again.
    .what_something_else = Something else
    .what_about_me = About the volunteer
    .what_looks_for_help = Is looking for help
    .filed = It is good that you say so. I ask { $names } to phone you, { $by } at the latest.
    .filed-now =
        It is good that you ask. { $asked } In danger: call 112.
        { $numbers }
    .words = Do you want to add something?

device =
    .waits = This device is new. I send nothing to it yet. You get a code on your own page or in your other chat. Type that code here, on this device. No code? Call your coordinator.
    .waits-for-coordinator = This device is new. I send nothing to it yet. Your coordinator is told now, and can allow this device. Then you hear it here. In a hurry? Call your coordinator.
    .code = You use a new device on Matrix ({ $device }). Is it you? Then type this code on that device: { $code }. Is it not you? Call your coordinator.
    .confirmed = Thank you. I know this device now. You can read new messages here.
    .wrong-code = That code is not right. Look once more and type it again.
    .no-more-codes = This code no longer holds. Call your coordinator, who can allow this device.
    .urgent = There is an urgent message. This new device may not read it yet. Look on your own page or in your other chat.
    .unreadable = I could not read your message: the key is missing. Send it once more. Does it fail again? Then call. In danger: call 112.

devices =
    .new = { $name } uses a new device on Matrix ({ $device }). Nothing goes there yet. { $call } Is it really theirs? Then allow it.
    .option-allow = Allow
    .allowed = Allowed. { $name } now reads new messages there.
    .allowed-already = This device has been allowed already.
    .unknown = I do not know this device. Or it is not yours to allow.
check-in =
    .ask =
        How are you doing in this work?
        { $below }
    .remind =
        Busy? That is fine. One tap is enough. How are you doing?
        { $below }
    .seen-by = Only { $name } sees what you choose.
    .seen-by-nobody = Nobody sees what you choose. Is it 🙁? Then I ask somebody to phone you.
    .confidant = Rather talk to somebody else? Call the confidant: { $number }.
    .no-face = no face
    .how = How are you doing in this work?
    .how_great = 😀 Very well
    .how_good = 🙂 Well
    .how_so_so = 😐 So so
    .how_sad = 🙁 Not well
    .option-done = Done
    .heard = Thank you. This is enough.
    .heard-sad = It is good that you say so.
    .need = { $thanks } Would you like help with this work?
    .need_nothing = No
    .need_call = Call me
    .need_tip = A tip
    .need_talk = A talk
    .need_peer_review = Talk with volunteers
    .need_training = Training
    .need_other_task = Another task
    .time = Does it take more time than agreed?
    .time_as_agreed = No
    .time_more = Yes, more time
    .bothers = Is something on your mind? Did somebody ask too much?
    .bothers_nothing = No
    .bothers_call = Yes, call me
    .bothers_boundary = Yes, too much was asked
    .bothers_no_call = Yes, but no need to call
    .glad = What are you happy about? Write it down.
    .thanks = Thank you. We are glad to have you.
    .which-day = On which day shall I ask how you are?
    .any-day = Any day
    .which-hour = What time? You may also type a time.
    .moment-noted = Good. Day: { $day }. Time: { $hour }.
    .pause-until = Until when? You may also type a day.
    .pause-until_1 = One week
    .pause-until_2 = Two weeks
    .pause-until_4 = Four weeks
    .pause-until_none = No pause
    .paused = Good. Until { $day } I do not ask how you are. You can always ask for help.
    .away = Fine. Until { $day } I ask nothing, not even after visits. Your supervisor hears that you are away. You can always ask for help.
    .option-away = I am away then
    .pause-over = Good. I will ask again how you are.
    .pause-too-long = That is very long. Choose a day within half a year.
    .no-plan = I do not ask you how you are now.
    .unknown = This question is not for you.
card =
    .all =
        { $resident }
        Goal: { $goal }
        To do: { $tasks }
        Not to do: { $others }. Are you asked to? Say no and report it.
        Time: { $hours } a week, { $days }
        From { $start } until { $end }
        Looking back: { $review }
    .with-volunteer = { $code } · { $name }
    .and = { $first }, { $last }
    .date = { $date } { $year }
    .minutes = { $minutes } minutes
    .hours-only = { $hours } hours
    .hours-and-minutes = { $hours } hours and { $minutes } minutes
    .any-day = any day is fine
    .months = { $months } months
    .done = Done
    .goal = What are the visits for? Choose, or write it yourself. Please write no names.
    .goal_less_alone = being less alone
    .goal_out_of_doors = going out more
    .goal_own_strength = doing more oneself again
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
    .hours = How much time is it a week? Choose or type it. Eight hours is the most.
    .day = On which day?
    .day-more = Now: { $chosen }. Another day?
    .begins = When does it begin?
    .begins_today = Today
    .begins_next_monday = Next Monday
    .ends = How long does it last? It can always be prolonged.
    .review = After how many months do you look back?
    .right =
        { $what }
        Is this right?
    .right_propose = Yes, propose it
    .right_leave = No, leave it
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
    .nobody = You have no match yet. Ask your coordinator.
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
    .notice_end = The agreements for { $resident } last until { $day }. Are you going on? Then make a proposal.
    .notice_over = The agreements for { $resident } ended on { $day }. Thank you for everything. Are you going on? Then make a proposal.
    .option-other = Did something else
    .marked =
        { $what }
        Different from what was agreed: { $marks }. That is all right. Does it happen more often? Talk about it together.
    .outside_day = another day
    .outside_hours = more time this week
    .outside_task = another task
    .what-else = What else did you do?
    .else-noted = Thank you. It is with your visit.
    .not-your-task = Thank you for saying so. This is not your task. You may always say no. Would you like to talk about it? Type /boundary.

talk =
    .please-plan = After { $months } months there is a talk about { $resident }. That is around { $day }. Will you plan it?
    .option-plan = Plan it
    .when = When do you talk with { $name }?
    .planned = Planned with { $name }: { $at }. I ask whether it suits.
    .invited = { $name } would like to talk with you about { $resident }: { $at }. Does that suit you?
    .option-fits = Suits me
    .option-does-not-fit = Does not suit me
    .see-you = Good. It is settled.
    .passed-on = That is all right. You will soon hear of another moment.
    .does-not-fit = The talk about { $resident } does not suit { $name }. Please phone: { $phone }.
    .how-was-it = The talk about { $resident } is over. Will you say briefly how it went?
    .option-form = Say how it went
    .option-not-held = Did not take place
    .put-off = That is fine. On the next working day I ask you for another moment.
    .face = How is it to work with { $name }?
    .face_very_good = 😀 very good
    .face_good = 🙂 good
    .face_so_so = 😐 so-so
    .face_sad = 🙁 not good
    .better = What could be better, on both sides? Please write no names.
    .point = What are you going to do? Write down one thing.
    .no-point = Nothing now
    .point-who = Who does that?
    .point-who_me = I do
    .point-who_other = The other person
    .point-by = When shall I come back to it?
    .point-by_a_week = In a week
    .point-by_a_month = In a month
    .thanks = Thank you. { $name } reads it too.
    .their-form =
        { $name } tells about your talk: { $face }.
        { $better }
    .said-better = What could be better: { $better }
    .said-no-better = Nothing was added.
    .point-for-you =
        Agreed in your talk, by { $day }:
        { $words }
    .unknown = This talk is over, or it is not yours.
dilemma =
    .what = What is it about? In danger: call 112.
    .which = { $about }: what fits best?

totals =
    .half-1 = January to June { $year }
    .half-2 = July to December { $year }
    .nothing = { $half }: there is nothing I can count. I count from { $fewest } volunteers on.
    .list =
        { $row }
        { $lines }
    .note =
        { $half }.
        Some numbers I leave out. Then it is about fewer than { $fewest } volunteers. Or you could work that out.
    .all-boundary = Too much was asked, all together
    .all-support = Support asked, all together
    .line = { $label }: { $count } times
    .line-helped = { $label }: { $count } times. It helped: { $helped } times.

pulse =
    .list =
        A finger on the pulse, the last three months:
        { $lines }
    .nothing = There is nothing yet. I count totals from { $fewest } volunteers.
    .line = { $name } · { $face } · { $day }
    .need = - Would like: { $need }
    .time-as-agreed = - Takes as much time as agreed
    .time-more = - Takes more time than agreed. Ask how it goes.
    .bothers-nothing = - Nothing on their mind
    .bothers-call = - Something on their mind, and would like a call
    .bothers-boundary = - Too much was asked
    .bothers-no-call = - Something on their mind. No need to call.
    .glad = - Is happy about: { $words }
    .took-part = { $area }: { $answered } of { $asked } volunteers answered
    .total = { $face } { $count } times
aftercare =
    .begun =
        That was hard for you. Being upset or sleeping badly is normal.
        { $asked }
        Talking helps. You can also phone:
        { $numbers }
    .call-is-open = Somebody has been asked to phone you.
    .option-pause = No visits for now
    .option-peers = Talk with volunteers
    .option-resume = I will start again
    .option-end = Close the aftercare
    .option-go-on = Not yet
    .how =
        { $days } days ago something bad happened. Only your supervisor reads this.
        { $numbers }
        How are you now?
    .how_good = 😀 Good
    .how_so_so = 😐 So-so
    .how_bad = 🙁 Not good
    .how_call_me = Call me
    .how-noted = Thank you. Do you want to talk? Choose Help for me.
    .how-called =
        It is good that you say so. { $asked }
        You can also phone:
        { $numbers }
    .goes = Aftercare for { $name }: { $how }.
    .guide = Aftercare for { $name }, day { $days }. Please phone: { $phone }. Can it be closed?
    .goes-on = Good. I will ask again later.
    .ended-noted = The aftercare for { $name } is closed.
    .ended = { $name } closes the aftercare. Do you want to talk? Choose Help for me.
    .paused = Good. You make no visits for now. Your supervisor arranges it.
    .paused-already = Your visits have stopped already.
    .paused-told = { $name } makes no visits to { $residents } for now. Arrange it with the resident. Phone { $name }: { $phone }.
    .resumed = Good. I will ask about your visits again.
    .resumed-told = { $name } makes visits again.
    .whom = Who is the aftercare for? Choose or type the name.
    .reason = What did { $name } go through?
    .reason_emergency = An emergency
    .reason_violence = Aggression or violence
    .reason_death = A death
    .reason_asked = Something else
    .begun-for = The aftercare for { $name } has begun. { $asked }
    .asked-for = I ask { $names } to phone { $name } today.
    .call-is-open-for = Somebody was asked to phone { $name } already.
    .nobody = You supervise no volunteers here yet.
    .has-ended = The aftercare is done. Do you want to talk? Choose Help for me.
    .unknown = This aftercare is done, or is not yours.
to-phone =
    .nothing = There is nobody to phone now.
    .head = To phone: { $count }.
    .why_sad = The last few times did not go well.
    .why_over_eight = Last week it was more than eight hours.
    .why_over_agreed = For three weeks it took more time than agreed.
    .why_silent = For three weeks nothing was told.
    .why_unplanned = The visits are often on other days.
    .why_other_tasks = Other tasks were added.
    .option-to-phone = Phone list
    .option-list = Phone list

appreciation =
    .whom = Whom would you like to thank? Choose or type the name.
    .everybody = Everybody ({ $count })
    .words = What would you like to say? Choose, or write it yourself.
    .words_effort = Thank you for all you do.
    .words_difference = You really make a difference.
    .sure =
        This goes to: { $whom }
        { $words }
        Is it right like this?
    .sure_send = Send
    .sure_stop = Do not send
    .sent = Sent to { $whom }.
    .not-sent = Good. Nothing was sent.
    .thanks = 💐 { $name } writes to you: { $words }
    .anniversary =
        { $years ->
            [one] { $name } has been a volunteer for one year. Would you like to say thank you?
           *[other] { $name } has been a volunteer for { $years } years. Would you like to say thank you?
        }
    .volunteers-day = 7 December is the day of the volunteer. Would you like to thank everybody in { $area }?
    .option-thank = Write thanks
    .option-not-now = Not now
    .nobody = You supervise no volunteers here yet.

round =
    .where = For which area is the round?
    .option-everywhere = All my areas
    .option-residents = Certain residents
    .more = Chosen: { $areas }. Add another area?
    .option-no-more = No, that is all
    .which = Which residents? Choose one, or type the codes one after the other.
    .codes-unknown = I do not know these codes: { $codes }.
    .text = What is the round about?
    .text_heat = Heat
    .text_cold = Cold and ice
    .text_call = Hearing how they are
    .text_own = Write it myself
    .degrees = How hot may it get? Choose, or type the number.
    .own-words = What will the volunteer read? Where you write [code], the resident's code will stand. Write no names.
    .how-soon = How soon must it be? With “Today” I also ask who has a pause. Then it may be on a Sunday too.
    .how-soon_today = Today
    .how-soon_usual = No hurry
    .sure =
        The round is for { $residents }. I can ask { $volunteers }. { $unvisited }
        This is how a volunteer reads it:
        { $text }
        Is this right?
    .sure_send = Send in 10 min
    .sure_stop = Do not send
    .unvisited = Nobody visits { $residents }. I will ask the supervisor about them.
    .all-visited = Each resident has a volunteer who visits.
    .nobody = There are no residents for a round there. Start again with /round.
    .not-sent = Good. Nothing was sent.
    .planned = Good. I will begin at { $at }. I ask nobody late in the evening or at night. You will hear how it went on { $reported }.
    .begun = The round for { $residents } has begun. You will hear how it went on { $reported }.
    .progress = { $seen } of { $all } residents reached. { $cannot } did not work out. I know nothing yet about { $silent }.
    .live =
        { $seen } of { $all } residents reached. { $cannot } did not work out. I know nothing yet about { $silent }.
        You will hear how it went on { $reported }.
    .reported = { $seen } of { $all } residents reached. { $cannot } did not work out. I heard nothing about { $silent }.
    .all-seen =
        { $all ->
            [one] The resident has been reached.
           *[other] All { $all } residents have been reached.
        } The round is over.
    .ended =
        The round is over. { $seen } of { $all } residents reached. Not these:
        { $list }
    .list =
        Not reached yet:
        { $list }
    .list-cannot = Did not work out: { $codes }
    .list-silent = Nothing heard: { $codes }
    .list-more = { $list } and { $count } more
    .list-empty = All residents have been reached.
    .option-totals = How is it going?
    .option-list = List
    .option-others = Ask others too
    .option-stop = Stop
    .others = Not reached yet: { $residents }. I can ask other volunteers in their area. They only read the code. The supervisor tells them more. Shall I?
    .others_ask = Ask them
    .others_stop = Do not
    .others-not = Good. I ask nobody else.
    .others-asked = I am asking them now. You will hear how it went on { $reported }.
    .stopped = Stopped. I had already asked somebody about { $residents }. I take those questions away now.
    .over = This round is over already.
    .unknown = I do not know this round.
    .says-heat = It may get { $degrees } degrees. Phone { $resident } or drop by. Does the resident drink enough? Is it cool indoors?
    .says-cold = It is getting cold and icy. Phone { $resident } or drop by. Is it warm indoors? Is there enough to eat?
    .says-call = Phone { $resident } or drop by. How is the resident?
    .says-own = { $resident }: { $words }
    .asked =
        { $text }
        Phoned or dropped by? In danger: call 112.
    .asked-other =
        { $text }
        Do you not know { $resident } yet? { $name } can tell you more: { $phone }.
        Phoned or dropped by? In danger: call 112.
    .reminded =
        Busy? Never mind. One tap is enough.
        { $text }
        Phoned or dropped by? In danger: call 112.
    .reminded-other =
        Busy? Never mind. One tap is enough.
        { $text }
        Do you not know { $resident } yet? { $name } can tell you more: { $phone }.
        Phoned or dropped by? In danger: call 112.
    .option-done = Done
    .option-cannot = It does not work out
    .option-worry = I am worried
    .handed =
        { $text }
        No volunteer can reach { $resident } now. Will you phone or drop by? Before { $by }, please.
    .seen-by-another = { $resident } has been reached already. You need not do anything more. Thank you.
    .noted = Good. { $resident } has been reached. Thank you.
    .seen-already = { $resident } had been reached already. Thank you.
    .cannot-next = Good that you say so. I ask somebody else for { $resident }.
    .cannot-listed = Good that you say so. The coordinator reads that it has not worked out yet with { $resident }.
    .not-yours = This question is not for you.
    .residents =
        { $count ->
            [one] 1 resident
           *[other] { $count } residents
        }
    .volunteers =
        { $count ->
            [one] 1 volunteer
           *[other] { $count } volunteers
        }
matches =
    .more = The first ones are below. There are { $more } more.
    .line = { $code } · { $supervisor } · { $volunteers }
    .not-found = I cannot find that in your area.
    .which =
        { $residents ->
            [one] { $residents } resident
           *[other] { $residents } residents
        }, { $matches ->
            [one] { $matches } match
           *[other] { $matches } matches
        }. Without a volunteer: { $alone }.
        Choose a resident, or type a code or a name.
    .which_add = Add a resident
    .which_replace = Replace a colleague
    .which_stand_in = A colleague is away
    .nobody = Nobody
    .no-volunteer = no volunteer yet
    .acting = { $name }, { $acting } stands in now
    .no-fixed-day = no fixed day
    .fixed-day = { $day } at { $at }, { $minutes } minutes
    .nothing-open = Nothing is open.
    .open-case = Open: { $reference } · { $urgency } · { $name }
    .open-owed = Answer promised: { $reference } · { $name }
    .resident =
        { $code } · { $area }
        Supervisor: { $supervisor }
        Deputy: { $deputy }
        { $open }
    .match = { $code } · { $name } · { $when } · { $form }
    .option-resident = Show this resident
    .option-add-match = Add a volunteer
    .option-replace-supervisor = Another supervisor
    .option-change-deputy = Another deputy
    .option-close-resident = Close this resident
    .option-change-match = Change day or time
    .option-end-match = End this match
    .code = Which code does the resident get? Type for instance B-12. Never a name.
    .code-not-free = Code { $code } is not possible. Choose another code.
    .area = In which area is that?
    .supervisor = Who will be the supervisor of { $code } in { $area }? Choose or type the name.
    .deputy = Who stands in for { $supervisor } at { $code } when needed?
    .new-deputy = Who will be the deputy at { $code }? Choose or type the name.
    .deputy-is-now = The deputy at { $code } is now: { $name }. { $by } arranged that.
    .deputy-noted = The deputy at { $code } is now: { $name }.
    .nobody-there = There is no professional in { $area } yet. Invite somebody first.
    .no-volunteers = There is no volunteer to match. Invite somebody first.
    .volunteer = Which volunteer do you match with { $code }? Choose or type the name.
    .form = What will the volunteer do?
    .form_home_visit = Home visit
    .form_buddy_contact = Buddy
    .form_phone_call = Phone calls
    .form_home_administration = Paperwork at home
    .form_family_match = Support a family
    .form_host = Host
    .form_group = Group
    .form_course = Course
    .day = On which day?
    .day_none = No fixed day
    .hour = At what time on { $day }? Choose or type a time.
    .length = How long does it take each time?
    .sure =
        { $code } · { $name } · { $when } · { $form }
        Is that right?
    .sure_keep = Yes, keep it
    .sure_leave = No
    .left = All right. Nothing has changed.
    .changed = Changed: { $code } · { $name } · { $when } · { $form }
    .you-visit = From now on you are there for { $code }. Good that you do this. When: { $when }. What: { $form }. Your supervisor is { $supervisor }: { $phone }.
    .is-visited = From now on { $name } is there for { $code }. When: { $when }. What: { $form }. Give { $name } a call: { $phone }.
    .you-visit-otherwise = Your agreement with { $code } changes. When: { $when }. What: { $form }. { $by } arranged that.
    .otherwise = The agreement of { $name } with { $code } changes. When: { $when }. What: { $form }. { $by } arranged that.

farewell =
    .words = It ends at { $code }. What do you write to { $whom }? Choose, or write it yourself.
    .words_done = It is complete
    .words_moves = The resident moves
    .words_died = The resident has died
    .words_otherwise = We arrange it anew
    .says_done = Your match is complete. Thank you for all that you did.
    .says_moves = The resident is moving. Thank you for all that you did.
    .says_died = The resident has died. That may move you. Do you want to talk? Choose Help for me. Thank you for everything.
    .says_otherwise = We arrange it in another way from now on. It is not because of you. Thank you for everything.
    .sure =
        This is what you write to { $whom }:
        { $message }
        After that this contact with { $code } ends. Is that right?
    .sure_send = End and send
    .sure_stop = Do not do this
    .ends = 💐 { $name } writes to you about { $resident }: { $words } Questions? Phone { $name }: { $phone }.
    .told = { $name } stops at { $code }. { $by } arranged that.
    .noted = The match of { $name } with { $code } has ended. { $name } reads your message.
segment =
    .whom = Whom is it for?
    .option-everybody = Everybody
    .option-choose = Some of them
    .option-all-but = Everybody except …
    .by = What do you choose by?
    .by_area = Area
    .by_role = Role
    .by_form = Kind of contact
    .by_language = Language
    .by_active = Has been active
    .by_tag = Label
    .value = { $field }: which do you choose?
    .days = Last { $days } days
    .value_volunteer = Volunteer
    .value_professional = Professional
    .value_coordinator = Coordinator
    .value_safeguarding_officer = Safeguarding officer
    .value_manager = Manager
    .value_home_visit = Home visit
    .value_buddy_contact = Buddy
    .value_phone_call = Phone calls
    .value_home_administration = Paperwork at home
    .value_family_match = Support a family
    .value_host = Host
    .value_group = Group
    .value_course = Course
    .so-far =
        Now: { $who }.
        Number of people: { $count }. For example { $names }.
    .next = Is that it?
    .next_done = Yes, that is it
    .next_and = Only those who also …
    .next_or = Add those who …
    .next_but_not = Leave out those who …
    .next_save = Save as a group
    .name = What do you call this group?
    .everybody = everybody
    .nobody = nobody
    .and-also = { $one }, { $other }
    .both = { $one } and { $other }
    .either = { $one } or { $other }
    .not = not ({ $one })
    .is_area = in { $value }
    .is_role = { $value }
    .is_form = { $value }
    .is_language = reads { $value }
    .is_tag = label { $value }
    .is_active = active in the last { $days } days

broadcast =
    .what = What would you like to do?
    .option-message = Send a message
    .option-start-round = Round of the residents
    .option-make-offer = Who can help?
    .reaches =
        For: { $who }.
        Number of people: { $count }. For example { $names }.
    .nobody = This way it is for nobody. Type /broadcast and choose another group.
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
    .field = What goes at “{ $name }”?
    .answers = How can they answer?
    .answers_read = Read
    .answers_yes_no = Yes or no
    .answers_yes_maybe_no = Yes, maybe, no
    .answers_help = I join in or call me
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
        Between 20:00 and 9:00 nobody gets it. Is it right?
    .sure-wait =
        { $words }

        I will send this { $when }. Number of people: { $count }.
        For example { $names }.
        They are more than 100. A colleague looks at it, or it waits 10 minutes.
        Between 20:00 and 9:00 nobody gets it. Is it right?
    .sure_send = Send
    .sure_not = Do not send
    .number = This goes to many people. Type how many: { $count }.
    .not-sent = All right. Nothing was sent.
    .progress_soon = I will send your message soon. Number of people: { $count }.
    .progress_waiting =
        Your message is ready. Number of people: { $count }.
        I will send it on { $at }.
    .progress_held =
        Your message stands still. Number of people: { $count }. Planned: { $at }.
        A colleague chooses whether it goes on.
    .progress_going =
        I am sending your message: { $sent } of { $count }.
        Arrived: { $arrived }. Answered: { $answered }.
        { $rest }
    .progress_done =
        Your message was sent: { $sent } of { $count }.
        Arrived: { $arrived }. Answered: { $answered }.
        { $rest }
    .progress_stopped =
        Your message was stopped. Sent before: { $sent } of { $count }.
        Arrived: { $arrived }. Answered: { $answered }.
        { $rest }
    .total_waiting = Their turn is to come: { $count }
    .total_on_its_way = On its way: { $count }
    .total_failed = Failed: { $count }
    .total_unknown = Perhaps arrived: { $count }
    .total_unreachable = Cannot be reached: { $count }
    .total_muted = Do not want this kind of message: { $count }
    .total_not_sent = Not sent: { $count }
    .option-stop = Stop
    .option-list = Who did not get it?
    .stopped =
        Stopped. Who has it already ({ $count }):
        { $names }
    .stopped-in-time = Stopped. Nobody got it.
    .not-stopped_done = This cannot be stopped any more. Everybody has it.
    .not-stopped_stopped = This message was stopped already.
    .not-again_stopped = This message was stopped already.
    .not-again_held = This message stands still now.
    .held =
        { $name } wrote this message. It was planned for { $at }.
        ───
        { $words }
        ───
        { $name } cannot get to it now. That is why it stands still.
        So many people still wait for it: { $count }. Does it go on, in your name?
    .option-go-on = Let it go on
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
        Perhaps arrived ({ $count }). They do not get it again:
        { $who }
    .list-answer = { $answer }: { $count }
    .list-nothing = Nothing has gone wrong yet. There is no answer yet.
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
    .consent-late_held = The message stands still now.
    .consent-late_done = The message was sent already.
    .consent-late_stopped = The message was stopped already.
    .consented = { $name } agrees. Your message will be sent.
    .objected = { $name } does not want this sent. Nothing was sent. Talk about it together.
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

mute =
    .which = About what do you want no more messages? Safety always comes.
    .option-off-news = No more news
    .option-off-activity = No more activities
    .option-off-practical = No practical matters
    .option-on-news = News again
    .option-on-activity = Activities again
    .option-on-practical = Practical matters again
    .chosen =
        All right. About this you get no more messages:
        { $kinds }
        Type /mute to change that.
    .none = All right. You get all messages again.

template =
    .which = Make a new text. Or choose a text that I must throw away.
    .option-new = New text
    .name = What do you call this text?
    .words =
        Write the text. Put a place to fill in between brackets, such as [day].
        At [name] comes the name of the reader.
    .words-too = And in { $language }?
    .kept = Kept: { $name }. Choose this text at /broadcast.
    .gone = { $name } was thrown away.

team =
    .whom = Whom are you looking for? Choose or type a name.
    .nobody-called = Nobody here has that name.
    .member = { $name } · { $what }
    .member-joining = { $name } · { $what } · not in yet
    .option-more = More
    .option-invite = Invite somebody
    .unknown = I cannot find this person in your area. Type /people for the list.
    .not-yours = You cannot do that. Ask a manager.
    .page =
        { $name }
        { $posts }
        Telephone: { $phone }
        { $state }
    .post = { $role } in { $area }
    .no-phone = no number
    .state-joining = Invited, not in yet.
    .state-active = Takes part.
    .state-no-chat = Takes part, but has no chat. Make a new code.
    .state-paused = Pause until { $day }.
    .option-new-code = New code
    .option-change = Change
    .change = What changes for { $name }?
    .change_role_on = One more role
    .change_role_off = One role less
    .change_phone = New number
    .change_tag_on = One more label
    .change_tag_off = One label less
    .which-on = Which role is added?
    .which-off = Which role ends?
    .which-phone = What is the new number of { $name }?
    .which-tag-on = Which label does { $name } get? Choose one, or type a new label. Write nothing about health or faith.
    .which-tag-off = Which label of { $name } goes?
    .tag-is = now with label “{ $tag }”
    .tag-is-gone = no longer with label “{ $tag }”
    .no-tags = { $name } has no labels.
    .labels = Labels: { $tags }
    .has-all = { $name } already has all the roles that you can give here.
    .only-post = { $name } has only one role here. Does it end? Then choose “This person stops”.
    .changed = Done. { $name }: { $what }.
    .does-now = now { $post } too
    .no-longer = no longer { $post }
    .phone-is = number { $phone }
    .option-lost = Telephone lost
    .option-pause = Pause
    .option-end = This person stops
    .option-evening = Code for an evening
    .option-cards = Cards to print

letting-in =
    .picture-name = qr-code
    .name = What is this person called? Type the name.
    .role = Which role?
    .role_volunteer = Volunteer
    .role_professional = Professional
    .role_coordinator = Coordinator
    .role_safeguarding_officer = Safeguarding officer
    .role_manager = Manager
    .area = In which area?
    .phone = At which number can we phone { $name }?
    .language = Which language does { $name } read?
    .made =
        Invitation for { $name }. It works once and holds for { $days } days.
        Show the link or send it: { $link }
        Or read the code out: { $code }
        It can be typed at { $page }
        Give this to nobody else.
    .somebody-asked = { $name } made a new code for you. Did you not know? Phone your coordinator.

import =
    .how =
        You can set up many people, residents and matches at once. You do that with a spreadsheet.
        Tap the paperclip beside the text field. Choose your file there. On Telegram that is not possible. Then do it on your own page.
        I show first what will change. Then you choose.
        No file yet? Type /fillin.
    .collecting = I am fetching your file and reading it. One moment.
    .on-own-page = I do not read a spreadsheet here. You can do that on your own page. Tap the paperclip there.
    .do-it =
        This is what happens when I process your file:
        { $report }
        What is not in your file stays as it is. Shall I do it?
    .do-it_yes = Do it
    .do-it_no = Do not
    .would =
        This is what happens when I process the file:
        { $report }
        What is not in the file stays as it is.
    .sure = Shall I do it? Type yes or no:
    .done = Done. New: { $new }. Changed: { $changed }.
    .done-with-people =
        Done. New: { $new }. Changed: { $changed }.
        New people cannot come in yet. Invite them with /people.
    .not-done = All right. Nothing has changed.
    .no-answer = There was no answer. Nothing has changed. Without a question works too: add --yes.
    .busy = Too many files are being read at the same time. Try again in a minute.
    .yours-now = You now supervise { $codes }. It was { $of } before. What is still open stays with who has it.
    .no-longer-yours = { $by } now supervises { $codes }. It was you before. What is still open with you stays yours.
    .nothing-to-do = All that is in your file is here already. Nothing changes.
    .gone = I do not have this file any more. Choose it again.
    .refused =
        This file cannot be used yet. I have kept nothing of it.
        { $problems }
        Put this right and choose the file again.
    .count_area = Areas: { $new } new, { $changed } different, { $unchanged } the same.
    .count_person = People: { $new } new, { $changed } different, { $unchanged } the same.
    .count_resident = Residents: { $new } new, { $changed } different, { $unchanged } the same.
    .count_match = Matches: { $new } new, { $changed } different, { $unchanged } the same.
    .change = Different: { $sheet }, row { $row } ({ $what }).
    .both = { $first }, { $rest }
    .more-changes = And { $count } more that become different.
    .skipped = I skip sheet { $sheet }. I do not know its headings.
    .other-numbers =
        { $count ->
            [one] One colleague gets another number. Is that right? It may be somebody who happens to have the same name.
           *[other] { $count } colleagues get another number. Is that right? They may be people who happen to have the same name.
        }
    .tell-volunteers =
        { $count ->
            [one] One resident gets another supervisor. Who visits there hears it then. What is open stays with who has it.
           *[other] { $count } residents get another supervisor. Who visits there hears it then. What is open stays with who has it.
        }
    .problem = { $sheet }, row { $rows }, column { $column }: { $what }
    .problem-row = { $sheet }, row { $rows }: { $what }
    .problem-file = { $what }
    .column = { $letter } ({ $label })
    .more-problems = And { $count } more problems.
    .bsn = This looks like a citizen service number. Take it away. Is it a phone number? Put a 0 before it.
    .name-of-resident = This says something about a resident. A resident is only a code. Take the column away. Is it about the volunteer? Then call the column Volunteer.
    .cell-error = This cell holds an error of the spreadsheet program. Type here what belongs here.
    .bad-name = This is no name. Type a name of at most 80 letters.
    .bad-phone = This is no phone number. Type one number, such as 06-12345678.
    .bad-role = I do not know this role. Choose volunteer, professional, coordinator, safeguarding officer or manager.
    .bad-language = I do not speak this language. Choose Dutch or English.
    .bad-code = This is no code. A code is short and has a digit, such as B-12. Never put a name here.
    .bad-form = I do not know this form. Choose one from the sheet Explanation of the fill-in list.
    .bad-day = This is no day of the week. Type one day, such as Tuesday.
    .bad-time = This is no time. Type the time like this: 10:00.
    .bad-minutes = This is no length of time. Type the number of minutes, such as 60.
    .bad-date = This date cannot be. Type the date like this: 3-3-2026, day first.
    .bad-hours = I do not understand these working hours. Type them like this: ma-vr 09:00-17:00.
    .bad-after-hours = I do not understand this. Type a name, a number or none.
    .no-name = The name is missing here. Fill it in, or take the row away.
    .no-code = The code of the resident is missing here. Fill it in, or take the row away.
    .no-phone = The phone number is missing here. Everybody must be able to be phoned. Fill it in.
    .no-role = The role is missing here. Fill in what somebody does, such as volunteer.
    .no-area = The area is missing here. Fill in the district or village.
    .no-supervisor = The supervisor is missing here. Fill in the name of a professional.
    .no-volunteer = The volunteer is missing here. Fill in the name, or take the row away.
    .one-area = A resident belongs to one area. Choose one.
    .unknown-area = I do not know this area. Look how you wrote it, or put it on the sheet Areas.
    .unknown-area-here = You have no area of that name. Look how you wrote it. Who administers the computer makes a new area.
    .unknown-person = I do not know this name. Look how you wrote it, or put it on the sheet People.
    .several-people = Several people have this name. Add a last name or a letter for one of them.
    .unknown-code = I do not know this code. Look how you wrote it, or put it on the sheet Residents.
    .code-closed = This resident is closed. Take the row away, or choose a new code.
    .code-not-free = This code cannot be used. Choose another one.
    .same-area = This area stands here twice, with something else beside it. Leave one row.
    .same-name = This name stands here twice, with another number. Is it the same person? Make the numbers equal. If not: add a last name.
    .same-code = This code stands here twice, with something else beside it. Make the rows equal.
    .same-match = This match stands here twice, with something else beside it. Leave one row.
    .role-not-yours = You cannot give this role here. Ask your manager.
    .person-not-yours = You cannot change anything of this colleague. Ask your manager.
    .no-professional = A supervisor or deputy is a professional, not a volunteer. Choose another, or add that role.
    .not-a-volunteer = Who visits is a volunteer. Choose another, or add that role.
    .deputy-is-supervisor = Supervisor and deputy are the same. Choose two people, or leave the deputy empty.
    .day-and-time = Day and time belong together. Fill in both, or neither.
    .nothing-known = I know nothing here. Put headings above the columns, such as Name, Phone, Role and Area. The fill-in list shows how.
    .nothing-filled = There is nothing below the headings yet. Fill in a row first.
    .file-empty = This file is empty.
    .file-too-large = This file is too large. It may be { $most } MB at most. Cut it into pieces.
    .file-not-fetched = I could not fetch your file. Please send it once more.
    .file-old = I cannot open this file. Save it as XLSX, without a password, and try again.
    .file-strange = This is no file that I can read. Save it as XLSX or CSV and try again.
    .file-unpacks = This file is far too large when unpacked. Copy your table into a new file.
    .file-wide = The cells stand too far apart. Copy only your table into a new file.
    .too-many-rows = This file has too many rows. There may be { $most } at most. Cut it into pieces.
    .reading = Rows read
    .written = Written: { $file }
    .exists = { $file } is there already. Choose another name.
    .no-file = I cannot open { $file }.

export =
    .ready = Your file is ready. It holds only your areas. Mind: there are names and numbers in it.
    .template = The fill-in list is ready. Its first sheet explains what to fill in.
    .file-name = buurtpols
    .template-name = buurtpols-fill-in-list

sheet =
    .name = Name
    .first_name = First name
    .infix = Infix
    .last_name = Last name
    .phone = Phone
    .role = Role
    .area = Area
    .language = Language
    .code = Resident
    .supervisor = Supervisor
    .deputy = Deputy
    .volunteer = Volunteer
    .form = Form
    .day = Day
    .time = Time
    .minutes = Minutes
    .since = Since
    .hours = Working hours
    .after_hours = After hours
    .gp = GP post
    .ggd = GGD
    .confidant = Confidant
    .state = How far
    .other = something of a resident
    .nobody = none
    .title_area = Areas
    .title_person = People
    .title_resident = Residents
    .title_match = Matches
    .form_home_visit = home visit
    .form_buddy_contact = buddy
    .form_phone_call = phone call
    .form_home_administration = home administration
    .form_family_match = family match
    .form_host = host
    .form_group = group
    .form_course = course
    .explains = Explanation
    .explains-title = How to fill this in
    .explains-1 = Fill in the sheets that you need. An empty sheet is fine.
    .explains-2 = Leave the headings. The order of the columns is free.
    .explains-3 = A resident is only a code here. Put no name, address or citizen service number of a resident anywhere.
    .explains-4 = Empty means: it stays as it is.
    .explains-5 = What is not in this file stays as it is. Nothing ever goes away.
    .explains-6 = Choose the file on your own page with the paperclip. You see first what will change.
    .explains-7 = New people you invite afterwards with /people.
    .explains-sheet = Sheet
    .explains-column = Column
    .explains-demanded = Must
    .explains-how = How
    .about_area_name = The name of the district or village.
    .about_area_hours = Such as ma-vr 09:00-17:00.
    .about_area_after_hours = Who is called then: a name from the sheet People, a number, or none.
    .about_area_gp = The number of the GP post out of hours.
    .about_area_ggd = The number of the desk of the GGD.
    .about_area_confidant = The number of the confidant.
    .about_person_name = As colleagues know somebody. Two of one name? Add a letter.
    .about_person_phone = Such as 06-12345678.
    .about_person_role = volunteer, professional, coordinator, safeguarding officer or manager. Several roles? Put commas between them.
    .about_person_area = An area from the sheet Areas. Several areas? Put commas between them.
    .about_person_language = Dutch or English. Only for who is new: afterwards people choose themselves.
    .about_resident_code = A code, such as B-12. Never a name.
    .about_resident_area = The area of the resident.
    .about_resident_supervisor = The name of the professional who is responsible.
    .about_resident_deputy = The name of the professional who stands in.
    .about_match_code = The code of the resident.
    .about_match_volunteer = The name of the volunteer.
    .about_match_form = home visit, buddy, phone call, home administration, family match, host, group or course. Empty is a home visit.
    .about_match_day = The fixed day, such as Tuesday. Belongs to the time.
    .about_match_time = When it begins, such as 10:00.
    .about_match_minutes = How long it takes. Empty is 60 minutes.
    .about_match_since = Since when, such as 3-3-2026 (day first). Empty is today.
replacement =
    .whom = Who is replaced? Choose or type the name.
    .who = Who takes over at { $codes }? Choose or type the name.
    .sure =
        { $by } takes over at { $codes }.
        { $open }
        What is open goes along. Everybody is told. Is that right?
    .sure_replace = Yes, arrange it
    .sure_leave = No
    .on-its-way = I am arranging it. Everybody is told now.
    .unknown = I do not know this colleague.
    .no-resident = no resident
    .codes-more = { $codes } and { $more } more
    .option-open-cases = Open cases
    .nothing-open = Nothing is open.
    .comes-along = This goes along: cases { $cases }, tasks { $tasks }.
    .nothing-left = Nothing is open any more.
    .left = Still open with { $by }: { $cases }.
    .yours-for-good = You take over from { $of } at { $codes }. Volunteers: { $volunteers }. { $open }
    .of-you-for-good = { $by } takes over from you at { $codes }. Open cases and tasks go along. Thank you for your work there.
    .volunteer-for-good = { $by } is now your supervisor at { $codes }. Before, that was { $of }. Feel free to phone { $by }: { $phone }.
    .deputy-for-good = At { $codes } { $by } is now the supervisor. Before, that was { $of }.
    .arranged-for-good = Done. { $by } takes over from { $of } at { $codes }. { $open } These volunteers know: { $volunteers }.
    .yours-for-a-while = You stand in for { $of } until { $until } at { $codes }. Volunteers: { $volunteers }. { $open }
    .of-you-for-a-while = { $by } stands in for you until { $until }. Open cases and tasks go along. See you then.
    .volunteer-for-a-while = { $of } is away until { $until }. { $by } is there for you. Feel free to phone { $by }: { $phone }.
    .deputy-for-a-while = { $by } stands in for { $of } until { $until } at { $codes }.
    .arranged-for-a-while = { $by } stands in for { $of } now, until { $until }. { $open } These volunteers know: { $volunteers }.
    .back-of = Welcome back, { $of }. { $by } was there for you. { $left } Have a word together: { $phone }.
    .back-by = { $of } is back. Thank you. { $left } Have a word together: { $phone-of }.
    .back-volunteer = { $of } is back for you. Feel free to phone { $of }: { $phone-of }.
    .back-arranged = { $of } is back. { $by } no longer stands in.
    .off = { $by } will not stand in for { $of } after all.

stand-in =
    .which = Who stands in for whom?
    .which_new = A new stand-in
    .line = { $by } for { $of }, until { $until }
    .whom = Who is away for a while? Choose or type the name.
    .who = Who stands in for { $of }? Choose or type the name.
    .since = Since when is { $of } away? Choose, or type a day.
    .since_today = today
    .until = On which day is { $of } back? Choose, or type a day.
    .weeks =
        { $weeks ->
            [one] After { $weeks } week
           *[other] After { $weeks } weeks
        }
    .sure =
        { $by } stands in for { $of }. From: { $since }. Until: { $until }.
        What is open goes along. Has { $by } said yes?
    .sure_keep = Yes, keep it
    .sure_leave = Not yet
    .set = Noted. { $by } stands in for { $of }. From: { $since }. Until: { $until }.
    .set-by = You will stand in for { $of }. From: { $since }. Until: { $until }. You will hear when it begins.
    .set-of = { $by } will stand in for you. From: { $since }. Until: { $until }.
    .already = That is not possible. One of the two is away then, or stands in already.
    .end = { $by } stands in for { $of } until { $until }. End it now?
    .end_keep = Yes, end it now
    .end_leave = No
    .not-here = I do not know this stand-in.

closing =
    .hand-over-first =
        { $code } cannot be closed yet. { $count ->
            [one] This case has nobody. Give it to a colleague first.
           *[other] These cases have nobody. Give them to a colleague first.
        }
    .case = { $reference } · { $urgency } · { $area }
    .option-assign-case = Give to a colleague
    .who-takes = Who takes { $reference }? Choose or type the name.
    .given = { $reference } is with { $name } now.
    .volunteers =
        { $count ->
            [one] { $count } volunteer
           *[other] { $count } volunteers
        }
    .stays-open =
        This stays open with whoever has it:
        { $open }
    .sure = Close { $code }? What was reported is kept for now.
    .sure_close = Yes, close it
    .sure_leave = No
    .noted = { $code } is closed.
    .told = { $code } is closed. { $by } arranged that.
lost-phone =
    .whose = Whose telephone is lost? Choose or type a name.
    .sure = Is the telephone of { $name } lost? Then I unlink all chats now. Colleagues hear which cases are open. I note a data leak.
    .sure_unlink = Yes, unlink
    .sure_no = No
    .left = Fine. Nothing has changed.
    .on-its-way = I am unlinking { $name } now. You will hear in a moment what is open.
    .your-own = This is your own telephone. Ask a colleague to do this.
    .done =
        { $name } is unlinked.
        { $count ->
            [0] No case is open.
            [one] One case is open. Colleagues hear of it now.
           *[other] { $count } cases are open. Colleagues hear of them now.
        }
        A data leak has been noted. It must be judged before { $due }.
    .reporter = The telephone of { $name } is lost. An answer about { $reference } does not arrive there. Find another way.
    .unlinked = { $name } is unlinked. A data leak has been noted. Make a new code with: buurtpols invite.

leak =
    .noted = { $by } reports: the telephone of { $name } is lost. Data leak noted: judge it before { $due }.
    .reminder = A data leak still waits: the telephone of { $name }. Judge it before { $due }.
    .overdue = The data leak has not been judged yet: the telephone of { $name }. It had to be done before { $due }. Do it now.
    .option-judge = Judge
    .decision = What was decided about the telephone of { $name }? It is reported to the Dutch data protection authority (AP).
    .decision_no_leak = No data leak
    .decision_not_reported = Data leak, not reported
    .decision_reported = Reported to the AP
    .decision_reported_and_told = Reported, people know
    .why = Why? Write it in short, without names.
    .closed = The data leak has been judged: the telephone of { $name }. It stays in the list.
    .none = There are no data leaks in the list.
    .line-open = { $name }, noted on { $at }. Still to be judged, before { $due }.
    .line-closed =
        { $name }, noted on { $at }.
        { $decision }, by { $by }.
        { $why }
    .unknown = I cannot find this data leak in your area. Type /leaks for the list.
    .judged-already = This data leak has been judged. Type /leaks for the list.
    .administrator = The administrator

offer =
    .nobody = There is nobody to ask there now. Start again with /whocan.
    .what = What is there to do? Write it down briefly.
    .where = Where is it?
    .day = On which day? Choose, or type a date.
    .on-day = { $day } { $date }
    .hour = At what time does it begin on { $day }? Choose, or type a time.
    .how-many = How many people do you need? Choose, or type it like this: 12 people.
    .how = Who gets a place?
    .how_first = Who says yes first
    .how_chosen = I choose myself
    .sure =
        { $details }
        { $room } I will ask { $people }, such as { $names }. { $first }
        Is this right?
    .sure-wait =
        { $details }
        { $room } I will ask { $people }, such as { $names }. { $first }
        They are more than 100. A colleague looks as well, or it waits 10 minutes.
        Is this right?
    .sure-first = Who says yes first gets a place.
    .sure-chosen = You choose who comes.
    .sure_send = Send
    .sure_stop = Do not send
    .number = This goes to { $people }. Type the number. Then I will send it.
    .not-sent = Good. Nothing was sent.
    .too-late = That moment has passed. Start again with /whocan.
    .sent = Good. I will ask { $people }, from { $at } on. You will hear it when all places are taken.
    .sent-waits = Good. I will ask { $people }. If no colleague says anything, I begin at { $at }. You can still call it off.
    .which = Would you like to ask something new, or see how it stands?
    .option-new = Ask something new
    .one = { $what }, { $when }
    .consent =
        { $name } would like to ask this of { $people }.
        { $details }
        { $room }
        May I send it? If nobody says anything, it goes at { $at }.
    .option-consent = Agreed
    .option-object = Do not send
    .consent-noted = Good. { $name } will hear it.
    .consent-late = Too late. It was sent or stopped already.
    .consented = { $name } agrees. I am asking now who can.
    .objected = { $name } does not want this sent. Nothing was sent. Talk together.
    .details =
        { $what }
        Where: { $where }
        When: { $when }
    .asked =
        { $name } asks: who can?
        { $details }
        { $room } Can you?
    .option-yes = Yes
    .option-maybe = Maybe
    .option-no = No
    .option-not-after-all = Not after all
    .option-list-me = Onto the waiting list
    .comes =
        Good, you have a place!
        { $details }
        See you then!
    .applied = Good that you can. { $name } chooses who comes. You will hear it.
    .listed = All places are taken now. You are number { $place } on the waiting list. When a place comes free I will ask you.
    .maybe-noted = Good. Do you know later? Then tap yes or no. When a place comes free I will ask you again.
    .no-noted = Good that you say so. Thank you.
    .already-comes = You have a place already. See you then!
    .called =
        A place is free. Can you?
        { $details }
        Say so before { $by }. After that I ask somebody else.
    .full =
        There are enough people already. Thank you, and gladly another time!
        { $details }
    .tomorrow =
        See you tomorrow:
        { $details }
    .cancelled =
        This does not take place. You need not come. Thank you for wanting to help.
        { $details }
    .is-full =
        All places are taken. These come: { $comes }
        { $details }
    .withdrew =
        { $name } cannot come after all. { $next }
        { $details }
    .next-asked = I am asking somebody from the waiting list.
    .nobody-next = Nobody is on the waiting list. The place is still free.
    .somebody-can =
        { $name } can come. You choose.
        { $details }
    .standing =
        { $details }
        { $room } Taken: { $taken }.
        These come: { $comes }
        Waiting: { $waiting }
        Maybe: { $maybe }
        No answer yet: { $silent }
    .option-standing = How does it stand?
    .option-choose = Choose who comes
    .option-stop = Call it off
    .whom = Who gets a place? Left to give: { $places }. Chosen: { $already }
    .option-done = That is all
    .chosen = Good. These come: { $comes }
    .nobody-to-choose = There is nobody to choose now.
    .sure-stop = Does it not take place? Who has a place or waits will hear so.
    .option-call-off = It does not take place
    .option-go-on = It goes on
    .stopped = Good. It does not take place. I am telling them now.
    .goes-on = Good. It goes on as planned.
    .unknown = I do not know this question.
    .over = This is over, or it does not take place.
    .places =
        { $count ->
            [one] 1 place
           *[other] { $count } places
        }
    .room =
        { $count ->
            [one] There is 1 place.
           *[other] There are { $count } places.
        }
    .people =
        { $count ->
            [one] 1 person
           *[other] { $count } people
        }
ending =
    .has =
        { $name } still has here:
        { $lines }
    .has-held = Open cases: { $count }
    .has-owed = Promised answers: { $count }
    .has-tasks = Tasks: { $count }
    .has-guided = Aftercare for volunteers: { $count }
    .has-residents = Supervisor of { $which }
    .has-deputy = Deputy for { $which }
    .has-visits = Visits { $which }
    .has-duty = On duty after hours in { $which }
    .who = Who takes over from { $name } in { $area }?
    .who-visits = Who is there for { $code } from now on?
    .nobody-there = In { $area } nobody is there to take this over. Invite somebody first.
    .no-deputy = No deputy yet for: { $residents }. Choose one with /matches.
    .no-visitor = No volunteer yet for: { $residents }. Arrange that with /matches.
    .walk-ins = On the list of an evening, you now phone for a talk: { $people }.
    .hand-over-first =
        { $name } still has there:
        { $lines }
        Give this to somebody else first. Do that with /matches.
    .sure = Does { $name } stop now? Then the chat no longer works for { $name }.
    .sure_end = Yes, stop
    .sure_no = No
    .left = Fine. { $name } stays.
    .done = { $name } has stopped. Whoever takes something over hears it now.
    .yours-now =
        { $name } has stopped. This is yours now, { $by } arranged it:
        { $lines }
    .new-supervisor = { $name } supervises you from now on at { $residents }. You can phone: { $phone }.
    .stopped = { $name } has stopped.
    .hands-full =
        { $name } still has:
        { $lines }
        A coordinator hands that over in the chat, with /people.
    .stands-in = { $name } stands in for a colleague now. Find somebody else for that first, with /matches.

pausing =
    .until = Until when does { $name } not take part? You may type a day too.
    .until_2 = Two weeks
    .until_4 = Four weeks
    .until_8 = Eight weeks
    .until_none = No pause
    .pausing-noted = { $name } has a pause until { $day }. Visits to arrange: { $residents }.
    .pausing-you = { $by } noted your pause until { $day }. Until then I do not ask how visits went or how you are. You can always ask for help.
    .pausing-told = { $name } ({ $phone }) has a pause until { $day }. Visits to arrange: { $residents }.
    .resuming-noted = { $name } takes part again.
    .resuming-you = Your pause is over. Good to have you back.
    .resuming-told = { $name } takes part again, at: { $residents }.

evening =
    .area = In which area is the evening?
    .until = Until when does the code hold today?
    .has-been = That time has passed. Type /people and choose a later one.
    .too-late = It is too late for today. Make a new code tomorrow.
    .made =
        This is the code for everybody who is there today, in { $area }. It works until { $until }.
        Hang up the picture, or show the link: { $link }
        It can be typed too, at { $page }: { $code }
        Who comes in by it comes onto the list, and sees nothing of residents yet.

walk-in =
    .language =
        Welkom. Welke taal wil je?
        Welcome. Which language do you want?
    .name = What is your first name?
    .phone = Thank you, { $name }. At which number can we phone you?
    .on-the-list = You are on the list. { $name } phones you for a talk. You see nothing of residents yet. This is not an alarm button. In danger: call 112.
    .new = { $name } is on the list. Phone for a talk: { $phone }.
    .option-look = Look
    .state =
        On the list since { $since }.
        { $lines }
    .missing_met = Talk: not yet
    .missing_vog = Certificate of conduct: not yet
    .done_met = Talk: done
    .done_vog = Certificate of conduct: in
    .option-met = Talk done
    .option-vog = Certificate is in
    .option-activate = Make active
    .not-yet =
        { $name } cannot take part yet.
        { $lines }
    .active = { $name } takes part as a volunteer now, and hears it too.
    .not-waiting = This person is not on the list. Type /people to look.

account =
    .which = Which quarter?
    .quarter-1 = 1st quarter { $year }
    .quarter-2 = 2nd quarter { $year }
    .quarter-3 = 3rd quarter { $year }
    .quarter-4 = 4th quarter { $year }
    .not-yet = That quarter has not begun yet.
    .no-such-quarter = I do not know that quarter. Type 2026Q1, for example.
    .no-areas = You have no area to tell of.
    .list =
        { $row }, { $quarter }
        { $lines }
    .too-few = { $row }, { $quarter }: too few people yet to show anything.
    .nothing-to-show = Too few people yet to show anything.
    .dash = A dash, or what is not there: fewer than { $fewest } people. Or you could work that out.
    .note = What is not there is about fewer than { $fewest } people. Or you could work that out.
    .still-changes = These figures can still change.
    .more = The file has all { $count } areas.
    .option-workbook = Excel
    .option-picture = Picture
    .line = { $label }: { $value }
    .hidden = –
    .whole = Whole organisation
    .hours = { $hours } hours
    .minutes = { $minutes } min
    .volunteers = Active volunteers
    .minutes-label = Hours
    .visits = Visits
    .not-held = Did not take place
    .why_resident-could-not = – resident could not
    .why_i-could-not = – volunteer could not
    .why_nobody-opened = – nobody opened
    .why_other = – something else
    .why_not-said = – not told why
    .without = Residents without a volunteer
    .signs_acute = Signs: acute
    .signs_safety = Signs: safety
    .signs_mind = Signs: low or confused
    .signs_health = Signs: health
    .signs_home = Signs: home and money
    .signs_carer = Signs: carer
    .signs_gut-feeling = Signs: gut feeling
    .taken = Half taken within
    .answered = Half answered within
    .asked = Support asked by volunteers
    .helped = Of these helped
    .reviews = Agreements that run out
    .of-year = { $year } so far
    .sheet = Account
    .about-sheet = About
    .area = Area
    .unit-hours = hours
    .unit-minutes = minutes
    .file-name = account-{ $quarter }
    .workbook = Your Excel file about { $quarter } is ready.
    .picture = Your picture about { $quarter } is ready.
    .about-hidden = A dash stands for fewer than { $fewest } people. And where you could work such a number out.
    .about-times = Taken and answered: half went faster, half slower.
    .about-volunteers = Active is who reported a visit or a sign.
    .about-year = The year so far is there when each of its quarters is.
    .about-no-text = No words of people are ever in here. No names and no codes either.
    .kind = The file ends in .xlsx or .png.
cards =
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
        Shall I make them?
    .sure_make = Yes, make them
    .sure_no = No
    .left = Fine. The old cards still work.
    .ready = Your cards are ready. Print them and cut them out. If you fetch them once more, the codes are new.
    .nobody = Everybody has a chat already. No cards are needed.
    .written = Cards made: { $count }. They are in { $file }. Keep this file as you keep a key.
    .ended = Earlier codes of these people no longer work: { $names }.
    .file-kind = The name of the file must end with .pdf.
    .file-name = cards

away =
    .who = Who stands in for you? Choose or type the name.
    .nobody = There is no colleague yet who can stand in for you. Ask your coordinator.
    .since = Since when are you away? Choose, or type a day.
    .until = On which day are you back? Choose, or type a day.
    .sure =
        { $by } stands in for you. From: { $since }. Until: { $until }.
        What is open goes along. Has { $by } said yes?
    .sure_keep = Yes, keep it
    .sure_leave = Not yet
    .set = Noted. { $by } stands in for you. From: { $since }. Until: { $until }.
    .back = Your stand-in is set until { $until }. End it now?
    .back_keep = Yes, I am back
    .back_leave = No
