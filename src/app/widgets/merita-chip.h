/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A short state in a tinted lozenge: "Kategori III · Baik". */
#define MERITA_TYPE_CHIP (merita_chip_get_type ())
G_DECLARE_FINAL_TYPE (MeritaChip, merita_chip, MERITA, CHIP, GtkWidget)

/* style: "ok", "warn", "err", "selected" or NULL. */
GtkWidget *merita_chip_new (const char *text, const char *style) G_GNUC_WARN_UNUSED_RESULT;
void       merita_chip_set (MeritaChip *self, const char *text, const char *style);

G_END_DECLS
