#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# startup.sh PROGRAM PEOPLE MILLISECONDS MEGABYTES: the best of three starts must be within both.
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$1" --make "$folder/many.merita" "$2"
for run in 1 2 3; do
  if "$1" "$folder/many.merita" "$3" "$4"; then
    exit 0
  fi
done
exit 1
