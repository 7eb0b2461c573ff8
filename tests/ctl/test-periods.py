#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Periods, instruments, corrections, submissions and blind scores on the terminal.  Prints TAP."""

import json
import os
import subprocess
import sys

from terminal import TODAY, expect, main, run, test

DATA = sys.argv[2]


def ask(*arguments, status=0):
    answer = run(*arguments, "--json")
    expect(answer.returncode == status, arguments, answer.returncode, answer.stderr)
    return answer.json()


def sample(folder):
    path = os.path.join(folder, "a.merita")
    answer = run("new", path, "--name", "Kabupaten Uji", "--sample", "--employees", "300")
    expect(answer.returncode == 0, answer.stderr)
    return path


def refuse(*arguments, told, status=3):
    answer = run(*arguments)
    expect(answer.returncode == status, arguments, answer.returncode, answer.stdout)
    expect(told in answer.stderr, told, "is not in", answer.stderr)


@test
def ntt_keeps_its_figures_in_a_pinned_period(folder):
    path = os.path.join(folder, "ntt.merita")
    expect(run("new", path, "--name", "Provinsi NTT").returncode == 0, "new")
    expect(run("period", path, "begin", "2022").returncode == 0, "begin")
    expect(run("import", path, "rounds", os.path.join(DATA, "ntt-2022-aspects.csv")).returncode == 0,
           "import")
    last = [r for r in ask("score", path)["rounds"] if r["name"] == "Verifikasi Akhir"][0]
    expect(last["value"] == "282.50" and last["index"] == "0.69", last["value"], last["index"])
    expect(last["max"] == "410.00" and last["category"]["name"] == "Baik", last["category"])
    values = [aspect["value"] for aspect in last["aspects"]]
    expect(values == ["37.50", "40.00", "62.50", "25.00", "57.50", "30.00", "14.00", "16.00"], values)


@test
def periods_are_carried_forward(folder):
    path = sample(folder)
    listed = ask("period", path)["periods"]
    expect([p["year"] for p in listed] == [2025, 2026], listed)
    expect(all(p["pinned"] for p in listed), listed)
    begun = ask("period", path, "begin", "2027", "--carry", "2026", "--wave", "1")
    expect(begun["carried"]["levels"] == 37, begun)
    expect(ask("period", path)["periods"][2]["carried_from"] == 2026, "carried from")
    refuse("period", path, "begin", "2027", told="begun already")
    refuse("period", path, "begin", "2028", "--carry", "2011", told="no period 2011")
    score = [r for r in ask("score", path)["rounds"] if r["period"] == 2027][0]
    expect(score["complete"], score["missing"])
    expect(run("undo", path).returncode == 0, "undo")
    expect(len(ask("period", path)["periods"]) == 2, "one entry of the journal")


@test
def a_variant_is_exported_edited_and_used(folder):
    path = sample(folder)
    out = os.path.join(folder, "i.json")
    expect(run("instrument", path, "export", "-o", out).returncode == 0, "export")
    with open(out, encoding="utf-8") as file:
        variant = json.load(file)
    refuse("instrument", path, "import", out, told="already keeps this instrument")

    def write(**changes):
        with open(out, "w", encoding="utf-8") as file:
            json.dump({**variant, **changes}, file)

    write(maximum="400")
    refuse("instrument", path, "import", out, told="add up to 410.00, but the instrument says 400.00")
    bands = [dict(band) for band in variant["categories"]]
    bands[1]["below"] = "249"
    write(categories=bands)
    refuse("instrument", path, "import", out, told="leaves a gap up to the next band")
    aspects = json.loads(json.dumps(variant["aspects"]))
    aspects[0]["sub_aspects"][0]["weight"] = "3"
    write(aspects=aspects)
    refuse("instrument", path, "import", out, told="the weights times 4 give 42.00")
    aspects[0]["maximum"] = "42"
    write(aspects=aspects, maximum="412")
    refuse("instrument", path, "import", out, told="another version")
    write(aspects=aspects, maximum="412", version="9", name="Varian Uji")
    row = ask("instrument", path, "import", out)
    expect(row["agency"] and row["version"] == "9", row)
    before = {(r["period"], r["name"]): r["max"] for r in ask("score", path)["rounds"]}
    expect(run("instrument", path, "use", "kasn-410@9", "--period", "2026").returncode == 0, "use")
    after = {(r["period"], r["name"]): r["max"] for r in ask("score", path)["rounds"]}
    expect(after[2026, "Penilaian Mandiri"] == "412.00", after)
    expect(after[2025, "Penilaian Mandiri"] == before[2025, "Penilaian Mandiri"] == "410.00", after)
    refuse("instrument", path, "use", "kasn-410@9", "--period", "2025", told="are closed (")
    expect({(r["period"], r["name"]): r["max"] for r in ask("score", path)["rounds"]} == after, "kept")


@test
def a_mistyped_period_is_refused(folder):
    path = sample(folder)
    pdf = os.path.join(folder, "x.pdf")
    for command in (["task", path, "set", "1.1", "--status", "done"],
                    ["request", path, "add", "1.1", "1", "1", "--unit", "BKPSDM"],
                    ["evidence", path, "cite", pdf, "1.1", "--page", "1"],
                    ["team", path], ["paper", path],
                    ["pack", path, "--check"]):
        refuse(*command, "--period", "2062", told="There is no period 2062")
    told = run("task", path, "set", "1.1", "--period", "2062", language="id").stderr
    expect("Tidak ada periode 2062; mulai dahulu" in told, told)
    expect(ask("task", path)["period"] == 2026, "the working year stays")
    refuse("score", path, "--period", "2019", told="There is no period 2019")
    years = {r["period"] for r in ask("score", path, "--period", "2025")["rounds"]}
    expect(years == {2025}, years)
    expect("Tidak ada babak “Nope”" in run("score", path, "--round", "Nope", language="id").stdout, "round")
    refuse("period", path, "begin", "abc", told="a period is a year", status=2)


@test
def imported_decisions_are_looked_at(folder):
    path = os.path.join(folder, "d.merita")
    expect(run("new", path, "--name", "Kabupaten Uji").returncode == 0, "new")
    table = os.path.join(folder, "d.csv")
    with open(table, "w", encoding="utf-8") as file:
        file.write("instansi;nomor;tanggal;nilai\n"
                   "Kabupaten Uji;1/KEP/2021;2021-11-30;1.234,50\n"
                   "Kota Lain;2/KEP/2021;2021-11-30;256\n"
                   "Kabupaten Uji;3/KEP/2021;2021-11-30;300\n")
    answer = ask("import", path, "decisions", table, status=1)
    expect((answer["added"], answer["rejected"]) == (2, 1), answer)
    expect("410" in answer["rejects"][0]["reason"], answer["rejects"])
    expect(len(answer["check"]) == 1 and "Kota Lain" in answer["check"][0]["reason"], answer["check"])
    for number, issuer in (("4/KEP.KASN/C/XI/2021", True), ("5/KEP/2022", False)):
        expect(run("decision", path, "add", "--number", number, "--date", "2022-01-0" + number[0],
                   "--points", "256").returncode == 0, number)
        out = os.path.join(folder, number[0] + ".pdf")
        printed = run("print", path, "decision-summary", "-o", out)
        expect(printed.returncode == 0, printed.stderr)
        text = subprocess.run(["pdftotext", "-layout", out, "-"], capture_output=True, text=True).stdout
        expect(("Komisi Aparatur Sipil Negara" in text) == issuer, text)


@test
def the_other_variant_has_400_points(folder):
    path = os.path.join(folder, "b.merita")
    expect(run("new", path, "--name", "Uji", "--profile", "kasn-400").returncode == 0, "new")
    shown = run("instrument", path, "show", "--json").json()
    expect(shown["maximum"] == "400" and shown["confidence"] == "reconstructed", shown["confidence"])
    maxima = [aspect["maximum"] for aspect in shown["aspects"]]
    expect(maxima == ["40", "40", "120", "40", "80", "40", "16", "24"], maxima)


@test
def corrections_are_asked_answered_and_closed(folder):
    path = sample(folder)
    round_name = "2026:Verifikasi Awal"
    before = ask("rounds", path, "corrections", "--period", "2026", status=1)
    expect(run("rounds", path, "correct", round_name, "1.1", "Lampirkan SK", "--due",
               "2026-06-28").returncode == 0, "correct")
    found = ask("rounds", path, "corrections", "--period", "2026", status=1)
    mine = [c for c in found["corrections"] if c["code"] == "1.1"][0]
    expect(mine["days_left"] == 10 and mine["reply"] is None, mine)
    expect(run("rounds", path, "note", round_name, "1.1", "Belum ditetapkan").returncode == 0, "note")
    expect(run("rounds", path, "close", round_name).returncode == 0, "close")
    refuse("rounds", path, "set", round_name, "1.1", "2", told="is closed")
    expect(run("rounds", path, "reply", round_name, "1.1", "Sudah").returncode == 0, "reply")
    after = ask("rounds", path, "corrections", "--period", "2026", status=1)
    mine = [c for c in after["corrections"] if c["code"] == "1.1"][0]
    expect(mine["reply"] == "Sudah" and mine["replied_on"] == TODAY, mine)
    expect(after["open"] <= before["open"], after["open"], before["open"])
    listed = [r for r in ask("rounds", path)["rounds"] if r["period"] == 2026][-1]
    expect(listed["closed_on"] == TODAY, listed)
    refuse("rounds", path, "correct", "2026:Penilaian Mandiri", "1.1", "x", told="self-assessment")


@test
def a_submission_is_compared(folder):
    path = sample(folder)
    expect(ask("submit", path, "--status", status=1)["submissions"] == 0, "nothing yet")
    expect(run("rounds", path, "set", "2026:Penilaian Mandiri", "2.3", "-").returncode == 0, "take away")
    refuse("submit", path, told="still without one: 2.3")
    expect(run("undo", path).returncode == 0, "undo")
    done = ask("submit", path, "--note", "Gelombang I")
    expect(len(done["digest"]) == 64 and done["unproved"], done)
    refuse("submit", path, told="Nothing has changed since period 2026 was submitted")
    same = ask("submit", path, "--status")
    expect(same["changes"] == [] and same["intact"] and same["digest"] == done["digest"], same)
    expect(same["submissions"] == 1, same)
    run("rounds", path, "set", "2026:Penilaian Mandiri", "1.1", "1", "--note", "Turun")
    changed = ask("submit", path, "--status", status=1)["changes"]
    expect([c["kind"] for c in changed] == ["level", "justification"], changed)
    expect("2 changes since" in run("submit", path, "--status").stdout, "words")
    expect("2 perubahan" in run("submit", path, "--status", language="id").stdout, "kata")
    out = os.path.join(folder, "i.json")
    run("instrument", path, "export", "-o", out)
    with open(out, encoding="utf-8") as file:
        variant = json.load(file)
    variant["version"] = "9"
    with open(out, "w", encoding="utf-8") as file:
        json.dump(variant, file)
    expect(run("instrument", path, "import", out).returncode == 0, "import")
    refuse("instrument", path, "use", "kasn-410@9", "--period", "2026", told="was submitted on")


@test
def a_second_person_scores_blind(folder):
    path = sample(folder)
    refuse("rounds", path, "new", "Tinjauan", "--period", "2026", "--kind", "mock", "--from",
           "2026:Penilaian Mandiri", told="scored blind", status=2)
    expect(run("rounds", path, "new", "Tinjauan", "--period", "2026", "--kind", "mock", "--by",
               "Rina").returncode == 0, "new")
    report = ask("mock", path, status=1)
    expect(report["agreement"]["status"] == "one-rater", report["agreement"])
    expect(all(line["levels"] == [None, None] for line in report["sub_aspects"]), "nothing leaks")
    expect(all(line["hidden"] for line in report["sub_aspects"]), "hidden")
    difference = ask("rounds", path, "diff", "2026:Penilaian Mandiri", "2026:Tinjauan", status=1)
    expect(difference["changes"] == [] and difference["hidden"] == 37, difference)
    for number, line in enumerate(report["sub_aspects"]):
        expect(run("rounds", path, "set", "2026:Tinjauan", line["code"],
                   str(1 + number % 4)).returncode == 0, line["code"])
    first = ask("mock", path)
    expect(first["agreement"]["units"] == 37 and first["agreement"]["raters"] == 2, first["agreement"])
    expect(float(first["agreement"]["low"]) <= float(first["agreement"]["alpha"]), first["agreement"])
    expect(ask("mock", path) == first, "equal data, equal interval")
    text = run("mock", path).stdout
    expect("Krippendorff's alpha" in text and "95% interval" in text, text)


sys.exit(main())
