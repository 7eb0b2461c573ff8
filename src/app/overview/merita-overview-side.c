/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-overview-side.h"

#include <glib/gi18n.h>

#include "merita-overview-cards.h"

struct _MeritaOverviewSide
{
  GtkBox parent_instance;

  GtkLabel *wave_title, *wave_days, *wave_note, *decision_days, *decision_note, *steps_note;
  GtkLevelBar *decision_bar;
  GtkListBox *steps;
};

G_DEFINE_FINAL_TYPE (MeritaOverviewSide, merita_overview_side, GTK_TYPE_BOX)

static void
show_calendar (MeritaOverviewSide *self, const MeritaOverview *overview)
{
  MeritaLanguage language = merita_language_current ();
  g_autofree char *closes = merita_text_date (language, overview->wave_closes);
  g_autofree char *end = merita_text_date (language, overview->decision_end);
  g_autofree char *wave_days =
    g_strdup_printf (ngettext ("%d day", "%d days", (gulong) MAX (overview->wave_days, 0)),
                     overview->wave_days);
  g_autofree char *wave_note = g_strdup_printf (_ ("closes on %s"), closes);
  g_autofree char *days = NULL;
  g_autofree char *note = NULL;

  gtk_label_set_text (self->wave_title,
                      overview->wave_name != NULL ? overview->wave_name : _ ("Wave"));
  gtk_label_set_text (self->wave_days, overview->wave_name != NULL ? wave_days : "–");
  gtk_label_set_text (self->wave_note, overview->wave_name != NULL ? wave_note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->decision_bar), overview->decision_number != NULL);
  if (overview->decision_number == NULL)
    {
      gtk_label_set_text (self->decision_days, "–");
      gtk_label_set_text (self->decision_note, _ ("no decision recorded"));
      return;
    }
  days = overview->decision_days >= 0
           ? g_strdup_printf (ngettext ("%d day", "%d days", (gulong) overview->decision_days),
                              overview->decision_days)
           : g_strdup (_ ("expired"));
  note = g_strdup_printf (_ ("valid to %s"), end);
  gtk_label_set_text (self->decision_days, days);
  gtk_label_set_text (self->decision_note, note);
  gtk_level_bar_set_value (self->decision_bar, CLAMP (overview->decision_days / 365.0, 0, 1));
}

static void
show_steps (MeritaOverviewSide *self, const MeritaOverview *overview)
{
  guint n = overview->steps->len;
  g_autofree char *note =
    n > 0 ? g_strdup_printf (ngettext ("%u open", "%u open", n), n) : g_strdup (_ ("nothing open"));

  gtk_label_set_text (self->steps_note, note);
  merita_overview_fill_steps (self->steps, overview);
}

#define BIND(child) gtk_widget_class_bind_template_child (klass, MeritaOverviewSide, child)

static void
bind_children (GtkWidgetClass *klass)
{
  BIND (wave_title);
  BIND (wave_days);
  BIND (wave_note);
  BIND (decision_days);
  BIND (decision_note);
  BIND (decision_bar);
  BIND (steps);
  BIND (steps_note);
}

static void
merita_overview_side_class_init (MeritaOverviewSideClass *klass)
{
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/id/merita/Merita/merita-overview-side.ui");
  bind_children (GTK_WIDGET_CLASS (klass));
}

static void
merita_overview_side_init (MeritaOverviewSide *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
merita_overview_side_show (MeritaOverviewSide *self, const MeritaOverview *overview)
{
  g_return_if_fail (MERITA_IS_OVERVIEW_SIDE (self));

  show_calendar (self, overview);
  show_steps (self, overview);
}
