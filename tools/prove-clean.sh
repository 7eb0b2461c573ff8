#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Proves that a bare Debian is enough: makes one with debootstrap, clones this repository into it
# and runs make there.  Needs root, debootstrap, a mirror and 2 GB.
#   tools/prove-clean.sh bookworm|trixie [FOLDER] [TARGET...]
# The folder (default: a new one under /var/tmp) is kept when it was named, with the system in it,
# so that a second run starts with what the first one installed; targets default to "test run".
set -eu

suite=${1:?"which release: bookworm or trixie"}
folder=${2:-}
[ $# -lt 2 ] || shift
shift
targets=${*:-test run}
source=$(cd "$(dirname "$0")/.." && pwd)
mirror=${MIRROR:-http://deb.debian.org/debian}
keep=yes
if [ -z "$folder" ]; then
  folder=$(mktemp -d /var/tmp/merita-clean-XXXXXX)
  keep=no
fi

unmount () {
  for place in dev/pts dev proc; do
    ! mountpoint -q "$folder/$place" || umount "$folder/$place"
  done
}
leave () {
  unmount
  # Never delete through a mount that would not go away.
  if [ "$keep" = no ] && ! grep -q " $folder/" /proc/mounts; then rm -rf "$folder"; fi
}
trap leave EXIT

if [ ! -x "$folder/usr/bin/apt-get" ]; then
  debootstrap --variant=minbase --include=ca-certificates "$suite" "$folder" "$mirror"
  printf '#!/bin/sh\nexit 101\n' > "$folder/usr/sbin/policy-rc.d"
  chmod +x "$folder/usr/sbin/policy-rc.d"
fi
cp /etc/resolv.conf "$folder/etc/"
mountpoint -q "$folder/proc" || mount -t proc proc "$folder/proc"
mountpoint -q "$folder/dev" || mount --bind /dev "$folder/dev"
mountpoint -q "$folder/dev/pts" || mount --bind /dev/pts "$folder/dev/pts"

run_inside () {
  chroot "$folder" env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin TERM=dumb "$@"
}

# What brings a clone onto a machine; all else is for the Makefile to find and install.
run_inside apt-get update
run_inside env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends git make
rm -rf "$folder/root/merita" "$folder/root/merita.git"
git clone --quiet --bare --no-hardlinks "$source" "$folder/root/merita.git"
run_inside git clone --quiet /root/merita.git /root/merita
for target in $targets; do
  echo "== make $target on $suite"
  begin=$(date +%s)
  run_inside make -C /root/merita --no-print-directory "$target" MESON_ARGS="${MESON_ARGS:--Dwerror=true}"
  echo "== make $target on $suite: well after $(($(date +%s) - begin)) s"
done
