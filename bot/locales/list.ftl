nl =
    .and = { $first } · { $last }
    .new = Nieuw { $count }
    .waiting = Wacht op jou { $count }
    .owed = Antwoord beloofd { $count }
    .to-phone = Even bellen { $count }
    .remember = Onthouden { $count }

en =
    .and = { $first } · { $last }
    .new = New { $count }
    .waiting = Waiting for you { $count }
    .owed = Answer promised { $count }
    .to-phone = To phone { $count }
    .remember = Keep in mind { $count }
