"""The names that come with the package are those of the CLDR."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest
from babel import Locale
from babel.core import get_cldr_version

from tta.values.gazetteer import renderings

LINES = files("tta.values").joinpath("cldr_names.tsv").read_text("utf-8").splitlines()
NAMES = [tuple(line.split("\t")) for line in LINES if not line.startswith("#")]


def test_the_extract_names_its_version_and_its_licence():
    assert f"CLDR {get_cldr_version()}." in LINES[0]
    assert "Unicode License V3" in LINES[1]
    assert "UNICODE LICENSE V3" in files("tta.values").joinpath("LICENSE.unicode").read_text("utf-8")


def test_every_territory_of_the_cldr_stands_in_the_extract():
    russian, english = Locale("ru").territories, Locale("en").territories
    wanted = {(russian[code], english[code]) for code in russian if code.isalpha() and code in english}
    plain = {tuple(re.sub(r"\s*\(.*\)", "", name) for name in pair) for pair in wanted}
    assert sorted(plain - set(NAMES)) == []


def test_every_city_of_the_cldr_stands_in_the_extract():
    cities = {
        names["city"] for zone, names in Locale("ru").time_zones.items() if names.get("city") and "Etc/" not in zone
    }
    assert sorted(cities - {russian for russian, _ in NAMES}) == []


@pytest.mark.parametrize(
    ("russian", "english"),
    [
        ("дания", "Denmark"),
        ("мьянма", "Myanmar"),  # of `Мьянма (Бирма)`
        ("кот-д’ивуар", "Côte d’Ivoire"),
        ("йоханнесбург", "Johannesburg"),  # the city of a time zone
        ("хошимин", "Ho Chi Minh City"),
    ],
)
def test_states_and_cities_are_known(russian, english):
    assert english in renderings(russian)
