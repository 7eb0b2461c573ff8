/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "merita-talent-rule.h"

G_BEGIN_DECLS

/* A score on its scale from 40 on: the thirds, the cuts, the margin round the upper cut, the mark. */
#define MERITA_TYPE_MAP_STRIP (merita_map_strip_get_type ())
G_DECLARE_FINAL_TYPE (MeritaMapStrip, merita_map_strip, MERITA, MAP_STRIP, GtkWidget)

GtkWidget *merita_map_strip_new (const MeritaTalentRule *rule, MeritaAxis axis, MeritaScore score) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
