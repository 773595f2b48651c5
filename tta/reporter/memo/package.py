"""The container of the memo: page, footer, styles, properties, and a zip file that is the same every time."""

from __future__ import annotations

import io
import zipfile
from importlib.resources import files
from typing import IO, TYPE_CHECKING, Any

from tta.reporter.locale import gettext, pgettext, spoken
from tta.reporter.memo.wordml import element, say
from tta.reporter.view.visible import visible

if TYPE_CHECKING:
    from docx.document import Document

__all__ = ["new_document", "save"]

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip file can name
_KEPT = ("/styles", "/settings", "/officeDocument", "/core-properties", "/footer")
_LONGEST_PROPERTY = 255  # of a core property, in python-docx
_LONGEST_FOOTER = 90


def new_document(title: str, identifier: str) -> Document:
    """Return an empty A4 document with our styles, its title, what identifies it to programs, and page numbers in the footer."""
    import docx
    from docx.shared import Mm

    document = docx.Document()
    _drop_what_the_template_brings(document)
    for part, name in ((document.styles.element, "styles.xml"), (document.settings.element, "settings.xml")):
        _replace(part, name)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(20)
    section.header_distance = section.footer_distance = Mm(10)
    _set_properties(document, title, identifier)
    _number_pages(section.footer, title)
    return document


def save(document: Document, stream: IO[bytes]) -> None:
    """Write the document with the same time stamp on every part, so that the same audit gives the same bytes."""
    made = io.BytesIO()
    document.save(made)
    with zipfile.ZipFile(made) as read, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as written:
        for name in read.namelist():
            entry = zipfile.ZipInfo(name, _FIRST_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # Unix, wherever it is made
            entry.external_attr = 0o644 << 16
            written.writestr(entry, read.read(name))


def _drop_what_the_template_brings(document: Document) -> None:
    """Leave out python-docx's thumbnail, theme, fonts, numbering and application properties: nothing here uses them."""
    package = document.part.package
    for relations in (package.rels, document.part.rels):
        for key, relation in list(relations.items()):
            if not relation.reltype.endswith(_KEPT):
                del relations[key]


def _replace(part: Any, name: str) -> None:
    """Put our file's content in the place of the template's."""
    from docx.oxml import parse_xml

    root = parse_xml(files("tta.reporter.memo").joinpath("files").joinpath(name).read_bytes())
    for child in list(part):
        part.remove(child)
    part.extend(list(root))


def _set_properties(document: Document, title: str, identifier: str) -> None:
    """Set title, author and identifier, and no dates: an audit has none."""
    from docx.opc.constants import RELATIONSHIP_TYPE

    properties = document.core_properties
    properties.title = visible(gettext("Translation audit memo: {title}", title=title))[:_LONGEST_PROPERTY]
    properties.identifier = identifier
    properties.author = properties.last_modified_by = "tta"
    properties.subject, properties.language = (
        gettext("Revision of a translation"),
        {"en": "en-US", "ru": "ru-RU"}[spoken()],
    )
    properties.comments = properties.keywords = ""
    properties.revision = 1
    core: Any = document.part.package.part_related_by(RELATIONSHIP_TYPE.CORE_PROPERTIES)
    for child in list(core.element):
        if child.tag.rpartition("}")[2] in {"created", "modified"}:
            core.element.remove(child)


def _number_pages(footer: Any, title: str) -> None:
    footer.is_linked_to_previous = False
    line = footer.paragraphs[0]._p
    short = title
    if len(title) > _LONGEST_FOOTER:
        start = title[:_LONGEST_FOOTER]
        short = f"{start.rpartition(' ')[0] or start} …"
    say(line, gettext("Translation audit memo: {title}", title=short))
    element(element(line, "r"), "tab")
    say(line, gettext("Page "))
    _field(line, "PAGE")
    say(line, pgettext("pages", " of "))
    _field(line, "NUMPAGES")


def _field(parent: Any, name: str) -> None:
    say(element(parent, "fldSimple", instr=f" {name} "), "1")
