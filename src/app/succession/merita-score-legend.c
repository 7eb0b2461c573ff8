/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-score-legend.h"

#include "merita-card.h"

GtkWidget *
merita_score_swatch_new (guint index)
{
  GtkWidget *swatch = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  g_autofree char *class = g_strdup_printf ("series-%u", index % 6 + 1);

  gtk_widget_add_css_class (swatch, "swatch");
  gtk_widget_add_css_class (swatch, class);
  gtk_widget_set_valign (swatch, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (swatch, GTK_ALIGN_CENTER);
  return swatch;
}

void
merita_score_legend_fill (GtkFlowBox *box, const GArray *parts)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_flow_box_remove (box, child);
  for (guint i = 0; parts != NULL && i < parts->len; i++)
    {
      const MeritaScorePart *part = &g_array_index (parts, MeritaScorePart, i);
      g_autofree char *points =
        part->points % 100 == 0
          ? merita_text_integer (merita_language_current (), part->points / 100)
          : merita_text_points (merita_language_current (), part->points);
      g_autofree char *text = g_strdup_printf ("%s %s", part->name, points);
      GtkWidget *entry = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
      GtkWidget *label = merita_label_new (text, "small", 0);

      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
      gtk_widget_set_tooltip_text (entry, text);
      gtk_box_append (GTK_BOX (entry), merita_score_swatch_new (i));
      gtk_box_append (GTK_BOX (entry), label);
      gtk_flow_box_append (box, entry);
    }
}
