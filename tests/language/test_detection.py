"""Which language a passage is in, where it is not the one expected."""

from __future__ import annotations

import pytest

from tta.language.detection import NAMES, _identifier, language_of_few_words, other_language, without_addresses


@pytest.mark.parametrize(
    ("passage", "expected", "found"),
    [
        ("Договор подписан главами правительств обеих стран.", "ru", None),
        ("The treaty was signed by the heads of both governments.", "en", None),
        ("Le traité a été signé par les chefs des deux gouvernements.", "en", "French"),
        ("Der Vertrag wurde von den Regierungschefs beider Länder unterzeichnet.", "en", "German"),
        ("Договір підписано главами урядів обох країн.", "ru", "Ukrainian"),
        ("Договорът беше подписан от правителствените ръководители на двете страни.", "ru", "Bulgarian"),
        ("Le chat dort.", "en", None),  # two words say too little
        ("quand les loups dorment toute la nuit", "en", "French"),
        # words that the dictionary has, and no `the` or `of` among them
        ("Le chat dort sur le canapé. Le train est parti le soir.", "en", "French"),
        ("El gato duerme en el sofá. El tren salió por la tarde.", "en", "Spanish"),
        ("Le chat dort sur le canapé.", "en", None),  # of five words nothing is concluded
        # what is no other language
        ("Grain, flour, sugar, oil, coal, timber, cotton, wool, iron, copper, lead, zinc.", "en", None),
        ("Договоръ подписанъ главами правительствъ обѣихъ странъ.", "ru", None),  # as it was written until 1918
        ("Догозор подпи сан гла вами правительств обеих сгран и пере дан.", "ru", None),  # a poor transcription
        ("Gromyko, Dobrynin, Vance, Brzezinski, Sauvagnargues, Genscher", "en", None),
        ("ДОГОВІР ПІДПИСАНО", "ru", None),
        ("", "en", None),
        ("15.05.1977", "ru", None),
        ("GANO, f. 61, op. 8, d. 2093, ll. 5-6 ob.", "en", None),  # a call number of an archive is all abbreviations
        ("AVPRF, f. 7, op. 31, pap. 112, d. 902, ll. 3-4 ob.", "en", None),
    ],
)
def test_another_language_is_told(passage, expected, found):
    assert other_language(passage, expected) == found


@pytest.mark.parametrize(
    ("text", "expected", "found"),
    [
        ("Le chat dort à la fenêtre.", "en", "French"),
        ("Die Katze schläft am Fenster.", "en", "German"),
        ("Кішка спить на вікні.", "ru", "Ukrainian"),
        ("Министърът прие посланика.", "ru", "Bulgarian"),
        # what is no other language
        ("Кошка спит на окне.", "ru", None),
        ("The cat is asleep.", "en", None),
        ("Grain, flour, sugar.", "en", None),
        ("His fiancée is naïve.", "en", None),
        ("Dobrynin told Vance", "en", None),
        ("Договоръ подписанъ главами правительствъ.", "ru", None),
        ("Догозор подпи сан гла вами", "ru", None),
        ("Верно: нач. отд. подполк. Сидоров", "ru", None),
        ("Il pleut.", "en", None),  # one word in lower case
        ("RGANI, fond 5, opis 30, delo 160, ll. 8v", "en", None),  # labels of a call number
    ],
)
def test_a_whole_text_of_a_few_words_is_told_where_the_expected_language_is_out_of_question(text, expected, found):
    assert language_of_few_words(text, expected) == found


def test_addresses_names_of_files_paths_and_codes_are_of_no_language():
    text = "See https://a.ru/x or mail to a@b.ru: data_1.csv, report.docx, log/errors, v2beta, and/or the end. Begin."
    assert without_addresses(text) == "See or mail to the end. Begin."
    assert other_language("File config.yaml saved", "en") is None
    assert language_of_few_words("parola config.yaml settings/nuovo salvato data_1.csv", "en") is None


def test_the_weights_of_languages_that_are_never_asked_for_are_let_go():
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    whole = LanguageIdentifier.from_model_file(MODEL_FILE)
    whole.set_languages(list(NAMES))
    own = _identifier()
    own.set_languages(None)  # all that it has
    assert set(own.labels) == set(NAMES)
    assert own.rank("quand les loups dorment") == whole.rank("quand les loups dorment")
