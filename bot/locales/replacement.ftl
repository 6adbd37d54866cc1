nl =
    .whom = Wie krijgt een opvolger? Kies of typ de naam.
    .who = Wie neemt het over bij { $codes }? Kies of typ de naam.
    .sure =
        { $by } neemt het over bij { $codes }.
        { $open }
        Wat open staat, gaat mee. Iedereen hoort het. Klopt het zo?
    .sure_replace = Ja, regel het
    .sure_leave = Nee
    .on-its-way = Ik regel het. Iedereen hoort het nu.
    .unknown = Deze collega ken ik niet.
    .no-resident = geen bewoner
    .codes-more = { $codes } en nog { $more }
    .option-open-cases = Open zaken
    .nothing-open = Er staat niets open.
    .comes-along = Dit gaat mee: { $cases ->
            [one] 1 zaak
           *[other] { $cases } zaken
        } en { $tasks ->
            [one] 1 taak
           *[other] { $tasks } taken
        }.
    .nothing-left = Er staat niets meer open.
    .left = Nog open bij { $by }: { $cases }.
    .yours-for-good = Jij neemt het over van { $of } bij { $codes }. Vrijwilligers: { $volunteers }. { $open }
    .of-you-for-good = { $by } neemt het van je over bij { $codes }. Open zaken en taken gaan mee. Dank je wel voor je werk daar.
    .volunteer-for-good = { $by } is nu je begeleider bij { $codes }. Eerst was dat { $of }. Bel { $by } gerust: { $phone }.
    .deputy-for-good = Bij { $codes } is { $by } nu de begeleider. Eerst was dat { $of }.
    .arranged-for-good = Geregeld. { $by } neemt het over van { $of } bij { $codes }. { $open } Deze vrijwilligers weten het: { $volunteers }.
    .yours-for-a-while = Jij vervangt { $of } tot { $until } bij { $codes }. Vrijwilligers: { $volunteers }. { $open }
    .of-you-for-a-while = { $by } vervangt je tot { $until }. Open zaken en taken gaan mee. Tot dan.
    .volunteer-for-a-while = { $of } is er niet tot { $until }. { $by } is er voor jou. Bel { $by } gerust: { $phone }.
    .deputy-for-a-while = { $by } vervangt { $of } tot { $until } bij { $codes }.
    .arranged-for-a-while = { $by } vervangt { $of } nu, tot { $until }. { $open } Deze vrijwilligers weten het: { $volunteers }.
    .back-of = Welkom terug, { $of }. { $by } heeft je vervangen. { $left } Bel { $by } even: { $phone }.
    .back-by = { $of } is er weer. Dank je wel. { $left } Bel { $of } even: { $phone-of }.
    .back-volunteer = { $of } is er weer voor jou. Bel { $of } gerust: { $phone-of }.
    .back-arranged = { $of } is er weer. De vervanging door { $by } is klaar.
    .off = De vervanging van { $of } door { $by } gaat niet door.

en =
    .whom = Who gets a successor? Choose or type the name.
    .who = Who takes over at { $codes }? Choose or type the name.
    .sure =
        { $by } takes over at { $codes }.
        { $open }
        What is open goes along. Everybody is told. Is this right?
    .sure_replace = Yes, arrange it
    .sure_leave = No
    .on-its-way = I am arranging it. Everybody is told now.
    .unknown = I do not know this colleague.
    .no-resident = no resident
    .codes-more = { $codes } and { $more } more
    .option-open-cases = Open cases
    .nothing-open = Nothing is open.
    .comes-along = This goes along: { $cases ->
            [one] 1 case
           *[other] { $cases } cases
        } and { $tasks ->
            [one] 1 task
           *[other] { $tasks } tasks
        }.
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
    .back-of = Welcome back, { $of }. { $by } stood in for you. { $left } Give { $by } a call: { $phone }.
    .back-by = { $of } is back. Thank you. { $left } Give { $of } a call: { $phone-of }.
    .back-volunteer = { $of } is back for you. Feel free to phone { $of }: { $phone-of }.
    .back-arranged = { $of } is back. { $by } no longer stands in.
    .off = { $by } will not stand in for { $of } after all.
