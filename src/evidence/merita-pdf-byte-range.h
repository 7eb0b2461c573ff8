/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * What poppler-glib does not tell of signatures, from the bytes of the file.  The dictionary of a
 * signature stands there openly: it names the bytes that the signature covers.
 */
typedef struct
{
  guint n_ranges;             /* signature dictionaries, also superseded ones and decoys */
  gboolean reaches_end;       /* one of them covers all of the file but its own signature */
  char *reason, *location;    /* of the only dictionary; NULL: none, several, or the file is encrypted */
} MeritaPdfByteRanges;

void merita_pdf_byte_ranges_find  (MeritaPdfByteRanges *self, const char *file, gsize size);
void merita_pdf_byte_ranges_clear (MeritaPdfByteRanges *self);

G_END_DECLS
