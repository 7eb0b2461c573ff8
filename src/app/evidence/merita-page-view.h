/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-page-source.h"
#include "merita-passage-find.h"

G_BEGIN_DECLS

/*
 * The pages of a PDF one below the other on white paper, for a GtkScrolledWindow.  Text is selected
 * by dragging, in reading order; a frame by dragging with Alt, in frame mode, and on pages without text.
 *
 * Signals: "selection-changed"; "mark-activated" (gint64 id): a mark was clicked.
 * Properties: "page" (guint, that is in view, from 1), "zoom" (double, 1: 96 dots an inch).
 */
#define MERITA_TYPE_PAGE_VIEW (merita_page_view_get_type ())
G_DECLARE_FINAL_TYPE (MeritaPageView, merita_page_view, MERITA, PAGE_VIEW, GtkWidget)

typedef enum
{
  MERITA_PAGE_FIT_NONE,
  MERITA_PAGE_FIT_WIDTH,
  MERITA_PAGE_FIT_PAGE,
} MeritaPageFit;

#define MERITA_PAGE_LEAST_ZOOM 0.25
#define MERITA_PAGE_MOST_ZOOM 4.0

/* A passage that is cited. */
typedef struct
{
  gint64 id;
  guint page;
  MeritaRectangle bounds;     /* empty: the whole page */
  char *quote;                /* may be NULL: a frame */
  GArray *lines;              /* MeritaRectangle; the view finds them once it has the page's text */
} MeritaPageMark;

MeritaPageMark *merita_page_mark_new  (gint64 id, guint page, const MeritaRectangle *bounds, const char *quote);
void            merita_page_mark_free (MeritaPageMark *self);

/* What is selected, always on one page. */
typedef struct
{
  guint page;
  gboolean frame;             /* drawn as a frame, not along lines of text */
  MeritaRectangle bounds;     /* empty: the whole page */
  GArray *lines;              /* MeritaRectangle; NULL for a frame */
  char *quote;                /* NULL: there is no text in it */
} MeritaPageSelection;

/* NULL: nothing.  name: of the document, for assistive technology. */
void       merita_page_view_set_source   (MeritaPageView *self, MeritaPageSource *source, const char *name);
MeritaPageSource *merita_page_view_get_source (MeritaPageView *self);
guint      merita_page_view_get_page     (MeritaPageView *self);
void       merita_page_view_set_page     (MeritaPageView *self, guint page);
void       merita_page_view_set_fit      (MeritaPageView *self, MeritaPageFit fit);
void       merita_page_view_set_zoom     (MeritaPageView *self, double zoom);
double     merita_page_view_get_zoom     (MeritaPageView *self); /* as it is shown */

void       merita_page_view_take_marks   (MeritaPageView *self, GPtrArray *marks); /* MeritaPageMark* */
/* Makes this one stand out and brings it into view; 0: none. */
void       merita_page_view_show_mark    (MeritaPageView *self, gint64 id);
/* Words that begin with one of these are marked as found; NULL: none. */
void       merita_page_view_set_terms    (MeritaPageView *self, const char *const *terms);

void       merita_page_view_set_frames   (MeritaPageView *self, gboolean frames); /* dragging draws a frame */
const MeritaPageSelection *merita_page_view_get_selection (MeritaPageView *self); /* NULL: nothing is selected */
void       merita_page_view_select_page  (MeritaPageView *self, guint page);      /* as a whole */
void       merita_page_view_select_text  (MeritaPageView *self, guint page, guint first, guint length);
/* Words whose place is not known, as on a recognised scan. */
void       merita_page_view_select_quote (MeritaPageView *self, guint page, const char *quote);
void       merita_page_view_select_drag  (MeritaPageView *self, guint page, const MeritaRectangle *from_to,
                                          gboolean frame); /* width and height may be negative */
void       merita_page_view_clear_selection (MeritaPageView *self);

G_END_DECLS
