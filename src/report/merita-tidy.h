/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * A tidy tree of equal cards, in linear time: subtrees are pushed together until their contours
 * touch, parents stand over the middle of their children (Reingold and Tilford 1981, with the
 * contours of van der Ploeg 2014 kept as arrays).
 */
typedef struct
{
  gint parent;          /* index of an item before this one; -1 for a root */
  guint columns;        /* 0: children in one row; else they are leaves and hang in so many columns */
  gboolean align_left;  /* stands over its first child, not over the middle */

  double x;             /* result: left edge */
  guint level;          /* result: 0 for roots */
  guint row;            /* result: in a hanging list, else 0 */
  gboolean hanging;     /* result */
} MeritaTidyItem;

/* Fills the results; siblings keep the order of the items. Returns the whole width. */
double merita_tidy_layout (MeritaTidyItem *items, guint n, double width, double gap);

G_END_DECLS
