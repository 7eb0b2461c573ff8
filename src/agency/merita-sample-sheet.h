/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* Paper that text is put on from top to bottom, page after page. All measures are points. */
typedef struct
{
  cairo_t *cr;
  PangoContext *context;      /* owned */
  double y;
  guint page;                 /* from 1 */
  const char *foot;           /* of every page */
} MeritaSampleSheet;

#define MERITA_SAMPLE_PAPER_WIDTH 595.28
#define MERITA_SAMPLE_PAPER_HEIGHT 841.89
#define MERITA_SAMPLE_LEFT 72.0
#define MERITA_SAMPLE_TEXT_WIDTH (MERITA_SAMPLE_PAPER_WIDTH - 2 * MERITA_SAMPLE_LEFT)

void merita_sample_sheet_begin (MeritaSampleSheet *self, cairo_t *cr, const char *foot);
void merita_sample_sheet_end   (MeritaSampleSheet *self);
void merita_sample_sheet_break (MeritaSampleSheet *self); /* a new page */
void merita_sample_sheet_skip  (MeritaSampleSheet *self, double height);
/* Keeps so much together: goes to the next page if it is not left. */
void merita_sample_sheet_need  (MeritaSampleSheet *self, double height);
/* x and width within the text; justified when it is wide and stands left. */
void merita_sample_sheet_text  (MeritaSampleSheet *self, double x, double width, double size, gboolean bold,
                                PangoAlignment align, const char *text);
/* A label, and text beside it. */
void merita_sample_sheet_item  (MeritaSampleSheet *self, const char *label, double indent, const char *text);
/* One row of a table; shares in percent of the width. n cells. */
void merita_sample_sheet_row   (MeritaSampleSheet *self, const char *const *cells, const double *shares, guint n,
                                gboolean head);
void merita_sample_sheet_rule  (MeritaSampleSheet *self, double thickness);

G_END_DECLS
