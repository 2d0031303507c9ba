"""Whole articles: the clashes that were found stay found, and nothing else is raised."""

import pytest

from tests.quality.articles import (
    Article,
    Clash,
    Story,
    Told,
    files,
    floor,
    lines_of,
    read_story,
    told_of,
    total_of,
)

STORIES = [read_story(file) for file in files()]
CLASH = Clash(type="denial", about="whether the mill is open", a=("is open",), b=("is closed",))


def mill(second: str) -> Story:
    first = "The mill at Korven is open, its owner said on Tuesday."
    told = ((first, "Kervo Post", "2025-03-04T10:00"), (second, "Orla Echo", "2025-03-04T11:00"))
    a, b = (
        Article(source=source, published=at, title="The mill at Korven", text=text)
        for text, source, at in told
    )
    return Story(name="mill", article=(a, b), clash=(CLASH,))


def test_as_many_clashes_as_before_are_found_and_nothing_else_is_raised() -> None:
    told = told_of(STORIES)

    assert len(told.found) >= floor()
    assert [outcome.dispute.question for outcome in told.besides] == []


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_both_articles_of_a_story_are_whole_and_say_what_they_clash_over(story: Story) -> None:
    texts = [f"{each.title} {' '.join(each.text.split())}" for each in story.article]

    assert all(150 <= len(text.split()) <= 500 for text in texts)
    assert 1 <= len(story.clash) <= 3
    for clash in story.clash:
        assert all(words in texts[0] for words in clash.a)
        assert all(words in texts[1] for words in clash.b)


def test_a_clash_is_found_if_its_two_sentences_stand_against_each_other() -> None:
    told = told_of([mill("The mill at Korven is closed, workers said on Tuesday.")])

    assert (told.found, told.missed, told.besides) == ([("mill", CLASH)], [], [])


def test_a_dispute_over_other_sentences_is_raised_besides() -> None:
    told = told_of([mill("The mill at Korven is shut, workers said on Tuesday.")])

    assert (told.found, told.missed) == ([], [("mill", CLASH)])
    assert len(told.besides) == 1


def test_what_is_missed_is_listed_and_what_is_found_counted() -> None:
    told = Told(found=[], missed=[("mill", CLASH)], besides=[])

    assert list(lines_of(told)) == ["missed  mill: whether the mill is open (denial)"]
    assert total_of([mill("")], told) == (
        "2 articles: 0 of 1 clashes found, 0 disputes raised besides"
    )
