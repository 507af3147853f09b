"""Rules about the files of a repository (RH)."""
