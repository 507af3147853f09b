"""Writing licence, edition and base into the headers of weights files that one owns."""
