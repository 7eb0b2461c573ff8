/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-overview-score.h"

#include <glib/gi18n.h>

#include "merita-chip.h"
#include "merita-glyph.h"
#include "merita-overview-cards.h"
#include "merita-score-gauge.h"

struct _MeritaOverviewScore
{
  GtkBox parent_instance;

  GtkBox *head, *standing;
  MeritaGlyph *claim_glyph, *backed_glyph, *verified_glyph;
  GtkLabel *claim, *claim_note, *backed, *backed_note, *verified, *verified_note, *index, *notice;
  MeritaChip *category;
  MeritaScoreGauge *gauge;
  GtkGrid *aspects;
  GtkWidget *score_card, *score_empty;
};

G_DEFINE_FINAL_TYPE (MeritaOverviewScore, merita_overview_score, GTK_TYPE_BOX)

static MeritaHundredths
get_total (const MeritaScoredRound *round)
{
  return round != NULL ? round->score->points : MERITA_HUNDREDTHS_UNKNOWN;
}

static void
show_figure (GtkLabel *figure, GtkLabel *note, const MeritaScoredRound *round, const char *without)
{
  MeritaLanguage language = merita_language_current ();
  g_autofree char *points = merita_text_points (language, get_total (round));
  g_autofree char *day = NULL;
  g_autofree char *text = NULL;

  gtk_label_set_text (figure, points);
  if (round == NULL)
    {
      gtk_label_set_text (note, without);
      return;
    }
  day = merita_text_date (language, round->round->held_on);
  text = g_strdup_printf ("%s, %s", round->round->name, day);
  gtk_label_set_text (note, text);
}

static gboolean
has_proof (const MeritaOverview *overview)
{
  return overview->proof != NULL && overview->proof->cited > 0;
}

static void
show_backed (MeritaOverviewScore *self, const MeritaOverview *overview)
{
  MeritaLanguage language = merita_language_current ();
  const MeritaProofScore *proof = overview->proof;
  g_autofree char *points =
    merita_text_points (language,
                        proof != NULL ? proof->backed->points : MERITA_HUNDREDTHS_UNKNOWN);
  g_autofree char *complete =
    proof != NULL ? merita_text_completeness (language, proof->satisfied, proof->required) : NULL;

  gtk_label_set_text (self->backed, points);
  gtk_label_set_text (self->backed_note,
                      has_proof (overview) ? complete : _ ("nothing is cited yet"));
}

static void
show_category (MeritaOverviewScore *self,
               const MeritaOverview *overview,
               const MeritaInstrument *instrument)
{
  const MeritaScoredRound *round =
    overview->verified != NULL ? overview->verified : overview->claim;
  const MeritaRoundScore *stand = has_proof (overview) ? overview->proof->backed
                                  : round != NULL      ? round->score
                                                       : NULL;
  const MeritaCategory *category = NULL;
  g_autofree char *index = NULL;
  g_autofree char *text = NULL;
  g_autofree char *chip = NULL;

  if (stand != NULL && stand->category >= 0)
    category = instrument->categories->pdata[stand->category];
  gtk_widget_set_visible (GTK_WIDGET (self->category), category != NULL);
  if (stand == NULL)
    return;
  index = merita_text_hundredths (merita_language_current (), stand->index);
  text = g_strdup_printf (has_proof (overview) ? _ ("backed index %s") : _ ("index %s"), index);
  gtk_label_set_text (self->index, text);
  if (category == NULL)
    return;
  chip = g_strdup_printf (_ ("Category %s · %s"), category->code, category->name);
  merita_chip_set (self->category, chip, category->exemption ? "ok" : "warn");
}

#define BIND(child) gtk_widget_class_bind_template_child (klass, MeritaOverviewScore, child)

static void
bind_children (GtkWidgetClass *klass)
{
  BIND (head);
  BIND (standing);
  BIND (claim_glyph);
  BIND (backed_glyph);
  BIND (verified_glyph);
  BIND (claim);
  BIND (claim_note);
  BIND (backed);
  BIND (backed_note);
  BIND (verified);
  BIND (verified_note);
  BIND (index);
  BIND (notice);
  BIND (category);
  BIND (gauge);
  BIND (aspects);
  BIND (score_card);
  BIND (score_empty);
}

static void
merita_overview_score_class_init (MeritaOverviewScoreClass *klass)
{
  g_type_ensure (MERITA_TYPE_CHIP);
  g_type_ensure (MERITA_TYPE_GLYPH);
  g_type_ensure (MERITA_TYPE_SCORE_GAUGE);
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/id/merita/Merita/merita-overview-score.ui");
  bind_children (GTK_WIDGET_CLASS (klass));
}

static void
merita_overview_score_init (MeritaOverviewScore *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  merita_glyph_set_kind (self->claim_glyph, MERITA_GLYPH_CLAIM);
  merita_glyph_set_kind (self->backed_glyph, MERITA_GLYPH_PROVEN);
  merita_glyph_set_kind (self->verified_glyph, MERITA_GLYPH_VERIFIED);
}

void
merita_overview_score_show (MeritaOverviewScore *self, const MeritaOverview *overview)
{
  const MeritaInstrument *instrument;
  gboolean entered;

  g_return_if_fail (MERITA_IS_OVERVIEW_SCORE (self));

  if (overview == NULL)
    {
      merita_score_gauge_set (self->gauge, NULL, MERITA_HUNDREDTHS_UNKNOWN,
                              MERITA_HUNDREDTHS_UNKNOWN, MERITA_HUNDREDTHS_UNKNOWN);
      return;
    }
  instrument = overview->instrument;
  entered = overview->claim != NULL || overview->verified != NULL;

  gtk_widget_set_visible (self->score_card, entered);
  gtk_widget_set_visible (self->score_empty, !entered);
  gtk_label_set_text (self->notice, instrument->notice != NULL ? instrument->notice : "");
  gtk_widget_set_visible (GTK_WIDGET (self->notice), instrument->notice != NULL);
  show_figure (self->claim, self->claim_note, overview->claim, _ ("no self-assessment yet"));
  show_figure (self->verified, self->verified_note, overview->verified, _ ("not verified yet"));
  show_backed (self, overview);
  show_category (self, overview, instrument);
  merita_score_gauge_set (self->gauge, instrument, get_total (overview->claim),
                          has_proof (overview) ? overview->proof->backed->points
                                               : MERITA_HUNDREDTHS_UNKNOWN,
                          get_total (overview->verified));
  gtk_widget_set_visible (GTK_WIDGET (self->gauge), merita_instrument_is_weighted (instrument));
  merita_overview_fill_aspects (self->aspects, overview, instrument);
}

void
merita_overview_score_set_narrow (MeritaOverviewScore *self, gboolean narrow)
{
  g_return_if_fail (MERITA_IS_OVERVIEW_SCORE (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->head),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->standing),
                                  narrow ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_halign (GTK_WIDGET (self->standing), narrow ? GTK_ALIGN_START : GTK_ALIGN_END);
}
