"""Rules about which licence a repository is under (LI)."""
