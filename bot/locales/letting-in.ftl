nl =
    .picture-name = qr-code
    .name = Hoe heet deze persoon? Typ de naam.
    .role = Welke rol?
    .role_volunteer = Vrijwilliger
    .role_professional = Professional
    .role_coordinator = Coördinator
    .role_safeguarding_officer = Aandachtsfunctionaris
    .role_manager = Manager
    .area = In welk gebied?
    .phone = Op welk nummer kunnen we { $name } bellen?
    .language = Welke taal leest { $name }?
    .made =
        Uitnodiging voor { $name }. Die werkt één keer en is { $days } dagen geldig.
        Laat de link zien, of stuur die: { $link }
        Of lees de code voor: { $code }
        { $ways }
        Geef dit aan niemand anders.
    .somebody-asked = { $name } maakte een nieuwe code voor jou. Wist je dat niet? Bel je coördinator.

en =
    .picture-name = qr-code
    .name = What is this person called? Type the name.
    .role = Which role?
    .role_volunteer = Volunteer
    .role_professional = Professional
    .role_coordinator = Coordinator
    .role_safeguarding_officer = Safeguarding officer
    .role_manager = Manager
    .area = In which area?
    .phone = At which number can we phone { $name }?
    .language = Which language does { $name } read?
    .made =
        Invitation for { $name }. It works once and is valid for { $days } days.
        Show the link or send it: { $link }
        Or read the code out: { $code }
        { $ways }
        Give this to nobody else.
    .somebody-asked = { $name } made a new code for you. Did you not know? Phone your coordinator.
