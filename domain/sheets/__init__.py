"""Spreadsheets as people make them: what stands in them, what is wrong with it, and what would change here."""
