"""Two lists of sentences to an alignment; what `tta.align` does."""

from __future__ import annotations

from collections.abc import Sequence

from tta.errors import InputError
from tta.pipeline.bitext import namings
from tta.pipeline.encoding import encode
from tta.pipeline.models import Models, models_of
from tta.pipeline.progress import Progress, of_stage
from tta.settings import Settings
from tta.types import Alignment, Bead, Language

__all__ = ["align", "align_texts"]


def align(
    source: Sequence[str],
    target: Sequence[str],
    *,
    fixed: Sequence[Bead] = (),
    settings: Settings | None = None,
    models: Models | None = None,
) -> Alignment:
    """Align two lists of sentences, Russian and English in either order; nothing is split, joined or dropped.

    Args:
        source: n sentences.
        target: m sentences.
        fixed: beads that are known; they are kept, and the rest is aligned around them.
        settings: which model.
        models: what an `Auditor` holds.

    Returns:
        Beads whose indices point into the two lists; every index exactly once.

    Raises:
        InputError: a side is one text, no list, or holds what is no text; a fixed bead points to no sentence, or two to
            the same one.
        ModelError: the model is not to be had.
    """
    from tta.lists.fixed_beads import check_fixed
    from tta.reader.language import language_of

    for name, texts in (("source", source), ("target", target)):
        if not isinstance(texts, Sequence) and not hasattr(texts, "__getitem__"):
            raise InputError(
                f"{name}: found {type(texts).__name__}, expected a list of sentences; of what yields them make a list first"
            )
        if isinstance(texts, str):
            raise InputError(
                f"{name}: this is one text, expected a list of its sentences; tta.audit_texts takes two texts as they are"
            )
        for place, text in enumerate(texts):
            if not isinstance(text, str):
                raise InputError(
                    f"{name}: number {place} is {type(text).__name__}, expected a sentence (str); give '' for one that is missing"
                )
    check_fixed("fixed", fixed, (len(source), len(target)))

    guess = language_of(" ".join(source[:500])) or Language.RU
    languages = (guess, Language.EN if guess is Language.RU else Language.RU)
    return align_texts(source, target, languages, settings=settings or Settings(), fixed=fixed, models=models)


def align_texts(  # noqa: PLR0913 - the texts, and what the command and a session add
    source: Sequence[str],
    target: Sequence[str],
    languages: tuple[Language, Language],
    *,
    settings: Settings,
    fixed: Sequence[Bead] = (),
    progress: Progress | None = None,
    models: Models | None = None,
) -> Alignment:
    """Align two lists of segments whose languages are known, around beads that are fixed."""
    from tta.aligner import Outline, align_vectors

    if not any(text.strip() for text in source) or not any(text.strip() for text in target):
        used = {i for bead in fixed for i in bead.source}, {j for bead in fixed for j in bead.target}
        alone = [Bead((i,), ()) for i in range(len(source)) if i not in used[0]]
        alone += [Bead((), (j,)) for j in range(len(target)) if j not in used[1]]
        return Alignment((*fixed, *alone), related=bool(fixed))
    encoder = (models or models_of(settings)).encoder()
    left, right = (
        encode(encoder, texts, language, of_stage(progress, f"reading the {language.english_name}"))
        for texts, language in zip((source, target), languages, strict=True)
    )
    outlines = Outline([len(text) for text in source]), Outline([len(text) for text in target])
    return align_vectors(left, right, outlines, fixed=fixed, unanswered=namings((source, target), languages))
