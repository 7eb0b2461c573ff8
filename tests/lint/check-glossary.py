#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""docs/glossary.md: whole rows, each term once, and every code name is really in the code."""
import re

from lint import start

COLUMNS = 4


def read_rows(tree):
    rows = []
    for number, line in enumerate(tree.read("docs/glossary.md").splitlines(), 1):
        if line.startswith("|") and not re.match(r"^\|[\s|:-]+\|$", line):
            rows.append((number, [cell.strip() for cell in line.strip("|").split("|")]))
    return rows[1:]


def check_rows(rows):
    for number, cells in rows:
        if len(cells) != COLUMNS or not all(cells):
            yield f"docs/glossary.md:{number}: {COLUMNS} filled cells are wanted"


def check_unique(rows):
    seen = set()
    for number, cells in rows:
        if cells[0] in seen:
            yield f"docs/glossary.md:{number}: {cells[0]} is there twice"
        seen.add(cells[0])


def check_code(tree, rows):
    code = "\n".join(tree.read(name) for name in tree.files(".c", ".h", ".sql", under=("src",)))
    words = set(re.findall(r"\w+", code))
    for number, cells in rows:
        for name in re.findall(r"`([^`]+)`", cells[0]):
            if name not in words:
                yield f"docs/glossary.md:{number}: the code has no {name}"


def main():
    tree, tap = start()
    rows = read_rows(tree)
    tap.rule("there are terms", [] if len(rows) > 20 else ["the glossary is nearly empty"])
    tap.rule("rows are whole", check_rows(rows))
    tap.rule("each term is there once", check_unique(rows))
    tap.rule("code names are in the code", check_code(tree, rows))
    tap.end()


if __name__ == "__main__":
    main()
