"""Rules about dataset repositories (DS)."""
