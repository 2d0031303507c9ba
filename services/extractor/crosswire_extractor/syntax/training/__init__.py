"""How the parser's weights are made: a small student learns the trees that large teachers draw."""
