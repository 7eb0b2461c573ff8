/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

#include "merita-report-data.h"

G_BEGIN_DECLS

/*
 * The coat of arms at the left of a letterhead: a PNG image of the agency file.  What is too large,
 * or is no such image, is left out: a document can always be printed.
 */
#define MERITA_ARMS_MOST_BYTES (1024 * 1024)
#define MERITA_ARMS_MOST_PIXELS 1024 /* each way */
#define MERITA_ARMS_HEIGHT 38.0

/* Looks at the header only. */
gboolean merita_arms_is_usable (GBytes *png);
/* Width with the gap to the text, 0 without arms. */
double   merita_arms_measure   (const MeritaLetterhead *head);
void     merita_arms_draw      (const MeritaLetterhead *head, cairo_t *cr, double x, double y);

G_END_DECLS
