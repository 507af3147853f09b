"""Rules about gates and access (GA)."""
