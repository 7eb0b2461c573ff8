/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Distinct texts of a column, numbered from 1, each with a value that is worked out once. */
typedef struct
{
  const char *text;               /* borrowed */
  guint32 length;
  guint32 hash;
  gint64 value;
} MeritaInternEntry;

typedef struct
{
  MeritaInternEntry *entries;     /* [0] is no text */
  guint n, allocated;
  guint32 *slots;
  guint mask;
  guint last;
} MeritaIntern;

void  merita_intern_init  (MeritaIntern *self);
void  merita_intern_clear (MeritaIntern *self);
/* The number of a text, which must outlive the table; is_new tells that its value is still 0. */
guint merita_intern_add   (MeritaIntern *self, const char *text, gsize length, gboolean *is_new);

G_END_DECLS
