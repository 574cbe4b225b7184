"""Whether what a programme's rules ask for is being done, as far as records prove it."""
