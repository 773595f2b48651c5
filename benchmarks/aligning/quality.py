"""How well beads are found: on bitexts with gold, in other orders, in other layouts, and of short sentences."""

from __future__ import annotations

import argparse
import itertools
import tempfile
from pathlib import Path

from aligning.running import HERE, SETS, encoded, run
from measures.alignments import score
from measures.machine import say
from peers import ALIGNERS
from texts.arrangements import ARRANGEMENTS, arranged
from texts.gold import Beads, Gold, mended, part, read
from texts.layouts import LAYOUTS, Laid, laid_out, read_back
from tta.encoder import Encoder
from tta.pipeline.bitext import aligned, content_of
from tta.pipeline.segmenting import segmented
from tta.reader import Pair, read_texts
from tta.reader import read as read_pair

__all__ = ["arrangements", "layouts", "quality", "short"]

DELETED = "_del3"
LAID_BEADS = 200
TRIPLE = 3


def quality(chosen: argparse.Namespace, encoder: Encoder) -> None:
    """Score every aligner on every set that was not fitted on."""
    for name in SETS:
        gold = encoded(chosen.data, name, encoder)
        for aligner in ALIGNERS:
            found = run(aligner, gold, chosen)
            if found:
                beads = [(tuple(left), tuple(right)) for left, right in found["beads"]]
                for called, true in golds(chosen.data, gold).items():
                    rounded = {key: round(value, 4) for key, value in vars(score(true, beads)).items()}
                    say({"set": called, "aligner": aligner, **rounded})


def golds(data: Path, gold: Gold) -> dict[str, Beads]:
    """Return the gold of a set, and the mended one where segments were deleted within its blocks."""
    found = {gold.name: gold.beads}
    if gold.name.endswith(DELETED):
        whole = read(data / "alignment" / f"{gold.name.removesuffix(DELETED)}.json.gz")
        found[f"{gold.name}, mended"] = mended(gold, whole).beads
    return found


def arrangements(chosen: argparse.Namespace, encoder: Encoder) -> None:
    """Score every aligner on texts in another order and on digests, made of two books."""
    for name in ("book_nos", "book_manifesto"):
        for arrangement in ARRANGEMENTS:
            gold = arranged(encoded(chosen.data, name, encoder), arrangement)
            for aligner in ALIGNERS:
                found = run(aligner, gold, chosen)
                if found:
                    result = score(gold.beads, [(tuple(left), tuple(right)) for left, right in found["beads"]])
                    rounded = {key: round(value, 4) for key, value in vars(result).items()}
                    say({"set": name, "arrangement": arrangement, "aligner": aligner, **rounded})


def layouts(chosen: argparse.Namespace, encoder: Encoder) -> None:
    """Score every aligner on texts that are laid out in other ways, cut into segments as tta cuts them."""
    for name in ("book_nos", "book_manifesto"):
        gold = part(read(chosen.data / "alignment" / f"{name}.json.gz"), 0, LAID_BEADS)
        for layout in LAYOUTS:
            laid = laid_out(gold, layout)
            bitext = aligned(segmented(pair_of(laid)), encoder, None)
            sides = bitext.source, bitext.target
            spans = [[[(at.start, at.stop) for at in item.spans] for item in side.segments] for side in sides]
            places = [content_of(side) for side in sides]
            texts = [[side.segments[i].text for i in held] for side, held in zip(sides, places, strict=True)]
            taken = bitext.source_vectors.take(places[0]), bitext.target_vectors.take(places[1])
            cut = Gold(layout, texts[0], texts[1], ())
            for aligner in ALIGNERS:
                if aligner == "tta":
                    beads = [(bead.source, bead.target) for bead in bitext.alignment.beads]
                elif found := run(aligner, cut, chosen, vectors=taken):
                    beads = [
                        (tuple(places[0][i] for i in left), tuple(places[1][j] for j in right))
                        for left, right in found["beads"]
                    ]
                else:
                    continue
                result = score(laid.gold.beads, read_back(laid, (spans[0], spans[1]), beads))
                rounded = {key: round(value, 4) for key, value in vars(result).items()}
                say({"set": name, "layout": layout, "aligner": aligner, **rounded})


def pair_of(laid: Laid) -> Pair:
    """Read a laid out bitext as tta does: two texts, or one file that holds both."""
    if laid.texts[0] != laid.texts[1]:
        return read_texts(*laid.texts)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "facing.txt"
        path.write_text(laid.texts[0], "utf-8")
        return read_pair(path)


def short(_: argparse.Namespace, encoder: Encoder) -> None:
    """Count the triples of short sentences, one missing on one side, in which it alone does not stand alone."""
    for name in ("short_sentences", "short_scenes"):
        lines = (HERE / "data" / f"{name}.tsv").read_text("utf-8").splitlines()[1:]
        pairs = [line.split("\t") for line in lines]
        for between in (" ", "\n"):
            wrong = []
            for first, gone, side in itertools.product(range(0, len(pairs), TRIPLE), range(TRIPLE), (0, 1)):
                triple = pairs[first : first + TRIPLE]
                texts = [[pair[at] for n, pair in enumerate(triple) if at == side or n != gone] for at in (0, 1)]
                bitext = aligned(segmented(read_texts(*map(between.join, texts))), encoder, None)
                alone = [(bead.source, bead.target)[side] for bead in bitext.alignment.beads if bead.is_null]
                if alone != [(gone,)]:
                    wrong.append(triple[gone][side])
            say({"set": name, "between": between, "of": 2 * len(pairs), "wrong": len(wrong), "which": wrong})
