nl =
    .ready = Je bestand is klaar. Het bevat alleen jouw gebieden. Let op: er staan namen en nummers in.
    .template = De invullijst is klaar. Het eerste blad legt uit wat je invult.
    .file-name = buurtpols
    .template-name = buurtpols-invullijst

en =
    .ready = Your file is ready. It holds only your areas. Please note: there are names and numbers in it.
    .template = The fill-in list is ready. Its first sheet explains what to fill in.
    .file-name = buurtpols
    .template-name = buurtpols-fill-in-list
