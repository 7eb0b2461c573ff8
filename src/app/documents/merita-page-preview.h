/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "merita-report.h"

G_BEGIN_DECLS

/* One page of a report as it will be printed, on white paper, at a zoom. Signal: scaled, when another zoom is shown. */
#define MERITA_TYPE_PAGE_PREVIEW (merita_page_preview_get_type ())
G_DECLARE_FINAL_TYPE (MeritaPagePreview, merita_page_preview, MERITA, PAGE_PREVIEW, GtkWidget)

/* report is borrowed; NULL shows nothing. Give NULL before the report is freed. */
void   merita_page_preview_set_report (MeritaPagePreview *self, MeritaReport *report);
void   merita_page_preview_set_page   (MeritaPagePreview *self, guint page);
guint  merita_page_preview_get_page   (MeritaPagePreview *self);
/* Pixels a point; 0 fits the page into the space that there is. */
void   merita_page_preview_set_zoom   (MeritaPagePreview *self, double zoom);
double merita_page_preview_get_zoom   (MeritaPagePreview *self);

G_END_DECLS
