nl =
    .noted = { $by } meldt: de telefoon van { $name } is kwijt. Datalek genoteerd: beoordeel het vóór { $due }.
    .reminder = Er staat nog een datalek open: de telefoon van { $name }. Beoordeel het vóór { $due }.
    .overdue = Het datalek is nog niet beoordeeld: de telefoon van { $name }. Dat moest vóór { $due }. Doe het nu.
    .option-judge = Beoordelen
    .decision = Wat is er besloten over de telefoon van { $name }? Melden doe je bij de Autoriteit Persoonsgegevens (AP).
    .decision_no_leak = Geen datalek
    .decision_not_reported = Datalek, niet gemeld
    .decision_reported = Gemeld bij de AP
    .decision_reported_and_told = Gemeld, mensen weten het
    .why = Waarom? Schrijf het kort op, zonder namen.
    .closed = Het datalek is beoordeeld: de telefoon van { $name }. Het blijft in de lijst staan.
    .none = Er staan geen datalekken in de lijst.
    .line-open = { $name }, genoteerd op { $at }. Nog te beoordelen, vóór { $due }.
    .line-closed =
        { $name }, genoteerd op { $at }.
        { $decision }. Beoordeeld door { $by }.
        { $why }
    .unknown = Dit datalek vind ik niet in jouw gebied. Typ /datalek voor de lijst.
    .judged-already = Dit datalek is al beoordeeld. Typ /datalek voor de lijst.
    .administrator = De beheerder

en =
    .noted = { $by } reports: the telephone of { $name } is lost. Data leak noted: assess it before { $due }.
    .reminder = A data leak is still open: the telephone of { $name }. Assess it before { $due }.
    .overdue = The data leak has not been assessed yet: the telephone of { $name }. That had to be done before { $due }. Do it now.
    .option-judge = Assess
    .decision = What was decided about the telephone of { $name }? You report it to the Dutch data protection authority (AP).
    .decision_no_leak = No data leak
    .decision_not_reported = Data leak, not reported
    .decision_reported = Reported to the AP
    .decision_reported_and_told = Reported, people know
    .why = Why? Write it in short, without names.
    .closed = The data leak has been assessed: the telephone of { $name }. It stays in the list.
    .none = There are no data leaks in the list.
    .line-open = { $name }, noted on { $at }. Still to be assessed, before { $due }.
    .line-closed =
        { $name }, noted on { $at }.
        { $decision }. Assessed by { $by }.
        { $why }
    .unknown = I cannot find this data leak in your area. Type /leaks for the list.
    .judged-already = This data leak has been assessed already. Type /leaks for the list.
    .administrator = The administrator
