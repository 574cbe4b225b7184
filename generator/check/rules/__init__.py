"""The rules. A file is a rule: its name (with dashes) is the code; it holds SEVERITY and a function of its own name."""
