/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-context.h"
#include "merita-import.h"

G_BEGIN_DECLS

/*
 * One import on its way through the assistant: the import itself and what a check found, counted.
 * Opening, checking and applying run in a worker; meanwhile the session is busy and nobody else
 * may touch the import.  A task holds the session, so the page may let go of it at any time.
 */
#define MERITA_TYPE_IMPORT_SESSION (merita_import_session_get_type ())
G_DECLARE_FINAL_TYPE (MeritaImportSession, merita_import_session, MERITA, IMPORT_SESSION, GObject)

MeritaImportSession *merita_import_session_new        (MeritaContext *context, MeritaImportKind kind);
MeritaImportKind     merita_import_session_get_kind   (MeritaImportSession *self);
/* NULL while busy. */
MeritaImport        *merita_import_session_get_import (MeritaImportSession *self);
gboolean             merita_import_session_is_busy    (MeritaImportSession *self);
gboolean             merita_import_session_is_open    (MeritaImportSession *self); /* a table was found */
gboolean             merita_import_session_is_checked (MeritaImportSession *self);

/* Of the last check. */
void                 merita_import_session_get_counts (MeritaImportSession *self, MeritaImportCounts *counts);
guint                merita_import_session_get_n_to_check (MeritaImportSession *self); /* rows, not values */
gboolean             merita_import_session_is_to_check (MeritaImportSession *self, guint row);
const GPtrArray     *merita_import_session_get_reasons (MeritaImportSession *self);   /* MeritaReasonCount* */
const char          *merita_import_session_get_changes (MeritaImportSession *self);   /* "Grade 148, Unit 41"; "" */
/* TRUE if a text of merita_import_get_row_changes () speaks of the field with this label. */
gboolean             merita_import_changes_touch      (const char *changes, const char *label);
/* The label of a field id among the import's fields; the id itself if it is not there. */
const char          *merita_import_get_field_label    (MeritaImport *import, const char *field);

/* Gives the column another field (NULL: none), taking it from the column that had it. Needs a new check. */
gboolean             merita_import_session_set_field  (MeritaImportSession *self, guint column, const char *field,
                                                       GError **error);

/* Reads the table and recalls what was said about its columns last time. sheet: NULL for the first fit. */
void     merita_import_session_open_async  (MeritaImportSession *self, const char *path, const char *sheet,
                                            GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
void     merita_import_session_check_async (MeritaImportSession *self, GCancellable *cancellable,
                                            GAsyncReadyCallback callback, gpointer user_data);
void     merita_import_session_apply_async (MeritaImportSession *self, GCancellable *cancellable,
                                            GAsyncReadyCallback callback, gpointer user_data);
gboolean merita_import_session_finish      (MeritaImportSession *self, GAsyncResult *result, GError **error); /* all three */

G_END_DECLS
