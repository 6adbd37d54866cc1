"""What Buurtpols can do: one file per capability; each hears, decides and returns, and never sends."""
