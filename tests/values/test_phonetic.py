"""How well a Latin spelling renders a Cyrillic one, whatever the scheme of transliteration."""

from __future__ import annotations

import iuliia
import pytest

from tta.values.phonetic import first_letters, latin_letters, likeness, same_initials


@pytest.mark.parametrize(
    ("russian", "english"),
    [
        ("вэнсом", "Vance"), ("хрущев", "Khrushchov"), ("хрущёв", "Hruščev"), ("горбачевым", "Gorbachyov"),
        ("хаммаршельд", "Hammarskjöld"), ("перес", "Pérez"), ("ельцин", "El'tsin"), ("юрий", "Iurii"), ("юрий", "Jurij"),
        ("андрей", "Andrej"), ("женева", "Geneva"), ("вашингтон", "Washington"), ("украина", "Ukrainian"),
        ("эйзенхауэр", "Eisenhower"), ("хельсинки", "Helsinki"), ("джонсон", "Johnson"), ("уильямс", "Williams"),
    ],
)  # fmt: skip
def test_renderings_by_any_scheme_are_alike(russian, english):
    assert likeness(russian, latin_letters(english)) >= 0.8


NAMES = (
    "Громыко Хрущёв Горбачёв Ельцин Щербицкий Юрий Андрей Чичерин Жуков Цюрупа Шеварднадзе Вышинский Королёв Евменов "
    "Яковлев Эренбург Ильич Подъяпольский Соловьёв Захарьин Ашхабад Алексеевич Хаджибеков Объедков"
).split()


@pytest.mark.parametrize("scheme", sorted(name for name in dir(iuliia) if name.isupper()))
def test_every_scheme_of_iuliia_is_a_rendering(scheme):
    schema = getattr(iuliia, scheme)
    spelled = {name: schema.translate(name) for name in NAMES}
    worst = min(NAMES, key=lambda name: likeness(name.lower(), latin_letters(spelled[name])))
    assert likeness(worst.lower(), latin_letters(spelled[worst])) >= 0.72, (worst, spelled[worst])


@pytest.mark.parametrize(
    ("russian", "english"),
    [("лондон", "Moscow"), ("путин", "Moon"), ("иванов", "Petrov"), ("суслов", "Sudets"), ("раск", "Russell")],
)
def test_other_names_are_not(russian, english):
    assert likeness(russian, latin_letters(english)) < 0.72


def test_initials_go_by_the_value_of_the_letters():
    assert same_initials("В", "V")
    assert not same_initials("В", "B")
    assert same_initials("Дж", "J")
    assert same_initials("АФ", "A")
    assert not same_initials("Н", "H")


@pytest.mark.parametrize(
    ("russian", "english", "value"),
    [
        ("громыко", "Gromyko", 1.0),  # letter by letter
        ("громыко", "Grromyko", 1.0),  # a letter doubled
        ("громыко", "Grohmyko", 1 - 0.25 / 7),  # a mute h
        ("громыко", "Grmyko", 1 - 0.8 / 6),  # a letter lost, of the shorter word's six
        ("громыко", "Gromykons", 1 - 2 * 0.12 / 7),  # an English ending
        ("вэнсом", "Vance", 1 - (0.1 + 2 * 0.12) / 5),  # a Russian ending, and `ce`, a rarer rendering of `с`
        ("вэнс", "Vance", 1 - 0.1 / 4),
        ("добрынин", "Dobrynim", 0.875),  # another letter in place of one
        ("добрынин", "Dobryninx", 0.9),  # a consonant more
        ("добрынин", "Dobryni", 1 - 0.8 / 7),
        ("иванами", "Ivan", 1 - 3 * 0.12 / 4),
        ("ивана", "Ivans", 1 - 2 * 0.12 / 5),
        ("москва", "Muscovite", 0.55),
        ("знание", "Knowledge", 0.0),  # no sound of the beginning is shared
        ("ян", "Jan", 1.0),
        ("абу-даби", "Abu Dhabi", 1.0),
        ("", "a", 0.0),
        ("а", "", 0.0),
    ],
)
def test_what_one_spelling_costs_against_the_other(russian, english, value):
    assert likeness(russian, latin_letters(english)) == pytest.approx(value)


def test_a_first_letter_that_is_not_sounded_does_not_matter():
    assert likeness("райт", "wright") == pytest.approx(likeness("найт", "knight"))
    assert likeness("райт", "wright") > 0.7
    assert likeness("оноре", "honore") > 0.7
    assert likeness("райт", "aright") == 0.0


@pytest.mark.parametrize(
    ("russian", "english"),
    [
        ("громыко", "Gromyko"),
        ("хомутовская", "Khomutovo"),
        ("кузнецов", "Kuznetsky"),
        ("кебич", "Khrushchev"),
        ("я", "Yay"),
    ],
)
@pytest.mark.parametrize("least", [0.01, 0.3, 0.6, 0.72, 0.9, 1.0])
def test_what_is_less_alike_than_asked_is_nothing_and_the_rest_as_alike_as_it_is(russian, english, least):
    alike = likeness(russian, latin_letters(english))
    assert likeness(russian, latin_letters(english), least) == (alike if alike >= least else 0.0)


def test_only_the_first_24_letters_count():
    assert likeness("громыко" * 6, "gromyko" * 3 + "gro") == 1.0
    assert likeness("громыко" * 3 + "гр", "gromyko" * 3 + "zz") < 1.0


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("Hruščev", "hruscev"),
        ("El'tsin", "eltsin"),
        ("Łódź", "lodz"),
        ("Straße", "strasse"),
        ("Ørsted", "orsted"),
        ("Þór", "thor"),
        ("Jean-Paul", "jeanpaul"),
        ("Æsop", "aesop"),
        ("Ağrı", "agri"),
        ("Đuro", "duro"),
        ("Žižka", "zizka"),
        ("Œuvre", "oeuvre"),
    ],
)
def test_latin_letters_lose_their_accents(written, plain):
    assert latin_letters(written) == plain


@pytest.mark.parametrize(
    ("cyrillic", "latin", "same"),
    [
        ("ВМ", "VM", True),
        ("ВМ", "VN", False),
        ("ВМ", "V", True),
        ("В", "VN", True),
        ("Дж", "J", True),
        ("Дж", "G", True),
        ("Дж", "V", False),
        ("Е", "Y", True),
        ("Х", "Kh", True),
        ("Х", "H", True),
        ("Юр", "Yu", True),
        ("", "V", True),
        ("Ж", "Zh", True),
        ("Р", "P", False),
    ],
)
def test_initials_agree_as_far_as_both_go(cyrillic, latin, same):
    assert same_initials(cyrillic, latin) is same


@pytest.mark.parametrize(
    ("letters", "first"), [("в", "fuvw"), ("дж", "cdgjx"), ("х", "cghjkx"), ("щ", "cs"), ("й", "ijy"), ("q", "q")]
)
def test_the_letters_that_renderings_begin_with(letters, first):
    assert "".join(sorted(first_letters(letters))) == first
