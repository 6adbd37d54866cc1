nl =
    .language =
        Welkom. Welke taal wil je?
        Welcome. Which language do you want?
    .name = Wat is je voornaam?
    .phone = Dank je, { $name }. Op welk nummer kunnen we je bellen?
    .on-the-list = Je staat op de lijst. { $name } belt je voor een gesprek. Je ziet nog niets van bewoners. Dit is geen alarmknop. Bij gevaar: bel 112.
    .new = { $name } staat op de lijst. Bel voor een gesprek: { $phone }.
    .option-look = Bekijken
    .state =
        Op de lijst sinds { $since }.
        { $lines }
    .missing_met = Kennismaking: nog niet
    .missing_vog = VOG: nog niet
    .done_met = Kennismaking: gedaan
    .done_vog = VOG: binnen
    .option-met = Kennismaking gedaan
    .option-vog = VOG binnen
    .option-activate = Actief maken
    .not-yet =
        { $name } kan nog niet meedoen.
        { $lines }
    .active = { $name } doet nu mee als vrijwilliger. { $name } hoort dat ook.
    .not-waiting = Deze persoon staat niet op de lijst. Typ /mensen om te kijken.

en =
    .language =
        Welkom. Welke taal wil je?
        Welcome. Which language do you want?
    .name = What is your first name?
    .phone = Thank you, { $name }. At which number can we phone you?
    .on-the-list = You are on the list. { $name } will phone you for a talk. You see nothing of residents yet. This is not an alarm button. In danger: call 112.
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
    .active = { $name } takes part as a volunteer now. { $name } hears it too.
    .not-waiting = This person is not on the list. Type /people to look.
