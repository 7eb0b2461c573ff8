#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the Indonesian locale in BUILD/locale, for which no root is needed, and prints the folder:
#   LOCPATH=$(tools/make-locale.sh BUILD)
set -eu

folder=$1/locale
if [ ! -d "$folder/id_ID.UTF-8" ] && command -v localedef > /dev/null; then
  mkdir -p "$folder"
  localedef -i id_ID -f UTF-8 "$folder/id_ID.UTF-8.$$" > /dev/null 2>&1 || true
  # Whoever comes second keeps what the first one made.
  mv -T "$folder/id_ID.UTF-8.$$" "$folder/id_ID.UTF-8" 2> /dev/null || rm -rf "$folder/id_ID.UTF-8.$$"
fi
echo "$folder"
