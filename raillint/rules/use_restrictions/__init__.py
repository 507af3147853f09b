"""Rules about the uses that a card allows and forbids (UR)."""
