/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-context.h"

G_BEGIN_DECLS

/*
 * A page of the window.  Derivable: every page is a template class of its own in src/app/<page>/,
 * listed in merita-pages.c, built when it is first shown.
 *
 * A page may be given less width than its content wants; under its class's narrow_below it gets
 * the property "narrow" (and the css class) and should fold its panes.  Properties: "context",
 * "id", "title", "subtitle", "narrow".
 */
#define MERITA_TYPE_PAGE (merita_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (MeritaPage, merita_page, MERITA, PAGE, GtkWidget)

struct _MeritaPageClass
{
  GtkWidgetClass parent_class;

  /* Shown at the end of the header, under the page when the window is narrow. Borrowed; may be NULL. */
  GtkWidget *(*get_header_widget) (MeritaPage *self);
  /* Fill the page anew.  Called while the page is shown (else when it is shown next): "*" at first and after
   * another file was opened; else the tables that changed. The context has a file. */
  void       (*context_changed)   (MeritaPage *self, const char *tables);
  /* The page was gone to with this argument (a NIP, an id; "" none), after context_changed. */
  void       (*show_argument)     (MeritaPage *self, const char *argument);
  /* Width in pixels below which the page is narrow; 0: never. */
  int        narrow_below;
};

MeritaContext *merita_page_get_context   (MeritaPage *self);
const char    *merita_page_get_id        (MeritaPage *self);
const char    *merita_page_get_title     (MeritaPage *self);
void           merita_page_set_title     (MeritaPage *self, const char *title);
const char    *merita_page_get_subtitle  (MeritaPage *self);
void           merita_page_set_subtitle  (MeritaPage *self, const char *subtitle);
gboolean       merita_page_get_narrow    (MeritaPage *self);
/* The single child, for pages that are built in code; templates put theirs in as usual. */
GtkWidget     *merita_page_get_child     (MeritaPage *self);
void           merita_page_set_child     (MeritaPage *self, GtkWidget *child);
GtkWidget     *merita_page_get_header_widget (MeritaPage *self);

/* TRUE if the space-separated tables name one of the NULL-terminated names, or everything ("*"). */
gboolean       merita_tables_touch       (const char *tables, const char *name, ...) G_GNUC_NULL_TERMINATED;

/* For the window. */
void           merita_page_enter         (MeritaPage *self, const char *argument);
void           merita_page_leave         (MeritaPage *self);
void           merita_page_touch         (MeritaPage *self, const char *tables);

G_END_DECLS
