"""`python -m crosswire.lexis.mining FOLDER`: pack the words of a WordNet 3 database folder."""

import sys
from pathlib import Path

from crosswire.lexis.mining.choice import kept_words
from crosswire.lexis.mining.packing import pack
from crosswire.lexis.mining.wordnet import FILES, read

DATA = Path(__file__).parents[1] / "data"


def main(arguments: list[str]) -> int:
    if len(arguments) != 1:
        print("usage: python -m crosswire.lexis.mining FOLDER", file=sys.stderr)
        return 2
    folder = Path(arguments[0])
    if not (folder / "data.noun").is_file():
        print(f"{folder} holds no WordNet database: data.noun is missing.", file=sys.stderr)
        return 1
    net = read(folder)
    kept = kept_words(net)
    for pos, name in FILES.items():
        packed = pack(net, kept, pos)
        (DATA / f"{name}.z").write_bytes(packed)
        print(f"{name}: {sum(kind == pos for kind, _ in kept):,} words, {len(packed):,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
