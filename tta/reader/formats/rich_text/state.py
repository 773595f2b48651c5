"""What holds at a place of a Rich Text file: how its text is read, in which font, as part of what."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tta.reader.formats.rich_text.codepages import OF_CHARSETS, codec_of, settled
from tta.reader.formats.rich_text.story import Story

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

__all__ = ["Fonts", "State"]

_MOST_REPLACED = 100


@dataclass(slots=True)
class State:
    """What holds until the end of a group."""

    story: Story
    read: bool = True
    kind: str = ""  # of the group: `fonttbl`, `info`, a property, or none
    font: int = -1
    replaced: int = 1  # bytes that stand behind `\\u` for programs that do not know it
    hidden: bool = False
    deleted: bool = False
    added: bool = False
    raised: bool = False
    struck: bool = False
    in_table: bool = False
    begun: bool = False  # whether something but its name was read in the group
    formula: Element | None = None  # or the part of one that the group is
    optional: bool = False  # `\\*`: to be passed over where its name is not known

    def change(self, name: str, number: int | None) -> bool:
        """Take a control word, and return whether it changes what holds."""
        if name == "f":
            self.font = -1 if number is None else number
        elif name == "uc":
            self.replaced = min(max(0, number or 0), _MOST_REPLACED)
        elif name == "plain":
            self.font, self.hidden, self.deleted, self.added = -1, False, False, False
            self.raised = self.struck = False
        elif name == "pard":
            self.in_table = False
        elif name == "intbl":
            self.in_table = True
        elif name in {"super", "nosupersub", "sub"}:
            self.raised = name == "super" and number != 0
        elif name == "v":
            self.hidden = number != 0
        elif name in {"strike", "striked"}:
            self.struck = number != 0
        elif name in {"deleted", "mvf"}:
            self.deleted = number != 0
        elif name in {"revised", "mvt"}:
            self.added = number != 0
        else:
            return False
        return True


@dataclass(slots=True)
class Fonts:
    """The codecs of the fonts, by number; the file's own for the rest."""

    own: str = "cp1252"
    default: int = -1
    codecs: dict[int, str] = field(default_factory=dict)

    def codec(self, font: int) -> str:
        return settled(self.codecs.get(font if font >= 0 else self.default, self.own), self.own)

    def take(self, name: str, number: int, font: int) -> None:
        """Take a control word that says how text is encoded, in the file or in a font of its table."""
        if name == "deff":
            self.default = number
        elif name == "fcharset":
            found = OF_CHARSETS.get(number)
            if found is not None:
                self.codecs[font] = found
        elif name == "mac":
            self.own = "mac_roman"
        elif name in {"pc", "pca"}:
            self.own = "cp437" if name == "pc" else "cp850"
        elif name in {"cpg", "ansicpg"} and (codec := codec_of(number)) is not None:
            if name == "ansicpg":
                self.own = codec
            else:
                self.codecs[font] = codec
