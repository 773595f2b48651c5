"""The reader of both sides over the beads of a bitext."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from tta.encoder.spelling import plain_spelling
from tta.errors import ModelError
from tta.pipeline.progress import Progress, of_stage
from tta.settings import Settings
from tta.types import Bead, Bitext, Language, Reading, Side

if TYPE_CHECKING:
    from tta.cross_encoder import CrossEncoder
    from tta.encoder import Encoder

__all__ = ["READER", "read_beads", "reader_of", "with_readings"]

READER = "reader"
"""Under which name the reader of both sides stands in lists of what was not run."""


def read_beads(
    bitext: Bitext,
    encoder: Encoder,
    progress: Progress | None,
    *,
    wanted: bool = True,
    load: Callable[[], CrossEncoder] | None = None,
) -> tuple[Bitext, str | None]:
    """Read the sides of every bead together, as far as there is a reader for them.

    Args:
        bitext: what to read.
        encoder: the model of its vectors.
        progress: called with how far the work has come.
        wanted: whether the user wants it.
        load: gives the reader, or raises `ModelError`; `reader_of` if None.

    Returns:
        The bitext with its readings, and why there are none, if so.
    """
    from tta.encoder.bundled import BUNDLED_NAME

    if not bitext.alignment.related:
        return bitext, "the two texts do not correspond"
    if not wanted:
        return bitext, "switched off by --no-reader: words are judged by their vectors alone"
    if encoder.name != BUNDLED_NAME:
        return bitext, "it belongs to the model that comes with tta: words are judged by their vectors alone"
    try:
        reader = (load or reader_of)()
    except ModelError as error:
        return bitext, str(error)
    return with_readings(bitext, reader, progress), None


def reader_of(settings: Settings | None = None) -> CrossEncoder:
    """Load the reader, onto the device that the user chose.

    Raises:
        ModelError: its weights, or the model's, cannot be read, or the device is not to be had.
    """
    from tta.cross_encoder import load_cross_encoder
    from tta.encoder.bundled import bundled_folder
    from tta.encoder.device import device_of
    from tta.settings.environment import cache_folder

    device = device_of((settings or Settings()).device)
    return load_cross_encoder(bundled_folder(cache_folder()), device=device)


def with_readings(bitext: Bitext, reader: CrossEncoder, progress: Progress | None = None) -> Bitext:
    """Read every bead that has words on both sides; a bead whose words the encoder counts otherwise is left unread."""
    beads = {index: bead for index, bead in enumerate(bitext.alignment.beads) if not bead.is_null}
    sides = [Side.SOURCE if bitext.source.language is language else Side.TARGET for language in Language]
    texts = [(_text(bitext, bead, sides[0]), _text(bitext, bead, sides[1])) for bead in beads.values()]
    found = dict(zip(beads, reader.read(texts, of_stage(progress, "reading both sides")), strict=True))
    counted = {
        index: reading
        for index, reading in found.items()
        if all(len(reading.missing[place]) == _words(bitext, beads[index], side) for place, side in enumerate(sides))
    }
    return _with_sentences_apart(replace(bitext, readings=counted), reader)


def _with_sentences_apart(bitext: Bitext, reader: CrossEncoder) -> Bitext:
    """Read short sentences by themselves in the beads of which one side has more of them."""
    from tta.scorers.words.bead_sentences import sentences_apart

    asked = {
        (index, places): texts for index in bitext.readings for places, texts in sentences_apart(bitext, index).items()
    }
    if not asked:
        return bitext
    found: dict[int, dict[tuple[int, int], Reading]] = {}
    spelt = [(plain_spelling(left), plain_spelling(right)) for left, right in asked.values()]
    for ((index, places), texts), reading in zip(asked.items(), reader.read(spelt), strict=True):
        counts = tuple(len(words) for words in reading.missing)
        if counts == tuple(len(text.split()) for text in texts):
            found.setdefault(index, {})[places] = reading
    whole = {index for index, _ in asked} - {index for index, places in asked if places not in found.get(index, {})}
    read = {index: replace(bitext.readings[index], apart=found[index]) for index in whole}
    return replace(bitext, readings={**bitext.readings, **read})


def _text(bitext: Bitext, bead: Bead, side: Side) -> str:
    segments = bitext.document(side).segments
    return " ".join(plain_spelling(segments[i].text) for i in bead.of(side))


def _words(bitext: Bitext, bead: Bead, side: Side) -> int:
    vectors = bitext.vectors(side)
    return (
        0 if vectors is None else sum(int(vectors.word_offsets[i + 1] - vectors.word_offsets[i]) for i in bead.of(side))
    )
