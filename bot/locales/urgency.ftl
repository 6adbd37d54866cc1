nl =
    .emergency = Nu bellen
    .today = Vandaag
    .this_week = Deze week
    .note = Onthouden

en =
    .emergency = Call now
    .today = Today
    .this_week = This week
    .note = Keep in mind
