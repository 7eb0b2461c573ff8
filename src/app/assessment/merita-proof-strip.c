/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-proof-strip.h"

#include <glib/gi18n.h>

#define METER_WIDE 180
#define METER_NARROW 130
#define METER_FOLDED 60

struct _MeritaProofStrip
{
  GtkBox parent_instance;

  GtkProgressBar *meter;
  GtkLabel *forecast;
};

G_DEFINE_FINAL_TYPE (MeritaProofStrip, merita_proof_strip, GTK_TYPE_BOX)

static void
merita_proof_strip_class_init (MeritaProofStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/merita/Merita/merita-proof-strip.ui");
  gtk_widget_class_bind_template_child (widget_class, MeritaProofStrip, meter);
  gtk_widget_class_bind_template_child (widget_class, MeritaProofStrip, forecast);
}

static void
merita_proof_strip_init (MeritaProofStrip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
merita_proof_strip_show (MeritaProofStrip *self, const MeritaAssessmentData *data)
{
  MeritaLanguage language = merita_language_current ();
  const MeritaProofScore *proof;
  g_autofree char *complete = NULL;
  g_autofree char *forecast = NULL;
  g_autofree char *how = NULL;
  g_autofree char *all = NULL;

  g_return_if_fail (MERITA_IS_PROOF_STRIP (self) && data != NULL && data->proof != NULL);

  proof = data->proof;
  complete = merita_text_completeness (language, proof->satisfied, proof->required);
  forecast = merita_text_forecast (language, &proof->forecast);
  how = merita_text_forecast_rule (language, &data->book->rule);
  all = g_strdup_printf ("%s\n%s\n%s", complete, forecast, how);
  gtk_progress_bar_set_text (self->meter, complete);
  gtk_progress_bar_set_fraction (self->meter, proof->required > 0
                                                ? (double) proof->satisfied / proof->required
                                                : 0);
  gtk_label_set_text (self->forecast, forecast);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->forecast), how);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->meter), all);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->meter), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  complete, -1);
}

void
merita_proof_strip_set_narrow (MeritaProofStrip *self, gboolean narrow)
{
  g_return_if_fail (MERITA_IS_PROOF_STRIP (self));

  gtk_widget_set_visible (GTK_WIDGET (self->forecast), !narrow);
  gtk_widget_set_size_request (GTK_WIDGET (self->meter), narrow ? METER_NARROW : METER_WIDE, -1);
}

void
merita_proof_strip_set_folded (MeritaProofStrip *self, gboolean folded)
{
  g_return_if_fail (MERITA_IS_PROOF_STRIP (self));

  gtk_progress_bar_set_show_text (self->meter, !folded);
  gtk_widget_set_size_request (GTK_WIDGET (self->meter), folded ? METER_FOLDED : METER_NARROW, -1);
}
