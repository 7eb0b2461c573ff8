#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Templates: named after their class, translatable, and every control has a spoken name."""
import re
import xml.etree.ElementTree as xml

from lint import start

BUTTONS = {"GtkButton", "GtkMenuButton", "GtkToggleButton", "GtkLinkButton", "AdwSplitButton"}
UNLABELLED = {"GtkEntry", "GtkSearchEntry", "GtkSpinButton", "GtkDropDown", "GtkListBox", "GtkScale",
              "GtkColumnView", "GtkListView", "GtkTextView", "GtkSwitch", "GtkCheckButton"}
SPOKEN_BY = {"label", "labelled-by"}
SAID = {"label", "title", "subtitle", "tooltip-text", "placeholder-text", "description", "heading",
        "body"}
PROPER_NAMES = {"Merita"}
BASELINE = {"gtk": (4, 8), "libadwaita": (1, 2)}


def file_name_of(class_name):
    return re.sub(r"(?<!^)(?=[A-Z])", "-", class_name).lower() + ".ui"


def properties(node):
    return {child.get("name"): child for child in node.findall("property")}


def is_spoken(node):
    names = set()
    for accessibility in node.findall("accessibility"):
        for child in accessibility:
            names.add(child.get("name"))
    return bool(names & SPOKEN_BY)


def describe(node):
    return f"{node.get('class')}{' ' + node.get('id') if node.get('id') else ''}"


def has_text_child(node):
    return any(other.get("class") in ("GtkLabel", "AdwButtonContent") for other in node.iter("object")
               if other is not node)


def check_buttons(roots):
    """A button with an id and no icon gets its text in code; one with an icon only must say what
    it does."""
    for name, root in roots.items():
        for node in root.iter("object"):
            mine = properties(node)
            if node.get("class") not in BUTTONS or "label" in mine or is_spoken(node):
                continue
            if "icon-name" in mine or not (node.get("id") or has_text_child(node) or "child" in mine):
                yield f"{name}: {describe(node)} shows no text and has no accessible label"


def check_controls(roots):
    for name, root in roots.items():
        for node in root.iter("object"):
            mine = properties(node)
            if node.get("class") in UNLABELLED and "label" not in mine and not is_spoken(node):
                yield f"{name}: {describe(node)} has no accessible label"


def check_translatable(roots):
    for name, root in roots.items():
        for node in root.iter("property"):
            text = (node.text or "").strip()
            if node.get("name") in SAID and re.search(r"[A-Za-z]{2}", text) \
                    and text not in PROPER_NAMES \
                    and len(node) == 0 and node.get("translatable") is None \
                    and not node.get("bind-source"):
                yield f'{name}: {node.get("name")} "{text}" is not marked translatable'


def check_names(roots):
    for name, root in roots.items():
        for template in root.iter("template"):
            wanted = file_name_of(template.get("class"))
            if not name.endswith("/" + wanted):
                yield f"{name}: {template.get('class')} belongs into {wanted}"


def check_requirements(roots):
    for name, root in roots.items():
        for node in root.iter("requires"):
            newest = BASELINE.get(node.get("lib"))
            version = tuple(int(part) for part in node.get("version").split("."))
            if newest and version > newest:
                yield f"{name}: needs {node.get('lib')} {node.get('version')}"


def check_domain(roots):
    for name, root in roots.items():
        marked = any(node.get("translatable") for node in root.iter())
        if marked and root.get("domain") != "merita":
            yield f'{name}: <interface domain="merita"> is missing, its texts stay English'


def main():
    tree, tap = start()
    names = tree.files(".ui", under=("ui",))
    roots = {name: xml.parse(tree.path(name)).getroot() for name in names}
    tap.rule("there are templates", [] if roots else ["ui/ has none"])
    tap.rule("templates are named after their class", check_names(roots))
    tap.rule("templates need no newer toolkit than the baseline", check_requirements(roots))
    tap.rule("what is shown can be translated", check_translatable(roots))
    tap.rule("texts are looked up in the catalogue", check_domain(roots))
    tap.rule("buttons have a spoken name", check_buttons(roots))
    tap.rule("controls have a spoken name", check_controls(roots))
    tap.end()


if __name__ == "__main__":
    main()
