"""The configuration that is in force, with the options of the command line laid over it."""

from __future__ import annotations

import argparse
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TextIO

from tta.commands.outputs import formats_asked

if TYPE_CHECKING:
    from tta.settings.file import Config

__all__ = ["announce", "config_of", "with_model", "with_options"]


def config_of(arguments: argparse.Namespace) -> Config:
    """Return the configuration that is in force before the command line's own options."""
    from tta.settings.file import Config, find_config, read_config

    path = arguments.config or (None if arguments.no_config else find_config(arguments.file))
    return read_config(path) if path else Config()


def announce(config: Config, stream: TextIO, *, quiet: bool) -> None:
    """Print that a configuration file is in force, for it may leave findings out."""
    from tta.settings.file import shown

    if config.path and not quiet:
        print(f"configuration: {shown(config.path)}", file=stream, flush=True)


def with_options(config: Config, arguments: argparse.Namespace) -> Config:
    """Lay the options of `tta audit` over a configuration; `--select` sets aside what that selects and ignores."""
    from tta.types import Changes, Language, Severity

    selected = {} if arguments.select is None else {"select": _codes(arguments.select), "ignore": ()}
    settings = _given(
        decisions=arguments.decisions,
        authority=arguments.authority,
        glossary=arguments.glossary,
        source_language=Language(arguments.source) if arguments.source else None,
        changes=Changes(arguments.changes) if arguments.changes else None,
        reference=arguments.reference,
        reader=arguments.reader,
        ignore=None if arguments.ignore is None else _codes(arguments.ignore),
    )
    command = _given(
        formats=formats_asked(arguments.format, arguments.output),
        output=arguments.output,
        fail_on=Severity(arguments.fail_on) if arguments.fail_on else None,
        language=arguments.language,
    )
    chosen = replace(with_model(config, arguments), **command)
    return replace(chosen, settings=replace(chosen.settings, **(selected | settings)))


def with_model(config: Config, arguments: argparse.Namespace) -> Config:
    chosen = _given(
        model=arguments.model, device=arguments.device, offline=arguments.offline, cache_vectors=arguments.cache
    )
    return replace(config, settings=replace(config.settings, **chosen))


def _given(**options: object) -> dict[str, Any]:
    return {name: value for name, value in options.items() if value is not None}


def _codes(listed: str) -> tuple[str, ...]:
    return tuple(code.strip().upper() for code in listed.split(",") if code.strip())
