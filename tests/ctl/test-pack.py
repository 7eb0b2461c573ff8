#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""meritactl pack from end to end.  Prints TAP."""
import hashlib
import json
import os
import subprocess
import sys
import zipfile

from terminal import expect, main, run, test


def new(folder):
    path = os.path.join(folder, "a.merita")
    process = run("new", path, "--name", "Kabupaten Uji", "--sample", "--employees", "200")
    expect(process.returncode == 0, process.stderr)
    return path


def pack(path, *arguments, status=0):
    process = run("pack", path, *arguments, "--json")
    expect(process.returncode == status, process.returncode, process.stdout, process.stderr)
    return json.loads(process.stdout)


@test
def writes_both_forms(folder):
    path = new(folder)
    target, archive = os.path.join(folder, "paket"), os.path.join(folder, "paket.zip")
    answer = pack(path, "-o", target)
    expect(answer["target"] == target and answer["period"] == 2026, answer)
    expect(len(answer["folders"]) == 37, len(answer["folders"]))
    check = subprocess.run(["sha256sum", "-c", "--quiet", "MANIFEST.sha256"], cwd=target, capture_output=True)
    expect(check.returncode == 0, check.stdout, check.stderr)
    pack(path, "-o", archive)
    with zipfile.ZipFile(archive) as members:
        expect(members.testzip() is None, "damaged")
        for name in members.namelist():
            with open(os.path.join(target, name), "rb") as file:
                expect(hashlib.sha256(file.read()).digest() == hashlib.sha256(members.read(name)).digest(), name)
        found = sum(len(files) for _, _, files in os.walk(target))
        expect(found == len(members.namelist()), found)


@test
def checks_without_writing(folder):
    path = new(folder)
    answer = pack(path, "--check", status=1)
    expect(answer["target"] is None and answer["warnings"], answer)
    expect(all(name.startswith("a.merita") for name in os.listdir(folder)), os.listdir(folder))
    process = run("pack", path, "--check", language="id")
    expect("tidak ada yang ditulis" in process.stdout, process.stdout)


@test
def replaces_only_its_own(folder):
    path = new(folder)
    target = os.path.join(folder, "paket")
    pack(path, "-o", target)
    process = run("pack", path, "-o", target)
    expect(process.returncode == 3 and "older pack" in process.stderr, process.stderr)
    pack(path, "-o", target, "--replace")
    with open(os.path.join(target, "catatan.txt"), "w") as file:
        file.write("milik saya")
    process = run("pack", path, "-o", target, "--replace")
    expect(process.returncode == 3 and "catatan.txt" in process.stderr, process.stderr)
    expect(os.path.exists(os.path.join(target, "catatan.txt")), "gone")


@test
def refuses_what_makes_no_sense(folder):
    path = new(folder)
    for arguments in (["pack", path], ["pack", path, "--check", "-o", "x"], ["pack", path, "--check", "--period", "26"]):
        expect(run(*arguments).returncode == 2, arguments)


sys.exit(main())
