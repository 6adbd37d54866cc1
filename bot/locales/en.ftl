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

stranger =
    .hello =
        Hallo. Heb je een code gekregen? Typ die hier. Bij gevaar: bel 112.
        Hello. Did you get a code? Type it here. In danger: call 112.

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
