/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "merita-assessment-data.h"

G_BEGIN_DECLS

/*
 * One level of a sub-aspect: its text and points, who claims, proves or verified it, and its
 * requirement lines.  A line that is cited leads to its passage, one that is not proved to citing.  Signals "chosen": the user takes the level;
 * "ask" (int line): proof of a line shall be asked of another unit.
 */
#define MERITA_TYPE_LEVEL_CARD (merita_level_card_get_type ())
G_DECLARE_FINAL_TYPE (MeritaLevelCard, merita_level_card, MERITA, LEVEL_CARD, GtkWidget)

/* group: the card of level 0, NULL for itself. */
GtkWidget *merita_level_card_new  (guint level, MeritaLevelCard *group) G_GNUC_WARN_UNUSED_RESULT;
/* open: with its requirement lines. */
void       merita_level_card_show (MeritaLevelCard *self, const MeritaAssessmentData *data, const MeritaSubAspect *sub,
                                   gboolean open);

G_END_DECLS
