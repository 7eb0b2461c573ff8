/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-page-view.h"

G_BEGIN_DECLS

#define MERITA_PAGE_MARGIN 14.0
#define MERITA_PAGE_GAP 14.0

struct _MeritaPageView
{
  GtkWidget parent_instance;

  MeritaPageSource *source;
  char *name;
  GtkAdjustment *horizontal, *vertical;
  GtkScrollablePolicy horizontal_policy, vertical_policy;
  MeritaPageFit fit;
  double zoom;                /* wanted, while fit is NONE */
  double scale;               /* pixels a point, as laid out */
  double *tops;               /* n_pages + 1, pixels from the top of the whole */
  double widest;
  guint page;                 /* in view; 0: none */
  guint tell_source;
  guint target;               /* to be brought to the top once the view has a size; 0: none */
  gint64 target_mark;
  gboolean placing;           /* the view itself sets its adjustments */

  GPtrArray *marks;           /* MeritaPageMark* */
  gint64 shown_mark;
  GStrv terms;                /* folded */
  gboolean frames;
  MeritaPageSelection selection; /* page 0: none */

  guint drag_page;
  double drag_x, drag_y;      /* hundredths of a point on drag_page */
  gboolean dragging, drag_frame;
  double pinch_zoom;
};

/* merita-page-view.c */
gboolean merita_page_view_locate     (MeritaPageView *self, double x, double y, guint *page, double *page_x,
                                      double *page_y); /* FALSE: beside the nearest page, which is given */
void     merita_page_view_get_paper  (MeritaPageView *self, guint page, graphene_rect_t *paper);
void     merita_page_view_get_visible (MeritaPageView *self, guint *first, guint *last);
void     merita_page_view_lay_out    (MeritaPageView *self); /* anew, in the room that there is */
void     merita_page_view_scroll     (MeritaPageView *self, double dx, double dy);
void     merita_page_view_zoom_at    (MeritaPageView *self, double zoom, double x, double y);

/* merita-page-view-marks.c */
const MeritaPageMark *merita_page_view_find_mark (MeritaPageView *self, guint page, double x, double y);
const MeritaPageMark *merita_page_view_get_mark  (MeritaPageView *self, gint64 id);
void     merita_page_view_find_lines (MeritaPageView *self, guint page); /* of its marks; 0: of all */

/* merita-page-view-select.c */
void     merita_page_view_free_selection (MeritaPageView *self);

/* merita-page-view-draw.c */
void     merita_page_view_draw       (GtkWidget *widget, GtkSnapshot *snapshot);

/* merita-page-view-input.c */
void     merita_page_view_init_input (MeritaPageView *self);

/* merita-page-words.c */
GArray  *merita_page_words_find      (const MeritaPageLayout *page, const char *const *terms); /* MeritaRectangle */
GStrv    merita_page_words_fold      (const char *const *terms);

G_END_DECLS
