"""Which specs and which of their cases are about what Crosswire reads, and why others are not."""

import re
from collections import Counter
from collections.abc import Iterable

from tests.quality.values.cases import Row
from tests.quality.values.right import spans

#: Times of day, durations, repetitions, holidays and sequences are no part of what is read.
OUT_OF_SCOPE = {
    "Number/NumberModelExperimentalMode, NumberRangeModelExperimentalMode, *PercentMode, "
    "OrdinalModelSuppressExtendedTypes": "the same sentences under other settings of that library",
    "DateTime/Time*, DateTime*Extractor, DateTime*Parser, DateTimePeriod*": "times of day",
    "DateTime/Duration*": "lengths of time: read as measures, not as dates",
    "DateTime/Set*": "repetitions (every Monday)",
    "DateTime/Holiday*": "holidays by name",
    "DateTime/DateTimeModel, cases with more than days": "times of day, lengths, repetitions",
    "DateTime/Merged*, DateTimeModel* but DateTimeModel": "the same under other settings",
    "Sequence/*, Choice/*, Timex/*": "telephone numbers, addresses, yes and no, a notation",
}


#: Kinds of dates that are not read, by how the spec's words look; their cases are left out.
NOT_READ = {
    "holidays": r"christmas|xmas|easter|thanksgiving|new year('s)?( eve|$)|ramadan|\beid\b"
    r"|black friday|cyber monday|halloween|juneteenth|mlk|\bday of\b"
    r"|\b(?!(the|my|same|that|this|next|last|past|one)\b)[a-z]+('?s)? day\b",
    "working days, numbered weeks, terms": r"business|working|weekdays?$|\bweek (number )?\d"
    r"|w\d\d|w/c|fiscal|\bfy|school|semester|trimester|\beo[dmy]\b|to date",
    "what points into a diary or a story: my week, the next day": r"hence|in the future"
    r"|\b(previous|following|preceding|same|that)\b|^(the |my )?(same |that )?"
    r"(day|week|month|year|weekend|decade)$|(next|last|past|this) day$"
    r"|later$(?<!or later)(?<!and later)|(?<!or) earlier$",
    "lengths of time: rebuilt in two weeks": r"^in (the )?[a-z0-9]+ ?(more )?"
    r"(days?|weeks?|months?|years?)\b|^for \d",
    "seasons": r"spring|summer|autumn|winter|\bfall\b",
    "a number without a month: on 15": r"^(the )?(\d{1,2}|second|twenty second|thirty)\.?$",
    "digits without marks: 20160212": r"\d{8}|\d{4} \d\d \d\d",
}


def reason_to_leave_out(case: Row) -> str | None:
    """Why a case of dates is out of scope."""
    for result in case.get("Results") or ():
        for reason, pattern in NOT_READ.items():
            if re.search(pattern, result["Text"], re.IGNORECASE):
                return reason
    return None


def left_out(cases: Iterable[Row]) -> dict[str, int]:
    """How many cases each reason leaves out."""
    return dict(Counter(filter(None, map(reason_to_leave_out, cases))).most_common())


def in_scope(case: Row) -> bool:
    return reason_to_leave_out(case) is None


def every(case: Row) -> bool:
    return True


def valued(result: Row) -> bool:
    return result["Resolution"].get("value") not in (None, "null")


def resolved(result: Row) -> bool:
    told = [span for span in spans(result) if any(span)]
    return bool(told) and not {"0001-01-01", "not resolved"} & {
        end for ends in told for end in ends
    }


def days_only(case: Row) -> bool:
    types = {each.get("TypeName", "other").removeprefix("datetimeV2.") for each in case["Results"]}
    return types <= {"date", "daterange"} and in_scope(case)


def places_only(case: Row) -> bool:
    return all(
        "relativeTo" not in each["Resolution"] or _absolute(each) for each in case["Results"]
    )


def _absolute(result: Row) -> bool:
    return str(result["Resolution"].get("value", "")).isdigit()
