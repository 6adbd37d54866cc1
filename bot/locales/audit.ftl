nl =
    .overdue = Let op: { $reference } staat stil. Kijk zelf wat er nodig is. { $call }
    .unanswered = Let op: een melding is afgerond, maar nog niet beantwoord.

en =
    .overdue = Please note: { $reference } is not moving. See for yourself what is needed. { $call }
    .unanswered = Please note: a report is closed, but not answered yet.
