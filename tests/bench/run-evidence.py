#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Adding a folder of PDFs as evidence beside `pdftotext` over the same files, then searching them.

    tests/bench/run-evidence.py [--documents 500] [--pages 10000] [--rounds 3]

Both read the same files in turn; what counts is the ratio within a round.  The answers are checked:
every page is there, and the one page that bears the mark is found.
"""
import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

GOAL = 1.30
SEARCH_GOAL = 0.050
MARK = "penanda tunggal"
QUESTIONS = ("pegawai", "kompetensi pegawai", '"rencana suksesi"', "nomor 777", MARK)


class Failure(Exception):
    """An answer that is wrong, or a command that failed."""


def run(*command, good=(0,)):
    begin = time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    seconds = time.perf_counter() - begin
    if done.returncode not in good:
        raise Failure(f"{' '.join(command)}: status {done.returncode}\n{done.stderr}")
    return done.stdout, seconds


class Bench:
    def __init__(self, options, folder):
        self.options = options
        self.folder = folder
        self.papers = os.path.join(folder, "bukti")
        self.agency = os.path.join(folder, "agency.merita")

    def prepare(self):
        os.mkdir(self.papers)
        out, _ = run(self.options.papers, "--documents", str(self.options.documents),
                     "--pages", str(self.options.pages), "--out", self.papers)
        size = sum(entry.stat().st_size for entry in os.scandir(self.papers))
        print(f"data       {out.strip()}, {size / 1e6:.0f} MB")

    def ctl(self, *arguments, good=(0,)):
        return run(self.options.meritactl, *arguments, "--today", "2026-01-01", good=good)

    def add(self):
        for name in os.listdir(self.folder):
            if name.startswith("agency.merita") and os.path.isfile(os.path.join(self.folder, name)):
                os.remove(os.path.join(self.folder, name))
        self.ctl("new", self.agency, "--name", "Bench")
        _, seconds = self.ctl("evidence", self.agency, "add", self.papers, "--json", good=(0, 1))
        return seconds

    def check(self):
        out, _ = self.ctl("evidence", self.agency, "list", "--json")
        documents = json.loads(out)["documents"]
        pages = sum(document["pages"] for document in documents)
        if (len(documents), pages) != (self.options.documents, self.options.pages):
            raise Failure(f"{len(documents)} documents with {pages} pages are in the file")
        out, _ = self.ctl("evidence", self.agency, "search", MARK, "--json")
        if json.loads(out)["total"] != 1:
            raise Failure(f"the mark is on {json.loads(out)['total']} pages")

    def read_plainly(self):
        begin = time.perf_counter()
        for entry in sorted(os.scandir(self.papers), key=lambda entry: entry.name):
            run("pdftotext", entry.path, os.path.join(self.folder, "page.txt"))
        return time.perf_counter() - begin

    def search(self):
        """The whole command, its start included; the best of three."""
        slowest = 0
        for words in QUESTIONS:
            best = min(self.ctl("evidence", self.agency, "search", words, "--limit", "50",
                                good=(0, 1))[1] for _ in range(3))
            print(f"search     {words:<22}{best * 1000:>8.0f} ms")
            slowest = max(slowest, best)
        return slowest

    def measure(self):
        own, rival = [], []
        for number in range(self.options.rounds):
            own.append(self.add())
            self.check()
            rival.append(self.read_plainly())
            print(f"round      {number + 1}: {own[-1]:.2f} s, pdftotext {rival[-1]:.2f} s", flush=True)
        ratio = statistics.median(a / b for a, b in zip(own, rival))
        slowest = self.search()
        print(f"\nadd        {statistics.median(own):.2f} s, {ratio:.2f} of pdftotext, goal {GOAL:.2f}"
              f"\nsearch     at most {slowest * 1000:.0f} ms, goal {SEARCH_GOAL * 1000:.0f} ms")
        return ratio <= GOAL and slowest <= SEARCH_GOAL


def parse_options():
    build = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../build")
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build", default=build)
    parser.add_argument("--documents", type=int, default=500)
    parser.add_argument("--pages", type=int, default=10000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--answers-only", action="store_true", help="check the answers, time nothing")
    parser.add_argument("--meritactl")
    parser.add_argument("--papers")
    options = parser.parse_args()
    build = os.path.abspath(options.build)
    options.meritactl = options.meritactl or os.path.join(build, "src/ctl/meritactl")
    options.papers = options.papers or os.path.join(build, "tests/bench/bench-papers")
    return options


def main():
    options = parse_options()
    if not options.answers_only and not shutil.which("pdftotext"):
        print("bench: pdftotext is not installed (poppler-utils)", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory(prefix="merita-evidence-") as folder:
        bench = Bench(options, folder)
        try:
            bench.prepare()
            if options.answers_only:
                bench.add()
                bench.check()
                print("answers    every document and page is there, the mark is found once")
                return 0
            return 0 if bench.measure() else 1
        except Failure as failure:
            print(f"bench: {failure}", file=sys.stderr)
            return 1


if __name__ == "__main__":
    sys.exit(main())
