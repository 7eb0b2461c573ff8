#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""meritactl evidence from end to end, over good and hostile PDFs.  Prints TAP."""
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time

from terminal import CTL, expect, main, new, run, test

sys.path.insert(0, sys.argv[2])
import hostile  # noqa: E402  (the folder comes with the command line)

QUICK = ("good", "empty", "text", "locked", "tree-loop", "page-huge", "script")


def answer(path, *arguments, status=0):
    process = run("evidence", path, *arguments, "--json")
    expect(process.returncode == status, process.returncode, process.stdout, process.stderr)
    return json.loads(process.stdout)


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
def reads_only_files(folder):
    path = new(folder)
    evidence = os.path.dirname(write(folder, "bukti/baik.pdf", paper("Laporan")))
    os.mkfifo(os.path.join(evidence, "pipa.pdf"))
    os.symlink("..", os.path.join(evidence, "putaran"))
    os.symlink("..", os.path.join(evidence, "putaran.pdf"))
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(os.path.join(evidence, "soket.pdf"))
    added = answer(path, "add", evidence, "/dev/null", status=1)
    listener.close()
    errors = {os.path.basename(one["path"]): one["error"] or "" for one in added["documents"]}
    expect((added["added"], added["failed"]) == (1, 4), added)
    for name in ("pipa.pdf", "soket.pdf", "null"):
        expect("not a file but a pipe" in errors[name], name, errors)
    expect("is a folder" in errors["putaran.pdf"], errors)
    named = answer(path, "add", os.path.join(evidence, "pipa.pdf"), status=1)
    expect(named["failed"] == 1, named)
    expect(answer(path, "list")["total"] == 1, "only what is a file")


@test
def refuses_by_size(folder):
    path = new(folder)
    large = os.path.join(folder, "besar.pdf")
    with open(large, "wb") as file:
        file.truncate(700 << 20)
    added = answer(path, "add", large, status=1)
    expect(added["failed"] == 1 and "700 MB; at most 512 MB" in added["documents"][0]["error"], added)
    expect(answer(path, "list")["total"] == 0, "not stored")
    said = run("evidence", path, "add", large, language="id").stdout
    expect("700 MB; paling besar 512 MB per berkas; bagilah" in said, said)


DECREE = (["KEPUTUSAN BUPATI ARUM", "NOMOR 800/112/2026", "TENTANG", "PEMBENTUKAN TIM TALENTA",
           "BUPATI ARUM,", "KESATU : Membentuk tim manajemen talenta"],
          ["Talenta dipetakan ke dalam sembilan kotak", "Biaya pada anggaran lama",
           "Ditetapkan di Arum", "pada tanggal 20 Februari 2026"])
NEWER = (["KEPUTUSAN BUPATI ARUM", "NOMOR 800/9/2026", "TENTANG", "PERUBAHAN TIM TALENTA", "BUPATI ARUM,"],
         ["Halaman tambahan"],
         ["KESATU : Membentuk tim manajemen", "talenta", "Talenta dipetakan ke dalam sembilan kotak"])


def pages(sheets):
    """A PDF with one sheet of lines after another."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>",
               "<< /Type /Pages /Count %d /Kids [%s] >>" % (
                   len(sheets), " ".join(f"{4 + 2 * i} 0 R" for i in range(len(sheets)))),
               "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    for number, lines in enumerate(sheets):
        text = "BT /F 12 Tf 14 TL 72 720 Td " + " ".join(f"({line}) Tj T*" for line in lines) + " ET"
        objects.append("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
                       "/Resources << /Font << /F 3 0 R >> >> >>" % (5 + 2 * number))
        objects.append(f"<< /Length {len(text)} >>\nstream\n{text}\nendstream")
    out, places = "%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    end = len(objects) + 1
    return (f"{out}xref\n0 {end}\n0000000000 65535 f \n{table}trailer << /Size {end} /Root 1 0 R >>\n"
            f"startxref\n{len(out)}\n%%EOF\n").encode()


def add_decree(folder, path):
    return answer(path, "add", write(folder, "sk.pdf", pages(DECREE)))["documents"][0]


@test
def suggests_facts(folder):
    path = new(folder)
    added = add_decree(folder, path)
    expect(added["number"] == "800/112/2026" and added["type"] == "decree", added)
    expect(added["title"] == "Pembentukan Tim Talenta", added)
    expect(added["signed_on"] == "2026-02-20", added)
    expect(set(added["suggested"]) == {"title", "number", "type", "issuer", "signed_on"}, added)
    edited = answer(path, "edit", "800/112/2026", "--type", "Perkada", "--until", "2026-12-31", "--note", "asli")
    expect((edited["type"], edited["in_force_until"], edited["note"]) == ("regulation", "2026-12-31", "asli"), edited)
    wrong = run("evidence", path, "edit", "sk.pdf", "--from", "2027-01-01")
    expect(wrong.returncode == 3 and "ends to be in force" in wrong.stderr, wrong.stderr)
    expect(run("evidence", path, "edit", "tidak-ada", "--title", "x").returncode == 3, "no such document")


@test
def cites_and_opens(folder):
    path = new(folder)
    add_decree(folder, path)
    cited = answer(path, "cite", "sk.pdf", "3.3", "3", "3", "--quote", "membentuk TIM manajemen talenta",
                   "--period", "2026")
    expect((cited["page"], cited["level"], cited["line"], cited["grade"]) == (1, 3, 3, "direct"), cited)
    expect(cited["quote"] == "Membentuk tim manajemen talenta" and cited["rectangle"][2] > 0, cited)
    whole = answer(path, "cite", "sk.pdf", "3.4", "--page", "2", "--period", "2026", "--grade", "supporting")
    expect((whole["rectangle"], whole["level"]) == (None, None), whole)
    placed = answer(path, "cite", "sk.pdf", "3.4", "1", "--page", "2", "--rect", "7200,7000,20000,1500",
                    "--period", "2026")
    expect(placed["rectangle"] == [7200, 7000, 20000, 1500], placed)
    beside = run("evidence", path, "cite", "sk.pdf", "3.4", "1", "--page", "2", "--rect", "99999999,0,1,1",
                 "--period", "2026")
    expect(beside.returncode == 3 and "59500 wide and 84200 high" in beside.stderr, beside.stderr)
    opened = answer(path, "open", cited["id"])
    expect((opened["state"], opened["page"]) == ("here", 1), opened)
    changed = answer(path, "change", cited["id"], "--grade", "pernyataan", "--line", "1")
    expect((changed["grade"], changed["line"], changed["id"]) == ("statement", 1, cited["id"]), changed)
    for arguments in (("cite", "sk.pdf", "9.9", "--page", "1"), ("cite", "sk.pdf", "3.3", "--page", "9"),
                      ("cite", "sk.pdf", "3.3", "3", "99", "--page", "1"),
                      ("cite", "sk.pdf", "3.3", "--quote", "tidak pernah ditulis"), ("open", "12"),
                      ("remove", "sk.pdf")):
        expect(run("evidence", path, *arguments).returncode == 3, arguments)
    expect(run("evidence", path, "cite", "sk.pdf", "3.3").returncode == 2, "no place")
    expect(run("evidence", path, "change", cited["id"], "--grade", "baik").returncode == 2, "no such grade")
    shown = answer(path, "show", "sk.pdf")
    expect(len(shown["citations"]) == 3 and shown["signatures"] == [], shown)
    for one in shown["citations"]:
        answer(path, "uncite", one["id"])
    expect(answer(path, "uncited", status=1)["documents"][0]["file"] == "sk.pdf", "uncited")
    answer(path, "remove", "sk.pdf")
    expect(answer(path, "list")["total"] == 0, "removed")


@test
def moves_to_a_new_edition(folder):
    path = new(folder)
    old = add_decree(folder, path)
    team = answer(path, "cite", "sk.pdf", "3.3", "3", "3", "--quote", "Membentuk tim manajemen talenta",
                  "--period", "2026")
    money = answer(path, "cite", "sk.pdf", "3.4", "1", "--quote", "Biaya pada anggaran lama", "--period", "2026")
    file = write(folder, "sk-baru.pdf", pages(NEWER))
    revised = answer(path, "revise", "sk.pdf", file, status=1)
    expect((revised["moved"], revised["gone"], revised["replaces"]) == (1, 1, old["id"]), revised)
    moved = answer(path, "open", team["id"])
    expect((moved["state"], moved["page"], moved["document"]) == ("here", 3, revised["id"]), moved)
    gone = answer(path, "open", money["id"], status=1)
    expect((gone["state"], gone["page"], gone["document"]) == ("gone", 2, old["id"]), gone)
    expect("gone from the newer edition" in gone["sentence"], gone)
    checked = answer(path, "check", "--period", "2026", status=1)
    expect([d["states"] for d in checked["documents"]][0].count("superseded") == 1, checked)
    expect(run("undo", path).returncode == 0, "undo")
    expect(answer(path, "open", money["id"])["state"] == "here", "undone")
    expect(run("verify", path).returncode == 0, "verify")


@test
def checks_what_is_claimed(folder):
    path = new(folder)
    expect(answer(path, "check")["lines"] == [], "nothing is claimed")
    expect(run("rounds", path, "new", "Penilaian Mandiri", "--period", "2026").returncode == 0, "round")
    expect(run("rounds", path, "set", "Penilaian Mandiri", "3.4", "1").returncode == 0, "level")
    claimed = answer(path, "check", status=1)
    expect([(line["code"], line["level"], line["line"]) for line in claimed["lines"]] == [("3.4", 1, 1)], claimed)
    add_decree(folder, path)
    answer(path, "cite", "sk.pdf", "3.4", "1", "1", "--quote", "sembilan kotak")
    expect(answer(path, "check")["satisfied"] == 1, "proved")
    expect(answer(path, "signatures")["signatures"] == 0, "signatures")


@test
def can_be_interrupted(folder):
    path = new(folder)
    started = os.path.join(folder, "mulai")
    worker = write(folder, "pekerja", f"#!/bin/sh\n: > '{started}'\nexec sleep 60\n".encode())
    os.chmod(worker, 0o755)
    process = subprocess.Popen([CTL, "evidence", path, "add", write(folder, "a.pdf", paper("Satu"))],
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                               env=dict(os.environ, LANGUAGE="id", MERITA_PDF_WORKER=worker))
    while not os.path.exists(started) and process.poll() is None:
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    stdout, stderr = process.communicate(timeout=60)
    expect(process.returncode == 130 and stdout == "", process.returncode, stdout, stderr)
    expect("dibatalkan; tidak ada yang disimpan" in stderr, stderr)
    expect(answer(path, "list")["total"] == 0, "nothing is kept")


@test
def marks_what_a_machine_has_read(folder):
    path = os.path.join(folder, "s.merita")
    made = run("new", path, "--sample", "--employees", "200", "--today", "2026-06-18")
    expect(made.returncode == 0, made.stderr)
    scan = "piagam-satyalancana.pdf"
    expect(answer(path, "show", scan)["recognized"] == 0, "nobody has read it yet")
    if shutil.which("tesseract") is None:
        return
    answer(path, "recognize", scan)
    expect(answer(path, "show", scan)["recognized"] == 1, "one page was read")
    expect("recognised by a machine on 1 of 1 pages" in run("evidence", path, "show", scan).stdout,
           "people are told")


@test
def explains_its_keys(folder):
    expect("passages" in run("help", "json").stdout, "help json")


sys.exit(main())
