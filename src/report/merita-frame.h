/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-ink.h"
#include "merita-report.h"

G_BEGIN_DECLS

#define MERITA_MM (72.0 / 25.4)
#define MERITA_PAGE_MARGIN (12 * MERITA_MM)

typedef struct
{
  double x, y, width, height;
} MeritaArea;

/*
 * What stands on every page: letterhead, title, state and marks of the data, page number.  The
 * first page has the whole letterhead, the others one line.
 */
typedef struct
{
  MeritaInk *ink;                  /* borrowed */
  const MeritaReportData *data;    /* borrowed */
  MeritaRedaction redaction;
  const char *title;
  double width, height;
} MeritaFrame;

void       merita_frame_get_paper   (const MeritaReportOptions *options, double *width, double *height);
/* Where the content of a page may stand. */
MeritaArea merita_frame_get_content (const MeritaFrame *self, guint page);
void       merita_frame_draw        (const MeritaFrame *self, cairo_t *cr, guint page, guint n_pages);

/* The signatures, kept together; 0 high if none are wanted. */
double     merita_frame_measure_signatures (const MeritaFrame *self);
double     merita_frame_get_signatures_left    (const MeritaFrame *self);   /* where the first of them begins */
void       merita_frame_draw_signatures    (const MeritaFrame *self, cairo_t *cr, double bottom);

G_END_DECLS
