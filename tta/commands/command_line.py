"""The command line: which command is run, and what becomes of errors. The commands themselves are in `tta.commands`."""

from __future__ import annotations

import argparse
import gc
import io
import logging
import os
import shlex
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from importlib import import_module
from textwrap import fill

from tta.commands.parser import PURPOSE, build_parser
from tta.commands.status import BAD_INPUT, INTERNAL, NOTHING, OK, open_closed_streams, say, silence_stdout
from tta.commands.stopping import stop_when_terminated, stopped

__all__ = ["main", "run"]

_BEGINNING = f"""{fill(PURPOSE, 100)}

  tta open memo.ru.docx memo.en.docx   audits a translation and shows the report in the browser
  tta audit FOLDER -o reports          audits all translations in a folder, with a page over them
  tta compare OLD.json NEW.json        what a corrected translation fixed, and what it did not

'tta --help' lists all commands, 'tta COMMAND --help' the options of one; 'tta doctor' tries the installation."""
_MADE_BETWEEN = 100_000
"""Objects made between two searches for circles of them, of which there are hardly any: at Python's own threshold, some
hundreds, a tenth of the time of a text, the networks' apart, went into searching lists that are loaded once."""
_COMMANDS = {
    "audit": ("audit", "run"),
    "open": ("audit", "open_report"),
    "align": ("align", "run"),
    "report": ("report", "run"),
    "compare": ("compare", "run"),
    "index": ("report", "index"),
    "explain": ("explain", "run"),
    "scorers": ("explain", "scorers"),
    "doctor": ("doctor", "run"),
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status."""
    from tta.errors import NothingToAuditError, TtaError, in_one_line

    given = sys.argv[1:] if argv is None else list(argv)
    if told := _instead_of_command(given):
        print(told, file=sys.stderr)
        return BAD_INPUT
    arguments, left = build_parser().parse_known_args(given)
    if left:
        say(_too_much(arguments.command, left))
        return BAD_INPUT
    try:
        with _announcements_shown():
            return _command(arguments.command)(arguments)
    except NothingToAuditError as error:
        say(str(error))
        return NOTHING
    except TtaError as error:
        say(str(error))
        return BAD_INPUT
    except KeyboardInterrupt as stop:
        return stopped(stop)
    except OSError:  # of standard output: `run` tells it
        raise
    except Exception as error:  # exit 1 would say that something was found
        with suppress(OSError):
            traceback.print_exc()
        say(
            f"internal error ({type(error).__name__}: {in_one_line(error)}); "
            "this is a fault of tta, please report it with the lines above"
        )
        return INTERNAL


def _instead_of_command(given: Sequence[str]) -> str:
    """Say what to type where no command was given: nothing at all, or at once the files."""
    if not given:
        return _BEGINNING
    if given[0] in _COMMANDS or given[0].startswith("-") or not os.path.lexists(given[0]):
        return ""
    return f"tta: {given[0]}: this is a file or folder, expected a command; to audit it: tta audit {shlex.join(given)}"


def _too_much(command: str, left: Sequence[str]) -> str:
    """Say what of a command's arguments it does not take, and what helps."""
    hint = f"'tta {command} --help' lists what it takes"
    if command in {"audit", "open"} and not any(item.startswith("-") for item in left):
        hint = "the two texts are one file or two; a folder of them is audited with: tta audit FOLDER"
    return f"tta {command} does not take {shlex.join(left)}; {hint}"


@contextmanager
def _announcements_shown() -> Iterator[None]:
    """Show on stderr what the stages announce, such as a model that will be fetched."""
    shown = logging.StreamHandler()
    shown.setFormatter(logging.Formatter("tta: %(message)s"))
    logger = logging.getLogger("tta")
    logger.addHandler(shown)
    try:
        yield
    finally:
        logger.removeHandler(shown)


def _command(name: str) -> Callable[[argparse.Namespace], int]:
    """Import only what one command needs."""
    module, function = _COMMANDS[name]
    found: Callable[[argparse.Namespace], int] = getattr(import_module(f"tta.commands.{module}"), function)
    return found


def run() -> None:
    """Entry point of the installed command."""
    open_closed_streams()
    gc.set_threshold(_MADE_BETWEEN)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # Russian in a code page that has none
    status = OK
    try:
        stop_when_terminated()
        status = main()
        sys.stdout.flush()
    except KeyboardInterrupt as stop:  # before the command began, or after its end
        status = stopped(stop)
    except BrokenPipeError:
        silence_stdout()
    except OSError as error:
        say(f"standard output cannot be written ({error.strerror})")
        os._exit(BAD_INPUT)  # what is still buffered cannot be written either
    sys.exit(status)
