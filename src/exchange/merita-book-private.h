/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-book.h"
#include "merita-exchange-error.h"

G_BEGIN_DECLS

struct _MeritaBook
{
  char *path;
  char *basename;                 /* for messages */
  MeritaBookFormat format;
  GPtrArray *names;               /* char* */
  GPtrArray *sheets;              /* MeritaSheet*, parallel, NULL until read */
  GPtrArray *blocks;              /* text that cells point into */
  gsize block_left;
  char *block_next;
  gsize stored;

  char *content;                  /* of a text file, as UTF-8 */
  gsize content_length;
  const char *encoding;
  char separator, decimal;

  /* Of an XLSX file. */
  GPtrArray *members;             /* char*: member of the archive that holds the sheet */
  GArray *shared;                 /* MeritaCell: shared strings */
  GArray *dates;                  /* guint8 for each cell style: is it a date */
  gboolean epoch_1904;
};

/* Keeps a copy of text as long as the book lives; NULL if the book has grown too large. */
const char *merita_book_store     (MeritaBook *self, const char *text, gsize length);
void        merita_book_add_sheet (MeritaBook *self, const char *name, MeritaSheet *sheet);

/* The formats.  open lists the sheets (and may read them), load reads one. */
gboolean     merita_book_open_text  (MeritaBook *self, GError **error);
gboolean     merita_book_open_xlsx  (MeritaBook *self, GCancellable *cancellable, GError **error);
MeritaSheet *merita_book_load_xlsx  (MeritaBook *self, guint sheet, GCancellable *cancellable, GError **error);
gboolean     merita_book_open_ods   (MeritaBook *self, GCancellable *cancellable, GError **error);
gboolean     merita_book_open_xls   (MeritaBook *self, GError **error);
MeritaSheet *merita_book_load_xls   (MeritaBook *self, guint sheet, GCancellable *cancellable, GError **error);

/* Decides by content; ENCRYPTED, TRUNCATED, FORMAT and EMPTY are found here where they can be. */
gboolean     merita_book_probe      (const char *path, const char *basename, MeritaBookFormat *format, GError **error);

/* The number of a cell as people would type it: no exponent, no binary noise. */
gsize        merita_book_print_number (double value, char buffer[64]);
/* "2020-12-31", with " 08:30" if the day has a fraction; 0 if it is no day that can be. */
gsize        merita_book_print_day    (double serial, gboolean epoch_1904, char buffer[64]);

void merita_book_set_too_large (const MeritaBook *self, GError **error);

G_END_DECLS
