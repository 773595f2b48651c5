"""Units of measure, of time and of money: the words for them in both languages, and what each is of a unit that pint knows.

The words are read here, since pint reads `kt` as a knot, `ton` as the short ton and `decade` as no ten years (findings/).
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["UNITS", "Unit"]


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: how it is shown, what it measures, and what it is in words of pint, '' where nothing can be reckoned.

    `russian` and `english` are patterns of the forms that follow a number; `stem` is that of the Russian adjective which a
    numeral is written together with, `час(ов)` of `восьмичасовой`.
    """

    name: str
    dimension: str
    measure: str
    russian: str
    english: str
    stem: str = ""


_METRE = r"met(?:er|re)s?\b"
_PER_HOUR = r"(?:\s?/\s?ч(?:ас)?\b\.?|\s+в\s+час\b)"
_SQUARE, _CUBIC = r"(?:кв(?:\.|адратн[а-я]+)\s?)", r"(?:куб(?:\.|ическ[а-я]+)\s?)"

UNITS: tuple[Unit, ...] = (
    Unit("%", "share", "", r"%|процент[а-я]{0,3}\b|проц\.", r"%|per\s?cent\b|percent\b|pct\b", "процентн"),
    Unit("times", "ratio", "", r"раза?\b", r"times\b", "кратн"),
    # temperature
    Unit("°C", "temperature", "degC", r"[°º]\s?[СC]\b|градус[а-я]{0,3} (?:по )?Цельси[а-я]\b",
         r"[°º]\s?C\b|degrees? (?:C|Celsius|centigrade)\b"),
    Unit("°F", "temperature", "degF", r"[°º]\s?F\b|градус[а-я]{0,3} (?:по )?Фаренгейт[а-я]?\b",
         r"[°º]\s?F\b|degrees? (?:F|Fahrenheit)\b"),
    Unit("degree", "temperature", "", r"градус[а-я]{0,3}\b|[°º]", r"degrees?\b|[°º]", "градусн"),
    # speed
    Unit("km/h", "speed", "kilometer/hour", rf"км{_PER_HOUR}|километр[а-я]{{0,3}}{_PER_HOUR}",
         r"km(?:\s?/\s?h(?:r|our)?| per hour| an hour)\b|kmh\b|kp?h\b|kilomet(?:er|re)s? (?:per|an) hour\b"),
    Unit("mph", "speed", "mile/hour", rf"мил[а-я]{{1,3}}{_PER_HOUR}", r"mph\b|mi/h\b|miles? (?:per|an) hour\b"),
    Unit("km/s", "speed", "kilometer/second", r"км\s?/\s?с(?:ек)?\b|километр[а-я]{0,3} в секунду\b",
         r"km\s?/\s?s(?:ec)?\b|kilomet(?:er|re)s? (?:per|a) second\b"),
    Unit("m/s", "speed", "meter/second", r"м\s?/\s?с(?:ек)?\b|метр[а-я]{0,3} в секунду\b",
         r"m\s?/\s?s(?:ec)?\b|met(?:er|re)s? (?:per|a) second\b"),
    Unit("knot", "speed", "knot", r"узл(?:а|ов|ам|ами|ах)\b|узел\b", r"knots?\b"),
    # area and volume
    Unit("km²", "area", "kilometer**2", rf"{_SQUARE}(?:км\b|километр[а-я]*)|км²|км2\b",
         rf"(?:sq\.?|square)\s?(?:km\b|kilo{_METRE})|km²|km2\b"),
    Unit("square mile", "area", "mile**2", rf"{_SQUARE}мил[а-я]{{1,3}}\b", r"(?:sq\.?|square) mi(?:les?)?\b"),
    Unit("ha", "area", "hectare", r"га\b|гектар[а-я]{0,3}\b", r"ha\b|hectares?\b"),
    Unit("acre", "area", "acre", r"акр[а-я]{0,3}\b", r"acres?\b"),
    Unit("desyatina", "area", "2400*(7*foot)**2", r"десятин[а-я]{0,3}\b", r"des{1,2}(?:y|i)?atin(?:a|e)?s?\b"),
    Unit("sotka", "area", "100*meter**2", r"сот(?:ок|ки|ка|ку|кам|ками|ках)\b", r"sotkas?\b|sotok\b|ares?\b(?!\s+[a-z])"),
    Unit("m²", "area", "meter**2", rf"{_SQUARE}(?:м\b|метр[а-я]*)|м²|м2\b", rf"(?:sq\.?|square)\s?(?:m\b|{_METRE})|m²|m2\b"),
    Unit("square foot", "area", "foot**2", rf"{_SQUARE}фут[а-я]{{0,3}}\b", r"(?:sq\.?|square) (?:ft|feet|foot)\b"),
    Unit("m³", "volume", "meter**3", rf"{_CUBIC}(?:м\b|метр[а-я]*)|м³|м3\b|кубометр[а-я]{{0,3}}\b",
         rf"(?:cu\.?|cubic)\s?(?:m\b|{_METRE})|m³|m3\b"),
    Unit("tcm", "volume", "1e12*meter**3", r"(?!)", r"tcm\b"),
    Unit("bcm", "volume", "1e9*meter**3", r"(?!)", r"bcm\b"),
    Unit("ml", "volume", "milliliter", r"мл\b|миллилитр[а-я]{0,3}\b", r"ml\b|millilit(?:er|re)s?\b", "миллилитров"),
    Unit("litre", "volume", "liter", r"л\b(?!\.\s?[\dс])|литр[а-я]{0,3}\b", r"l\b|lit(?:er|re)s?\b", "литров"),
    Unit("gallon", "volume", "gallon", r"галлон[а-я]{0,3}\b", r"gal(?:lons?)?\b"),
    Unit("bucket", "volume", "12.299*liter", r"вед(?:ро|ра|[её]р)\b", r"vedros?\b|buckets?\b"),
    Unit("barrel", "volume", "oil_barrel", r"баррел[а-я]{1,3}\b|барр\.", r"barrels?\b|bbl\b"),
    # length
    Unit("km", "length", "kilometer", r"км\b|километр[а-я]{0,3}\b", rf"km\b|kilo{_METRE}", "километров"),
    Unit("nautical mile", "length", "nautical_mile", r"морск[а-я]{2} мил[а-я]{1,2}\b", r"nautical miles?\b"),
    Unit("mile", "length", "mile", r"мил(?:я|и|ь|ю|ям|ях|ями)\b", r"miles?\b|mi\b", "мильн"),
    Unit("league", "length", "3*mile", r"лье\b", r"leagues?\b"),
    Unit("verst", "length", "3500*foot", r"верст[а-я]?\b|вёрст[а-я]?\b", r"versts?\b", "верстов"),
    Unit("sazhen", "length", "7*foot", r"саж[её]н[а-я]{1,3}\b|саж\.", r"sazhen[s']?\b|sagenes?\b"),
    Unit("arshin", "length", "28*inch", r"аршин[а-я]{0,3}\b", r"arshins?\b"),
    Unit("vershok", "length", "1.75*inch", r"верш(?:ок|ка|ков|кам|ками|ках)\b", r"vershoks?\b"),
    Unit("cm", "length", "centimeter", r"см\b|сантиметр[а-я]{0,3}\b", rf"cm\b|centi{_METRE}", "сантиметров"),
    Unit("mm", "length", "millimeter", r"мм\b|миллиметр[а-я]{0,3}\b", rf"mm\b|milli{_METRE}", "миллиметров"),
    Unit("µm", "length", "micrometer", r"мкм\b|микрон[а-я]{0,3}\b|микрометр[а-я]{0,3}\b",
         rf"(?:[µμ]m)\b|microns?\b|micro{_METRE}"),
    Unit("m", "length", "meter", r"м\b(?!\.)|м(?=\.\s*(?:$|[А-ЯЁ«(]))|метр[а-я]{0,3}\b", rf"m\b|{_METRE}", "метров"),
    Unit("fathom", "length", "2*yard", r"фатом[а-я]{0,3}\b", r"fathoms?\b"),
    Unit("yard", "length", "yard", r"ярд[а-я]{0,3}\b", r"yards?\b|yds?\b"),
    Unit("foot", "length", "foot", r"фут[а-я]{0,3}\b", r"ft\b|feet\b|foot\b", "футов"),
    Unit("inch", "length", "inch", r"дюйм[а-я]{0,3}\b", r"inch(?:es)?\b", "дюймов"),
    # mass; the ton of either language is taken for the metric one
    Unit("megaton", "mass", "1e9*kilogram", r"мегатонн[а-я]{0,3}\b|Мт\b", r"megaton(?:ne)?s?\b|(?-i:Mt\b(?!\.\s+\w))",
         "мегатонн"),
    Unit("kiloton", "mass", "1e6*kilogram", r"килотонн[а-я]{0,3}\b|кт\b", r"kiloton(?:ne)?s?\b|kt\b", "килотонн"),
    Unit("kg", "mass", "kilogram", r"кг\b|килограмм[а-я]{0,3}\b|кило\b", r"kg\b|kilogram(?:me)?s?\b|kilos?\b", "килограммов"),
    Unit("mg", "mass", "milligram", r"мг\b|миллиграмм[а-я]{0,3}\b", r"mg\b|milligram(?:me)?s?\b", "миллиграммов"),
    Unit("µg", "mass", "microgram", r"мкг\b|микрограмм[а-я]{0,3}\b", r"(?:[µμ]g|mcg)\b|microgram(?:me)?s?\b"),
    Unit("stone", "mass", "14*pound", r"стоун[а-я]{0,3}\b", r"stone\b(?!\s+[a-z])"),
    Unit("berkovets", "mass", "400*0.40951241*kilogram", r"берков(?:ец|ца|цев|цам|цами|цах)\b", r"berkovets\b"),
    Unit("zolotnik", "mass", "0.40951241*kilogram/96", r"золотник[а-я]{0,3}\b", r"zolotniks?\b"),
    Unit("carat", "mass", "0.2*gram", r"карат[а-я]{0,3}\b", r"carats?\b"),
    Unit("pood", "mass", "40*0.40951241*kilogram", r"пуд[а-я]{0,3}\b", r"poods?\b|puds?\b", "пудов"),
    Unit("centner", "mass", "100*kilogram", r"ц\b|центнер[а-я]{0,3}\b", r"centners?\b|quintals?\b"),
    Unit("long ton", "mass", "long_ton", r"(?:длинн|английск)[а-я]{2}\s+тонн[а-я]{0,3}\b", r"(?:long|imperial|British) tons?\b"),
    Unit("short ton", "mass", "short_ton", r"(?:коротк|американск)[а-я]{2}\s+тонн[а-я]{0,3}\b", r"(?:short|US|American) tons?\b"),
    Unit("t", "mass", "1000*kilogram", r"т\b(?!\.\s?(?:[А-ЯЁед]|р\.|руб))|тонн[а-я]{0,3}\b",
         r"t\b|tons?\b|tonnes?\b|metric tons?\b", "тонн"),
    Unit("g", "mass", "gram", r"грамм[а-я]{0,3}\b|г\b(?!\.)(?!\s?[А-ЯЁ])", r"grams?\b|grammes?\b|g\b", "граммов"),
    Unit("ounce", "mass", "ounce", r"унци[а-я]{1,2}\b", r"ounces?\b|oz\b"),
    # power and energy
    Unit("kWh", "energy", "kilowatt_hour", r"кВт[·\s-]?ч(?:ас[а-я]{0,2})?\b|киловатт-час[а-я]{0,2}\b",
         r"kWh\b|kilowatt[- ]hours?\b"),
    Unit("GW", "power", "gigawatt", r"ГВт\b|гигаватт[а-я]{0,3}\b", r"GW\b|gigawatts?\b"),
    Unit("MW", "power", "megawatt", r"МВт\b|мегаватт[а-я]{0,3}\b", r"MW\b|megawatts?\b", "мегаваттн"),
    Unit("kW", "power", "kilowatt", r"кВт\b|киловатт[а-я]{0,3}\b", r"kW\b|kilowatts?\b", "киловаттн"),
    Unit("W", "power", "watt", r"Вт\b|ватт[а-я]{0,3}\b", r"W\b|watts?\b", "ваттн"),
    Unit("horsepower", "power", "metric_horsepower", r"л\.\s?с\.|лошадин[а-я]{2} сил[а-я]{0,3}\b", r"hp\b|horsepower\b"),
    Unit("kcal", "energy", "kilocalorie", r"ккал\b|килокалори[а-я]{1,2}\b", r"kcal\b|kilocalories?\b"),
    Unit("kV", "voltage", "kilovolt", r"кВ\b|киловольт[а-я]{0,3}\b", r"kV\b|kilovolts?\b"),
    Unit("V", "voltage", "volt", r"В\b(?!\s*[\w«])|вольт[а-я]{0,3}\b", r"(?-i:V\b)|volts?\b", "вольтов"),
    Unit("mA", "current", "milliampere", r"мА\b|миллиампер[а-я]{0,3}\b", r"mA\b|milliamp(?:ere)?s?\b"),
    Unit("A", "current", "ampere", r"А(?=\s*(?:[,;.)]|$))|ампер[а-я]{0,3}\b", r"(?-i:A)(?=\s*(?:[,;.)]|$))|amp(?:ere)?s?\b"),
    Unit("GHz", "frequency", "gigahertz", r"ГГц\b|гигагерц[а-я]{0,3}\b", r"GHz\b|gigahertz\b"),
    Unit("MHz", "frequency", "megahertz", r"МГц\b|мегагерц[а-я]{0,3}\b", r"MHz\b|megahertz\b"),
    Unit("kHz", "frequency", "kilohertz", r"кГц\b|килогерц[а-я]{0,3}\b", r"kHz\b|kilohertz\b"),
    Unit("Hz", "frequency", "hertz", r"Гц\b|герц(?!о)[а-я]{0,3}\b", r"Hz\b|hertz\b"),
    Unit("atm", "pressure", "atmosphere", r"атм\b|атмосфер[а-я]?\b", r"atm\b|atmospheres?\b"),
    Unit("MPa", "pressure", "megapascal", r"МПа\b|мегапаскал[а-я]{1,3}\b", r"MPa\b|megapascals?\b"),
    Unit("kPa", "pressure", "kilopascal", r"кПа\b|килопаскал[а-я]{1,3}\b", r"kPa\b|kilopascals?\b"),
    Unit("dB", "loudness", "", r"дБ\b|децибел[а-я]{0,3}\b", r"dB\b|decibels?\b"),
    # a kilobyte is 1,000 or 1,024 bytes: near enough
    Unit("TB", "data", "terabyte", r"[Тт][Бб]\b|терабайт[а-я]{0,3}\b", r"TB\b|terabytes?\b"),
    Unit("GB", "data", "gigabyte", r"[Гг][Бб]\b|гигабайт[а-я]{0,3}\b", r"GB\b|gigabytes?\b"),
    Unit("MB", "data", "megabyte", r"[Мм][Бб]\b|мегабайт[а-я]{0,3}\b", r"MB\b|megabytes?\b"),
    Unit("KB", "data", "kilobyte", r"[Кк][Бб]\b|килобайт[а-я]{0,3}\b", r"KB\b|kilobytes?\b"),
    # time: a month and a year are as long as the Gregorian calendar makes them on average
    Unit("century", "time", "100*year", r"век(?:а|ов|ам|ами|ах)?\b|столети(?:й|я|е|ям|ями|ях)\b",
         r"centur(?:y|ies)\b", "веков"),
    Unit("millennium", "time", "1000*year", r"тысячелети(?:й|я|е|ям|ями|ях)\b", r"millenni(?:a|um)s?\b"),
    Unit("decade", "time", "10*year", r"десятилети[а-я]{1,3}\b", r"decades?\b"),
    Unit("year", "time", "year", r"лет\b|год(?:а|у|ом|ов|ам|ами|ах)?\b|лети[еяюй]м?\b|летк[а-я]{1,2}\b",
         r"years?\b|yrs?\b", "летн|годичн|годовал|годов"),
    Unit("month", "time", "month", r"месяц[а-я]{0,3}\b|мес\.", r"months?\b", "месячн"),
    Unit("fortnight", "time", "14*day", r"(?!)", r"fortnights?\b"),
    Unit("week", "time", "week", r"недел[а-я]{1,3}\b|нед\.", r"weeks?\b|wks?\b", "недельн"),
    Unit("day", "time", "day", r"дн(?:я|ей|ям|ями|ях|и)\b|день\b|сут(?:ки|ок|кам|ками|ках)\b", r"days?\b", "дневн|суточн"),
    Unit("hour", "time", "hour", r"час(?:а|ов|у|ам|ами|ах)?\b|ч\b", r"hours?\b|hrs?\b", "часов"),
    Unit("minute", "time", "minute", r"минут[а-я]{0,3}\b|мин\b", r"minutes?\b|mins?\b", "минутн"),
    Unit("second", "time", "second", r"секунд[а-я]{0,3}\b|сек\b", r"seconds?\b|secs?\b", "секундн"),
    Unit("seat", "count", "", r"мест(?:о|а|ам|ами|ах)?\b", r"(?:persons?|seats?|seaters?|berths?|beds?)\b", "местн"),
    # money: no rate is fixed between two currencies
    Unit("ruble", "money", "ruble",
         r"руб(?:\.|\b|л[а-я]{1,3}\b)|₽|р\.(?=\s*\d{1,2}\s*к\b)|р\.(?=\s*(?:[,;)]|$))",
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
    # `pounds` may also be money; units of unlike dimension are not compared
    Unit("pound", "mass", "pound", r"фунт[а-я]{0,3}(?: веса)?\b", r"lbs?\b|pounds?\b", "фунтов"),
    # how often; read by words of their own, `дважды в неделю`, `monthly`
    *(Unit(f"per {span}", "frequency", "", r"(?!)", r"(?!)") for span in ("hour", "day", "week", "month", "quarter", "year")),
)  # fmt: skip
"""A unit that begins like another stands before it."""
