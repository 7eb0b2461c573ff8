#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs the Debian packages of tools/debian-packages.txt that are missing; does nothing when
# none is.  Needs root or sudo only when something has to be installed.
set -eu

list=$(dirname "$0")/debian-packages.txt

if ! command -v dpkg-query > /dev/null; then
  echo "setup: this is no Debian system; install what $list names by other means" >&2
  exit 0
fi

find_missing () {
  sed 's/#.*//' "$list" | while read -r package; do
    [ -n "$package" ] || continue
    dpkg-query -W -f='${db:Status-Status}\n' "$package" 2> /dev/null | grep -qx installed || echo "$package"
  done
}

missing=$(find_missing)
[ -n "$missing" ] || exit 0

as_root=
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo > /dev/null; then
    echo "setup: these packages are missing; install them as root, then start again:" >&2
    echo "  apt-get install" $missing >&2
    exit 1
  fi
  as_root=sudo
fi

echo "setup: installing" $missing
options='-o DPkg::Lock::Timeout=600 -o Acquire::Retries=3'
# A mirror that is busy or in the middle of an update fails for a minute, not for good.
for pause in 5 20 60 0; do
  if $as_root apt-get $options update \
      && $as_root env DEBIAN_FRONTEND=noninteractive apt-get $options install -y --no-install-recommends $missing; then
    exit 0
  fi
  [ "$pause" -eq 0 ] && break
  echo "setup: that did not work; again in $pause seconds" >&2
  sleep "$pause"
done
echo "setup: the packages could not be installed; see the messages of apt-get above" >&2
exit 1
