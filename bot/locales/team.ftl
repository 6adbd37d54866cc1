nl =
    .whom = Wie zoek je? Kies of typ een naam.
    .nobody-called = Zo heet hier niemand.
    .member = { $name } · { $what }
    .member-joining = { $name } · { $what } · nog niet binnen
    .option-more = Meer
    .option-invite = Iemand uitnodigen
    .unknown = Deze persoon vind ik niet in jouw gebied. Typ /mensen voor de lijst.
    .not-yours = Dat kun jij hier niet doen. Vraag het aan een manager.
    .page =
        { $name }
        { $posts }
        Telefoon: { $phone }
        { $state }
    .post = { $role } in { $area }
    .no-phone = geen nummer
    .state-joining = Uitgenodigd, nog niet binnen.
    .state-active = Doet mee.
    .state-no-chat = Doet mee, maar heeft geen chat. Maak een nieuwe code.
    .state-paused = Pauze tot { $day }.
    .option-new-code = Nieuwe code
    .option-change = Wijzigen
    .change = Wat verandert er voor { $name }?
    .change_role_on = Rol erbij
    .change_role_off = Rol eraf
    .change_phone = Nieuw nummer
    .change_tag_on = Label erbij
    .change_tag_off = Label weg
    .which-on = Welke rol komt erbij?
    .which-off = Welke rol gaat eraf?
    .which-phone = Wat is het nieuwe nummer van { $name }?
    .which-tag-on = Welk label krijgt { $name }? Kies er een, of typ een nieuw label. Schrijf niets over gezondheid of geloof.
    .which-tag-off = Welk label gaat weg bij { $name }?
    .tag-is = nu met label “{ $tag }”
    .tag-is-gone = niet meer met label “{ $tag }”
    .no-tags = { $name } heeft geen labels.
    .labels = Labels: { $tags }
    .has-all = { $name } heeft hier al alle rollen die jij kunt geven.
    .only-post = { $name } heeft hier maar één rol. Gaat die eraf? Kies dan “Deze persoon stopt”.
    .changed = Gedaan. { $name }: { $what }.
    .does-now = nu ook { $post }
    .no-longer = niet meer { $post }
    .phone-is = nummer { $phone }
    .option-lost = Telefoon kwijt
    .option-pause = Pauze
    .option-end = Deze persoon stopt
    .option-evening = Code voor een avond
    .option-cards = Kaartjes om te printen

en =
    .whom = Whom are you looking for? Choose or type a name.
    .nobody-called = Nobody here has that name.
    .member = { $name } · { $what }
    .member-joining = { $name } · { $what } · not in yet
    .option-more = More
    .option-invite = Invite somebody
    .unknown = I cannot find this person in your area. Type /people for the list.
    .not-yours = You cannot do that here. Ask a manager.
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
