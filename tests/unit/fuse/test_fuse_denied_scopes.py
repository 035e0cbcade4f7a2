from __future__ import annotations

import pytest

from dragoman.fuse.answers.denied_scopes import is_confirming, is_of_claim, is_withdrawing, scope_of


@pytest.mark.parametrize(
    ("words", "scope"),
    [
        ("Oslo denied that the ships had sailed", "whole"),
        ("the ministry called the report baseless", "whole"),
        ("the envoy denied that the talks would take place on Friday", "date"),
        ("he disputed the date of the signing", "date"),
        ("the ministry rejected the figure of forty dead", "number"),
        ("Lima denied how many soldiers had crossed", "number"),
        ("the militia denied any role in the bombing", "role"),
        ("Norn, for his part, denied the sale", "whole"),
        ("the general denied involvement in the coup", "role"),
        ("the spokeswoman denied any knowledge of the landing", "knowledge"),
        ("Норн опроверг сообщения", None),
        ("the minister spoke of the weather", None),
    ],
)
def test_the_words_of_a_denial_tell_what_is_denied(words: str, scope: str | None) -> None:
    assert scope_of(words) == scope


@pytest.mark.parametrize(
    ("words", "confirms"),
    [
        ("the palace confirmed the trip", True),
        ("Vale acknowledged that the loan was late", True),
        ("the palace declined to confirm the trip", False),
        ("nobody could confirm the trip", False),
        ("he neither confirmed nor denied it", False),
    ],
)
def test_only_who_confirms_confirms(words: str, confirms: bool) -> None:
    assert is_confirming(words) is confirms


@pytest.mark.parametrize(
    ("words", "withdraws"),
    [
        ("the daily retracted its story of Monday", True),
        ("the minister took back his earlier remarks", True),
        ("the paper withdrew the report", True),
        ("Oslo withdrew its ambassador", False),
        ("the troops were withdrawn from the delta", False),
    ],
)
def test_only_words_are_taken_back(words: str, withdraws: bool) -> None:
    assert is_withdrawing(words) is withdraws


def test_to_reject_an_offer_is_not_to_reject_a_claim() -> None:
    assert is_of_claim("Lima rejected the allegations")
    assert not is_of_claim("Lima rejected the offer of talks")
