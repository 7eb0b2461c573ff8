/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-page-layout.h"

G_BEGIN_DECLS

/*
 * A quote and its place on a page, both ways.  Pure functions.  Each answer is new, for
 * merita_passage_place_free(); NULL: there is no such place.
 */
typedef struct
{
  guint first, length;        /* characters of the page's text, from the first to the last one taken */
  MeritaRectangle bounds;     /* around all lines; empty if no character has a place */
  GArray *lines;              /* MeritaRectangle, from the first line to the last */
  char *quote;                /* on one line: single blanks, words joined that a line's end had divided */
} MeritaPassagePlace;

void                merita_passage_place_free (MeritaPassagePlace *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaPassagePlace, merita_passage_place_free)

/*
 * Where a quote stands.  White space, line ends, division at line ends, hyphens within words, soft
 * hyphens, case, accents, ligatures and the shape of quotation marks and dashes make no difference.
 * Whole words come before parts of words; of several places the one nearest to near (a citation's
 * old rectangle) is taken, the first one if near is NULL or empty.  What the page's reading order tears
 * apart is found as it meets the eye; then first and length span it.
 */
MeritaPassagePlace *merita_passage_find       (const MeritaPageLayout *page, const char *quote,
                                               const MeritaRectangle *near);

/* The characters first .. first + length - 1, white space at both ends left out. */
MeritaPassagePlace *merita_passage_take       (const MeritaPageLayout *page, guint first, guint length);

/*
 * What a drag from one point to another selects, in reading order, whichever of them comes first; a
 * character counts from its middle on.  Points may lie anywhere, also outside the page.
 */
MeritaPassagePlace *merita_passage_between    (const MeritaPageLayout *page, gint from_x, gint from_y,
                                               gint to_x, gint to_y);

/*
 * The characters whose middle lies in the rectangle, which may be one column of a table: then lines
 * and quote leave out what stands beside it, and first and length span it.
 */
MeritaPassagePlace *merita_passage_inside     (const MeritaPageLayout *page, const MeritaRectangle *rectangle);

/* The word at a point: a double click.  NULL: no word stands there. */
MeritaPassagePlace *merita_passage_word_at    (const MeritaPageLayout *page, gint x, gint y);

G_END_DECLS
