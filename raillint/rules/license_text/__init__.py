"""Rules about the text of a licence (LT)."""
