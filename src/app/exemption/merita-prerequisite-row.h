/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "merita-report-data.h"

G_BEGIN_DECLS

/*
 * One prerequisite as a row: its state, its finding in a sentence and, unfolded, the rows that
 * cause it.  Signal "mend": the user wants to be taken to where it is mended.
 */
#define MERITA_TYPE_PREREQUISITE_ROW (merita_prerequisite_row_get_type ())
G_DECLARE_FINAL_TYPE (MeritaPrerequisiteRow, merita_prerequisite_row, MERITA, PREREQUISITE_ROW,
                      GtkListBoxRow)

/* Borrows nothing: everything shown is copied. names: as in MeritaReportData. */
GtkWidget             *merita_prerequisite_row_new (const MeritaFinding *finding, guint number,
                                                    GHashTable *names) G_GNUC_WARN_UNUSED_RESULT;
MeritaPrerequisiteKind merita_prerequisite_row_get_kind   (MeritaPrerequisiteRow *self);
MeritaTruth            merita_prerequisite_row_get_status (MeritaPrerequisiteRow *self);
/* The position of the first offending row, 0 if there is none. */
MeritaId               merita_prerequisite_row_get_position (MeritaPrerequisiteRow *self);
void                   merita_prerequisite_row_set_expanded (MeritaPrerequisiteRow *self, gboolean expanded);
/* The way to mend stands below the finding instead of beside it. */
void                   merita_prerequisite_row_set_narrow (MeritaPrerequisiteRow *self, gboolean narrow);

G_END_DECLS
