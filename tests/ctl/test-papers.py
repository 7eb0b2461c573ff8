#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Team, papers and their wording on the terminal.  Prints TAP."""

import json
import os
import subprocess
import sys

import terminal
from terminal import expect, main, test

TODAY = "2026-11-22"


def run(*arguments, status=0):
    answer = terminal.run(*arguments, today=TODAY)
    expect(answer.returncode == status, answer.returncode, answer.stdout, answer.stderr)
    return answer


def new(folder):
    path = os.path.join(folder, "a.merita")
    run("new", path, "--name", "Kabupaten Uji")
    return path


def team(path):
    return json.loads(run("team", path, "--json").stdout)["members"]


def print_text(folder, path, document, *options):
    output = os.path.join(folder, document + ".pdf")
    run("print", path, document, "-o", output, *options)
    text = subprocess.run(["pdftotext", "-layout", output, "-"], capture_output=True, text=True,
                          check=True).stdout
    return " ".join(text.split())


@test
def team_is_kept_and_printed(folder):
    path = new(folder)
    run("team", path, "--json", status=1)
    run("team", path, "add", "--name", "Ani, S.H.", "--role", "Ketua", "--account")
    run("team", path, "add", "--name", "Budi, S.E.", "--role", "Anggota", "--aspects", "1,3")
    expect("Ani, S.H.: still needed" in run("team", path).stdout)
    run("team", path, "set", "1", "--phone", "0812 3456 7890", "--email", "ani@uji.go.id")
    members = team(path)
    expect([m["role"] for m in members] == ["Ketua", "Anggota"], members)
    expect(members[0]["gap"] == "Ani, S.H.: still needed for the account: NIP", members[0])
    expect("Budi, S.E." in print_text(folder, path, "team-decree"))
    run("team", path, "remove", "2")
    expect(len(team(path)) == 1)
    run("team", path, "remove", "2", status=2)
    run("team", path, "set", "1", "--email", "nowhere", status=3)
    expect("Ketua" in run("team", path, "roles").stdout)


@test
def papers_of_a_period(folder):
    path = new(folder)
    for year in ("2025", "2026"):
        run("period", path, "begin", year)
    run("team", path, "add", "--name", "Ani, S.H.", "--role", "Ketua", "--period", "2025")
    run("team", path, "add", "--name", "Budi, S.E.", "--role", "Ketua", "--period", "2026")
    expect("Budi, S.E." in print_text(folder, path, "team-decree"))
    older = print_text(folder, path, "team-decree", "--period", "2025")
    expect("Ani, S.H." in older and "Budi" not in older, older)
    missing = run("print", path, "team-decree", "--period", "2024", "-o", os.path.join(folder, "x.pdf"), status=3)
    expect("2024" in missing.stderr and "2026, 2025" in missing.stderr, missing.stderr)
    run("print", path, "nine-box", "--period", "2025", status=2)


@test
def facts_are_printed(folder):
    path = new(folder)
    run("paper", path, "official", "ppk", "--title", "Bupati Uji", "--name", "H. Contoh")
    run("paper", path, "set", "team-decree", "--number", "800/7/2026", "--date", "2026-03-02")
    text = print_text(folder, path, "team-decree")
    for words in ("KEPUTUSAN BUPATI UJI", "NOMOR 800/7/2026", "2 Maret 2026", "H. Contoh"):
        expect(words in text, words, text)
    run("paper", path, "set", "nine-box", "--number", "1", status=2)
    run("paper", path, "official", "king", "--name", "x", status=2)
    run("paper", path, "set", "team-decree", "--date", "2026-02-30", status=2)


@test
def decision_is_printed_in_figures_and_words(folder):
    path = new(folder)
    run("decision", path, "add", "--number", "120/KEP.KASN/C/XI/2021", "--date", "2021-11-30",
        "--points", "256", "--index", "0.62", "--category", "III", "--valid-years", "1")
    run("recommendation", path, "add", "--template", "kasn-120-2021")
    text = print_text(folder, path, "decision-summary")
    for words in ("256 (dua ratus lima puluh enam)", "0,62 (nol koma enam dua)", "III (Baik)",
                  "sampai dengan 29 November 2022", "Membangun talent pool dan rencana suksesi"):
        expect(words in text, words, text)
    text = print_text(folder, path, "follow-up-matrix")
    expect("27 rekomendasi: 0 selesai" in text, text)
    expect("c.3" in text and "h.4" in text, text)


@test
def nothing_is_printed_that_nobody_entered(folder):
    path = new(folder)
    text = print_text(folder, path, "berita-acara")
    expect("Penilaian mandiri tahun ini belum diisi" in text, text)
    expect("Kategori I" not in text, text)
    expect("Tidak ada permintaan bukti" in print_text(folder, path, "request-slip"))


@test
def requests_become_slips(folder):
    path = new(folder)
    run("request", path, "add", "3.1", "4", "1", "--unit", "Dinas Pendidikan",
        "--what", "Keputusan tentang standar kompetensi", "--due", "2026-12-01")
    text = print_text(folder, path, "request-slip")
    for words in ("1. Dinas Pendidikan", "Keputusan tentang standar kompetensi",
                  "1 Desember 2026", "Lembar jawaban: subaspek 3.1"):
        expect(words in text, words, text)


@test
def wording_is_the_agencys(folder):
    path = new(folder)
    run("template", path, "set", "account-letter", "subject", "Akun bagi {instansi} {tahun}")
    expect("Akun bagi Kabupaten Uji 2026" in print_text(folder, path, "account-letter"))
    parts = json.loads(run("template", path, "list", "account-letter", "--json").stdout)["parts"]
    expect([p["part"] for p in parts if p["own"]] == ["subject"], parts)
    refused = run("template", path, "set", "account-letter", "subject", "Akun {kota}", status=3)
    expect("{kota}" in refused.stderr, refused.stderr)
    run("template", path, "reset", "account-letter", "subject")
    expect(run("template", path, "show", "account-letter", "subject").stdout.strip()
           == "Permohonan Akun Aplikasi SIPINTER")


sys.exit(main())
