"""LaTeX as prose: what is printed is text, with its line; what is set aside is told; nothing is fetched or run."""

from __future__ import annotations

from pathlib import Path

import pytest

from tta.errors import InputError
from tta.reader import read

pytest.importorskip("pylatexenc")

from tta.reader.formats.latex import read_latex

PATH = Path("memo.tex")


def paragraphs(text):
    found = read_latex(PATH, text.encode())
    return found.text.removesuffix("\n").split("\n\n")


def test_a_document_is_its_title_and_what_stands_between_its_beginning_and_end():
    text = r"""\documentclass[12pt]{article}
\usepackage[russian]{babel}
\newcommand{\firm}[1]{ООО #1}
\title{Кошки \emph{дома}} \author{А. Б.}
\begin{document}
\maketitle
\section*{Введение}\label{s}
Кошка спит.
Собака лает.

Второй абзац.
\end{document}
После конца.
"""
    found = read_latex(PATH, text.encode())
    assert found.text == "Кошки дома\n\nВведение\n\nКошка спит. Собака лает.\n\nВторой абзац.\n"
    assert found.metadata == (("Title", "Кошки дома"), ("Creator", "А. Б."))
    assert [place.name for place in found.places] == ["line 4", "line 7", "line 8", "line 11"]


@pytest.mark.parametrize(
    ("source", "printed"),
    [
        (r"\textbf{жирно} и {\bf так}, \emph{а \textit{так}} тоже", "жирно и так, а так тоже"),
        (r"цена 5\,\% и 5\$, А \& Б, 10\,000~руб.", "цена 5 % и 5$, А & Б, 10 000 руб."),
        (r"caf\'e, na\"ive, \L\'od\'z\ldots", "café, naïve, Łódź…"),
        (r"``тихо'', <<да>>, \enquote{так}", "“тихо”, «да», так"),
        (r'снег~"--- вода, "<лёд">, где"=то, ди"-ван', "снег — вода, «лёд», где-то, диван"),
        (r"1941--1945, слово~--- дело", "1941–1945, слово — дело"),
        (r"ящик \No\,5", "ящик № 5"),
        (r"где $E = mc^2$ и \(a_1\)", "где E = mc^2 и a_1"),
        ("имеем\n\\begin{equation}\nx = 1\n\\end{equation}\nгде", "имеем x = 1 где"),
        (r"\foreignlanguage{english}{word} и \href{http://a.example}{ссылка}", "word и ссылка"),
        (r"\textcolor{red}{слово} \parbox{3cm}{в рамке}", "слово в рамке"),
        (r"см.~\cite[с.~5]{x}\label{y} дальше", "см. дальше"),
        ("слово % и примечание\nи ещё, сло%\n  во", "слово и ещё, слово"),
        (r"\unknown{слово} стоит", "слово стоит"),
        (r"\vspace*{1cm}\noindent Слово", "Слово"),
        (r"\input{/etc/hostname}\include{other}слово", "слово"),
    ],
)
def test_markup_is_set_aside_within_a_paragraph(source, printed):
    assert paragraphs(f"Начало. {source}") == [f"Начало. {printed}"]


def test_headings_items_captions_and_environments_are_paragraphs_of_their_own():
    text = r"""Раз \section{Два} Три
\begin{itemize}
\item Четыре \item[б)] Пять
\end{itemize}
\begin{figure}\includegraphics[width=1cm]{x.png}\caption[кратко]{Шесть}\end{figure}
Семь % примечание

Восемь\par Девять"""
    assert paragraphs(text) == ["Раз", "Два", "Три", "Четыре", "б) Пять", "Шесть", "Семь", "Восемь", "Девять"]


def test_footnotes_stand_behind_the_text_and_do_not_break_it():
    text = "Снег\\footnote{Сноска раз.\n\nЕё абзац.} идёт\\footnote{Сноска два.}."
    assert paragraphs(text) == ["Снег идёт.", "Сноска раз.", "Её абзац.", "Сноска два."]
    found = read_latex(PATH, text.encode())
    assert [part.of(found.text) for part in found.parts] == [
        "Снег идёт.",
        "Сноска раз.\n\nЕё абзац.\n\nСноска два.",
    ]


def test_cells_of_a_table_are_paragraphs_of_their_row_and_column():
    found = read_latex(PATH, rb"\begin{tabular}{ll}\hline a & b \\ c & d \\ \hline\end{tabular} e")
    assert [(cell.row, cell.column, span.of(found.text)) for cell, span in found.cells] == [
        (0, 0, "a"), (0, 1, "b"), (1, 0, "c"), (1, 1, "d"),
    ]  # fmt: skip


def test_what_holds_no_prose_is_left_out_and_told():
    text = r"Слово \begin{verbatim} code \end{verbatim} \begin{tikzpicture} \draw (0,0); \end{tikzpicture}"
    found = read_latex(PATH, text.encode())
    assert found.text == "Слово\n"
    assert found.left_out == ("2 environments that hold no prose (tikzpicture, verbatim)",)


def test_old_encodings_are_read_and_named():
    found = read_latex(PATH, "\\section{Кошка} Кошка спит на окне, собака лает во дворе.".encode("cp1251"))
    assert (found.encoding, found.text[:5]) == ("cp1251", "Кошка")


@pytest.mark.parametrize("command", ["sqrt", "title", "textcolor", "href{a}", "footnote", "section", "input", "author"])
def test_a_command_without_its_argument_prints_nothing(command):
    assert read_latex(PATH, f"{{слово \\{command}}} да $\\{command}$".encode()).text.startswith("слово")


@pytest.mark.parametrize("text", ["\\begin{a}\\begin{b} x", "}}}} x", "\\end{y} x", "$$$ x", "\\begin{tabular}{l} x"])
def test_what_is_not_closed_is_read_all_the_same(text):
    assert "x" in read_latex(PATH, text.encode()).text


@pytest.mark.parametrize(
    ("text", "words"),
    [("{" * 5000, "hundreds deep"), ("\\footnote{" * 3000 + "x", "hundreds deep"), ("\\label{x} % слово", "no text")],
)
def test_what_cannot_be_read_is_one_line(text, words):
    with pytest.raises(InputError) as caught:
        read_latex(PATH, text.encode())
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


def test_two_files_are_a_pair(tmp_path):
    for name, text in (
        ("ru", "\\section{Кошка}\nКошка спит на окне."),
        ("en", "\\section{Cat}\nThe cat sleeps on the sill."),
    ):
        (tmp_path / f"{name}.tex").write_text(text, "utf-8")
    pair = read(tmp_path / "ru.tex", tmp_path / "en.tex")
    assert (pair.source.text, pair.target.text) == (
        "Кошка\n\nКошка спит на окне.\n",
        "Cat\n\nThe cat sleeps on the sill.\n",
    )
