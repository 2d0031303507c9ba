"""Questions that many readers put to the same word of a tree, each answered once."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from crosswire_extractor.syntax.trees import Node, Tree

Answer = TypeVar("Answer")
_UNASKED = object()
_WHOLE = -1


def answered_once(question: Callable[[Tree, Node], Answer]) -> Callable[[Tree, Node], Answer]:
    """The same question; its first answer is kept with the tree, so it must not be changed."""

    @wraps(question)
    def asked(tree: Tree, node: Node) -> Answer:
        put = question, node.at
        answer: Answer = tree.answers.get(put, _UNASKED)
        if answer is _UNASKED:
            answer = tree.answers[put] = question(tree, node)
        return answer

    return asked


def answered_once_a_tree(question: Callable[[Tree], Answer]) -> Callable[[Tree], Answer]:
    """The same for what is asked of a whole sentence."""

    @wraps(question)
    def asked(tree: Tree) -> Answer:
        put = question, _WHOLE
        answer: Answer = tree.answers.get(put, _UNASKED)
        if answer is _UNASKED:
            answer = tree.answers[put] = question(tree)
        return answer

    return asked
