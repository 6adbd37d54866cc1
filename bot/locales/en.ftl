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
    .not-understood = I do not quite understand. Choose a button, or type /help.
    .gone = I cannot finish this conversation any more. Start again, or type /help.
    .not-allowed = That is not part of your role. Type /help for what you can do here.
    .unknown-command = I do not know that command. Type /help for what you can do here.
    .nothing-before = You are at the first question already.
    .stopped = Stopped. Nothing was sent.
    .nothing-to-stop = Nothing is going on right now.
    .withdrawn = Your message has been taken back.
    .too-late-to-change = I cannot change this any more. Type /help for what you can do.
    .change-not-understood = I do not understand your change. What you wrote first still stands.
    .set-aside = Something went wrong on our side. Your message is kept. We will look at it. In danger: call 112.
    .left = You no longer take part here. Questions? Phone your coordinator. In danger: call 112.

prompt =
    .expired = This button has expired. Type /help for what you can do now.
    .already-answered = You have answered this question already.
    .closed = -

alarm =
    .set-aside = Please note: a message from { $name } could not be handled. It is kept. Phone { $name }.
    .untaken = Nobody takes { $reference } ({ $urgency }, { $area }). Phone somebody yourself.
    .skipped-step = { $reference }: no { $roles } can be reached. I went on at once.
    .ladder-empty = { $reference }: nobody can be reached. Phone somebody yourself.
    .all-refused = { $reference }: everybody said no. Phone somebody yourself.
    .unreachable = { $reference }: { $name } cannot be reached.
    .unread = { $reference } has been unread for two Mondays.
    .no-contact = { $reference }: { $name } has had no contact yet. Ask how it is going.

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

resident =
    .with-word = { $code } · { $word }
    .with-day = { $code } · { $day }
    .with-both = { $code } · { $word } · { $day }
    .unknown = I know no resident with code { $code }.
    .code-taken = Code { $code } exists already.

area =
    .unknown = I know no area called { $name }.
    .name-taken = The area { $name } exists already.

people =
    .unknown = I know nobody called { $name }.
    .several = There are several people called { $name }.

help =
    .volunteer = Hello { $name }. Choose a button below. Visit: tell how it went. Report a concern: you are worried. Help for me: you need something yourself. Call: the numbers. This is not an alarm button. In danger: call 112.
    .professional = Hello { $name }. Reports reach you here. Type /open for what is yours. This is not an alarm button.
    .coordinator = Hello { $name }. You see here what needs attention. Type /open for what is open. This is not an alarm button.
    .manager = Hello { $name }. You hear it here when something is left lying. This is not an alarm button.

join =
    .language =
        Hallo { $name }. Welke taal wil je?
        Hello { $name }. Which language do you want?
    .rules =
        Please read this.
        1. We keep your name, your number and what you report here.
        2. We do that to help residents and you.
        3. Messages are erased after a day, a report after a year.
        4. Only those who work on your report can see it.
        5. This is not an alarm button. In danger, call 112.
    .rules_read = I have read it
    .welcome-volunteer = Welcome, { $name }. After a visit I ask how it went. Are you worried? Choose Report a concern. Do you need help yourself? Choose Help for me. Type /help to read more.
    .welcome-professional = Welcome, { $name }. Concerns of volunteers reach you here. Take them with the button below the message. Type /open to see what is yours.
    .welcome-coordinator = Welcome, { $name }. You hear it here when a concern is left waiting. Type /open to see what is open.
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

escalation =
    .please-take =
        { $urgency } · { $reference } · { $area }
        { $kind } Will you take this?
    .kind_sign = A volunteer reports a concern.
    .kind_support = A volunteer asks for help.
    .kind_boundary = A volunteer was asked for something they may not do.
    .again = There is nobody yet.
    .from-weekend = This waited until you were open again.
    .late = This comes too late. We had a failure.
    .option-take = I take this
    .option-cannot = I cannot now
    .option-contacted = I made contact
    .option-on-it = I am on it
    .option-hand-over = Pass on to a colleague
    .option-close = Close
    .option-give-back = I cannot go on
    .option-answer = Give the answer
    .option-open = Look
    .option-called-instead = I have phoned
    .option-not-managing = Does not work
    .option-help-came = Help is here
    .cannot-noted = Good that you say so. { $reference } goes to somebody else.
    .taken-by = { $name } has taken { $reference }. You can phone: { $phone }.
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
    .report-withdrawn = { $label }. { $name } took this back ({ $at }). Ask why: { $phone }
    .asked-by = Asked by { $name }. Phone: { $phone }
    .seen = "{ $words }"
    .knows = The resident knows of the report.
    .knows-not = The resident does not know of the report.
    .about-volunteer = Is about the volunteer
    .resident-unknown = Resident unknown
    .contact-noted = Good. { $reference }: contact is noted.
    .on-it-noted = Good. { $reference } stays yours.
    .given-back = { $reference } goes to somebody else. Thank you for saying so.
    .hand-over-to = To whom do you pass { $reference } on?
    .nobody-to-hand-over = There is no colleague to pass this on to.
    .handed-over = { $by } passes { $reference } on to you.
    .handed-on = { $name } has { $reference } now. You can phone: { $phone }.
    .lower-to = How fast must { $reference } be now?
    .cannot-be-lower = This cannot be lower.
    .raised = { $reference } is more urgent now: { $urgency }. Are you on it? If not, I call somebody else ({ $climbs }).
    .lowered = { $reference } is less urgent: { $urgency }.
    .joined = There is one more report on { $reference }. There are { $count } now.
    .withdrawn = { $name } takes the report on { $reference } back. Ask why: { $phone }. You close it.
    .not-managing-told = { $name } cannot manage with { $reference }. Phone now: { $phone }.
    .still-on-it = How is it going with { $reference }? Without an answer I call somebody else: { $climbs }.
    .taken-from-you = { $reference } stayed silent. I call somebody else now.
    .closed = { $reference } has been closed: { $outcome }.
    .outcome_talked = talked
    .outcome_visited = visited
    .outcome_others_help = others help
    .outcome_emergency_help = emergency services came
    .outcome_nothing_needed = nothing needed
    .outcome_withdrawn = taken back
    .outcome_wrong_code = it was another resident
    .on-list = There is something on your list for this week.
    .answer-due = You promised { $name } an answer about { $reference }. It is due now.
    .answer-overdue = { $name } still waits for an answer about { $reference }.
    .emergency-now = Call 112 if that has not been done. Stay there if it is safe. I am calling everybody.
    .nobody-yet-emergency = None of us is there yet. Stay on the line with 112.
    .nobody-yet = Nobody has taken your report yet. I keep calling. In danger: call 112.
    .nobody-reachable =
        None of us can be reached now, until { $opens }. Do not wait for us.
        Phone the out-of-hours GP: { $gp }. You may phone 113 too. In danger: 112.
    .nobody-reachable-but-duty =
        We are closed now, until { $opens }. Do not wait for us.
        Phone our duty number: { $duty }. Or the out-of-hours GP: { $gp }. In danger: 112.
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
    .outcome_nothing_needed = Nothing is needed
    .may-know = What may the volunteer know about { $reference }? Choose, or write it yourself.
    .may-know_in_touch = We have been in touch. We follow it.
    .may-know_good_hands = The resident is getting help now.
    .may-know_cannot_say = I may not say more. Your report really helped.
    .may-know_later = I answer later
    .noted = { $reference } is closed. The volunteer hears it now.
    .noted-owed = { $reference } is closed. I will ask you for an answer later.
    .answered-already = The answer has been given already.
    .answer-sent = Sent. Thank you.
    .answer =
        { $name } about your report on { $about }:
        { $words }
    .option-still-worried = I am still worried
    .still-worried = Good that you say so. I call somebody again. Veilig Thuis gives advice too: 0800-2000. In danger: 112.

open =
    .nothing = Nothing is open with you.
    .head = Open with you: { $count }.
    .waiting = { $urgency } · { $reference } · { $area }. Nobody has this yet.
    .held = { $urgency } · { $reference } · { $about }. This is yours.
    .owed = { $reference }: you still owe an answer.

audit =
    .overdue = Please note: { $reference } stands still. See for yourself what is needed.
    .unanswered = Please note: a closed report has no answer.

menu =
    .open = Open cases

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
    .not-understood = That did not come across well. Load the page again.
    .too-long = This message is too long. Make it shorter.
    .empty-message = This message is empty.

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
    .behind-title = What happens behind
    .behind-lead = How a concern climbs until somebody takes it.
    .behind-empty = Nothing is open now. Try this:
    .try-report = On the volunteer’s phone, choose “Report a concern”.
    .try-clock = Move the clock. See who is called.
    .try-take = On the professional’s phone, choose “I will take this”.
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
