"""Feed damaged files to the readers, and damaged sentences to the value parsers, and report what is no clear refusal.

    python benchmarks/fuzz.py [--seconds 600] [--seed 1] [--target rtf --target values] [--keep FOLDER]

A file of each format is damaged at random: bytes changed, pieces cut out, doubled, swapped with those of other formats, numbers made
huge. A reader must return, or raise tta's own error in one line, within ten seconds of the processor; each target runs in a process of its
own, so that a crash of compiled code is seen. Prints JSON lines: inputs tried, read and refused for each target, and a line for each kind of
failure, whose input is kept in the folder. Not run in CI; what it found is listed in benchmarks/notes/tried_by_hand.md.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from types import FrameType

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.made_audits import every_kind, text_of  # noqa: E402
from tests.reader.formats.made import archive, docx, odt, p  # noqa: E402
from tests.reader.formats.made_pdf import pdf  # noqa: E402
from tta.collection.manifest import read_manifest  # noqa: E402
from tta.errors import TtaError  # noqa: E402
from tta.lists.fixed_beads import load_fixed  # noqa: E402
from tta.lists.glossary import load_glossary  # noqa: E402
from tta.reader import read  # noqa: E402
from tta.reader.prose import load_text  # noqa: E402
from tta.reporter.bitexts import tei, tmx, xliff  # noqa: E402
from tta.types import Document, Language, Segment, SegmentKind, Span  # noqa: E402
from tta.values.extraction import extract  # noqa: E402

_LONGEST = 10  # seconds of the processor, for other programs may hold it up
_RU = "Делегация прибыла 15 мая 1977 г. в 23.5 часа, № 7-а, 500 долл. США."
_EN = "The delegation arrived on May 15, 1977 at 11:30 p.m., No. 7-a, US$500."
_TOKENS = [
    b"\0", b"\xff", b"<", b">", b"&", b"{", b"}", b"\\", b"\\u", b"\\'", b"\\bin9999999", b"99999999999999999999", b"-1", b"\xd0", b"<![CDATA[",
    b"]]>", b"<!--", b"<!DOCTYPE a [<!ENTITY x 'y'>]>", b"&x;", b"\n", b"\r", b"\t", b"\"", b"'", b"%PDF-", b"obj", b"stream", b"endobj", b"PK\3\4",
    "Ё".encode(), "\u202e".encode(), "\U00017000".encode(), b"1e999", b"0x", b"/", b"1/0", b"31.02.", b"XXXXXX", b"&x ", b"*x ", b"- ", b": ", b"\\begin{a}", b"\\footnote{", b"\xed\xa0\x80",
]  # fmt: skip


class _SlowError(Exception):
    """An input took too long."""


def main() -> None:
    """Run the targets, each in a process of its own, or one in this process."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=600, help="for each target")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--target", action="append", choices=sorted(TARGETS), help="all by default")
    parser.add_argument(
        "--keep", type=Path, default=Path(tempfile.gettempdir()) / "tta-fuzz", help="for inputs that fail"
    )
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    options.keep.mkdir(parents=True, exist_ok=True)
    for name in options.target or sorted(TARGETS):
        if options.here:
            _fuzz(name, options.seconds, options.seed, options.keep)
            continue
        own = ["--seconds", str(options.seconds), "--seed", str(options.seed), "--keep", str(options.keep)]
        done = subprocess.run([sys.executable, __file__, "--here", "--target", name, *own], check=False)
        if done.returncode:
            print(json.dumps({"target": name, "crashed": done.returncode, "input": str(options.keep / f"{name}.last")}))


def _fuzz(name: str, seconds: float, seed: int, keep: Path) -> None:
    """Try damaged inputs until the time is over."""
    seeds, run = TARGETS[name]
    chance = random.Random(f"{name} {seed}")
    last = keep / f"{name}.last"
    counts = {"tried": 0, "read": 0, "refused": 0}
    failures: dict[str, int] = {}
    signal.signal(signal.SIGPROF, _stop)
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        data = _damaged(chance, seeds)
        last.write_bytes(data)
        counts["tried"] += 1
        signal.setitimer(signal.ITIMER_PROF, _LONGEST)
        try:
            run(last)
            counts["read"] += 1
        except TtaError as error:
            counts["refused"] += 1
            if "\n" in str(error):
                _note(f"several lines: {str(error)[:80]!r}", failures, data, keep / name)
        except (Exception, _SlowError) as error:
            place = traceback.extract_tb(error.__traceback__)[-1]
            _note(f"{type(error).__name__} at {Path(place.filename).name}:{place.lineno}", failures, data, keep / name)
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
    print(json.dumps({"target": name, **counts, "failures": failures}), flush=True)


def _stop(_: int, __: FrameType | None) -> None:
    raise _SlowError


def _note(kind: str, failures: dict[str, int], data: bytes, place: Path) -> None:
    failures[kind] = failures.get(kind, 0) + 1
    if failures[kind] == 1:
        place.with_suffix(f".{len(failures)}").write_bytes(data)


def _damaged(chance: random.Random, seeds: list[bytes]) -> bytes:
    """Return one of the seeds with one to eight damages."""
    data = bytearray(chance.choice(seeds))
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(data) + 1)
        to = min(len(data), at + chance.choice((1, 2, 8, 64, 512)))
        kind = chance.randrange(6)
        if kind == 0 and at < len(data):
            data[at] = chance.randrange(256)
        elif kind == 1:
            del data[at:to]
        elif kind == 2:
            data[at:at] = data[at:to] * chance.choice((1, 2, 50))
        elif kind == 3:
            data[at:at] = chance.choice(_TOKENS) * chance.choice((1, 1, 1, 30))
        elif kind == 4:
            other = chance.choice(seeds)
            start = chance.randrange(len(other) + 1)
            data[at:to] = other[start : start + to - at]
        elif numbers := list(re.finditer(rb"\d+", bytes(data))):
            found = chance.choice(numbers)
            data[found.start() : found.end()] = chance.choice((b"0", b"-1", b"4294967296", b"99999999999999999999"))
    return bytes(data)


def _packed(
    chance_of_part: str, load: Callable[[Path], object] = load_text, suffix: str = ".zip"
) -> Callable[[Path], None]:
    """Return a runner that puts the damaged bytes into an archive as one of its parts, for a whole archive is soon no archive."""
    made = {"word/document.xml": docx(p("да")), "content.xml": odt("<text:p>да</text:p>")}[chance_of_part]

    def run(path: Path) -> None:
        import io
        import zipfile

        with zipfile.ZipFile(io.BytesIO(made)) as old:
            parts = {item: old.read(item) for item in old.namelist()}
        parts[chance_of_part] = path.read_bytes()
        whole = path.with_suffix(suffix)
        whole.write_bytes(archive(parts, packing=zipfile.ZIP_STORED))
        load(whole)

    return run


def _as(suffix: str, run: Callable[[Path], object]) -> Callable[[Path], None]:
    """Return a runner that gives the bytes a name with some ending."""

    def named(path: Path) -> None:
        whole = path.with_suffix(suffix)
        whole.write_bytes(path.read_bytes())
        run(whole)

    return named


def _paired(suffix: str, other: bytes) -> Callable[[Path], None]:
    """Return a runner that reads the bytes as one of two files of a program's strings, beside a whole one."""

    def run(path: Path) -> None:
        whole, second = path.with_suffix(suffix), path.with_name(f"other{suffix}")
        whole.write_bytes(path.read_bytes())
        second.write_bytes(other)
        read(whole, second)

    return run


def _values(path: Path) -> None:
    text = path.read_bytes().decode("utf-8", "replace").strip() or "."
    for language in Language:
        span = Span(0, len(text))
        segment = Segment((span,), text, SegmentKind.SENTENCE, 1)
        extract(Document("x", language, text, (span,), "utf-8", "0" * 64, (), (segment,)))


def _inner(data: bytes, name: str) -> bytes:
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return file.read(name)


_RICH = rb"{\rtf1\ansi\ansicpg1251{\fonttbl{\f0\fcharset204 Times;}}{\info{\title x}}\pard {\b \'c4\'e0} 15 {\deleted a}{\revised b}\u1084?\par{\footnote c}\trowd\cellx1\cellx2\intbl a\cell b\cell\row{\*\shpinst{\shptxt d}}{\listtext 1.\tab}e{\mmath{\*\moMath{\mf{\mfPr{\mtype bar}}{\mnum{\mr 1}}{\mden{\mr 3}}}}}}"
_BOOK = f'<?xml version="1.0"?><FictionBook><description><title-info><lang>ru</lang></title-info></description><body><section><title><p>1</p></title><p>{_RU}<a type="note">1</a></p><poem><stanza><v>a</v></stanza></poem><table><tr><td colspan="2">a</td></tr></table></section></body><body name="notes"><section><p>x</p></section></body></FictionBook>'.encode()
_PO = f'msgid ""\nmsgstr ""\n"Language: ru\\n"\n\n#, fuzzy\nmsgctxt "m"\nmsgid "{_EN}"\nmsgstr "{_RU}"\n\nmsgid "%d file"\nmsgid_plural "%d files"\nmsgstr[0] "%d файл"\nmsgstr[1] "%d файла"\n'.encode()
_ODT = _inner(
    odt(
        f"<text:tracked-changes><text:changed-region text:id='a'><text:deletion><text:p>x</text:p></text:deletion></text:changed-region></text:tracked-changes><text:list text:style-name='L'><text:list-item text:start-value='5'><text:p>{_RU}<text:change text:change-id='a'/><text:s text:c='3'/></text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell table:number-columns-repeated='2'><text:p>a</text:p></table:table-cell></table:table-row></table:table>"
    ),
    "content.xml",
)
_DOCX = _inner(
    docx(
        p(f"<w:ins><w:r><w:t>{_RU}</w:t></w:r></w:ins>")
        + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    ),
    "word/document.xml",
)
_PAGE = f"<!DOCTYPE html><html><head><meta charset='utf-8'><title>x</title></head><body><ol start=5><li>{_RU}</ol><table><tr><td colspan=2>a<td>b</table><pre>x</pre></body></html>".encode()
_CUES = f"1\n00:00:01,000 --> 00:00:02,000\n<i>{_RU}</i>\n\n2\n00:00:03,000 --> 00:00:04,000\n- a\n- b\n".encode()
_SUBSTATION = f"[Script Info]\nScriptType: v4.00+\n\n[V4+ Styles]\nFormat: Name, Fontname\nStyle: A,Arial\n\n[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\nDialogue: 0,0:00:01.00,0:00:02.00,A,Иванов,0,0,0,,{{\\i1}}{_RU}{{\\p1}}m 0 0{{\\p0}}\\Nда\nComment: 0,0:00:01.00,0:00:02.00,A,,0,0,0,,нет\n".encode()
_MARKED = f"---\ntitle: x\n---\n# {_RU}\n\n* один\n* ~~два~~ [три](http://x)\n\n| a | b |\n|---|---|\n| {_RU} | {_EN} |\n\n```\nx = 1\n```\n> {_EN}[^1]\n\n[^1]: да\n".encode()
_TERMS = '<?xml version="1.0"?><martif type="TBX"><text><body><termEntry id="1"><langSet xml:lang="ru"><tig><term>соглашение</term></tig></langSet><langSet xml:lang="en"><ntig><termGrp><term>agreement</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termGrp></ntig></langSet></termEntry></body></text></martif>'.encode()
_STRINGS = {
    "app.title": (_RU, _EN),
    "app.count": ("Всего %d файлов", "%d files in all"),
    "app.open": ("Открыть", "Open"),
}
_SHEETS = _inner(
    odt(
        f"<table:table table:name='T'><table:table-row table:number-rows-repeated='2'><table:table-cell table:number-columns-repeated='3'/></table:table-row><table:table-row-group><table:table-row><table:table-cell><office:annotation><text:p>x</text:p></office:annotation><text:p>{_RU}<text:s text:c='3'/></text:p></table:table-cell><table:covered-table-cell/><table:table-cell><text:p>{_EN}</text:p></table:table-cell></table:table-row></table:table-row-group><table:table-row><table:table-cell office:date-value='1977-05-15'><text:p>15.5</text:p></table:table-cell></table:table-row></table:table>",
        kind="spreadsheet",
    ),
    "content.xml",
)
_CAT_TABLE = (
    "<w:tbl>"
    + "".join(
        f"<w:tr>{''.join(f'<w:tc>{p(text)}</w:tc>' for text in row)}</w:tr>"
        for row in (
            ("ID", "Source (ru)", "Target (en)", "Status"),
            ("1", _RU, _EN, "Draft"),
            ("2", "Да.", "Yes.", "да"),
        )
    )
    + "</w:tbl>"
)
_TIMED = f'<?xml version="1.0"?><tt xmlns="http://www.w3.org/ns/ttml" xml:lang="ru"><body><div><p begin="00:00:01.000" end="00:00:02.000">{_RU}<br/><span>да</span></p><p begin="3s">{_EN}</p></div></body></tt>'.encode()
_QT = f'<?xml version="1.0"?><!DOCTYPE TS><TS version="2.1" language="ru_RU" sourcelanguage="en"><context><name>A</name><message numerus="yes"><source>%n file</source><translation><numerusform>%n файл</numerusform><numerusform>%n файла</numerusform></translation></message><message><source>{_EN}</source><comment>c</comment><translation type="unfinished">{_RU}</translation></message></context></TS>'.encode()
_TXML = f'<?xml version="1.0"?><txml locale="ru" targetlocale="en" version="1.0"><translatable blockId="1"><segment segmentId="1"><source>{_RU}<ut id="1" type="x">a</ut></source><target>{_EN}</target><comments><comment>c</comment></comments></segment></translatable></txml>'.encode()


def _json_strings(side: int) -> bytes:
    nested = {"menu": {"items": [texts[side] for texts in _STRINGS.values()]}, "total": 3, "@x": {"type": "text"}}
    return json.dumps({**nested, **{key: texts[side] for key, texts in _STRINGS.items()}}, ensure_ascii=False).encode()


def _android_strings(side: int) -> bytes:
    rows = "".join(f'<string name="{key}">{texts[side]}</string>' for key, texts in _STRINGS.items())
    forms = f'<plurals name="p"><item quantity="one">{_STRINGS["app.open"][side]}</item></plurals>'
    return f'<?xml version="1.0"?><resources>{rows}{forms}<string-array name="a"><item>\\u0041</item></string-array></resources>'.encode()


def _dotnet_strings(side: int) -> bytes:
    rows = "".join(f'<data name="{key}"><value>{texts[side]}</value></data>' for key, texts in _STRINGS.items())
    return f'<?xml version="1.0"?><root><resheader name="v"><value>2</value></resheader>{rows}</root>'.encode()


def _apple_strings(side: int) -> bytes:
    return ("/* a */\n" + "".join(f'"{key}" = "{texts[side]} \\"x\\"";\n' for key, texts in _STRINGS.items())).encode()


def _java_strings(side: int) -> bytes:
    return ("# a\n" + "".join(f"{key} = \\\n  {texts[side]} \\u0041\n" for key, texts in _STRINGS.items())).encode()


def _rails_strings(side: int) -> bytes:
    rows = "".join(f"    {key}: {json.dumps(texts[side], ensure_ascii=False)}\n" for key, texts in _STRINGS.items())
    more = "  list: [a, 'b']\n  block: >-\n    да\n    нет\n  forms: {one: &x 1, other: \"%{n}\"}\n"
    return f"{('ru', 'en')[side]}:\n  menu:\n{rows}{more}".encode()


def _catalogue_strings(side: int) -> bytes:
    return (
        b'msgid ""\nmsgstr ""\n'
        + "".join(f'\nmsgctxt "m"\nmsgid "{key}"\nmsgstr "{texts[side]}"\n' for key, texts in _STRINGS.items()).encode()
    )


_LATEX = (
    "\\documentclass{article}\\title{Кошки}\n\\begin{document}\n\\section{Раз}\\label{s} "
    + _RU.replace("$", "\\$")
    + "~--- ``да''\\footnote{Сноска.} $x^2$ \\cite{a}% нет\n\n\\begin{itemize}\\item а \\item[б] в\\end{itemize}"
    "\\begin{tabular}{ll} а & б \\\\ в & г \\end{tabular}\\begin{verbatim} x \\end{verbatim}\n\\end{document}\n"
).encode()
_RESTRUCTURED = (
    f"=====\nКошка\n=====\n\n:Author: x\n\nРаз\n---\n\n{_RU} *да* :ref:`а <b>` |n| [1]_\n\n.. |n| replace:: имя\n\n.. seealso:: да\n   :x:\n\n   нет\n\n"
    "1. а\n#. б\n\n   * в\n\n+---+---+\n| а | b |\n+---+---+\n\n=== ===\nа   b\n=== ===\n\n.. list-table::\n\n   * - а\n     - б\n\n| стих\n\n.. code-block:: c\n   :y:\n\n   x\n\n.. [1] Сноска\n"
).encode()
_ASCIIDOC = (
    f'= Кошка\nА. Б.\n:n: имя\n\n{_RU} *да* _нет_ {{n}} link:a[б] <<a,б>>footnote:[Сноска.] `+x+`\n\n.Имя\n[cols="2*"]\n|===\n|а 2+|b\n.2+a|* в\n|г\n|===\n\n'
    '. раз\n.. два\n+\n====\nтри\n====\nслово:: смысл\n[source]\n----\nx\n----\n[verse, А, Б]\n____\nстих\n____\nЗаголовок\n---------\n,===\nа,"b"\n,===\n'
).encode()
_WIKITEXT = (
    f"{{{{Карточка|а={{{{{{1|б}}}}}}}}}}\n== Раз ==\n'''{_RU}''' [[Кот|кот]]ы<ref name=\"а\">Сноска.</ref><!-- x -->\n\n* а\n# б\n; в : г\n"
    '[[Файл:а.jpg|мини|[[кот]]]]\n{| class="а"\n|+ да\n! а !! б\n|-\n| style="x" | в || г\n|\n{|\n| д\n|}\n|}\n<nowiki>[[</nowiki><math>x</math>\n'
    "[[Категория:К]]\n[http://a.example да]\n"
).encode()
_PIPES = f"# Раз\n\n| Русский | English |\n|:--|--:|\n| {_RU} | {_EN} |\n| да \\| нет | yes |\n\n```\n| x |\n|---|\n```\n".encode()
_FACTS = (
    "двадцать пять тысяч, 3 ч. 15 мин., XIV в., 50 °F, 5-го мая",
    "Тел. 8 (495) 123-45-67, в 18.00 мск, во вторник 3 мая; XIX—XX вв., 1941–1945 гг., 44 г. до н. э., весной 1977-го",
    "Tel. +7 495 123-45-67 at 6 p.m. EST on Tuesday, 44 BC, the 1970s, mid-May, $1.2bn, 5 ft 10 in, 20 per cent",
    "полтора миллиона, две трети, 10⁶, ½, 5 тыс. км², 3-4 раза в неделю, не менее 7, исх. № 465/7-а, лл. 3–5 об.",
    "one and a half million, two-thirds, twice a week, at least 7, %d of {name}, Nos. 3–5, vol. IV, ch. 12, [illegible]",
)
_TABLE = f'source;target\n"{_RU}";"{_EN}"\n'.encode()
_AUDIT = every_kind(6)

TARGETS: dict[str, tuple[list[bytes], Callable[[Path], object]]] = {
    "book": ([_BOOK], load_text),
    "android": ([_android_strings(0)], _paired(".xml", _android_strings(1))),
    "apple": ([_apple_strings(0)], _paired(".strings", _apple_strings(1))),
    "arb": ([_json_strings(0)], _paired(".arb", _json_strings(1))),
    "cat-table": ([_inner(docx(_CAT_TABLE), "word/document.xml")], _packed("word/document.xml", read)),
    "csv": ([_TABLE, _TABLE.decode().encode("cp1251", "replace")], _as(".csv", read)),
    "docx": ([docx(p(_RU), footnotes="")], load_text),
    "dotnet": ([_dotnet_strings(0)], _paired(".resx", _dotnet_strings(1))),
    "docx-xml": ([_DOCX], _packed("word/document.xml")),
    "asciidoc": ([_ASCIIDOC], _as(".adoc", load_text)),
    "ass": ([_SUBSTATION], _as(".ass", load_text)),
    "fix": ([b"[0]:[0, 1]:0.5\n[1]:[]\n", b"0\t0\t0.3\n1\t2\t1\n", b'[{"source": [0], "target": [0]}]'], load_fixed),
    "glossary": (["соглашение,agreement|accord,treaty\nдоговор\ttreaty\n".encode()], load_glossary),
    "gettext": ([_PO], _as(".po", read)),
    "gettext-two": ([_catalogue_strings(0)], _paired(".po", _catalogue_strings(1))),
    "html": ([_PAGE], load_text),
    "java": ([_java_strings(0)], _paired(".properties", _java_strings(1))),
    "json": ([_json_strings(0)], _paired(".json", _json_strings(1))),
    "latex": ([_LATEX], _as(".tex", load_text)),
    "lines": ([f"{_RU} / {_EN}\nда / yes\n".encode(), f"1\t{_RU}\t{_EN}\n2\tда\tyes\n".encode()], _as(".txt", read)),
    "manifest": (["source,target,name\na.txt,b.txt,первый\nc/d.docx,,\n".encode()], read_manifest),
    "markdown": ([_MARKED], _as(".md", read)),
    "microdvd": ([f"{{1}}{{1}}25\n{{10}}{{20}}{{y:i}}{_RU}|да\n{{30}}{{40}}{_EN}\n".encode()], _as(".sub", load_text)),
    "odt-xml": ([_ODT], _packed("content.xml")),
    "pdf": ([pdf([(50, 400, _RU[:40]), (50, 380, "b")], None, title="x")], load_text),
    "pipes": ([_PIPES], _as(".md", read)),
    "restructured": ([_RESTRUCTURED], _as(".rst", load_text)),
    "rtf": ([_RICH], load_text),
    "ods-xml": ([_SHEETS], _packed("content.xml", read, ".ods")),
    "qt": ([_QT], _as(".ts", read)),
    "records": ([json.dumps([{"ru": ru, "en": en} for ru, en in _STRINGS.values()], ensure_ascii=False).encode()], _as(".json", read)),
    "sbv": ([f"0:00:01.000,0:00:02.000\n{_RU}\n\n0:00:03.000,0:00:04.000\n{_EN}\n".encode()], _as(".sbv", load_text)),
    "subtitles": ([_CUES, _CUES.replace(b"1\n00", b"WEBVTT\n\n00", 1)], _as(".srt", load_text)),
    "tei": ([text_of(tei.write, _AUDIT).encode()], _as(".xml", read)),
    "tbx": ([_TERMS], _as(".tbx", load_glossary)),
    "text": ([f"{_RU}\n\n{_EN}\n".encode(), _RU.encode("koi8_r", "replace") + _EN.encode()], read),
    "tsv": ([_TABLE.replace(b";", b"\t"), f"{_RU}\t{_EN}\t7\n".encode()], _as(".tsv", read)),
    "timed-text": ([_TIMED], _as(".ttml", load_text)),
    "tmx": ([text_of(tmx.write, _AUDIT).encode()], _as(".tmx", read)),
    "txml": ([_TXML], _as(".txml", read)),
    "values": ([text.encode() for text in (_RU, _EN, *_FACTS)], _values),
    "yaml": ([_rails_strings(0)], _paired(".yml", _rails_strings(1))),
    "yaml-both": ([_rails_strings(0) + _rails_strings(1)], _as(".yaml", read)),
    "wikitext": ([_WIKITEXT], _as(".wiki", load_text)),
    "xliff": ([text_of(xliff.write, _AUDIT).encode()], _as(".xlf", read)),
}  # fmt: skip
"""What is damaged, and what reads it."""


if __name__ == "__main__":
    main()
