/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-succession-reason-row.h"

#include "merita-card.h"
#include "merita-glyph.h"

#define NAME_WIDTH 150

/* Every requirement that is not met, or that cannot be told when none is failed. */
static char *
list_reasons (const MeritaSuccessor *successor, const char *between)
{
  const MeritaGateAnswer *worst = merita_successor_get_obstacle (successor);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; worst != NULL && i < successor->gates->len; i++)
    {
      const MeritaGateAnswer *gate = successor->gates->pdata[i];

      if (gate->status == worst->status)
        g_string_append_printf (text, "%s%s", text->len > 0 ? between : "", gate->sentence);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

GtkWidget *
merita_succession_reason_row_new (const MeritaSuccessor *successor)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *name = merita_label_new (successor->short_name, NULL, 0);
  g_autofree char *line = list_reasons (successor, " · ");
  g_autofree char *lines = list_reasons (successor, "\n");
  GtkWidget *reason = merita_label_new (line, "dim", 0);

  gtk_widget_add_css_class (row, "succession-reason");
  gtk_widget_set_size_request (name, NAME_WIDTH, -1);
  gtk_label_set_max_width_chars (GTK_LABEL (name), 1);
  gtk_widget_set_tooltip_text (name, successor->name);
  gtk_widget_set_hexpand (reason, TRUE);
  gtk_widget_set_tooltip_text (row, lines);
  gtk_box_append (GTK_BOX (row), merita_glyph_new (merita_glyph_of_truth (successor->eligible),
                                                   merita_text_truth (merita_language_current (),
                                                                      successor->eligible)));
  gtk_box_append (GTK_BOX (row), name);
  gtk_box_append (GTK_BOX (row), reason);
  return row;
}

GtkWidget *
merita_succession_head_new (const char *title, const char *remark, GtkWidget *button)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = merita_label_new (title, "card-title", 0);

  gtk_widget_add_css_class (row, "succession-section");
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (row), label);
  if (remark != NULL)
    gtk_box_append (GTK_BOX (row), merita_label_new (remark, "dim small", 1));
  if (button != NULL)
    gtk_box_append (GTK_BOX (row), button);
  return row;
}
