"""What the tests share: running cases, writing generated files, finding reference data."""
