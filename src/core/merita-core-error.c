/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-core-error.h"

G_DEFINE_QUARK (merita - core - error - quark, merita_core_error)
