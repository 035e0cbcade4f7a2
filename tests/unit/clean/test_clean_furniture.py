"""What pages say around an article goes; the article stays."""

import pytest

from dragoman.clean.furniture import sift
from dragoman.clean.lines import split_lines

LEAD = "The foreign ministers of the two countries met in Oslo on Monday and agreed to meet again."
END = "They will sign the text in the autumn, a spokesman for the ministry told reporters after the talks."


def keep(text):
    return [line.text for line in sift(split_lines(text)).kept]


def around(furniture):
    return f"Ministers agree in Oslo\n\n{LEAD}\n\n{furniture}\n\n{END}"


@pytest.mark.parametrize(
    "furniture",
    [
        "Home | World | Sport | Weather | Jobs",
        "Home > World > Europe",
        "» World » Europe",
        "Главная / Мир",
        "الرئيسية / أخبار / أوروبا",
        "首页 > 国际 > 正文",
        "Accueil › Monde › Europe",
        "Startseite | Politik | Reise",
        "EnglishРусскийFrançais日本語Deutsch",
        "English | Русский | العربية",
        "Share: Facebook  Twitter  Telegram",
        "Share this article",
        "Print     Send to a friend     Your comment: [       ]",
        "Поделиться",
        "Compartir en Facebook",
        "Teilen  Drucken  Merken",
        "شارك على فيسبوك",
        "Your email address will not be published. Required fields are marked *",
        "Ваш адрес email не будет опубликован.",
        "لن يتم نشر عنوان بريدك الإلكتروني.",
        "Votre adresse e-mail ne sera pas publiée.",
        "Name (required)   Mail (will not be published) (required)   Website",
        "Read more: Salmon prices fall",
        "Читайте также: Лосось подешевел",
        "اقرأ أيضًا: انخفاض أسعار السلمون",
        "بیشتر بخوانید: کاهش قیمت ماهی",
        "相关阅读：三文鱼降价",
        "Lesen Sie auch: Lachs wird billiger",
        "Lire aussi : le saumon moins cher",
        "Lea también: Baja el salmón",
        "Bunu da okuyun: Somon ucuzladı",
        "Leggi anche: Il salmone costa meno",
        "Leia também: Salmão mais barato",
        "Last update: May 4, 2021 10:15",
        "Updated 4 May 2021",
        "Обновлено: 04.05.2021 10:15",
        "Mis à jour le 4 mai 2021 à 10h15",
        "آخر تحديث: 4 مايو 2021",
        "最后更新：2021-05-04 10:15",
        "Example Times logo",
        "Source",
        "None",
        "Advertisement",
        "Реклама",
        "إعلان",
        "广告",
        "Publicité",
        "Back to top",
        "Zum Seitenanfang",
        "We use cookies to improve your experience on our website. By going on you agree.",
        "Diese Website verwendet Cookies. Mit einem Klick stimmen Sie zu.",
        "Мы используем файлы cookie, чтобы сайт работал лучше.",
        "Este sitio utiliza cookies para mejorar su experiencia.",
        "Subscribe to our newsletter for the best of every week in your inbox!",
        "Подпишитесь на наш канал, чтобы не пропустить главного",
        "تابعنا على تلغرام",
        "关注我们的微信公众号",
        "Views: 1,204",
        "Просмотров: 1 204",
        "تعداد بازدید: ۱۲۰۴",
        "阅读：1204",
        "5 min read",
        "Oslo +12°   Euro 10,2",
        "Tags: Norway, fish",
        "Метки: Норвегия, рыба",
        "#norway #fish",
        "© Example Times 2021. All rights reserved.",
        "Все права защищены",
        "جميع الحقوق محفوظة",
        "[ad_1]",
        "***",
        "https://www.example.org/a/b",
        "You have 3 free articles left this month.",
        "♡ 12   💬 4   Share",
    ],
)
def test_furniture_goes_wherever_it_stands(furniture):
    assert keep(around(furniture)) == ["Ministers agree in Oslo", LEAD, END]
    assert keep(f"Ministers agree in Oslo\n\n{LEAD}\n\n{END}\n{furniture}") == ["Ministers agree in Oslo", LEAD, END]


@pytest.mark.parametrize(
    "prose",
    [
        "Read more books, the minister told pupils in Oslo, and you will know more of the world than I do.",
        "Share prices in Oslo fell by two per cent after the minister had spoken of a tax on salmon.",
        "The source of the river lies in Norway, and both governments claim the right to its water.",
        "Follow us, the general told his troops, and by Friday we shall stand on the bridge again.",
        "Home to forty thousand people, the town was taken by the army on the morning of May 4, 2021.",
        "Updated 4 May 2021, the plan gives the two countries ten years to clear the border of mines.",
        "The newspaper accused the ministry of breaking its own privacy policy when it read the letters.",
        "They met in Oslo | and not in Bergen | and spoke for an hour about fish and the price of gas.",
        "He said: “Subscribe to our cause!” and the crowd in the square in front of the palace cheered him.",
        "The talks covered English, French, German and Russian schools in the four towns on the border.",
        "His channel on Telegram, like those on Facebook and YouTube, was closed by the court on Monday.",
        "بیشتر بخوانید و بدانید، وزیر به دانش‌آموزان در اسلو گفت و افزود که کتاب بهترین دوست آدمی است.",
    ],
)
def test_prose_stays_though_it_begins_like_furniture(prose):
    assert keep(around(prose)) == ["Ministers agree in Oslo", LEAD, prose, END]


@pytest.mark.parametrize(
    "line", ["“We are ready.”", "He did not.", "What was agreed", "– No, said the minister.", "Why?"]
)
def test_short_lines_of_the_article_stay(line):
    assert line in keep(around(line))


def test_the_headlines_under_read_more_go_and_the_next_paragraph_stays():
    text = around("Read more\nSalmon prices fall in Bergen\nFishermen block the port")
    assert keep(text) == ["Ministers agree in Oslo", LEAD, END]


def test_a_list_of_most_read_goes_with_its_numbers():
    text = f"Ministers agree in Oslo\n\n{LEAD}\n\nMost read\n1. Salmon prices fall\n2. The best fjords"
    assert keep(text) == ["Ministers agree in Oslo", LEAD]


def test_readers_comments_go_to_the_end_of_the_page():
    comment = "I was there in Oslo on Monday and the two ministers never met, they only shook hands in a hall."
    text = f"Ministers agree in Oslo\n\n{LEAD}\n\nComments (2)\n\nOla: {comment}\n\nKari: what nonsense"
    assert keep(text) == ["Ministers agree in Oslo", LEAD]


@pytest.mark.parametrize(
    "heading", ["Leave a Reply", "Leave a comment", "Добавить комментарий", "Kommentare (3)", "评论"]
)
def test_a_comment_form_ends_the_page(heading):
    assert keep(around(heading)) == ["Ministers agree in Oslo", LEAD]


def test_a_comments_button_above_the_article_takes_nothing_with_it():
    assert keep(f"Comments\n\nMinisters agree in Oslo\n\n{LEAD}") == ["Ministers agree in Oslo", LEAD]


def test_section_labels_above_the_headline_go():
    assert keep(f"World & Europe\n\nMinisters agree in Oslo\n\n{LEAD}") == ["Ministers agree in Oslo", LEAD]
    assert keep(f"В мире\n\nМинистры договорились\n\n{LEAD}") == ["Министры договорились", LEAD]


def test_a_headline_made_of_section_words_stays_when_it_is_the_only_one():
    assert keep(f"War and peace\n\n{LEAD}") == ["War and peace", LEAD]


def test_the_papers_own_name_above_the_headline_goes():
    assert keep(f"NORTHERN POST\n\nMinisters agree in Oslo\n\n{LEAD}") == ["Ministers agree in Oslo", LEAD]


def test_a_line_given_twice_in_a_row_is_kept_once_and_remembered():
    caption = "The ministers of both countries in Oslo"
    sifted = sift(split_lines(f"Ministers agree in Oslo\n\n{caption}\n{caption}\n\n{LEAD}"))
    assert [line.text for line in sifted.kept] == ["Ministers agree in Oslo", caption, LEAD]
    assert sifted.doubled == {caption}


def test_a_row_under_the_headline_keeps_its_date_and_its_writer():
    text = f"Ministers agree in Oslo\n\n4 May 2021 · World · Ann Example · 3 min read · Updated 5 May 2021\n\n{LEAD}"
    sifted = sift(split_lines(text))
    assert [line.text for line in sifted.kept] == ["Ministers agree in Oslo", "4 May 2021", "Ann Example", LEAD]
    assert sifted.stamps == ("Updated 5 May 2021",)


def test_below_the_last_prose_only_captions_follow_the_furniture():
    tail = "Share this\nA new ferry for Bergen\n\nThe ministers in Oslo. © Example Agency"
    assert keep(f"Ministers agree in Oslo\n\n{LEAD}\n\n{tail}")[-1] == "The ministers in Oslo. © Example Agency"
    assert "A new ferry for Bergen" not in keep(f"Ministers agree in Oslo\n\n{LEAD}\n\n{tail}")


def test_a_short_last_sentence_stays_below_an_advertisement():
    text = f"Ministers agree in Oslo\n\n{LEAD}\n\nAdvertisement\n\n“We are ready,” he said."
    assert keep(text)[-1] == "“We are ready,” he said."


def test_a_short_sentence_right_under_read_more_stays():
    text = f"Ministers agree in Oslo\n\n{LEAD}\n\nRead more\nThe talks went on for hours."
    assert keep(text)[-1] == "The talks went on for hours."


def test_text_spaced_out_to_a_width_is_no_menu():
    spaced = "The   foreign   ministers   met   in   Oslo"
    assert keep(around(spaced))[2] == spaced


def test_all_that_goes_is_listed_with_a_reason():
    sifted = sift(split_lines(around("Share this article")))
    assert [(item.text, item.reason) for item in sifted.removed] == [("Share this article", "share or print bar")]


def test_a_paragraph_broken_at_a_width_is_one_line_again():
    wrapped = "The foreign ministers of the two countries met in Oslo on\nMonday and agreed to meet again before the\nend of May."
    assert [line.text for line in split_lines(wrapped)] == [wrapped.replace("\n", " ")]


def test_paragraphs_without_blank_lines_stay_apart():
    assert len(split_lines(f"{LEAD}\n{END}\n{LEAD}")) == 3
