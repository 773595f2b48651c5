"""Lines about a run over a folder, in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from tta.reporter.locale import speaking
from tta.reporter.terminal.folder_run import left_aside, more_not_audited, not_audited, pace, total, unchanged


@pytest.mark.parametrize(
    ("values", "english", "russian"),
    [
        ((0, 1, None, None), "0 of 1 text", "0 из 1 текста"),
        ((1, 1200, None, None), "1 of 1,200 texts", "1 из 1200 текстов"),
        ((9, 21, 4.04, 30), "9 of 21 texts, 4.0 sentences a second, less than a minute left", "9 из 21 текста, 4,0 предложения в секунду, осталось меньше минуты"),
        ((9, 20, 14.25, 125), "9 of 20 texts, 14.2 sentences a second, about 2 min left", "9 из 20 текстов, 14,2 предложения в секунду, осталось около 2 мин"),
        ((9, 20, 1.0, 3599), "9 of 20 texts, 1.0 sentences a second, about 1 h 0 min left", "9 из 20 текстов, 1,0 предложения в секунду, осталось около 1 ч 0 мин"),
        ((9, 20, 1.0, 7500), "9 of 20 texts, 1.0 sentences a second, about 2 h 5 min left", "9 из 20 текстов, 1,0 предложения в секунду, осталось около 2 ч 5 мин"),
        ((20, 20, 1.0, 0), "20 of 20 texts, 1.0 sentences a second", "20 из 20 текстов, 1,0 предложения в секунду"),
    ],
)  # fmt: skip
def test_how_far_a_run_has_come(values, english, russian):
    assert pace(*values) == english
    with speaking("ru"):
        assert pace(*values) == russian


def test_what_all_texts_come_to():
    counts = {"critical": 1, "minor": 1234}
    assert total(counts, 2, 3, Path("out/index.html"), None, status=2) == (
        "\n2 texts, 1,235 findings (critical 1, major 0, minor 1,234, neutral 0); "
        "3 could not be audited, as said above: exit status 2\n"
        f"a page over all of them: {Path('out/index.html')}"
    )
    assert total({}, 1, 0, None, Path("out")).splitlines()[1:] == [
        "1 text, 0 findings (critical 0, major 0, minor 0, neutral 0)",
        "a page over all of them: tta index out",
    ]
    assert (
        total({}, 0, 2, Path("index.html"), None).splitlines()[-1] == "what could not be audited, and why: index.html"
    )
    assert total({"minor": 1}, 1, 0, None, None) == "\n1 text, 1 finding (critical 0, major 0, minor 1, neutral 0)"


def test_what_all_texts_come_to_is_said_in_russian_too():
    with speaking("ru"):
        said = total({"critical": 1, "minor": 2}, 2, 0, None, None)
    assert said == "\n2 текста, 3 замечания (критическое 1, серьёзное 0, мелкое 2, к сведению 0)"


def test_a_text_that_was_audited_before_is_named_with_where_its_reports_are():
    assert unchanged("memo.ru.txt", Path("out")) == "memo.ru.txt: unchanged, its reports stand in out"


def test_a_text_that_was_not_audited_is_told_with_the_reason():
    assert not_audited("memo.txt: no text") == "not audited: memo.txt: no text"
    with speaking("ru"):
        assert not_audited("memo.txt: no text") == "не проверено: memo.txt: no text"


def test_of_many_the_rest_is_counted():
    assert more_not_audited(1200) == "not audited: 1,200 more, listed on the page over all texts"
    with speaking("ru"):
        assert more_not_audited(10) == "не проверено: ещё 10, список — на странице по всем текстам"


def test_files_of_no_kind_that_is_read_are_counted_by_their_endings():
    assert (
        left_aside([(".jpg", 1200), (".mp3", 1)])
        == "passed over, of no kind that tta reads or in no row of manifest.csv: 1,200 .jpg, 1 .mp3"
    )
