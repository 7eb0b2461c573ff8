#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The formatter's opinion, the licence line, no loose ends."""
import os
import re
import shutil
import subprocess

from lint import start

SPDX = "SPDX-License-Identifier: GPL-3.0-or-later"
SIGNED = (".c", ".h", ".py", ".sh", ".ui", ".css", ".xml", ".in", ".svg", ".sql", ".cjs", "meson.build",
          "Makefile")
TEXT = SIGNED + (".po", ".md", ".json")
# Written apart so that this file does not find itself.
LOOSE_END = re.compile(r"\b(" + "|".join(["TO" + "DO", "FIX" + "ME", "X" + "XX"]) + r")\b")
# The one release whose layout the tree has; another one breaks lines in other places.
FORMATTER_RELEASE = "14"
FOLDERS = ("src", "tests", "ui", "tools", "data", "po")


def check_spdx(tree):
    for name in tree.files(*SIGNED, under=FOLDERS) + ["Makefile", "meson.build"]:
        if name == "po/POTFILES.in":
            continue
        if SPDX not in "\n".join(tree.read(name).splitlines()[:5]):
            yield f"{name}: {SPDX} is missing"


def check_loose_ends(tree):
    for name in tree.files(*TEXT, under=FOLDERS + ("docs",)):
        for number, line in enumerate(tree.read(name).splitlines(), 1):
            if LOOSE_END.search(line):
                yield f"{name}:{number}: {line.strip()}"


def check_blanks(tree):
    for name in tree.files(".c", ".h", ".py", ".sh", ".ui", ".css", "meson.build", under=FOLDERS):
        for number, line in enumerate(tree.read(name).split("\n"), 1):
            if line != line.rstrip() or "\t" in line:
                yield f"{name}:{number}: blank at the end, or a tab"


def find_formatter():
    for program in (f"clang-format-{FORMATTER_RELEASE}", "clang-format"):
        if shutil.which(program):
            out = subprocess.run([program, "--version"], capture_output=True, text=True).stdout
            if f"version {FORMATTER_RELEASE}." in out:
                return program
    return None


def check_format(tree, formatter):
    names = tree.files(".c", under=("src", "tests"))
    result = subprocess.run([formatter, "--dry-run", "--Werror", *names], cwd=tree.root,
                            capture_output=True, text=True)
    wrong = re.findall(r"^(\S+?:\d+):\d+: error", result.stderr, re.MULTILINE)
    if result.returncode and not wrong:
        yield result.stderr.strip()
    yield from (f"{place}: make format lays it out differently" for place in wrong)


def check_executable(tree):
    for name in tree.files(".sh", under=("tools", "tests")) + ["tools/count-tests", ".ci/run"]:
        if not os.access(tree.path(name), os.X_OK):
            yield f"{name} is not executable"


def main():
    tree, tap = start()
    tap.rule("every file names its licence", check_spdx(tree))
    tap.rule("nothing is left to be done", check_loose_ends(tree))
    tap.rule("no blanks at the ends of lines, no tabs", check_blanks(tree))
    tap.rule("scripts can be run", check_executable(tree))
    formatter = find_formatter()
    if formatter:
        tap.rule("sources are laid out by .clang-format", check_format(tree, formatter))
    else:
        tap.skip("sources are laid out by .clang-format",
                 f"clang-format {FORMATTER_RELEASE} is not installed")
    tap.end()


if __name__ == "__main__":
    main()
