"""Plain text whose lines hold a pair each."""

from __future__ import annotations

import pytest

from tta.errors import InputError
from tta.reader import read
from tta.types import Language

PAIRS = [("Кошка спит.", "The cat sleeps."), ("Снег, да.", "Snow; yes.")]
MEMORY = (
    "%20260103~120000\t%User ID,AB\t%TU=2\t%EN-US\t%Wordfast TM v.546/00\t%RU-RU\t%-----------\n"
    "20260103~120001\tAB\t0\tEN-US\tThe cat sleeps.\tRU-RU\tКошка спит.\t\t\n"
    "20260103~120002\tAB\t0\tEN-US\tSnow; yes.\tRU-RU\tСнег, да.\t\t\n"
)


def rows(pair):
    return [tuple(side.segments[n].text for side in (pair.source, pair.target)) for n in range(len(pair.beads))]


@pytest.mark.parametrize("divider", ["\t", " ||| ", " / ", " // ", " = ", " — ", " – ", " - "])
@pytest.mark.parametrize("order", [1, -1])
def test_a_pair_a_line_is_a_bitext(tmp_path, divider, order):
    path = tmp_path / "pairs.txt"
    path.write_text("\n".join(divider.join(pair[::order]) for pair in PAIRS) + "\n\n", "utf-8")
    pair = read(path)
    assert rows(pair) == [row[::order] for row in PAIRS]
    assert pair.source.segments[1].spans[0].of(pair.source.text) == PAIRS[1][::order][0]
    assert not pair.direction.sure


@pytest.mark.parametrize("codec", ["utf-8", "utf-16"])
def test_a_memory_of_wordfast_names_its_sides(tmp_path, codec):
    path = tmp_path / "memory.txt"
    path.write_bytes(MEMORY.encode(codec))
    pair = read(path)
    assert rows(pair) == [row[::-1] for row in PAIRS]
    assert (pair.source.language, pair.direction.sure) == (Language.EN, True)


@pytest.mark.parametrize(
    "lines",
    [
        ["Кошка спит.\tThe cat sleeps.", "Снег идёт. It snows."],  # one line holds no pair
        ["Кошка спит.\tThe cat sleeps.\tда", "Снег.\tSnow."],
    ],
)
def test_what_is_not_so_throughout_is_none(tmp_path, lines):
    path = tmp_path / "pairs.txt"
    path.write_text("\n".join(lines), "utf-8")
    with pytest.raises(InputError, match="expected each language in lines of its own"):
        read(path)


def test_columns_of_a_table_may_stand_between_tabs_with_others_and_names(tmp_path):
    path = tmp_path / "pairs.txt"
    path.write_text("\n".join(f"{n}\t{ru}\t{en}" for n, (ru, en) in enumerate(PAIRS, 1)), "utf-8")
    assert rows(read(path)) == PAIRS
    path.write_text("\ufeffEnglish\tРусский\n" + "\n".join("\t".join(pair[::-1]) for pair in PAIRS), "utf-8")
    assert rows(read(path)) == [pair[::-1] for pair in PAIRS]


def test_a_dash_within_the_texts_divides_nothing(tmp_path):
    path = tmp_path / "text.txt"
    path.write_text("Глава 1 — Начало\nКошка спит — и давно\n\nChapter 1 — The start\nThe cat sleeps — still", "utf-8")
    pair = read(path)
    assert pair.beads is None
    assert "Кошка" not in " ".join(span.of(pair.target.text) for span in pair.target.body)


def test_lines_that_hold_both_languages_and_no_divider_are_told_as_such(tmp_path):
    path = tmp_path / "text.txt"
    path.write_text("Кошка спит. The cat sleeps.\nСнег, да. Snow; yes, indeed.", "utf-8")
    with pytest.raises(InputError, match=r"lines hold Russian and English, expected each .* put a tab between"):
        read(path)
