"""Glossaries are read from tables of every make, and what is wrong with one is reported in a line."""

from __future__ import annotations

import pytest

import tta
from tta.errors import InputError
from tta.lists.glossary import load_glossary


def loaded(tmp_path, text, name="terms.csv", encoding="utf-8"):
    path = tmp_path / name
    path.write_bytes(text.encode(encoding))
    return [(entry.term, entry.accepted, entry.forbidden) for entry in load_glossary(path)]


@pytest.mark.parametrize(
    "text",
    [
        "соглашение,agreement|accord\n",
        "соглашение;agreement | accord\r\n",
        "соглашение\tagreement|accord",
        "# ours\n\nru,en\nсоглашение,agreement|accord\n",
        'term;note;target\nсоглашение;"since; 1972";agreement|accord\n',
        '"соглашение","agreement|accord"\n',
        "agreement|accord,соглашение\n",
        "соглашение,agreement\nсоглашения,accord\n",
    ],
)
def test_tables_of_every_make(tmp_path, text):
    ((term, accepted, forbidden),) = loaded(tmp_path, text)
    assert (term, accepted, forbidden) == ("соглашение", ("agreement", "accord"), ())


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("СССР,USSR\nсоюз,union\n", [("СССР", ("СССР",)), ("союз", ("союз",))]),
        ("Совета  Безопасности,Security Council\n", [("Совета Безопасности", ("совет", "безопасность"))]),
        ("учёт,accounts\n", [("учёт", ("учет",))]),
        ("хозрасчётный-кружок,x\n", [("хозрасчётный-кружок", ("хозрасчетный-кружок",))]),
    ],
)
def test_terms_are_known_by_the_lemmas_of_their_words(tmp_path, text, terms):
    path = tmp_path / "terms.csv"
    path.write_text(text, "utf-8")
    assert [(entry.term, entry.lemmas) for entry in load_glossary(path)] == terms


def test_forms_without_a_letter_are_none_and_white_space_is_made_plain(tmp_path):
    assert loaded(tmp_path, "мир,peace  treaty| — ||peace treaty|world") == [("мир", ("peace treaty", "world"), ())]
    assert loaded(tmp_path, "мир,,war\n") == [("мир", (), ("war",))]


def test_a_term_of_two_hundred_characters_is_read(tmp_path):
    assert loaded(tmp_path, "мир," + "a" * 200)[0][1] == ("a" * 200,)
    with pytest.raises(
        InputError, match=f"'{'a' * 40}' … has 201 characters, expected a term of 200 at most; shorten it"
    ):
        loaded(tmp_path, "мир," + "a" * 201)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1251"])
def test_every_encoding(tmp_path, encoding):
    text = "четырехстороннее соглашение,agreement\nсовет безопасности,council\nперемирие с соседями,armistice\n"
    assert loaded(tmp_path, text, encoding=encoding)[0][0] == "четырехстороннее соглашение"


def test_a_third_column_forbids_unless_its_header_calls_it_something_else(tmp_path):
    assert loaded(tmp_path, "договор,treaty,contract|deal")[0][2] == ("contract", "deal")
    assert loaded(tmp_path, "ru,en,forbidden\nдоговор,treaty,contract")[0][2] == ("contract",)
    assert loaded(tmp_path, "ru,en,note\nдоговор,treaty,contract")[0][2] == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("мир,peace\nсоглашение\n", r"line 2 is 'соглашение', expected a Russian term"),
        ("мир,peace\n,agreement\n", "line 2"),
        ("treaty,agreement\n", "line 1"),
        ('мир,"peace\n', "quotation marks"),
        ("мир," + "a" * 200_000, "field larger"),
        ("мир," + "a" * 300, "300 characters"),
        ("# nothing\n", "no terms were found"),
        ("", "is empty"),
    ],
)
def test_what_is_wrong_is_reported_in_one_line(tmp_path, text, message):
    with pytest.raises(InputError, match=message) as error:
        loaded(tmp_path, text)
    assert "\n" not in str(error.value)


def test_a_huge_file_is_refused(tmp_path):
    with (tmp_path / "terms.csv").open("wb") as file:
        file.truncate(33 * 2**20)
    with pytest.raises(InputError, match="a glossary of 33 MB, at most 32 MB"):
        load_glossary(tmp_path / "terms.csv")


@pytest.mark.slow
def test_an_audit_with_a_glossary_reports_its_terms_and_names_it(tmp_path):
    path = tmp_path / "terms.csv"
    path.write_text("соглашение,agreement,treaty", "utf-8")
    pairs = [
        ("Соглашение вступило в силу.", "The treaty entered into force."),
        ("Погода хорошая.", "The weather is fine."),
    ]
    audit = tta.audit_pairs(pairs, settings=tta.Settings(glossary=path))
    assert "TE103" in [finding.code for finding in audit.findings if finding.bead == 0]
    assert audit.signature["settings"]["glossary"]["name"] == "terms.csv"
    assert "glossary" not in tta.audit_pairs(pairs).signature["settings"]


def test_the_glossary_of_a_folder_is_worked_out_once(tmp_path):
    """The lemmas of 200,000 lines take ten seconds, and every text of a folder asks for the same."""
    path = tmp_path / "terms.csv"
    path.write_text("соглашение,agreement\n", "utf-8")
    first = load_glossary(path)
    assert load_glossary(path) is first
    path.write_text("соглашение,accord\n", "utf-8")
    assert [entry.accepted for entry in load_glossary(path)] == [("accord",)]
