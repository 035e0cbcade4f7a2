import pytest

from dragoman.lexicon.scripts import fold, romanize, script_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Élysée", "elysee"),
        ("Abdollahian‑Amir", "ABDOLLAHIAN-AMIR"),
        ("Sana’a", "sana'a"),
        ("  two \u00a0words\n", "two words"),
        ("علي", "علی"),
        ("كيهان", "کیهان"),
        ("علی\u200cاکبر", "علیاکبر"),
        ("\u200fتهران\u200e", "تهران"),
        ("Ёлка", "елка"),
        ("Lech Wałęsa", "lech walesa"),
        ("Türkiye", "TURKIYE"),
        ("İran", "iran"),
    ],
)
def test_spellings_of_one_name_fold_to_the_same(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize("text", ["Fédération", "ایران", "Россия", "भारत", "カザン", "대한민국", "a  b", ""])
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)


def test_different_names_stay_different():
    assert fold("Iran") != fold("Iraq")
    assert fold("カザン") != fold("ガザン")


def test_any_script_is_written_in_ascii():
    assert romanize("Путин") == "Putin"
    assert romanize("ایران").isascii()
    assert romanize("plain words") == "plain words"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Tehran", "Latn"),
        ("Тегеран", "Cyrl"),
        ("تهران", "Arab"),
        ("טהראן", "Hebr"),
        ("德黑兰", "Hani"),
        ("テヘラン市", "Jpan"),
        ("테헤란", "Hang"),
        ("2024, 17 %", "Zyyy"),
    ],
)
def test_the_script_of_most_letters_is_told(text, code):
    assert script_of(text) == code
