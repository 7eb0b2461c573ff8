/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-print-table.h"
#include "merita-report-private.h"

G_BEGIN_DECLS

/*
 * An official paper: blocks one under another, from page to page.  A paragraph leaves and takes
 * along at least two lines; a heading stays with what follows; a signature never stands alone.
 * Places are points from the left edge of the text.
 */
typedef struct _MeritaPaperFlow MeritaPaperFlow;

typedef enum
{
  MERITA_PAPER_HEAD_OFFICE,  /* kop of the office that writes */
  MERITA_PAPER_HEAD_DECREE,  /* of the official who decides */
} MeritaPaperHead;

typedef struct
{
  MeritaType type;
  MeritaAlign align;
  double x, y, width;        /* from the block's corner */
  const char *text;          /* copied */
  gboolean underlined;
} MeritaPaperBox;

typedef void (*MeritaPaperDraw) (MeritaPaperFlow *self, cairo_t *cr, double x, double y, double width, gpointer data);

MeritaPaperFlow *merita_paper_flow_new   (MeritaReport *report, MeritaPaperHead head);
void             merita_paper_flow_free  (MeritaPaperFlow *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaPaperFlow, merita_paper_flow_free)
MeritaReport    *merita_paper_flow_get_report (MeritaPaperFlow *self);
MeritaInk       *merita_paper_flow_get_ink    (MeritaPaperFlow *self);
double           merita_paper_flow_get_width  (MeritaPaperFlow *self); /* of the text */

/* A block of boxes that stays whole; gap: to the block above it. */
void merita_paper_flow_begin      (MeritaPaperFlow *self, double gap);
void merita_paper_flow_add_box    (MeritaPaperFlow *self, const MeritaPaperBox *box);
/* For the block just added. */
void merita_paper_flow_allow_split   (MeritaPaperFlow *self); /* between lines of its last box, which begins at its top */
void merita_paper_flow_keep_next     (MeritaPaperFlow *self);
void merita_paper_flow_keep_previous (MeritaPaperFlow *self); /* with a row or two of the table above */
void merita_paper_flow_keep_whole    (MeritaPaperFlow *self); /* a table on one page, if it fits on one */
void merita_paper_flow_set_outline   (MeritaPaperFlow *self, const char *title);
/* The next block begins a page. */
void merita_paper_flow_turn_page  (MeritaPaperFlow *self);
void merita_paper_flow_take_table (MeritaPaperFlow *self, MeritaPrintTable *table, double gap);
/* data is borrowed from the snapshot. */
void merita_paper_flow_add_drawing (MeritaPaperFlow *self, double gap, double height, MeritaPaperDraw draw, gpointer data);
/* Frees data with the flow: columns that a table borrows. */
void merita_paper_flow_own        (MeritaPaperFlow *self, gpointer data, GDestroyNotify destroy);
/* Places everything. Returns the number of pages. */
guint merita_paper_flow_finish    (MeritaPaperFlow *self);

/* For MeritaDocumentClass; plan is a MeritaPaperFlow. */
void merita_paper_flow_draw_page  (MeritaReport *report, gpointer plan, cairo_t *cr, guint page);
void merita_paper_flow_outline    (MeritaReport *report, gpointer plan, MeritaOutlineFunc add, gpointer data);
void merita_paper_flow_free_plan  (gpointer plan);

#define MERITA_PAPER_DOCUMENT(name, plan_func)                                                     \
  {                                                                                                \
    .title = name, .own_frame = TRUE, .plan = plan_func, .draw = merita_paper_flow_draw_page,      \
    .outline = merita_paper_flow_outline, .free = merita_paper_flow_free_plan                      \
  }

G_END_DECLS
