nl =
    .today =
        { $count ->
            [one] Eén bericht kwam niet aan. Het was voor { $names }. Bel zelf even.
           *[other] { $count } berichten kwamen niet aan. Ze waren voor { $names }. Bel zelf even.
        }
    .and-more =
        { $more ->
            [one] { $names } en nog 1 persoon
           *[other] { $names } en nog { $more } mensen
        }

en =
    .today =
        { $count ->
            [one] One message did not arrive. It was for { $names }. Please phone.
           *[other] { $count } messages did not arrive. They were for { $names }. Please phone.
        }
    .and-more =
        { $more ->
            [one] { $names } and 1 more person
           *[other] { $names } and { $more } more people
        }
