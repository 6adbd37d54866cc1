"""The edges and the wiring: chat platforms, pages, the command line, and the heart that joins all parts."""
