"""Where the texts come from that the reader of both sides learns: pairs of Russian and English, with what people marked.

Every set is said to be for training or for calibration; what is measured on only (see README.md) is taken out of all of them,
sentence by sentence, wherever it occurs.
"""

from __future__ import annotations

import html
import random
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np

from reader.annotated import annotated
from reader.newstests import newstests
from reader.pairs import UNKNOWN, Marks, Pair
from reader.published import published
from texts.development import bio_mqm, blocks, detokenised, mlqe, rows_of, wmt22
from texts.word_tags import tags_of_words

__all__ = ["SEED", "corpora", "counted", "measured", "plain"]

SEED = 1977
_LIBREOFFICE = 4500  # paragraphs of the handbook that are learnt from; there are 13,000
_BIBLE = 2500
_PUBLISHED = {"wesnoth": 4000, "gnome": 2600, "vue": 1700, "react": 1700, "rust": 1500, "debian": 1300}
"""Pairs of the larger sets of `published.py` that are learnt from; of the others all."""
_WORDY = 8  # words of a side from which a pair of them is preferred
_CALIBRATION_BLOCK, _CALIBRATION_EVERY = 60, 6  # of WMT23 en-ru, a block of rows in so many is kept for calibration


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
        *annotated(raw / "qe22"),
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
    """Return the letters and digits of a text, in lower case."""
    return re.sub(r"[\W_]+", "", text).casefold()


def counted(pairs: Iterable[Pair]) -> dict[tuple[str, str], int]:
    """Count pairs by set and use."""
    found: dict[tuple[str, str], int] = {}
    for pair in pairs:
        found[pair.origin, pair.use] = found.get((pair.origin, pair.use), 0) + 1
    return found
