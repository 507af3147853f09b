"""Rules on lineages: what bases ask, and what became of it."""
