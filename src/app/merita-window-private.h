/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-navigation.h"
#include "merita-search.h"
#include "merita-start-page.h"
#include "merita-window.h"

G_BEGIN_DECLS

struct _MeritaWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toasts;
  AdwLeaflet *leaflet;
  GtkWidget *sidebar, *separator, *content, *footer;
  AdwHeaderBar *sidebar_header, *header;
  MeritaNavigation *navigation;
  GtkLabel *agency_label, *profile_label, *saved_label;
  AdwWindowTitle *title;
  GtkWidget *show_sidebar, *hide_sidebar, *back, *history_buttons, *search_button;
  MeritaSearch *search, *narrow_search;
  GtkSearchBar *search_bar;
  AdwBin *header_slot, *bottom_slot, *notice_slot;
  GtkStack *stack;
  MeritaStartPage *start;
  GtkRevealer *task_revealer;
  GtkLabel *task_label;
  GtkProgressBar *task_progress;

  MeritaContext *context;
  GSettings *settings;
  GHashTable *pages;          /* id -> MeritaPage, borrowed from the stack */
  MeritaPage *page;           /* shown; NULL: the start page */
  GQueue places;              /* Place*, where Back leads */
  char *argument;
  guint fold_source;
  gboolean want_sidebar, narrow;
};

/* merita-window-actions.c */
void merita_window_install_actions (GtkWidgetClass *widget_class);
void merita_window_update_actions  (MeritaWindow *self);
/* merita-window-layout.c */
void merita_window_init_layout     (MeritaWindow *self);
void merita_window_update_layout   (MeritaWindow *self);
/* merita-window.c */
void merita_window_go_back         (MeritaWindow *self);

G_END_DECLS
