"""`python -m tta`."""

from tta.cli import run

if __name__ == "__main__":
    run()
