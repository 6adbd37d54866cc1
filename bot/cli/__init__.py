"""The command line: for who keeps the machine, and for the first people of an organisation."""
