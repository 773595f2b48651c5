"""The reader of both sides: its data, its training and what it is measured by; see README.md."""
