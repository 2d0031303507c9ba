"""What is said: which words of the sentence a cue hands over to its speaker."""

from crosswire_extractor import lexicon
from crosswire_extractor.reading.asides import parenthesis, set_apart
from crosswire_extractor.reading.clauses import clause_words, finite
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.reading.quotations import quotations_beside, within_quotation
from crosswire_extractor.reading.senses import verbs
from crosswire_extractor.reading.subjects import passive
from crosswire_extractor.syntax import Node, Tree

_SOMEBODY = ("name", "role", "body", "organisation", "people")


def of_verb(
    parsed: Parsed, verb: Node, *, clause: bool, joined: str, cluster: set[int]
) -> set[int]:
    """What the verb hands over. `cluster`: its own words and its subject's."""
    tree = parsed.tree
    found: set[int] = set()
    for each in tree.children(verb, "ccomp", "xcomp"):
        if _before_colon(parsed, verb, each):
            continue
        if each.dep == "ccomp" or not clause:
            found |= _this_side(parsed, verb, clause_words(parsed, each))
    if found and clause and not any(finite(tree, each) for each in tree.children(verb, "ccomp")):
        found = set()
    for each in () if found else tree.children(verb, "advcl"):
        if _stands_alone(tree, each, verb):
            found |= _this_side(parsed, verb, clause_words(parsed, each))
    stated = _in_statement(parsed, verb)
    if found:
        found |= _object_to_do(parsed, verb)
    elif stated:
        found = stated
    elif not clause:
        found = _objects(parsed, verb, joined) or _shared(parsed, verb)
        found |= _verbless(parsed, verb, found)
    found |= _rest(parsed, found, verb)
    quoted = quotations_beside(parsed, verb, cluster | found)
    beside = clause and tree.child(verb, "mark")  # as forces continue the assault: they say nothing
    if not found and not quoted and not beside:
        found = parenthesis(parsed, verb) or set_apart(parsed, verb, cluster)
    return (
        within_quotation(parsed, verb, _this_side(parsed, verb, found - quoted) | quoted) - cluster
    )


def _stands_alone(tree: Tree, clause: Node, verb: Node) -> bool:
    """Since May, 40 have been killed, police told reporters: a whole sentence before the cue."""
    whole = tree.child(clause, "nsubj", "nsubjpass") is not None and finite(tree, clause)
    if clause.at > verb.at or not whole or tree.child(clause, "mark") or verb.dep != "ROOT":
        return False
    return tree.subtree(clause)[0].tag not in ("WRB", "WP", "VBN", "VBG")


def _before_colon(parsed: Parsed, verb: Node, clause: Node) -> bool:
    """North says South bombed it: South denies it: what stands before the colon is not denied;
    nor is what stands before "…, army denies attack"."""
    tree = parsed.tree
    told = any(each.at > verb.at for each in tree.children(verb, "ccomp", "xcomp", "dobj"))
    if not told or clause.at > verb.at:
        return False
    sense = verbs()[verb.lower].alone if verb.lower in verbs() else None
    denied = sense is not None and sense.kind == "deny"
    return denied or ":" in parsed.words(clause.at, verb.at)


def _this_side(parsed: Parsed, verb: Node, words: set[int]) -> set[int]:
    """A semicolon ends what is said without quotation marks."""
    if ";" not in parsed.vocabulary:
        return words
    marks = [at for at, token in enumerate(parsed.tokens) if token.text == ";"]
    low = max((at for at in marks if at < verb.at), default=-1)
    high = min((at for at in marks if at > verb.at), default=len(parsed.tokens))
    return {at for at in words if low < at < high}


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
