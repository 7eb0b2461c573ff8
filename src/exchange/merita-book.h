/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "merita-sheet.h"

G_BEGIN_DECLS

/* A spreadsheet file: its format is found by content, its sheets are read when asked for. */
typedef enum
{
  MERITA_BOOK_TEXT,               /* CSV and its kin */
  MERITA_BOOK_XLSX,
  MERITA_BOOK_ODS,
  MERITA_BOOK_XLS,
} MeritaBookFormat;

/* A container may not grow beyond this: a small file that unpacks to more is a trap. */
#define MERITA_BOOK_MAX_BYTES ((gsize) 1536 * 1024 * 1024)
#define MERITA_BOOK_MAX_SHEETS 1000

typedef struct _MeritaBook MeritaBook;

MeritaBook       *merita_book_open         (const char *path, GCancellable *cancellable, GError **error);
void              merita_book_free         (MeritaBook *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaBook, merita_book_free)

MeritaBookFormat  merita_book_get_format   (const MeritaBook *self);
GPtrArray        *merita_book_list_sheets  (MeritaBook *self);      /* char*; one empty name for a text file */
/* Borrowed; stays until the book is freed. */
MeritaSheet      *merita_book_load         (MeritaBook *self, guint sheet, GCancellable *cancellable, GError **error);
/* Of a text file: "UTF-8", the separator, and the sign before decimals (0 if none was seen). */
const char       *merita_book_get_encoding (const MeritaBook *self);
char              merita_book_get_separator (const MeritaBook *self);
char              merita_book_get_decimal  (const MeritaBook *self);

G_END_DECLS
