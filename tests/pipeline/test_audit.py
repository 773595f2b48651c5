"""An audit from files or pairs to findings, in the order of the stages, without a model."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace

import pytest

import tta
import tta.scorers
from tests.pipeline.made import EN, RU, prose
from tta.commands.command_line import main
from tta.errors import InputError, NothingToAuditError, UsageError
from tta.scorers import Scored, Scorer
from tta.settings import Settings
from tta.types import Cause, Choice, Finding, Kind, Language, Severity, Span

ELSE = "Mountain train bridge leaf.\n\n" * 6  # no word of the texts below
DATES = ("Договор подписан 15 мая 1977 года.", "The treaty was signed on May 13, 1977.")


@pytest.fixture
def files(tmp_path, monkeypatch):
    """A text whose last sentence has another date in the translation."""
    monkeypatch.chdir(tmp_path)
    texts = {"ru": [*RU[:5], DATES[0]], "en": [*EN[:5], DATES[1]]}
    for name, lines in texts.items():
        (tmp_path / f"{name}.txt").write_text("\n\n".join(lines) + "\n", "utf-8")
    return tmp_path


def codes(audit):
    return [finding.code for finding in audit.findings]


def test_a_lone_surrogate_is_replaced_so_that_a_saved_audit_says_the_same(tmp_path):
    audit = tta.audit_pairs([("a\ud800б в 5 часов.", "At 6 p.m."), DATES])
    audit.write(tmp_path / "pairs.json")
    audit.write(tmp_path / "direct.html")
    assert main(["report", str(tmp_path / "pairs.json"), "--format", "html", "-o", str(tmp_path / "again.html")]) == 0
    assert (tmp_path / "again.html").read_bytes() == (tmp_path / "direct.html").read_bytes()
    assert audit.source.segments[0].text == "a\ufffdб в 5 часов."


# ---------------------------------------------------------------- sides


def test_the_two_files_may_come_in_either_order(files):
    one, other = tta.audit("ru.txt", "en.txt"), tta.audit("en.txt", "ru.txt")
    assert (one.findings, one.alignment, one.signature) == (other.findings, other.alignment, other.signature)
    assert (one.source.language, one.target.language) == (Language.RU, Language.EN)
    (date,) = (finding for finding in one.findings if finding.code == "DT101")
    assert [span.of(one.source.text) for span in date.source_spans] == ["15 мая 1977"]
    assert [span.of(one.target.text) for span in date.target_spans] == ["May 13, 1977"]


def test_the_english_text_is_the_source_where_it_was_translated(files):
    found = tta.audit("ru.txt", "en.txt", settings=Settings(source_language=Language.EN))
    assert (found.source.path, found.target.path) == ("en.txt", "ru.txt")
    (date,) = (finding for finding in found.findings if finding.code == "DT101")
    assert [span.of(found.source.text) for span in date.source_spans] == ["May 13, 1977"]
    pairs = tta.audit_pairs([DATES[::-1]], settings=Settings(source_language=Language.EN))
    assert (pairs.source.language, codes(pairs)) == (Language.EN, ["DT101"])


@pytest.mark.parametrize("turned", [False, True])
def test_a_pair_is_source_and_translation_in_that_order(turned):
    audit = tta.audit_pairs([DATES[::-1] if turned else DATES])
    assert audit.source.language is (Language.EN if turned else Language.RU)
    assert codes(audit) == ["DT101"]


# ---------------------------------------------------------------- pairs


def test_pair_i_is_bead_i_and_offsets_are_those_of_all_texts_one_after_the_other():
    audit = tta.audit_pairs([(" Кошка. ", "Cat."), ("", "Leaf."), ("Мост.", "  "), DATES])
    assert [(bead.source, bead.target) for bead in audit.alignment.beads] == [
        ((0,), (0,)), ((), (1,)), ((1,), ()), ((2,), (2,)),
    ]  # fmt: skip
    text = f" Кошка. \nCat.\n\nLeaf.\nМост.\n  \n{DATES[0]}\n{DATES[1]}\n"
    assert audit.source.text == audit.target.text == text
    assert [segment.spans[0].of(text) for segment in audit.source.segments] == ["Кошка.", "Мост.", DATES[0]]
    assert [segment.spans[0].of(text) for segment in audit.target.segments] == ["Cat.", "Leaf.", DATES[1]]
    (given, _) = audit.signature["inputs"]
    assert given == {
        "path": "pairs", "sha256": hashlib.sha256(text.encode()).hexdigest(), "encoding": "utf-8", "language": "ru",
    }  # fmt: skip


@pytest.mark.parametrize("pair", [("Кошка.",), ("Кошка.", "Cat.", "x"), ("Кошка.", None), (1, "Cat.")])
def test_what_is_no_pair_is_named_by_its_number(pair):
    with pytest.raises(InputError, match="pairs: number 1 is no pair of two texts; give '' for a side that is missing"):
        tta.audit_pairs([DATES, pair])


@pytest.mark.parametrize("pairs", [[], [("", "")], [(" ", "\n"), ("", "\t")]])
def test_pairs_without_text_are_nothing_to_audit(pairs):
    with pytest.raises(NothingToAuditError, match="expected pairs of a Russian and an English text"):
        tta.audit_pairs(pairs)


# ---------------------------------------------------------------- what is refused before anything is loaded


@pytest.mark.parametrize(
    ("settings", "error", "words"),
    [
        ({"select": ("XX",)}, UsageError, "XX: no such code"),
        ({"severities": (("DT", "grave"),)}, UsageError, "severities: DT is 'grave'"),
        ({"decisions": "none.json"}, InputError, "none.json: the decisions cannot be read"),
        ({"authority": "none.tsv"}, InputError, "none.tsv"),
        ({"glossary": "none.csv"}, InputError, "none.csv"),
    ],
)
def test_what_cannot_be_is_refused_before_the_model_is_loaded(files, asked, settings, error, words):
    settings = {name: files / value if isinstance(value, str) else value for name, value in settings.items()}
    with pytest.raises(error, match=words):
        tta.audit("ru.txt", "en.txt", settings=Settings(**settings))
    assert asked == []


def test_a_part_that_holds_only_furniture_is_refused(files, monkeypatch):
    from dataclasses import replace

    from tta.pipeline import segmenting
    from tta.types import SegmentKind

    def all_furniture(document):
        made = tta.segmenter.segment(document)
        kind = SegmentKind.FURNITURE if document.language is Language.EN else SegmentKind.SENTENCE
        return replace(made, segments=tuple(replace(item, kind=kind) for item in made.segments))

    monkeypatch.setattr(segmenting, "segment", all_furniture)
    with pytest.raises(InputError, match=r"en\.txt: the English part holds no sentences, only page furniture"):
        tta.audit("ru.txt", "en.txt")


# ---------------------------------------------------------------- findings


def finding(code, bead=0, severity=Severity.MAJOR, confidence=0.9, spans=((0, 3),)):
    places = tuple(Span(*span) for span in spans)
    return Finding(code, Kind.DATE_TIME, severity, confidence, Cause.TRANSLATION, bead, places, (), "differs", {})


@pytest.fixture
def audited(monkeypatch):
    """An audit of two pairs whose findings are given."""

    def audit(*findings, **settings):
        made = Scorer("made", "", (), lambda _: Scored(findings, omission={1: 0.75}))
        monkeypatch.setattr(tta.scorers, "all_scorers", lambda: (made,))
        return tta.audit_pairs(
            [("Кошка.", "Cat."), ("Мост и лист.", "Bridge and leaf.")], settings=Settings(**settings)
        )

    return audit


def test_findings_are_in_the_order_of_the_text_and_the_worst_of_a_row_first(audited):
    audit = audited(
        finding("NU101", 1, Severity.MINOR),
        finding("DT101", 1, spans=((9, 12),)),
        finding("DT101", 1, spans=((5, 8),)),
        finding("ID101", 1, Severity.CRITICAL),
        finding("ID102", 0, Severity.NEUTRAL),
    )
    assert [(item.bead, item.code, item.source_spans[0].start) for item in audit.findings] == [
        (0, "ID102", 0), (1, "ID101", 0), (1, "DT101", 5), (1, "DT101", 9), (1, "NU101", 0),
    ]  # fmt: skip
    assert [scores.omission for scores in audit.scores] == [0.0, 0.75]


def test_what_is_more_likely_none_is_minor_before_the_house_judges(audited):
    reported = audited(finding("OM201", 0, confidence=0.4), finding("OM201", 1, confidence=0.6)).findings
    assert [item.severity for item in reported] == [Severity.MINOR, Severity.MAJOR]


def test_codes_are_selected_and_ignored(audited):
    findings = [finding(code) for code in ("DT101", "DT102", "ID101")]
    assert codes(audited(*findings, select=("DT",), ignore=("DT102",))) == ["DT101"]


def test_a_fact_that_went_with_its_clause_is_reported_once(audited):
    """The finding of the words goes beyond that of the number, which stands within them."""
    assert codes(
        audited(finding("OM201", 1, spans=((13, 25),)), replace(finding("NU102", 1, spans=((15, 17),)), fact=0))
    ) == ["OM201"]


def test_decisions_are_applied_and_those_that_match_nothing_are_kept_as_stale(audited, tmp_path):
    (bare,) = audited(finding("DT101")).findings
    entries = [
        {"fingerprint": bare.fingerprint, "decision": "confirmed", "reviewer": "А. Б."},
        {"fingerprint": "gone", "decision": "fixed"},
    ]
    path = tmp_path / "decisions.json"
    path.write_text(json.dumps({"format": "tta-decisions", "version": 1, "decisions": entries}), "utf-8")
    audit = audited(finding("DT101"), decisions=path)
    assert (audit.findings[0].decision.choice, audit.findings[0].decision.reviewer) == (Choice.CONFIRMED, "А. Б.")
    assert [decision.fingerprint for decision in audit.stale_decisions] == ["gone"]


def test_of_findings_alike_that_were_decided_differently_what_is_left_is_a_query(audited, tmp_path):
    both = audited(finding("DT101"), finding("DT101", 1, spans=((0, 3),))).findings
    entries = [
        {"fingerprint": item.fingerprint, "decision": decision}
        for item, decision in zip(both, ("confirmed", "dismissed"), strict=True)
    ]
    path = tmp_path / "decisions.json"
    path.write_text(json.dumps({"format": "tta-decisions", "version": 1, "decisions": entries}), "utf-8")
    (left,) = audited(finding("DT101"), decisions=path).findings
    assert left.decision.choice is Choice.QUERY


# ---------------------------------------------------------------- lists, progress, signature


def test_lists_of_the_user_reach_the_scorers(files):
    (files / "names.tsv").write_text("Кошка\tPuss\n", "utf-8")
    (files / "terms.csv").write_text("договор,accord\n", "utf-8")
    found = tta.audit(
        "ru.txt", "en.txt", settings=Settings(authority=files / "names.tsv", glossary=files / "terms.csv")
    )
    assert "TE102" in codes(found)
    for key, name in (("authority", "names.tsv"), ("glossary", "terms.csv")):
        digest = hashlib.sha256((files / name).read_bytes()).hexdigest()
        assert found.signature["settings"][key] == {"name": name, "sha256": digest}


def test_a_listener_is_called_with_the_stages_in_their_order(files):
    heard = []
    tta.pipeline.audit("ru.txt", "en.txt", progress=lambda *stage: heard.append(stage))
    compared = [stage for stage in heard if stage[0] == "comparing"]
    assert heard[: len(heard) - len(compared)] == [
        ("loading the model", 0, 1), ("loading the model", 1, 1), ("reading the Russian", 6, 6), ("reading the English", 6, 6),
    ]  # fmt: skip
    count = compared[0][2]
    assert compared == [("comparing", done, count) for done in range(count + 1)]


def test_the_signature_names_what_an_audit_was_made_with_and_nothing_that_was_not_chosen(files):
    plain = tta.audit("ru.txt", "en.txt").signature
    assert (plain["tool"], plain["version"]) == ("tta", tta.__version__)
    assert plain["model"] == {"name": "a dictionary", "sha256": "d1", "precision": "fp64"}
    assert plain["settings"] == {"select": [], "ignore": []}
    assert set(plain["thresholds"]) == {"omission", "addition", "divergence"}
    assert [item["path"] for item in plain["inputs"]] == ["ru.txt", "en.txt"]
    assert not {"reference", "metrics"} & set(plain)
    chosen = Settings(
        select=("DT", "OM201"), ignore=("DT104",), severities=(("DT", Severity.MINOR),), thresholds=(("OM", 0.01),)
    )
    settings = tta.audit("ru.txt", "en.txt", settings=chosen).signature
    assert settings["settings"] == {
        "select": ["DT", "OM201"], "ignore": ["DT104"], "severities": {"DT": "minor"}, "thresholds": {"OM": 0.01},
    }  # fmt: skip
    assert settings["thresholds"] == {**plain["thresholds"], "omission": 0.01}


# ---------------------------------------------------------------- a second translation


def test_a_second_translation_is_aligned_measured_and_weighed(files):
    other = [*EN[:5], "The treaty was signed on 15 May 1977."]
    (files / "other.txt").write_text("\n\n".join(other) + "\n", "utf-8")
    heard = []
    found = tta.pipeline.audit(
        "ru.txt",
        "en.txt",
        settings=Settings(reference=files / "other.txt"),
        progress=lambda *stage: heard.append(stage),
    )
    assert found.reference.segments == tuple((n,) for n in range(6))
    (date,) = (item for item in found.findings if item.code == "DT101")
    assert "The second translation agrees with the Russian: “15 May 1977”." in date.message
    assert found.signature["reference"]["path"] == str(files / "other.txt")
    assert set(found.signature["metrics"]) == {"chrF++", "BLEU", "TER"}
    assert heard[-1] == ("reading the second translation", 6, 6)


def test_a_second_translation_of_something_else_is_not_run_and_changes_nothing(files):
    (files / "other.txt").write_text(ELSE, "utf-8")
    found = tta.audit("ru.txt", "en.txt", settings=Settings(reference=files / "other.txt"))
    assert found.reference is None
    (why,) = (item.why for item in found.not_run if item.scorer == "reference")
    assert why == f"{files / 'other.txt'} does not correspond to the translation; check that it renders the same source"
    assert codes(found) == codes(tta.audit("ru.txt", "en.txt"))


def test_a_second_translation_beside_texts_that_do_not_correspond_is_not_run(files):
    (files / "en.txt").write_text(ELSE, "utf-8")
    (files / "other.txt").write_text(prose(EN[:5]), "utf-8")
    found = tta.audit("ru.txt", "en.txt", settings=Settings(reference=files / "other.txt"))
    assert (found.alignment.related, codes(found)) == (False, ["AL101"])
    assert {item.why for item in found.not_run} == {"the two texts do not correspond"}
    assert "reference" in {item.scorer for item in found.not_run}


def test_a_column_with_a_second_translation_goes_by_its_rows_and_a_file_goes_before_it(files):
    rows = zip([*RU[:2], DATES[0]], [*EN[:2], DATES[1]], ["", EN[1], "It was signed on 15 May 1977."], strict=True)
    (files / "rows.tsv").write_text(
        "source\ttarget\treference\n" + "".join("\t".join(row) + "\n" for row in rows), "utf-8"
    )
    found = tta.audit("rows.tsv")
    assert found.reference.segments == ((), (0,), (1,))
    (files / "other.txt").write_text(prose([*EN[:2], DATES[1].replace("13", "15").rstrip(".")]), "utf-8")
    found = tta.audit("rows.tsv", settings=Settings(reference=files / "other.txt"))
    assert found.reference.document.path == str(files / "other.txt")


# ---------------------------------------------------------------- other languages

FRENCH = "Le traité a été signé par les chefs des deux gouvernements, qui se sont rencontrés ce matin."
UKRAINIAN = "Договір підписано главами урядів обох країн, які зустрілися вранці того самого дня."


@pytest.mark.parametrize(("name", "text", "found"), [("en", FRENCH, "French"), ("ru", UKRAINIAN, "Ukrainian")])
def test_a_text_in_another_language_is_refused(files, name, text, found):
    (files / f"{name}.txt").write_text(f"{text}\n\n" * 4, "utf-8")
    with pytest.raises(InputError, match=rf"{name}\.txt: this text is in {found}, as it seems, expected"):
        tta.audit("ru.txt", "en.txt")


def test_a_french_passage_in_the_english_is_told_and_the_rest_audited(files):
    with (files / "en.txt").open("a", encoding="utf-8") as file:
        file.write(f"\n{FRENCH}\n")
    audit = tta.audit("ru.txt", "en.txt")
    assert "DT101" in codes(audit)
    (remark,) = (item for item in audit.not_run if item.scorer == "passages in another language")
    assert remark.why == "in the English text paragraph 7 is in French"


# ---------------------------------------------------------------- two texts


def test_two_texts_are_audited_as_two_files_are(files):
    texts = [(files / f"{name}.txt").read_text("utf-8") for name in ("ru", "en")]
    found, turned = tta.audit_texts(*texts), tta.audit_texts(*reversed(texts))
    assert "DT101" in codes(found)
    assert codes(found) == codes(tta.audit("ru.txt", "en.txt")) == codes(turned)
    assert (found.source.path, found.source.language) == ("text 1", Language.RU)


@pytest.mark.parametrize(
    ("texts", "words"),
    [
        ((["Кошка."], "The cat."), "text 1: found list, expected a text"),
        (("Кошка.", None), "text 2: found NoneType, expected a text"),
        (("Кошка.", " "), "text 2: this is empty"),
        (("", ""), "text 1: this is empty"),
        (("Кошка.", "Поезд."), "text 1, text 2: both texts are Russian"),
    ],
)
def test_what_are_no_two_texts_is_refused(texts, words):
    with pytest.raises(InputError, match=words):
        tta.audit_texts(*texts)


# ---------------------------------------------------------------- the texts as wholes


def test_a_digest_is_told_and_what_it_leaves_out_is_not_listed():
    russian = [" ".join((RU[k % 12], RU[(5 * k + k // 12) % 12])) for k in range(48)]
    english = [" ".join((EN[k % 12], EN[(5 * k + k // 12) % 12])) for k in range(0, 48, 3)]
    found = tta.audit_texts(prose(russian), prose(english))
    told = [item.why for item in found.not_run if item.scorer == "the texts as wholes"]
    assert len(told) == 1
    assert "is a digest" in told[0]
    assert "OM101" not in codes(found)


def test_an_end_that_is_cut_off_is_listed():
    found = tta.audit_texts(prose(RU), prose(EN[:7]))
    assert not [item for item in found.not_run if item.scorer == "the texts as wholes"]
    assert "OM101" in codes(found)
