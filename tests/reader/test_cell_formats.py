"""What a spreadsheet shows of a number."""

from __future__ import annotations

import datetime

import openpyxl
import pytest

from tta.reader import read
from tta.reader.cell_formats import shown


@pytest.mark.parametrize(
    ("number", "form", "expected"),
    [
        ("28260", "dd.mm.yyyy", "1977-05-15"),
        ("28260", "[$-419]d mmmm yyyy;@", "1977-05-15"),
        ("28260", "mmm-yy", "1977-05"),
        ("28260.604166666664", "m/d/yyyy h:mm", "1977-05-15 14:30"),
        ("0.6041666666666666", "h:mm AM/PM", "14:30"),
        ("59", "d.m.yyyy", "59"),  # of the first two months of 1900 Excel's days are a day off, and one of them is none
        ("-1", "d.m.yyyy", "-1"),
        ("1e300", "d.m.yyyy", "1e300"),
        ("0.1", "0%", "10%"),
        ("0.075", "0.0%", "7.5%"),
        ("12.5", '0.0" m"', "12.5 m"),
        ("1500", '#,##0" руб."', "1500 руб."),
        ("7", '"No. "0', "No. 7"),
        ("30", '0" days"', "30 days"),
        ("20", "[Red]0", "20"),
        ("20", "0_);(0)", "20"),
        ("20", "General", "20"),
        ("5", r"0\ \м", "5 м"),
        ("раз", "0%", "раз"),
    ],
)
def test_a_number_is_read_as_it_is_shown(number, form, expected):
    assert shown(number, form) == expected


def test_days_may_be_counted_from_1904():
    assert shown("26798", "yyyy-mm-dd", from_1904=True) == "1977-05-15"


def test_dates_and_shares_of_a_workbook_are_what_people_see(tmp_path):
    """A cell that shows a date holds the number of a day (openpyxl 3.1.5 writes it as Excel does)."""
    book = openpyxl.Workbook()
    book.active.append(["Русский", "English"])
    for _ in range(3):
        book.active.append(["Встреча состоялась в Москве.", "The meeting was held in Moscow."])
    book.active.append(["15.05.1977", datetime.date(1977, 5, 15)])
    book.active.append(["10 %", 0.1])
    book.active["B6"].number_format = "0%"
    book.save(tmp_path / "table.xlsx")
    assert read(tmp_path / "table.xlsx").target.text.splitlines()[-4:] == ["15.05.1977", "1977-05-15", "10 %", "10%"]
