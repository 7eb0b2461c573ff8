/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "merita-pdf-client.h"

/* PDFs for tests, and what was read of them.  Pages are 595 x 842 points. */

/* So many pages, "Halaman ke-N" at (72, 72) in 20 points; the title has signs beyond ASCII. */
GBytes          *pdf_fixture_draw  (guint pages);
/* One page that a function draws. */
GBytes          *pdf_fixture_paint (void (*paint) (cairo_t *cr, gpointer data), gpointer data);
/* A file of these objects, numbered from 1, the first one the catalogue; NULL ends them. */
GBytes          *pdf_fixture_build (const char *const *objects);
/* One page: what stands in its content stream and in its /Font dictionary. */
GBytes          *pdf_fixture_page  (const char *content, const char *fonts);

/* Asserts that it succeeds. */
MeritaPdfAnswer *pdf_fixture_read  (GBytes *file, MeritaPdfRequestKind kind);
/* Dark pixels of a page rendered at one pixel a point, within a rectangle in points. */
guint            pdf_fixture_ink   (GBytes *file, guint x, guint y, guint width, guint height);
