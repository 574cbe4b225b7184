"""Every word the software says, in one catalogue a language."""
