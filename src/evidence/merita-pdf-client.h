/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "merita-pdf-error.h"

G_BEGIN_DECLS

/*
 * Reading a PDF from outside: each request is a process of its own (merita-pdf-worker), confined,
 * with limits, that can die alone.  Errors are MERITA_PDF_ERROR, or G_IO_ERROR_CANCELLED.
 */
typedef enum
{
  MERITA_PDF_INFO,
  MERITA_PDF_TEXT,            /* pages first .. last with their text */
  MERITA_PDF_RENDER,          /* page first as pixels */
} MeritaPdfRequestKind;

typedef struct
{
  MeritaPdfRequestKind kind;
  guint first, last;          /* from 1; last 0: to the end */
  double scale;               /* pixels a point */
} MeritaPdfRequest;

typedef struct
{
  guint seconds;              /* until it is stopped, whatever it does */
  guint cpu_seconds;
  guint memory_mib;
  gsize output;               /* bytes */
} MeritaPdfLimits;

extern const MeritaPdfLimits merita_pdf_default_limits;

typedef struct
{
  guint pages;                /* of the document; 0 after RENDER */
  char *title;                /* "" if it has none */
  GPtrArray *texts;           /* char*, of the pages first .. last */
  guint width, height, stride; /* of the image: cairo's ARGB32 */
  GBytes *pixels;             /* NULL if none was asked for */
} MeritaPdfAnswer;

void             merita_pdf_answer_free (MeritaPdfAnswer *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaPdfAnswer, merita_pdf_answer_free)

/* limits NULL: the default ones.  For any thread but the one that draws. */
MeritaPdfAnswer *merita_pdf_read        (GBytes *file, const MeritaPdfRequest *request, const MeritaPdfLimits *limits,
                                         GCancellable *cancellable, GError **error);
void             merita_pdf_read_async  (GBytes *file, const MeritaPdfRequest *request, const MeritaPdfLimits *limits,
                                         GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
MeritaPdfAnswer *merita_pdf_read_finish (GAsyncResult *result, GError **error);

G_END_DECLS
