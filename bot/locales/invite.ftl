nl =
    .made = Uitnodiging voor { $name }: { $days } dagen geldig, voor één keer. { $name } typt deze code in de chat, of op { $page }:
    .telegram = De link naar de chat in Telegram: { $link }
    .matrix = In een Matrix-app: begin een chat met { $user } en typ daar de code.
    .picture = De link { $link } als plaatje: { $file }
    .no-telegram = Telegram antwoordt niet. Daarom is er nu geen link, alleen de code.
    .picture-kind = De naam van het plaatje moet eindigen op .png of .svg.

en =
    .made = Invite for { $name }: valid for { $days } days, once. { $name } types this code in the chat, or at { $page }:
    .telegram = The link to the chat in Telegram: { $link }
    .matrix = In a Matrix app: begin a chat with { $user } and type the code there.
    .picture = The link { $link } as a picture: { $file }
    .no-telegram = Telegram does not answer. So there is no link now, only the code.
    .picture-kind = The name of the picture must end in .png or .svg.
