# SPDX-License-Identifier: GPL-3.0-or-later
"""What the checks share: the tree's files, and TAP with every finding as a comment."""
import os
import sys

SKIPPED = {".git", "_demo", "__pycache__", "_build"}


class Tree:
    def __init__(self, root):
        self.root = os.path.abspath(root)

    def files(self, *endings, under=("",)):
        """Paths relative to the root, sorted; build folders are left out."""
        found = []
        for folder in under:
            for here, folders, names in os.walk(os.path.join(self.root, folder)):
                folders[:] = [name for name in folders
                              if name not in SKIPPED and not name.startswith("build")]
                found += [os.path.relpath(os.path.join(here, name), self.root) for name in names
                          if name.endswith(endings)]
        return sorted(set(found))

    def path(self, name):
        return os.path.join(self.root, name)

    def read(self, name):
        with open(self.path(name), encoding="utf-8") as file:
            return file.read()


class Tap:
    """One case a rule; a rule without findings holds."""

    def __init__(self):
        self.number = 0
        self.failed = 0

    def rule(self, name, findings):
        self.number += 1
        findings = list(findings)
        for finding in findings:
            print(f"# {finding}")
        self.failed += bool(findings)
        print(f"{'not ok' if findings else 'ok'} {self.number} - {name}")

    def skip(self, name, reason):
        self.number += 1
        print(f"ok {self.number} - {name} # SKIP {reason}")

    def end(self):
        print(f"1..{self.number}")
        sys.exit(1 if self.failed else 0)


def start():
    """The tree whose root is the only argument, and the output."""
    return Tree(sys.argv[1] if len(sys.argv) > 1 else "."), Tap()


def blank_comments_and_strings(text):
    """The same text with comments and the insides of literals blanked, line for line."""
    out = []
    i = 0
    while i < len(text):
        two = text[i:i + 2]
        if two == "/*":
            end = text.find("*/", i + 2)
            end = len(text) if end < 0 else end + 2
        elif two == "//":
            end = text.find("\n", i)
            end = len(text) if end < 0 else end
        elif text[i] in "\"'":
            end = i + 1
            while end < len(text) and text[end] != text[i] and text[end] != "\n":
                end += 2 if text[end] == "\\" else 1
            end += 1
            out.append(text[i] + " " * (end - i - 2) + text[i])
            i = end
            continue
        else:
            out.append(text[i])
            i += 1
            continue
        out.append("".join("\n" if c == "\n" else " " for c in text[i:end]))
        i = end
    return "".join(out)
