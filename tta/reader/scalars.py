"""The scalars of YAML with the way to each, as written: nothing is built, so nothing can grow and `no` stays a word.

An alias stands for a part of the file again, and aliases of aliases make of a hundred bytes a thousand million words: a file with
one is refused.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tta.reader.limits import DEEPEST_YAML
from tta.types import Span

if TYPE_CHECKING:
    import yaml

__all__ = ["Scalar", "YamlRefusedError", "scalars"]


class YamlRefusedError(ValueError):
    """A text that is no YAML, or a kind of it that is not read; says why, and at which line."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """A value of YAML: the keys and numbers that lead to it, its text, where it stands, and whether it is plain.

    A plain one is neither quoted nor a block. The span holds the quotes, of a block the lines from the mark (`|`, `>`) on.
    """

    way: tuple[str, ...]
    text: str
    span: Span
    is_plain: bool


@dataclass(slots=True)
class _Level:
    """A mapping or a list that is being read: the key whose value comes next, or how many items were read."""

    is_mapping: bool
    key: str | None = None
    count: int = field(default=0)

    def name(self) -> str:
        """Return what leads to the value that comes next."""
        if self.is_mapping:
            name, self.key = self.key or "", None
            return name
        self.count += 1
        return str(self.count - 1)


def scalars(text: str) -> Iterator[Scalar]:
    """Yield the scalars of the first document of a YAML stream.

    Raises:
        YamlRefusedError: it is no YAML, has an alias, a key that is no scalar, or is nested deeper than `DEEPEST_YAML`.
    """
    import yaml

    try:
        # libyaml, where the wheel has it, takes a thirtieth of the time
        yield from _read(yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = f" at line {mark.line + 1}" if mark else ""
        raise YamlRefusedError(f"{' '.join((error.problem or 'it ends too early').split())}{where}") from None
    except yaml.YAMLError as error:
        raise YamlRefusedError(" ".join(str(error).split())[:200]) from None


def _read(events: Iterator[yaml.Event]) -> Iterator[Scalar]:
    import yaml

    levels: list[_Level] = []
    way: list[str] = []
    for event in events:
        if isinstance(event, yaml.DocumentEndEvent):
            return
        if isinstance(event, yaml.AliasEvent):
            raise YamlRefusedError(
                f"an alias at line {event.start_mark.line + 1}, which could stand for anything: write it out"
            )
        if isinstance(event, yaml.CollectionEndEvent):
            levels.pop()
            if way:
                way.pop()
            continue
        if not isinstance(event, (yaml.ScalarEvent, yaml.CollectionStartEvent)):
            continue
        level = levels[-1] if levels else None
        if level is not None and level.is_mapping and level.key is None:
            if not isinstance(event, yaml.ScalarEvent):
                raise YamlRefusedError(f"a key at line {event.start_mark.line + 1} that is no text")
            level.key = event.value
            continue
        name = () if level is None else (level.name(),)
        if isinstance(event, yaml.ScalarEvent):
            span = Span(event.start_mark.index, event.end_mark.index)
            yield Scalar((*way, *name), event.value, span, not event.style)  # libyaml says ""
            continue
        way += name
        levels.append(_Level(isinstance(event, yaml.MappingStartEvent)))
        if len(levels) > DEEPEST_YAML:
            raise YamlRefusedError(f"more than {DEEPEST_YAML} levels at line {event.start_mark.line + 1}")
