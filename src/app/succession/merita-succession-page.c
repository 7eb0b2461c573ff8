/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-succession-page.h"

#include <glib/gi18n.h>

#include "merita-candidates-pane.h"
#include "merita-comparison.h"
#include "merita-succession-chart-pane.h"
#include "merita-succession-drawer.h"
#include "merita-succession-list.h"
#include "merita-succession-load.h"

struct _MeritaSuccessionPage
{
  MeritaPage parent_instance;

  MeritaSuccessionPlan *plan;
  MeritaSuccessorRanking *ranking;
  GCancellable *plan_cancellable, *ranking_cancellable;
  MeritaId wanted; /* to be selected when the plan is there */
  gboolean filling, chose;

  GtkWidget *header;
  GtkToggleButton *show_ranking, *show_chart;
  GtkStack *stack, *views;
  MeritaSuccessionList *list;
  MeritaCandidatesPane *pane;
  MeritaSuccessionDrawer *drawer;
  MeritaSuccessionChartPane *chart;
  GtkWidget *list_box;
  AdwFlap *flap;
  AdwStatusPage *problem;
};

G_DEFINE_FINAL_TYPE (MeritaSuccessionPage, merita_succession_page, MERITA_TYPE_PAGE)

static MeritaContext *
get_context (MeritaSuccessionPage *self)
{
  return merita_page_get_context (MERITA_PAGE (self));
}

static GCancellable *
renew (GCancellable **cancellable)
{
  g_cancellable_cancel (*cancellable);
  g_clear_object (cancellable);
  *cancellable = g_cancellable_new ();
  return *cancellable;
}

/* ---- the ranking ---- */

static void
selection_changed_cb (MeritaSuccessionPage *self)
{
  g_autoptr (GPtrArray) selected =
    merita_candidates_pane_get_selected (self->pane, MERITA_COMPARISON_MOST);

  if (self->plan != NULL)
    merita_succession_drawer_show (self->drawer, get_context (self), self->plan, self->ranking,
                                   selected);
}

static void
ranked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MeritaSuccessionPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaSuccessorRanking) ranking =
    merita_context_run_task_finish (MERITA_CONTEXT (source), result, &error);
  gint node;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->plan == NULL)
    return;
  if (ranking == NULL)
    {
      merita_candidates_pane_set_problem (self->pane, error->message);
      return;
    }
  node = merita_succession_plan_find (self->plan, ranking->position.id);
  if (node < 0)
    return;
  g_clear_pointer (&self->ranking, merita_successor_ranking_unref);
  self->ranking = g_steal_pointer (&ranking);
  merita_candidates_pane_set (self->pane, self->plan, (guint) node, self->ranking);
}

static void
show_position (MeritaSuccessionPage *self, MeritaId position)
{
  MeritaContext *context = get_context (self);
  gint node = self->plan != NULL ? merita_succession_plan_find (self->plan, position) : -1;
  gboolean same = self->ranking != NULL && self->ranking->position.id == position;

  if (node < 0 || !merita_context_is_open (context))
    return;
  merita_context_set_position (context, position);
  merita_succession_chart_pane_select (self->chart, position);
  if (!self->plan->has_run)
    return;
  if (!same)
    {
      g_clear_pointer (&self->ranking, merita_successor_ranking_unref);
      merita_candidates_pane_set (self->pane, self->plan, (guint) node, NULL);
    }
  merita_context_run_task (context, NULL, merita_succession_load_ranking,
                           g_memdup2 (&position, sizeof position), g_free,
                           (GDestroyNotify) merita_successor_ranking_unref,
                           renew (&self->ranking_cancellable), ranked_cb, g_object_ref (self));
}

/* ---- panes ---- */

/* In a narrow window the list and the ranking take turns. */
static void
show_panes (MeritaSuccessionPage *self)
{
  gboolean narrow = merita_page_get_narrow (MERITA_PAGE (self));
  MeritaId selected = merita_succession_list_get_selected (self->list);

  gtk_widget_set_visible (self->list_box, !narrow || !self->chose);
  gtk_widget_set_visible (GTK_WIDGET (self->flap), !narrow || self->chose);
  gtk_widget_set_hexpand (self->list_box, narrow);
  merita_candidates_pane_set_compact (self->pane, narrow);
  merita_succession_chart_pane_set_narrow (self->chart, narrow);
  /* Nothing stays selected in the bare list, so that any row can be chosen. */
  self->filling = TRUE;
  if (narrow && !self->chose)
    merita_succession_list_unselect (self->list);
  else if (selected == MERITA_ID_NONE
           && !merita_succession_list_select (self->list,
                                              merita_context_get_position (get_context (self))))
    merita_succession_list_select (self->list, MERITA_ID_NONE);
  self->filling = FALSE;
}

static void
narrow_cb (MeritaSuccessionPage *self)
{
  show_panes (self);
}

static void
selected_cb (MeritaSuccessionPage *self, gint64 position)
{
  if (!self->filling)
    self->chose = TRUE;
  show_position (self, position);
  show_panes (self);
}

static void
back_cb (MeritaSuccessionPage *self)
{
  self->chose = FALSE;
  show_panes (self);
}

static void
chart_opened_cb (MeritaSuccessionPage *self, gint64 position)
{
  merita_succession_page_show_view (self, "ranking");
  merita_succession_list_select (self->list, position);
  self->chose = TRUE;
  show_panes (self);
}

static void
chart_selected_cb (MeritaSuccessionPage *self, gint64 position)
{
  self->filling = TRUE;
  merita_succession_list_select (self->list, position);
  self->filling = FALSE;
}

static void
view_cb (MeritaSuccessionPage *self)
{
  gboolean chart = gtk_toggle_button_get_active (self->show_chart);

  if (self->plan == NULL)
    return;
  gtk_stack_set_visible_child_name (self->views, chart                 ? "chart"
                                                 : self->plan->has_run ? "ranking"
                                                                       : "no-run");
}

void
merita_succession_page_show_view (MeritaSuccessionPage *self, const char *view)
{
  g_return_if_fail (MERITA_IS_SUCCESSION_PAGE (self));
  if (g_strcmp0 (view, "chart") == 0)
    gtk_toggle_button_set_active (self->show_chart, TRUE);
  else
    gtk_toggle_button_set_active (self->show_ranking, TRUE);
}

/* ---- the plan ---- */

static void
show_plan (MeritaSuccessionPage *self)
{
  MeritaContext *context = get_context (self);
  const MeritaReportData *report = self->plan->report;
  MeritaId position =
    self->wanted != MERITA_ID_NONE ? self->wanted : merita_context_get_position (context);
  g_autofree char *subtitle = NULL;
  g_autofree char *badge = g_strdup_printf ("%u", report->critical);

  if (report->basis != NULL)
    /* Translators: the decree that names the critical positions */
    subtitle = g_strdup_printf (_ ("Critical positions · %s"), report->basis);
  merita_page_set_subtitle (MERITA_PAGE (self), subtitle);
  merita_context_set_badge (context, "succession", badge);
  gtk_widget_set_sensitive (self->header, report->nodes->len > 0);
  if (report->nodes->len == 0)
    {
      gtk_stack_set_visible_child_name (self->stack, "empty");
      return;
    }
  gtk_stack_set_visible_child_name (self->stack, "page");
  self->filling = TRUE;
  merita_succession_list_set_plan (self->list, self->plan);
  merita_succession_chart_pane_set_plan (self->chart, self->plan);
  if (!merita_succession_list_select (self->list, position))
    merita_succession_list_select (self->list, MERITA_ID_NONE);
  self->filling = FALSE;
  self->wanted = MERITA_ID_NONE;
  view_cb (self);
  show_panes (self);
}

static void
planned_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MeritaSuccessionPage) self = user_data;
  g_autoptr (GError) error = NULL;
  MeritaSuccessionPlan *plan =
    merita_context_run_task_finish (MERITA_CONTEXT (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (plan == NULL)
    {
      adw_status_page_set_description (self->problem, error->message);
      gtk_stack_set_visible_child_name (self->stack, "problem");
      return;
    }
  g_clear_pointer (&self->plan, merita_succession_plan_unref);
  self->plan = plan;
  show_plan (self);
}

static void
merita_succession_page_context_changed (MeritaPage *page, const char *tables)
{
  MeritaSuccessionPage *self = MERITA_SUCCESSION_PAGE (page);
  MeritaContext *context = get_context (self);

  if (g_str_equal (tables, "*"))
    {
      g_clear_pointer (&self->ranking, merita_successor_ranking_unref);
      gtk_stack_set_visible_child_name (self->stack, "busy");
    }
  merita_context_run_task (context, NULL, merita_succession_load_plan, NULL, NULL,
                           (GDestroyNotify) merita_succession_plan_unref,
                           renew (&self->plan_cancellable), planned_cb, g_object_ref (self));
}

static void
merita_succession_page_show_argument (MeritaPage *page, const char *argument)
{
  MeritaSuccessionPage *self = MERITA_SUCCESSION_PAGE (page);
  MeritaId position;

  if (g_str_equal (argument, "chart") || g_str_equal (argument, "ranking"))
    {
      merita_succession_page_show_view (self, argument);
      return;
    }
  position = g_ascii_strtoll (argument, NULL, 10);
  if (position == MERITA_ID_NONE)
    return;
  self->wanted = position;
  merita_succession_page_show_view (self, "ranking");
  self->chose = TRUE;
  if (self->plan != NULL && merita_succession_list_select (self->list, position))
    self->wanted = MERITA_ID_NONE;
  show_panes (self);
}

static GtkWidget *
merita_succession_page_get_header_widget (MeritaPage *page)
{
  return MERITA_SUCCESSION_PAGE (page)->header;
}

static void
merita_succession_page_constructed (GObject *object)
{
  MeritaSuccessionPage *self = MERITA_SUCCESSION_PAGE (object);

  G_OBJECT_CLASS (merita_succession_page_parent_class)->constructed (object);
  merita_candidates_pane_set_context (self->pane, get_context (self));
}

static void
merita_succession_page_dispose (GObject *object)
{
  MeritaSuccessionPage *self = MERITA_SUCCESSION_PAGE (object);

  g_cancellable_cancel (self->plan_cancellable);
  g_cancellable_cancel (self->ranking_cancellable);
  g_clear_object (&self->plan_cancellable);
  g_clear_object (&self->ranking_cancellable);
  g_clear_pointer (&self->plan, merita_succession_plan_unref);
  g_clear_pointer (&self->ranking, merita_successor_ranking_unref);
  g_clear_object (&self->header);
  G_OBJECT_CLASS (merita_succession_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, MeritaSuccessionPage, stack);
  gtk_widget_class_bind_template_child (klass, MeritaSuccessionPage, views);
  gtk_widget_class_bind_template_child (klass, MeritaSuccessionPage, list);
  gtk_widget_class_bind_template_child (klass, MeritaSuccessionPage, list_box);
  gtk_widget_class_bind_template_child (klass, MeritaSuccessionPage, pane);
  gtk_widget_class_bind_template_child (klass, MeritaSuccessionPage, drawer);
  gtk_widget_class_bind_template_child (klass, MeritaSuccessionPage, chart);
  gtk_widget_class_bind_template_child (klass, MeritaSuccessionPage, flap);
  gtk_widget_class_bind_template_child (klass, MeritaSuccessionPage, problem);
  gtk_widget_class_bind_template_callback (klass, narrow_cb);
  gtk_widget_class_bind_template_callback (klass, selected_cb);
  gtk_widget_class_bind_template_callback (klass, selection_changed_cb);
  gtk_widget_class_bind_template_callback (klass, back_cb);
  gtk_widget_class_bind_template_callback (klass, chart_opened_cb);
  gtk_widget_class_bind_template_callback (klass, chart_selected_cb);
}

static void
merita_succession_page_class_init (MeritaSuccessionPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MeritaPageClass *page_class = MERITA_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = merita_succession_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = merita_succession_page_dispose;
  page_class->get_header_widget = merita_succession_page_get_header_widget;
  page_class->context_changed = merita_succession_page_context_changed;
  page_class->show_argument = merita_succession_page_show_argument;
  page_class->narrow_below = 700;
  g_type_ensure (MERITA_TYPE_SUCCESSION_LIST);
  g_type_ensure (MERITA_TYPE_CANDIDATES_PANE);
  g_type_ensure (MERITA_TYPE_SUCCESSION_DRAWER);
  g_type_ensure (MERITA_TYPE_SUCCESSION_CHART_PANE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/merita/Merita/merita-succession-page.ui");
  bind_children (widget_class);
}

static void
create_header (MeritaSuccessionPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *linked = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *print = gtk_button_new ();
  GtkWidget *content = adw_button_content_new ();

  self->show_ranking = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_label (_ ("Ranking")));
  self->show_chart = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_label (_ ("Chart")));
  gtk_toggle_button_set_group (self->show_chart, self->show_ranking);
  gtk_toggle_button_set_active (self->show_ranking, TRUE);
  gtk_widget_add_css_class (linked, "linked");
  gtk_box_append (GTK_BOX (linked), GTK_WIDGET (self->show_ranking));
  gtk_box_append (GTK_BOX (linked), GTK_WIDGET (self->show_chart));
  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "printer-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), _ ("Print"));
  gtk_button_set_child (GTK_BUTTON (print), content);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (print), "(ss)", "documents",
                                    "succession-chart");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (print), "win.go-to");
  gtk_box_append (GTK_BOX (box), linked);
  gtk_box_append (GTK_BOX (box), print);
  g_signal_connect_object (self->show_chart, "toggled", G_CALLBACK (view_cb), self,
                           G_CONNECT_SWAPPED);
  self->header = g_object_ref_sink (box);
}

static void
merita_succession_page_init (MeritaSuccessionPage *self)
{
  GtkWidget *button;

  gtk_widget_init_template (GTK_WIDGET (self));
  create_header (self);
  button = merita_candidates_pane_get_drawer_button (self->pane);
  g_object_bind_property (self->flap, "reveal-flap", button, "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_object_bind_property (self->flap, "folded", button, "visible", G_BINDING_SYNC_CREATE);
}
