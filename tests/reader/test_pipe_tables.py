"""Tables that Markdown draws with bars: a Russian and an English column are a bitext, row by row."""

from __future__ import annotations

import pytest

from tta.reader import read
from tta.reader.pipe_tables import pipe_cells

ROWS = [("Договор подписан.", "The treaty was signed."), ("Посол уехал домой.", "The ambassador went home.")]


def drawn(rows, head=("Русский", "English"), rule="|---|---|"):
    return "\n".join([f"| {head[0]} | {head[1]} |", rule, *(f"| {ru} | {en} |" for ru, en in rows)])


def cells(text):
    return [(cell.table, cell.row, cell.column, span.of(text)) for cell, span in pipe_cells(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("| a | b |\n|---|:-:|\n| c | d |", [(0, 0, 0, "a"), (0, 0, 1, "b"), (0, 1, 0, "c"), (0, 1, 1, "d")]),
        ("a | b\n- | -\nc | d", [(0, 0, 0, "a"), (0, 0, 1, "b"), (0, 1, 0, "c"), (0, 1, 1, "d")]),
        ("| a | b |\n|--|--|\n| c \\| e | |", [(0, 0, 0, "a"), (0, 0, 1, "b"), (0, 1, 0, "c \\| e")]),
        ("| a |\n|---|\n| b |\nword\n\n| c |\n|---|", [(0, 0, 0, "a"), (0, 1, 0, "b"), (1, 0, 0, "c")]),
        ("a | b\n---\nc | d", []),  # a heading
        ("| a | b |\n|---|\n| c | d |", []),
        ("```\n| a | b |\n|---|---|\n```", []),
        ("x || y\nif (a | b)", []),
        ("", []),
    ],
)
def test_where_cells_stand(text, found):
    assert cells(text) == found


@pytest.mark.parametrize("name", ["table.md", "table.txt"])
@pytest.mark.parametrize("rule", ["|---|---|", "| :--- | ---: |"])
def test_a_table_of_both_languages_is_a_bitext(tmp_path, name, rule):
    path = tmp_path / name
    path.write_text(f"# Договоры\n\n{drawn(ROWS, rule=rule)}\n", "utf-8")
    pair = read(path)
    texts = [[segment.text for segment in side.segments] for side in (pair.source, pair.target)]
    assert texts == [list(side) for side in zip(*ROWS, strict=True)]
    assert [(bead.source, bead.target) for bead in pair.beads] == [((0,), (0,)), ((1,), (1,))]
    assert pair.left_out == (f"{name}: 1 paragraph outside the table of the two languages",)


def test_an_empty_cell_is_a_side_that_is_missing_and_a_third_column_is_told(tmp_path):
    rows = [f"| {number} | {ru} | {en} |" for number, (ru, en) in enumerate([*ROWS, ("Дети спят.", "")])]
    text = "\n".join(
        ["| Примечание | Русский | Английский |", "|---|---|---|", *rows, "| важно | Он уехал. | He left. |"]
    )
    (tmp_path / "table.md").write_text(text, "utf-8")
    pair = read(tmp_path / "table.md")
    assert [(bead.source, bead.target) for bead in pair.beads] == [((0,), (0,)), ((1,), (1,)), ((2,), ()), ((3,), (2,))]
    assert pair.left_out == ("table.md: the column Примечание of the table",)


def test_two_texts_with_tables_are_two_texts(tmp_path):
    for name, side in (("a.ru.md", 0), ("a.en.md", 1)):
        words = [(row[side], row[side]) for row in ROWS]
        (tmp_path / name).write_text(drawn(words, head=("Что", "Где") if side == 0 else ("What", "Where")), "utf-8")
    assert read(tmp_path / "a.ru.md", tmp_path / "a.en.md").beads is None
