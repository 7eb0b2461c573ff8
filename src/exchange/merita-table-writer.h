/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "merita-types.h"

G_BEGIN_DECLS

/* A table on its way into a file: XLSX if the path ends so, else CSV as an Indonesian office saves it. */
typedef struct _MeritaTableWriter MeritaTableWriter;

MeritaTableWriter *merita_table_writer_new    (const char *path, const char *title);
void               merita_table_writer_free   (MeritaTableWriter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaTableWriter, merita_table_writer_free)

/* Before the first cell: the day that an XLSX file says it was made on, instead of now. */
void     merita_table_writer_set_day (MeritaTableWriter *self, MeritaDate day);
/* Before the first cell: the column takes so many characters on screen, and wraps longer text. */
void     merita_table_writer_set_width (MeritaTableWriter *self, guint column, guint characters);
/* A cell; NULL is empty. Text stays text, whatever it looks like. */
void     merita_table_writer_text   (MeritaTableWriter *self, const char *text);
void     merita_table_writer_number (MeritaTableWriter *self, gint32 hundredths); /* MERITA_HUNDREDTHS_UNKNOWN: empty */
void     merita_table_writer_end_row (MeritaTableWriter *self);
gboolean merita_table_writer_close  (MeritaTableWriter *self, GError **error);

G_END_DECLS
