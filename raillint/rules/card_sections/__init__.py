"""Rules about the sections of a card (CS)."""
