nl =
    .whose = Wie is een telefoon kwijt? Kies of typ een naam.
    .sure = Is de telefoon van { $name } kwijt? Dan koppel ik nu alle chats los. Collega’s horen welke zaken open staan. Ik noteer een datalek.
    .sure_unlink = Ja, koppel los
    .sure_no = Nee
    .left = Goed. Er is niets veranderd.
    .on-its-way = Ik koppel { $name } nu los. Je hoort zo wat er open staat.
    .your-own = Dit is jouw eigen telefoon. Vraag een collega om dit te doen.
    .done =
        { $name } is losgekoppeld.
        { $count ->
            [0] Er staat geen zaak open.
            [one] Er staat één zaak open. Collega’s horen dat nu.
           *[other] Er staan { $count } zaken open. Collega’s horen dat nu.
        }
        Er is een datalek genoteerd. Dat moet vóór { $due } beoordeeld zijn.
    .reporter = De telefoon van { $name } is kwijt. Een antwoord over { $reference } komt daar niet aan. Zoek een andere manier.
    .unlinked = { $name } is losgekoppeld. Er is een datalek genoteerd. Maak een nieuwe code met: buurtpols invite.

en =
    .whose = Who has lost a telephone? Choose or type a name.
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
        A data leak has been noted. It must be assessed before { $due }.
    .reporter = The telephone of { $name } is lost. An answer about { $reference } does not arrive there. Find another way.
    .unlinked = { $name } is unlinked. A data leak has been noted. Make a new code with: buurtpols invite.
