"""Terms of the user's glossary, in every case, and in the beads beside."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.scorers.facts.test_findings import bitext
from tta.language.english import stems
from tta.language.russian import lemma_shares
from tta.lists.glossary import load_glossary
from tta.scorers.terms import forms
from tta.scorers.terms.forms import english_places, indexed, russian_places
from tta.scorers.terms.glossary import SCORER
from tta.types import Alignment, Bead, Bitext, GlossaryEntry, Severity

AGREEMENT = GlossaryEntry("соглашение", ("соглашение",), ("agreement", "accord"), ("treaty",))
LONG = GlossaryEntry("Четырехстороннее соглашение", ("четырехсторонний", "соглашение"), ("Quadripartite Agreement",))


def findings(*rows, glossary=(AGREEMENT,)):
    return SCORER.score(replace(bitext(*rows), glossary=glossary)).findings


def test_no_glossary_no_finding():
    assert findings(("Соглашение подписано.", "It was signed."), glossary=()) == ()


def test_spans_severity_and_message():
    text = replace(bitext(("Они чтут соглашения.", "They honour the treaties.")), glossary=(AGREEMENT,))
    (finding,) = SCORER.score(text).findings
    assert (finding.code, finding.severity) == ("TE103", Severity.MAJOR)
    assert [span.of(text.source.text) for span in finding.source_spans] == ["соглашения"]
    assert [span.of(text.target.text) for span in finding.target_spans] == ["treaties"]
    assert finding.message == (
        "“соглашение” is rendered as “treaties”, which the glossary forbids; it accepts “agreement” or “accord”."
    )


def test_the_bead_beside_may_have_the_form():
    rows = [("Соглашение подписано.", "It was signed."), ("Это важно.", "The agreement is important.")]
    assert findings(*rows) == ()
    assert [f.code for f in findings(rows[0], ("Да, конечно.", "Yes, of course."), rows[1])] == ["TE102"]


def test_a_bead_without_counterpart_is_left_to_the_omissions():
    assert findings(("Первая строка.", "The first line."), ("Соглашение подписано.", "")) == ()


def test_the_longer_term_counts_alone():
    assert [
        f.evidence["term"] for f in findings(("Четырехстороннее соглашение.", "It."), glossary=(AGREEMENT, LONG))
    ] == [LONG.term]


def test_it_works_by_language_not_by_side():
    plain = bitext(("Соглашение подписано.", "The treaty was signed."))
    turned = Bitext(plain.target, plain.source, Alignment((Bead((0,), (0,)),)), glossary=(AGREEMENT,))
    (finding,) = SCORER.score(turned).findings
    assert [span.of(turned.source.text) for span in finding.source_spans] == ["treaty"]
    assert [span.of(turned.target.text) for span in finding.target_spans] == ["Соглашение"]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("The cease-fire holds.", "ceasefire"),
        ("The ceasefires hold.", "cease fire"),
        ("the Security Council’s decision", "Security Council"),
        ("AID PROGRAMMES", "aid program"),
    ],
)
def test_english_forms_are_found_in_other_spellings(text, form):
    assert len(english_places(stems(text), (form,))) == 1


def test_a_piece_of_a_word_is_no_form():
    assert english_places(stems("disagreement"), ("agreement",)) == []


def test_russian_terms_are_found_in_every_case_and_unknown_words_too(tmp_path):
    path = tmp_path / "terms.csv"
    path.write_text("Наркоминдел,Narkomindel\nОСВ,SALT\nСовет Безопасности,Security Council\n", "utf-8")
    text = "В Наркоминделе о переговорах ОСВ и Советом Безопасности"
    found = russian_places(text, indexed(load_glossary(path)))
    assert [text[start:stop] for start, stop, _ in found] == ["Наркоминделе", "ОСВ", "Советом Безопасности"]


class Looked(dict):
    """An index that counts how often it is looked into."""

    times = 0

    def get(self, key, default=None):
        self.times += 1
        return super().get(key, default)


def test_each_word_of_a_text_is_looked_up_once():
    index = Looked(indexed((AGREEMENT, LONG)))
    assert len(russian_places("соглашение " * 1_000, index)) == 1_000
    assert index.times <= 2 * 1_000  # alone and with the word behind it


def test_of_a_large_glossary_only_what_begins_with_the_same_two_words_is_compared(monkeypatch):
    entries = [GlossaryEntry(f"договор номер{n}", ("договор", f"номер{n}"), ("treaty",)) for n in range(2_000)]
    compared = []
    whole = forms._stands
    monkeypatch.setattr(forms, "_stands", lambda lemmas, words: compared.append(lemmas) or whole(lemmas, words))
    found = russian_places("О договоре номер7 и договоре о мире", indexed(tuple(entries)))
    assert [entry.term for _, _, entry in found] == ["договор номер7"]
    assert compared == [("договор", "номер7")]


def test_words_that_no_dictionary_has_are_not_analysed_before_a_text_has_such_a_word(monkeypatch):
    entries = tuple(GlossaryEntry(word, (word,), ("x",)) for word in ("наркоминдел", "главрыбсбыт", "укркоопспилка"))
    analysed = []
    monkeypatch.setattr(forms, "lemma_shares", lambda word: analysed.append(word) or lemma_shares(word))
    index = indexed(entries)
    assert analysed == []
    (found,) = russian_places("в Главрыбсбыте", index)
    assert found[2].term == "главрыбсбыт"
    assert set(analysed) == {"в", "главрыбсбыте", "главрыбсбыт"}


class Joined(str):
    """A stem that counts how often others are joined to it."""

    times = 0

    def __iadd__(self, other):
        Joined.times += 1
        return Joined(str(self) + other)

    __add__ = __iadd__


def test_no_more_words_are_joined_than_the_longest_form_has_letters():
    Joined.times = 0
    words = [(place, place + 1, Joined("a")) for place in range(1_000)]
    assert english_places(words, ("aaaab",)) == []
    assert Joined.times <= 4 * 1_000
