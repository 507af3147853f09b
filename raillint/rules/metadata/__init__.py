"""Rules about the metadata at the top of a card (MD)."""
