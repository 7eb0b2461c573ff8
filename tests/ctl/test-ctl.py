#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The terminal from end to end: every command on real input, as a user types it.  Prints TAP."""

import csv
import os
import sys

from terminal import expect, main, new, run, test, write

DATA = sys.argv[2]


PEOPLE = (
    "nip;nama;golongan;unit_kerja;jabatan;jenjang_jabatan;tmt_jabatan;potensi;nilai_2025\r\n"
    "198307122006042007;Dewi Lestari, S.T.;IV/b;Bappeda;Sekretaris Bappeda;Administrator;03-02-2023;81,50;112,25\r\n"
    "197902032003121004;Ma'ruf Wijaya;IV/b;Bappeda;Kepala Bidang;Administrator;15/11/2021;70,00;95\r\n"
)


@test
def creates_and_refuses_to_overwrite(folder):
    path = new(folder)
    again = run("new", path, "--name", "X")
    expect(again.returncode == 3, again.returncode)
    expect(path in again.stderr, again.stderr)


@test
def ntt_scores_282_5_baik(folder):
    path = new(folder)
    answer = run("import", path, "rounds", os.path.join(DATA, "ntt-2022-aspects.csv"), "--json")
    expect(answer.returncode == 0, answer.stdout, answer.stderr)
    rounds = run("score", path, "--round", "Verifikasi Akhir", "--json").json()["rounds"]
    expect(len(rounds) == 1, rounds)
    expect(rounds[0]["value"] == "282.50" and rounds[0]["max"] == "410.00", rounds)
    expect(rounds[0]["index"] == "0.69" and rounds[0]["category"]["name"] == "Baik", rounds)
    expect(rounds[0]["conflict"] is None, rounds)
    text = run("score", path, language="id").stdout
    expect("282,5" in text and "0,69" in text and "Baik" in text, text)


@test
def balikpapan_is_256_category_three(folder):
    path = new(folder)
    answer = run("import", path, "decisions", os.path.join(DATA, "decisions.csv"))
    expect(answer.returncode == 0, answer.stdout, answer.stderr)
    decision = run("decision", path, "--json").json()["decisions"][0]
    expect(decision["value"] == "256.00" and decision["index"] == "0.62", decision)
    expect(decision["category"] == "III" and decision["valid_until"] == "2022-11-29", decision)


@test
def people_go_in_once(folder):
    path = new(folder)
    source = write(folder, "pegawai.csv", "\ufeff" + PEOPLE)
    first = run("import", path, "people", source, "--json").json()
    expect((first["added"], first["rejected"]) == (2, 0), first)
    second = run("import", path, "people", source, "--json").json()
    expect((second["added"], second["changed"], second["unchanged"]) == (0, 0, 2), second)
    changed = write(folder, "lagi.csv", PEOPLE.replace("IV/b;Bappeda;Kepala", "IV/c;Bappeda;Kepala"))
    third = run("import", path, "people", changed, "--json").json()
    expect((third["changed"], third["unchanged"]) == (1, 1), third)
    person = run("person", path, "197902032003121004", "--json").json()
    expect(person["grade"] == "IV/c" and person["name"] == "Ma'ruf Wijaya", person)


@test
def dry_run_writes_nothing(folder):
    path = new(folder)
    source = write(folder, "pegawai.csv", PEOPLE)
    before = run("journal", path, "--json").json()["entries"]
    answer = run("import", path, "people", source, "--dry-run", "--json").json()
    expect(answer["added"] == 2, answer)
    expect(run("journal", path, "--json").json()["entries"] == before, "the journal grew")
    expect(run("person", path, "198307122006042007").returncode == 3, "the person is there")


@test
def rejected_rows_come_back_corrected(folder):
    path = new(folder)
    bad = PEOPLE.replace("03-02-2023", "31-02-2020").replace("95\r\n", "95\r\n198401012009011001;Rudi;V/a;X;Y;Pelaksana;;;\r\n")
    source = write(folder, "pegawai.csv", bad)
    rejects = os.path.join(folder, "ditolak.csv")
    answer = run("import", path, "people", source, "--rejects", rejects, "--json")
    expect(answer.returncode == 1, answer.returncode)
    result = answer.json()
    expect((result["added"], result["rejected"]) == (1, 2), result)
    expect({row["row"] for row in result["rejects"]} == {2, 4}, result["rejects"])
    expect(any(row["column"] == "tmt_jabatan" and row["value"] == "31-02-2020" for row in result["rejects"]), result)
    with open(rejects, encoding="utf-8-sig") as file:
        text = file.read()
    mended = write(folder, "betul.csv", text.replace("31-02-2020", "28-02-2020").replace("V/a", "III/a"))
    again = run("import", path, "people", mended, "--json").json()
    expect((again["added"], again["rejected"]) == (2, 0), again)


@test
def undo_survives_a_restart(folder):
    path = new(folder)
    source = write(folder, "pegawai.csv", PEOPLE)
    run("import", path, "people", source)
    undone = run("undo", path)
    expect(undone.returncode == 0, undone.stderr)
    expect(run("person", path, "198307122006042007").returncode == 3, "still there after undo")
    redone = run("redo", path)
    expect(redone.returncode == 0, redone.stderr)
    expect(run("person", path, "198307122006042007").returncode == 0, "not back after redo")
    expect(run("verify", path).returncode == 0, "does not verify")


@test
def usage_mistakes_exit_with_two(folder):
    path = new(folder)
    for arguments in (["nonsense"], ["score"], ["score", path, "--nonsense"], ["person", path, "12"],
                      ["print", path, "nonsense"], ["export", path, "nonsense", "-o", "x.csv"],
                      ["import", path, "nonsense", "x.csv"], ["map", path, "--today", "2026-02-30"]):
        answer = run(*arguments, today=None)
        expect(answer.returncode == 2, arguments, answer.returncode, answer.stderr)
        expect(answer.stderr.strip() and answer.stdout == "", arguments, "no message")


@test
def missing_and_foreign_files_are_named(folder):
    foreign = write(folder, "b.merita", "this is not an agency file at all, only text\n" * 40)
    for path in (os.path.join(folder, "nowhere.merita"), foreign):
        answer = run("check", path)
        expect(answer.returncode == 3 and os.path.basename(path) in answer.stderr, path, answer.returncode, answer.stderr)


def sample(folder):
    path = os.path.join(folder, "contoh.merita")
    answer = run("new", path, "--sample", "--employees", "1500", "--seed", "7")
    expect(answer.returncode == 0, answer.stderr)
    return path


def statuses(path):
    answer = run("check", path, "--json")
    return {item["id"]: item for item in answer.json()["prerequisites"]}


@test
def sample_is_deterministic(folder):
    tables = []
    for name in ("satu", "dua"):
        os.mkdir(os.path.join(folder, name))
        path = sample(os.path.join(folder, name))
        out = os.path.join(folder, name, "people.csv")
        expect(run("export", path, "people", "-o", out).returncode == 0, "export failed")
        with open(out, "rb") as file:
            tables.append(file.read())
    expect(tables[0] == tables[1], "two samples with one seed differ")
    expect(tables[0].count(b"\n") >= 1500, "too few people")


@test
def check_explains_and_mending_flips(folder):
    path = sample(folder)
    before = statuses(path)
    expect(len(before) == 11, before.keys())
    for item in before.values():
        expect(item["finding"] and item["source"], item)
    expect(before["successor-box"]["status"] == "not-met", before["successor-box"])
    expect(before["development"]["status"] == "not-met", before["development"])
    for row in before["successor-box"]["rows"]:
        answer = run("nominate", path, row["position_id"], row["nip"], "--remove")
        expect(answer.returncode == 0, answer.stderr)
    for row in before["development"]["rows"]:
        if run("person", path, row["nip"]).returncode == 0:
            answer = run("develop", path, row["nip"], "--program", "Bimbingan")
            expect(answer.returncode == 0, answer.stderr)
    after = statuses(path)
    expect(after["successor-box"]["status"] == "met", after["successor-box"])
    expect(after["development"]["status"] == "met", after["development"])
    checked = run("discipline", path, "verify", before["successor-box"]["rows"][0]["nip"])
    expect(checked.returncode == 0, checked.stderr)
    expect("disiplin" in run("journal", path, "--json").json()["entries"][0]["label"], "no entry")
    run("policy", path, "remove", "career-policy")
    expect(statuses(path)["career-policy"]["status"] == "not-met", "policy")
    run("policy", path, "set", "career-policy", "--number", "Perbup 5/2026", "--date", "2026-01-05")
    expect(statuses(path)["career-policy"]["status"] == "met", "policy again")


@test
def numbers_explain_themselves(folder):
    path = sample(folder)
    people = run("map", path, "--json", "--people").json()
    boxes = people["boxes"]
    trays = sum(item["count"] for item in people["tray"])
    expect(sum(boxes.values()) + trays == len(people["people"]), boxes, trays)
    expect(trays > 0, "nobody in the tray: missing data became a number")
    placed = next(person for person in people["people"] if person["box"])
    person = run("person", path, placed["nip"], "--json").json()
    for axis in ("performance", "potential"):
        parts = [round(float(part["contribution"]) * 100) for part in person[axis]["contributions"]]
        expect(abs(sum(parts) - round(float(person[axis]["score"]) * 100)) <= len(parts), person[axis])
    ranked = run("successors", path, "--top", "3", "--json", "--explain").json()["positions"]
    expect(ranked, "no critical position")
    for position in ranked:
        for candidate in position["candidates"]:
            expect(candidate["gates"] and candidate["contributions"], "no reasons", candidate)
            expect(candidate["box"] in (7, 8, 9), candidate)


@test
def documents_are_written_and_repeat(folder):
    path = sample(folder)
    for document in ("succession-chart", "successor-list", "nine-box", "exemption-check"):
        contents = []
        for name in ("1.pdf", "2.pdf"):
            out = os.path.join(folder, document + name)
            answer = run("print", path, document, "-o", out)
            expect(answer.returncode == 0, document, answer.stderr)
            with open(out, "rb") as file:
                contents.append(file.read())
        expect(contents[0] == contents[1], document, "differs between two runs")
        expect(contents[0].startswith(b"%PDF"), document)


@test
def exports_are_readable(folder):
    path = sample(folder)
    for table in ("people", "positions", "mapping", "successors"):
        out = os.path.join(folder, table + ".csv")
        answer = run("export", path, table, "-o", out)
        expect(answer.returncode == 0, table, answer.stderr)
        with open(out, encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file, delimiter=";"))
        expect(len(rows) > 10 and len({len(row) for row in rows}) == 1, table, len(rows))


@test
def backup_opens(folder):
    path = sample(folder)
    copy = os.path.join(folder, "salinan.merita")
    expect(run("backup", path, "-o", copy).returncode == 0, "backup")
    expect(run("verify", copy).returncode == 0, "the copy does not verify")
    expect(run("check", copy, "--json").stdout == run("check", path, "--json").stdout, "the copy differs")


@test
def profiles_validate(folder):
    for profile in ("kasn-2019", "kasn-400", "panrb-19-2025", "bkn-411-2025", "simple-2020"):
        answer = run("profile", "validate", profile)
        expect(answer.returncode == 0, profile, answer.stdout, answer.stderr)
    path = new(folder, "--profile", "panrb-19-2025", name="panrb.merita")
    answer = run("score", path, language="id")
    expect("bobot" in answer.stdout.lower(), "does not say that the weights are not known", answer.stdout)


@test
def rounds_are_started_filled_and_compared(folder):
    path = sample(folder)
    before = run("rounds", path, "--json").json()["rounds"]
    expect(len(before) == 5, before)
    answer = run("rounds", path, "new", "Penilaian Mandiri", "--period", "2027", "--from", "2026:Penilaian Mandiri",
                 "--json")
    expect(answer.returncode == 0, answer.stderr)
    expect(answer.json()["carried"] == 37 and not answer.json()["missing"], answer.stdout)
    again = run("rounds", path, "new", "penilaian mandiri", "--period", "2027")
    expect(again.returncode == 3 and "2027" in again.stderr, again.stderr)
    same = run("rounds", path, "diff", "2026:Penilaian Mandiri", "2027:Penilaian Mandiri", "--json")
    expect(same.returncode == 1 and same.json()["changes"] == [], same.stdout)
    old = "2026:Penilaian Mandiri"
    answer = run("rounds", path, "set", "Penilaian Mandiri", "3.3", "1", "--note", "SK dicabut")
    expect(answer.returncode == 0, answer.stderr)
    changes = run("rounds", path, "diff", old, "Penilaian Mandiri", "--json").json()["changes"]
    expect([change["code"] for change in changes] == ["3", "3.3"], changes)
    expect(changes[1]["to_level"] == 1 and changes[1]["change"].startswith("-"), changes)
    expect(changes[0]["change"] == changes[1]["change"], changes)
    entry = run("journal", path, "--limit", "1", "--json").json()["entries"][0]
    expect("3.3" in entry["label"] and entry["label"].startswith("Level"), entry)
    expect(run("undo", path).returncode == 0, "undo")
    same = run("rounds", path, "diff", old, "Penilaian Mandiri", "--json")
    expect(same.returncode == 1, same.stdout)


@test
def wrong_levels_are_refused(folder):
    path = sample(folder)
    for arguments, status in (
        (("set", "Penilaian Mandiri", "3.3", "6"), 2),
        (("set", "Penilaian Mandiri", "3.99", "2"), 3),
        (("set", "Penilaian Lain", "3.3", "2"), 3),
        (("new", "Verifikasi Akhir"), 2),
        (("new", " ", "--period", "2027"), 3),
        (("new", "Verifikasi Akhir", "--period", "27"), 3),
        (("diff", "Penilaian Mandiri"), 2),
        (("erase",), 2),
    ):
        answer = run("rounds", path, *arguments)
        expect(answer.returncode == status and answer.stderr, arguments, answer.returncode, answer.stderr)
    ntt = new(folder)
    run("import", ntt, "rounds", os.path.join(DATA, "ntt-2022-aspects.csv"))
    answer = run("rounds", ntt, "set", "Verifikasi Akhir", "3.3", "2")
    expect(answer.returncode == 3 and "total" in answer.stderr, answer.stderr)


@test
def path_reaches_the_next_category(folder):
    path = sample(folder)
    answer = run("score", path, "--path", "--json").json()
    way = answer["path"]
    newest = [item for item in answer["rounds"] if item["period"] == 2026 and "Mandiri" in item["name"]][0]
    expect(way["value"] == newest["value"], way, newest["value"])
    if way["status"] == "there":
        run("rounds", path, "set", "Penilaian Mandiri", "3.1", "0")
        run("rounds", path, "set", "Penilaian Mandiri", "3.2", "0")
        run("rounds", path, "set", "Penilaian Mandiri", "3.3", "0")
        way = run("score", path, "--path", "--json").json()["path"]
    expect(way["status"] == "found" and way["steps"], way)
    gained = sum(float(step["points"]) for step in way["steps"])
    expect(float(way["value"]) + gained == float(way["reached"]) >= float(way["target"]), way)
    expect(sum(step["cost"] for step in way["steps"]) == way["cost"], way)
    for step in way["steps"]:
        run("rounds", path, "set", "Penilaian Mandiri", step["code"], str(step["to"]))
    after = run("score", path, "--round", "Penilaian Mandiri", "--json").json()["rounds"][-1]
    expect(after["category"]["code"] == way["category"]["code"], after["category"], way["category"])
    expect(run("score", path, "--path").stdout.strip(), "nothing printed")


@test
def path_says_why_there_is_none(folder):
    path = new(folder, "--profile", "panrb-19-2025")
    expect(run("score", path, "--path", "--json").json()["path"]["status"] == "no-round", "no round")
    ntt = new(folder, name="b.merita")
    run("rounds", ntt, "new", "Penilaian Mandiri", "--period", "2026")
    expect(run("score", ntt, "--path", "--json").json()["path"]["status"] == "incomplete", "incomplete")


sys.exit(main())
