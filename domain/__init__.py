"""The words and the rules of the work, in plain Python that does no I/O."""
