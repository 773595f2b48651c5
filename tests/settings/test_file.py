"""The configuration file: where it is found, what it may say, and one line for what it may not."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

import tta
from tests.work import lines_run
from tta.commands.command_line import main
from tta.commands.options import with_options
from tta.commands.parser import build_parser
from tta.errors import ConfigError, TtaError
from tta.reporter import FORMATS
from tta.settings.file import Config, find_config, load_config, read_config
from tta.settings.keys import KEYS
from tta.types import Changes, Language, Severity

DOCS = (Path(__file__).parents[2] / "docs" / "configuration.md").read_text("utf-8")
PAIRS = "source\ttarget\nДоговор подписан 15 мая 1977 года.\tThe treaty was signed on May 13, 1977.\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A repository with a text in a folder of it; nothing above is looked at."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "rows.tsv").write_text(PAIRS, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(folder, text, name="tta.toml"):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def error_of(path):
    with pytest.raises(ConfigError) as caught:
        read_config(path)
    message = str(caught.value)
    assert "\n" not in message
    assert message.isprintable()
    assert len(message) < 400
    return message


# ---------------------------------------------------------------- where


def test_the_nearest_file_above_a_text_counts(folder):
    text = folder / "in" / "rows.tsv"
    assert find_config(text) is None
    outer = write(folder, "")
    assert find_config(text) == outer.resolve()
    inner = write(folder / "in", "")
    assert find_config(text) == inner.resolve()
    assert find_config(folder / "in") == inner.resolve()
    assert find_config(folder) == outer.resolve()


def test_tta_toml_goes_before_pyproject_in_the_same_folder_but_not_in_one_above(folder):
    project = write(folder / "in", "[tool.tta]\n", "pyproject.toml")
    write(folder, "")
    assert find_config(folder / "in" / "rows.tsv") == project.resolve()
    assert find_config(folder / "in" / "rows.tsv").name == "pyproject.toml"
    write(folder / "in", "")
    assert find_config(folder / "in" / "rows.tsv").name == "tta.toml"


@pytest.mark.parametrize("text", ["", "[tool.ruff]\n", "[project]\nname = 'tta'\n", "broken ][", b"\xff\xfe"])
def test_a_pyproject_without_the_table_does_not_count(folder, text):
    outer = write(folder, "")
    write(folder / "in", text, "pyproject.toml")
    assert find_config(folder / "in" / "rows.tsv") == outer.resolve()


def test_a_broken_pyproject_that_speaks_of_tta_is_an_error_not_passed_over(folder):
    write(folder, "[tool.tta]\nignore = [", "pyproject.toml")
    with pytest.raises(ConfigError, match=r"pyproject\.toml: this is no TOML"):
        find_config(folder / "in" / "rows.tsv")


@pytest.mark.parametrize("mark", [".git", ".hg"])
def test_the_root_of_a_repository_ends_the_search(folder, mark):
    write(folder, "")
    (folder / "in" / mark).mkdir()
    assert find_config(folder / "in" / "rows.tsv") is None


def test_the_home_ends_the_search(folder, monkeypatch):
    write(folder, "")
    monkeypatch.setenv("HOME", str(folder / "in"))
    monkeypatch.setenv("USERPROFILE", str(folder / "in"))
    assert find_config(folder / "in" / "rows.tsv") is None
    own = write(folder / "in", "")
    assert find_config(folder / "in" / "rows.tsv") == own.resolve()


def test_dots_in_a_path_are_followed_not_taken_for_folders(folder, monkeypatch):
    own = write(folder / "in" / "one", "")
    (folder / "in" / "two").mkdir()
    monkeypatch.chdir(folder / "in" / "one")
    assert find_config(Path("../two/x.txt")) is None
    assert find_config(Path("x.txt")) == find_config(Path("../one/x.txt")) == own.resolve()


def test_a_link_to_a_text_is_looked_up_where_it_lies(folder):
    own = write(folder / "in", "")
    (folder / "elsewhere").mkdir()
    (folder / "elsewhere" / "text.txt").write_text("x")
    link = folder / "in" / "text.txt"
    try:
        link.symlink_to(folder / "elsewhere" / "text.txt")
    except OSError:
        pytest.skip("links cannot be made here")
    assert find_config(link) == own.resolve()


@pytest.mark.parametrize("name", ["nowhere/at/all.txt", "x" * 5000, "x" * 5000 + "/y.txt", "a\0b/c.txt", ""])
def test_a_text_that_cannot_be_has_the_configuration_of_where_it_would_be_or_none(folder, name):
    assert find_config(Path(name)) is None


def test_a_folder_called_tta_toml_is_no_configuration(folder):
    (folder / "in" / "tta.toml").mkdir()
    assert find_config(folder / "in" / "rows.tsv") is None
    assert "this is no file" in error_of(folder / "in" / "tta.toml")


# ---------------------------------------------------------------- what


def test_every_key_is_read_and_paths_start_from_the_file(folder):
    for name in ("terms.csv", "names.tsv"):
        write(folder / "lists", "x", name)
    (folder / "models" / "own").mkdir(parents=True)
    text = """
        select = ["dt", "ID101"]
        ignore = ["DT104"]
        glossary = "lists/terms.csv"
        authority = "lists/names.tsv"
        source = "en"
        changes = "original"
        model = "models/own"
        device = "cpu"
        offline = true
        reader = false
        cache = true
        format = ["json", "html"]
        output = "reports"
        language = "ru"
        fail-on = "minor"
        [severities]
        dt = "major"
        DT101 = "neutral"
        [thresholds]
        default = 0
        OM = 0.75
    """
    config = read_config(write(folder, text))
    settings = config.settings
    assert (settings.select, settings.ignore) == (("DT", "ID101"), ("DT104",))
    assert (settings.glossary, settings.authority) == (folder / "lists/terms.csv", folder / "lists/names.tsv")
    assert settings.changes is Changes.ORIGINAL
    assert (settings.source_language, settings.model) == (Language.EN, str(folder / "models/own"))
    assert (settings.offline, settings.reader, settings.cache_vectors) == (True, False, True)
    assert settings.device == "cpu"
    assert settings.severities == (("DT", Severity.MAJOR), ("DT101", Severity.NEUTRAL))
    assert settings.thresholds == (("default", 0.0), ("OM", 0.75))
    assert (config.formats, config.output, config.fail_on) == (("json", "html"), folder / "reports", Severity.MINOR)
    assert set(re.findall(r"^\s*\[?([a-z-]+)", text, re.M)) - {"default", "dt"} == set(KEYS)
    assert config.language == "ru"
    hash(settings)


def test_the_same_keys_stand_below_tool_tta_in_a_pyproject(folder):
    text = '[tool.tta]\nignore = ["SC"]\n[tool.tta.thresholds]\nOM = 0.5\n[tool.other]\nselct = 1\n'
    settings = load_config(write(folder, text, "pyproject.toml"))
    assert (settings.ignore, settings.thresholds) == (("SC",), (("OM", 0.5),))
    assert settings.config.name == "pyproject.toml"


def test_an_empty_file_changes_nothing_but_says_that_it_was_there(folder):
    config = read_config(write(folder, ""))
    assert tta.Settings(config=config.settings.config) == config.settings
    assert config.settings.config.sha256 == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert Config().formats == config.formats == ("html",)


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm(folder):
    assert load_config(write(folder, b'\xef\xbb\xbfignore = ["SC"]\r\n[thresholds]\r\nOM = 1\r\n')).ignore == ("SC",)


def test_a_model_is_a_name_unless_it_is_a_folder_there(folder):
    assert (
        load_config(write(folder, 'model = "intfloat/multilingual-e5-small"')).model == "intfloat/multilingual-e5-small"
    )
    (folder / "intfloat" / "multilingual-e5-small").mkdir(parents=True)
    assert load_config(folder / "tta.toml").model == str(folder / "intfloat" / "multilingual-e5-small")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("selct = ['DT']", "tta.toml: unknown key 'selct'; did you mean 'select'?"),
        ("fail_on = 'major'", "unknown key 'fail_on'; did you mean 'fail-on'?"),
        ("zzz = 1", "unknown key 'zzz'; expected one of select, ignore,"),
        ("reference = 'x'", "unknown key 'reference'; it belongs to one text: name it with --reference"),
        ("'' = 1", "unknown key ''"),
        ('"\\u001b[31m\\nred\\u202e" = 1', r"unknown key '\x1b[31m\nred\u202e'"),
        ("select = 'DT'", "select is the text 'DT', expected a list of texts such as"),
        ("select = [1]", "select is a list with the number 1, expected"),
        ("select = ['DT', 'DT999']", "select: DT999: no such code or family; did you mean DT"),
        ("ignore = ['']", "ignore: '': no such code or family"),
        ("severities = 'major'", "severities is the text 'major', expected a table: [severities] and below it"),
        ("severities = {DT = 'bad'}", "severities.DT is the text 'bad', expected one of \"critical\", \"major\""),
        ("severities = {DT = 3}", "severities.DT is the number 3, expected"),
        ("severities = {default = 'minor'}", "severities: default: no such code or family"),
        ("severities = {DT = 'minor', dt = 'major'}", "severities names DT twice"),
        ("thresholds = 0.5", "thresholds is the number 0.5, expected a table"),
        ("thresholds = {OM = 80}", "thresholds.OM is the number 80, expected a confidence from 0 to 1, such as 0.8"),
        ("thresholds = {OM = true}", "thresholds.OM is true"),
        ("thresholds = {OM = nan}", "thresholds.OM is the number nan"),
        ("thresholds = {OM = -inf}", "thresholds.OM is a very large number"),
        ("thresholds = {OM = '0.5'}", "thresholds.OM is the text '0.5'"),
        ("glossary = 'none.csv'", "glossary is the text 'none.csv', and there is no such file"),
        ("glossary = '.'", "there is no such file"),
        ("authority = ''", "authority is the text '', expected the name of a file"),
        ("authority = \"a\\u0000b\"", "expected the name of a file"),
        (f"authority = '{'x' * 5000}'", "there is no such file"),
        ("model = './none'", "model is the text './none', and there is no such folder"),
        ("model = '/none'", "there is no such folder"),
        ("device = 'gpu'", "device is the text 'gpu', expected one of \"auto\", \"cpu\", \"cuda\""),
        ("offline = 1", "offline is the number 1, expected true or false"),
        ("cache = 'yes'", "cache is the text 'yes', expected true or false"),
        ("source = 'fr'", "source is the text 'fr', expected one of \"ru\", \"en\""),
        ("source = ['ru']", "source is a list, expected"),
        ("format = 'html'", "format is the text 'html', expected a list of texts such as"),
        ("format = []", "format is a list, expected one or more of html"),
        ("format = ['pfd']", "format names 'pfd'; the formats are html, json"),
        ("output = 'report.html'", "output is the text 'report.html', expected a folder; name a single file with -o"),
        ("output = 'in/rows.tsv'", "expected a folder"),
        ("output = 1979-05-27", "output is a date or time, expected"),
        ("fail-on = 'bad'", "fail-on is the text 'bad', expected one of"),
        ("fail-on = {}", "fail-on is a table, expected one of"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_one_line_with_file_key_finding_and_remedy(folder, text, words):
    assert words in error_of(write(folder, text))
    assert error_of(folder / "tta.toml").startswith("tta.toml: ")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("select = 'DT'", "select is the text 'DT', expected a list of texts such as [\"DT\", \"ID101\"]"),
        ("ignore = [1]", "ignore is a list with the number 1, expected a list of texts such as [\"DT\", \"ID101\"]"),
        ("severities = 1", "severities is the number 1, expected a table: [severities] and below it DT = \"major\""),
        ("thresholds = 1", "thresholds is the number 1, expected a table: [thresholds] and below it OM201 = 0.8"),
        ("thresholds = {OM = 1.5}", "thresholds.OM is the number 1.5, expected a confidence from 0 to 1, such as 0.8"),
        ("thresholds = {OM = false}", "thresholds.OM is false, expected a confidence from 0 to 1, such as 0.8"),
        ("thresholds = {OM = 1_000_000_000_000}", "thresholds.OM is the number 1000000000000, expected a confidence from 0 to 1, such as 0.8"),
        ("thresholds = {OM = 1_000_000_000_001}", "thresholds.OM is a very large number, expected a confidence from 0 to 1, such as 0.8"),
        ("format = 'html'", "format is the text 'html', expected a list of texts such as [\"html\", \"json\"]"),
        ("format = []", f"format is a list, expected one or more of {', '.join(FORMATS)}"),
        ("format = ['pfd']", f"format names 'pfd'; the formats are {', '.join(FORMATS)}"),
        ("model = '~/e5'", "model is the text '~/e5', and there is no such folder; relative paths start from the configuration's own folder"),
        ("model = true", "model is true, expected the name of a file or folder"),
        (f"source = '{'x' * 40}'", f"source is the text '{'x' * 40}', expected one of \"ru\", \"en\""),
        (f"source = '{'x' * 41}'", f"source is the text '{'x' * 40}…', expected one of \"ru\", \"en\""),
        ("decisions = 'x'", "unknown key 'decisions'; it belongs to one text: name it with --decisions"),
    ],
)  # fmt: skip
def test_the_error_gives_an_example_of_what_is_right(folder, text, message):
    assert error_of(write(folder, text)) == f"tta.toml: {message}"


def test_where_the_parser_stopped_is_kept_and_its_reason_is_cut(folder):
    assert error_of(write(folder, "ignore = []\nselect = [\n\n")).endswith(" (at line 2, the last); correct it")
    message = error_of(write(folder, f"{'k' * 500} 1"))
    assert re.fullmatch(r"tta\.toml: this is no TOML: .{1,160} \(at line 1, column \d+\); correct it", message)


def test_four_hundred_dots_on_a_line_are_read(folder):
    assert "unknown key 'a'" in error_of(write(folder, "a." * 400 + "a = 1"))
    assert "line 2 has more than 400 dots; break it up" in error_of(write(folder, "\n" + "a." * 401 + "a = 1"))


@pytest.mark.parametrize("method", ["is_file", "exists"])
def test_a_folder_that_may_not_be_looked_into_is_passed_over(folder, monkeypatch, method):
    own = write(folder, "")
    allowed = getattr(Path, method)

    def refuse(path, *rest):
        if path.parent == folder / "in":
            raise PermissionError(13, "Permission denied")
        return allowed(path, *rest)

    monkeypatch.setattr(Path, method, refuse)
    assert find_config(folder / "in" / "rows.tsv") == own.resolve()


def test_a_pyproject_that_may_not_be_read_is_passed_over(folder, monkeypatch):
    own = write(folder, "")
    write(folder / "in", "[tool.tta]\n", "pyproject.toml")
    allowed = Path.open

    def refuse(path, *rest):
        if path.name == "pyproject.toml":
            raise PermissionError(13, "Permission denied")
        return allowed(path, *rest)

    monkeypatch.setattr(Path, "open", refuse)
    assert find_config(folder / "in" / "rows.tsv") == own.resolve()


def test_errors_in_a_pyproject_name_its_table(folder):
    message = error_of(write(folder, "[tool.tta]\nthresholds = 1", "pyproject.toml"))
    assert message.startswith("pyproject.toml [tool.tta]: thresholds is the number 1")
    assert "[tool.tta.thresholds]" in message
    assert "no table [tool.tta]" in error_of(write(folder, "[tool.ruff]", "pyproject.toml"))
    assert "tool.tta is no table" in error_of(write(folder, "[tool]\ntta = 1", "pyproject.toml"))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("ignore = []\nselect = [", "no TOML: .*line 2"),
        ("ignore = []\nignore = []\n", "no TOML: .*line 2"),
        ("# x\n\nignore = ['SC'] trailing\n", "no TOML: .*line 3"),
        (b"ignore = ['a\0b']", "no TOML: .*line 1"),
        ("# комментарий\n\nx = 1".encode("cp1251"), "line 1 is not UTF-8"),
        ("ignore = []\n".encode("utf-16"), "not UTF-8"),
        (b"ignore = []\n# \xff", "line 2 is not UTF-8"),
        ("x = " + "[" * 100_000, "nested too deeply"),
        ("x = " + "{a=" * 100_000, "nested too deeply"),
        ("x = " + "9" * 10_000, "thousands of digits"),
        ("thresholds = {OM = 0x" + "f" * 10_000 + "}", "a very large number"),
        ("x." * 100_000 + "x = 1", "more than 400 dots"),
        ("[" + "x." * 100_000 + "x]", "more than 400 dots"),
        ("select = [" + "[" * 300 + "]" * 300 + "]", "a list with a list"),
        ("k" * 500_000 + " = 1", "unknown key 'kkk"),
        ("select = ['" + "k" * 500_000 + "']", "no such code"),
        ("source = '" + "k" * 500_000 + "'", "source is the text 'kkk"),
        ("x = 1\n" * 10 + "#" * 10_000_000, "larger than 1 MB"),
        ("".join(f"k{i} = 1\n" for i in range(20_000)), "unknown key 'k0'"),
        ("".join(f"{'a.' * 300}k{i} = 1\n" for i in range(400)), "unknown key 'a'"),
        ('x = "\\ud800"', "no TOML"),
    ],
)  # fmt: skip
def test_hostile_files_are_one_line_after_little_work(folder, text, words):
    path = write(folder, text)
    assert lines_run(lambda: re.search(words, error_of(path)) or pytest.fail(error_of(path))) < 1_000_000


def test_a_file_that_is_missing_or_may_not_be_read_is_an_error_when_it_counts(folder, monkeypatch, capsys):
    assert "cannot be read" in error_of(folder / "none.toml")
    assert error_of(folder / "in") == "in: this is no file, expected a configuration such as tta.toml"
    assert "the configuration cannot be read (embedded null byte)" in error_of(folder / "a\0b.toml")
    with pytest.raises(ConfigError, match="cannot be read"):
        read_config(folder / ("x" * 5000))

    def refuse(*_, **__):
        raise PermissionError(13, "Permission denied")

    write(folder / "in", "")
    monkeypatch.setattr(Path, "open", refuse)
    assert main(["audit", "in/rows.tsv"]) == 2
    assert "in/tta.toml: the configuration cannot be read (Permission denied)" in capsys.readouterr().err


# ---------------------------------------------------------------- with the command line


def merged(text, folder, *options):
    arguments = build_parser().parse_args(["audit", "in/rows.tsv", *options])
    return with_options(read_config(write(folder, text)), arguments)


def test_without_options_the_file_counts(folder):
    config = merged("offline = true\nignore = ['SC']\nformat = ['json']\nfail-on = 'major'", folder)
    assert config == read_config(folder / "tta.toml")


def test_options_go_before_the_file_one_by_one(folder):
    text = "offline = true\ncache = true\nmodel = 'a/b'\noutput = 'one'\nformat = ['json']\nfail-on = 'major'\nsource = 'ru'"
    config = merged(text, folder, "--no-offline", "--format", "html", "--model", "c/d", "-o", "two", "--source", "en")
    assert (config.settings.offline, config.settings.cache_vectors) == (False, True)
    assert (config.settings.model, config.settings.source_language) == ("c/d", Language.EN)
    assert (config.formats, config.output, config.fail_on) == (("html",), Path("two"), Severity.MAJOR)
    assert merged(text, folder, "--fail-on", "minor", "--no-cache").fail_on is Severity.MINOR
    assert not merged(text, folder, "--no-cache").settings.cache_vectors


def test_a_selection_on_the_command_line_sets_the_files_lists_aside(folder):
    text = "select = ['OM', 'DT']\nignore = ['DT101']"
    assert merged(text, folder, "--select", "DT101").settings.ignore == ()
    assert merged(text, folder, "--select", "DT101").settings.select == ("DT101",)
    only = merged(text, folder, "--ignore", "OM201").settings
    assert (only.select, only.ignore) == (("OM", "DT"), ("OM201",))
    assert merged(text, folder, "--select", "").settings.select == ()


def test_the_two_options_that_choose_a_file_exclude_each_other(folder, capsys):
    with pytest.raises(SystemExit):
        main(["audit", "in/rows.tsv", "--config", "x", "--no-config"])
    assert "not allowed with" in capsys.readouterr().err


@pytest.mark.parametrize(
    "command", [["audit", "in/rows.tsv"], ["audit", "in"], ["align", "in/rows.tsv", "in/rows.tsv"]], ids=" ".join
)
def test_a_wrong_configuration_stops_a_command_before_any_work(folder, capsys, command):
    write(folder, "selct = 1")
    assert main(command) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err == "tta: tta.toml: unknown key 'selct'; did you mean 'select'?\n"
    assert main([*command, "--config", "other.toml"]) == 2
    assert "other.toml: the configuration cannot be read" in capsys.readouterr().err


# ---------------------------------------------------------------- the documentation and the library


def test_the_documentation_explains_every_key_and_its_example_is_read(folder):
    explained = re.findall(r"^\| `([a-z-]+)` \|", DOCS, re.M)
    assert explained == list(KEYS)
    for name in ("terms.csv", "names.tsv"):
        write(folder, "x", name)
    example = re.search(r"```toml\n(.*?)```", DOCS, re.S).group(1)
    assert load_config(write(folder, example)).thresholds == (("default", 0.3), ("OM201", 0.8))


@pytest.mark.slow
def test_the_library_offers_it_and_stays_light():
    assert tta.load_config is load_config
    assert issubclass(ConfigError, TtaError)
    code = "import sys, tta.settings.file; sys.exit(len({'torch', 'sentence_transformers'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.slow
def test_a_configuration_is_in_force_from_beginning_to_end(folder, capsys):
    config = "format = ['json']\noutput = 'out'\nfail-on = 'critical'\nglossary = 'in/terms.tsv'\n[severities]\nDT = 'minor'\n"
    write(folder / "in", "кошка\tcat\n", "terms.tsv")
    path = write(folder, config)
    assert main(["audit", "in"]) == 0  # the glossary is no text, and the date no longer critical
    assert capsys.readouterr().out.startswith("configuration: tta.toml\n")
    audit = json.loads((folder / "out" / "rows.audit.json").read_text("utf-8"))
    dates = [finding for finding in audit["findings"] if finding["code"] == "DT101"]
    assert [finding["severity"] for finding in dates] == ["minor"]
    assert dates[0]["evidence"]["severity_without_override"] == "critical"
    assert audit["signature"]["settings"]["severities"] == {"DT": "minor"}
    assert audit["signature"]["settings"]["config"]["name"] == "tta.toml"
    assert not list(folder.rglob("*.html"))
    path.write_text(config + "[thresholds]\ndefault = 1\n")
    assert main(["audit", "in/rows.tsv", "--quiet"]) == 0
    assert capsys.readouterr().out == ""
    again = json.loads((folder / "out" / "rows.audit.json").read_text("utf-8"))
    assert again["findings"] == []
    assert again["facts"] == audit["facts"]
    assert main(["audit", "in/rows.tsv", "--no-config", "--fail-on", "critical", "-o", "plain"]) == 1
    assert "configuration" not in capsys.readouterr().out
    assert [item.name for item in (folder / "plain").iterdir()] == ["rows.audit.html"]
