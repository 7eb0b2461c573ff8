/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-overview-page.h"

#include <glib/gi18n.h>

#include "merita-chip.h"
#include "merita-glyph.h"
#include "merita-overview-cards.h"
#include "merita-score-gauge.h"

struct _MeritaOverviewPage
{
  MeritaPage parent_instance;

  MeritaOverview *overview;
  GCancellable *cancellable;

  GtkStack *stack;
  GtkSpinner *spinner;
  GtkBox *columns;
  GtkFlowBox *cards;
  GtkBox *head, *standing;
  MeritaGlyph *claim_glyph, *verified_glyph;
  GtkLabel *claim, *claim_note, *verified, *verified_note, *index, *notice;
  MeritaChip *category;
  MeritaScoreGauge *gauge;
  GtkGrid *aspects, *boxes;
  GtkLabel *mapped, *pool, *weak_note, *met, *wave_title, *wave_days, *wave_note;
  GtkLabel *decision_days, *decision_note, *steps_note;
  GtkLevelBar *decision_bar;
  GtkListBox *weak, *findings, *steps;
  GtkWidget *score_card, *score_empty, *map_empty, *weak_empty;
};

G_DEFINE_FINAL_TYPE (MeritaOverviewPage, merita_overview_page, MERITA_TYPE_PAGE)

/* ---- score ---- */

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

static void
show_category (MeritaOverviewPage *self, const MeritaInstrument *instrument)
{
  const MeritaScoredRound *stand =
    self->overview->verified != NULL ? self->overview->verified : self->overview->claim;
  const MeritaCategory *category = NULL;
  g_autofree char *index = NULL;
  g_autofree char *text = NULL;
  g_autofree char *chip = NULL;

  if (stand != NULL && stand->score->category >= 0)
    category = instrument->categories->pdata[stand->score->category];
  gtk_widget_set_visible (GTK_WIDGET (self->category), category != NULL);
  if (stand == NULL)
    return;
  index = merita_text_hundredths (merita_language_current (), stand->score->index);
  text = g_strdup_printf (_ ("index %s"), index);
  gtk_label_set_text (self->index, text);
  if (category == NULL)
    return;
  chip = g_strdup_printf (_ ("Category %s · %s"), category->code, category->name);
  merita_chip_set (self->category, chip, category->exemption ? "ok" : "warn");
}

static void
show_score (MeritaOverviewPage *self, const MeritaProfile *profile)
{
  const MeritaOverview *overview = self->overview;
  gboolean entered = overview->claim != NULL || overview->verified != NULL;

  gtk_widget_set_visible (self->score_card, entered);
  gtk_widget_set_visible (self->score_empty, !entered);
  gtk_label_set_text (self->notice,
                      profile->instrument->notice != NULL ? profile->instrument->notice : "");
  gtk_widget_set_visible (GTK_WIDGET (self->notice), profile->instrument->notice != NULL);
  show_figure (self->claim, self->claim_note, overview->claim, _ ("no self-assessment yet"));
  show_figure (self->verified, self->verified_note, overview->verified, _ ("not verified yet"));
  show_category (self, profile->instrument);
  merita_score_gauge_set (self->gauge, profile->instrument, get_total (overview->claim),
                          get_total (overview->verified));
  gtk_widget_set_visible (GTK_WIDGET (self->gauge),
                          merita_instrument_is_weighted (profile->instrument));
  merita_overview_fill_aspects (self->aspects, overview, profile->instrument);
}

/* ---- small cards ---- */

static void
show_map (MeritaOverviewPage *self, const MeritaProfile *profile)
{
  const MeritaOverview *overview = self->overview;
  MeritaLanguage language = merita_language_current ();
  g_autofree char *mapped = merita_text_integer (language, overview->stacking.mapped);
  g_autofree char *share = merita_text_percent (language, overview->stacking.pool_share);
  g_autofree char *mapped_text = g_strdup_printf (_ ("%s mapped"), mapped);
  g_autofree char *pool_text =
    g_strdup_printf (_ ("KRS (boxes 7, 8, 9): %s\n%u cannot be placed yet"), share,
                     overview->counts[0]);

  gtk_widget_set_visible (self->map_empty, !overview->has_run);
  gtk_widget_set_visible (GTK_WIDGET (self->boxes), overview->has_run);
  gtk_widget_set_visible (GTK_WIDGET (self->pool), overview->has_run);
  gtk_label_set_text (self->mapped, overview->has_run ? mapped_text : "");
  gtk_label_set_text (self->pool, pool_text);
  if (overview->has_run)
    merita_overview_fill_boxes (self->boxes, overview, profile->talent);
}

static void
show_weak (MeritaOverviewPage *self)
{
  const MeritaOverview *overview = self->overview;
  guint critical = overview->chart != NULL ? overview->chart->nodes->len : 0;
  g_autofree char *note = g_strdup_printf (_ ("%u of %u critical"), overview->weak->len, critical);

  gtk_label_set_text (self->weak_note, critical > 0 ? note : "");
  gtk_widget_set_visible (self->weak_empty, overview->weak->len == 0);
  gtk_label_set_text (GTK_LABEL (self->weak_empty),
                      critical > 0 ? _ ("Every critical position has a successor who is ready.")
                                   : _ ("No critical position has been decided yet."));
  merita_overview_fill_weak (self->weak, overview);
}

static void
show_findings (MeritaOverviewPage *self)
{
  guint total = self->overview->check->findings->len;
  g_autofree char *met = g_strdup_printf (_ ("<b>%u</b> of %u"), self->overview->met, total);
  g_autofree char *badge = g_strdup_printf ("%u/%u", self->overview->met, total);

  gtk_label_set_markup (self->met, met);
  merita_overview_fill_findings (self->findings, self->overview);
  merita_context_set_badge (merita_page_get_context (MERITA_PAGE (self)), "exemption", badge);
}

static void
show_calendar (MeritaOverviewPage *self)
{
  const MeritaOverview *overview = self->overview;
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
show_steps (MeritaOverviewPage *self)
{
  guint n = self->overview->steps->len;
  g_autofree char *note =
    n > 0 ? g_strdup_printf (ngettext ("%u open", "%u open", n), n) : g_strdup (_ ("nothing open"));

  gtk_label_set_text (self->steps_note, note);
  merita_overview_fill_steps (self->steps, self->overview);
}

/* ---- loading ---- */

static gpointer
load_task (MeritaTask *task,
           MeritaAgency *agency,
           gpointer data,
           GCancellable *cancellable,
           GError **error)
{
  return merita_overview_load (agency, error);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MeritaOverviewPage) self = user_data;
  g_autoptr (GError) error = NULL;
  MeritaContext *context = MERITA_CONTEXT (source);
  MeritaOverview *overview = merita_context_run_task_finish (context, result, &error);

  if (overview == NULL)
    {
      merita_context_toast_error (context, error);
      return;
    }
  if (!merita_context_is_open (context))
    {
      merita_overview_free (overview);
      return;
    }
  g_clear_pointer (&self->overview, merita_overview_free);
  self->overview = overview;
  show_score (self, merita_context_get_profile (context));
  show_map (self, merita_context_get_profile (context));
  show_weak (self);
  show_findings (self);
  show_calendar (self);
  show_steps (self);
  gtk_spinner_stop (self->spinner);
  gtk_stack_set_visible_child_name (self->stack, "cards");
}

static void
merita_overview_page_context_changed (MeritaPage *page, const char *tables)
{
  MeritaOverviewPage *self = MERITA_OVERVIEW_PAGE (page);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (merita_tables_touch (tables, "profile", NULL))
    merita_score_gauge_set (self->gauge, NULL, MERITA_HUNDREDTHS_UNKNOWN,
                            MERITA_HUNDREDTHS_UNKNOWN);
  self->cancellable = g_cancellable_new ();
  merita_page_set_subtitle (page, merita_agency_get_name (
                                    merita_context_get_agency (merita_page_get_context (page))));
  merita_context_run_task (merita_page_get_context (page), NULL, load_task, NULL, NULL,
                           (GDestroyNotify) merita_overview_free, self->cancellable, loaded_cb,
                           g_object_ref (self));
}

/* ---- class ---- */

static void
narrow_cb (MeritaOverviewPage *self)
{
  gboolean narrow = merita_page_get_narrow (MERITA_PAGE (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->head),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->standing),
                                  narrow ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_halign (GTK_WIDGET (self->standing), narrow ? GTK_ALIGN_START : GTK_ALIGN_END);
  gtk_flow_box_set_max_children_per_line (self->cards, narrow ? 1 : 3);
  gtk_flow_box_set_min_children_per_line (self->cards, narrow ? 1 : 3);
}

static void
merita_overview_page_dispose (GObject *object)
{
  MeritaOverviewPage *self = MERITA_OVERVIEW_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->overview, merita_overview_free);
  G_OBJECT_CLASS (merita_overview_page_parent_class)->dispose (object);
}

#define BIND(child) gtk_widget_class_bind_template_child (klass, MeritaOverviewPage, child)

static void
bind_score (GtkWidgetClass *klass)
{
  BIND (head);
  BIND (standing);
  BIND (claim_glyph);
  BIND (verified_glyph);
  BIND (claim);
  BIND (claim_note);
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
bind_cards (GtkWidgetClass *klass)
{
  BIND (stack);
  BIND (spinner);
  BIND (columns);
  BIND (cards);
  BIND (boxes);
  BIND (mapped);
  BIND (pool);
  BIND (map_empty);
  BIND (weak);
  BIND (weak_note);
  BIND (weak_empty);
  BIND (findings);
  BIND (met);
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
merita_overview_page_class_init (MeritaOverviewPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = merita_overview_page_dispose;
  MERITA_PAGE_CLASS (klass)->context_changed = merita_overview_page_context_changed;
  MERITA_PAGE_CLASS (klass)->narrow_below = 900;
  g_type_ensure (MERITA_TYPE_CHIP);
  g_type_ensure (MERITA_TYPE_GLYPH);
  g_type_ensure (MERITA_TYPE_SCORE_GAUGE);
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/id/merita/Merita/merita-overview-page.ui");
  bind_score (GTK_WIDGET_CLASS (klass));
  bind_cards (GTK_WIDGET_CLASS (klass));
}

static void
merita_overview_page_init (MeritaOverviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  merita_glyph_set_kind (self->claim_glyph, MERITA_GLYPH_CLAIM);
  merita_glyph_set_kind (self->verified_glyph, MERITA_GLYPH_VERIFIED);
  g_signal_connect (self, "notify::narrow", G_CALLBACK (narrow_cb), NULL);
  narrow_cb (self);
  gtk_spinner_start (self->spinner);
}
