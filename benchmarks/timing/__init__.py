"""What `speed.py` is made of: builds, texts, measured processes and what is made of their figures."""
