/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-overview-page.h"

#include <glib/gi18n.h>

#include "merita-overview-cards.h"
#include "merita-overview-score.h"
#include "merita-overview-side.h"

struct _MeritaOverviewPage
{
  MeritaPage parent_instance;

  MeritaOverview *overview;
  GCancellable *cancellable;

  GtkStack *stack;
  GtkSpinner *spinner;
  GtkBox *columns;
  GtkFlowBox *cards;
  MeritaOverviewScore *score;
  MeritaOverviewSide *side;
  GtkGrid *boxes;
  GtkLabel *mapped, *pool, *weak_note, *met;
  GtkListBox *weak, *findings;
  GtkWidget *map_empty, *weak_empty;
};

G_DEFINE_FINAL_TYPE (MeritaOverviewPage, merita_overview_page, MERITA_TYPE_PAGE)

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
  merita_overview_score_show (self->score, overview);
  merita_overview_side_show (self->side, overview);
  show_map (self, merita_context_get_profile (context));
  show_weak (self);
  show_findings (self);
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
    merita_overview_score_show (self->score, NULL);
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
  merita_overview_score_set_narrow (self->score, narrow);
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
bind_children (GtkWidgetClass *klass)
{
  BIND (stack);
  BIND (spinner);
  BIND (columns);
  BIND (cards);
  BIND (score);
  BIND (side);
  BIND (boxes);
  BIND (mapped);
  BIND (pool);
  BIND (map_empty);
  BIND (weak);
  BIND (weak_note);
  BIND (weak_empty);
  BIND (findings);
  BIND (met);
}

static void
merita_overview_page_class_init (MeritaOverviewPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = merita_overview_page_dispose;
  MERITA_PAGE_CLASS (klass)->context_changed = merita_overview_page_context_changed;
  MERITA_PAGE_CLASS (klass)->narrow_below = 900;
  g_type_ensure (MERITA_TYPE_OVERVIEW_SCORE);
  g_type_ensure (MERITA_TYPE_OVERVIEW_SIDE);
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/id/merita/Merita/merita-overview-page.ui");
  bind_children (GTK_WIDGET_CLASS (klass));
}

static void
merita_overview_page_init (MeritaOverviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::narrow", G_CALLBACK (narrow_cb), NULL);
  narrow_cb (self);
  gtk_spinner_start (self->spinner);
}
