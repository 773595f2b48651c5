"""A view in, the revision memo out: the .docx that a reviser (ISO 17100) or an editor signs and sends to the
translator; may import locale and view.
"""

from __future__ import annotations

from typing import IO

from tta.types import Audit

__all__ = ["write"]


def write(audit: Audit, stream: IO[bytes]) -> None:
    """Write the memo to a binary stream: the same audit gives the same bytes."""
    from tta.reporter.memo import appendix, closing, decisions_section, facts_section, findings_section, opening
    from tta.reporter.memo.entries import entries
    from tta.reporter.memo.package import new_document, save
    from tta.reporter.view.audit_view import view

    shown, found = view(audit), entries(audit)
    document = new_document(shown.title, shown.texts)
    body = document.element.body
    page = body.sectPr
    opening.write(body, shown, found)
    findings_section.write_gravest(body, found)
    findings_section.write_all(body, found)
    decisions_section.write(body, found, audit.stale_decisions)
    facts_section.write(body, audit, shown.facts, found)
    appendix.write(body, audit, shown, found)
    closing.write(body, shown, found)
    body.append(page)  # which a body ends with
    save(document, stream)
