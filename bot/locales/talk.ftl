nl =
    .please-plan = Na { $months } maanden is er een gesprek over { $resident }. Dat is rond { $day }. Plan je het?
    .option-plan = Plannen
    .when = Wanneer spreek je { $name }?
    .planned = Gepland met { $name }: { $at }. Ik vraag of het past.
    .invited = { $name } wil je graag spreken over { $resident }: { $at }. Past dat?
    .option-fits = Past
    .option-does-not-fit = Past niet
    .see-you = Fijn. Dan staat het vast.
    .passed-on = Dat geeft niet. Je hoort snel een ander moment.
    .does-not-fit = Het gesprek over { $resident } komt { $name } niet goed uit. Bel even: { $phone }.
    .how-was-it = Het gesprek over { $resident } is geweest. Wil je kort vertellen hoe het ging?
    .option-form = Vertellen
    .option-not-held = Ging niet door
    .put-off = Dat is goed. De volgende werkdag vraag ik je om een nieuw moment.
    .face = Hoe gaat het samenwerken met { $name }?
    .face_very_good = 😀 heel goed
    .face_good = 🙂 goed
    .face_so_so = 😐 gaat wel
    .face_sad = 🙁 niet goed
    .better = Wat kan er beter, aan beide kanten? Schrijf geen namen op.
    .point = Wat gaan jullie doen? Schrijf één ding op.
    .no-point = Niets nu
    .point-who = Wie doet dat?
    .point-who_me = Ik
    .point-who_other = De ander
    .point-by = Wanneer kom ik erop terug?
    .point-by_a_week = Over een week
    .point-by_a_month = Over een maand
    .thanks = Dank je. { $name } leest het ook.
    .their-form =
        { $name } vertelt over jullie gesprek: { $face }.
        { $better }
    .said-better = Wat beter kan: { $better }
    .said-no-better = Er staat niets bij.
    .point-for-you =
        Afgesproken in jullie gesprek, voor { $day }:
        { $words }
    .unknown = Dit gesprek is al geweest, of hoort niet bij jou.

en =
    .please-plan = After { $months } months there is a talk about { $resident }. That is around { $day }. Will you plan it?
    .option-plan = Plan it
    .when = When will you talk with { $name }?
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
    .face = How is it going, working with { $name }?
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
