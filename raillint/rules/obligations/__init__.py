"""Rules about what a licence asks of those who pass a model on (OB)."""
