/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-score-bar.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "merita-chip.h"
#include "merita-glyph.h"

struct _MeritaScoreBar
{
  GtkBox parent_instance;

  MeritaGlyph *claim_glyph, *backed_glyph, *verified_glyph;
  GtkWidget *claim_word, *backed_word, *verified_word;
  GtkLabel *claim, *backed, *verified;
  MeritaChip *category;
  GtkMenuButton *conflict;
  GtkLabel *conflict_text;
  GtkLabel *distance, *distance_beside, *distance_alone, *days, *days_left, *days_alone;
  GtkBox *figures, *views;
  GtkScrolledWindow *views_slot;
};

G_DEFINE_FINAL_TYPE (MeritaScoreBar, merita_score_bar, GTK_TYPE_BOX)

static guint view_signal;

/* ---- what it says ---- */

static void
show_figure (GtkLabel *label, const MeritaRoundScore *score)
{
  g_autofree char *text =
    merita_text_points (merita_language_current (),
                        score != NULL ? score->points : MERITA_HUNDREDTHS_UNKNOWN);

  gtk_label_set_text (label, text);
}

static char *
describe_distance (const MeritaAssessmentData *data)
{
  const MeritaRoundScore *score = merita_assessment_get_standing (data);
  const GPtrArray *categories = data->instrument->categories;
  g_autofree char *points = NULL;

  if (!merita_instrument_is_weighted (data->instrument))
    return g_strdup ("");
  if (score->missing->len > 0)
    return g_strdup_printf (_ ("%u still to be entered"), score->missing->len);
  if (score->to_next == MERITA_HUNDREDTHS_UNKNOWN)
    return g_strdup ("");
  points = merita_text_points (merita_language_current (), score->to_next);
  /* Translators: points, category */
  return g_strdup_printf (_ ("%s more to %s"), points,
                          ((const MeritaCategory *) categories->pdata[score->category + 1])->name);
}

static void
show_category (MeritaScoreBar *self, const MeritaAssessmentData *data)
{
  const MeritaRoundScore *score = merita_assessment_get_standing (data);
  const GPtrArray *categories = data->instrument->categories;
  const MeritaCategory *category = score->category >= 0 ? categories->pdata[score->category] : NULL;
  g_autofree char *chip = NULL;
  g_autofree char *conflict = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->category), category != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->conflict), score->conflict);
  if (category == NULL)
    return;
  chip = g_strdup_printf ("%s · %s", category->code, category->name);
  merita_chip_set (self->category, chip, category->exemption ? "ok" : "warn");
  if (!score->conflict)
    return;
  conflict = g_strdup_printf (
    _ ("Points name “%s”, the rounded index alone would name “%s”. Points decide."), category->name,
    ((const MeritaCategory *) categories->pdata[score->category_by_index])->name);
  gtk_label_set_text (self->conflict_text, conflict);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->conflict), conflict);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->conflict), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  conflict, -1);
}

/* The widest wording that fits is seen. */
static void
show_distance (MeritaScoreBar *self, const MeritaAssessmentData *data)
{
  g_autofree char *distance = describe_distance (data);
  g_autofree char *closes = merita_text_date (merita_language_current (), data->wave_closes);
  /* Translators: days, date on which the wave ends */
  g_autofree char *days = g_strdup_printf (_ ("%d days to %s"), data->wave_days, closes);
  g_autofree char *left = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day", "%d days",
                                                        (gulong) ABS (data->wave_days)),
                                           data->wave_days);
  const char *why =
    merita_assessment_data_goes_by_proof (data)
      ? _ ("Category and distance are those of what is proved.")
      : _ ("Category and distance are those of the round, because nothing is cited yet or levels "
           "are tried out.");
  g_autofree char *tooltip =
    *distance != '\0' ? g_strdup_printf ("%s\n%s", distance, why) : g_strdup (why);

  gtk_label_set_text (self->distance, distance);
  gtk_label_set_text (self->distance_beside, distance);
  gtk_label_set_text (self->distance_alone, distance);
  gtk_label_set_text (self->days, data->has_wave ? days : "");
  gtk_label_set_text (self->days_left, data->has_wave ? left : "");
  gtk_label_set_text (self->days_alone, data->has_wave ? left : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->days_left), days);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->days_alone), days);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->category), tooltip);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->distance), why);
}

void
merita_score_bar_show (MeritaScoreBar *self, const MeritaAssessmentData *data)
{
  g_return_if_fail (MERITA_IS_SCORE_BAR (self) && data != NULL && data->shown != NULL);

  show_figure (self->claim, data->claim != NULL ? data->claim->score : NULL);
  show_figure (self->backed, data->proof->backed);
  show_figure (self->verified, data->verified != NULL ? data->verified->score : NULL);
  show_category (self, data);
  show_distance (self, data);
}

/* ---- views ---- */

static void
view_cb (MeritaScoreBar *self, GtkToggleButton *button)
{
  if (gtk_toggle_button_get_active (button))
    g_signal_emit (self, view_signal, 0, gtk_widget_get_name (GTK_WIDGET (button)));
}

void
merita_score_bar_choose_view (MeritaScoreBar *self, const char *view)
{
  g_return_if_fail (MERITA_IS_SCORE_BAR (self) && view != NULL);

  for (GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self->views)); button != NULL;
       button = gtk_widget_get_next_sibling (button))
    if (g_str_equal (gtk_widget_get_name (button), view))
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
}

/* ---- folding ---- */

void
merita_score_bar_set_narrow (MeritaScoreBar *self, gboolean narrow)
{
  g_return_if_fail (MERITA_IS_SCORE_BAR (self));

  gtk_box_set_spacing (self->figures, narrow ? 12 : 18);
  gtk_widget_set_visible (self->claim_word, !narrow);
  gtk_widget_set_visible (self->backed_word, !narrow);
  gtk_widget_set_visible (self->verified_word, !narrow);
}

void
merita_score_bar_set_folded (MeritaScoreBar *self, gboolean folded)
{
  g_return_if_fail (MERITA_IS_SCORE_BAR (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self),
                                  folded ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (GTK_BOX (self), folded ? 6 : 14);
  gtk_scrolled_window_set_policy (self->views_slot,
                                  folded ? GTK_POLICY_AUTOMATIC : GTK_POLICY_NEVER,
                                  GTK_POLICY_NEVER);
}

/* ---- class ---- */

static void
merita_score_bar_class_init (MeritaScoreBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  view_signal = g_signal_new ("view", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                              NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  g_type_ensure (MERITA_TYPE_GLYPH);
  g_type_ensure (MERITA_TYPE_CHIP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/merita/Merita/merita-score-bar.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, MeritaScoreBar, name)
  BIND (claim_glyph);
  BIND (backed_glyph);
  BIND (verified_glyph);
  BIND (claim_word);
  BIND (backed_word);
  BIND (verified_word);
  BIND (claim);
  BIND (backed);
  BIND (verified);
  BIND (category);
  BIND (conflict);
  BIND (conflict_text);
  BIND (distance);
  BIND (distance_beside);
  BIND (distance_alone);
  BIND (days);
  BIND (days_left);
  BIND (days_alone);
  BIND (figures);
  BIND (views);
  BIND (views_slot);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, view_cb);
}

static void
merita_score_bar_init (MeritaScoreBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  merita_glyph_set_kind (self->claim_glyph, MERITA_GLYPH_CLAIM);
  merita_glyph_set_kind (self->backed_glyph, MERITA_GLYPH_PROVEN);
  merita_glyph_set_kind (self->verified_glyph, MERITA_GLYPH_VERIFIED);
  merita_glyph_set_label (self->claim_glyph, _ ("Claim"));
  merita_glyph_set_label (self->backed_glyph, _ ("Proved"));
  merita_glyph_set_label (self->verified_glyph, _ ("Verification"));
}
