nl =
    .port-taken = Poort { $port } is al in gebruik. Kies een andere met BUURTPOLS_PORT={ $other }. Bij make demo is dat PORT={ $other }.
    .already-running = Er draait al een Buurtpols op { $file }. Stop die eerst. Twee tegelijk kan alleen met PostgreSQL.
    .no-such-host = Dit apparaat heeft het adres { $host } niet. Kijk naar BUURTPOLS_HOST.
    .serving = Buurtpols draait op { $address }. Ctrl-C stopt.
    .serving-only = Buurtpols draait voor { $platforms }. Ctrl-C stopt.
    .only-not-set = { $platform } is niet ingesteld, of staat uit.
    .only-postgres = Met SQLite doet één proces alles, ook { $others }. Meer tegelijk kan alleen met PostgreSQL.
    .only-webhook = Telegram brengt berichten naar de pagina: geef web en telegram aan hetzelfde proces.
    .demo-serving = De demo draait op { $address }. Alles erin is verzonnen. Ctrl-C stopt.

en =
    .port-taken = Port { $port } is already in use. Choose another with BUURTPOLS_PORT={ $other }. With make demo that is PORT={ $other }.
    .already-running = A Buurtpols is running on { $file } already. Stop that one first. Two at once need PostgreSQL.
    .no-such-host = This machine does not have the address { $host }. Look at BUURTPOLS_HOST.
    .serving = Buurtpols runs at { $address }. Ctrl-C stops it.
    .serving-only = Buurtpols runs for { $platforms }. Ctrl-C stops it.
    .only-not-set = { $platform } is not set, or is off.
    .only-postgres = With SQLite one process serves everything, also { $others }. Several at once need PostgreSQL.
    .only-webhook = Telegram brings its messages to the page: give web and telegram to the same process.
    .demo-serving = The demo runs at { $address }. Everything in it is made up. Ctrl-C stops it.
