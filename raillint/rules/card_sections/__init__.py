"""Rules about what a card must say (CS)."""
