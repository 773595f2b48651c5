"""What stands above the texts: title, verdict, files, counts, what was covered, the signature."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.made_audits import HOSTILE, audit, finding, written
from tta.reporter.locale import speaking
from tta.reporter.view.header import header, report_id, shown_path, title
from tta.types import Alignment, Bead, Choice, Decision, Language, NotRun, Reference, ReferenceScore, Severity

PAIRS = [("Кошка спит.", "The cat sleeps."), ("Идёт дождь.", ""), ("Снег.", "Snow.")]


@pytest.mark.parametrize(
    ("metadata", "expected"),
    [
        ((), "ru.txt – en.txt"),
        ((("Title", "Memo of 15 May"),), "Memo of 15 May"),
        ((("Автор", "Х"), ("НАЗВАНИЕ", "Запись беседы")), "Запись беседы"),
        ((("Title", ""), ("title", "Second")), "Second"),
        ((("Title", "a\u202eb"),), "a⟨U+202E⟩b"),
        ((("Title", "я" * 200),), "я" * 200),
        ((("Title", "я" * 201),), "я" * 200 + " …"),
    ],
)
def test_the_title_is_the_catalogues_or_else_the_files_names(metadata, expected):
    made = audit(PAIRS)
    assert title(replace(made, source=replace(made.source, metadata=metadata))) == expected


def test_one_file_with_both_texts_is_named_once():
    made = audit(PAIRS)
    both = replace(made, source=replace(made.source, path="a/memo.txt"), target=replace(made.target, path="a/memo.txt"))
    assert title(both) == "memo.txt"


@pytest.mark.parametrize(
    ("paths", "expected"),
    [
        (("letters/ru.txt", "letters/en.txt"), "letters"),
        (("letters/memo.ru.txt", "letters/memo.en.txt"), "memo.ru.txt – memo.en.txt"),
        (("a/ru.txt", "b/en.txt"), "ru.txt – en.txt"),
        (("ru.txt", "en.txt"), "ru.txt – en.txt"),
    ],
)
def test_names_that_say_nothing_give_way_to_their_folders(paths, expected):
    made = audit(PAIRS)
    sides = [replace(side, path=path) for side, path in zip((made.source, made.target), paths, strict=True)]
    assert title(replace(made, source=sides[0], target=sides[1])) == expected


def test_a_report_is_known_by_its_texts_whatever_was_found_or_decided():
    made, decided = audit(PAIRS), audit(PAIRS, [finding(0)])
    other = replace(made, target=replace(made.target, sha256="1" * 64))
    swapped = replace(other, source=other.target, target=other.source)
    assert report_id(made) == report_id(decided)
    assert len({report_id(made), report_id(other), report_id(swapped)}) == 3
    assert len(report_id(made)) == 12


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("texts/memo.txt", "texts/memo.txt"),
        ("a/b/c/d/memo.txt", "a/b/c/d/memo.txt"),
        ("/memo.txt", "/memo.txt"),
        ("/data/memo.txt", "/data/memo.txt"),
        ("/home/someone/memo.txt", "…/someone/memo.txt"),
        ("/home/someone/box 5/memo.txt", "…/box 5/memo.txt"),
        ("a\x00.txt", "a⟨U+0000⟩.txt"),
    ],
)
def test_a_path_of_this_machine_is_shown_by_its_end(path, shown):
    assert shown_path(path) == shown


def verdict(made):
    return header(made).verdict


def test_the_verdict_says_what_agrees_and_what_is_missing():
    made = audit(PAIRS, [finding(0)], [(1, "equal", "Кошка", "cat"), (1, "missing", "спит")])
    assert (
        verdict(made)
        == "1 of 2 facts agree, 1 differs too slightly to report. 1 passage of the source has no counterpart."
    )
    two = audit([*PAIRS, ("Ветер.", "")], [finding(0)])
    assert verdict(two) == "2 passages of the source have no counterpart."


@pytest.mark.parametrize(
    ("facts", "counts"),
    [
        (["equal", "equal"], "2 of 2 facts agree."),
        (
            ["equal", "unsure", "not compared", "missing"],
            "1 of 3 facts agree, 2 differ too slightly to report, 1 name not compared.",
        ),
        (["equal", "not compared", "not compared"], "1 of 1 fact agrees, 2 names not compared."),
        (["not compared"], "1 name not compared."),
    ],
)
def test_only_what_was_compared_agrees(facts, counts):
    made = audit([("Кошка", "The cat.")], [finding(0)], [(0, status, "Кошка", "cat") for status in facts])
    assert verdict(made) == counts


def test_nothing_found_is_not_called_clean():
    assert verdict(audit(PAIRS[:1])) == "Nothing was found. What that means, and what it does not, is said below."


def test_an_added_passage_is_no_missing_one():
    assert verdict(audit([("", "Added.")], [finding(0)])) == ""


def test_texts_that_do_not_correspond_are_not_judged_further():
    made = audit(PAIRS, facts=[(1, "equal", "Кошка", "cat")])
    unrelated = replace(made, alignment=replace(made.alignment, related=False))
    assert verdict(unrelated).startswith("These two texts do not correspond. Nothing else was judged;")
    assert (header(unrelated).unrelated, header(made).unrelated) == (True, False)


def test_findings_are_counted_by_severity_worst_first_and_by_kind_most_first():
    made = audit(PAIRS, [finding(0), finding(0, code="NU101", severity=Severity.MINOR), finding(2, code="NU101")])
    shown = header(made)
    assert [(item.severity, item.count) for item in shown.counts] == [
        ("critical", 2), ("major", 0), ("minor", 1), ("neutral", 0),
    ]  # fmt: skip
    assert [(item.slug, item.letter, item.name, item.count) for item in shown.kinds] == [
        ("number", "N", "number", 2), ("date", "D", "date", 1),
    ]  # fmt: skip


def test_kinds_as_frequent_come_in_the_order_of_their_names():
    made = audit(PAIRS, [finding(0, code="OM201"), finding(0, code="AD201"), finding(0, code="DT101")])
    assert [item.name for item in header(made).kinds] == ["addition", "date", "omission"]


def test_what_was_covered_is_counted_for_either_side():
    assert header(audit(PAIRS)).coverage == (
        "2 of 3 passages of the Russian have a counterpart",
        "2 of 2 passages of the English have a counterpart",
    )
    made = audit(PAIRS)
    crossing = replace(made, alignment=Alignment((replace(made.alignment.beads[0], crossing=True), Bead((1,), (1,)))))
    assert header(crossing).coverage[-1] == "1 row in another order on the other side"


def joined(*findings):
    """Make an audit of two sentences that share a row, of which the second is dropped."""
    made = audit([("Кошка спит дома.", "The cat sleeps."), ("Снег идёт весь день.", "")], findings)
    alignment = Alignment((Bead((0, 1), (0,), probability=0.4 if not findings else 1.0),))
    lost = tuple(replace(item, bead=0, last_bead=None) for item in made.findings)
    return replace(made, alignment=alignment, findings=lost, scores=made.scores[:1])


def test_a_sentence_told_as_left_out_of_a_row_that_it_shares_has_no_counterpart():
    made = joined((2, "OM201", "Снег идёт весь", ""))
    assert header(made).coverage[0] == "1 of 2 passages of the Russian have a counterpart"
    assert verdict(made) == "1 passage of the source has no counterpart."
    less = joined((2, "OM201", "весь день", ""))  # the half of its words, and no more
    assert header(less).coverage[0] == "2 of 2 passages of the Russian have a counterpart"
    dismissed = joined((2, "OM201", "Снег идёт весь", "", Severity.MAJOR, "dismissed"))
    assert header(dismissed).coverage[0] == "2 of 2 passages of the Russian have a counterpart"


def test_a_pairing_that_is_unsure_is_no_more_than_that():
    assert header(joined()).coverage[-1] == "1 row whose sides may not belong together"


def test_the_page_says_who_settles_an_unsure_direction_and_names_no_option_of_the_command():
    signature = {"direction": {"reason": "nothing in the texts says which is the original", "sure": False}}
    said = verdict(audit(PAIRS, signature=signature))
    assert said.startswith(
        "From Russian to English, which is unsure: nothing in the texts says which is the original. "
        "Tell whoever makes the audit which text is the original."
    )
    assert "--" not in said


def test_files_are_shown_with_hash_encoding_and_extent():
    made = audit([("Кошка спит.", "The cat sleeps."), ("Снег.", "Snow.")])
    source, target = header(made).files
    assert (source.role, source.path, source.sha256, source.encoding) == ("Russian", "ru.txt", "0" * 64, "utf-8")
    assert (source.words, source.passages, target.role, target.words) == (3, 2, "English", 4)


@pytest.mark.parametrize(
    ("path", "encoding", "kind"),
    [
        ("box 5/letter.DOCX", "utf-8", "Word document"),
        ("scan.pdf", "utf-8", "PDF document"),
        ("talk.ru.txt", "koi8_r", "plain text, KOI8-R"),
        ("text 1", "utf-8", "plain text, UTF-8"),
    ],
)
def test_a_file_is_called_what_people_call_it(path, encoding, kind):
    made = audit(PAIRS)
    made = replace(made, source=replace(made.source, path=path, encoding=encoding))
    assert header(made).files[0].kind == kind


def test_the_passages_of_a_file_are_those_that_can_have_a_counterpart():
    made = header(audit(PAIRS))
    assert made.coverage[0].startswith(f"2 of {made.files[0].passages} ")


def test_nested_settings_are_taken_apart_into_lines_and_paths_are_shortened():
    signature = {
        "tool": "tta", "settings": {"select": ["DT", "NU"], "glossary": None},
        "inputs": [{"path": "/home/someone/box/memo.txt"}], "x\u200by": "a\u202eb",
    }  # fmt: skip
    assert header(audit([], signature=signature)).signature == (
        ("tool", "tta"),
        ("settings select 1", "DT"),
        ("settings select 2", "NU"),
        ("settings glossary", "None"),
        ("inputs 1 path", "…/box/memo.txt"),
        ("x⟨U+200B⟩y", "a⟨U+202E⟩b"),
    )


def test_the_signature_is_said_in_the_language_of_the_page():
    signature = {
        "model": {"name": "e5", "sha256": "ab"},
        "direction": {"reason": "nothing in the texts says which is the original", "sure": False},
        "inputs": [{"path": "/home/someone/box/memo.txt", "language": "ru"}],
    }
    with speaking("ru"):
        said = header(audit([], signature=signature)).signature
    assert said == (
        ("модель название", "e5"),
        ("модель сумма SHA-256", "ab"),
        ("направление основание", "из текстов не видно, который из них подлинник"),
        ("направление наверняка", "нет"),
        ("тексты 1 файл", "…/box/memo.txt"),
        ("тексты 1 язык", "ru"),
    )


def test_what_did_not_run_and_the_catalogue_are_shown_with_invisible_characters_named():
    made = audit([], not_run=(NotRun("names", "no\u200b vectors"),))
    made = replace(made, source=replace(made.source, metadata=(("Фонд\x00", HOSTILE[8]),)))
    shown = header(made)
    assert [(item.scorer, item.why) for item in shown.not_run] == [("names", "no⟨U+200B⟩ vectors")]
    assert shown.metadata == (("Фонд⟨U+0000⟩", "bidi ⟨U+202E⟩evil⟨U+202C⟩ ⟨U+2066⟩isolate⟨U+2069⟩ zero⟨U+200B⟩width"),)


def test_the_estimate_says_its_weights_and_that_it_is_none_of_a_person():
    assert header(audit([])).estimate == ""
    pairs = [("Слово за слово, и так десять раз подряд одно и то же.", "Word by word.")] * 40
    text = header(audit(pairs, [finding(0)])).estimate
    assert "penalty points per 1,000 words of the source in the manner of MQM" in text
    assert "; 480 words). Only faults of the translation count that no reviewer dismissed." in text
    short = header(audit(pairs[:20], [finding(0)])).estimate
    assert short.startswith(
        "25 penalty points in the manner of MQM, 24.2 with each finding weighed by its confidence ("
    )
    assert ", in 240 words of the source, too few to reckon with points per 1,000. Only faults" in short
    assert "finding," not in text  # the page has one number of findings, that of all
    assert text.endswith("An estimate from the findings of a program, not a revision.")


def second(**changed):
    made = audit(PAIRS)
    reference = Reference(
        written(["A cat is sleeping.", "Snow falls."], Language.EN), ((0,), (), (1,)), (41.2, None, 55.0),
        (ReferenceScore("chrF++", 41.25, "nw:2", 2),), **changed,
    )  # fmt: skip
    return header(replace(made, reference=reference)).second


def test_a_second_translation_is_shown_with_what_it_covers_and_its_scores():
    shown = second()
    assert (shown.file.role, shown.file.words) == ("English", 6)
    assert shown.covered == "2 of 3 rows stand in both translations."
    assert shown.scores == (("chrF++", "41.2", "nw:2, 2 rows"),)
    assert header(audit(PAIRS)).second is None


def test_decisions_do_not_change_the_counts():
    made = audit(PAIRS, [finding(0)])
    decided = replace(made.findings[0], decision=Decision(made.findings[0].fingerprint, Choice.DISMISSED))
    assert header(replace(made, findings=(decided,))).counts == header(made).counts
