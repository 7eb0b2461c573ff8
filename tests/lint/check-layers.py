#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""No include crosses the layers, and the core stays without files, clock, locale and objects."""
import os
import re

from lint import blank_comments_and_strings, start

# HACKING.md has the same table.
MAY_USE = {
    "core": set(),
    "profile": {"core"},
    "text": {"core"},
    "store": {"core"},
    "exchange": {"core", "text", "store"},
    "report": {"core", "text"},
    "evidence": {"core", "text"},
    "agency": {"core", "profile", "text", "store", "exchange", "report", "evidence"},
    "ctl": {"core", "profile", "text", "store", "exchange", "report", "evidence", "agency"},
    "app": {"core", "profile", "text", "store", "exchange", "report", "evidence", "agency"},
}
INCLUDE = re.compile(r'^\s*#\s*include\s+"([^"]+)"', re.MULTILINE)
SYSTEM_INCLUDE = re.compile(r"^\s*#\s*include\s+<([^>]+)>", re.MULTILINE)
CORE_INCLUDES = {"glib.h", "string.h", "math.h", "stdint.h", "stddef.h", "stdbool.h", "limits.h"}
TOOLKITS = re.compile(r"^(gtk/|adwaita)")
CORE_CALLS = re.compile(
    r"\b(fopen|open|read|printf|fprintf|puts|g_print|g_printerr|g_file_\w+|g_get_real_time|"
    r"g_get_monotonic_time|g_date_time_new_now\w*|time|localtime|getenv|g_getenv|setlocale|"
    r"g_get_\w+_dir|rand|g_random_\w+|G_DEFINE_\w*TYPE\w*|gettext|dgettext|g_dgettext|_) \(")


def layer_of(name):
    return name.split("/")[1]


def find_headers(tree):
    headers = {}
    for name in tree.files(".h", under=("src",)):
        headers.setdefault(os.path.basename(name), []).append(name)
    return headers


def check_includes(tree, headers):
    for name in tree.files(".c", ".h", under=("src",)):
        layer = layer_of(name)
        for include in INCLUDE.findall(tree.read(name)):
            found = headers.get(os.path.basename(include), [])
            if any(layer_of(header) == layer for header in found):
                continue
            for header in found:
                if layer_of(header) not in MAY_USE[layer]:
                    yield f"{name}: {layer}/ must not include {header}"


def check_private(tree, headers):
    for name in tree.files(".c", ".h", under=("src",)):
        layer = layer_of(name)
        for include in INCLUDE.findall(tree.read(name)):
            found = headers.get(os.path.basename(include), [])
            if include.endswith("-private.h") and not any(layer_of(h) == layer for h in found):
                yield f"{name}: {include} is private to another layer"


def check_core(tree):
    for name in tree.files(".c", ".h", under=("src/core",)):
        text = tree.read(name)
        for include in SYSTEM_INCLUDE.findall(text):
            if include not in CORE_INCLUDES:
                yield f"{name}: the core must not include <{include}>"
        for number, line in enumerate(blank_comments_and_strings(text).splitlines(), 1):
            for call in CORE_CALLS.findall(line):
                yield f"{name}:{number}: the core must not call {call}"


def check_toolkit(tree):
    for name in tree.files(".c", ".h", under=("src",)):
        if layer_of(name) == "app":
            continue
        for include in SYSTEM_INCLUDE.findall(tree.read(name)):
            if TOOLKITS.match(include):
                yield f"{name}: <{include}> belongs to app/"


def check_unique(headers):
    for header, places in headers.items():
        if len(places) > 1:
            yield f"{header} is there more than once: {', '.join(places)}"


def main():
    tree, tap = start()
    headers = find_headers(tree)
    tap.rule("every folder of src is a known layer",
             (f"src/{name}" for name in os.listdir(tree.path("src"))
              if os.path.isdir(tree.path(f"src/{name}")) and name not in MAY_USE))
    tap.rule("no include crosses the layers", check_includes(tree, headers))
    tap.rule("private headers stay in their layer", check_private(tree, headers))
    tap.rule("header names are unique", check_unique(headers))
    tap.rule("core has no files, clock, locale or objects", check_core(tree))
    tap.rule("only app uses the toolkit", check_toolkit(tree))
    tap.end()


if __name__ == "__main__":
    main()
