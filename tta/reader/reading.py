"""What a user may name, and what becomes of it: always two documents, one of each language."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

from tta.errors import InputError
from tta.reader.bilingual import split
from tta.reader.bitext import bitext_of, read_bitext
from tta.reader.columns import table_rows
from tta.reader.decoding import Decoded, without_surrogates
from tta.reader.direction import Listing, direction_of
from tta.reader.gettext import GETTEXT_SUFFIX, TEMPLATE_SUFFIX, read_messages
from tta.reader.language import MIXED_SHARE, language_of, letters
from tta.reader.lines import read_lines
from tta.reader.markup import MARKUP_SUFFIXES, read_markup
from tta.reader.other_languages import paragraphs, refuse_other_language
from tta.reader.pair import Pair, told
from tta.reader.pipe_tables import pipe_cells
from tta.reader.prose import check_length, load_text
from tta.reader.resources import (
    RECORD_SUFFIXES,
    YAML_SUFFIXES,
    is_resource,
    read_both,
    read_records,
    read_resources,
)
from tta.reader.struck import struck_out
from tta.reader.tables import TABLE_SUFFIXES, read_table
from tta.types import Changes, Document, Language, Span

__all__ = ["read", "read_reference", "read_texts"]

_LEAST_CYRILLIC = 0.2
"""Share of letters from which the one of two texts is Russian, though more of it is in a third language."""


def read(
    path: str | Path,
    second: str | Path | None = None,
    source_language: Language | None = None,
    changes: Changes = Changes.ACCEPTED,
    listing: Listing | None = None,
) -> Pair:
    """Read a Russian and an English text.

    Args:
        path: a text or document with both languages, a bitext (a table with columns `source` and `target`, TMX, XLIFF,
            gettext, a list of pairs in JSON, strings in YAML under the key of each language, or TEI with links), or one of two
            files, texts or a program's strings.
        second: the other file; the two may come in either order.
        source_language: which of the two was translated. By default what the catalogue lines or the texts say,
            see `tta.reader.direction`, or the form of a bitext; Russian where nothing does.
        changes: which text of a file with tracked changes.
        listing: what a table of files says of the two.

    Raises:
        InputError: a file is missing, too large, not text, or not in the languages needed.
        NothingToAuditError: it is a bitext without rows.
    """
    if second is not None:
        return _of_two(Path(path), Path(second), source_language, changes, listing)
    if Path(path).suffix.lower() in MARKUP_SUFFIXES:
        return read_markup(Path(path), source_language, changes)
    if Path(path).suffix.lower() in TABLE_SUFFIXES:
        return read_table(Path(path), source_language)
    if Path(path).suffix.lower() in {GETTEXT_SUFFIX, TEMPLATE_SUFFIX}:
        return read_messages(Path(path), source_language)
    if Path(path).suffix.lower() in RECORD_SUFFIXES:
        records = read_records(Path(path), source_language)
        if records is not None:
            return records
    if Path(path).suffix.lower() in YAML_SUFFIXES:
        both = read_both(Path(path), source_language)
        if both is not None:
            return both
    first = load_text(Path(path), changes)
    if Path(path).suffix.lower() == ".tsv":
        return read_bitext(first, source_language)
    if not first.parts and (lines := read_lines(first, source_language)) is not None:
        return lines
    tables = first if first.cells else replace(first, cells=pipe_cells(first.text))
    if (table := table_rows(tables)) is not None:
        return bitext_of(table.decoded, table.rows, source_language, named=table.named)
    return _orient(*split(first), source_language, told(first))


def _of_two(
    path: Path, second: Path, source_language: Language | None, changes: Changes, listing: Listing | None
) -> Pair:
    if is_resource(path) and is_resource(second):
        pair = read_resources(path, second, source_language, listing)
    else:
        first, other = load_text(path, changes), load_text(second, changes)
        pair = _orient(*_two_files(first, other, listing), source_language, told(first, other), listing)
    return pair if listing is None else replace(pair, left_out=(*_reversed(pair, listing), *pair.left_out))


def _reversed(pair: Pair, listing: Listing) -> tuple[str, ...]:
    """Say that the columns of a table call the two texts what the other one is."""
    english = next(item for item in (pair.source, pair.target) if item.language is Language.EN)
    if listing.russian is None or english.path != str(listing.russian):
        return ()
    russian = pair.target if english is pair.source else pair.source
    return (
        f"manifest.csv calls {Path(english.path).name} Russian and {Path(russian.path).name} English, and their letters say the "
        "reverse: check its columns",
    )


def read_texts(first: str, second: str, source_language: Language | None = None) -> Pair:
    """Take a Russian and an English text, in either order, as they are; they are called `text 1` and `text 2`.

    Raises:
        InputError: one is no text or empty, or both are of one language.
    """
    decoded = []
    for number, text in enumerate((first, second), start=1):
        if not isinstance(text, str):
            raise InputError(
                f"text {number}: found {type(text).__name__}, expected a text (str); tta.audit takes files, tta.audit_pairs pairs"
            )
        whole = without_surrogates(text)
        digest = hashlib.sha256(whole.encode("utf-8")).hexdigest()
        name, struck = Path(f"text {number}"), tuple(struck_out(whole))
        check_length(name, whole)
        decoded.append(Decoded(name, whole, "utf-8", digest, struck=struck))
    return _orient(*_two_files(decoded[0], decoded[1]), source_language)


def read_reference(path: str | Path, target: Document, changes: Changes = Changes.ACCEPTED) -> Document:
    """Read another translation, a text in the target's language.

    Raises:
        InputError: the file is missing, too large, not text, not in that language, or the target itself.
    """
    decoded = load_text(Path(path), changes)
    document = _document(decoded)
    wanted = target.language.english_name
    counts = letters(decoded.text)
    mixed = min(counts) > MIXED_SHARE * sum(counts)
    if document.language is not target.language or mixed:
        found = "Russian and English" if mixed else document.language.english_name
        raise InputError(
            f"{path}: the second translation is {found}, expected {wanted} only, as the first is; "
            "name another file, or cut the rest out"
        )
    if decoded.text.split() == " ".join(span.of(target.text) for span in target.body).split():
        raise InputError(
            f"{path}: this is word for word the first translation, expected another one; name another file"
        )
    return document


def _two_files(first: Decoded, second: Decoded, listing: Listing | None = None) -> tuple[Document, Document]:
    for each in (first, second):
        _refuse_empty(each)
    if first.sha256 == second.sha256:
        raise InputError(
            f"{first.path}, {second.path}: this is one text twice, expected a Russian and an English one; name the translation"
        )
    called = _called(listing, first, second)
    documents = [_document(item, language) for item, language in zip((first, second), called, strict=True)]
    cyrillic = [letters(document.text)[0] / max(1, sum(letters(document.text))) for document in documents]
    if max(cyrillic) >= _LEAST_CYRILLIC > min(cyrillic):
        more = cyrillic.index(max(cyrillic))
        documents[more] = replace(documents[more], language=Language.RU)
    documents.sort(key=lambda document: document.language is Language.EN)
    if documents[0].language is documents[1].language:
        for document in documents:
            refuse_other_language(document.path, paragraphs(document.text), document.language)
        found = documents[0].language.english_name
        remedy = "check that you named the translation" if listing is None else "check what manifest.csv names"
        raise InputError(
            f"{first.path}, {second.path}: both texts are {found}, expected one Russian and one English; {remedy}"
        )
    return documents[0], documents[1]


def _called(listing: Listing | None, first: Decoded, second: Decoded) -> tuple[Language | None, Language | None]:
    """Return what a table of files calls two texts whose letters do not speak against it; else None each."""
    if listing is None or listing.russian is None:
        return None, None
    russian, english = (first, second) if first.path == listing.russian else (second, first)
    found = language_of(russian.text), language_of(english.text)
    is_russian = found[0] is not Language.EN or (letters(russian.text)[0] > 0 == letters(english.text)[0])
    if not any(found) or not is_russian or found[1] is Language.RU:
        return None, None
    return (Language.RU, Language.EN) if russian is first else (Language.EN, Language.RU)


def _refuse_empty(decoded: Decoded) -> None:
    if not decoded.text.strip():
        raise InputError(
            f"{decoded.path}: this is empty, expected a text; name another one, or check that it was saved"
        )


def _document(decoded: Decoded, language: Language | None = None) -> Document:
    """Return a document in the language that is given, else in that of its letters."""
    _refuse_empty(decoded)
    language = language or language_of(decoded.text)
    if language is None:
        raise InputError(f"{decoded.path}: no Russian and no English words were found; check the file's encoding")
    body = decoded.parts or (Span(0, len(decoded.text)),)
    return Document(
        str(decoded.path), language, decoded.text, body, decoded.encoding, decoded.sha256, decoded.metadata,
        places=decoded.places, cells=decoded.in_tables, struck=decoded.struck,
    )  # fmt: skip


def _orient(
    russian: Document,
    english: Document,
    source_language: Language | None,
    left_out: tuple[str, ...] = (),
    listing: Listing | None = None,
) -> Pair:
    listed = None if listing is None else listing.direction(russian, english)
    direction = direction_of(russian, english, source_language, listed)
    sides = (russian, english) if direction.source is Language.RU else (english, russian)
    return Pair(*sides, direction=direction, left_out=left_out)
