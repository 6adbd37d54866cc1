nl =
    .made = Link voor { $name }: { $days } dagen geldig, voor één keer. Geef de link aan niemand anders:

en =
    .made = Link for { $name }: valid for { $days } days, once. Give it to nobody else:
