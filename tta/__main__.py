"""`python -m tta`."""

from tta.commands.command_line import run

if __name__ == "__main__":
    run()
