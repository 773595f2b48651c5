"""Why words that look left out or put in are a matter of usage: what each language has to say, and what it leaves unsaid."""

from __future__ import annotations

from tta.scorers.words.class_nouns import says_only_the_class
from tta.scorers.words.home_country import is_home_country
from tta.scorers.words.one_verb import is_said_by_one_verb
from tta.scorers.words.pronouns import stands_for_a_noun
from tta.scorers.words.runs import Run
from tta.scorers.words.site_endings import is_end_of_a_site
from tta.scorers.words.subjects import is_subject_that_english_wants
from tta.types import Bitext, Side

__all__ = ["usage_of"]

_REASONS = (
    (says_only_the_class, " It only says of what kind the thing beside it is."),
    (stands_for_a_noun, " A pronoun of the other side stands for it."),
    (is_said_by_one_verb, " A verb of the other side may say it with the words beside it."),
    (is_subject_that_english_wants, " English has a subject where Russian needs none."),
    (is_home_country, " A Russian text need not name the country of its own bodies."),
    (is_end_of_a_site, " It is the ending of a site's address, which is known by its name."),
)


def usage_of(bitext: Bitext, index: int, side: Side, run: Run) -> str:
    """Return in a sentence why words of a bead are a matter of usage; nothing where they are not known to be.

    Raises:
        CannotRunError: see `renditions`.
    """
    return next((reason for holds, reason in _REASONS if holds(bitext, index, side, run)), "")
