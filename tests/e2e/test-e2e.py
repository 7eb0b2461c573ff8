#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The installed-like program from outside, as a screen reader sees it.

test-e2e.py MERITA MERITACTL: makes a sample file, starts the program with it, goes through the
pages by their list, verifies the file, undoes the newest change and closes the window.  Needs a
display and a session bus (tests/run-headless.sh).  Speaks TAP.
"""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 30
TODAY = "2026-06-18"
PAGES = ["Ringkasan", "Pegawai", "Jabatan", "Peta talenta", "Pengecualian JPT", "Dokumen", "Riwayat"]


def walk(node):
    """Every node below; nodes may die under the walk."""
    try:
        yield node
        children = [node.get_child_at_index(i) for i in range(node.get_child_count())]
    except GLib.Error:
        return
    for child in children:
        if child is not None:
            yield from walk(child)


def name_of(node):
    try:
        return node.get_name() or ""
    except GLib.Error:
        return ""


def role_of(node):
    try:
        return node.get_role_name() or ""
    except GLib.Error:
        return ""


def wait_for(what, condition):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found = condition()
        if found:
            return found
        time.sleep(0.05)
    raise AssertionError(f"waited in vain for {what}")


def find_frame(process):
    if process.poll() is not None:
        raise AssertionError(f"the program ended with {process.returncode}")
    desktop = Atspi.get_desktop(0)
    for i in range(desktop.get_child_count()):
        application = desktop.get_child_at_index(i)
        try:
            if application is not None and application.get_process_id() == process.pid:
                for k in range(application.get_child_count()):
                    return application.get_child_at_index(k)
        except GLib.Error:
            continue
    return None


def find(root, name, role=None):
    for node in walk(root):
        if name_of(node) == name and (role is None or role_of(node) == role):
            return node
    return None


def run_action(frame, name):
    for i in range(frame.get_n_actions()):
        if frame.get_action_name(i) == name:
            assert frame.do_action(i)
            return
    raise AssertionError(f"the window has no action {name}")


def press(frame, place):
    """A click at the middle of a node; without a window manager the keys follow the pointer."""
    extents = place.get_extents(Atspi.CoordType.WINDOW)
    window = subprocess.run(["xdotool", "search", "--onlyvisible", "--class", "merita"],
                            capture_output=True, text=True, check=True).stdout.split()[-1]
    geometry = subprocess.run(["xdotool", "getwindowgeometry", "--shell", window],
                              capture_output=True, text=True, check=True).stdout
    size = dict(line.split("=") for line in geometry.split())
    outer = frame.get_extents(Atspi.CoordType.WINDOW)
    left = (int(size["WIDTH"]) - outer.width) // 2
    top = (int(size["HEIGHT"]) - outer.height) // 2
    x = extents.x + extents.width // 2 + left
    y = extents.y + extents.height // 2 + top
    subprocess.run(["xdotool", "mousemove", "--window", window, str(x), str(y), "click", "1"], check=True)


def read_journal(path):
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as database:
        return database.execute("SELECT count(*) FROM journal").fetchone()[0]


class Run:
    def __init__(self):
        self.number = 0
        self.failed = 0

    def check(self, name, step):
        self.number += 1
        try:
            step()
            print(f"ok {self.number} - {name}", flush=True)
        except Exception as fault:  # noqa: BLE001
            self.failed += 1
            print(f"not ok {self.number} - {name}\n# {fault!r}", flush=True)


def go_to(process, title):
    frame = find_frame(process)
    row = wait_for(f"the row {title}", lambda: next(
        (node for node in walk(frame)
         if role_of(node) == "list item" and name_of(node).startswith(title)), None))
    press(frame, row)
    wait_for(f"the title {title}", lambda: name_of(find_frame(process)) == f"{title} – Merita")


def close(process, frame):
    try:
        run_action(frame, "window.close")
    except GLib.Error:
        pass  # it may be gone before it answers
    wait_for("the end", lambda: process.poll() is not None)
    if process.returncode != 0:
        raise AssertionError(f"the program ended with {process.returncode}")


def run(merita, meritactl, folder):
    path = os.path.join(folder, "uji.merita")
    subprocess.run([meritactl, "new", path, "--sample", "--employees", "600", "--today", TODAY],
                   check=True, stdout=subprocess.DEVNULL)
    environment = dict(os.environ)
    environment.pop("GTK_A11Y", None)
    process = subprocess.Popen([merita, "--today", TODAY, path], env=environment)
    result = Run()
    print(f"1..{len(PAGES) + 5}", flush=True)
    try:
        result.check("opens the file given", lambda: wait_for(
            "the overview", lambda: find_frame(process) is not None
            and name_of(find_frame(process)) == "Ringkasan – Merita"))
        for title in PAGES:
            result.check(f"goes to {title}", lambda: go_to(process, title))
        frame = find_frame(process)
        result.check("journal lists the sample", lambda: wait_for(
            "an entry", lambda: find(frame, "Data contoh: suksesor, pengembangan, kebijakan")))
        result.check("verifies the file", lambda: (
            wait_for("the button", lambda: find(frame, "Periksa berkas")).do_action(0),
            wait_for("the verdict", lambda: find(frame, "Berkas beres"))))
        before = read_journal(path)
        result.check("undoes the newest change", lambda: (
            run_action(frame, "win.undo"),
            wait_for("a new entry", lambda: read_journal(path) == before + 1)))
        result.check("closes", lambda: close(process, frame))
    finally:
        if process.poll() is None:
            process.terminate()
            process.wait(10)
    return result.failed


def main():
    folder = tempfile.mkdtemp(prefix="merita-e2e-")
    try:
        return 1 if run(sys.argv[1], sys.argv[2], folder) else 0
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    sys.exit(main())
