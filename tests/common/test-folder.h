/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The folder and all that is in it; links are removed, not followed. */
void test_folder_remove (const char *path);

G_END_DECLS
