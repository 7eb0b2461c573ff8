#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""tools/count-tests tells cases from the lines that sum up subtests, and sees crashes."""
import importlib.machinery
import importlib.util
import io
import json
import os
import tempfile
from contextlib import redirect_stdout

from lint import start

CASES = [
    ("flat", "ok 1 /a\nnot ok 2 /b\nok 3 /c # SKIP none\n", (1, 1, 1)),
    ("subtest", "# Subtest: a\n    ok 1 x\n    not ok 2 y\nnot ok 1 a\nok 2 b\n", (2, 1, 0)),
    ("other output", "okay then\nall ok\n1..0\n", (0, 0, 0)),
]
LOGS = [
    ("all well", [("OK", "ok 1 a\nok 2 b\n"), ("OK", "")], "3 passed, 0 failed", 0),
    ("a crash", [("OK", "ok 1 a\n"), ("ERROR", "ok 1 a\n")], "2 passed, 1 failed", 1),
    ("a timeout", [("TIMEOUT", "")], "0 passed, 1 failed", 1),
    ("nothing ran", [], "0 passed, 0 failed", 1),
]


def load(path):
    loader = importlib.machinery.SourceFileLoader("count_tests", path)
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("count_tests", loader))
    loader.exec_module(module)
    return module


def check_log(module, entries, line, status):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "testlog.json")
        with open(path, "w", encoding="utf-8") as log:
            for result, out in entries:
                log.write(json.dumps({"name": "t", "result": result, "stdout": out}) + "\n")
        out = io.StringIO()
        with redirect_stdout(out):
            found = module.main([path])
    last = out.getvalue().splitlines()[-1]
    return [] if (last, found) == (line, status) else [f"{last!r}, status {found}"]


def main():
    tree, tap = start()
    module = load(tree.path("tools/count-tests"))
    for name, text, wanted in CASES:
        found = module.count_cases(text)
        tap.rule(f"count {name}", [] if found == wanted else [f"{found} instead of {wanted}"])
    for name, entries, line, status in LOGS:
        tap.rule(f"sum up {name}", check_log(module, entries, line, status))
    tap.end()


if __name__ == "__main__":
    main()
