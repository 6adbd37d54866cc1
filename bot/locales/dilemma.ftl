nl =
    .what = Waar gaat het over? Bij gevaar: bel 112.
    .which = { $about }: wat past het best?

en =
    .what = What is it about? In danger: call 112.
    .which = { $about }: what fits best?
