/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-mark.h"
#include "merita-ink.h"

G_BEGIN_DECLS

/*
 * A table on paper: the header is repeated on every page, a row is never broken, a group keeps its
 * name on the next page, and no page ends with the name of a group.
 */
typedef struct
{
  const char *title;
  double weight;          /* share of the width */
  MeritaAlign align;
} MeritaPrintColumn;

typedef struct _MeritaPrintTable MeritaPrintTable;

/* columns is borrowed. */
MeritaPrintTable *merita_print_table_new    (MeritaInk *ink, const MeritaPrintColumn *columns, guint n, double width);
void              merita_print_table_free   (MeritaPrintTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaPrintTable, merita_print_table_free)

/* As official papers have them: larger type, every cell ruled. Before the first row is measured. */
void   merita_print_table_set_official (MeritaPrintTable *self);
/* A row over the whole width; note is in plain type at its end, may be NULL. */
void   merita_print_table_add_group (MeritaPrintTable *self, const char *name, const char *note);
/* A sentence over the whole width, in the row's place. */
void   merita_print_table_add_text  (MeritaPrintTable *self, const char *text);
void   merita_print_table_add_row   (MeritaPrintTable *self);
/* What the last row says; every string is copied. */
void   merita_print_table_set       (MeritaPrintTable *self, guint column, const char *text);
void   merita_print_table_take      (MeritaPrintTable *self, guint column, char *text);
void   merita_print_table_set_note  (MeritaPrintTable *self, guint column, const char *text);
void   merita_print_table_set_glyph (MeritaPrintTable *self, guint column, MeritaMark glyph);
void   merita_print_table_set_bold  (MeritaPrintTable *self, guint column);

guint  merita_print_table_get_n_rows (MeritaPrintTable *self);
/* The name of a group row, NULL for another. */
const char *merita_print_table_get_group (MeritaPrintTable *self, guint row);
double merita_print_table_get_row_height (MeritaPrintTable *self, guint row);
/* The repeated header, and the group if the page begins within one. */
double merita_print_table_get_head_height (MeritaPrintTable *self, guint first);
/* How many rows from first on fit under a header into height; 0 if none does. */
guint  merita_print_table_fit       (MeritaPrintTable *self, guint first, double height);
void   merita_print_table_draw      (MeritaPrintTable *self, cairo_t *cr, double x, double y, guint first, guint count);

G_END_DECLS
