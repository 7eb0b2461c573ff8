#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""meritactl evidence from end to end, over good and hostile PDFs.  Prints TAP."""
import json
import os
import subprocess
import sys
import tempfile

CTL = sys.argv[1]
sys.path.insert(0, sys.argv[2])
import hostile  # noqa: E402  (the folder comes with the command line)

QUICK = ("good", "empty", "text", "locked", "tree-loop", "page-huge", "script")
tests = []


def test(function):
    tests.append(function)
    return function


def run(*arguments, language="en"):
    env = dict(os.environ, LANGUAGE=language)
    command = [CTL, *arguments] + ([] if arguments[0] == "verify" else ["--today", "2026-06-18"])
    return subprocess.run(command, capture_output=True, text=True, env=env, timeout=120)


def expect(condition, *details):
    if not condition:
        raise AssertionError(" ".join(str(detail) for detail in details))


def answer(path, *arguments, status=0):
    process = run("evidence", path, *arguments, "--json")
    expect(process.returncode == status, process.returncode, process.stdout, process.stderr)
    return json.loads(process.stdout)


def new(folder):
    path = os.path.join(folder, "a.merita")
    process = run("new", path, "--name", "Kabupaten Uji")
    expect(process.returncode == 0, process.stderr)
    return path


def write(folder, name, data):
    path = os.path.join(folder, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(data)
    return path


def paper(text):
    return hostile.page(f"BT /F 12 Tf 72 700 Td ({text}) Tj ET")


def write_quick(folder):
    for name, data in ((name, data) for name, data in hostile.list_files() if name in QUICK):
        write(folder, f"bukti/{name}.pdf", data)
    return os.path.join(folder, "bukti")


@test
def adds_and_finds(folder):
    path = new(folder)
    decree = write(folder, "sk.pdf", paper("Keputusan Bupati tentang manajemen talenta"))
    added = answer(path, "add", decree)
    expect(added["added"] == 1 and added["documents"][0]["status"] == "readable", added)
    found = answer(path, "search", "talenta")
    expect(found["total"] == 1, found)
    passage = found["passages"][0]
    expect((passage["title"], passage["page"]) == ("sk.pdf", 1), passage)
    expect("[[talenta]]" in passage["excerpt"], passage)
    expect(answer(path, "search", '"manajemen talenta"')["total"] == 1, "phrase")
    expect(answer(path, "search", '"talenta manajemen"', status=1)["total"] == 0, "turned phrase")
    expect(answer(path, "search", "talenta OR tidakada", status=1)["total"] == 0, "operators are words")
    expect(answer(path, "check")["documents"] == [], "check")


@test
def keeps_what_it_cannot_read(folder):
    path = new(folder)
    added = answer(path, "add", write_quick(folder), status=1)
    expect(added["added"] == len(QUICK), added)
    reasons = {document["file"]: (document["status"], document["reason"]) for document in added["documents"]}
    expect(reasons["empty.pdf"] == ("unreadable", "damaged"), reasons)
    expect(reasons["text.pdf"] == ("unreadable", "damaged"), reasons)
    expect(reasons["locked.pdf"] == ("unreadable", "encrypted"), reasons)
    expect(reasons["tree-loop.pdf"] == ("scanned", None), reasons)
    expect(reasons["good.pdf"] == ("readable", None), reasons)
    checked = answer(path, "check", status=1)
    expect(len(checked["documents"]) == 4 and checked["total"] == len(QUICK), checked)
    expect(answer(path, "list")["total"] == len(QUICK), "list")
    expect("kata sandi" in run("evidence", path, "check", language="id").stdout, "the reason in Indonesian")
    expect(run("verify", path).returncode == 0, "verify")


@test
def knows_the_same_bytes(folder):
    path = new(folder)
    data = paper("Satu")
    write(folder, "bukti/a.pdf", data)
    write(folder, "bukti/dalam/b.PDF", data)
    write(folder, "bukti/catatan.txt", b"bukan PDF")
    added = answer(path, "add", os.path.join(folder, "bukti"))
    expect((added["added"], added["known"], added["failed"]) == (1, 1, 0), added)
    again = answer(path, "add", os.path.join(folder, "bukti"))
    expect((again["added"], again["known"]) == (0, 2), again)
    expect(len(json.loads(run("journal", path, "--json").stdout)["entries"]) == 2, "one entry")


@test
def undoes_in_one_step(folder):
    path = new(folder)
    for number in range(3):
        write(folder, f"bukti/{number}.pdf", paper(f"Laporan nomor {number}"))
    answer(path, "add", os.path.join(folder, "bukti"))
    expect(run("undo", path).returncode == 0, "undo")
    expect(answer(path, "list")["total"] == 0, "undone")
    expect(answer(path, "search", "laporan", status=1)["total"] == 0, "found what is not there")
    expect(run("redo", path).returncode == 0, "redo")
    expect(answer(path, "search", "laporan")["total"] == 3, "not found again")
    expect(run("verify", path).returncode == 0, "verify")


@test
def says_what_is_wrong(folder):
    path = new(folder)
    missing = answer(path, "add", os.path.join(folder, "tidak-ada.pdf"), status=1)
    expect(missing["failed"] == 1 and "tidak-ada.pdf" in missing["documents"][0]["error"], missing)
    expect(run("evidence", path).returncode == 2, "no action")
    expect(run("evidence", path, "add").returncode == 2, "nothing to add")
    expect(run("evidence", path, "forget", "x").returncode == 2, "unknown action")
    expect(run("evidence", os.path.join(folder, "b.merita"), "list").returncode == 3, "no file")


@test
def explains_its_keys(folder):
    expect("passages" in run("help", "json").stdout, "help json")


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


sys.exit(main())
