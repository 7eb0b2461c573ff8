#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is claimed, backed and verified, tasks and requests, as a user types it.  Prints TAP."""
import json
import os
import sys

from terminal import expect, main, run, test

sys.path.insert(0, sys.argv[2])
import hostile  # noqa: E402  (the folder comes with the command line)

YEAR = ("--period", "2026")


def answer(*arguments, status=0, today="2026-06-18"):
    process = run(*arguments, "--json", today=today)
    expect(process.returncode == status, process.returncode, process.stdout, process.stderr)
    return json.loads(process.stdout)


def refused(*arguments, status=3):
    process = run(*arguments)
    expect(process.returncode == status, process.returncode, process.stdout, process.stderr)
    expect(process.stdout == "" and process.stderr != "", process.stdout, process.stderr)
    return process.stderr


def new(folder):
    path = os.path.join(folder, "a.merita")
    expect(run("new", path, "--name", "Kabupaten Uji").returncode == 0, "new")
    expect(run("rounds", path, "new", "Penilaian Mandiri", *YEAR).returncode == 0, "round")
    return path


def claim(path, code, level):
    process = run("rounds", path, "set", "Penilaian Mandiri", code, str(level))
    expect(process.returncode == 0, process.stderr)


def add_paper(folder, path):
    name = os.path.join(folder, "sk.pdf")
    with open(name, "wb") as file:
        file.write(hostile.page("BT /F 12 Tf 72 700 Td (Keputusan Bupati) Tj ET"))
    expect(run("evidence", path, "add", name).returncode == 0, "add")
    return answer("evidence", path, "list")["documents"][0]["id"]


@test
def nothing_cited_backs_nothing(folder):
    path = new(folder)
    claim(path, "3.3", 3)
    proof = answer("score", path, "--explain")["proof"]
    expect(proof["claimed"]["value"] == "15.00" and proof["backed"]["value"] == "0.00", proof["claimed"], proof["backed"])
    expect(proof["verified"] is None, proof["verified"])
    expect(proof["claimed"]["category"] is None and proof["backed"]["category"] == "I", proof["backed"])
    expect((proof["required"], proof["satisfied"]) == (7, 0), proof["required"])
    expect((proof["forecast"]["low"], proof["forecast"]["value"], proof["forecast"]["high"])
           == ("0.00", "3.75", "7.50"), proof["forecast"])
    expect((proof["forecast"]["share"], proof["forecast"]["pairs"]) == ("25.00", 0), proof["forecast"])
    pool = next(sub for sub in proof["sub_aspects"] if sub["code"] == "3.3")
    expect((pool["claimed"], pool["backed"], pool["verified"]) == (3, 0, None), pool)
    expect(all(line["state"] == "missing" and line["reasons"] == ["not-cited"] for line in pool["lines"]), pool)
    other = next(sub for sub in proof["sub_aspects"] if sub["code"] == "1.1")
    expect(other["claimed"] is None and other["state"] is None, other)


@test
def explains_in_words(folder):
    path = new(folder)
    claim(path, "3.3", 3)
    english = run("score", path, "--explain").stdout
    expect("no proof" in english and "nothing is cited for it" in english, english)
    expect("0 of 7 requirements proved" in english, english)
    indonesian = run("score", path, "--explain", language="id").stdout
    expect("belum ada" in indonesian and "Talent pool untuk sebagian jenjang tersusun" in indonesian, indonesian)
    short = run("score", path).stdout
    expect("Talent pool untuk sebagian" not in short, short)


@test
def tasks_are_kept(folder):
    path = new(folder)
    run("task", path, "set", "3.3", "--unit", "Bagian Organisasi", "--due", "2026-06-25", "--status", "in-progress")
    run("task", path, "set", "3.3", "--person", "Dewi")
    rows = answer("task", path, *YEAR)
    row = next(item for item in rows["tasks"] if item["code"] == "3.3")
    expect((row["unit"], row["person"], row["due_on"], row["status"])
           == ("Bagian Organisasi", "Dewi", "2026-06-25", "in-progress"), row)
    expect((rows["done"], rows["total"], rows["period"]) == (0, 37, 2026), rows["total"])
    run("task", path, "set", "3.3", "--status", "done", "--due", "")
    rows = answer("task", path)
    row = next(item for item in rows["tasks"] if item["code"] == "3.3")
    expect(rows["done"] == 1 and row["due_on"] is None and row["unit"] == "Bagian Organisasi", row)
    expect("9.9" in refused("task", path, "set", "9.9", "--unit", "X"), "code")
    expect("not-started" in refused("task", path, "set", "3.3", "--status", "beres", status=2), "status")
    refused("task", path, "remove", status=2)


@test
def requests_run_their_course(folder):
    path = new(folder)
    made = answer("request", path, "add", "3.3", "3", "2", "--unit", "Bappeda", "--due", "2026-06-20")["id"]
    rows = answer("request", path)
    row = rows["requests"][0]
    expect(row["id"] == made and row["what"] == "Talent pool untuk sebagian jenjang tersusun", row)
    expect((row["status"], row["overdue"], rows["open"]) == ("open", False, 1), row)
    late = answer("request", path, status=1, today="2026-06-21")
    expect(late["overdue"] == 1 and late["requests"][0]["overdue"], late)
    expect("Bappeda" in refused("request", path, "add", "3.3", "3", "2", "--unit", "Dinas"), "twice")
    expect("cite it" in refused("request", path, "answer", made), "nothing cited")
    paper = add_paper(folder, path)
    answer("request", path, "answer", made, "--document", "sk.pdf")
    row = answer("request", path)["requests"][0]
    expect((row["status"], row["answered_on"], row["document"]) == ("answered", "2026-06-18", paper), row)
    other = answer("request", path, "add", "3.4", "4", "0", "--unit", "Bappeda", "--what", "SK suksesi")["id"]
    answer("request", path, "withdraw", other)
    expect(answer("request", path)["open"] == 0, "withdrawn")
    refused("request", path, "withdraw", other)
    refused("request", path, "add", "3.3", "3", "9", "--unit", "X", "--what", "y")
    refused("request", path, "add", "3.3", "x", "1", "--unit", "X", status=2)
    expect(run("undo", path).returncode == 0, "undo")
    expect(answer("request", path)["open"] == 1, "undone")


@test
def keys_are_documented(folder):
    text = run("help", "json").stdout
    for word in ("proof{", "task ", "request ", "statement-only"):
        expect(word in text, word)


sys.exit(main())
