"""Names of months in the languages of the pages that we clean; the English ones are the lexicon's."""

from __future__ import annotations

from dragoman.lexicon.calendar import JALALI_MONTHS, MONTH_ABBREVIATIONS, MONTHS

_GREGORIAN = {
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "ru bare": "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
    "ru short": "янв фев мар апр - июн июл авг сен окт ноя дек",
    "ru other": "- февр - - - - - - сент - нояб -",
    "uk": "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "de": "januar februar märz april mai juni juli august september oktober november dezember",
    "de short": "jän - mrz - - - - - - okt - dez",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "fr short": "janv févr - avr - - juil - - - - déc",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "es short": "ene - - abr - - - ago setiembre - - dic",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "it short": "gen - - - mag giu lug - set ott - -",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "tr": "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    "ar other": "- - - إبريل - يونيه يوليه اغسطس - اكتوبر - -",
    "ar levant": "كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول",
    "ar maghreb": "جانفي فيفري - أفريل ماي جوان جويلية أوت - - - -",
    "fa": "ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر",
    "fa other": "- - - - می - جولای آگوست - - - -",
}
_JALALI = {"fa": "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند"}


def _numbered(names: dict[str, str]) -> dict[str, int]:
    return {
        name.replace("_", " "): number
        for line in names.values()
        for number, name in enumerate(line.split(), start=1)
        if name != "-"
    }


GREGORIAN = {**_numbered(_GREGORIAN), **MONTHS, **MONTH_ABBREVIATIONS}
"""Small-letter name to number, 1 to 12."""
JALALI = {**_numbered(_JALALI), **JALALI_MONTHS}
"""Small-letter name to number of the month in the Iranian solar calendar, 1 to 12."""
