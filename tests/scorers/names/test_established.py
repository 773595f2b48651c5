"""Established English forms of Russian names: which count, and where they stand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.scorers.facts.test_findings import bitext
from tests.scorers.names.made import outcome
from tta.scorers.names import names
from tta.scorers.names.established import established_word
from tta.types import Alignment, Bead


@pytest.mark.parametrize(
    ("russian", "english", "expected"),
    [
        ("Он был в Пекине.", "He was in Beijing.", "Beijing"),
        ("Он был в Пекине.", "He was in Peking.", "Peking"),
        ("Он был в Венгрии.", "He was with Hungarians.", "Hungarian"),  # a form may go on
        ("Он был в Пекине.", "He was in BEIJING.", "BEIJING"),
        ("Он видел США.", "He saw the US.", "US"),
        ("Он видел США.", "He saw us.", None),  # four letters and fewer keep their case
        ("Он видел СССР.", "He saw the ussr.", None),
        ("Это решил Совмин.", "The Council of Ministers decided this.", "Council of Ministers"),
        ("Ракеты с РГЧ.", "Missiles with MIR Ved warheads.", "MIR Ved"),  # broken by a scan
        ("Он был в Пекине.", "He was in Beijingly.", "Beijing"),
        ("Он был в Пекине.", "He was in the capital.", None),
        ("Тогда случались ДТП.", "There were accidents then.", "accidents"),  # a common noun in the plural
    ],
)
def test_a_form_is_found_where_it_stands(russian, english, expected):
    found = [row[2] for row in outcome(bitext((russian, english))) if row[3] == "an established English form"]
    assert found == ([expected] if expected else [])


def test_of_two_places_the_one_about_as_far_into_the_text_is_taken():
    text = bitext(("СССР сказал это, и потом это же сказал СССР.", "The USSR said so, and then so did the USSR."))
    assert [fact.target_spans[0].start for fact in names.SCORER.score(text).facts] == [4, 38]


def test_a_form_in_the_row_beside_counts():
    found = outcome(bitext(("Он был в Пекине.", "He was there."), ("Так и было.", "It was in Beijing.")))
    assert found == [("equal", "Пекине", "Beijing", "an established English form")]


def test_forms_that_the_user_accepts_are_found_by_the_lemmas_of_the_name():
    text = bitext(("Он видел Отца Народов вчера.", "He saw Koba yesterday."))
    assert all(row[2] != "Koba" or row[0] != "equal" for row in outcome(text))
    accepted = replace(bitext(("Он был в Пекине.", "He was in Khanbaliq.")), authority={"пекин": ("Khanbaliq",)})
    assert outcome(accepted) == [("equal", "Пекине", "Khanbaliq", "an established English form")]


@pytest.mark.parametrize(
    ("forms", "words", "expected"),
    [
        (("Peking", "Beijing"), {"Beijing", "Hungarian"}, "Beijing"),
        (("Hungary",), {"Hungarian"}, "Hungarian"),
        (("Hungary",), {"Hungarian", "Hungaria"}, "Hungaria"),
        (("Mali",), {"Malice"}, ""),  # too short to go on
        (("Malia",), {"Malice"}, "Malice"),
        (("United Nations",), {"United"}, ""),
        ((), {"Beijing"}, ""),
    ],
)
def test_a_word_is_a_form_or_goes_on_from_its_stem(forms, words, expected):
    assert established_word(forms, frozenset(words)) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["He was there.", "It was in Beijing, not here."], ["Beijing"]),
        (["Beijing was it.", "He was there."], ["Beijing"]),
        (["He was there.", "It was so.", "Beijing was it."], ["Beijing"]),
    ],
)
def test_a_form_is_found_in_whichever_sentence_of_the_row_it_stands(lines, expected):
    text = bitext(("Мы все были в Пекине.", lines[0]), *[("Так и было.", line) for line in lines[1:]])
    row = Bead((0,), tuple(range(len(lines))))
    whole = replace(text, alignment=Alignment((row, *(Bead((i,), ()) for i in range(1, len(lines))))))
    (fact,) = names.SCORER.score(whole).facts
    assert [span.of(whole.target.text) for span in fact.target_spans] == expected
    assert (fact.source_reading, fact.target_reading) == ("Пекине", "Beijing")


def test_a_form_that_runs_over_two_lines_stands_in_both():
    text = bitext(("Это решил Совмин тогда.", "It was the Council of"), ("Так и было.", "Ministers that did it."))
    whole = replace(text, alignment=Alignment((Bead((0,), (0, 1)), Bead((1,), ()))))
    (fact,) = names.SCORER.score(whole).facts
    assert [span.of(whole.target.text) for span in fact.target_spans] == ["Council of", "Ministers"]
