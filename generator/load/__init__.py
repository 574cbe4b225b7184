"""YAML text in, typed records and findings out: the only part that reads data."""
