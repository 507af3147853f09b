"""Where a repository is read from, and what it holds."""
