/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "merita-page-layout.h"
#include "merita-pdf-error.h"
#include "merita-pdf-signature.h"

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
  MERITA_PDF_LAYOUT,          /* text of page first with the place of every character, without pages and title */
  MERITA_PDF_SIGNATURES,      /* pages, title and the signatures of the whole document */
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
  guint pages;                /* of the document; 0 after RENDER and LAYOUT */
  char *title;                /* "" if it has none */
  GPtrArray *texts;           /* char*, of the pages first .. last */
  guint width, height, stride; /* of the image: cairo's ARGB32 */
  GBytes *pixels;             /* NULL if none was asked for */
  MeritaPageLayout *layout;   /* NULL if none was asked for */
  GPtrArray *signatures;      /* MeritaPdfSignature*, one a signature field; empty if there is none */
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
