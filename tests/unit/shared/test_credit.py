"""Agencies that a report is credited to, and those that it only speaks of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswire.credit import agency_named, credited

TOLD = "Twelve people died when the ferry sank."
REPORT = "Twelve people died when the ferry sank.\nDivers found the wreck.\nThe quay is closed."


@pytest.mark.parametrize(
    ("head", "agency"),
    [
        ("(Reuters) - ", "Reuters"),
        ("GENEVA (Reuters) - ", "Reuters"),
        ("KYIV, March 2 (Reuters) – ", "Reuters"),
        ("KYIV, March 2 (Reuters)\n", "Reuters"),
        ("KYIV, Ukraine (AP) — ", "AP"),
        ("LONDON (AP) — ", "AP"),
        ("GENEVA, May 14 (The Associated Press) — ", "AP"),
        ("NEW DELHI (PTI): ", "PTI"),
        ("BEIJING, March 2 (Xinhua) -- ", "Xinhua"),
        ("Berlin (dpa) - ", "DPA"),
        ("Berlin (dpa/AFP) - ", "DPA"),
        ("SEOUL, March 2 (Yonhap) -- ", "Yonhap"),
        ("RABAT (MAP) - ", "MAP"),
        ("MOSCOW, March 2. /TASS/. ", "TASS"),
        ("MOSCOW. March 2 (Interfax) - ", "Interfax"),
        ("KYIV. March 2 (Interfax-Ukraine) – ", "Interfax-Ukraine"),
        ("MOSCOW, March 2 - RIA Novosti. ", "RIA"),
        ("TASS, March 2. ", "TASS"),
        ("AFP - ", "AFP"),
        ("PARIS — Agence France-Presse\n", "AFP"),
        ("Agence France-Presse\n", "AFP"),
        ("By Reuters\n", "Reuters"),
        ("Reuters Staff\n", "Reuters"),
        ("By Jane Doe, Associated Press\n", "AP"),
        ("By JANE DOE | The Associated Press\n\n", "AP"),
        ("Source: Anadolu Agency\n", "Anadolu"),
        ("www.ukrinform.net\n", "UKRINFORM"),
    ],
)
def test_a_dateline_or_a_line_at_the_head_credits(head: str, agency: str) -> None:
    assert credited(text=head + REPORT) == agency


@pytest.mark.parametrize(
    ("tail", "agency"),
    [
        (" — AFP", "AFP"),
        (" - Reuters", "Reuters"),
        (" — Ukrinform.", "UKRINFORM"),
        (" (AFP)", "AFP"),
        (" /TASS/", "TASS"),
        ("\nAFP", "AFP"),
        ("\n© 2022 AFP", "AFP"),
        ("\nCopyright 2022 The Associated Press. All rights reserved.", "AP"),
        ("\nWith reporting by AP", "AP"),
        ("\nWith reporting by Reuters, AFP, and Interfax", "Reuters"),
        (" Additional reporting by Jane Doe and AFP.", "AFP"),
        ("\n(With inputs from PTI)", "PTI"),
        ("\nThe Associated Press contributed to this report.", "AP"),
        ("\nSource: TASS", "TASS"),
        ("\nab/cde (Reuters, AFP)", "Reuters"),
        (" Source: Interfax-Ukraine", "Interfax-Ukraine"),
        ("\nThis article was originally published by AFP.", "AFP"),
    ],
)
def test_a_tail_credits(tail: str, agency: str) -> None:
    assert credited(text=REPORT + tail) == agency


@pytest.mark.parametrize(
    ("author", "agency"),
    [
        ("Reuters", "Reuters"),
        ("agence france-presse", "AFP"),
        ("AFP", "AFP"),
        ("Reuters Staff", "Reuters"),
        ("Jane Doe, The Associated Press", "AP"),
        ("By JANE DOE Associated Press", "AP"),
        ("Jane Doe (Reuters)", "Reuters"),
        ("noreply@wire.example (PTI)", "PTI"),
        ("PA Media", "PA"),
        ("Jane Doe", None),
        ("Ria Novak", None),
        ("Ria", None),
        ("Sana", None),
        ("North Daily staff", None),
    ],
)
def test_an_author_credits(author: str, agency: str | None) -> None:
    assert credited(author=author, text=REPORT) == agency


@pytest.mark.parametrize(
    ("title", "agency"),
    [
        ("Ferry sinks off Kestrel Bay - Interfax", "Interfax"),
        ("Ferry sinks off Kestrel Bay — TASS", "TASS"),
        ("Ferry sinks off Kestrel Bay | Reuters", "Reuters"),
        ("Ferry sinks off Kestrel Bay - ministry", None),
        ("Ferry sinks off Kestrel Bay - North Daily", None),
        ("Interfax: ferry sinks off Kestrel Bay", None),
        ("Ferry sinks, Reuters reports", None),
        ("How to read a sea - map", None),
    ],
)
def test_the_end_of_a_title_credits(title: str, agency: str | None) -> None:
    assert credited(title=title, text=REPORT) == agency


@pytest.mark.parametrize(
    "text",
    [
        "",
        REPORT,
        "The club (founded 1902) - a big one - won.",
        "He told the agency (Reuters) that twelve died.",
        "Twelve people died, Reuters reported on Monday.",
        "Twelve people died, according to the Interfax news agency.",
        "Interfax reported that twelve people died.",
        "Reuters – one of the oldest agencies – was founded by a man from Kassel.",
        "The minister told AFP that nobody had died.",
        "Officials denied a report by TASS. The ferry was empty, they said.",
        "Twelve died, the state news agency SANA said.",
        f"{TOLD}\nPhoto: AFP",
        f"{TOLD}\nA diver. Photograph: Jane Doe/AP",
        f"{TOLD}\nAFP via Getty Images",
        f"{TOLD}\nREUTERS/Jane Doe",
        f"{TOLD}\nA ferry (AFP photo)",
        f"{TOLD}\nReporting by Jane Doe.",
        f"{TOLD}\nSource: the harbour office",
        f"{TOLD}\n© 2022 North Daily",
        f"{TOLD} (Adds details)",
        f"{TOLD}\nMAP\n",
        f"{TOLD}\nAFP\nDivers found the wreck.\nThe quay is closed.\nIt rained.\nNobody sang.",
        "KESTREL BAY — The ferry sank.",
        "NAMPA, Idaho — The ferry sank.",
        "Trend: fewer ferries, more bridges.",
    ],
)
def test_what_a_text_says_of_an_agency_is_no_credit(text: str) -> None:
    assert credited(title="Ferry sinks", text=text) is None


def test_the_author_goes_before_the_text() -> None:
    assert credited(author="AFP", text="GENEVA (Reuters) - Twelve died.") == "AFP"


def test_an_outlet_that_is_an_agency_is_its_own() -> None:
    assert credited(text=REPORT, outlet="TASS") == "TASS"
    assert credited(text=REPORT, outlet="ukrinform.net") == "UKRINFORM"
    assert credited(text=f"{REPORT} - Interfax", outlet="TASS") == "Interfax"
    assert credited(text=REPORT, outlet="North Daily") is None


@pytest.mark.parametrize("words", ["", " ", "~", "the", "agency", "The Agency", "By", "~PA"])
def test_no_agency_is_named_by_nothing(words: str) -> None:
    assert agency_named(words, certain=True) is None


@given(st.text(), st.text(), st.text())
def test_any_text_can_be_asked(author: str, title: str, text: str) -> None:
    credited(author=author, title=title, text=text)
