"""Every rule, one a file; the folder is the family."""
