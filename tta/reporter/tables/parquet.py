"""Findings and documents as Apache Parquet, for questions over thousands of audits (DuckDB, pandas, Polars, Spark).

Two files an audit: `NAME.audit.parquet`, a row a finding, and `NAME.document.parquet`, one row. `document` joins them. Columns
and their types are in docs/formats.md. Needs pyarrow, `pip install 'tta-audit[parquet]'`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import asdict
from typing import IO, TYPE_CHECKING, Any

from tta.judging.quality import quality, words
from tta.reporter.view.finding_rows import finding_rows
from tta.reporter.view.texts_mark import texts_mark
from tta.types import Audit, Severity

if TYPE_CHECKING:
    import pyarrow

__all__ = ["DOCUMENT", "FINDING", "files", "write"]

FINDING = {
    "document": "string", "source_path": "string", "target_path": "string", "row": "string", "code": "string", "kind": "string",
    "severity": "string", "confidence": "double", "cause": "string", "source_quote": "string", "target_quote": "string",
    "message": "string", "source_text": "string", "target_text": "string", "source_paragraph": "int32",
    "source_sentence": "int32", "target_paragraph": "int32", "target_sentence": "int32", "source_place": "string",
    "target_place": "string", "fingerprint": "string", "decision": "string", "reason": "string", "note": "string",
    "reviewer": "string", "date": "string",
}  # fmt: skip
"""Columns of the findings."""
DOCUMENT = {
    "document": "string", "source_path": "string", "target_path": "string", "source_language": "string",
    "source_sha256": "string", "target_sha256": "string", "source_words": "int64", "target_words": "int64", "rows": "int64",
    "related": "bool", "critical": "int64", "major": "int64", "minor": "int64", "neutral": "int64", "decided": "int64",
    "penalty": "double", "not_run": "list<string>", "version": "string",
}  # fmt: skip
"""Columns of the documents."""


def write(audit: Audit, stream: IO[Any]) -> None:
    """Write the findings, a row each; cells that hold nothing are null."""
    document = _key(audit)
    rows = [asdict(row) | {"document": document} for row in finding_rows(audit)]
    _write([{name: _clean(row[name]) for name in FINDING} for row in rows], FINDING, stream, audit)


def files(audit: Audit, name: str) -> Iterator[tuple[str, Callable[[IO[Any]], None]]]:
    """Yield the two files of an audit, and what writes each: the findings under `name`, the document beside them."""
    yield name, lambda stream: write(audit, stream)
    stem = name.removesuffix(".parquet").removesuffix(".audit")
    yield f"{stem}.document.parquet", lambda stream: _write([_document(audit)], DOCUMENT, stream, audit)


def _document(audit: Audit) -> dict[str, Any]:
    estimate = quality(audit)
    levels = {level.value: sum(finding.severity is level for finding in audit.findings) for level in Severity}
    row = {
        "document": _key(audit),
        "source_path": audit.source.path,
        "target_path": audit.target.path,
        "source_language": audit.source.language.value,
        "source_sha256": audit.source.sha256,
        "target_sha256": audit.target.sha256,
        "source_words": words(audit.source),
        "target_words": words(audit.target),
        "rows": len(audit.alignment.beads),
        "related": audit.alignment.related,
        **levels,
        "decided": sum(finding.decision is not None for finding in audit.findings),
        "penalty": estimate.penalty if estimate else None,
        "not_run": [str(_clean(f"{item.scorer}: {item.why}")) for item in audit.not_run],
        "version": str(audit.signature.get("version", "")),
    }
    return {name: _clean(row[name]) for name in DOCUMENT}


def _key(audit: Audit) -> str:
    """Name a document by its files and what is in them."""
    parts = (part for side in (audit.source, audit.target) for part in (side.path, side.sha256))
    return hashlib.sha256("\n".join(parts).encode("utf-8", "backslashreplace")).hexdigest()[:16]


def _clean(value: Any) -> Any:
    """Lone surrogates are no UTF-8; nothing is null."""
    return value.encode("utf-8", "replace").decode("utf-8") or None if isinstance(value, str) else value


def _write(rows: list[dict[str, Any]], columns: dict[str, str], stream: IO[Any], audit: Audit) -> None:
    import pyarrow
    import pyarrow.parquet

    # Metadata stand uncompressed in the file, so that a report of other texts can be told without reading tables.
    hashes = {"source_sha256": audit.source.sha256, "target_sha256": audit.target.sha256}
    texts = {**hashes, "texts": texts_mark(audit)}
    schema = pyarrow.schema([(name, _type(kind)) for name, kind in columns.items()], metadata=texts)
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(rows, schema=schema), stream, compression="zstd")


def _type(kind: str) -> pyarrow.DataType:
    import pyarrow

    return pyarrow.list_(pyarrow.string()) if kind == "list<string>" else pyarrow.type_for_alias(kind)
