"""Parts of `alignment.py`: running aligners, and what of them is measured."""
