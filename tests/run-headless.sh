#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a command that needs a display in a display, a session bus and folders of its own:
#   tests/run-headless.sh meson test -C _build --suite app
# MERITA_BUILD names the build folder where the settings schema and the catalogues lie.
set -eu

build=${MERITA_BUILD:-$(pwd)}
screen=${MERITA_SCREEN:-1440x900x24}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir -m 700 "$folder/run"
mkdir "$folder/home" "$folder/config" "$folder/data" "$folder/cache"

export HOME="$folder/home" XDG_RUNTIME_DIR="$folder/run"
export XDG_CONFIG_HOME="$folder/config" XDG_DATA_HOME="$folder/data" XDG_CACHE_HOME="$folder/cache"
export GDK_BACKEND=x11 GSK_RENDERER=cairo GDK_DEBUG=gl-disable
export GSETTINGS_BACKEND=memory GTK_A11Y=${GTK_A11Y:-test}
export GSETTINGS_SCHEMA_DIR="${GSETTINGS_SCHEMA_DIR:-$build/data}"
export MERITA_LOCALEDIR="${MERITA_LOCALEDIR:-$build/po}"
unset WAYLAND_DISPLAY || true
# A bare machine has no locale in which gettext translates; this one is the build's own.
export LOCPATH="${LOCPATH:-$("$(dirname "$0")/../tools/make-locale.sh" "$build")}"

# -noreset: the server must not restart when the last of several programs leaves it.
xvfb-run -a -s "-screen 0 $screen -nolisten tcp -noreset" dbus-run-session -- "$@"
