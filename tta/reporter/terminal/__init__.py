"""An audit or a rule in, lines for the terminal out; may import locale and view."""
