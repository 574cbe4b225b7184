"""Pages of the data into files: of each region, which can be shared out, and of no region."""
