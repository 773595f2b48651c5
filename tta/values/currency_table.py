"""Currencies: the words and signs for them behind a number, in both languages. No rate is fixed between two of them."""

from __future__ import annotations

from tta.values.unit import Unit

__all__ = ["CURRENCIES"]

CURRENCIES: tuple[Unit, ...] = (
    Unit("ruble", "money", "ruble",
         r"руб(?:\.|\b|л[а-я]{1,3}\b|л[её]вк[а-я]{1,2}\b)|целков(?:ый|ых|ого|ому|ым|ыми|ые)\b|₽|р\.(?=\s*\d{1,2}\s*к\b)|р\.(?=\s*(?:[,;)]|$))",
         r"ro?u?bles?\b|rbls?\b|RUB\b", "рублев"),
    Unit("kopek", "money", "0.01*ruble", r"коп(?:\.|\b|е[а-я]{2,4}\b)|к\.(?=\s*(?:[,;)]|$))", r"kope[ck]k?s?\b"),
    Unit("US dollar", "money", "dollar",
         r"(?:американск[а-я]{2,3}\s+)?долл(?:\.|ар[а-я]{0,3})\s*США\b|американск[а-я]{2,3}\s+долл(?:\.|ар[а-я]{0,3}\b)",
         r"(?:US|U\.S\.|American) dollars?\b|USD\b"),
    Unit("Canadian dollar", "money", "", r"канадск[а-я]{2,3}\s+долл(?:\.|ар[а-я]{0,3}\b)", r"Canadian dollars?\b|CAD\b"),
    Unit("Australian dollar", "money", "", r"австралийск[а-я]{2,3}\s+долл(?:\.|ар[а-я]{0,3}\b)",
         r"Australian dollars?\b|AUD\b"),
    Unit("Hong Kong dollar", "money", "", r"гонконгск[а-я]{2,3}\s+долл(?:\.|ар[а-я]{0,3}\b)", r"Hong Kong dollars?\b|HKD\b"),
    Unit("dollar", "money", "dollar", r"долл(?:\.|\b|ар[а-я]{0,3}\b)|\$", r"dollars?\b", "долларов"),
    Unit("cent", "money", "0.01*dollar", r"цент(?:а|ов|ам|ами|ах)?\b", r"cents?\b"),
    Unit("pound sterling", "money", "sterling", r"ф(?:унт[а-я]{0,2}|\.)\s?ст(?:\.|ерлингов)|£", r"pounds? sterling\b|GBP\b"),
    Unit("shilling", "money", "", r"шиллинг[а-я]{0,3}\b", r"shillings?\b"),
    Unit("penny", "money", "", r"пенс(?:а|ов|ам|ами|ах)\b|пенни\b", r"pence\b|penn(?:y|ies)\b"),
    Unit("mark", "money", "mark", r"мар(?:ок|ки|ка)\b", r"marks?\b|DM\b"),
    Unit("franc", "money", "franc", r"франк[а-я]{0,2}\b", r"francs?\b"),
    Unit("euro", "money", "euro", r"евро\b|€", r"euros?\b|EUR\b"),
    Unit("hryvnia", "money", "", r"гр(?:н\b\.?|ив(?:ен\b|н[а-я]{1,3}\b))", r"hryvn(?:i?as?|y)\b|UAH\b"),
    Unit("yuan", "money", "", r"юан(?:ь|я|ю|ей|и|ям|ями|ях)\b", r"yuans?\b|renminbi\b|RMB\b|CNY\b"),
    Unit("yen", "money", "", r"иен(?:а|ы|у|е|ам|ами|ах)?\b", r"yen\b|JPY\b"),
    Unit("tenge", "money", "", r"тенге\b", r"tenge\b|KZT\b"),
    Unit("rupee", "money", "", r"рупи[а-я]{1,2}\b", r"rupees?\b"),
    Unit("zloty", "money", "", r"злот(?:ый|ых|ого|ым|ому|ыми)\b", r"z[lł]ot(?:ys?|ych)\b|PLN\b"),
    Unit("krona", "money", "", r"крон(?:а|ы|у|е|ам|ами|ах)?\b", r"kron(?:a|e|or|er|ur)s?\b|crowns?\b"),
    Unit("peso", "money", "", r"песо\b", r"pesos?\b"),
    Unit("lira", "money", "", r"лир(?:а|ы|у|е|ам|ами|ах)?\b", r"lir(?:as?|e)\b"),
)  # fmt: skip
"""A currency that begins like another stands before it."""
