nl =
    .how =
        Je kunt veel mensen, bewoners en koppelingen tegelijk klaarzetten. Dat doe je met een spreadsheet.
        Tik naast het tekstvak op de paperclip. Kies daar je bestand. Op Telegram kan dat niet. Doe het dan op je eigen pagina.
        Ik laat eerst zien wat er verandert. Daarna kies jij.
        Heb je nog geen bestand? Typ /invullijst.
    .collecting = Ik haal je bestand op en lees het. Een ogenblik.
    .on-own-page = Een spreadsheet lees ik hier niet. Dat kan op je eigen pagina. Tik daar op de paperclip.
    .do-it =
        Dit gebeurt er als ik je bestand verwerk:
        { $report }
        Wat niet in je bestand staat, blijft zoals het is. Zal ik het doen?
    .do-it_yes = Doen
    .do-it_no = Niet doen
    .would =
        Dit gebeurt er als ik het bestand verwerk:
        { $report }
        Wat niet in het bestand staat, blijft zoals het is.
    .sure = Zal ik het doen? Typ ja of nee:
    .done = Klaar. Nieuw: { $new }. Veranderd: { $changed }.
    .done-with-people =
        Klaar. Nieuw: { $new }. Veranderd: { $changed }.
        Nieuwe mensen kunnen er nog niet in. Nodig ze uit met /mensen.
    .changed-meanwhile = Intussen is hier iets veranderd. Ik heb nog niets gedaan. Kijk nog eens wat er gebeurt.
    .option-look = Bekijk
    .not-done = Goed. Er is niets veranderd.
    .no-answer = Er kwam geen antwoord. Er is niets veranderd. Zonder vraag kan ook: voeg --yes toe.
    .busy = Er worden nu te veel bestanden tegelijk gelezen. Probeer het over een minuut nog eens.
    .yours-now = Jij begeleidt voortaan { $codes }. Eerst was dat { $of }. Wat nog open staat, blijft bij wie het heeft.
    .no-longer-yours = { $by } begeleidt voortaan { $codes }. Eerst was jij dat. Wat nog open staat bij jou, blijft van jou.
    .nothing-to-do = Alles uit je bestand staat er al zo. Er verandert niets.
    .gone = Dit bestand heb ik niet meer. Kies het nog een keer.
    .refused =
        Dit bestand kan zo nog niet. Ik heb er niets van bewaard.
        { $problems }
        Verbeter dit en kies het bestand opnieuw.
    .count_area = Gebieden: { $new } nieuw, { $changed } anders, { $unchanged } hetzelfde.
    .count_person = Mensen: { $new } nieuw, { $changed } anders, { $unchanged } hetzelfde.
    .count_resident = Bewoners: { $new } nieuw, { $changed } anders, { $unchanged } hetzelfde.
    .count_match = Koppelingen: { $new } nieuw, { $changed } anders, { $unchanged } hetzelfde.
    .change = Anders: { $sheet }, rij { $row } ({ $what }).
    .both = { $first }, { $rest }
    .more-changes =
        { $count ->
            [one] En nog één die anders wordt.
           *[other] En nog { $count } die anders worden.
        }
    .skipped = Blad { $sheet } sla ik over. Ik herken de koppen niet.
    .other-numbers =
        { $count ->
            [one] Eén collega krijgt een ander nummer. Klopt dat? Het kan ook iemand zijn die toevallig zo heet. Doe het dan niet, en schrijf er een achternaam bij.
           *[other] { $count } collega’s krijgen een ander nummer. Klopt dat? Het kunnen ook mensen zijn die toevallig zo heten. Doe het dan niet, en schrijf er een achternaam bij.
        }
    .tell-volunteers =
        { $count ->
            [one] Eén bewoner krijgt een andere begeleider. Wie daar bezoekt, hoort het dan. Wat open staat, blijft bij wie het heeft. Moet dat ook mee? Wissel dan eerst in de chat, met /koppelingen.
           *[other] { $count } bewoners krijgen een andere begeleider. Wie daar bezoekt, hoort het dan. Wat open staat, blijft bij wie het heeft. Moet dat ook mee? Wissel dan eerst in de chat, met /koppelingen.
        }
    .problem = { $sheet }, rij { $rows }, kolom { $column }: { $what }
    .problem-row = { $sheet }, rij { $rows }: { $what }
    .problem-file = { $what }
    .column = { $letter } ({ $label })
    .more-problems =
        { $count ->
            [one] En nog één probleem.
           *[other] En nog { $count } problemen.
        }
    .bsn = Dit lijkt een burgerservicenummer. Haal het weg. Is het een telefoonnummer? Zet er een 0 voor.
    .name-of-resident = Hier staat iets over een bewoner. Een bewoner is alleen een code. Haal de kolom weg. Gaat het om de vrijwilliger? Noem de kolom dan Vrijwilliger.
    .cell-error = In deze cel staat een fout van het rekenprogramma. Typ hier wat er hoort.
    .bad-name = Dit is geen naam. Typ een naam van hooguit 80 letters.
    .bad-phone = Dit is geen telefoonnummer. Typ één nummer, zoals 06-12345678.
    .bad-role = Deze rol ken ik niet. Kies vrijwilliger, professional, coördinator, aandachtsfunctionaris of manager.
    .bad-language = Deze taal spreek ik niet. Kies Nederlands of Engels.
    .bad-code = Dit is geen code. Een code is kort en heeft een cijfer, zoals B-12. Zet hier nooit een naam.
    .bad-form = Deze vorm ken ik niet. Kies er een van het blad Uitleg in de invullijst.
    .bad-day = Dit is geen dag van de week. Typ één dag, zoals dinsdag.
    .bad-time = Dit is geen tijd. Typ de tijd zo: 10:00.
    .bad-minutes = Dit is geen duur. Typ het aantal minuten, zoals 60.
    .bad-date = Deze datum kan niet. Typ de datum zo: 3-3-2026.
    .bad-hours = Deze werktijden begrijp ik niet. Typ ze zo: ma-vr 09:00-17:00.
    .bad-after-hours = Dit begrijp ik niet. Typ een naam, een nummer of geen.
    .no-name = Hier ontbreekt de naam. Vul hem in, of haal de rij weg.
    .no-code = Hier ontbreekt de code van de bewoner. Vul hem in, of haal de rij weg.
    .no-phone = Hier ontbreekt het telefoonnummer. Iedereen moet te bellen zijn. Vul het in. Is er geen kolom? Maak een kolom Telefoon.
    .no-role = Hier ontbreekt de rol. Vul in wat iemand doet, zoals vrijwilliger. Is er geen kolom? Maak een kolom Rol.
    .no-area = Hier ontbreekt het gebied. Vul de wijk of het dorp in. Is er geen kolom? Maak een kolom Gebied.
    .no-supervisor = Hier ontbreekt de begeleider. Vul de naam van een professional in. Is er geen kolom? Maak een kolom Begeleider.
    .no-volunteer = Hier ontbreekt de vrijwilliger. Vul de naam in, of haal de rij weg.
    .one-area = Een bewoner hoort bij één gebied. Kies er een.
    .unknown-area = Dit gebied ken ik niet. Kijk hoe je het schreef, of zet het op het blad Gebieden.
    .unknown-area-here = Jij hebt geen gebied dat zo heet. Kijk hoe je het schreef. Een nieuw gebied maakt wie de computer beheert.
    .unknown-person = Deze naam ken ik niet. Kijk hoe je hem schreef, of zet hem op het blad Mensen.
    .several-people = Meer mensen heten zo. Schrijf bij één van hen een achternaam of letter erbij.
    .unknown-code = Deze code ken ik niet. Kijk hoe je hem schreef, of zet hem op het blad Bewoners.
    .code-closed = Deze bewoner is al afgesloten. Haal de rij weg, of kies een nieuwe code.
    .code-not-free = Deze code kan niet. Kies een andere.
    .same-area = Dit gebied staat er twee keer, met iets anders erbij. Laat één rij staan.
    .same-name = Deze naam staat er twee keer, met een ander nummer. Is het dezelfde? Maak de nummers gelijk. Anders: schrijf een achternaam erbij.
    .same-code = Deze code staat er twee keer, met iets anders erbij. Maak de rijen gelijk.
    .same-match = Deze koppeling staat er twee keer, met iets anders erbij. Laat één rij staan.
    .role-not-yours = Deze rol kun jij hier niet geven. Vraag het aan je manager.
    .person-not-yours = Van deze collega kun jij niets veranderen. Vraag het aan je manager.
    .no-professional = Een begeleider of vervanger is een professional, geen vrijwilliger. Kies een ander, of geef die rol erbij.
    .not-a-volunteer = Wie op bezoek gaat, is vrijwilliger. Kies een ander, of geef die rol erbij.
    .deputy-is-supervisor = Begeleider en vervanger zijn dezelfde persoon. Kies twee mensen, of laat de vervanger leeg.
    .day-and-time = Dag en tijd horen bij elkaar. Vul ze allebei in, of geen van beide.
    .nothing-known = Ik herken hier niets. Zet koppen boven de kolommen, zoals Naam, Telefoon, Rol en Gebied. De invullijst laat zien hoe.
    .nothing-filled = Onder de koppen staat nog niets. Vul eerst een rij in.
    .file-empty = Dit bestand is leeg.
    .file-too-large = Dit bestand is te groot. Het mag hooguit { $most } MB zijn. Knip het in stukken.
    .file-not-fetched = Ik kon je bestand niet ophalen. Stuur het nog een keer.
    .file-old = Dit bestand kan ik niet openen. Sla het op als XLSX, zonder wachtwoord, en probeer het opnieuw.
    .file-strange = Dit is geen bestand dat ik kan lezen. Sla het op als XLSX of CSV en probeer het opnieuw.
    .file-unpacks = Dit bestand is veel te groot als ik het uitpak. Kopieer je tabel naar een nieuw bestand.
    .file-wide = De cellen staan te ver uit elkaar. Kopieer alleen je tabel naar een nieuw bestand.
    .too-many-rows = Dit bestand heeft te veel rijen. Het mogen er hooguit { $most } zijn. Knip het in stukken.
    .reading = Rijen gelezen
    .written = Geschreven: { $file }
    .exists = { $file } bestaat al. Kies een andere naam.
    .no-file = Ik kan { $file } niet openen.

en =
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
    .changed-meanwhile = Something has changed here meanwhile. I have not done anything yet. Look again at what would happen.
    .option-look = Look
    .not-done = All right. Nothing has changed.
    .no-answer = There was no answer. Nothing has changed. Without a question works too: add --yes.
    .busy = Too many files are being read at the same time. Try again in a minute.
    .yours-now = You now supervise { $codes }. Before, that was { $of }. What is still open stays with whoever has it.
    .no-longer-yours = { $by } now supervises { $codes }. Before, that was you. What is still open with you stays yours.
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
    .more-changes =
        { $count ->
            [one] And one more that changes.
           *[other] And { $count } more that change.
        }
    .skipped = I skip sheet { $sheet }. I do not know its headings.
    .other-numbers =
        { $count ->
            [one] One colleague gets another number. Is that right? It may be somebody who happens to have the same name. Then do not do it, and add a last name.
           *[other] { $count } colleagues get another number. Is that right? They may be people who happen to have the same name. Then do not do it, and add a last name.
        }
    .tell-volunteers =
        { $count ->
            [one] One resident gets another supervisor. Whoever visits there hears it then. What is open stays with whoever has it. Should that go along too? Then change it in the chat first, with /matches.
           *[other] { $count } residents get another supervisor. Whoever visits there hears it then. What is open stays with whoever has it. Should that go along too? Then change it in the chat first, with /matches.
        }
    .problem = { $sheet }, row { $rows }, column { $column }: { $what }
    .problem-row = { $sheet }, row { $rows }: { $what }
    .problem-file = { $what }
    .column = { $letter } ({ $label })
    .more-problems =
        { $count ->
            [one] And one more problem.
           *[other] And { $count } more problems.
        }
    .bsn = This looks like a citizen service number (BSN). Take it away. Is it a phone number? Put a 0 before it.
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
    .no-phone = The phone number is missing here. Everybody must be able to be phoned. Fill it in. Is there no column? Make a column Phone.
    .no-role = The role is missing here. Fill in what somebody does, such as volunteer. Is there no column? Make a column Role.
    .no-area = The area is missing here. Fill in the district or village. Is there no column? Make a column Area.
    .no-supervisor = The supervisor is missing here. Fill in the name of a professional. Is there no column? Make a column Supervisor.
    .no-volunteer = The volunteer is missing here. Fill in the name, or take the row away.
    .one-area = A resident belongs to one area. Choose one.
    .unknown-area = I do not know this area. Look how you wrote it, or put it on the sheet Areas.
    .unknown-area-here = You have no area of that name. Look how you wrote it. The person who looks after the computer makes a new area.
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
    .not-a-volunteer = Whoever visits is a volunteer. Choose another, or add that role.
    .deputy-is-supervisor = Supervisor and deputy are the same person. Choose two people, or leave the deputy empty.
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
