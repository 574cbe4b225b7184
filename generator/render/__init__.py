"""Views into bytes: HTML, JSON, text."""
