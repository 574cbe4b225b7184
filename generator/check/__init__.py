"""What is wrong with the data beyond its spelling: one small function a rule, found by its file."""
