/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-print-table.h"
#include "merita-report-private.h"

G_BEGIN_DECLS

/* Tables one under another, from page to page, with the signatures at the end. */
typedef struct _MeritaPrintFlow MeritaPrintFlow;

/* Begins on a page, so far below the top of its content. */
MeritaPrintFlow *merita_print_flow_new        (const MeritaFrame *frame, guint page, double skip);
void             merita_print_flow_free       (MeritaPrintFlow *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaPrintFlow, merita_print_flow_free)
/* table is taken; heading may be NULL. */
void             merita_print_flow_take_table (MeritaPrintFlow *self, MeritaPrintTable *table, const char *heading);
/* The page on which a row of one of the tables stands. */
guint            merita_print_flow_find       (MeritaPrintFlow *self, MeritaPrintTable *table, guint row);
/* Finds the place of the signatures if they are wanted. Returns the number of pages in all. */
guint            merita_print_flow_finish     (MeritaPrintFlow *self, gboolean signatures);
void             merita_print_flow_draw       (MeritaPrintFlow *self, cairo_t *cr, guint page);
/* Pages, and the groups that begin on them. */
void             merita_print_flow_outline    (MeritaPrintFlow *self, MeritaOutlineFunc add, gpointer data);

G_END_DECLS
