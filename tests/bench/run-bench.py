#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Import, map and successors of Merita beside the sqlite3 program and DuckDB.

    tests/bench/run-bench.py [--size 60000] [--rounds 5]

Everybody works on the same invented data, in turn, so that what slows the machine slows all; what
counts is the ratio within a round.  No time counts unless every box, score and successor is the
one that the reference names.  A rival that is missing is left out, and said to be.
"""
import argparse
import csv
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import rivals

# Goals: what Merita may take of the rival's time, by measurement of what a plain C program needs.
TASKS = [
    ("import people", "sqlite3", 0.50),
    ("map", "sqlite3", 0.35),
    ("successors", "DuckDB", 0.20),
]
MEMORY_GOAL = 300
YEAR = 2024
TODAY = "2025-01-01"


class Failure(Exception):
    """An answer that is not the reference's, or a command that failed."""


def run(command, source=None, good=(0,), env=None):
    """Runs a command; gives its output, seconds and peak memory in MiB."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as errors:
        stdin = open(source, "rb") if source else subprocess.DEVNULL
        begin = time.perf_counter()
        process = subprocess.Popen(command, stdin=stdin, stdout=out, stderr=errors, env=env)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        if source:
            stdin.close()
        out.seek(0)
        errors.seek(0)
        if process.returncode not in good:
            raise Failure(f"{' '.join(map(str, command))}: status {process.returncode}\n"
                          + errors.read().decode(errors="replace"))
        return out.read().decode(), seconds, usage.ru_maxrss / 1024


def sort_answers(text):
    """Lines by position and rank: in which order positions are listed is a matter of taste."""
    return sorted(text.splitlines(), key=lambda line: [int(part) for part in line.split(b",")[:2]])


class Figures:
    """Seconds and memory by task and program, a number a round."""

    def __init__(self):
        self.seconds = {}
        self.memory = {}

    def add(self, task, program, seconds, memory):
        self.seconds.setdefault((task, program), []).append(seconds)
        self.memory.setdefault((task, program), []).append(memory)

    def ratio(self, task, rival):
        own = self.seconds[task, "Merita"]
        other = self.seconds.get((task, rival))
        return statistics.median(a / b for a, b in zip(own, other)) if other else None


class Bench:
    def __init__(self, options, folder):
        self.options = options
        self.folder = folder
        self.figures = Figures()
        self.answer = os.path.join(folder, "successors.csv")
        self.people = os.path.join(folder, "people.csv")

    def path(self, name):
        return os.path.join(self.folder, name)

    def prepare(self):
        out, _, _ = run([self.options.data, "--size", str(self.options.size), "--out", self.folder])
        print(f"data       {out.strip()}")
        out, _, _ = run([self.options.reference, self.folder, self.answer, self.people])
        self.reference = dict(word.split("=") for word in out.split())
        print(f"reference  {' '.join(out.split())}")

    def check_same(self, what, found, wanted):
        if found != wanted:
            raise Failure(f"{what}: found {found}, the reference says {wanted}")

    # --- Merita

    def ctl(self, *arguments, good=(0, 1)):
        return run([self.options.meritactl, *arguments, "--today", TODAY], good=good)

    def make_agency(self, name):
        path = self.path(name)
        for old in (path, path + "-wal", path + "-shm", path + "-journal"):
            if os.path.exists(old):
                os.remove(old)
        self.ctl("new", path, "--name", "Bench", "--profile", self.options.profile, good=(0,))
        return path

    def import_people(self, path):
        out, seconds, memory = self.ctl("import", path, "people", self.path("employees.csv"), "--json")
        counts = json.loads(out)
        self.check_same("valid rows", str(counts["added"]), self.reference["valid"])
        self.check_same("rejected rows", str(counts["rejected"]), self.reference["bad"])
        return seconds, memory

    def map_people(self, path):
        out, seconds, memory = self.ctl("map", path, "--period", str(YEAR), "--json")
        boxes = json.loads(out)["boxes"]
        self.check_same("boxes", ",".join(str(boxes[str(box)]) for box in range(1, 10)),
                        self.reference["boxes"])
        return seconds, memory

    def rank_successors(self, path):
        found = self.path("merita-successors.csv")
        _, seconds, memory = self.ctl("successors", path, "--top", "10", "--csv", found)
        with open(found, "rb") as a, open(self.answer, "rb") as b:
            self.check_lines(sort_answers(a.read()), b.read().splitlines())
        return seconds, memory

    def check_lines(self, found, wanted):
        for number, (a, b) in enumerate(zip(found, wanted), 1):
            if a != b:
                raise Failure(f"successors, line {number}: found {a.decode()}, "
                              f"the reference says {b.decode()}")
        self.check_same("successors, lines", len(found), len(wanted))

    def check_axis(self, nip, person, axis, wanted):
        """People are listed with two decimals; the exact number is in the successors."""
        if abs(float(person[axis]) - wanted) > 0.00501:
            raise Failure(f"{axis} of {nip}: found {person[axis]}, the reference says {wanted:.4f}")

    def check_everybody(self, path):
        """Box and both axes of each person, not the sums alone."""
        out, _, _ = self.ctl("map", path, "--period", str(YEAR), "--people", "--json")
        found = {person["nip"]: person for person in json.loads(out)["people"]}
        with open(self.people, encoding="ascii") as lines:
            for nip, _, potential, points, box in csv.reader(lines):
                person = found.pop(nip, None)
                if person is None:
                    raise Failure(f"{nip} is missing from the map")
                self.check_same(f"box of {nip}", person["box"], int(box))
                self.check_axis(nip, person, "performance", int(points) / 1000)
                self.check_axis(nip, person, "potential", int(potential) / 4500)
        self.check_same("people beyond the reference", len(found), 0)

    def answer_all(self, name="agency.merita"):
        path = self.make_agency(name)
        self.import_people(path)
        self.ctl("import", path, "positions", self.path("positions.csv"))
        self.map_people(path)
        self.rank_successors(path)
        self.run_apart(self.check_everybody, path)
        return path

    @staticmethod
    def run_apart(work, *arguments):
        """In a process of its own: what this one ever held counts as memory of all it starts."""
        child = os.fork()
        if child == 0:
            status = 0
            try:
                work(*arguments)
            except Failure as failure:
                print(f"bench: {failure}", file=sys.stderr)
                status = 1
            finally:
                sys.stderr.flush()
                os._exit(status)
        if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) != 0:
            raise Failure("the map of everybody is not the reference's")

    # --- the rivals

    def sqlite(self, task, database, script):
        name = self.path("script.sql")
        with open(name, "w", encoding="ascii") as out:
            out.write(script)
        out, seconds, memory = run(["sqlite3", database], source=name)
        self.check_rival("sqlite3", out)
        if task:
            self.figures.add(task, "sqlite3", seconds, memory)

    def duckdb(self, task, script):
        name = self.path("script.duckdb")
        with open(name, "w", encoding="ascii") as out:
            out.write(script)
        out, seconds, memory = run(
            ["node", os.path.join(os.path.dirname(os.path.abspath(__file__)), "duckdb.cjs"),
             self.path("duck.db"), name],
            env={**os.environ, "MERITA_BENCH_NODE": self.modules})
        self.check_rival("DuckDB", out)
        if task:
            self.figures.add(task, "DuckDB", seconds, memory)

    def check_rival(self, name, out):
        for line in out.splitlines():
            if line.startswith("CHECK "):
                for word in line.split()[1:]:
                    key, value = word.split("=")
                    self.check_same(f"{name}, {key}", value, self.reference[key])

    def find_duckdb(self):
        """Its package is installed beside the build once; without npm or a network, not at all."""
        prefix = self.options.modules
        self.modules = os.path.join(prefix, "node_modules")
        if not shutil.which("node"):
            return "node is not installed"
        if os.path.isdir(os.path.join(self.modules, "@duckdb/node-api")):
            return None
        if not shutil.which("npm"):
            return "npm is not installed"
        os.makedirs(prefix, exist_ok=True)
        try:
            run(["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", prefix,
                 "@duckdb/node-api"])
        except Failure:
            return "npm could not install @duckdb/node-api"
        return None

    # --- the run

    def measure_own(self, task, work):
        seconds, memory = work
        self.figures.add(task, "Merita", seconds, memory)

    def measure(self):
        have_sqlite = shutil.which("sqlite3") is not None
        left_out = self.find_duckdb()
        if not have_sqlite:
            print("left out   sqlite3: not installed")
        if left_out:
            print(f"left out   DuckDB: {left_out}")
        own = self.answer_all("agency.merita")
        if not left_out:
            self.duckdb(None, rivals.duckdb_import(self.folder))
        for number in range(self.options.rounds):
            print(f"round      {number + 1} of {self.options.rounds}", flush=True)
            path = self.make_agency("round.merita")
            self.measure_own("import people", self.import_people(path))
            database = self.path("rival.db")
            if os.path.exists(database):
                os.remove(database)
            if have_sqlite:
                self.sqlite("import people", database, rivals.sqlite_import(self.folder))
                self.sqlite(None, database, rivals.sqlite_tables(self.folder))
            self.measure_own("map", self.map_people(path))
            if have_sqlite:
                self.sqlite("map", database, rivals.sqlite_boxes())
            self.measure_own("successors", self.rank_successors(own))
            if not left_out:
                answer = self.path("duck-successors.csv")
                self.duckdb("successors", rivals.duckdb_successors(answer))
                with open(answer, "rb") as a, open(self.answer, "rb") as b:
                    self.check_lines(a.read().splitlines(), b.read().splitlines())

    def report(self):
        """Prints the table; says whether every goal that could be measured is reached."""
        reached = True
        print(f"\n{'task':<15}{'program':<10}{'median s':>10}{'spread':>9}{'MiB':>7}{'ratio':>8}{'goal':>7}")
        for task, rival, goal in TASKS:
            ratio = self.figures.ratio(task, rival)
            for program in ("Merita", rival):
                seconds = self.figures.seconds.get((task, program))
                if not seconds:
                    continue
                median = statistics.median(seconds)
                memory = max(self.figures.memory[task, program])
                tail = ""
                if program == "Merita":
                    shown = "-" if ratio is None else f"{ratio:.2f}"
                    tail = f"{shown:>8}{goal:>7.2f}"
                    if ratio is not None and ratio > goal:
                        tail, reached = tail + "  missed", False
                    if memory > MEMORY_GOAL:
                        tail, reached = tail + f"  more than {MEMORY_GOAL} MiB", False
                spread = (max(seconds) - min(seconds)) / median
                print(f"{task:<15}{program:<10}{median:>10.3f}{spread:>9.0%}{memory:>7.0f}{tail}")
        return reached


def parse_options():
    here = os.path.dirname(os.path.abspath(__file__))
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build", default=os.path.join(here, "../../build"))
    parser.add_argument("--size", type=int, default=60000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--answers-only", action="store_true", help="check the answers, time nothing")
    parser.add_argument("--meritactl")
    parser.add_argument("--data")
    parser.add_argument("--reference")
    parser.add_argument("--modules", help="where DuckDB's package is, or is to be installed")
    parser.add_argument("--profile", default=os.path.join(here, "bench.profile.json"))
    options = parser.parse_args()
    build = os.path.abspath(options.build)
    options.meritactl = options.meritactl or os.path.join(build, "src/ctl/meritactl")
    options.data = options.data or os.path.join(build, "tests/bench/bench-data")
    options.reference = options.reference or os.path.join(build, "tests/bench/bench-reference")
    options.modules = options.modules or os.path.join(build, "bench-rivals")
    return options


def main():
    options = parse_options()
    with tempfile.TemporaryDirectory(prefix="merita-bench-") as folder:
        bench = Bench(options, folder)
        try:
            bench.prepare()
            if options.answers_only:
                bench.answer_all()
                print("answers    every row, box, score and successor as the reference has it")
                return 0
            bench.measure()
            return 0 if bench.report() else 1
        except Failure as failure:
            print(f"bench: {failure}", file=sys.stderr)
            return 1


if __name__ == "__main__":
    sys.exit(main())
