nl =
    .unknown = Ik ken geen gebied met de naam { $name }.
    .name-taken = Het gebied { $name } bestaat al.
    .added = Gebied { $name } staat erin.
    .changed = Gebied { $name } is veranderd.
    .waits-for = Nodig { $name } nog uit: tot dan is er na werktijd niemand.
    .still-missing = Vul nog in: { $what }.

en =
    .unknown = I know no area called { $name }.
    .name-taken = The area { $name } exists already.
    .added = Area { $name } is in.
    .changed = Area { $name } is changed.
    .waits-for = Now invite { $name }: until then there is nobody after hours.
    .still-missing = Still to be filled in: { $what }.
