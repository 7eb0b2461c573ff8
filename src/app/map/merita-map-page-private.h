/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-map-details.h"
#include "merita-map-filters.h"
#include "merita-map-footer.h"
#include "merita-map-grid.h"
#include "merita-map-list.h"
#include "merita-map-load.h"
#include "merita-map-changes.h"
#include "merita-map-page.h"

G_BEGIN_DECLS

#define MERITA_MAP_MOST_COMPARED 5

struct _MeritaMapPage
{
  MeritaPage parent_instance;

  /* template */
  GtkStack *stack, *center;
  AdwStatusPage *unmapped, *nobody;
  GtkRevealer *notice;
  GtkLabel *notice_text, *count;
  GtkButton *notice_button, *clear, *compare_person, *forget_compared, *close_side;
  GtkBox *toolbar, *densities, *comparing, *main, *tray, *side, *side_buttons;
  GtkScrolledWindow *filter_slot, *tool_slot, *side_slot;
  GtkToggleButton *compare;
  GtkMenuButton *changes_button;
  AdwFlap *flap;

  GtkWidget *density_buttons[MERITA_MAP_DENSITY_AUTOMATIC];
  MeritaMapFilters *filters;
  MeritaMapGrid *grid;
  MeritaMapFooter *footer;
  MeritaMapDetails *details;
  MeritaMapList *tray_list;
  MeritaMapChanges *changes;
  GtkWidget *header, *run_button, *year_button;

  MeritaMapView view;
  MeritaMapLoad *load;
  MeritaMapDensity wanted;      /* AUTOMATIC: as the fullest box allows */
  int year;                     /* asked for; 0: that of the newest run */
  char *what_if;                /* id of the profile that is tried; NULL */
  MeritaNip selected;           /* kept when the run is read anew */
  GArray *compared;             /* MeritaNip, the people held side by side */
  GCancellable *cancellable;    /* of the load that is under way */
};

/* merita-map-page-header.c */
void merita_map_page_build_header   (MeritaMapPage *self);
void merita_map_page_update_header  (MeritaMapPage *self);
void merita_map_page_install_header (GtkWidgetClass *widget_class);

/* merita-map-page-state.c */
void merita_map_page_reload         (MeritaMapPage *self);
void merita_map_page_update         (MeritaMapPage *self);  /* after the scope or the view changed */
void merita_map_page_update_details (MeritaMapPage *self);
void merita_map_page_add_compared   (MeritaMapPage *self, MeritaNip nip);

G_END_DECLS
