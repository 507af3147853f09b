"""Writes repositories that `check` accepts: cards, licences, papers of derivatives."""
