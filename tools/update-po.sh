#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Brings po/POTFILES.in and po/id.po up to date with the sources:
#   tools/update-po.sh [FOLDER]
# With a folder nothing in the tree changes; POTFILES.in and id.po as they should be are written
# there, for tests/lint/check-po.py.  New messages get an empty translation, gone ones leave.
set -eu

cd "$(dirname "$0")/.."
out=${1:-po}

# Every source that marks a message, every template, and the files that desktops read.
list_sources () {
  grep -lE '(^|[^A-Za-z0-9_])(_|N_|C_|NC_|g_dngettext|ngettext|merita_tr|merita_tr_n|merita_ctl_tr) \(' -r src --include='*.c' || true
  grep -lE 'translatable="(yes|true)"' -r ui --include='*.ui' || true
  ls data/*.desktop.in data/*.metainfo.xml.in data/*.gschema.xml
}
list_sources | LC_ALL=C sort > "$out/.potfiles"
{
  echo '# Sorted; written by tools/update-po.sh.'
  cat "$out/.potfiles"
} > "$out/POTFILES.in"
rm "$out/.potfiles"

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
xgettext --files-from="$out/POTFILES.in" --directory=. --output="$scratch/merita.pot" \
  --from-code=UTF-8 --add-comments=Translators --package-name=merita --no-wrap --add-location=file \
  --keyword=_ --keyword=N_ --keyword=C_:1c,2 --keyword=NC_:1c,2 --keyword=g_dngettext:2,3 \
  $(sed -n "s/.*'\(--keyword=[^']*\)'.*/\1/p" po/meson.build)
# Two branches may have translated the same message; the first one stays.
msguniq --use-first --no-wrap --output-file="$scratch/own.po" po/id.po
msgmerge --quiet --no-fuzzy-matching --no-wrap --add-location=file --sort-by-file \
  --output-file="$scratch/merged.po" "$scratch/own.po" "$scratch/merita.pot"
# The date of the template would change the file at every run.
msgattrib --no-obsolete --no-wrap --add-location=file --sort-by-file "$scratch/merged.po" \
  | grep -v '^"POT-Creation-Date:' > "$scratch/id.po"
cp "$scratch/id.po" "$out/id.po"
