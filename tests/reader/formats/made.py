"""Small files of all kinds, made on the spot."""

from __future__ import annotations

import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TEXTS = {"footnotes", "endnotes", "comments", "numbering", "styles"}


def archive(parts, packing=zipfile.ZIP_DEFLATED):
    """Return the bytes of a zip archive of some parts."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", packing) as file:
        for name, part in parts.items():
            file.writestr(name, part)
    return content.getvalue()


def docx(body, core="", **parts):
    """Return a .docx: the markup of its body, and of other parts by their name (`header1` is one)."""
    links = "".join(
        f'<Relationship Id="r{name}" Type="{KIND}/{name.rstrip("0123456789")}" Target="{name}.xml"/>' for name in parts
    )
    wrapped = {
        name: f'<w:{name.rstrip("0123456789")} xmlns:w="{W}">{part}</w:{name.rstrip("0123456789")}>'
        for name, part in parts.items()
    }
    return archive(
        {
            "_rels/.rels": f'<Relationships xmlns="{RELATIONS}"><Relationship Id="a" Type="{KIND}/officeDocument" Target="word/document.xml"/>'
            '<Relationship Id="b" Type="x/core-properties" Target="docProps/core.xml"/></Relationships>',
            "word/_rels/document.xml.rels": f'<Relationships xmlns="{RELATIONS}">{links}'
            f'<Relationship Id="out" Type="{KIND}/hyperlink" Target="http://x" TargetMode="External"/></Relationships>',
            "word/document.xml": f'<w:document xmlns:w="{W}" xmlns:mc="mc" xmlns:wp="wp"><w:body>{body}</w:body></w:document>',
            "docProps/core.xml": f'<c xmlns:dc="dc">{core}</c>',
            **{f"word/{name}.xml": part for name, part in wrapped.items()},
        }
    )


def p(text, properties=""):
    """Return a paragraph of one run, or of the runs given."""
    runs = text if text.startswith("<") else f"<w:r><w:t>{text}</w:t></w:r>"
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def r(text):
    """Return a run."""
    return f"<w:r><w:t>{text}</w:t></w:r>"


OPEN_DOCUMENT = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{full}:1.0"'
    for name, full in {
        "office": "office", "text": "text", "table": "table", "style": "style", "draw": "drawing", "meta": "meta",
        "fo": "xsl-fo-compatible", "svg": "svg-compatible",
    }.items()
) + ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xml="http://www.w3.org/XML/1998/namespace"'  # fmt: skip


def odt(body, automatic="", styles="", meta="", kind="text", listing="", parts=()):
    """Return an .odt: the markup of its text, of the styles beside it, of `styles.xml` and of its properties."""
    return archive(
        {
            "mimetype": f"application/vnd.oasis.opendocument.{kind}",
            "content.xml": f"<office:document-content {OPEN_DOCUMENT}><office:automatic-styles>{automatic}</office:automatic-styles>"
            f"<office:body><office:{kind}>{body}</office:{kind}></office:body></office:document-content>",
            "styles.xml": f"<office:document-styles {OPEN_DOCUMENT}>{styles}</office:document-styles>",
            "meta.xml": f"<office:document-meta {OPEN_DOCUMENT}><office:meta>{meta}</office:meta></office:document-meta>",
            "META-INF/manifest.xml": f"<manifest>{listing}</manifest>",
            **dict(parts),
        }
    )
