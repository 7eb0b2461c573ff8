/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Case-folded with single spaces: two spellings of one name have one key. */
char *merita_name_key (const char *name);

G_END_DECLS
