"""SARIF: read by the model that its schema gives, and held to what the standard says that no schema can (section numbers)."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from urllib.parse import unquote

import pytest
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as Log

import tta
from tests.made_audits import HOSTILE, audit, finding, hostile, text_of, whole
from tta.reporter.json.regions import Regions
from tta.reporter.json.sarif import write
from tta.scorers import SCORERS
from tta.types import Choice, Decision, NotRun, Severity, Span

PAIRS = [("Кошка спит.", "The cat sleeps."), ('"15" мая', "May 13"), ("Лишнее.", ""), ("", "Added.")]


def run(made):
    text = text_of(write, made)
    # The model refuses members it does not know, and the lack of others. It is of a draft that called a suppression's status
    # its state (3.35.3); both take the same words.
    Log.model_validate_json(text.replace('"status": "accepted"', '"state": "accepted"'))
    (only,) = json.loads(text)["runs"]
    return only


def results(pairs=PAIRS, *findings, **changed):
    return run(audit(pairs, findings, **changed))["results"]


def place(location):
    found = location["physicalLocation"]
    return found["artifactLocation"]["index"], found["region"]["charOffset"], found["region"]["charLength"]


def test_a_result_stands_in_the_target_and_points_to_the_source():
    spans = whole(audit(PAIRS), 1)
    (result,) = results(PAIRS, finding(1, **spans))
    assert place(result["locations"][0]) == (0, 16, 6)
    assert [place(item) for item in result["relatedLocations"]] == [(1, 12, 8)]
    assert result["relatedLocations"][0]["message"]["text"] == "the Russian"
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "en.txt"
    assert result["message"]["text"] == "The day differs."
    assert (result["level"], result["rank"]) == ("error", 97.0)
    assert result["properties"] == {"severity": "critical", "confidence": 0.97, "cause": "translation", "bead": "p2"}


def test_where_the_target_has_no_words_the_result_stands_in_the_source():
    (result,) = results(PAIRS, finding(2, whole(audit(PAIRS), 2)["source"]))
    assert place(result["locations"][0]) == (1, 21, 7)
    assert result["relatedLocations"] == []


def test_a_place_where_words_are_missing_is_an_insertion_point():
    (result,) = results(PAIRS, finding(0, [Span(0, 5)], [Span(7, 7)]))
    assert place(result["locations"][0]) == (0, 7, 0)


def test_words_in_pieces_have_the_first_as_their_place():
    (result,) = results(PAIRS, finding(0, [Span(0, 5)], [Span(0, 3), Span(8, 14)]))
    assert place(result["locations"][0]) == (0, 0, 3)
    assert [place(item) for item in result["relatedLocations"]] == [(0, 8, 6), (1, 0, 5)]


def test_a_finding_of_no_words_stands_where_its_bead_does():
    first, second = results(PAIRS, finding(0), finding(2))
    assert place(first["locations"][0]) == (0, 0, 15)
    assert place(second["locations"][0]) == (1, 21, 7)


@pytest.mark.parametrize(
    ("severity", "level"), [("critical", "error"), ("major", "error"), ("minor", "warning"), ("neutral", "note")]
)
def test_levels(severity, level):
    assert results(PAIRS, finding(0, severity=Severity(severity)))[0]["level"] == level


def test_rules_are_the_table_of_scorers():
    only = run(audit(PAIRS, [finding(0, code="OM201"), finding(1, code="XX999")]))
    driver = only["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("tta", "0.9.1")
    table = [rule for scorer in SCORERS for rule in scorer.rules]
    assert [rule["id"] for rule in driver["rules"]] == [rule.code for rule in table]
    for rule, given in zip(table, driver["rules"], strict=True):
        assert given["shortDescription"]["text"] == rule.title
        assert given["fullDescription"]["text"].replace("{{", "{").replace("}}", "}") == rule.explanation
        assert given["help"]["text"].replace("{{", "{").replace("}}", "}") == rule.remedy
        assert re.fullmatch(r"[A-Z]\w+", given["name"])
    first, second = only["results"]
    assert driver["rules"][first["ruleIndex"]]["id"] == first["ruleId"] == "OM201"  # 3.27.6
    assert "ruleIndex" not in second  # an audit by another version of tta
    assert run(audit(PAIRS, signature={}))["tool"]["driver"]["version"] == tta.__version__


def test_what_was_dismissed_is_suppressed_and_all_results_say_whether():
    made = audit(PAIRS, [finding(0), finding(1), finding(2)])
    said = Decision("", Choice.DISMISSED, "scan agrees"), Decision("", Choice.CONFIRMED), None
    made = replace(made, findings=tuple(replace(f, decision=d) for f, d in zip(made.findings, said, strict=True)))
    found = run(made)["results"]
    assert [item["suppressions"] for item in found] == [  # 3.27.23: all null or none
        [{"kind": "external", "status": "accepted", "justification": "scan agrees"}], [], [],
    ]  # fmt: skip
    assert found[1]["properties"]["decision"] == "confirmed"
    assert [item["partialFingerprints"]["ttaFingerprint/v1"] for item in found] == [
        f.fingerprint for f in made.findings
    ]


def test_artifacts_have_hashes_and_the_names_of_iana():
    made = audit(PAIRS, [finding(0)])
    made = replace(
        made,
        source=replace(made.source, encoding="cp1251", sha256="a" * 64),
        target=replace(made.target, encoding="mac_cyrillic"),
    )
    target, source = run(made)["artifacts"]
    assert (source["encoding"], source["hashes"]) == ("windows-1251", {"sha-256": "a" * 64})
    assert "encoding" not in target  # 3.24.9: a name of IANA or none


def test_one_file_of_both_languages_is_one_artifact():
    made = audit(PAIRS, [finding(0, **whole(audit(PAIRS)))])
    text = made.target.text + made.source.text
    shift = len(made.target.text)
    source = replace(made.source, path="en.txt", text=text)
    spans = tuple(Span(item.start + shift, item.stop + shift) for item in made.findings[0].source_spans)
    made = replace(
        made,
        source=source,
        target=replace(made.target, text=text),
        findings=(replace(made.findings[0], source_spans=spans),),
    )
    only = run(made)
    assert len(only["artifacts"]) == 1
    assert place(only["results"][0]["relatedLocations"][0]) == (0, shift, 11)


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("corpus/a b.txt", "corpus/a%20b.txt"),
        ("/home/я/a.txt", "file:///home/%D1%8F/a.txt"),
        ("a:b?c#d%.txt", "a%3Ab%3Fc%23d%25.txt"),
        ("\ud800\n.txt", "%3F%0A.txt"),
        ("../x.txt", "../x.txt"),
    ],
)
def test_paths_are_uri_references(path, uri):
    made = audit(PAIRS)
    assert run(replace(made, target=replace(made.target, path=path)))["artifacts"][0]["location"]["uri"] == uri


def test_scorers_that_did_not_run_are_said():
    (told,) = run(audit(PAIRS, not_run=(NotRun("names", "no vectors"),)))["invocations"]
    assert [item["message"]["text"] for item in told["toolExecutionNotifications"]] == [
        "The scorer names did not run: no vectors"
    ]


def lines(text):
    """Cut a text into lines as 3.14.26 says by default."""
    return re.split(r"(?<=\n)", text)


@pytest.mark.parametrize("text", ["one\ntwo\r\nthree\u2028more\rlast", "\n\n", "no end", "end\n", "😀а\nб", "a\r\n"])
def test_lines_and_columns_say_the_same_as_offset_and_length(text):
    regions, cut = Regions(text), lines(text)
    for start in range(len(text) + 1):
        for stop in range(start, len(text) + 1):
            region = regions.of(Span(start, stop))
            first, last = region["startLine"] - 1, region["endLine"] - 1
            begin = sum(map(len, cut[:first])) + region["startColumn"] - 1
            end = sum(map(len, cut[:last])) + region["endColumn"] - 1
            assert (begin, end) == (start, stop) == (region["charOffset"], region["charOffset"] + region["charLength"])


def test_an_end_is_on_the_line_of_the_last_character():
    assert Regions("one\ntwo\n").of(Span(0, 4)) == {
        "startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 5, "charOffset": 0, "charLength": 4,
    }  # fmt: skip
    end = Regions("lmn\r\n").of(Span(5, 5))  # 3.30.2, example 8
    assert (end["startLine"], end["startColumn"], end["endLine"], end["endColumn"]) == (1, 6, 1, 6)


def test_hostile_texts_make_a_log_that_keeps_to_the_standard():
    made = hostile()
    only = run(made)
    assert only["columnKind"] == "unicodeCodePoints"  # 3.14.27
    for result, text in zip(only["results"], HOSTILE, strict=True):
        said = result["message"]["text"]
        assert not re.search(r"(?<!\{)\{(?:\{\{)*\d", said)  # 3.11.5: no placeholder
        assert "](" not in said  # 3.11.6: no link
        assert said.replace("{{", "{").replace("}}", "}").replace("] (", "](") == text.replace("\ud800", "⟨U+D800⟩")
        assert result["suppressions"][0]["justification"] == text.replace("\ud800", "⟨U+D800⟩")
        assert 0 <= result["rank"] <= 100  # 3.27.25
        numbers = [item["id"] for item in result["relatedLocations"]]
        assert len(set(numbers)) == len(numbers)  # 3.28.2
        assert result["locations"]
        for location in [*result["locations"], *result["relatedLocations"]]:
            index, start, length = place(location)
            document = (made.target, made.source)[index]
            assert 0 <= start <= start + length <= len(document.text)  # 3.30.10
            assert (
                only["artifacts"][index]["location"]["uri"] == location["physicalLocation"]["artifactLocation"]["uri"]
            )
    uri = only["artifacts"][1]["location"]["uri"]
    assert re.fullmatch(r"(?:[A-Za-z0-9._~!$&'()*+,;=@/-]|%[0-9A-F]{2})+", uri)
    assert unquote(uri).startswith("=cmd|' /C calc'!A0\t")


def test_no_finding_is_an_empty_list_and_not_its_absence():
    assert results() == []  # 3.14.23: absent would say that nothing was looked for
