"""What the bigger formats are made of: words, tables of transitions, terms and data."""
