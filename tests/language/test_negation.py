"""Negations found with their hosts and degrees, contrasts, opposites; what becomes of them with vectors."""

from __future__ import annotations

import pytest

import tta
from tests.scorers.facts.test_findings import bitext
from tta.language.negation import Degree, Words, _inside, negations
from tta.language.negation_words import degree_of, lists_of
from tta.language.tokens import WORD
from tta.scorers import SCORERS
from tta.scorers.polarity.antonym_list import are_antonyms, poles
from tta.scorers.polarity.contrast import Shape, contrasts, may_affirm
from tta.scorers.polarity.negation_evidence import FEATURES, curve
from tta.scorers.scorer import CannotRunError
from tta.types import Language, Severity


def words(text):
    found = list(WORD.finditer(text))
    edges = [0, *(edge for match in found for edge in match.span()), len(text)]
    marks = tuple(text[start:stop] for start, stop in zip(edges[::2], edges[1::2], strict=True))
    return Words(tuple(match.group() for match in found), marks)


def degrees(text, language):
    """The words that deny, vague ones apart, each with the first letter of its degree: `не=E`."""
    read = words(text)
    return " ".join(
        f"{read.forms[item.word]}={item.degree.name[0]}"
        for item in negations(read, language)
        if item.degree is not Degree.VAGUE
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Он не согласился.", "не=E"),
        ("Ему не привыкать к холоду.", ""),
        ("Труды были не напрасны.", ""),
        ("Она не из болтливых.", "не=L"),
        ("Окна не мыли с осени.", "не=L"),
        ("Окна не мыли с мылом.", "не=E"),
        ("Он не стал дожидаться антракта.", "не=L"),
        ("Он не стал петь.", "не=E"),
        # an affirmation: who cannot praise enough is delighted
        ("Бабушка не могла нахвалиться внуком.", ""),
        ("Мать не могла на сына наглядеться.", "не=E"),  # another order is passed over
        ("Дети не могли нарадоваться снегу.", ""),
        ("Он не нарадуется на внуков.", ""),
        ("Мы не могли надышаться.", ""),
        ("Он не может надивиться.", ""),
        ("Он не мог напиться.", "не=E"),
        ("Они не могли напасть на след.", "не=E"),
        ("Он не мог найтись.", "не=E"),
        # to keep away denies, to leave by something does not
        ("Держите спички подальше от детей.", "Держите=L подальше=L"),
        ("Храните мазь вне доступа.", "Храните=L"),
        ("Держите спички в ящике.", ""),
        ("Оставьте лампу у двери.", ""),
        ("Оставьте его в покое.", "Оставьте=L"),
        ("Она нередко плачет.", ""),
        ("Кто из нас этого не слышал!", "не=L"),
        ("Кто из нас не пел!", "не=E"),
        ("Никто никогда не возражал бы.", "Никто=L никогда=L не=E возражал=L"),
        ("Тем не менее он пришёл.", ""),
        ("Не исключено, что он уедет.", ""),
        ("Не обошлось и без дегустации.", ""),
        ("Не обошлось дорого.", "Не=L"),
        ("Обошлось без жертв.", "Обошлось=L без=L"),
        ("Реквизит обошёлся в тысячи.", ""),
        ("Команда не старше 23 лет.", "не=L"),
        ("Он не старше брата.", "не=E"),
        ("Борода не может быть длиннее 2 см.", "не=L"),
        ("Некогда основанное поселение.", ""),
        ("Приказ аннулирован, штаб упразднили.", "аннулирован=L упразднили=L"),
        ("Он сыграет против Динамо.", ""),
        ("Он не раз бывал там и чуть не опоздал.", ""),
        ("Он не может не согласиться.", "не=L не=L"),
        ("Это неизвестно на прошлой неделе.", "неизвестно=L"),
        ("Нефть и необходимость немедленно", ""),
        ("Он отказался, сведения отсутствуют.", "отказался=L отсутствуют=L"),
        ("Не хотите ли вы приехать?", "Не=L"),
        ("Нельзя входить без пропуска.", "Нельзя=E без=L"),
        ("не только на словах", "не=L"),
        ("Каждый пятый затруднился ответить.", "затруднился=L"),
        ("Не может быть!", "Не=L"),
        ("Впервые вижу такое.", "Впервые=L"),  # I've never seen the like
    ],
)
def test_russian_negations(text, expected):
    assert degrees(text, Language.RU) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He did not agree.", "not=E"),
        ("He didn’t agree.", "didn’t=E"),
        ("He cannot agree; he never will.", "cannot=E never=E"),
        ("There is no doubt.", "no=L doubt=L"),
        # whom one turns away one does not let in; who turns away himself denies nothing
        ("The guests were turned away.", "turned=L away=L"),
        ("They turned him away at the gate.", "turned=L him=L away=L"),
        ("The usher turned two men away.", "turned=L two=L men=L away=L"),
        ("The sentry turned the driver back.", "turned=L the=L driver=L back=L"),
        ("He was turned down by the board.", "turned=L down=L"),
        ("The press was shut out of the hall.", "shut=L out=L of=L"),
        ("We were locked out of the flat.", "locked=L out=L of=L"),
        ("He turned away and left.", ""),
        ("She turned her face away.", ""),
        ("They turned the clock back.", ""),
        ("The volume was turned up.", ""),
        ("He turned back at the bridge.", ""),
        ("The road turned away from the river.", ""),
        ("She turned the key back.", ""),
        ("We did not learn of it till the war was over.", "not=L"),
        ("An informal summit, an unofficial visit.", "informal=L unofficial=L"),
        ("It deepens the discord of impersonators.", ""),
        ("They were impersonal and discourteous.", "impersonal=L"),
        ("At least not in the near future.", "not=L"),
        ("Article No. 5", ""),
        ("It is unknown, under important interest.", "unknown=L"),
        ("The useless and impossible task, nonetheless.", "useless=L impossible=L"),
        ("He failed, refused, lacked it.", "failed=L refused=L lacked=L"),
        ("Isn't it so?", "Isn't=L"),
        ("not only in words", "not=L"),
        ("not since the war", "not=L"),
        ("You don't say!", ""),
        ("It is proved beyond all doubt.", ""),
        ("Never carry more than two.", "Never=L"),
        ("I can't wait.", "can't=L"),
        ("Accounts are yet to be published.", "are=L yet=L to=L"),
        ("Keep out!", "Keep=L"),
        # what cannot be praised enough is praised; what could not be better is good
        ("I can't recommend the doctor highly enough.", ""),
        ("We cannot thank you enough.", ""),
        ("I couldn’t agree with you more.", ""),
        ("We could not have been happier.", ""),
        ("Things could not be going better.", ""),
        ("I can't recommend the doctor.", "can't=E"),
        ("I cannot see well enough to read.", "cannot=L"),
        ("I couldn't agree with you.", "couldn't=E"),
        ("I can't recommend it highly.", "can't=E"),
        ("We cannot speak too highly of him.", ""),
        ("He cannot speak too long.", "cannot=E"),
        ("I cannot recommend it any more.", "cannot=E"),
        ("It could not be more than a mile.", "not=L"),
        ("Keep the grass.", ""),
    ],
)
def test_english_negations(text, expected):
    assert degrees(text, Language.EN) == expected


@pytest.mark.parametrize(
    ("words_of_degree", "language", "degree"),
    [
        ("не нет нельзя", Language.RU, Degree.EXPLICIT),
        ("never nobody nothing none no not cannot didn't won't", Language.EN, Degree.EXPLICIT),
        (
            "без никто отказаться отказалась невозможно неизвестный безъядерный бессильный недовыполнить",
            Language.RU,
            Degree.LEXICAL,
        ),
        (
            "without fail failed refused unknown unkind nonaligned useless aimlessly non-aligned duty-free",
            Language.EN,
            Degree.LEXICAL,
        ),
        ("только", Language.RU, Degree.VAGUE),
        ("only until", Language.EN, Degree.VAGUE),
        ("небо неделя нефть стол недо негр", Language.RU, None),
        ("uncle united unit bless immune jong-un unawares unscrewed", Language.EN, None),
    ],
)
def test_how_surely_a_word_denies(words_of_degree, language, degree):
    found = {word: degree_of(word, language) for word in words_of_degree.split()}
    assert found == dict.fromkeys(found, degree)


@pytest.mark.parametrize(
    ("text", "language", "hosts"),
    [
        ("He has not yet been to Geneva.", Language.EN, "not>Geneva"),
        ("He did not, however, come.", Language.EN, "not>not"),  # a mark ends the clause
        ("He did not “really” come.", Language.EN, "not>really"),  # quotation marks do not
        ("He cannot come.", Language.EN, "cannot>come"),
        ("It is not", Language.EN, "not>not"),
        ("not the a an any in come", Language.EN, "not>the"),  # none within four words
        ("not the a an come", Language.EN, "not>come"),
        ("Он не был бы у нас.", Language.RU, "не>был"),
        ("Не в Москве", Language.RU, "Не>Москве"),
        ("Он не станет спорить.", Language.RU, "не>станет"),
        ("Он не станет отрицать.", Language.RU, "не>отрицать"),  # what denies behind an auxiliary is what is denied
        ("Он не станет.", Language.RU, "не>станет"),
    ],
)
def test_the_host_is_the_next_word_of_the_clause_that_is_no_auxiliary(text, language, hosts):
    read = words(text)
    explicit = [item for item in negations(read, language) if item.degree is Degree.EXPLICIT]
    assert " ".join(f"{read.forms[item.word]}>{read.forms[item.host]}" for item in explicit) == hosts


@pytest.mark.parametrize(("text", "count"), [("Order No 5", 0), ("Order no 5", 1), ("He said No", 1), ("No. 17", 0)])
def test_no_before_a_figure_is_a_number_sign(text, count):
    assert len([item for item in negations(words(text), Language.EN) if item.degree is Degree.EXPLICIT]) == count


def test_words_that_deny_together_with_a_negation_echo_it():
    read = words("Никто вовсе ничего не сказал без него")
    found = {read.forms[item.word]: item.echoes for item in negations(read, Language.RU)}
    assert found == {"Никто": True, "вовсе": True, "ничего": True, "не": False, "без": False}


def test_in_an_idiom_a_negation_is_so_by_its_form_alone():
    (found,) = (item for item in negations(words("not only in words"), Language.EN) if item.formal)
    assert found.degree is Degree.LEXICAL
    assert not any(item.formal for item in negations(words("He failed"), Language.EN))


@pytest.mark.parametrize(
    ("text", "line", "starts"),
    [
        ("Он не пришёл?", "он не пришел ?", [0, 3, 6]),
        ("Isn’t it, sir", "is n't it , sir ", [0, 7, 12]),
        ("cannot", "can not ", [0]),
        ("«Не», — он", "не , он ", [0, 5]),
    ],
)
def test_a_line_has_words_in_small_letters_and_marks_apart(text, line, starts):
    assert words(text).line() == (line, starts)


def test_the_host_is_the_word_denied():
    read = words("The letter has not been sent to him.")
    (found,) = negations(read, Language.EN)
    assert read.forms[found.host] == "sent"
    read = words("Он приехал не в понедельник.")
    assert [read.forms[item.host] for item in negations(read, Language.RU)] == ["понедельник"]


def test_what_goes_with_another_negation_is_told_from_what_denies_alone():
    read = words("Никто не знал, что сделка ничтожна.")
    assert [item.echoes for item in negations(read, Language.RU)] == [True, False, False]


def test_a_negation_of_what_denies_doubles_it():
    for text in ("Он не отрицал этого.", "Он не будет отрицать этого."):
        read = words(text)
        assert [item.doubles for item in negations(read, Language.RU) if item.degree is Degree.EXPLICIT] == [True]


@pytest.mark.parametrize(
    ("text", "language", "shape"),
    [
        ("не на словах, а на деле", Language.RU, Shape.DENIES),
        ("не только на словах, но и на деле", Language.RU, Shape.AFFIRMS),
        ("not in words but in fact", Language.EN, Shape.DENIES),
        ("not only in words but also in fact", Language.EN, Shape.AFFIRMS),
        ("не просто слова, но и дела", Language.RU, Shape.AFFIRMS),
        ("don’t talk, but rather act", Language.EN, Shape.DENIES),
        ("not talk but act", Language.EN, Shape.DENIES),
        ("not merely words but deeds", Language.EN, Shape.AFFIRMS),
    ],
)
def test_contrasts(text, language, shape):
    assert [item.shape for item in contrasts(words(text), language)] == [shape]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("не только слова", Language.RU),
        ("не раз бывал, а потом уехал", Language.RU),
        ("не слова, а не дела", Language.RU),
        ("не слова, а если дела", Language.RU),
        ("не слова. А дела", Language.EN),
        ("nothing but words", Language.EN),
        ("not so bad but good", Language.EN),
        ("Не уехал? А когда?", Language.RU),
        ("не а, а б", Language.EN),
    ],
)
def test_no_contrast(text, language):
    assert contrasts(words(text), language) == []


def test_a_contrast_begins_with_its_negation_and_ends_with_its_second_member():
    (found,) = contrasts(words("Нужна не на словах, а на деле всегда."), Language.RU)
    assert (found.start, found.stop) == (1, 6)
    (found,) = contrasts(words("They don't talk but act now."), Language.EN)
    assert (found.start, found.stop) == (1, 5)


@pytest.mark.parametrize(
    ("text", "language", "affirms"),
    [
        ("не ограничиваясь словами", Language.RU, True),
        ("и на деле", Language.RU, True),
        ("на деле", Language.RU, False),
        ("beyond words", Language.EN, True),
        ("in words", Language.EN, False),
    ],
)
def test_a_side_may_affirm_in_other_words(text, language, affirms):
    assert may_affirm(words(text), language) is affirms


@pytest.mark.parametrize(
    "form", "reduce reduces reduced reducing increase increasing big bigger biggest early earlier earliest deny denies denied "
    "denying accept accepted accepts".split()
)  # fmt: skip
def test_regular_forms_of_listed_words_are_known(form):
    assert poles(form, Language.EN)


@pytest.mark.parametrize("form", ["reducs", "biger", "earlyer", "denys", "acceptted", "table", ""])
def test_other_forms_are_not(form):
    assert not poles(form, Language.EN)


def test_two_words_on_the_same_pole_of_any_pair_are_no_antonyms():
    assert are_antonyms(frozenset({(1, 0), (2, 1)}), frozenset({(1, 1)}))
    assert not are_antonyms(frozenset({(1, 0), (2, 1)}), frozenset({(1, 1), (2, 1)}))
    assert not are_antonyms(frozenset({(1, 0)}), frozenset({(2, 1)}))
    assert not are_antonyms(frozenset(), frozenset({(1, 1)}))


def test_antonyms_are_known_in_their_forms():
    assert are_antonyms(poles("увеличила", Language.RU), poles("reduced", Language.EN))
    assert not are_antonyms(poles("увеличила", Language.RU), poles("increasing", Language.EN))
    assert not are_antonyms(poles("легкий", Language.RU), poles("light", Language.EN))


def test_weights_are_those_of_the_features():
    for language in Language:
        assert len(curve(language).weights) == len(FEATURES)
        assert 0.5 <= curve(language).least < 1


def test_without_vectors_it_does_not_run():
    scorer = next(scorer for scorer in SCORERS if scorer.name == "polarity")
    with pytest.raises(CannotRunError):
        scorer.score(bitext(("Он не пришёл.", "He came.")))


class Scanned:
    """A pattern that counts the characters it has passed over."""

    def __init__(self, pattern):
        self.pattern, self.characters = pattern, 0

    def search(self, text, position):
        match = self.pattern.search(text, position)
        self.characters += (match.end() if match else len(text)) - position
        return match


@pytest.mark.parametrize("text", ["не ", "не только ", "не а, ", "чуть не ", "никто не "])
def test_twice_as_much_hostile_text_is_twice_the_work(text):
    def work(count):
        line, starts = words(text * count).line()
        idioms = Scanned(lists_of(Language.RU).idioms)
        _inside(idioms, line, starts)
        return idioms.characters

    assert work(2_000) <= 2.1 * work(1_000)


@pytest.mark.parametrize("text", ["не " * 1000, "не только " * 1000, "не а, " * 1000, "a" * 100000, "un" * 50000])
def test_hostile_text_has_negations_and_contrasts_of_its_own(text):
    read = words(text)
    for language in Language:
        assert len(negations(read, language)) <= len(read.forms)
        assert len(contrasts(read, language)) <= len(read.forms)


@pytest.mark.slow
def test_both_spans_and_the_message_name_the_words():
    audit = tta.audit_pairs(
        [("Советская сторона не согласилась с предложением.", "The Soviet side agreed to the proposal.")]
    )
    (finding,) = (f for f in audit.findings if f.code == "PO101")
    assert [span.of(audit.source.text) for span in finding.source_spans] == ["не согласилась"]
    assert [span.of(audit.target.text) for span in finding.target_spans] == ["agreed"]
    assert finding.severity is Severity.CRITICAL
    assert finding.message == (
        "The Russian negates “согласилась” (“не согласилась”); the English has “agreed” without a negation."
    )


@pytest.mark.slow
def test_the_direction_of_translation_decides_the_code():
    for pair, code in (
        (("Мы не согласны с этим.", "We agree with this."), "PO101"),
        (("Мы согласны.", "We do not agree."), "PO102"),
    ):
        assert [f.code for f in tta.audit_pairs([pair]).findings if f.code.startswith("PO")] == [code]


def test_what_goes_without_saying_denies_nothing():
    assert degrees("It goes without saying that he had fun.", Language.EN) == ""
    assert degrees("He went without a word.", Language.EN) == "without=L"
