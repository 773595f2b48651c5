"""`python -m tta`, and the installed command."""

import sys


def run() -> None:
    """Run the command line; Ctrl-C while it is loaded is one line, too."""
    try:
        from tta.commands.command_line import run as command

        command()
    except KeyboardInterrupt:
        print("tta: stopped", file=sys.stderr)
        sys.exit(130)


if __name__ == "__main__":
    run()
