"""What a person sees of a Rich Text file (RTF 1.9.1): a state for each group, control words that change it, text under it."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from tta.reader.formats.blocks import Part
from tta.reader.formats.formulas import in_line
from tta.reader.formats.raised import raised
from tta.reader.formats.rich_text.codepages import decoded
from tta.reader.formats.rich_text.formula import FORMULA, begun, ended
from tta.reader.formats.rich_text.state import Fonts, State
from tta.reader.formats.rich_text.story import Story
from tta.reader.formats.rich_text.tokens import Token, tokens
from tta.reader.formats.symbols import symbol
from tta.types import Changes

__all__ = ["TooDeepError", "Walk"]

_CHARACTERS: Final = {
    "tab": "\t", "line": "\n", "lbr": "\n", "page": "\n", "column": "\n", "emdash": "—", "endash": "–", "lquote": "‘",
    "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•", "emspace": " ", "enspace": " ", "qmspace": " ",
    "~": "\u00a0", "_": "-",
}  # fmt: skip
_SEEN: Final = frozenset({"ud", "shpinst", "do", "footnote", "moMathPara", FORMULA})
"""Marked as such that older programs pass over, and read; LibreOffice and pandoc mark footnotes so."""
_UNSEEN: Final = frozenset(
    """colortbl stylesheet pict nonshppict shprslt xe tc tcn rxe txe pntxta pntxtb sp nonesttables filetbl fontemb objdata fldinst
    private picprop listtable listoverridetable revtbl rsidtbl bkmkstart bkmkend objclass objname mmathPict
    moMathParaPr""".split()
)
_HEADS: Final = frozenset({"header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf"})
_BOXES: Final = frozenset({"shptxt", "dptxbxtext"})
_PROPERTIES: Final = frozenset({"title", "author", "subject", "keywords", "doccomm"})
_PARAGRAPH_ENDS: Final = frozenset({"par", "sect", "nestcell", "nestrow", "\n", "\r"})
_DEEPEST = 2_000


class TooDeepError(Exception):
    """Groups within groups, thousands deep."""


class Walk:
    """Reads a file once.

    Attributes:
        stories: the body, and what stands apart from it, with what it is, in the order in which it begins.
        properties: what the file says of itself.
        comments: how many were passed over.
        codec: of the file.
    """

    def __init__(self, content: bytes, changes: Changes) -> None:
        """Read the file.

        Raises:
            TooDeepError: it has groups within groups, thousands deep.
        """
        self.stories: list[tuple[Part, str, Story]] = [(Part.BODY, "", Story())]
        self.properties: dict[str, str] = {}
        self.comments = 0
        self._original = changes is Changes.ORIGINAL
        self._fonts = Fonts()
        self._stack: list[State] = []
        self._state = State(self.stories[0][2])
        self._bytes = bytearray()
        self._left = 0  # of what stands behind `\\u`
        self._high = 0  # first half of a character beyond U+FFFF
        for token in tokens(content):
            self._take(token)
        self._write()
        for _, _, story in self.stories:
            story.end(in_table=False)

    @property
    def codec(self) -> str:
        """The codec that the file names."""
        return self._fonts.own

    def _take(self, token: Token) -> None:
        name = token.name
        if not name:
            self._text(token.data)
            return
        if self._left and name in _CHARACTERS:
            self._left -= 1
            return
        if name != "u":
            self._write()
        if name == "{":
            if len(self._stack) >= _DEEPEST:
                raise TooDeepError
            self._left = 0
            self._stack.append(self._state)
            self._state = replace(self._state, begun=False, optional=False)
        elif name == "}":
            self._close()
        elif not self._state.begun and self._begins(name):
            self._state.begun = True
        elif name != "*":
            self._state.begun = True
            self._control(name, token.number)

    def _close(self) -> None:
        self._left = 0
        if self._stack:
            own, self._state = self._state, self._stack.pop()
            self._close_formula(own)
            if own.story is not self._state.story:
                own.story.end(in_table=False)

    def _close_formula(self, own: State) -> None:
        """Say a formula, or end a part of one."""
        outer = self._state
        if own.formula is None:
            return
        if outer.formula is not None:
            ended(own.formula, outer.formula)
        elif outer.read and self._is_seen():
            outer.story.add(in_line(own.formula, outer.story.last))

    def _begins(self, name: str) -> bool:
        """Take the name of a group, and return whether it is one that says what the group is."""
        state = self._state
        if name == "*":
            state.optional = True
            return False
        optional, state.optional = state.optional, False
        formula = begun(name, state.formula) if state.read else None
        if formula is not None:
            state.formula = formula
        elif name in {"annotation", "atnid"}:
            self.comments += state.read and name == "annotation"
            state.read = False
        elif name in _UNSEEN or (optional and name not in _SEEN):
            state.read = False
        elif name == "footnote" or name in _BOXES or name in _HEADS:
            part = Part.BOX if name in _BOXES else Part.HEADER if name in _HEADS else Part.FOOTNOTE
            self._apart(part, name[:6])
        elif name in {"upr", "listtext", "pntext"}:
            state.kind = name
        elif name == "ud":
            state.read &= state.kind == "upr"
            state.kind = self._stack[-2].kind if len(self._stack) > 1 else ""
        elif name in {"fonttbl", "info"} or (name in _PROPERTIES and state.kind == "info"):
            state.kind = name
        elif state.kind == "info":
            state.kind = name  # dates and counts
        else:
            return False
        return True

    def _apart(self, part: Part, name: str) -> None:
        if not self._state.read or not self._is_seen():
            self._state.read = False
            return
        story = Story()
        self.stories.append((part, name, story))
        self._state = replace(self._state, story=story, in_table=False)

    def _control(self, name: str, number: int | None) -> None:
        state = self._state
        if name == "u":
            self._unicode(number or 0)
        elif name == "ftnalt" and self.stories[-1][2] is state.story:
            self.stories[-1] = (Part.ENDNOTE, "endnote", state.story)
        elif name != "f" and (state.kind == "fonttbl" or name in {"ansicpg", "mac", "pc", "pca", "deff"}):
            self._fonts.take(name, number or 0, state.font)
        elif state.kind == "creatim" and name in {"yr", "mo", "dy"} and number is not None:
            before = self.properties.get("creatim", "")
            self.properties["creatim"] = f"{before}-{number:02d}" if before else f"{number:04d}"
        elif not state.change(name, number) and state.read:
            self._layout(name)

    def _layout(self, name: str) -> None:
        state = self._state
        if name in _CHARACTERS:
            self._say(_CHARACTERS[name])
        elif name == "cell":
            state.story.end_cell()
        elif name == "row":
            state.story.end_row()
        elif name in _PARAGRAPH_ENDS and self._ends():
            state.story.end(in_table=state.in_table)

    def _unicode(self, number: int) -> None:
        self._write()
        self._left = self._state.replaced
        number %= 0x10000
        if 0xD800 <= number < 0xDC00:
            self._high = number
            return
        if self._high and 0xDC00 <= number < 0xE000:
            number = 0x10000 + ((self._high - 0xD800) << 10) + (number - 0xDC00)
        self._high = 0
        self._say("\ufffd" if 0xD800 <= number < 0xE000 else symbol(number))

    def _text(self, data: bytes) -> None:
        self._state.begun = True
        if self._left:
            self._left, data = max(0, self._left - len(data)), data[self._left :]
        if self._state.read:
            self._bytes += data

    def _write(self) -> None:
        """Write out the bytes gathered under one state."""
        if self._bytes:
            self._say(decoded(bytes(self._bytes), self._fonts.codec(self._state.font)))
            self._bytes.clear()

    def _say(self, text: str) -> None:
        state = self._state
        if not state.read or state.kind in {"fonttbl", "upr"}:
            return
        if state.formula is not None:
            state.formula.text = (state.formula.text or "") + text
        elif state.kind in _PROPERTIES:
            self.properties[state.kind] = self.properties.get(state.kind, "") + text
        elif state.kind in {"listtext", "pntext"}:
            state.story.add(text.replace("\t", " ") if self._is_seen() else "")
        elif not state.kind and self._is_seen():
            plain = text.replace("\u00ad", "")
            state.story.add(raised(plain) if state.raised else plain)

    def _is_seen(self) -> bool:
        """Whether it is text: neither hidden nor taken out, by a tracked change or by hand, with a stroke through it."""
        state = self._state
        return not state.hidden and (self._original or not state.struck) and self._ends()

    def _ends(self) -> bool:
        """Whether a change leaves what is written here, the end of a paragraph among it."""
        return not (self._state.added if self._original else self._state.deleted)
