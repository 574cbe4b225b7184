"""The rules, one a file: its name (with dashes) is the code; it holds SEVERITY and one function."""
