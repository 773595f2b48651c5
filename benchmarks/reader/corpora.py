"""Where the texts come from that the reader of both sides learns: pairs of Russian and English, with what people marked.

Every set is said to be for training or for calibration; what is measured on only (see README.md) is taken out of all of them,
sentence by sentence, wherever it occurs.
"""

from __future__ import annotations

import csv
import html
import random
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reader.newstests import newstests
from reader.published import published
from texts.development import bio_mqm, blocks, detokenised, mlqe, rows_of, wmt22
from texts.word_tags import tags_of_words
from tta.encoder.forward import word_spans

__all__ = ["SEED", "UNKNOWN", "Marks", "Pair", "corpora", "measured", "plain"]

UNKNOWN = -1
SEED = 1977
_LIBREOFFICE = 4500  # paragraphs of the handbook that are learnt from; there are 13,000
_BIBLE = 2500
_PUBLISHED = {"wesnoth": 4000, "gnome": 2600, "vue": 1700, "react": 1700, "rust": 1500, "debian": 1300}
"""Pairs of the larger sets of `published.py` that are learnt from; of the others all."""
_WORDY = 8  # words of a side from which a pair of them is preferred
_CALIBRATION_BLOCK, _CALIBRATION_EVERY = 60, 6  # of WMT23 en-ru, a block of rows in so many is kept for calibration

# Errors of MQM that change what is said; of the others (declension, agreement, punctuation …) nobody says whether they do.
_WRONG = frozenset(
    "Lexical Selection,Overly Literal,Untranslated,Named Entity,Ambiguous Translation,MT Hallucination,Wrong Preposition,"
    "Tense_Mood_Aspect,POS,Wrong Conjunction,Wrong Pronoun,Pronoun Selection,Wrong Transliteration,"
    "Shouldn't be transliterated".split(",")
)
_ADDED = frozenset({"Addition", "Duplication"})
_LOST = frozenset({"Other POS omitted", "Omitted Preposition", "Omitted Pronoun", "Omitted Conjunction"})

Array = NDArray[np.int8]


@dataclass(frozen=True, slots=True)
class Marks:
    """What people say of the words of both sides, (w,) each: 1, 0 or UNKNOWN (Russian, English)."""

    missing: tuple[Array, Array]
    wrong: tuple[Array, Array]
    edited: tuple[Array, Array]
    gaps: tuple[Array, Array]
    """Of the gaps between words, (w + 1,): whether something is missing there."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A Russian and an English text that render each other.

    Attributes:
        texts: Russian, English.
        origin: name of the set.
        use: `train` or `calibrate`.
        marks: what people marked; None for a translation that is taken to be good.
        edited: the English after a person mended it, where `texts` holds the machine's.
    """

    texts: tuple[str, str]
    origin: str
    use: str = "train"
    marks: Marks | None = None
    edited: str = ""


def corpora(data: Path, raw: Path) -> list[Pair]:
    """Return all pairs for training and calibration, none of which occurs in what is measured on.

    Args:
        data: folder of the development data.
        raw: folder with `lo` (LibreOffice's handbook), `qe22` (word-level data of WMT-QE 2022), `wmt21`, `wmt22` (systems),
            `public` (`published.py`), `testsets` (`newstests.py`).
    """
    found = [
        *_post_edited(data),
        *_ours(data),
        *_news(raw),
        *_handbook(raw / "lo"),
        *_annotated(raw / "qe22"),
        *_published(raw / "public"),
        *(Pair(texts, name, use) for name, use, texts in newstests(raw / "testsets")),
    ]
    held = measured(data)
    kept, seen = [], set()
    for pair in found:
        keys = [plain(text) for text in pair.texts]
        if tuple(keys) in seen or any(len(key) > 20 and key in held for key in keys):
            continue
        seen.add(tuple(keys))
        kept.append(pair)
    return kept


# ---------------------------------------------------------------- the sets


def _post_edited(data: Path) -> Iterator[Pair]:
    """MLQE-PE: post-edits as good translations, machine translations with the tags of their words."""
    for split, use in (("train", "train"), ("dev", "calibrate")):
        for row in mlqe(data, split):
            mended = detokenised(row["pe"])
            yield Pair((row["src"], mended), "mlqe post-edits", use)
            if split == "dev":
                continue
            tags = [
                tags_of_words(row[text], row[f"{side}_tok"], row[tag])
                for text, side, tag in (("src", "src", "src_tags"), ("mt", "mt", "mt_word_tags"))
            ]
            if tags[0] is None or tags[1] is None:
                continue
            silent = tuple(np.full(len(side), UNKNOWN, np.int8) for side in tags if side is not None)
            spoken = tags[0].astype(np.int8), tags[1].astype(np.int8)
            gaps = tuple(np.full(len(side) + 1, UNKNOWN, np.int8) for side in silent)
            marks = Marks((silent[0], silent[1]), (silent[0], silent[1]), spoken, (gaps[0], gaps[1]))
            yield Pair((row["src"], row["mt"]), "mlqe tags", use, marks, mended)


def _ours(data: Path) -> Iterator[Pair]:
    """Sets of the development data that are translations made by people."""
    yield from (Pair(pair, "wmt22 ru-en") for pair in wmt22(data)[:1008])
    for place, row in enumerate(rows_of(data / "wmt23_enru_ref.tsv")):
        held = (place // _CALIBRATION_BLOCK) % _CALIBRATION_EVERY == _CALIBRATION_EVERY - 1
        yield Pair((row["ru"], row["en"]), "wmt23 en-ru", "calibrate" if held else "train")
    folder = data / "alignment"
    verses = random.Random(SEED).sample(blocks(folder / "bible_30k.json.gz", first=8000), _BIBLE)
    yield from (Pair(pair, "bible") for pair in verses)
    for name in ("pinocchio", "kara_soz", "the_happy_prince"):
        yield from (Pair(pair, "books") for pair in blocks(folder / f"book_{name}.json.gz"))
    yield from (Pair(pair, "alice", "calibrate") for pair in blocks(folder / "book_alice_in_wonderland.json.gz"))


def _news(raw: Path) -> Iterator[Pair]:
    """References of WMT22 en-ru and of WMT21 in both directions, two translations each."""
    for name, files in {
        "wmt22 en-ru": ("wmt22/txt/references/generaltest2022.en-ru.ref.A.ru", "wmt22/txt/sources/generaltest2022.en-ru.src.en"),
        "wmt21 en-ru A": ("wmt21/txt/references/newstest2021.en-ru.ref.A.ru", "wmt21/txt/sources/newstest2021.en-ru.src.en"),
        "wmt21 en-ru B": ("wmt21/txt/references/newstest2021.en-ru.ref.B.ru", "wmt21/txt/sources/newstest2021.en-ru.src.en"),
        "wmt21 ru-en A": ("wmt21/txt/sources/newstest2021.ru-en.src.ru", "wmt21/txt/references/newstest2021.ru-en.ref.A.en"),
        "wmt21 ru-en B": ("wmt21/txt/sources/newstest2021.ru-en.src.ru", "wmt21/txt/references/newstest2021.ru-en.ref.B.en"),
    }.items():  # fmt: skip
        sides = [(raw / file).read_text("utf-8").rstrip("\n").split("\n") for file in files]
        yield from (
            Pair((russian, english), name) for russian, english in zip(*sides, strict=True) if russian and english
        )


def _handbook(folder: Path) -> Iterator[Pair]:
    """Paragraphs of LibreOffice's handbook that bear the same id in both languages."""
    found = []
    for path in sorted((folder / "ru").rglob("*.html")):
        sides = [_paragraphs(file) for file in (path, folder / "en-US" / path.relative_to(folder / "ru"))]
        for name, russian in sides[0].items():
            english = sides[1].get(name, "")
            if len(re.findall("[а-яё]", russian)) > 15 and min(len(russian.split()), len(english.split())) > 3:
                found.append((path.name, (russian, english)))
    chance = random.Random(SEED)
    chance.shuffle(found)
    for name, pair in found[:_LIBREOFFICE]:
        held = sum(name.encode()) % 8 == 0
        yield Pair(pair, "libreoffice", "calibrate" if held else "train")


def _paragraphs(path: Path) -> dict[str, str]:
    if not path.is_file():
        return {}
    found = {}
    for match in re.finditer(r'<p id="(par_id\w+)"[^>]*>(.*?)</p>', path.read_text("utf-8"), re.S):
        text = html.unescape(re.sub(r"<[^>]+>", "", re.sub(r"<br\s*/?>", " ", match[2])))
        found[match[1]] = " ".join(text.split())
    return found


def _published(folder: Path) -> Iterator[Pair]:
    """Draw from each set of texts under free licences, longer sentences first to be drawn, in the order of the texts."""
    sets: dict[str, list[tuple[str, str]]] = {}
    for name, texts in published(folder):
        sets.setdefault(name, []).append(texts)
    chance = random.Random(SEED)
    for name, pairs in sorted(sets.items()):
        draws = [(min(len(text.split()) for text in pair) >= _WORDY, chance.random()) for pair in pairs]
        least = sorted(draws)[-min(_PUBLISHED.get(name, len(draws)), len(draws))]
        yield from (Pair(pair, name) for draw, pair in zip(draws, pairs, strict=True) if draw >= least)


def _annotated(folder: Path) -> Iterator[Pair]:
    """Machine translations en-ru of WMT21 whose errors professional translators marked by MQM."""
    for file in ("en-ru-train-2021-news/mqm-newstest2021_enru.tsv", "en-ru-train-2021-ted/mqm-ted_enru.tsv"):
        rows: dict[tuple[str, ...], list[dict[str, str]]] = {}
        with (folder / file).open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
                rows.setdefault((row["system"], row["doc"], row["doc_id"]), []).append(row)
        for marked in rows.values():
            if (pair := _of_marked(marked)) is not None:
                yield pair


def _of_marked(rows: list[dict[str, str]]) -> Pair | None:
    """Make one pair of all errors that were marked in one translation."""
    texts = [[_unquoted(row[side]) for row in rows] for side in ("target", "source")]
    russian, english = (re.sub(r"</?v>", "", side[0]) for side in texts)
    spans = word_spans(russian), word_spans(english)
    if min(map(len, spans)) < 3:
        return None
    missing, wrong = ([np.zeros(len(words), np.int8) for words in spans] for _ in range(2))
    gaps = [np.zeros(len(words) + 1, np.int8) for words in spans]
    for row, marked, beside in zip(rows, *texts, strict=True):
        places = [_under_marks(marked, spans[0], russian), _under_marks(beside, spans[1], english)]
        if row["category"] in _LOST:
            missing[1][:] = UNKNOWN
            missing[0][places[0]] = wrong[0][places[0]] = UNKNOWN
            if not len(places[0]) and "<v>" in marked:
                gaps[0][len(word_spans(marked[: marked.index("<v>")]))] = 1
        elif row["category"] in _ADDED:
            missing[0][places[0]] = 1
            wrong[0][places[0]] = UNKNOWN
        else:
            wrong[0][places[0]] = 1 if row["category"] in _WRONG else UNKNOWN
            missing[0][places[0]] = UNKNOWN
            if row["category"] != "No-error":
                wrong[1][:] = missing[1][:] = UNKNOWN
    silent = np.full(len(spans[0]), UNKNOWN, np.int8), np.full(len(spans[1]), UNKNOWN, np.int8)
    marks = Marks((missing[0], missing[1]), (wrong[0], wrong[1]), silent, (gaps[0], gaps[1]))
    return Pair((russian, english), "mqm en-ru", "train", marks)


def _under_marks(marked: str, words: list[tuple[int, int]], plain: str) -> NDArray[np.int64]:
    """Return which words stand between `<v>` and `</v>`; none where the marked text is not the plain one."""
    if re.sub(r"</?v>", "", marked) != plain:
        return np.zeros(0, np.int64)
    inside, place, open_ = np.zeros(len(plain) + 1, bool), 0, False
    for part in re.split(r"(</?v>)", marked):
        if part in {"<v>", "</v>"}:
            open_ = part == "<v>"
        else:
            inside[place : place + len(part)] = open_
            place += len(part)
    return np.array([index for index, (a, b) in enumerate(words) if inside[a:b].any()], np.int64)


def _unquoted(text: str) -> str:
    if len(text) > 1 and text[0] == text[-1] == '"':
        text = text[1:-1]
    return text.replace('""', '"')


# ---------------------------------------------------------------- what is kept out


def measured(data: Path) -> str:
    """Return all that is measured on only, as one string without anything but letters and digits."""
    texts: list[str] = [text for pair in wmt22(data)[1008:] for text in pair]
    for name, columns in (("wmt23_ruen_ref.tsv", ("src", "ref")), ("demetr_ru.tsv", ("src", "mt"))):
        texts += [row[column] for row in rows_of(data / name) for column in columns if row.get(column)]
    texts += [row[column] for row in bio_mqm(data, None) for column in ("source", "target")]
    for path in (*sorted((data / "pairs").glob("*/*.txt")), data / "dobrynin-vance-1977-02-26.txt"):
        texts.append(path.read_text("utf-8"))
    return "|".join(map(plain, texts))


def plain(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


def counted(pairs: Iterable[Pair]) -> dict[tuple[str, str], int]:
    """Count pairs by set and use."""
    found: dict[tuple[str, str], int] = {}
    for pair in pairs:
        found[pair.origin, pair.use] = found.get((pair.origin, pair.use), 0) + 1
    return found
