nl =
    .unclear = “{ $given }” is geen telefoonnummer. Typ cijfers, zoals 06-12345678.

en =
    .unclear = “{ $given }” is not a phone number. Type digits, such as 06-12345678.
