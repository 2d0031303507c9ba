"""Whether two common nouns, with what describes them, name one thing. Pure."""

import re

from crosswire import lexis
from crosswire.domain.claims import Argument
from crosswire_alerts.judge.confidence import Doubt
from crosswire_alerts.judge.frames.tie import Tie

#: Whose work it is: by Kell, by the publisher Ida Kell.
BY = re.compile(
    r"\bby (?:the |an? )?(?:(?!(?:at|for|from|in|of|on|to|with)\b)[a-z][\w-]* ){0,2}"
    r"([A-Z][\w-]+(?: [A-Z][\w-]+)*)"
)
#: So many letters show of which name a word is another spelling.
LIKE = 3
#: Where it is, or who has it there.
WHERE = re.compile(
    r"\b(?:in|at|near) (?:the )?([A-Z][\w-]{1,40})|"
    r"\b([A-Z][\w-]{1,40})(?: [a-z]{1,40})? ['’] ?s\b"
)
#: By which a thing is told to be another one.
OTHER = re.compile(
    r"(?:another|the other|a second|a third|(?:an? |the |his |her |its )?(?:earlier|previous)) ",
    re.IGNORECASE,
)
#: Of which a government has one for each field.
OF_A_FIELD = frozenset(("minister", "ministry", "secretary"))
#: What any of its kind may be.
NEWNESS = frozenset(("new", "old", "latest", "recent", "current", "proposed", "planned", "own"))


def laid_down(argument: Argument) -> bool:
    """A law, a tax, a deal: there are many, and what describes each tells which."""
    laws = {"law", "accord"} & lexis.stands_for(argument.head)
    return bool(laws) or lexis.is_a(argument.head, "statement")


def nouns_tied(a: Argument, b: Argument) -> Tie:
    if a.side and b.side and a.side != b.side:
        return Tie(a, b, "apart")
    if OTHER.match(a.text) or OTHER.match(b.text):
        return Tie(a, b, "apart")
    if a.names and b.names and not set(a.names) & set(b.names):
        return Tie(a, b, "apart")
    makers = _makers(a), _makers(b)
    if all(makers) and not makers[0] & makers[1]:
        return Tie(a, b, "apart")  # a poll by one, and by another
    if _other_company(a, b) or _in_another_place(a, b):
        return Tie(a, b, "apart")
    if a.head == b.head:
        return _described(a, b)
    kin = lexis.kinship(a.head, b.head, "n")
    if kin and kin.kind == "synonym":
        return _described(a, b, Doubt.OTHER_WORD)
    if lexis.acts_for(a.head, b.head) or lexis.acts_for(b.head, a.head):
        return Tie(a, b, "kin", (Doubt.SIDE_FOR_ACTOR,))
    if a.side and _of_one_force(a, b):
        return Tie(a, b, "kin", (Doubt.SIDE_FOR_ACTOR,))
    if a.head in b.terms or b.head in a.terms:
        return Tie(a, b, "kin", (Doubt.WIDER_WORD,))
    if _doing_so(a, b) or _doing_so(b, a):
        return Tie(a, b, "kin", (Doubt.OTHER_WORD,))
    if kin and kin.kind in ("narrower", "wider"):
        return Tie(a, b, "kin", (Doubt.WIDER_WORD,))
    return Tie(a, b, "apart")


def _makers(argument: Argument) -> set[str]:
    return {word for name in BY.findall(argument.text) for word in name.split()}


def _other_company(a: Argument, b: Argument) -> bool:
    """The match between Kell and Orvan, and between Kell and Lowen."""
    mine, yours = {*a.names}, {*b.names}
    two_each = len(mine) > 1 and len(yours) > 1 and mine - yours and yours - mine
    between = all(" between " in f" {each.text} " for each in (a, b))
    return bool(two_each) and between


def _in_another_place(a: Argument, b: Argument) -> bool:
    """The Roe portrait in the Kell museum, and in the Orvan gallery."""
    if a.head != b.head or not {*a.names} & {*b.names}:
        return False
    mine, yours = places_in(a), places_in(b)
    return bool(mine and yours) and not (mine & {*b.names} or yours & {*a.names})


def places_in(argument: Argument) -> set[str]:
    """Names of where it is, within what it is called."""
    found = {name[:LIKE].lower() for each in WHERE.findall(argument.text) for name in each}
    return {name for name in argument.names if name[:LIKE] in found - {""}}


def _of_one_force(a: Argument, b: Argument) -> bool:
    """Chadian jets, and the Chadian air force: both are of one country, and do what it does."""
    doers = a.role == b.role == "agent" and a.side == b.side
    means = any(lexis.means_of_war(each.head) for each in (a, b))
    return doers and means and many(a) and many(b) and not (a.names and b.names)


def _doing_so(a: Argument, b: Argument) -> bool:
    """The strikers, and striking drivers; protesters, and protesting farmers."""
    if not (a.head.endswith(("er", "or")) and lexis.is_a(a.head, "person")):
        return False
    people = lexis.is_a(b.head, "person") and a.head != b.head
    return people and any(_one_stem(a.head, term) for term in b.terms)


def _described(a: Argument, b: Argument, *doubts: Doubt) -> Tie:
    """One head; what describes it must not tell two things of the kind apart."""
    owners = _owner(a), _owner(b)
    if all(owners) and owners[0] != owners[1]:
        doubts = (*doubts, Doubt.WHOSE_UNSAID)
    first, second = telling(a) - {b.head}, telling(b) - {a.head}
    only_named = first & second <= {*a.names, *b.names}
    if only_named and any(lexis.opposed(x, y, "a") for x in first for y in second):
        return Tie(a, b, "apart")  # the east of Kell, and its west
    if first & second and _of_two_kinds(a, b):
        return Tie(a, b, "apart")
    if first - second and second - first:
        common = _saying_little(a, b) & first & second
        first, second = first - common, second - common
    if first and second and not first & second:
        if any(lexis.opposed(x, y, "a") for x in first for y in second):
            return Tie(a, b, "apart")
        if not any(kin_words(x, y) or _one_stem(x, y) for x in first for y in second):
            return Tie(a, b, "apart" if len(first) + len(second) > 3 else "unsure")
    if bool(first) != bool(second):
        if laid_down(a) and (b if first else a).text.lower().startswith(("a ", "an ")):
            return Tie(a, b, "unsure")  # a bill, the rent bill
        doubts = (*doubts, Doubt.DESCRIBED_BY_ONE)
    return Tie(a, b, "kin" if doubts else "same", doubts)


def _saying_little(a: Argument, b: Argument) -> set[str]:
    """What tells little if both say it: that it is new, and of which country."""
    first, second = (
        {word.lower() for word in each.text.split() if word[:1].isupper()} - {*each.names}
        for each in (a, b)
    )
    return {*NEWNESS, *(first & second if a.side and a.side == b.side else ())}


def _of_two_kinds(a: Argument, b: Argument) -> bool:
    """The emergency ward and the maternity ward of one hospital, the finance minister and the
    justice minister: the noun before tells which."""
    first, second = _kind_before(a), _kind_before(b)
    if not first or not second or first in b.terms or second in a.terms:
        return False
    return not (kin_words(first, second) or _one_stem(first, second))


def _kind_before(argument: Argument) -> str:
    """The common noun right before the head, if what it names is a part of something named."""
    words = argument.text.split(" ")
    at = next((n for n, word in enumerate(words) if lexis.lemma(word, "n") == argument.head), 0)
    before = words[at - 1] if at else ""
    part = bool(argument.names) and lexis.is_a(argument.head, "artifact")
    if not before.islower() or not (part or argument.head in OF_A_FIELD):
        return ""
    told = lexis.lemma(before, "n")
    return told if told in argument.terms and not lexis.known(before, "a") else ""


def _one_stem(x: str, y: str) -> bool:
    """Sugar and sugary, region and regional."""
    short, long = sorted((x, y), key=len)
    return len(short) > 3 and long.startswith(short) and len(long) - len(short) < 3


def _owner(argument: Argument) -> str:
    """My party, his party: whose it is, the sentence alone does not tell."""
    first = argument.text.lower().split(" ", 1)[0]
    return first if first in lexis.owners() and not argument.side else ""


def telling(argument: Argument) -> set[str]:
    """What describes it, the unit of its figure left out: damage of 5 million euros."""
    figure = argument.quantity.text.lower().split() if argument.quantity else []
    return {term for term in argument.terms if not any(w.startswith(term) for w in figure)}


def kin_words(x: str, y: str) -> bool:
    kin = lexis.kinship(x, y, "n")
    return bool(kin and kin.kind != "opposite")


def many(argument: Argument) -> bool:
    """Forces, troops, army, government, officials; its jets and what they do."""
    if argument.role == "agent" and lexis.means_of_war(argument.head):
        return True
    if lexis.is_a(argument.head, "building"):  # a school
        return False
    return (
        argument.head == "force"
        or lexis.is_a(argument.head, "group")
        or lexis.is_a(argument.head, "person")
    )
