"""The names of months that captures print, by language: CLDR's as Babel has them (a test compares them).

Kept as a table because reading them from Babel's locale data costs 250 ms a process, for a capture with a single unknown
word before a year. The names stand in lower case without a final full stop, from January to December.
"""

from __future__ import annotations

from functools import cache

_NAMES = {
    "en": (
        "jan january|feb february|mar march|apr april|may|jun june|jul july|aug august|sep september|oct october|"
        "nov november|dec december"
    ),
    "de": (
        "jan januar|feb februar|mär märz|apr april|mai|jun juni|jul juli|aug august|sep sept september|okt oktober|"
        "nov november|dez dezember"
    ),
    "fr": "janvier|février|mars|avril|mai|juin|juil juillet|août|sept septembre|oct octobre|nov novembre|déc décembre",
    "es": (
        "ene enero|feb febrero|mar marzo|abr abril|may mayo|jun junio|jul julio|ago agosto|sept septiembre|"
        "oct octubre|nov noviembre|dic diciembre"
    ),
    "it": (
        "gen gennaio|feb febbraio|mar marzo|apr aprile|mag maggio|giu giugno|lug luglio|ago agosto|set settembre|"
        "ott ottobre|nov novembre|dic dicembre"
    ),
    "pt": (
        "jan janeiro|fev fevereiro|mar março|abr abril|mai maio|jun junho|jul julho|ago agosto|set setembro|"
        "out outubro|nov novembro|dez dezembro"
    ),
    "nl": (
        "jan januari|feb februari|maart mrt|apr april|mei|jun juni|jul juli|aug augustus|sep september|okt oktober|"
        "nov november|dec december"
    ),
    "pl": (
        "sty styczeń stycznia|lut lutego luty|mar marca marzec|kwi kwiecień kwietnia|maj maja|cze czerwca czerwiec|"
        "lip lipca lipiec|sie sierpień sierpnia|wrz wrzesień września|paź październik października|"
        "lis listopad listopada|gru grudnia grudzień"
    ),
    "ru": (
        "янв январь января|февр февраль февраля|мар март марта|апр апрель апреля|май мая|июн июнь июня|июл июль июля|"
        "авг август августа|сент сентябрь сентября|окт октябрь октября|нояб ноябрь ноября|дек декабрь декабря"
    ),
    "ar": "يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر",
    "ar_SY": "كانون_الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين_الأول|تشرين_الثاني|كانون_الأول",
    "ar_DZ": "جانفي|فيفري|مارس|أفريل|ماي|جوان|جويلية|أوت|سبتمبر|أكتوبر|نوفمبر|ديسمبر",
    "tr": (
        "oca ocak|şub şubat|mar mart|nis nisan|may mayıs|haz haziran|tem temmuz|ağu ağustos|eyl eylül|eki ekim|"
        "kas kasım|ara aralık"
    ),
    "cs": (
        "led leden ledna|úno únor února|bře březen března|dub duben dubna|kvě květen května|červen června čvn|"
        "července červenec čvc|srp srpen srpna|zář září|říj říjen října|lis listopad listopadu|pro prosince prosinec"
    ),
    "sv": (
        "jan januari|feb februari|mars|apr april|maj|juni|juli|aug augusti|sep september|okt oktober|nov november|"
        "dec december"
    ),
    "nb": (
        "jan januar|feb februar|mar mars|apr april|mai|jun juni|jul juli|aug august|sep september|okt oktober|"
        "nov november|des desember"
    ),
    "da": (
        "jan januar|feb februar|mar marts|apr april|maj|jun juni|jul juli|aug august|sep september|okt oktober|"
        "nov november|dec december"
    ),
    "fi": (
        "tammi tammikuu tammikuuta|helmi helmikuu helmikuuta|maalis maaliskuu maaliskuuta|huhti huhtikuu huhtikuuta|"
        "touko toukokuu toukokuuta|kesä kesäkuu kesäkuuta|heinä heinäkuu heinäkuuta|elo elokuu elokuuta|"
        "syys syyskuu syyskuuta|loka lokakuu lokakuuta|marras marraskuu marraskuuta|joulu joulukuu joulukuuta"
    ),
    "uk": (
        "січ січень січня|лют лютий лютого|бер березень березня|квіт квітень квітня|трав травень травня|"
        "черв червень червня|лип липень липня|серп серпень серпня|вер вересень вересня|жовт жовтень жовтня|"
        "лист листопад листопада|груд грудень грудня"
    ),
    "ro": (
        "ian ianuarie|feb februarie|mar martie|apr aprilie|mai|iun iunie|iul iulie|aug august|sept septembrie|"
        "oct octombrie|noiembrie nov|dec decembrie"
    ),
    "hu": (
        "jan január|febr február|márc március|ápr április|máj május|jún június|júl július|aug augusztus|"
        "szept szeptember|okt október|nov november|dec december"
    ),
    "lt": (
        "saus sausio sausis|vas vasario vasaris|kov kovas kovo|bal balandis balandžio|geg gegužė gegužės|"
        "birž birželio birželis|liep liepa liepos|rugp rugpjūtis rugpjūčio|rugs rugsėjis rugsėjo|spal spalio spalis|"
        "lapkr lapkritis lapkričio|gruod gruodis gruodžio"
    ),
    "id": (
        "jan januari|feb februari|mar maret|apr april|mei|jun juni|jul juli|agu agustus|sep september|okt oktober|"
        "nov november|des desember"
    ),
    "el": (
        "ιαν ιανουάριος ιανουαρίου|φεβ φεβρουάριος φεβρουαρίου|μάρ μάρτιος μαρ μαρτίου|απρ απρίλιος απριλίου|"
        "μάι μάιος μαΐ μαΐου|ιουν ιουνίου ιούν ιούνιος|ιουλ ιουλίου ιούλ ιούλιος|αυγ αυγούστου αύγ αύγουστος|"
        "σεπ σεπτέμβριος σεπτεμβρίου|οκτ οκτωβρίου οκτώβριος|νοέ νοέμβριος νοε νοεμβρίου|δεκ δεκέμβριος δεκεμβρίου"
    ),
    "bg": (
        "яну януари|фев февруари|март|апр април|май|юни|юли|авг август|сеп септември|окт октомври|ное ноември|"
        "дек декември"
    ),
    "sk": (
        "jan január januára|feb február februára|mar marca marec|apr apríl apríla|máj mája|jún júna|júl júla|"
        "aug august augusta|sep september septembra|okt október októbra|nov november novembra|dec december decembra"
    ),
    "hr": (
        "sij siječanj siječnja|velj veljača veljače|ožu ožujak ožujka|tra travanj travnja|svi svibanj svibnja|"
        "lip lipanj lipnja|srp srpanj srpnja|kol kolovoz kolovoza|ruj rujan rujna|lis listopad listopada|"
        "stu studeni studenoga|pro prosinac prosinca"
    ),
    "sl": (
        "jan januar|feb februar|mar marec|apr april|maj|jun junij|jul julij|avg avgust|sep september|okt oktober|"
        "nov november|dec december"
    ),
    "ca": (
        "de_gen de_gener gen gener|de_febr de_febrer febr febrer|de_març març|abr abril d’abr d’abril|de_maig maig|"
        "de_juny juny|de_jul de_juliol jul juliol|ag agost d’ag d’agost|de_set de_setembre set setembre|"
        "d’oct d’octubre oct octubre|de_nov de_novembre nov novembre|de_des de_desembre des desembre"
    ),
    "lv": (
        "janv janvāris|febr februāris|marts|apr aprīlis|maijs|jūn jūnijs|jūl jūlijs|aug augusts|sept septembris|"
        "okt oktobris|nov novembris|dec decembris"
    ),
    "et": (
        "jaan jaanuar|veebr veebruar|märts|apr aprill|mai|juuni|juuli|aug august|sept september|okt oktoober|"
        "nov november|dets detsember"
    ),
    "sr": (
        "јан јануар|феб фебруар|мар март|апр април|мај|јун|јул|авг август|сеп септембар|окт октобар|нов новембар|"
        "дец децембар"
    ),
    "fa": "ژانویه ژانویهٔ|فوریه فوریهٔ|مارس|آوریل|مه مهٔ|ژوئن|ژوئیه ژوئیهٔ|اوت|سپتامبر|اکتبر|نوامبر|دسامبر",
    "he": (
        "ינואר ינו׳|פברואר פבר׳|מרץ|אפריל אפר׳|מאי|יוני|יולי|אוגוסט אוג׳|ספטמבר ספט׳|אוקטובר אוק׳|נובמבר נוב׳|"
        "דצמבר דצמ׳"
    ),
    "hi": ("जनवरी जन॰|फ़रवरी फ़र॰|मार्च|अप्रैल|मई|जून|जुलाई जुल॰|अगस्त अग॰|सितंबर सित॰|अक्टूबर अक्टू॰|नवंबर नव॰|दिसंबर दिस॰"),
}
"""A bar after each month, a blank after each of its names; an underscore is a blank within a name."""
LANGUAGES = tuple(_NAMES)
"""Tried in this order where the capture's own language does not know a month's name."""


@cache
def known_months(language: str) -> dict[str, int] | None:
    """Name → month (1 to 12) of a language in the table, else None."""
    months = _NAMES.get(language)
    if months is None:
        return None
    names = [(name.replace("_", " "), at) for at, month in enumerate(months.split("|"), 1) for name in month.split()]
    return dict(names)
