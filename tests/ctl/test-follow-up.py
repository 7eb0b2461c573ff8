#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Decisions, their recommendations and the calendar, as a user types them.  Prints TAP."""

import os
import sys

from terminal import expect, main, new, run, test, write

DATA = sys.argv[2]


@test
def balikpapan_shows_its_words_and_27_recommendations(folder):
    path = new(folder)
    run("import", path, "decisions", os.path.join(DATA, "decisions.csv"))
    shown = run("decision", path, "show", today="2022-11-01", language="id").stdout
    for words in ("256 (dua ratus lima puluh enam)", "0,62 (nol koma enam dua)", "III (Baik)", "29 November 2022"):
        expect(words in shown, shown)
    answer = run("decision", path, "show", "--json", today="2022-11-30").json()
    expect(answer["validity"] == "expired" and answer["days_left"] == -1, answer)
    expect(answer["value_in_words"] == "256 (dua ratus lima puluh enam)", answer)
    added = run("recommendation", path, "add", "--template", "kasn-120-2021")
    expect(added.returncode == 0, added.stderr)
    unknown = run("recommendation", path, "add", "--template", "lain")
    expect(unknown.returncode == 3 and "kasn-120-2021" in unknown.stderr, unknown.stderr)
    again = run("recommendation", path, "add", "--template", "kasn-120-2021")
    expect(again.returncode == 3, again.returncode)
    listed = run("recommendation", path, "list", "--json").json()
    counts = [sum(row["aspect"] == aspect for row in listed["recommendations"]) for aspect in range(1, 9)]
    expect(counts == [2, 2, 6, 3, 4, 4, 2, 4], counts)
    expect(listed["count"] == 27 and listed["effect"] is None, listed)
    text = run("recommendation", path, language="id").stdout
    expect("c. Pengembangan Karier (0 dari 6 selesai)" in text, text)


@test
def recommendations_are_followed_up(folder):
    path = new(folder)
    early = run("recommendation", path, "add", "a", "Sebelum ada keputusan")
    expect(early.returncode == 3 and "decision" in early.stderr, early.stderr)
    added = run("decision", path, "add", "--number", "7/2026", "--date", "2026-01-05", "--points", "330,5", "--exemption",
                "yes", "--minutes-number", "BA.7", "--minutes-date", "2026-01-02", "--valid-years", "1")
    expect(added.returncode == 0, added.stderr)
    shown = run("decision", path, "show", "--json").json()
    expect(shown["category"] == "IV" and shown["index"] == "0.81" and shown["valid_until"] == "2027-01-04", shown)
    expect(shown["exemption"] == "met" and shown["minutes_date"] == "2026-01-02", shown)
    expect(run("decision", path, "set", "7/2026", "--exemption", "no", "--index", "0.83").returncode == 0)
    shown = run("decision", path, "show", "--json").json()
    expect(shown["exemption"] == "not-met" and shown["index"] == "0.83" and shown["minutes_number"] == "BA.7", shown)
    expect(run("decision", path, "add", "--number", "7/2026", "--date", "2026-01-05", "--points", "300").returncode == 3)
    expect(run("recommendation", path, "add", "c", "Membangun talent pool").returncode == 0)
    changed = run("recommendation", path, "set", "c.1", "--sub-aspect", "3.3", "--target", "4", "--unit", "BKPSDM",
                  "--due", "2026-06-01", "--status", "in-progress")
    expect(changed.returncode == 0, changed.stderr)
    row = run("recommendation", path, "--json").json()["recommendations"][0]
    expect(row["overdue"] and row["target_level"] == 4 and row["level"] is None and row["effect"] is None, row)
    expect(run("recommendation", path, "done", "c.1", "--date", "2026-06-10").returncode == 0)
    answer = run("recommendation", path, "--json").json()
    expect(answer["may_be_reviewed_earlier"] and answer["recommendations"][0]["done_on"] == "2026-06-10", answer)
    label = run("journal", path, "--limit", "1", "--json").json()["entries"][0]["label"]
    expect(label.startswith("Rekomendasi c.1: sedang → selesai"), label)
    expect(run("undo", path).returncode == 0)
    expect(run("recommendation", path, "--json").json()["recommendations"][0]["status"] == "in-progress")
    expect(run("recommendation", path, "done", "c.9").returncode == 2)
    expect(run("recommendation", path, "set", "c.1", "--document", "12").returncode == 2)
    sheet = write(folder, "r.csv", "\ufeffaspek;nomor;rekomendasi;tenggat;status\r\nd;1;Pola karier;30-09-2026;belum\r\n")
    expect(run("recommendation", path, "import", sheet).returncode == 0)
    expect(len(run("recommendation", path, "--json").json()["recommendations"]) == 2)


@test
def the_calendar_is_written_for_other_programs(folder):
    path = new(folder)
    run("import", path, "decisions", os.path.join(DATA, "decisions.csv"))
    run("recommendation", path, "add", "--template", "kasn-120-2021")
    run("recommendation", path, "set", "c.5", "--due", "2026-06-01", "--unit", "BKPSDM")
    answer = run("calendar", path, "--json").json()
    expect("KASN" in answer["notice"] and answer["confidence"] == "reconstructed", answer["notice"])
    days = {event["uid"].split("@")[0]: event for event in answer["events"]}
    expect(days["wave-2026-1-closing"]["day"] == "2026-06-30", days)
    expect(days["wave-2026-1-closing"]["confidence"] == "official", days)
    expect(days["wave-2026-1-minutes"]["confidence"] == "agency", days)
    expect(days["wave-2026-1-submit"]["day"] == "2026-05-29", "leaves the Sunday")
    overdue = [event for event in answer["events"] if event["overdue"]]
    expect(len(overdue) == 1 and overdue[0]["kind"] == "recommendation", overdue)
    ends = [event["day"] for event in answer["events"] if event["kind"] == "decision-end"]
    expect(ends == ["2022-11-29"], ends)
    files = []
    for name, language in (("a.ics", "en"), ("b.ics", "id")):
        out = os.path.join(folder, name)
        expect(run("calendar", path, "--ics", out, language=language).returncode == 0)
        with open(out, "rb") as file:
            files.append(file.read())
    expect(files[0] == files[1], "the language of the screen changes the calendar")
    expect(b"BEGIN:VTODO" in files[0] and b"DTSTART;VALUE=DATE:20260630" in files[0], files[0][:500])
    expect(run("calendar", path, "--ics", os.path.join(folder, "no", "a.ics")).returncode == 3)


sys.exit(main())
