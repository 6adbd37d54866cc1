nl =
    .unclear = “{ $given }” begrijp ik niet. Typ uren zoals ma-vr 09:00-17:00.
    .end-before-start = “{ $given }” eindigt voor het begin.
    .overlap = In “{ $given }” komt een uur twee keer voor.
    .unknown-zone = De tijdzone “{ $given }” bestaat niet.
    .unknown-day = “{ $given }” is geen dag. Typ ma, di, wo, do, vr, za of zo.
    .no-such-time = De tijd “{ $given }” bestaat niet.

en =
    .unclear = I do not understand “{ $given }”. Type hours such as mon-fri 09:00-17:00.
    .end-before-start = “{ $given }” ends before it begins.
    .overlap = An hour comes twice in “{ $given }”.
    .unknown-zone = There is no time zone “{ $given }”.
    .unknown-day = “{ $given }” is not a day. Type mon, tue, wed, thu, fri, sat or sun.
    .no-such-time = There is no time “{ $given }”.
