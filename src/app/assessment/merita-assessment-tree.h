/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "merita-assessment-data.h"

G_BEGIN_DECLS

/*
 * Aspects and their sub-aspects with what is claimed and verified.  Aspects fold.  Signal "chosen"
 * (const char *code): the user went to a sub-aspect; "dropped" (const char *code, GdkFileList): files were
 * dropped on one.
 */
#define MERITA_TYPE_ASSESSMENT_TREE (merita_assessment_tree_get_type ())
G_DECLARE_FINAL_TYPE (MeritaAssessmentTree, merita_assessment_tree, MERITA, ASSESSMENT_TREE, GtkWidget)

/* data may go away afterwards, its instrument not before the next call. */
void merita_assessment_tree_show   (MeritaAssessmentTree *self, const MeritaAssessmentData *data);
/* Selects the row, unfolding its aspect; does not emit "chosen". */
void merita_assessment_tree_choose (MeritaAssessmentTree *self, const char *code);
/* To the sub-aspect that follows (1) or precedes (-1), folded ones included; emits "chosen". */
void merita_assessment_tree_walk   (MeritaAssessmentTree *self, int steps);

G_END_DECLS
