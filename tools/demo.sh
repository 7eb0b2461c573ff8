#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The main job on the sample agency: in the window where there is a display, else with meritactl,
# leaving the documents, their pages as images and pictures of the window in _demo/.
#   BUILD=FOLDER         the finished build (default build)
#   MERITA_HEADLESS=1    no window even where there is a display
#   MERITA_TODAY=DATE    as if today were another day
set -eu

cd "$(dirname "$0")/.."
root=$PWD
build=$root/${BUILD:-build}
demo=$root/_demo
sample=$demo/sample.merita
ctl=$build/src/ctl/meritactl
today=${MERITA_TODAY:-$(date +%F)}

export MERITA_PROFILE_DIR="$root/data/profiles" MERITA_LOCALEDIR="$build/po"
export GSETTINGS_SCHEMA_DIR="$build/data"
export MERITA_PDF_WORKER="$build/src/evidence/merita-pdf-worker"
export LANGUAGE=${LANGUAGE:-id}

has_display () {
  [ "${MERITA_HEADLESS:-0}" != 1 ] || return 1
  if [ -n "${WAYLAND_DISPLAY:-}" ]; then
    [ -S "${XDG_RUNTIME_DIR:-/nowhere}/$WAYLAND_DISPLAY" ] || [ -S "$WAYLAND_DISPLAY" ] && return 0
  fi
  [ -n "${DISPLAY:-}" ] && xdpyinfo > /dev/null 2>&1
}

make_sample () {
  rm -f "$sample" "$sample"-*
  "$ctl" new "$sample" --sample --today $today
}

# One document as PDF, and its first pages as images.
print_document () {
  "$ctl" print "$sample" "$1" --output "$demo/$1.pdf" --today $today
  pdftoppm -r 70 -l 8 -png "$demo/$1.pdf" "$demo/pages/$1"
}

if has_display; then
  # Without any locale of the system's own, gettext would translate nothing.
  [ -n "${LOCPATH:-}" ] || locale -a | grep -qvE '^(C|POSIX)' || LOCPATH=$(tools/make-locale.sh "$build")
  export LOCPATH
  mkdir -p "$demo"
  # A file that the user has worked in stays.
  [ -f "$sample" ] || make_sample
  exec "$build/src/app/merita" "$sample"
fi

echo "No display: the same job with meritactl; everything lies in $demo"
rm -rf "$demo"
mkdir -p "$demo/pages" "$demo/window"

printf '\n== The sample agency\n'
make_sample
printf '\n== The nine boxes\n'
"$ctl" map "$sample" --today $today
printf '\n== Prerequisites of an exemption\n'
# Status 1 says that prerequisites are not met, which the sample is made to show.
"$ctl" check "$sample" --today $today || [ $? -eq 1 ]
printf '\n== Successors of the critical positions\n'
"$ctl" successors "$sample" --top 3 --today $today > "$demo/successors.txt"
head -n 40 "$demo/successors.txt"
printf '\n== Points, index and category of each round\n'
"$ctl" score "$sample" --today $today
printf '\n== Proof, checked against the period\n'
# Status 1 says that something is to be mended, which the sample is made to show.
"$ctl" evidence "$sample" check --today $today > "$demo/evidence-check.txt" || [ $? -eq 1 ]
head -n 20 "$demo/evidence-check.txt"
printf '\n== The calendar\n'
"$ctl" calendar "$sample" --today $today
printf '\n== The submission pack\n'
"$ctl" pack "$sample" -o "$demo/pack.zip" --today $today
printf '\n== Documents\n'
print_document succession-chart
print_document successor-list
print_document nine-box
print_document exemption-check
print_document team-decree
print_document berita-acara
print_document score-radar
print_document evidence-index
print_document follow-up-matrix
printf '\n== The window, page by page\n'
MERITA_BUILD=$build tests/run-headless.sh "$build/tests/app/merita-shots" "$sample" "$demo/window" \
  --today $today 2>&1 > "$demo/window/list.txt" | grep -v '^dbus-daemon' >&2 || true
rm "$demo/window/list.txt"
[ -n "$(ls "$demo/window")" ] || { echo "demo: no picture of the window was made" >&2; exit 1; }

printf '\n== What lies where\n'
echo "$sample: the agency's file; open it with $build/src/app/merita"
echo "$demo/successors.txt: successors of every critical position"
echo "$demo/evidence-check.txt: what is to be mended in the proof"
echo "$demo/pack.zip: the submission pack"
for document in "$demo"/*.pdf; do
  echo "$document: $(pdfinfo "$document" | sed -n 's/^Pages: *//p') page(s); the first ones as images in $demo/pages/"
done
echo "$demo/window/: $(ls "$demo/window" | wc -l) pictures of the window"
