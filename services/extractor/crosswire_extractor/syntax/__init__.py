"""Syntax: sentences into trees of words, by a small parser whose weights ship with the service."""

from crosswire_extractor.syntax.asking import answered_once, answered_once_a_tree
from crosswire_extractor.syntax.parser import trees_of
from crosswire_extractor.syntax.trees import Node, Tree, in_order

__all__ = ["Node", "Tree", "answered_once", "answered_once_a_tree", "in_order", "trees_of"]
