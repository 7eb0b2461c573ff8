/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Small builders for pages that are made of cards of rows. */

/* A card (vertical GtkBox) with a title and, at the right, a remark; either may be NULL. */
GtkWidget *merita_card_new      (const char *title, const char *remark) G_GNUC_WARN_UNUSED_RESULT;
/* A row "label   value" under a hairline. */
GtkWidget *merita_fact_row_new  (const char *label, const char *value) G_GNUC_WARN_UNUSED_RESULT;
/* A label with css classes, space-separated; xalign 0..1. */
GtkWidget *merita_label_new     (const char *text, const char *classes, float xalign) G_GNUC_WARN_UNUSED_RESULT;
/* Removes every child of a box, grid or list. */
void       merita_clear_children (GtkWidget *container);

/* "kedaluwarsa" -> "Kedaluwarsa" */
char *merita_capitalize (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
