# SPDX-License-Identifier: GPL-3.0-or-later
#
# A thin front for meson.  `make run` and `make test` need nothing beforehand: they install what is
# missing (tools/debian-packages.txt) and build first.
BUILD ?= build
MESON_ARGS ?=
export BUILD MESON_ARGS

# Debian's tools are written for Debian's python3, whatever else comes first in PATH.
export PATH := /usr/bin:$(PATH)

.PHONY: all setup build run demo test test-slow bench format check-format update-po install clean

all: build

setup:
	@tools/setup.sh

$(BUILD)/build.ninja: | setup
	meson setup $(BUILD) $(MESON_ARGS)

build: setup $(BUILD)/build.ninja
	@test -z "$(MESON_ARGS)" || meson configure $(BUILD) $(MESON_ARGS)
	ninja -C $(BUILD)

run: build
	@tools/demo.sh

# The same without a window, where there is a display too.
demo: build
	@MERITA_HEADLESS=1 tools/demo.sh

test: build
	@tools/test.sh

test-slow: build
	@SUITES=slow tools/test.sh

bench: build
	@/usr/bin/python3 tests/bench/run-bench.py --build $(BUILD)
	@/usr/bin/python3 tests/bench/run-evidence.py --build $(BUILD)

format:
	clang-format -i $$(git ls-files '*.c')

check-format:
	/usr/bin/python3 tests/lint/check-style.py .

update-po:
	tools/update-po.sh

install: build
	meson install -C $(BUILD) --no-rebuild

clean:
	rm -rf $(BUILD) $(BUILD)-asan _demo
