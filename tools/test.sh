#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs the tests in a display of their own, then the layers without a window once more under
# AddressSanitizer and UndefinedBehaviorSanitizer.  The last line is "N passed, N failed".
#   BUILD=FOLDER       the finished build (default build)
#   SUITES="a b"       only these suites, and no sanitizers
#   MESON_ARGS         for the second build
set -u

cd "$(dirname "$0")/.."
root=$PWD
build=$root/${BUILD:-build}
checked=$build-asan
sanitized='core profile text store exchange report evidence agency ctl'
logs=$build/meson-logs/testlog.json
status=0

choose_suites () {
  for suite in $1; do printf -- '--suite %s ' "$suite"; done
}

chosen='--no-suite slow --no-suite bench'
[ -z "${SUITES:-}" ] || chosen=$(choose_suites "$SUITES")
rm -f "$logs"
# Slow machines get time: a timeout is there to end what hangs.
MERITA_BUILD=$build tests/run-headless.sh meson test -C "$build" --no-rebuild --print-errorlogs \
  --timeout-multiplier 4 $chosen || status=1

if [ -z "${SUITES:-}" ]; then
  if [ ! -f "$checked/build.ninja" ]; then
    meson setup "$checked" -Dapp=false -Db_sanitize=address,undefined -Db_lundef=false -Doptimization=1 \
      -Dc_args=-fno-sanitize-recover=undefined ${MESON_ARGS:-} > "$build/meson-logs/setup-asan.txt" \
      || { cat "$build/meson-logs/setup-asan.txt"; status=1; }
  fi
  rm -f "$checked/meson-logs/testlog.json"
  ninja -C "$checked" || status=1
  LSAN_OPTIONS=suppressions=$root/tests/lsan.supp:print_suppressions=0 G_SLICE=always-malloc \
    meson test -C "$checked" --no-rebuild --print-errorlogs --timeout-multiplier 8 \
    $(choose_suites "$sanitized") || status=1
  logs="$logs $checked/meson-logs/testlog.json"
fi

echo
tools/count-tests $logs || status=1
exit $status
