"""`tta audit --reference`, from file to report."""

from __future__ import annotations

import json

import pytest

import tta
from tests.conftest import DOBRYNIN
from tta.commands.command_line import main
from tta.settings import Settings

RU = [
    "Встреча делегаций состоялась в Женеве 15 мая 1977 года.",
    "Посол передал министру письмо, в котором говорилось о поставках зерна и о ценах на нефть.",
    "Стороны договорились продолжить переговоры осенью.",
    "Министр поблагодарил посла за откровенную беседу.",
    "В заключение был подписан протокол о рыболовстве.",
]
EN = [
    "The meeting of the delegations took place in Geneva on May 13, 1977.",
    "The ambassador handed the minister a letter about the supply of grain.",
    "The minister thanked the ambassador for the frank conversation.",
    "In conclusion, a protocol on fishing was signed.",
]
OTHER = [
    "A meeting of the delegations was held in Geneva on 15 May 1977.",
    "The ambassador gave the minister a letter which spoke of grain deliveries and of the price of oil.",
    "The sides agreed to continue the negotiations in the autumn.",
    "The minister thanked the ambassador for an open conversation.",
    "A protocol on fisheries was signed at the end.",
]


@pytest.fixture
def files(tmp_path):
    for name, lines in (("ru", RU), ("en", EN), ("other", OTHER)):
        (tmp_path / f"{name}.txt").write_text("\n\n".join(lines) + "\n", "utf-8")
    return tmp_path


def test_bad_files_are_one_line_and_status_2_before_any_model_is_loaded(files, capsys, monkeypatch):
    monkeypatch.setattr("tta.encoder.load_encoder", lambda *_, **__: pytest.fail("the model was loaded"))
    (files / "empty.txt").write_text("")
    (files / "numbers.txt").write_text("- 12 -\n")
    pair = [str(files / "ru.txt"), str(files / "en.txt")]
    for name, words in (
        ("ru.txt", "is Russian, expected English only"),
        ("en.txt", "word for word the first translation"),
        ("empty.txt", "empty"),
        ("numbers.txt", "no Russian and no English words"),
        ("none.txt", "no such file"),
    ):
        assert main(["audit", *pair, "--reference", str(files / name), "-o", str(files / "out")]) == 2
        captured = capsys.readouterr()
        assert (captured.out, captured.err.count("\n")) == ("", 1)
        assert name in captured.err
        assert words in captured.err
    assert main(["audit", str(files), "--reference", str(files / "other.txt")]) == 2
    assert "audit its files one by one" in capsys.readouterr().err
    assert not (files / "out").exists()


@pytest.mark.slow
def test_evidence_scores_and_signatures_are_in_the_reports(files, capsys, monkeypatch):
    monkeypatch.chdir(files)
    arguments = ["audit", "ru.txt", "en.txt", "--reference", "other.txt", "--format", "html,json", "-o", "out"]
    assert main(arguments) == 0
    assert "second translation other.txt: chrF++" in capsys.readouterr().out
    (saved,) = (files / "out").glob("*.audit.json")
    content = json.loads(saved.read_text("utf-8"))
    found = {item["code"]: item for item in content["findings"]}
    assert set(found) == {"DT101", "OM101", "OM201"}
    assert all(item["evidence"]["reference"]["renders"] is True for item in found.values())
    assert "agrees with the Russian: “15 May 1977”" in found["DT101"]["message"]
    assert found["OM101"]["evidence"]["reference"]["text"] == OTHER[2]
    for code in ("DT101", "OM201"):
        assert found[code]["confidence"] > found[code]["evidence"]["reference"]["confidence_without"]
    assert [bead["segments"] for bead in content["reference"]["beads"]] == [[0], [1], [2], [3], [4]]
    assert {item["name"] for item in content["reference"]["scores"]} == {"chrF++", "BLEU", "TER"}
    assert content["signature"]["reference"]["path"] == "other.txt"
    assert "version:" in content["signature"]["metrics"]["BLEU"]
    assert main(["report", str(saved), "-o", "again"]) == 0
    page = saved.with_suffix(".html").name
    assert (files / "again" / page).read_bytes() == (files / "out" / page).read_bytes()


@pytest.mark.slow
def test_without_one_nothing_changes_but_the_estimate(files):
    found = tta.audit(files / "ru.txt", files / "en.txt")
    assert found.reference is None
    assert not any("reference" in finding.evidence for finding in found.findings)


@pytest.mark.slow
def test_a_column_of_a_bitext_is_evidence_as_a_file_is(files):
    lines = [*EN[:2], "", *EN[2:]]
    rows = "".join(f"{a}\t{b}\t{c}\n" for a, b, c in zip(RU, lines, OTHER, strict=True))
    (files / "rows.tsv").write_text(f"source\ttarget\treference\n{rows}", "utf-8")
    found = tta.audit(files / "rows.tsv")
    assert found.reference.segments == ((0,), (1,), (2,), (3,), (4,))
    omitted = next(item for item in found.findings if item.code == "OM101")
    assert omitted.evidence["reference"]["renders"] is True
    assert json.loads(json.dumps(dict(omitted.evidence))) == dict(omitted.evidence)


@pytest.mark.slow
def test_an_unrelated_text_is_reported_not_to_correspond(files):
    recipe = "Mix the flour with butter. Add two eggs and some sugar. Bake it for an hour. Serve with cream.\n\n"
    (files / "cake.txt").write_text(recipe * 8, "utf-8")
    plain = tta.audit(files / "ru.txt", files / "en.txt")
    found = tta.audit(files / "ru.txt", files / "en.txt", settings=Settings(reference=files / "cake.txt"))
    assert found.reference is None
    assert [(item.scorer, "does not correspond" in item.why) for item in found.not_run] == [("reference", True)]
    assert found.findings == plain.findings


@pytest.mark.slow
def test_a_much_shorter_one_says_nothing_of_the_rest(files):
    (files / "short.txt").write_text(OTHER[0], "utf-8")
    found = tta.audit(files / "ru.txt", files / "en.txt", settings=Settings(reference=files / "short.txt"))
    assert [bool(segments) for segments in found.reference.segments] == [True, False, False, False, False]
    assert {finding.code for finding in found.findings if "reference" in finding.evidence} == {"DT101"}
    assert {item.beads for item in found.reference.scores} == {1}


@pytest.mark.slow
def test_a_much_longer_one_is_compared_as_well(files):
    (files / "long.txt").write_text("\n\n".join(OTHER + ["Something else was said at length."] * 300), "utf-8")
    found = tta.audit(files / "ru.txt", files / "en.txt", settings=Settings(reference=files / "long.txt"))
    assert sum(bool(segments) for segments in found.reference.segments) >= 4
    assert not found.not_run


@pytest.mark.slow
def test_a_source_in_english_has_a_second_russian_translation(files):
    (files / "second.txt").write_text("\n\n".join(RU).replace("Встреча", "Переговоры"), "utf-8")
    settings = Settings(reference=files / "second.txt", source_language=tta.Language.EN)
    found = tta.audit(files / "en.txt", files / "ru.txt", settings=settings)
    assert found.reference.document.language is tta.Language.RU
    assert found.reference.scores[0].value > 80


@pytest.mark.slow
def test_one_file_with_both_languages_has_a_reference_too(tmp_path):
    english = DOBRYNIN.read_text("utf-8")[14223:]
    (tmp_path / "other.txt").write_text(english.replace("May 13", "May 15"), "utf-8")
    found = tta.audit(DOBRYNIN, settings=Settings(reference=tmp_path / "other.txt"))
    day = next(item for item in found.findings if item.code == "DT101")
    assert day.evidence["reference"]["renders"] is True
    assert sum(bool(segments) for segments in found.reference.segments) >= 95
