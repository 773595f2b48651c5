"""Small PDFs with a text layer: lines of Cyrillic and Latin letters at places of a page."""

from __future__ import annotations

_MAP = "".join(f"<{code:02x}> <{ord(bytes([code]).decode('cp1251')):04x}>\n" for code in range(32, 256) if code != 0x98)
_CMAP = (
    "/CIDInit /ProcSet findresource begin begincmap /CMapType 2 def 1 begincodespacerange <00> <ff> endcodespacerange\n"
    f"223 beginbfchar\n{_MAP}endbfchar endcmap"
)
SIZE = 10  # points of a letter; each is half as wide


def pdf(*pages, title="", password=False):
    """Return the bytes of a PDF. A page is a list of (x, y, text), y from the bottom, and a size; None is a page with but a picture."""
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(pages)}/Kids[{' '.join(f'{5 + 2 * i} 0 R' for i in range(len(pages)))}]>>",
        f"<</Type/Font/Subtype/TrueType/BaseFont/Arial/FirstChar 0/LastChar 255/Widths[{'500 ' * 256}]/ToUnicode 4 0 R"
        "/FontDescriptor<</Type/FontDescriptor/FontName/Arial/Flags 32/Ascent 900/Descent -200/FontBBox[0 -200 500 900]>>>>",
        stream(_CMAP.encode()),
    ]
    for number, lines in enumerate(pages):
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 500]/Contents {6 + 2 * number} 0 R/Resources<</Font<</F 3 0 R>>>>>>"
        )
        objects.append(stream(b"0 0 100 100 re f" if lines is None else b"".join(shown(*line) for line in lines)))
    objects.append(f"<</Title ({title})>>")
    trailer = f"/Root 1 0 R/Info {len(objects)} 0 R"
    if password:
        objects.append(f"<</Filter/Standard/V 1/R 2/P -4/O<{'00' * 32}>/U<{'11' * 32}>>>")
        trailer += f"/Encrypt {len(objects)} 0 R/ID[<00><00>]"
    return written(objects, trailer)


def shown(x, y, text, size=SIZE):
    """Return the instructions that show a line."""
    return f"BT /F {size} Tf {x} {y} Td <{text.encode('cp1251').hex()}> Tj ET\n".encode()


def stream(data):
    """Return a stream object."""
    return b"<</Length %d>>stream\n%s\nendstream" % (len(data), data)


def written(objects, trailer):
    """Return a file of some objects."""
    content, places = b"%PDF-1.4\n", []
    for number, item in enumerate(objects, start=1):
        places.append(len(content))
        content += b"%d 0 obj %s endobj\n" % (number, item if isinstance(item, bytes) else item.encode("latin-1"))
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    return (
        content
        + (
            f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer<</Size {len(objects) + 1}{trailer}>>\n"
            f"startxref\n{len(content)}\n%%EOF\n"
        ).encode()
    )
