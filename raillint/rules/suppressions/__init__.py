"""Rules about suppressions of findings (RL)."""
