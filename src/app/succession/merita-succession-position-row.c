/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-succession-position-row.h"

#include <glib/gi18n.h>
#include <string.h>

#include "merita-card.h"
#include "merita-date.h"
#include "merita-glyph.h"
#include "merita-text.h"

/* Beyond this the number of months says less than the year. */
#define MONTHS_SHOWN 24

struct _MeritaSuccessionPositionRow
{
  GtkWidget parent_instance;

  GtkWidget *name, *end, *nominated, *bench;
};

G_DEFINE_FINAL_TYPE (MeritaSuccessionPositionRow, merita_succession_position_row, GTK_TYPE_WIDGET)

char *
merita_succession_short_month (MeritaDate date)
{
  g_autofree char *full = merita_text_month_year (merita_language_current (), date);
  const char *year = strrchr (full, ' ');
  g_autofree char *month = NULL;

  if (year == NULL || g_utf8_strlen (full, -1) < 3)
    return g_steal_pointer (&full);
  month = g_utf8_substring (full, 0, 3);
  return g_strconcat (month, year, NULL);
}

char *
merita_succession_describe_end (const MeritaChartNode *node, MeritaDate today, gboolean *urgent)
{
  g_autofree char *month = NULL;
  int days;

  *urgent = node->incumbent == NULL;
  if (node->incumbent == NULL)
    {
      if (node->vacant_since == MERITA_DATE_UNKNOWN || node->vacant_since > today)
        return g_strdup (_ ("vacant"));
      days = merita_date_days_between (node->vacant_since, today);
      return g_strdup_printf (ngettext ("vacant for %d day", "vacant for %d days", (gulong) days),
                              days);
    }
  if (node->retires_on == MERITA_DATE_UNKNOWN)
    return g_strdup (_ ("retirement not known"));
  month = merita_succession_short_month (node->retires_on);
  if (node->months_left < 0 || node->months_left > MONTHS_SHOWN)
    /* Translators: %s is a short month and year */
    return g_strdup_printf (_ ("retires %s"), month);
  /* Translators: a short month and year, a number of months */
  return g_strdup_printf (ngettext ("retires %s · %d month", "retires %s · %d months",
                                    (gulong) node->months_left),
                          month, node->months_left);
}

static void
merita_succession_position_row_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (merita_succession_position_row_parent_class)->dispose (object);
}

static void
merita_succession_position_row_class_init (MeritaSuccessionPositionRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = merita_succession_position_row_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
merita_succession_position_row_init (MeritaSuccessionPositionRow *self)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 8);
  self->name = merita_label_new (NULL, "position-name", 0);
  self->end = merita_label_new (NULL, "small", 0);
  self->nominated = merita_label_new (NULL, "dim small", 1);
  self->bench = merita_glyph_new (MERITA_GLYPH_BENCH_0, NULL);
  gtk_widget_set_valign (self->bench, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_label_set_ellipsize (GTK_LABEL (self->nominated), PANGO_ELLIPSIZE_NONE);
  gtk_box_append (GTK_BOX (words), self->name);
  gtk_box_append (GTK_BOX (words), self->end);
  gtk_widget_set_parent (words, GTK_WIDGET (self));
  gtk_widget_set_parent (self->nominated, GTK_WIDGET (self));
  gtk_widget_set_parent (self->bench, GTK_WIDGET (self));
}

GtkWidget *
merita_succession_position_row_new (void)
{
  return g_object_new (MERITA_TYPE_SUCCESSION_POSITION_ROW, NULL);
}

void
merita_succession_position_row_show (MeritaSuccessionPositionRow *self,
                                     const MeritaChartNode *node,
                                     guint nominated,
                                     MeritaDate today)
{
  gboolean urgent;
  g_autofree char *end = NULL;
  g_autofree char *number = g_strdup_printf ("%u", nominated);
  g_autofree char *people =
    g_strdup_printf (ngettext ("%u person nominated", "%u people nominated", nominated), nominated);
  g_autofree char *strength = g_strdup_printf (_ ("bench strength %u of 3"), node->bench);

  g_return_if_fail (MERITA_IS_SUCCESSION_POSITION_ROW (self));
  end = merita_succession_describe_end (node, today, &urgent);
  gtk_label_set_text (GTK_LABEL (self->name), node->title);
  gtk_widget_set_tooltip_text (self->name, node->title);
  gtk_label_set_text (GTK_LABEL (self->end), end);
  gtk_widget_remove_css_class (self->end, urgent ? "dim" : "err");
  gtk_widget_add_css_class (self->end, urgent ? "err" : "dim");
  gtk_label_set_text (GTK_LABEL (self->nominated), number);
  gtk_widget_set_tooltip_text (self->nominated, people);
  merita_glyph_set_kind (MERITA_GLYPH (self->bench), merita_glyph_of_bench (node->bench));
  merita_glyph_set_label (MERITA_GLYPH (self->bench), strength);
}
