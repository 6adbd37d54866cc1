"""Totals for the talk with the municipality: how often, never who."""

FEWEST_PEOPLE = 5
"""What fewer different volunteers told of is not counted out: a total must not lead to a person."""
