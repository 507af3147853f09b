"""Rules about what a card claims of safety and fairness (ET)."""
