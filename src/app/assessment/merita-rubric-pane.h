/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "merita-assessment-data.h"

G_BEGIN_DECLS

/*
 * The levels of one sub-aspect as cards, the instrument's examples of proof, and a note.  Signals
 * "level" (int level): the user chose one, "note" (const char *text): the user is done with it,
 * "ask" (int level, int line): proof of a requirement shall be asked of another unit.
 */
#define MERITA_TYPE_RUBRIC_PANE (merita_rubric_pane_get_type ())
G_DECLARE_FINAL_TYPE (MeritaRubricPane, merita_rubric_pane, MERITA, RUBRIC_PANE, GtkWidget)

/* sub NULL: nothing to choose from.  A note that is being written is left alone while sub stays the same. */
void merita_rubric_pane_show (MeritaRubricPane *self, const MeritaAssessmentData *data, const MeritaSubAspect *sub);

G_END_DECLS
