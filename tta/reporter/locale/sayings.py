"""The sentences that an audit may hold, in English with gaps, as scorers, readers and the pipeline say them.

`{source}` and `{target}` are names of languages; `{rule}`, `{reason}` and `{message}` hold a sentence of this list themselves.
Tests compare them with what is said.
"""

from __future__ import annotations

from tta.reporter.locale.rule_sayings import RULES
from tta.reporter.locale.speech import marked, marked_in

__all__ = ["LANGUAGES_NAMED", "MONTHS", "SAYINGS"]

LANGUAGES_NAMED = ("Russian", "English")
MONTHS = (
    marked_in("genitive", "January"),
    marked_in("genitive", "February"),
    marked_in("genitive", "March"),
    marked_in("genitive", "April"),
    marked_in("genitive", "May"),
    marked_in("genitive", "June"),
    marked_in("genitive", "July"),
    marked_in("genitive", "August"),
    marked_in("genitive", "September"),
    marked_in("genitive", "October"),
    marked_in("genitive", "November"),
    marked_in("genitive", "December"),
)

_FACTS = (
    marked("The {source} has {left}, the {target} {right}: {rule}."),
    marked("The {source} has the date {left}; the {target} has none to match it."),
    marked("The {source} has the number {left}; the {target} has none to match it."),
    marked("The {source} has the mark {left}; the {target} has none to match it."),
    marked("Nothing in the {target} renders the name {name}."),
    marked("The {target} has the name {name}; nothing in the {source} sounds like it."),
)
_WORDS = (
    marked("“{text}” has no counterpart in the {target}."),
    marked("{number} rows, from “{first}” to “{last}” ({words} words), have no counterpart in the {target}."),
    marked("Nothing in the {target} renders “{text}”."),
    marked("Nothing in the {source} stands behind “{text}”."),
    marked("“{left}” is rendered as “{right}”, which says something else."),
    marked("The two sides of this row are as unlike as texts that are no translations of each other."),
    marked("“{rendering}” looks like {word}, which usually means: {meaning}."),
    marked("The {source} negates “{host}” (“{negated}”); the {target} has “{opposite}” without a negation."),
    marked("The {source} denies with “{denial}”; the {target} has “{opposite}”, and nothing that denies."),
    marked("The Russian says “{shape}” (“{ru}”), the English “{right}” (“{en}”)."),
    marked("The Russian “{left}” and the English “{right}” mean opposite things."),
    marked("The Russian “{russian}” and the English “{english}” are of one kind and exclude each other."),
    marked("The Russian joins by “{russian}” what the English joins by “{english}”."),
    marked("The Russian “{russian}” says what happened, the English “{english}” what is to come."),
    marked("The Russian “{russian}” says what is to come, the English “{english}” what happened."),
    marked("The Russian limits with “{word}”; the English has no word that does."),
    marked("“{word}” says in what state something is; the other side has no word that does."),
    marked("The Russian asks, the English states."),
    marked("The English asks, the Russian states."),
    marked("The Russian says with “{word}” that this is not certain; the English has no word that does."),
    marked("The Russian denies “{denied}” and affirms “{affirmed}”; the English has it the other way round."),
    marked("The Russian “{left}” and the English “{right}”, which stands for it, mean opposite things."),
)
_TERMS = (
    marked("“{term}” is rendered in several ways: {listed}."),
    marked("The name {term} is spelled “{text}” here and “{other}” in row {row}."),
    marked("“{text}” in row {row}"),
    marked("“{text}” in rows {rows} and {row}"),
    marked("“{text}” in rows {rows} and {number} more"),
    marked("not compared in row {row}"),
    marked("not compared in rows {rows} and {row}"),
    marked("not compared in rows {rows} and {number} more"),
    marked("{number} more"),
    marked("{message} and {number} more"),
    marked("“{term}” is rendered as “{rendering}”, which the glossary forbids; it accepts {wanted}."),
    marked("“{term}” is rendered as “{rendering}”, which the glossary forbids."),
    marked("The glossary renders “{term}” as {wanted}; the English has none of it here."),
)
_SCRIPT = (
    marked("Letters of the other script stand in {words} ({source})."),
    marked("Cyrillic is left in the English: {words} ({source})."),
    marked("Digits and letters are confused in {words} ({source})."),
    marked("A space breaks {words} ({source})."),
    marked("A space is missing in {words} ({source})."),
    marked("Letters are exchanged in {words} ({source})."),
    marked("Characters are lost: {words} ({source})."),
    marked("“{text}” for {reading}"),
    marked("“{text}” ({twins})"),
    marked("Cyrillic {own} for Latin {other}"),
    marked("Latin {own} for Cyrillic {other}"),
    marked("The sentence is transliterated and not translated: {words}."),
    marked("Still in {source}: {words}."),
)
_WHOLE_TEXTS = (
    marked("{left} and {right} do not correspond: check that they belong together."),
    marked("The two texts in {path} do not correspond: check that they belong together."),
    marked("The translations of rows {first} and {last} changed places."),
    marked("The translations of rows {first} to {last} stand in rows {start} to {stop}."),
    marked("The passage in row {row} stands elsewhere in the translation: behind row {behind}."),
    marked("The passage in row {row} stands elsewhere in the translation: at its beginning."),
    marked("The passage in rows {first} to {last} stands elsewhere in the translation: behind row {behind}."),
    marked("The passage in rows {first} to {last} stands elsewhere in the translation: at its beginning."),
)
_JUDGED_ANEW = (
    marked("{message} The alignment is unsure here ({percent})."),
    marked("{message} Read together, the two sides render these words."),
    marked("{message} It only says of what kind the thing beside it is."),
    marked("{message} The other side says it by the opposite."),
    marked("{message} Both sides have a saying here, each in the words of its own language."),
    marked("{message} A pronoun of the other side stands for it."),
    marked("{message} A verb of the other side may say it with the words beside it."),
    marked("{message} English has a subject where Russian needs none."),
    marked("{message} A Russian text need not name the country of its own bodies."),
    marked("{message} The second translation has nothing to match it."),
    marked("{message} The second translation does not have it either."),
    marked("{message} The second translation has “{text}”, too: check the source."),
    marked("{message} The second translation has “{text}”, too."),
    marked("{message} The second translation has “{text}”."),
    marked("{message} The second translation agrees with the {source}: “{text}”."),
    marked("{message} The second translation has it, too."),
    marked("{message} The second translation does not have it."),
    marked("{message} The second translation renders this."),
    marked("{message} The second translation renders part of this."),
    marked("{message} The second translation does not render this either."),
    marked("{message} The second translation has this, too."),
    marked("{message} The second translation has part of this."),
    marked("{message} The second translation does not have this."),
)
_NOT_RUN = (
    marked("the two texts do not correspond"),
    marked("it needs the vectors of an encoder, and the audit was made without one"),
    marked("none was given"),
    marked("switched off by --no-reader: words are judged by their vectors alone"),
    marked("it belongs to the model that comes with tta: words are judged by their vectors alone"),
    marked("paragraph {first} is in {foreign}"),
    marked("paragraphs {first} to {last} are in {foreign}"),
    marked("{path}: {more}"),
    marked("1 comment in the margin"),
    marked("{number} comments in the margin"),
    marked("1 picture within the text"),
    marked("{number} pictures within the text"),
    marked("1 paragraph outside the table of the two languages"),
    marked("{number} paragraphs outside the table of the two languages"),
    marked("{number} of {all} pages have no text layer ({pages})"),
    marked("1 unit not translated yet"),
    marked("{number} units not translated yet"),
    marked("1 unit not to be translated"),
    marked("{number} units not to be translated"),
    marked("1 unit of other pairs of languages"),
    marked("{number} units of other pairs of languages"),
    marked("1 block that holds no prose ({names})"),
    marked("{number} blocks that hold no prose ({names})"),
    marked("1 environment that holds no prose ({names})"),
    marked("{number} environments that hold no prose ({names})"),
    marked("1 string without a translation in the other language"),
    marked("{number} strings without a translation in the other language"),
    marked(
        "manifest.csv calls {path} Russian and {other} English, and their letters say the reverse: check its columns"
    ),
    marked("{path} does not correspond to the translation; check that it renders the same source"),
    marked("it failed, which is a fault of tta ({error})"),
    marked("in the Russian text {more}"),
    marked("in the English text {more}"),
)
_DIRECTIONS = (
    marked("as told when the audit was made"),
    marked("as manifest.csv says"),
    marked("manifest.csv says so, but {more}"),
    marked("the catalogue says otherwise"),
    marked("the text says otherwise"),
    marked("the {source} text calls itself a translation"),
    marked("as the catalogue says"),
    marked("as the text says"),
    marked("as the {source} text calls itself a translation"),
    marked("the {source} text explains more in brackets"),
    marked("nothing in the texts says which is the original"),
    marked("as the input names its sides"),
    marked("only the order of the columns says which is the original"),
    marked("the input does not say which is the original"),
)
_PLACES = (
    marked("page {page}, {more}"),
    marked("page {page}"),
    marked("line {line}"),
    marked("row {row}"),
    marked("paragraph {number}"),
    marked("chapter {chapter}, {more}"),
    marked("paragraph {number} (table {table}, row {row}, column {column})"),
    marked("text box {number}"),
    marked("footnote {number}"),
    marked("endnote {number}"),
    marked("unit {number}"),
    marked("page header"),
    marked("page footer"),
)
_COMPARED = (
    marked("the later audit says that its two texts do not correspond: nothing in it was judged"),
    marked("the earlier audit says that its two texts do not correspond: nothing in it was judged"),
    marked(
        "only {number} of {count} segments of the source are the same in both audits: check that they are of one document"
    ),
    marked("the source changed too: {number} of {count} of its segments are the same"),
    marked("the translation is the same in both audits: nothing in it was corrected"),
    marked("the two audits were made differently, differences may come from that: {listed}"),
    marked("{setting} ({before}, then {after})"),
    marked("{scorer} did not run in the later audit ({reason}): what it found before was not checked again"),
)

SAYINGS = (
    *_FACTS, *_WORDS, *_TERMS, *_SCRIPT, *_WHOLE_TEXTS, *_JUDGED_ANEW, *RULES, *_NOT_RUN, *_DIRECTIONS, *_PLACES,
    *_COMPARED,
)  # fmt: skip
