"""A service's entry point, called once for each line, so that it is loaded only once.

`python -m crosswire_admin.repeat MODULE`: a line is the JSON list of its arguments; the answer is
a line of JSON with what it printed and its exit code. It ends with its input.
"""

import json
import sys
from contextlib import redirect_stderr, redirect_stdout
from importlib import import_module
from io import StringIO


def main() -> None:
    module = import_module(f"{sys.argv[1]}.__main__")
    for line in sys.stdin:
        out, err = StringIO(), StringIO()
        with redirect_stdout(out), redirect_stderr(err):
            code = module.main(json.loads(line))
        answer = {"code": code, "out": out.getvalue(), "err": err.getvalue()}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
