"""Commands and environments of LaTeX by what becomes of them in prose, and a text taken apart into them.

Those of LaTeX2e and of the packages that people write prose with: babel, hyperref, natbib, biblatex, csquotes, booktabs.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import Any

__all__ = [
    "BREAKS", "FORMATS", "FORMULAS", "HEADINGS", "NOTES", "SIGNS", "TABLES", "UNPRINTED", "UNREAD", "taken_apart",
]  # fmt: skip

HEADINGS = frozenset(
    "part chapter section subsection subsubsection paragraph subparagraph caption captionof subtitle frametitle epigraph".split()
)
FORMATS = frozenset(
    """emph textbf textit texttt textsc textsf textsl textup textmd textnormal textrm underline text mbox fbox hbox uppercase
    lowercase MakeUppercase MakeLowercase enquote textcolor colorbox foreignlanguage href parbox makebox framebox""".split()
)
"""Commands whose last argument is printed."""
NOTES = frozenset("footnote footnotetext endnote thanks marginpar".split())
UNPRINTED = frozenset(
    """label ref eqref pageref autoref cref Cref nameref cite citep citet parencite textcite autocite nocite index
    includegraphics input include bibliography bibliographystyle addbibresource printbibliography usepackage documentclass
    newcommand renewcommand providecommand def let newenvironment renewenvironment setlength addtolength setcounter selectlanguage
    pagestyle thispagestyle hypersetup geometry graphicspath vspace hspace hyphenation captionsetup maketitle tableofcontents
    author date title""".split()
)
BREAKS = frozenset("par newpage clearpage pagebreak bigskip medskip smallskip hline toprule midrule bottomrule".split())
TABLES = frozenset("tabular tabularx tabulary longtable array tabular* supertabular".split())
FORMULAS = frozenset("equation align gather multline eqnarray displaymath math alignat flalign".split())
UNREAD = frozenset(
    "verbatim lstlisting minted alltt tikzpicture pgfpicture picture thebibliography comment filecontents algorithmic".split()
)
"""Environments that hold no prose: programs, drawings, lists of sources."""
_ARGUMENTS = {
    **dict.fromkeys(
        """enquote selectlanguage thanks endnote subtitle frametitle autoref cref Cref nameref index pagestyle thispagestyle
        hypersetup geometry graphicspath hyphenation bibliographystyle addbibresource""".split(),
        "{",
    ),
    **dict.fromkeys("foreignlanguage href colorbox epigraph setcounter".split(), "{{"),
    **dict.fromkeys("parencite textcite autocite framebox makebox".split(), "[[{"),
    "parbox": "[{{", "caption": "*[{", "captionof": "{[{", "captionsetup": "[{",
}  # fmt: skip
"""The arguments of commands that pylatexenc does not know, in its notation."""
SIGNS = {"No": "№", "textnumero": "№", "numero": "№"}
"""What stands for commands of babel's Russian that pylatexenc does not know."""


def taken_apart(text: str) -> Sequence[Any]:
    """Return the nodes of a text; what is not closed is closed at its end.

    Raises:
        RecursionError: it is nested too deeply.
    """
    from pylatexenc.latexwalker import LatexWalker, get_default_latex_context_db
    from pylatexenc.macrospec import MacroSpec

    logging.getLogger("pylatexenc").setLevel(logging.CRITICAL)  # it warns of what it mends
    known = get_default_latex_context_db()
    macros = [MacroSpec(name, arguments) for name, arguments in _ARGUMENTS.items()]
    known.add_context_category("prose", prepend=True, macros=macros)
    nodes: Sequence[Any] = LatexWalker(text, latex_context=known, tolerant_parsing=True).get_latex_nodes()[0]
    return nodes
