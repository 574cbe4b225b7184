"""The only code that writes: staging, links, swap. Killed at any moment, it leaves a whole site."""
