"""Stories in Gherkin, played on the real house: only the clock and the far side of the chat are stand-ins."""
