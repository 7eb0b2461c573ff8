#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""po/POTFILES.in names every source with a message, and po/id.po translates all of them."""
import os
import re
import subprocess
import tempfile

from lint import start

ENTRY = re.compile(r"^msgid ((?:\"[^\n]*\"\n)+)", re.MULTILINE)
ENVIRONMENT = {**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": "C"}


def list_entries(path):
    """The msgids of a catalogue, obsolete ones excluded."""
    out = subprocess.run(["msgattrib", "--no-obsolete", "--no-wrap", path], capture_output=True,
                         text=True, check=True, env=ENVIRONMENT).stdout
    return set(ENTRY.findall(out))


def list_some(path, *options):
    out = subprocess.run(["msgattrib", *options, "--no-wrap", path], capture_output=True, text=True,
                         check=True, env=ENVIRONMENT).stdout
    return [entry.strip() for entry in ENTRY.findall(out) if entry.strip() != '""']


def check_potfiles(tree, merged):
    def read(path):
        with open(path, encoding="utf-8") as file:
            return [line.strip() for line in file if line.strip() and not line.startswith("#")]
    listed = read(tree.path("po/POTFILES.in"))
    wanted = read(os.path.join(merged, "POTFILES.in"))
    yield from (f"{name} has messages and is not listed" for name in wanted if name not in listed)
    yield from (f"{name} is listed and has no messages" for name in listed if name not in wanted)
    if listed != sorted(listed):
        yield "po/POTFILES.in is not sorted"


def check_format(tree):
    result = subprocess.run(["msgfmt", "--check", "--output-file=/dev/null", "po/id.po"],
                            cwd=tree.root, capture_output=True, text=True, env=ENVIRONMENT)
    return result.stderr.strip().splitlines() if result.returncode else []


def main():
    tree, tap = start()
    own = tree.path("po/id.po")
    with tempfile.TemporaryDirectory() as merged:
        subprocess.run([tree.path("tools/update-po.sh"), merged], check=True, env=ENVIRONMENT,
                       stderr=subprocess.DEVNULL)
        catalogue = os.path.join(merged, "id.po")
        tap.rule("POTFILES.in is complete (make update-po)", check_potfiles(tree, merged))
        tap.rule("id.po is well formed", check_format(tree))
        tap.rule("every message is in Indonesian", list_some(catalogue, "--untranslated"))
        tap.rule("no translation is a guess", list_some(own, "--only-fuzzy"))
        tap.rule("no translation is obsolete", list_some(own, "--only-obsolete"))
        tap.rule("id.po has no message that the sources have not (make update-po)",
                 sorted(list_entries(own) - list_entries(catalogue)))
    tap.end()


if __name__ == "__main__":
    main()
