"""What is said: which words of the sentence a cue hands over to its speaker."""

from collections.abc import Iterable, Iterator

from crosswire_extractor import lexicon
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.reading.senses import verbs
from crosswire_extractor.reading.subjects import passive, resumed
from crosswire_extractor.syntax import Node, Tree

_SOMEBODY = ("name", "role", "body", "organisation", "people")
_OPENING, _CLOSING, _EITHER = frozenset("“„«"), frozenset("”»"), '"'

_MARKS = _OPENING | _CLOSING | {_EITHER, "'"}


def clauses_of(tree: Tree, verb: Node) -> list[Node]:
    """The clauses that the verb takes: that …, whether …, to do …"""
    return list(tree.children(verb, "ccomp", "xcomp"))


def finite(tree: Tree, node: Node) -> bool:
    """Whether a clause has a tense; a fragment counts as one."""
    if node.tag in ("VBD", "VBP", "VBZ", "MD") or not node.verb:
        return True
    return any(
        each.tag in ("VBD", "VBP", "VBZ", "MD") for each in tree.children(node, "aux", "auxpass")
    )


def clause_words(parsed: Parsed, top: Node) -> set[int]:
    """All below it, but for asides of the outlet: "…, as the talks went on"."""
    tree = parsed.tree
    found: set[int] = set()
    waiting = [top]
    while waiting:
        node = waiting.pop()
        found.add(node.at)
        waiting += [
            each
            for each in tree.children(node)
            if not _aside(parsed, each) and not (each.dep == "conj" and resumed(tree, each))
        ]
    return found


def _aside(parsed: Parsed, node: Node) -> bool:
    if node.dep not in ("advcl", "prep"):
        return False
    first = min(each.at for each in parsed.tree.subtree(node))
    opens = parsed.word(first) in ("as", "amid", "while", "whereas") and (
        node.dep == "advcl" or parsed.word(first) == "amid"
    )
    return opens and parsed.word(first - 1) == "," and not _quoted(parsed, first)


def _quoted(parsed: Parsed, at: int) -> bool:
    return any(start <= at < end for start, end in quotations(parsed))


def quotations(parsed: Parsed) -> list[tuple[int, int]]:
    """Runs of tokens between quotation marks; a lone mark runs to the sentence's end or start."""
    found: list[tuple[int, int]] = []
    start: int | None = None
    for at, mark in quote_marks(parsed):
        if start is None and mark != "close":
            start = at
        elif start is None and not found:
            found.append((0, at + 1))
        elif start is not None and mark != "open":
            found.append((start, at + 1))
            start = None
    if start is not None:
        found.append((start, len(parsed.tokens)))
    return found


def quote_marks(parsed: Parsed) -> Iterator[tuple[int, str]]:
    """Where a quotation opens or closes; two apostrophes are one mark.

    A straight mark opens before a word that it touches and closes after one.
    """
    tokens = parsed.tokens
    at = 0 if _MARKS.intersection(parsed.sentence.text) else len(tokens)
    while at < len(tokens):
        first, text = at, tokens[at].text
        while (
            text == "'" and at + 1 < len(tokens) and tokens[at + 1].text == "'" and at - first < 2
        ):
            if tokens[at].end != tokens[at + 1].start:
                break
            at += 1
        if text in _OPENING:
            yield at, "open"
        elif text in _CLOSING:
            yield at, "close"
        elif text == _EITHER or at > first:
            yield at, _side(parsed, first, at)
        at += 1


def _side(parsed: Parsed, first: int, last: int) -> str:
    tokens = parsed.tokens
    before = first > 0 and tokens[first - 1].end == tokens[first].start
    after = last + 1 < len(tokens) and tokens[last + 1].start == tokens[last].end
    return "either" if before == after else "close" if before else "open"


def of_verb(
    parsed: Parsed, verb: Node, *, clause: bool, joined: str, cluster: set[int]
) -> set[int]:
    """What the verb hands over. `cluster`: its own words and its subject's."""
    tree = parsed.tree
    found: set[int] = set()
    for each in clauses_of(tree, verb):
        if each.dep == "ccomp" or not clause:
            found |= clause_words(parsed, each)
    if found and clause and not any(finite(tree, each) for each in tree.children(verb, "ccomp")):
        found = set()
    stated = _in_statement(parsed, verb)
    if found:
        found |= _object_to_do(parsed, verb)
    elif stated:
        found = stated
    elif not clause:
        found = _objects(parsed, verb, joined) or _shared(parsed, verb)
        found |= _verbless(parsed, verb, found)
    found |= _rest(parsed, found, verb)
    quoted = _beside(parsed, verb, cluster | found)
    if not found and not quoted:
        found = _parenthesis(parsed, verb) or _set_apart(parsed, verb, cluster)
    return (
        within_quotation(parsed, verb, _this_side(parsed, verb, found - quoted) | quoted) - cluster
    )


def _this_side(parsed: Parsed, verb: Node, words: set[int]) -> set[int]:
    """A semicolon ends what is said without quotation marks."""
    marks = [at for at, token in enumerate(parsed.tokens) if token.text == ";"]
    low = max((at for at in marks if at < verb.at), default=-1)
    high = min((at for at in marks if at > verb.at), default=len(parsed.tokens))
    return {at for at in words if low < at < high} if marks else words


def within_quotation(parsed: Parsed, node: Node, words: set[int]) -> set[int]:
    """What is said inside a quotation ends with it."""
    for start, end in quotations(parsed):
        if start < node.at < end - 1:
            return {at for at in words if start <= at < end}
    return words


def _object_to_do(parsed: Parsed, verb: Node) -> set[int]:
    """Urged him to leave: it is he who is to leave."""
    tree = parsed.tree
    to_do = tree.child(verb, "xcomp")
    object_ = tree.child(verb, "dobj") if to_do else None
    return clause_words(parsed, object_) if object_ and verb.lower not in _told() else set()


def _rest(parsed: Parsed, words: set[int], verb: Node) -> set[int]:
    """Said that 40 were killed and 60 wounded: what follows a last "and" is still said."""
    end = max(words, default=-1)
    if end < verb.at or parsed.tree[end].dep != "cc" or parsed.word(end + 1) in verbs():
        return set()
    stop = end + 1
    while stop < len(parsed.tokens) and parsed.tokens[stop].text[0].isalnum():
        stop += 1
    return set(range(end + 1, stop))


def _in_statement(parsed: Parsed, verb: Node) -> set[int]:
    """Said in a statement that …: the clause may hang on the statement."""
    tree = parsed.tree
    for each in tree.children(verb, "prep"):
        noun = tree.child(each, "pobj")
        clause = tree.child(noun, "acl", "ccomp", "relcl") if noun else None
        if clause and any(mark.lower == "that" for mark in tree.children(clause, "mark")):
            return clause_words(parsed, clause)
    return set()


def _told() -> frozenset[str]:
    return lexicon.group("addressing")


def _objects(parsed: Parsed, verb: Node, joined: str) -> set[int]:
    """What is praised, denied, called for: objects, with what is said of them."""
    tree = parsed.tree
    found: set[int] = set()
    addressed = verb.lower in _told()
    for each in tree.children(verb, "dobj", "oprd", "attr", "acomp", "prep", "agent", "advcl"):
        if each.dep == "advcl":
            wanted = any(
                mark.lower in ("if", "whether", "how")
                for mark in tree.children(each, "mark", "advmod")
            )
        elif each.dep in ("prep", "agent"):
            wanted = each.lower == joined or (
                each.lower in lexicon.group("content_prepositions") and not _setting(parsed, each)
            )
        elif each.dep == "dobj":
            wanted = not (addressed and person_like(parsed, each))
        else:
            wanted = True
        if wanted and each.at > verb.at:
            found |= clause_words(parsed, each)
    if not found and passive(tree, verb) and (told_of := tree.child(verb, "nsubjpass")):
        found = clause_words(parsed, told_of)
    return found


def _verbless(parsed: Parsed, verb: Node, words: set[int]) -> set[int]:
    """Kenya says Somalia behind attack: a headline's clause without its verb."""
    if not words or verb.lower not in lexicon.group("says") or min(words) < verb.at:
        return set()
    end = max(words) + 1
    while end < len(parsed.tokens) and parsed.tokens[end].text[0].isalnum():
        end += 1
    return set(range(min(words), end))


def _shared(parsed: Parsed, verb: Node) -> set[int]:
    """Neither confirmed nor denied it: the second verb has the object of both."""
    tree = parsed.tree
    other = tree.child(verb, "conj")
    if other is None or not other.verb or tree.child(other, "nsubj", "nsubjpass"):
        return set()
    object_ = tree.child(other, "dobj", "ccomp")
    return clause_words(parsed, object_) if object_ else set()


def person_like(parsed: Parsed, node: Node) -> bool:
    """Reporters, him, a name: somebody who can be told something."""
    if node.tag == "PRP" or node.lower in lexicon.group("audiences"):
        return True
    return any(
        each.start <= node.at < each.end and each.kind in _SOMEBODY for each in parsed.mentions
    )


def _setting(parsed: Parsed, preposition: Node) -> bool:
    """On Monday, in a statement: when and where it was said."""
    tree = parsed.tree
    noun = tree.child(preposition, "pobj")
    if noun is None:
        return False
    dated = any(each.start <= noun.at < each.end for each in parsed.dates)
    return (
        dated
        or noun.lower in lexicon.group("speech_settings")
        or noun.lower in lexicon.words("calendar")
    )


def _beside(parsed: Parsed, verb: Node, core: set[int]) -> set[int]:
    """The quotations that touch what is said, or stand right beside the cue's own words."""
    found: set[int] = set()
    for start, end in quotations(parsed):
        if start <= verb.at < end:
            continue
        inside = set(range(start, end))
        if core & inside or _touches(parsed, core, start, end):
            found |= inside
    return found


def _touches(parsed: Parsed, core: set[int], start: int, end: int) -> bool:
    """Only marks between the quotation and the words."""

    def bare(at: int) -> bool:
        return at not in core and 0 <= at < len(parsed.tokens) and not parsed.tokens[at].word

    after, before = end, start - 1
    while bare(after):
        after += 1
    while bare(before):
        before -= 1
    return after in core or before in core


def _parenthesis(parsed: Parsed, verb: Node) -> set[int]:
    """Twelve people, police said, died: the clause around it."""
    tree = parsed.tree
    head = tree.head(verb)
    if head is None or verb.dep not in ("parataxis", "advcl", "dep"):
        return set()
    marks = [
        each.lower
        for each in tree.children(verb, "mark", "advmod")
        if each.dep == "mark" or each.tag == "WRB"
    ]
    plain = tree.child(verb, "nsubj") is not None and verb.tag in ("VBD", "VBZ", "VBP")
    if verb.dep == "advcl" and "as" not in marks and (marks or not plain):
        return set()
    return clause_words(parsed, head) - {each.at for each in tree.subtree(verb)}


def _set_apart(parsed: Parsed, verb: Node, cluster: Iterable[int]) -> set[int]:
    """Twelve dead in flood, says Kenya; He said: …: what a mark sets apart."""
    tokens = parsed.tokens
    first, last = min(cluster, default=verb.at), max(cluster, default=verb.at)
    if parsed.word(last + 1) == ":" and last + 2 < len(tokens):
        return set(range(last + 2, len(tokens)))
    if verb.dep == "ROOT" and parsed.word(first - 1) == "," and _says_something(parsed, first - 1):
        return set(range(first - 1))
    return set()


def _says_something(parsed: Parsed, end: int) -> bool:
    """Whether the words up to `end` are more than a setting: On Wednesday, …"""
    tree = parsed.tree
    tops = [tree[at] for at in range(end) if tree[at].head >= end]
    return any(
        each.dep not in ("prep", "advmod", "npadvmod", "advcl", "punct", "cc", "mark", "aux")
        for each in tops
    )


def around(parsed: Parsed, node: Node) -> set[int]:
    """The clause that the node is an aside to: Twelve died, according to police."""
    tree = parsed.tree
    head = tree.head(node)
    if head is None:
        return set()
    clause = head
    while (
        clause.dep not in ("ROOT", "ccomp", "conj", "parataxis", "relcl", "advcl")
        and not clause.verb
    ):
        above = tree.head(clause)
        if above is None:
            break
        clause = above
    return clause_words(parsed, clause) - {each.at for each in tree.subtree(node)}


def cited(parsed: Parsed, node: Node) -> set[int]:
    """Twelve died, Reuters reported, citing police: what was reported, not that it was."""
    tree = parsed.tree
    head = tree.head(node)
    if head is None:
        return set()
    told = tree.child(head, "ccomp")
    found = clause_words(parsed, told) if told else around(parsed, node)
    for aside in tree.children(head, "parataxis"):
        found -= {each.at for each in tree.subtree(aside)}
    return found


def spans_of(parsed: Parsed, words: set[int]) -> tuple[tuple[int, int], ...]:
    """Runs of tokens, without marks at their edges, smallest first."""
    found: list[tuple[int, int]] = []
    for at in sorted(words):
        if found and found[-1][1] == at:
            found[-1] = (found[-1][0], at + 1)
        else:
            found.append((at, at + 1))
    return tuple(run for run in (_trimmed(parsed, *each) for each in found) if run[0] < run[1])


def _trimmed(parsed: Parsed, start: int, end: int) -> tuple[int, int]:
    while start < end and parsed.word(start) in (",", ";", ":", "-", "–", "—", "."):
        start += 1
    while start < end and parsed.word(end - 1) in (",", ";", ":", "-", "–", "—", "."):
        end -= 1
    return start, end
