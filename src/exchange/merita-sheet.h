/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * A table of cells as it stands in a spreadsheet.  Cells are UTF-8 slices without a final NUL that
 * live as long as the book (merita-book.h) that the sheet came from.
 */
typedef enum
{
  MERITA_CELL_EMPTY,
  MERITA_CELL_TEXT,
  MERITA_CELL_NUMBER,             /* typed so by the file; text files have only texts */
  MERITA_CELL_DATE,               /* typed so by the file: "2020-12-31", maybe with a time */
  MERITA_CELL_BOOLEAN,            /* "1" or "0" */
} MeritaCellType;

typedef struct
{
  const char *text;
  guint32 length;
  guint32 type;                   /* MeritaCellType */
} MeritaCell;

#define MERITA_SHEET_MAX_COLUMNS 2048
#define MERITA_SHEET_MAX_CELLS 160000000

typedef struct _MeritaSheet MeritaSheet;

MeritaSheet      *merita_sheet_new         (const char *name);
void              merita_sheet_free        (MeritaSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaSheet, merita_sheet_free)

const char       *merita_sheet_get_name    (const MeritaSheet *self);
guint             merita_sheet_get_n_rows  (const MeritaSheet *self);
guint             merita_sheet_get_number  (const MeritaSheet *self, guint row); /* as in the source, from 1 */
guint             merita_sheet_get_length  (const MeritaSheet *self, guint row); /* cells written in the row */
/* The cells of a row, merita_sheet_get_length () of them. */
const MeritaCell *merita_sheet_get_row     (const MeritaSheet *self, guint row);
/* Never NULL: a cell that was not written is empty. */
const MeritaCell *merita_sheet_get_cell    (const MeritaSheet *self, guint row, guint column);
gboolean          merita_sheet_is_blank    (const MeritaSheet *self, guint row);

/* Filling, rows from first to last. FALSE: more than a sheet may hold. */
gboolean          merita_sheet_begin_row   (MeritaSheet *self, guint number);
gboolean          merita_sheet_add_cell    (MeritaSheet *self, const char *text, gsize length, MeritaCellType type);
guint             merita_sheet_row_length  (const MeritaSheet *self);            /* of the row being filled */
void              merita_sheet_trim_row    (MeritaSheet *self);                  /* drops empty cells at its end */

G_END_DECLS
