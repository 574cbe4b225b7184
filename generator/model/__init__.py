"""The records: what a region's files may say, with types, units and examples."""
