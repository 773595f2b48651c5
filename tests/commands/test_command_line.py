"""The command line: exit codes, one-line errors, and nothing heavy where nothing heavy is needed."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from tests.conftest import DOBRYNIN
from tta.commands.command_line import main

RU = "Договор был подписан в Женеве 15 мая 1977 года.\n\nКошка спит на окне."
EN = "The treaty was signed in Geneva on May 13, 1977.\n\nThe cat is sleeping on the window sill."


@pytest.fixture
def pair(tmp_path):
    (tmp_path / "ru.txt").write_text(RU, "utf-8")
    (tmp_path / "en.txt").write_text(EN, "utf-8")
    return [str(tmp_path / "ru.txt"), str(tmp_path / "en.txt")]


def test_help_is_light():
    code = (
        "import sys, tta.commands.command_line\n"
        "try: tta.commands.command_line.main(['--help'])\n"
        "except SystemExit: pass\n"
        "heavy = {'torch', 'numpy', 'sentence_transformers', 'pymorphy3', 'rich', 'jinja2'} & set(sys.modules)\n"
        "sys.exit(str(heavy) if heavy else 0)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert "audit" in run.stdout


def test_alone_it_says_what_it_does_and_how_to_begin(capsys):
    assert main([]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("Audits translations between Russian and English")
    named = [line.split()[1] for line in captured.err.splitlines() if line.startswith("  tta ")]
    assert named == ["open", "audit", "compare"]
    assert "tta --help" in captured.err


def test_files_without_a_command_are_told_what_to_type(pair, capsys):
    assert main([*pair, "-o", "my reports"]) == 2
    assert capsys.readouterr().err == (
        f"tta: {pair[0]}: this is a file or folder, expected a command; to audit it: tta audit {' '.join(pair)} -o 'my reports'\n"
    )
    with pytest.raises(SystemExit, match="2"):
        main(["adit", *pair])
    assert "invalid choice: 'adit'" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("more", "words"),
    [
        (["third.txt"], "tta audit does not take third.txt; the two texts are one file or two; a folder of them is"),
        (["--fast"], "tta audit does not take --fast; 'tta audit --help' lists what it takes"),
    ],
)
def test_what_is_too_much_is_said_with_what_helps(pair, more, words, capsys):
    assert main(["audit", *pair, *more]) == 2
    said = capsys.readouterr().err
    assert words in said and said.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "begins"),
    [
        (["audit", "memo.txt", "--source", "fr"], "tta audit: --source: invalid choice: 'fr'"),
        (["audit"], "tta audit: the following arguments are required: FILE;"),
        (["audit", "memo.txt", "--jobs", "many"], "tta audit: --jobs: "),
        (["adit"], "tta: COMMAND: invalid choice: 'adit'"),
    ],
)
def test_options_that_are_off_are_refused_in_one_line_and_not_behind_all_others(arguments, begins, capsys):
    with pytest.raises(SystemExit, match="2"):
        main(arguments)
    said = capsys.readouterr().err
    assert said.startswith(begins) and "--help' lists what" in said and said.count("\n") == 1


def test_importing_the_library_is_light():
    code = "import sys, tta; sys.exit(str({'torch', 'numpy'} & set(sys.modules)) if {'torch', 'numpy'} & set(sys.modules) else 0)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


ALIGNING = """
import sys
import numpy as np
from tta.commands.command_line import main
from tta.pipeline import alignment
from tta.types import Vectors


class AllAlike:
    # Stands for the model, whose libraries are its own.
    name = "all alike"

    def encoder(self):
        return self

    def encode(self, texts, progress):
        bounds = np.arange(len(texts) + 1) * 3
        ones, spans = np.ones((len(texts), 8), np.float32), np.zeros((3 * len(texts), 2), np.int32)
        return Vectors(ones, np.full(len(texts), 3, np.int32), np.repeat(ones, 3, axis=0), spans, bounds)


alignment.models_of = lambda settings: AllAlike()
status = main([*sys.argv[1:], "--quiet"])
print(status, *sys.modules, sep="\\n")
"""


@pytest.mark.parametrize("options", [[], ["--lines"]])
def test_tta_align_imports_no_scorers_no_judging_no_reader_of_both_sides_and_no_facts_but_names(
    pair, options, tmp_path
):
    command = [sys.executable, "-c", ALIGNING, "align", *pair, *options, "-o", str(tmp_path / "beads")]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    status, *imported = run.stdout.splitlines()
    assert status == "0", run.stderr
    assert (tmp_path / "beads").read_text("utf-8").startswith("[")
    assert {"tta.aligner", "tta.values.namings"} <= set(imported)
    rooms = {name.split(".")[1] for name in imported if name.startswith("tta.")}
    assert not rooms & {"scorers", "judging", "review", "cross_encoder", "collection", "comparison"}
    assert "tta.values.extraction" not in imported
    assert not {"torch", "sentence_transformers", "jinja2"} & set(imported)


@pytest.mark.slow
@pytest.mark.parametrize(
    "code",
    [
        "import tta; tta.align; assert callable(tta.audit)",
        "from tta import align, audit, audit_pairs; assert callable(audit)",
        "import tta, tta.commands.command_line, tta.pipeline; assert callable(tta.audit)",
    ],
)
def test_the_public_functions_are_functions_in_whatever_order_they_are_asked_for(code):
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["audit", "nothing.txt"], "no such file"),
        (["audit", "https://example.org/a.html"], "https://example.org/a.html: this is an address, expected a file"),
        (["align", str(DOBRYNIN), "http://example.org/a"], "http://example.org/a: this is an address"),
        (["audit", "nowhere/"], "no such file"),
        (["audit", str(DOBRYNIN), "--format", "pdf"], "no such format"),
        (["audit", str(DOBRYNIN), "--select", "XX9"], "no such code"),
        (["audit", str(DOBRYNIN), "--format", "html,json", "-o", "x.html"], "name a folder"),
        (["audit", str(DOBRYNIN), "--decisions", "none.json"], "cannot be read"),
        (["audit", "x" * 5000], "cannot be read"),
        (["align", str(DOBRYNIN), str(DOBRYNIN), "-o", str(DOBRYNIN)], "an input itself"),
        (["index", "nowhere"], "no such folder"),
        (
            ["align", str(DOBRYNIN.with_name("README.md")), str(DOBRYNIN.with_name("README.md"))],
            "both texts are English",
        ),
        (["explain", "DT999"], "did you mean"),
        (["report", "none.json"], "there is no such file"),
        (["align", "none.txt", "none.txt"], "no such file"),
    ],
)
def test_bad_usage_is_one_line_and_status_2(capsys, tmp_path, monkeypatch, arguments, words):
    monkeypatch.chdir(tmp_path)
    assert main(arguments) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.count("\n") == 1
    assert words in captured.err
    assert list(tmp_path.iterdir()) == []


def test_an_empty_file_is_status_2_and_an_empty_folder_status_3(capsys, tmp_path):
    (tmp_path / "empty.txt").write_bytes(b"")
    assert main(["audit", str(tmp_path / "empty.txt")]) == 2
    (tmp_path / "folder").mkdir()
    assert main(["audit", str(tmp_path / "folder")]) == 3
    assert main(["index", str(tmp_path / "folder")]) == 3
    assert capsys.readouterr().err.count("\n") == 3


def test_scorers_and_explain(capsys):
    assert main(["scorers"]) == 0
    assert "DT101  date differs" in capsys.readouterr().out
    assert main(["explain", "DT101"]) == 0
    assert "May 13, 1977" in capsys.readouterr().out


@pytest.mark.slow
def test_an_audit_of_two_files_writes_its_reports_and_says_so(capsys, pair, tmp_path):
    assert main(["audit", *pair, "--format", "html,json", "-o", str(tmp_path / "out"), "--fail-on", "critical"]) == 1
    captured = capsys.readouterr()
    assert "DT101" in captured.out
    assert captured.err == ""
    assert all(line == line.rstrip() for line in captured.out.splitlines())
    written = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert written == [f"{tmp_path.name}.audit.html", f"{tmp_path.name}.audit.json"]
    assert main(["audit", *pair, "-o", str(tmp_path / "out"), "--quiet"]) == 0
    assert capsys.readouterr().out == ""
    assert main(["audit", *pair, "-o", str(tmp_path / "o.html"), "--fail-on", "minor", "--ignore", "DT"]) == 0


@pytest.mark.slow
def test_the_same_input_gives_the_same_bytes(pair, tmp_path):
    for name in ("a", "b"):
        main(["audit", *pair, "--format", "html,json", "-o", str(tmp_path / name), "--quiet"])
    for ending in ("html", "json"):
        files = [(tmp_path / name / f"{tmp_path.name}.audit.{ending}").read_bytes() for name in ("a", "b")]
        assert files[0] == files[1]


@pytest.mark.slow
def test_a_report_is_written_again_from_its_json(pair, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    main(["audit", *pair, "--format", "html,json", "-o", "out", "--quiet"])
    assert main(["report", f"out/{tmp_path.name}.audit.json", "--format", "html", "-o", "again"]) == 0
    assert (tmp_path / f"again/{tmp_path.name}.audit.html").read_bytes() == (
        tmp_path / f"out/{tmp_path.name}.audit.html"
    ).read_bytes()


@pytest.mark.slow
def test_decisions_are_applied_and_stale_ones_listed(pair, tmp_path, capsys):
    main(["audit", *pair, "--format", "json", "-o", str(tmp_path / "one.json"), "--quiet"])
    finding = json.loads((tmp_path / "one.json").read_text())["findings"][0]
    decisions = {
        "format": "tta-decisions",
        "version": 1,
        "decisions": [
            {
                "fingerprint": finding["fingerprint"],
                "decision": "dismissed",
                "reason": "scan agrees",
                "reviewer": "A. B.",
            },
            {"fingerprint": "0" * 16, "decision": "query"},
        ],
    }
    (tmp_path / "decisions.json").write_text(json.dumps(decisions))
    arguments = ["audit", *pair, "--decisions", str(tmp_path / "decisions.json"), "--format", "json"]
    assert main([*arguments, "-o", str(tmp_path / "two.json"), "--fail-on", "critical"]) == 0
    again = json.loads((tmp_path / "two.json").read_text())
    assert again["findings"][0]["decision"]["reason"] == "scan agrees"
    assert [item["fingerprint"] for item in again["stale_decisions"]] == ["0" * 16]
    assert "matches no finding" in capsys.readouterr().out


@pytest.mark.slow
def test_align_keeps_every_line(tmp_path, capsys):
    (tmp_path / "ru.txt").write_text("Кошка спит на окне.\n\nДоговор подписан в Женеве.\nПодпись.\n", "utf-8")
    (tmp_path / "en.txt").write_text("The cat is sleeping on the sill.\nThe treaty was signed in Geneva.\n", "utf-8")
    files = [str(tmp_path / "ru.txt"), str(tmp_path / "en.txt")]
    assert main(["align", *files, "--lines"]) == 0
    ladder = capsys.readouterr().out.splitlines()
    assert [line.rsplit(":", 1)[0] for line in ladder] == ["[0]:[0]", "[1]:[]", "[2]:[1]", "[3]:[]"]
    for form in ("json", "tsv", "tmx"):
        assert main(["align", *files, "--lines", "--format", form, "-o", str(tmp_path / f"out.{form}")]) == 0
        assert "Женеве" in (tmp_path / f"out.{form}").read_text("utf-8")


@pytest.mark.slow
def test_align_keeps_what_a_person_has_fixed(tmp_path, capsys):
    ru, en, fixed = (tmp_path / name for name in ("ru.txt", "en.txt", "fixed.txt"))
    ru.write_text("Кошка спит на окне.\nИдёт дождь.\nДоговор подписан в Женеве.\n", "utf-8")
    en.write_text("The cat is sleeping on the sill.\nIt is raining.\nThe treaty was signed in Geneva.\n", "utf-8")
    fixed.write_text("[0]:[1]\n", "utf-8")
    assert main(["align", str(ru), str(en), "--lines", "--fix", str(fixed)]) == 0
    ladder = capsys.readouterr().out.splitlines()
    assert "[0]:[1]" in [line.rsplit(":", 1)[0] for line in ladder]
    assert any(line.startswith("[2]:[2]") for line in ladder)
    fixed.write_text("[0]:[7]\n", "utf-8")
    assert main(["align", str(ru), str(en), "--lines", "--fix", str(fixed)]) == 2
    assert "segment 7 of the second text is fixed, expected 0 to 2" in capsys.readouterr().err
    assert main(["align", str(ru), str(en), "--fix", str(fixed), "-o", str(fixed)]) == 2


@pytest.mark.slow
def test_a_folder_is_a_collection(tmp_path, capsys):
    (tmp_path / "in" / "memo").mkdir(parents=True)
    (tmp_path / "in" / "memo" / "ru.txt").write_text(RU, "utf-8")
    (tmp_path / "in" / "memo" / "en.txt").write_text(EN, "utf-8")
    (tmp_path / "in" / "both.txt").write_text(f"{RU}\n\n{EN}", "utf-8")
    (tmp_path / "in" / "broken.txt").write_text("Только русский текст.", "utf-8")
    out = tmp_path / "out"
    assert main(["audit", str(tmp_path / "in"), "--format", "html,json", "-o", str(out), "--quiet"]) == 2
    assert "broken.txt" in capsys.readouterr().err
    written = sorted(path.relative_to(out).as_posix() for path in out.rglob("[!.]*") if path.is_file())
    assert written == ["both.audit.html", "both.audit.json", "index.html", "memo.audit.html", "memo.audit.json"]
    assert main(["index", str(out)]) == 0
    assert 'href="memo.audit.html"' in (out / "index.html").read_text("utf-8")


@pytest.mark.slow
def test_two_unrelated_texts_get_a_report_that_says_so(tmp_path, capsys):
    (tmp_path / "ru.txt").write_text(DOBRYNIN.read_text("utf-8")[1053:6000], "utf-8")
    recipe = (
        "Mix the flour with butter. Add two eggs and some sugar. Bake it for an hour. Serve with cream and berries.\n\n"
    )
    (tmp_path / "en.txt").write_text(recipe * 8, "utf-8")
    assert main(["audit", str(tmp_path / "ru.txt"), str(tmp_path / "en.txt"), "-o", str(tmp_path / "r.html")]) == 0
    assert "do not correspond" in capsys.readouterr().out
    assert "These two texts do not correspond" in (tmp_path / "r.html").read_text("utf-8")


@pytest.mark.slow
def test_a_bitext_of_unrelated_rows_is_reported_as_well(tmp_path, capsys):
    russian = [line for line in DOBRYNIN.read_text("utf-8")[1191:9000].split("\n\n") if len(line) > 80]
    english = [
        "Mix the flour with butter and bake it for an hour.",
        "Our football club lost the match because of the rain.",
    ]
    rows = "".join(f"{' '.join(line.split())}\t{english[i % 2]}\n" for i, line in enumerate(russian))
    (tmp_path / "rows.tsv").write_text(f"source\ttarget\n{rows}", "utf-8")
    assert main(["audit", str(tmp_path / "rows.tsv"), "-o", str(tmp_path / "r.html")]) == 0
    assert "do not correspond" in capsys.readouterr().out
