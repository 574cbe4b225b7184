"""`python -m generator` is `gongshi`."""

from generator.cli import main

if __name__ == "__main__":
    main()
