"""Which language a text is in."""

import subprocess
import sys

import pytest

from dragoman.clean.language import language_of

TEXTS = {
    "en": "The foreign minister said that the talks in Oslo would go on for a week and that he was hopeful.",
    "ru": "Министр иностранных дел заявил, что переговоры в Осло продлятся неделю.",
    "uk": "Міністр закордонних справ заявив, що переговори в Осло триватимуть тиждень.",
    "ar": "قال وزير الخارجية إن المحادثات في أوسلو ستستمر أسبوعا وإنه متفائل بنتائجها.",
    "fa": "وزیر امور خارجه گفت که گفت‌وگوها در اسلو یک هفته ادامه خواهد داشت.",
    "zh": "外交部长表示，在奥斯陆举行的会谈将持续一周，双方对结果表示乐观。",
    "de": "Der Außenminister sagte, die Gespräche in Oslo würden noch eine Woche dauern.",
    "fr": "Le ministre des Affaires étrangères a déclaré que les pourparlers dureraient une semaine.",
    "es": "El ministro de Exteriores dijo que las conversaciones en Oslo durarían una semana.",
    "tr": "Dışişleri Bakanı, Oslo'daki görüşmelerin bir hafta süreceğini söyledi.",
    "it": "Il ministro degli Esteri ha detto che i colloqui a Oslo dureranno una settimana.",
    "pt": "O ministro das Relações Exteriores disse que as conversações em Oslo durarão uma semana.",
}


@pytest.mark.parametrize("language", TEXTS)
def test_a_sentence_tells_its_language(language):
    assert language_of(TEXTS[language]) == language


@pytest.mark.parametrize("text", ["", "Oslo", "12.05.2021 14:30", "+++ 100 200 300 +++ 4"])
def test_too_little_tells_nothing(text):
    assert language_of(text) == "und"


def test_english_needs_no_identifier():
    code = (
        "import sys\n"
        "from dragoman.clean.language import language_of\n"
        f"assert language_of({TEXTS['en']!r}) == 'en'\n"
        "assert 'py3langid' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize(
    "text",
    [
        "On 12 March 2025 Prime Minister Narendra Modi called French President Emmanuel Macron.",
        "Modi called Macron on Friday.",
        "Brazilian President Luiz Inacio Lula da Silva visited Berlin in June.",
    ],
)
def test_one_plain_sentence_full_of_names_is_english(text):
    assert language_of(text) == "en"


@pytest.mark.parametrize(
    "text",
    [
        "Presiden Prabowo Subianto bertemu Menteri Luar Negeri Vladimir Putin.",
        "Premier Donald Tusk in Washington.",
        "Minister-president Mark Rutte sprak in Den Haag met premier Keir Starmer.",
        "Bundeskanzler Olaf Scholz traf Premier Rishi Sunak in London.",
        "Predsednik Aleksandar Vucic sastao se sa Donald Trump i Joe Biden.",
        "President Emmanuel Macron a appele Narendra Modi.",
    ],
)
def test_names_that_english_writes_too_make_no_sentence_english(text):
    assert language_of(text) != "en"
