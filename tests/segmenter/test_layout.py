"""The page as typed: what on it is furniture, which lines make a paragraph, and which go on in the next."""

from __future__ import annotations

import pytest

from tests.conftest import segmented
from tta.types import Language, SegmentKind

PROSE = "Нет никаких оснований и для того, чтобы думать, что решить вопрос будет легче потом, когда стороны"


def parts(text, language=Language.RU):
    """Content and furniture, in the order of the text."""
    found = segmented(text, language).segments
    return (
        [item.text for item in found if item.kind is not SegmentKind.FURNITURE],
        [item.text for item in found if item.kind is SegmentKind.FURNITURE],
    )


def kinds(text, language=Language.RU):
    return [item.kind.value for item in segmented(text, language).segments]


# ---------------------------------------------------------------- furniture


@pytest.mark.parametrize(
    "mark",
    [
        "3",
        "147",
        "1024",
        "3.",
        "- 3 -",
        "–3–",
        "[3]",
        "(3)",
        "стр. 3",
        "Стр 3",
        "с. 3",
        "лист 5",
        "л. 12 об",
        "Page 3",
        "p. 3",
    ],
)
def test_a_page_number_alone_in_its_paragraph_is_furniture(mark):
    assert parts(f"Первое предложение.\n\n{mark}\n\nВторое предложение.")[1] == [mark]


@pytest.mark.parametrize("text", ["12345", "3 рубля", "№ 3", "1977 г.", "п. 3", "3-5"])
def test_other_numbers_are_content(text):
    assert text in parts(f"Первое предложение.\n\n{text}\n\nВторое предложение.")[0]


def test_a_bare_number_amid_lines_is_content_and_a_decorated_one_is_not():
    assert parts("Первая строка закончена.\n5\nВторая строка закончена.")[1] == []
    assert parts("Первая строка закончена.\n- 5 -\nВторая строка закончена.")[1] == ["- 5 -"]


@pytest.mark.parametrize(
    ("numbers", "furniture"),
    [(["1", "2"], []), (["1", "2", "3"], []), (["2", "3"], ["2", "3"]), (["1", "3"], ["1", "3"]), (["1"], ["1"])],
)
def test_bare_numbers_that_count_from_one_are_labels_of_sections(numbers, furniture):
    text = "\n\n".join(f"{number}\n\nЭтот раздел закончен." for number in numbers)
    assert parts(text)[1] == furniture


def test_numbers_that_count_from_one_but_interrupt_a_sentence_are_pages():
    text = f"{PROSE}\n\n1\n\nприступят к делу.\n\n2\n\nДалее."
    assert parts(text) == ([f"{PROSE} приступят к делу.", "Далее."], ["1", "2"])


@pytest.mark.parametrize(("times", "head"), [(3, True), (2, False)])
@pytest.mark.parametrize("top", ["{0}.\n\n", "\f"])
def test_a_line_at_the_edge_of_three_pages_is_a_running_head(times, head, top):
    page = top + "Экз. № {0}\n\nЗдесь стоит обычное предложение.\n\n"
    content, furniture = parts("".join(page.format(number) for number in range(5, 5 + times)))
    assert ("Экз. № 5" in furniture) is head
    assert ("Экз. № 5" in content) is not head


def test_a_long_line_or_one_away_from_the_edges_is_no_running_head():
    long = "Это предложение стоит на каждой странице и потому повторяется так много раз подряд."
    assert long in parts("".join(f"{k}.\n\n{long}\n\n" for k in range(5, 9)))[0]
    assert "Вэнс." in parts("".join(f"{k}.\n\nПервое.\n\nВэнс.\n\nВторое.\n\n" for k in range(5, 9)))[0]


@pytest.mark.parametrize("rule", ["---", "***", "___", "* * *", "======", "— — —", "~~~"])
def test_rules_are_furniture(rule):
    assert parts(f"Первое предложение.\n\n{rule}\n\nВторое предложение.")[1] == [rule]
    assert parts(f"Первое предложение.\n\n{rule[:2]}\n\nВторое предложение.")[1] in ([], [rule[:2]])


@pytest.mark.parametrize(
    ("text", "content", "furniture"),
    [
        ("# Запись", ["Запись"], ["#"]),
        ("###### Запись", ["Запись"], ["######"]),
        ("####### Запись", ["####### Запись"], []),
        ("> # Запись", ["Запись"], [">", "#"]),
        ("#Запись", ["#Запись"], []),
        ("Запись\\", ["Запись"], ["\\"]),
        ("*Григорьев*", ["Григорьев"], ["*", "*"]),
        ("***Григорьев***", ["Григорьев"], ["***", "***"]),
        ("_Григорьев_", ["Григорьев"], ["_", "_"]),
        ("*Импресарио\nГригорьев*", ["Импресарио Григорьев"], ["*", "*"]),
        ("*Импресарио\n\nГригорьев*", ["*Импресарио", "Григорьев*"], []),  # another paragraph
        ("*один* и *два*", ["*один* и *два*"], []),
        ("* пункт", ["* пункт"], []),
        (
            "Снег.\n\n[image1]: <data:>\n\n[1]: https://example.org/a 'о снеге'",
            ["Снег."],
            ["[image1]: <data:>", "[1]: https://example.org/a 'о снеге'"],
        ),
        ("[^1]: По старому стилю.", ["[^1]: По старому стилю."], []),
        ("[Москва]: https://example.org говорит", ["[Москва]: https://example.org говорит"], []),
    ],
)
def test_marks_of_markdown_are_set_apart(text, content, furniture):
    assert parts(text) == (content, furniture)


# ---------------------------------------------------------------- kinds


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("# Запись беседы", "heading"),
        ("ЗАПИСЬ БЕСЕДЫ", "heading"),
        ("ЭКЗ. № 1", "line"),  # a number makes no title
        ("США", "line"),  # three capitals are an abbreviation
        ("ТАСС", "heading"),
        ("Из дневника Добрынина", "line"),
        ("исх. № 465", "line"),
        ("23.5.", "line"),
        ("Он ушел.", "sentence"),
        (PROSE, "sentence"),  # sixty letters and more are no line of a header
        ("А" * 59, "heading"),
        ("Б" + "а" * 58, "line"),
        ("Б" + "а" * 59, "sentence"),
    ],
)
def test_what_a_segment_is_on_the_page(text, kind):
    assert kinds(text) == [kind] if not text.startswith("#") else kinds(text)[-1] == kind


def test_a_short_sentence_that_ends_in_a_hard_break_is_a_line():
    assert kinds("Разослано:  \nтт. Брежневу, Косыгину")[0] == "line"


# ---------------------------------------------------------------- lines that go on


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        (PROSE, "приступят к делу.", True),
        (PROSE, "Приступят к делу.", False),
        (PROSE + ".", "приступят к делу.", False),
        (PROSE + "; и", "приступят к делу.", False),
        (PROSE + ", или", "приступят к делу.", True),
        (PROSE, "- приступят к делу.", False),
        (PROSE, "1) приступят к делу.", False),
        ("Из дневника", "приступят к делу.", False),  # a short line is a header's
    ],
)
def test_a_sentence_goes_on_in_the_next_paragraph(first, second, joined):
    content, _ = parts(f"{first}\n\n{second}")
    assert (len(content) == 1) is joined


@pytest.mark.parametrize(("second", "joined"), [("Вэнс приступит к делу.", True), ("- приступят к делу.", False)])
def test_over_a_page_number_a_sentence_goes_on_with_a_capital_too(second, joined):
    content, furniture = parts(f"{PROSE}\n\n- 3 -\n\n{second}")
    assert (len(content) == 1) is joined
    assert furniture == ["- 3 -"]


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        (["From the Journal", "of the Ambassador"], 1),
        (["From the Journal", "Of the Ambassador"], 2),
        (["From the Journal", "of May 15"], 2),
        (["From the Journal", "A.F. Dobrynin"], 1),
        (["From the Journal", "Dobrynin, A.F."], 1),
        (["[Stamp]", "MFA USSR"], 1),
        (["(signature)", "A. Dobrynin"], 1),
        (["Copies:", "of the file"], 2),
    ],
)
def test_lines_of_a_header_that_are_one_phrase(lines, count):
    assert len(parts("  \n".join(lines), Language.EN)[0]) == count


@pytest.mark.parametrize(("width", "count"), [(52, 1), (40, 3), (170, 3)])
def test_lines_wrapped_at_a_column_are_one_paragraph(width, count):
    line = ("Слово " * 40)[: width - 1] + "я"
    assert len(parts("\n".join([line, line, line[:20]]))[0]) == count


def test_an_item_of_a_list_begins_a_segment_of_its_own():
    words = "Мы определенно за то чтобы вести дело к ликвидации в конечном"
    assert len(parts(f"{words}\n{words}\n- {words}\n{words}")[0]) == 2


# ---------------------------------------------------------------- hyphens


@pytest.mark.parametrize(
    ("first", "second", "language", "expected"),
    [
        ("о запре-", "щении оружия", Language.RU, "о запрещении оружия"),
        ("и по-", "русски сказал", Language.RU, "и по-русски сказал"),
        ("о запре\u00ad", "щении оружия", Language.RU, "о запрещении оружия"),
        ("a nego-", "tiation there", Language.EN, "a negotiation there"),
        ("Москва -", "столица", Language.RU, "Москва - столица"),
        ("и Нью-", "Йорк", Language.RU, "и Нью-Йорк"),
        ("и ЗАПРЕ-", "ЩЕНИИ", Language.RU, "и ЗАПРЕЩЕНИИ"),
        ("двух-", "и трехлетний", Language.RU, "двух- и трехлетний"),
        ("a two-", "and three-year term", Language.EN, "two- and three-year"),
        ("in 1941-", "1945 there", Language.EN, "in 1941-1945 there"),
        ("the Tu-", "104 there", Language.EN, "the Tu-104 there"),
        ("it is well-", "known there", Language.EN, "is well-known there"),
        ("a thous-", "and of them", Language.EN, "a thousand of them"),
    ],
)
def test_a_word_over_two_lines(first, second, language, expected):
    filler = (
        "Здесь стоит достаточно длинная строка слов"
        if language is Language.RU
        else "There stands a rather long line of words"
    )
    joined = " ".join(parts(f"{filler} {first}\n{second} {filler.lower()}.", language)[0])
    assert expected in joined


def test_a_hyphen_stays_in_english_where_the_text_has_the_word_with_it():
    text = "It was a well-known and long established fact that everybody had heard of.\n\nHe is a man who is rather well-\n\nknown in all the cities."
    assert "rather well-known in" in parts(text, Language.EN)[0][-1]
