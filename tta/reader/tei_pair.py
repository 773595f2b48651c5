"""An edition in TEI to documents: its links are the beads; without links, the texts of the two languages.

Links are `link target="#a #b #c"`, wherever they stand, and the pointers of a text element itself (`corresp`, `ana`) to one of the
other language; links that share an element are one bead. Text that no link reaches is a bead without
counterpart, notes apart, which are left out there. Links between elements of one language say nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import NamedTuple

from tta.errors import InputError, NothingToAuditError
from tta.reader.pair import Pair
from tta.reader.side import says_something
from tta.reader.units import Origin, check_languages, document
from tta.types import Bead, Document, Language, Segment, SegmentKind, Span

__all__ = ["JOIN", "LINE", "Edition", "Node", "pair_of_edition", "text_of_edition"]

LINE, JOIN = "\v", "\f"  # the end of a line, and one within a word; XML can hold neither

_SPACE = re.compile(r"[ \t\r\n\v\f]+")
_JOINED = re.compile("[-\u00ad\u00ac\u2010]?\f")
_HYPHENATED = re.compile("(?<=[^\\W\\d_])[-\u00ad\u00ac\u2010]\v(?=[^\\W\\d_])")


class Node(NamedTuple):
    """An element that may be a segment: its place in the tree and its language.

    `block` is a paragraph and whatever holds some, `segment` a piece of one, `named` one that a link may point to.
    """

    parent: int
    language: Language | None
    name: str
    block: bool = False
    segment: bool = False
    structure: bool = False
    named: bool = False


@dataclass(slots=True)
class Edition:
    """What a TEI file holds.

    Attributes:
        nodes: parents before children.
        runs: node and text, in order.
        dead: ranges of runs that are not of the reading text.
        links: the pointers of each link element.
        pointers: of nodes that point themselves.
        ids: the node of each identifier, None for an element without text.
        tags: language tags of the text, in order.
    """

    nodes: list[Node]
    runs: list[tuple[int, str]] = field(default_factory=list)
    dead: list[tuple[int, int]] = field(default_factory=list)
    links: list[list[str]] = field(default_factory=list)
    pointers: dict[int, list[str]] = field(default_factory=dict)
    ids: dict[str, int | None] = field(default_factory=dict)
    tags: dict[str, None] = field(default_factory=dict)


def pair_of_edition(origin: Origin, edition: Edition, source: Language) -> Pair:
    """Make documents of an edition, with beads where it has links.

    Raises:
        InputError: it is not in Russian and English, or a link points to nothing.
        NothingToAuditError: there is no text in it.
    """
    if not edition.tags:
        raise NothingToAuditError(f"{origin.path}: there is no text in the TEI, expected a Russian and an English one")
    check_languages(origin.path, edition.tags, found_any=True)
    languages = source, Language.EN if source is Language.RU else Language.RU
    groups = _groups(origin, edition)
    if not groups:
        return _plain_pair(origin, edition, languages)
    return _linked_pair(origin, edition, languages, groups)


def text_of_edition(edition: Edition) -> str:
    """Return the whole text, a blank line between paragraphs."""
    return "\n\n".join(_lines(text) for _, text in _texts(edition, _owners(edition, {}, segments=False)))


# ---------------------------------------------------------------- plain texts


def _plain_pair(origin: Origin, edition: Edition, languages: Sequence[Language]) -> Pair:
    """Both texts one after the other, to be segmented and aligned by tta."""
    texts = list(_texts(edition, _owners(edition, {}, segments=False)))
    parts = [
        "\n\n".join(_lines(text) for node, text in texts if edition.nodes[node].language is language)
        for language in languages
    ]
    whole = "\n\n".join(parts) + "\n"
    bodies = Span(0, len(parts[0])), Span(len(parts[0]) + 2, len(whole) - 1)
    source, target = (
        Document(str(origin.path), language, whole, (body,), origin.encoding, origin.sha256)
        for language, body in zip(languages, bodies, strict=True)
    )
    return Pair(source, target)


def _lines(text: str) -> str:
    return re.sub(" ?\v ?", "\n", text)


# ---------------------------------------------------------------- linked texts


def _linked_pair(origin: Origin, edition: Edition, languages: Sequence[Language], groups: dict[int, int]) -> Pair:
    nodes = edition.nodes
    found: dict[Language, list[tuple[int, str]]] = {language: [] for language in languages}
    for node, text in _texts(edition, _owners(edition, groups, segments=True)):
        language = nodes[node].language
        kept = node in groups or (nodes[node].name != "note" and says_something(text))
        if language is not None and kept:
            found[language].append((node, _HYPHENATED.sub("", text).replace("\v", " ")))
    if not any(found.values()):
        raise NothingToAuditError(f"{origin.path}: what the links point to holds no text")
    whole = "\n".join(text for language in languages for _, text in found[language]) + "\n"
    documents = []
    offset = 0
    for language in languages:
        segments = []
        paragraphs: dict[int, int] = {}
        for node, text in found[language]:
            paragraph = paragraphs.setdefault(_paragraph(nodes, node), len(paragraphs) + 1)
            segments.append(Segment((Span(offset, offset + len(text)),), text, SegmentKind.SENTENCE, paragraph))
            offset += len(text) + 1
        documents.append(document(origin, language, whole, segments))
    sides = [[groups.get(node, -1 - node) for node, _ in found[language]] for language in languages]
    return Pair(documents[0], documents[1], _beads(sides[0], sides[1]))


def _beads(source: Sequence[int], target: Sequence[int]) -> tuple[Bead, ...]:
    """Make beads of the groups that segments belong to, in the order of the source.

    A bead without source follows the one that holds the target segment before it.
    """
    members: dict[int, tuple[list[int], list[int]]] = {}
    for side, groups in enumerate((source, target)):
        for index, group in enumerate(groups):
            members.setdefault(group, ([], []))[side].append(index)
    ordered = [group for group, sides in members.items() if sides[0]]
    following: dict[int, list[int]] = {}
    last = 0  # no group: these are below 0 or from 1 on
    for group in target:
        if members[group][0]:
            last = group
        elif members[group][1]:
            following.setdefault(last, []).append(group)
    order = dict.fromkeys(following.get(0, []))
    for group in ordered:
        order.update(dict.fromkeys([group, *following.get(group, [])]))
    return tuple(Bead(tuple(members[group][0]), tuple(members[group][1])) for group in order)


def _paragraph(nodes: Sequence[Node], node: int) -> int:
    """Return the paragraph that a node is in; segments are nested a few deep at most, or it is taken for its own."""
    for _ in range(20):
        if nodes[node].block:
            break
        node = nodes[node].parent
    return node


# ---------------------------------------------------------------- links


def _groups(origin: Origin, edition: Edition) -> dict[int, int]:
    """Return the group, from 1 on, of every node that a link between the languages reaches."""
    leader: dict[int, int] = {}

    def find(node: int) -> int:
        while leader.setdefault(node, node) != node:
            leader[node] = leader[leader[node]]
            node = leader[node]
        return node

    for members in _links(origin, edition):
        if {edition.nodes[node].language for node in members} >= {Language.RU, Language.EN}:
            for node in members:
                leader[find(node)] = find(members[0])
    return {node: find(node) + 1 for node in list(leader)}


def _links(origin: Origin, edition: Edition) -> Iterator[list[int]]:
    for pointers in edition.links:
        ids = [pointer[1:] for pointer in pointers if pointer.startswith("#")]
        missing = [name for name in ids if name not in edition.ids]
        members = _nodes(edition, ids)
        if members and missing:
            raise InputError(
                f"{origin.path}: a link points to #{missing[0][:60]}, expected the xml:id of an element in this file; put it right"
            )
        yield members
    for node, pointers in edition.pointers.items():
        language = edition.nodes[node].language
        ids = [pointer[1:] for pointer in pointers if pointer.startswith("#")]
        yield [node, *(other for other in _nodes(edition, ids) if edition.nodes[other].language is not language)]


def _nodes(edition: Edition, ids: Iterable[str]) -> list[int]:
    """Return the text elements of some identifiers, without those of a third language."""
    found = (edition.ids.get(name) for name in ids)
    return [node for node in found if node is not None and edition.nodes[node].language is not None]


# ---------------------------------------------------------------- text


def _owners(edition: Edition, groups: dict[int, int], *, segments: bool) -> list[int]:
    """Return for every node the one that its text counts as: the innermost that is linked, else the innermost block.

    Args:
        edition: the nodes.
        groups: what is linked.
        segments: whether pieces of paragraphs count as blocks.
    """
    owners: list[int] = []
    for index, node in enumerate(edition.nodes):
        above = owners[node.parent] if index else 0
        inside = above in groups or edition.nodes[above].name == "note"
        own = index in groups or node.name == "note" or (not inside and (node.block or (segments and node.segment)))
        owners.append(index if own else above)
    return owners


def _texts(edition: Edition, owners: Sequence[int]) -> Iterator[tuple[int, str]]:
    """Yield the nodes that own text, in order, with it; ends of lines are marked."""
    count = len(edition.runs)
    steps = [0] * (count + 1)
    for first, behind in edition.dead:
        steps[first] += 1
        steps[behind] -= 1
    pieces: dict[int, list[str]] = {}
    for (node, text), dead in zip(edition.runs, accumulate(steps), strict=False):
        if not dead:
            pieces.setdefault(owners[node], []).append(text)
    for owner in sorted(pieces):
        text = _JOINED.sub("", _SPACE.sub(_narrow, "".join(pieces[owner]))).strip()
        if text:
            yield owner, text


def _narrow(space: re.Match[str]) -> str:
    """Return of white space what it means."""
    found = space.group()
    return JOIN if JOIN in found else LINE if LINE in found else " "
