/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-store-error.h"

G_DEFINE_QUARK (merita - store - error - quark, merita_store_error)
