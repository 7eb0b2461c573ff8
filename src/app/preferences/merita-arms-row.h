/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "merita-context.h"

G_BEGIN_DECLS

/* The coat of arms of the letterhead: shown, chosen from a PNG or SVG file, taken away. */
#define MERITA_TYPE_ARMS_ROW (merita_arms_row_get_type ())
G_DECLARE_FINAL_TYPE (MeritaArmsRow, merita_arms_row, MERITA, ARMS_ROW, AdwActionRow)

GtkWidget *merita_arms_row_new    (MeritaContext *context);
/* Without a file chooser. */
void       merita_arms_row_choose (MeritaArmsRow *self, const char *path);

/* The image as a PNG that a letterhead takes; NULL with the reason. Blocking. */
GBytes    *merita_arms_read       (const char *path, GError **error);

G_END_DECLS
