/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-competency-card.h"

#include <glib/gi18n.h>

#include "merita-card.h"
#include "merita-chip.h"
#include "merita-date.h"
#include "merita-level-meter.h"
#include "merita-radar.h"
#include "merita-score.h"

struct _MeritaCompetencyCard
{
  AdwBin parent_instance;

  MeritaContext *context;
  MeritaLevels levels;
  GtkWidget *radar, *table, *result;
};

G_DEFINE_FINAL_TYPE (MeritaCompetencyCard, merita_competency_card, ADW_TYPE_BIN)

static MeritaLevels
get_standard (MeritaContext *context, guint level)
{
  MeritaAgency *agency = merita_context_get_agency (context);
  const MeritaJobRule *jobs = merita_agency_get_profile (agency)->jobs;
  const MeritaLevels *own = merita_agency_get_standards (agency, NULL);

  if (own != NULL && own[level] != 0)
    return own[level];
  return ((MeritaJobLevel *) g_ptr_array_index (jobs->levels, level))->standard;
}

static void
add_competency_row (GtkWidget *table, int row, const char *name, guint level, guint standard)
{
  gboolean gap = level < standard;
  g_autofree char *wanted = g_strdup_printf ("%u", standard);
  g_autofree char *reached = level == 0 ? g_strdup ("–")
                             : gap      ? g_strdup_printf ("%u −%u", level, standard - level)
                                        : g_strdup_printf ("%u", level);
  GtkWidget *label = merita_label_new (name, gap ? "strong dense" : "dense", 0);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_grid_attach (GTK_GRID (table), label, 0, row, 1, 1);
  gtk_grid_attach (GTK_GRID (table), merita_label_new (wanted, "dim dense", 1), 1, row, 1, 1);
  gtk_grid_attach (GTK_GRID (table),
                   merita_label_new (reached, gap && level > 0 ? "err strong dense" : "dense", 1),
                   2, row, 1, 1);
  gtk_grid_attach (GTK_GRID (table), merita_level_meter_new (level, standard), 3, row, 1, 1);
}

static void
fill_result (MeritaCompetencyCard *self, MeritaLevels standard)
{
  const MeritaJobRule *jobs = merita_context_get_profile (self->context)->jobs;
  MeritaLanguage language = merita_language_current ();
  MeritaMatch match;
  gint band;
  g_autofree char *value = NULL;
  g_autofree char *chip = NULL;
  GtkWidget *name;

  merita_clear_children (self->result);
  if (!merita_match_compute (self->levels, standard, &match))
    return;
  if (match.assessed < match.required)
    {
      gtk_box_append (GTK_BOX (self->result),
                      merita_label_new (_ ("Not every competency was assessed."), "dim dense", 0));
      return;
    }
  value = merita_text_score (language, match.capped * MERITA_WEIGHT_ONE);
  band = merita_match_band (jobs->filling_bands, match.capped);
  if (band >= 0)
    {
      const MeritaMatchBand *rule = &g_array_index (jobs->filling_bands, MeritaMatchBand, band);

      chip = g_strdup_printf ("%s %s", rule->code, value);
      gtk_box_append (GTK_BOX (self->result), merita_chip_new (chip, band == 0 ? "ok" : "warn"));
      name = merita_label_new (rule->name, "dense", 0);
      gtk_widget_set_hexpand (name, TRUE);
      gtk_box_append (GTK_BOX (self->result), name);
    }
  else
    gtk_box_append (GTK_BOX (self->result), merita_chip_new (value, NULL));
}

static void
show_standard (MeritaCompetencyCard *self, guint level)
{
  const MeritaJobRule *jobs = merita_context_get_profile (self->context)->jobs;
  MeritaLevels standard = get_standard (self->context, level);
  MeritaRadarAxis axes[MERITA_MAX_COMPETENCIES];
  guint n = 0;

  merita_clear_children (self->table);
  gtk_grid_attach (GTK_GRID (self->table), merita_label_new (_ ("Competency"), "dim small", 0), 0,
                   0, 1, 1);
  gtk_grid_attach (GTK_GRID (self->table), merita_label_new (_ ("Standard"), "dim small", 1), 1, 0,
                   1, 1);
  gtk_grid_attach (GTK_GRID (self->table), merita_label_new (_ ("Reached"), "dim small", 1), 2, 0,
                   1, 1);
  for (guint i = 0; i < jobs->competencies->len; i++)
    {
      const MeritaCompetency *competency = g_ptr_array_index (jobs->competencies, i);
      guint reached = merita_levels_get (self->levels, i);
      guint wanted = merita_levels_get (standard, i);

      if (reached == 0 && wanted == 0)
        continue;
      axes[n++] = (MeritaRadarAxis){ competency->short_name, reached, wanted };
      add_competency_row (self->table, (int) n, competency->name, reached, wanted);
    }
  merita_radar_set_axes (MERITA_RADAR (self->radar), axes, n);
  fill_result (self, standard);
}

static void
toggled_cb (GtkToggleButton *button, MeritaCompetencyCard *self)
{
  if (gtk_toggle_button_get_active (button))
    show_standard (self, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "level")));
}

static GtkWidget *
new_level_button (MeritaCompetencyCard *self, guint level, GtkWidget *group)
{
  const MeritaJobRule *jobs = merita_context_get_profile (self->context)->jobs;
  GtkWidget *button = gtk_toggle_button_new_with_label (
    ((MeritaJobLevel *) g_ptr_array_index (jobs->levels, level))->name);

  g_object_set_data (G_OBJECT (button), "level", GUINT_TO_POINTER (level));
  gtk_widget_add_css_class (button, "compact");
  if (group != NULL)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (group));
  g_signal_connect (button, "toggled", G_CALLBACK (toggled_cb), self);
  return button;
}

/* The own level and the next tier above it: what one is measured by, and what one could become. */
static void
add_level_buttons (MeritaCompetencyCard *self, GtkWidget *head, gint own)
{
  const MeritaJobRule *jobs = merita_context_get_profile (self->context)->jobs;
  int own_tier = ((MeritaJobLevel *) g_ptr_array_index (jobs->levels, own))->tier;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *first = new_level_button (self, own, NULL);

  gtk_widget_add_css_class (box, "linked");
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_halign (box, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (box), first);
  for (guint i = jobs->levels->len; i > 0; i--)
    if (((MeritaJobLevel *) g_ptr_array_index (jobs->levels, i - 1))->tier == own_tier + 1)
      {
        gtk_box_append (GTK_BOX (box), new_level_button (self, i - 1, first));
        break;
      }
  gtk_box_append (GTK_BOX (head), box);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (first), TRUE);
}

static char *
describe_assessment (MeritaContext *context, const MeritaAssessment *assessment)
{
  MeritaLanguage language = merita_language_current ();
  int months = merita_context_get_profile (context)->talent->assessment_valid_months;
  MeritaDate end = merita_date_add_months (assessment->assessed_on, months);
  g_autofree char *on = merita_text_date (language, assessment->assessed_on);
  g_autofree char *until = merita_text_date (language, end);

  if (assessment->assessed_on == MERITA_DATE_UNKNOWN)
    return g_strdup (_ ("Assessed, the day is not known"));
  if (months == 0)
    return g_strdup_printf (_ ("Assessed on %s"), on);
  if (end < merita_context_get_today (context))
    return g_strdup_printf (_ ("Assessed on %s, expired on %s"), on, until);
  return g_strdup_printf (_ ("Assessed on %s, valid until %s"), on, until);
}

static const MeritaAssessment *
find_newest (GPtrArray *assessments)
{
  const MeritaAssessment *newest = NULL;

  for (guint i = 0; assessments != NULL && i < assessments->len; i++)
    {
      const MeritaAssessment *assessment = g_ptr_array_index (assessments, i);

      if (assessment->levels != 0
          && (newest == NULL || assessment->assessed_on > newest->assessed_on))
        newest = assessment;
    }
  return newest;
}

static void
build (MeritaCompetencyCard *self, const MeritaEmployee *row)
{
  MeritaReader *reader = merita_context_get_reader (self->context);
  g_autoptr (GPtrArray) assessments = merita_reader_list_assessments (reader, row->nip, NULL);
  const MeritaAssessment *newest = find_newest (assessments);
  GtkWidget *card = merita_card_new (_ ("Competencies"), NULL);
  g_autofree char *when = NULL;

  adw_bin_set_child (ADW_BIN (self), card);
  if (newest == NULL || row->job_level < 0)
    {
      gtk_box_append (GTK_BOX (card),
                      merita_label_new (newest == NULL
                                          ? _ ("Not assessed yet.")
                                          : _ ("The job level is not known, so "
                                               "there is no standard to compare with."),
                                        "dim dense", 0));
      return;
    }
  self->levels = newest->levels;
  when = describe_assessment (self->context, newest);
  self->radar = merita_radar_new ();
  self->table = gtk_grid_new ();
  self->result = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  gtk_grid_set_column_spacing (GTK_GRID (self->table), 14);
  gtk_grid_set_row_spacing (GTK_GRID (self->table), 6);
  gtk_box_append (GTK_BOX (card), merita_label_new (when, "dim dense", 0));
  gtk_box_append (GTK_BOX (card), self->radar);
  gtk_box_append (GTK_BOX (card), self->table);
  gtk_box_append (GTK_BOX (card), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (card), self->result);
  add_level_buttons (self, gtk_widget_get_first_child (card), row->job_level);
}

static void
merita_competency_card_dispose (GObject *object)
{
  g_clear_object (&MERITA_COMPETENCY_CARD (object)->context);
  G_OBJECT_CLASS (merita_competency_card_parent_class)->dispose (object);
}

static void
merita_competency_card_class_init (MeritaCompetencyCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = merita_competency_card_dispose;
}

static void
merita_competency_card_init (MeritaCompetencyCard *self)
{
}

GtkWidget *
merita_competency_card_new (MeritaContext *context, const MeritaEmployee *row)
{
  MeritaCompetencyCard *self = g_object_new (MERITA_TYPE_COMPETENCY_CARD, NULL);

  self->context = g_object_ref (context);
  build (self, row);
  return GTK_WIDGET (self);
}
