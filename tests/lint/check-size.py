#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Budgets: small files, small functions, flat code, lines that fit, and enough tests."""
import re

from lint import blank_comments_and_strings, start

# Headers of records and rules are tables of plain fields; one of an object stays near 120.
FILE_LINES = {".c": 600, ".h": 200, ".ui": 300, ".py": 400}
FUNCTION_LINES = 60
TEST_FUNCTION_LINES = 100
NESTING = 4
COLUMNS = 100
TEST_SHARE = 0.40


def count_lines(tree, names):
    return sum(tree.read(name).count("\n") for name in names)


def check_files(tree):
    for ending, most in FILE_LINES.items():
        for name in tree.files(ending, under=("src", "tests", "ui", "tools")):
            lines = tree.read(name).count("\n")
            if lines > most:
                yield f"{name}: {lines} lines, at most {most}"


def find_functions(text):
    """(name, first line, lines, deepest nesting) of every function; braces stand in column 0."""
    lines = blank_comments_and_strings(text).splitlines()
    begin = None
    for number, line in enumerate(lines):
        if line == "{" and number and lines[number - 1].rstrip().endswith(")"):
            begin, depth, deepest = number, 0, 0
        if begin is None:
            continue
        for brace in re.findall(r"[{}]", line):
            depth += 1 if brace == "{" else -1
            deepest = max(deepest, depth)
        if line.startswith("}"):
            head = "\n".join(lines[max(0, begin - 12):begin])
            names = re.findall(r"^(\w+) \(", head, re.MULTILINE)
            yield names[-1] if names else "?", begin + 1, number - begin + 1, deepest - 1
            begin = None


def check_functions(tree):
    for name in tree.files(".c", under=("src", "tests")):
        most = TEST_FUNCTION_LINES if name.startswith("tests/") else FUNCTION_LINES
        for function, line, lines, _ in find_functions(tree.read(name)):
            if lines > most:
                yield f"{name}:{line}: {function} has {lines} lines, at most {most}"


def check_nesting(tree):
    for name in tree.files(".c", under=("src", "tests")):
        for function, line, _, nesting in find_functions(tree.read(name)):
            if nesting > NESTING:
                yield f"{name}:{line}: {function} nests {nesting} deep, at most {NESTING}"


def check_columns(tree):
    for name in tree.files(".c", under=("src", "tests")):
        for number, line in enumerate(tree.read(name).splitlines(), 1):
            if len(line) > COLUMNS:
                yield f"{name}:{number}: {len(line)} columns, at most {COLUMNS}"


def check_tests(tree):
    code = count_lines(tree, tree.files(".c", under=("src/core", "src/store")))
    tests = count_lines(tree, tree.files(".c", ".py", under=("tests/core", "tests/store")))
    if tests < TEST_SHARE * code:
        yield (f"tests of core and store have {tests} lines for {code} of code: "
               f"at least {TEST_SHARE:.0%}")


def main():
    tree, tap = start()
    tap.rule("files are small", check_files(tree))
    tap.rule("functions are small", check_functions(tree))
    tap.rule("code is flat", check_nesting(tree))
    tap.rule("lines fit", check_columns(tree))
    tap.rule("core and store are tested like a library", check_tests(tree))
    tap.end()


if __name__ == "__main__":
    main()
