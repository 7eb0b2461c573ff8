# SPDX-License-Identifier: GPL-3.0-or-later
"""What every test of the terminal begins with: a command run as a user types it, and TAP."""

import json
import os
import subprocess
import sys
import tempfile

CTL = sys.argv[1]
TODAY = "2026-06-18"
WITHOUT_TODAY = ("help", "profile", "backup", "verify")
tests = []


def test(function):
    tests.append(function)
    return function


def expect(condition, *details):
    if not condition:
        raise AssertionError(" ".join(str(detail) for detail in details))


class Answer(subprocess.CompletedProcess):
    def json(self):
        return json.loads(self.stdout)


def run(*arguments, language="en", today=TODAY):
    command = [CTL, *arguments]
    if today and arguments[0] not in WITHOUT_TODAY:
        command += ["--today", today]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120,
                          env=dict(os.environ, LANGUAGE=language))
    return Answer(done.args, done.returncode, done.stdout, done.stderr)


def new(folder, *arguments, name="a.merita"):
    path = os.path.join(folder, name)
    answer = run("new", path, "--name", "Kabupaten Uji", *arguments)
    expect(answer.returncode == 0, answer.stderr)
    return path


def write(folder, name, text, encoding="utf-8"):
    path = os.path.join(folder, name)
    with open(path, "w", encoding=encoding, newline="") as file:
        file.write(text)
    return path


def main():
    print(f"1..{len(tests)}")
    failed = 0
    for number, function in enumerate(tests, 1):
        with tempfile.TemporaryDirectory() as folder:
            try:
                function(folder)
                print(f"ok {number} {function.__name__}")
            except Exception as problem:  # every failure is one test's, not the run's
                failed += 1
                print(f"not ok {number} {function.__name__}")
                print("# " + str(problem).replace("\n", "\n# ")[:3000])
        sys.stdout.flush()
    return 1 if failed else 0
