"""Rules about the use restrictions of a licence (UR)."""
