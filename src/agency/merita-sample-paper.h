/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "merita-types.h"

G_BEGIN_DECLS

/* A document of the sample agency as pages: what an office would have signed, marked as an example. */
typedef struct
{
  const char *agency;         /* "Kabupaten Lembah Arum" */
  const char *head;           /* "Bupati Lembah Arum" */
  const char *form;           /* "regulation", "decree", "procedure", "report", "minutes", "letter", "scan" */
  const char *number, *title; /* number NULL: it has none */
  MeritaDate signed_on;
  JsonArray *body;
  int year;                   /* of {Y} */
} MeritaSamplePaper;

/* Equal papers give equal bytes. */
gboolean merita_sample_paper_write (const MeritaSamplePaper *self, const char *path, GError **error);
/* {Y}, {Y+2}, {P} (last year), {O} (the year before), {agency}, {head}. */
char    *merita_sample_paper_fill  (const MeritaSamplePaper *self, const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
