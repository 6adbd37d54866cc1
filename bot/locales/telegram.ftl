nl =
    .page = Mijn pagina
    .open-page = Open mijn pagina
    .no-groups = Ik werk alleen in een chat met één persoon. Daarom ga ik hier weg.
    .hello-again = Fijn dat je er weer bent. Typ /help voor wat je hier kunt.

en =
    .page = My page
    .open-page = Open my page
    .no-groups = I only work in a chat with one person. So I leave this group.
    .hello-again = Good to have you back. Type /help for what you can do here.
