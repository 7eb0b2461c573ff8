/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "merita-pdf-client.h"

G_BEGIN_DECLS

/*
 * The pages of one PDF, read by the confined worker as they are wanted: an image, and the text with
 * the place of every character.  Images stay while their page is near the wanted ones, texts stay.
 * Pages count from 1.
 *
 * Signal "page" (guint page): its image, its text, its size or the reason why there is none has come.
 */
#define MERITA_TYPE_PAGE_SOURCE (merita_page_source_get_type ())
G_DECLARE_FINAL_TYPE (MeritaPageSource, merita_page_source, MERITA, PAGE_SOURCE, GObject)

MeritaPageSource *merita_page_source_new (GBytes *file, guint pages);

guint             merita_page_source_get_n_pages (MeritaPageSource *self);
/* Fetch the images of these pages at this scale (pixels a point), and their texts. */
void              merita_page_source_want        (MeritaPageSource *self, guint first, guint last, double scale);

/* In points; that of a neighbour while it is not known (FALSE). */
gboolean          merita_page_source_get_size    (MeritaPageSource *self, guint page, double *width, double *height);
/* The best image that there is, also one of another scale; NULL: none yet. */
GdkTexture       *merita_page_source_get_image   (MeritaPageSource *self, guint page);
const MeritaPageLayout *merita_page_source_get_layout (MeritaPageSource *self, guint page); /* NULL: not yet, or none */
/* Why there is no image; NULL while there is one or may still come one. */
const char       *merita_page_source_get_problem (MeritaPageSource *self, guint page);

G_END_DECLS
