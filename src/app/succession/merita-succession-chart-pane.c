/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-succession-chart-pane.h"

#include <glib/gi18n.h>

#include "merita-card.h"
#include "merita-glyph.h"
#include "merita-succession-chart.h"
#include "merita-succession-minimap.h"
#include "merita-succession-table.h"

#define STEP 1.2

struct _MeritaSuccessionChartPane
{
  AdwBin parent_instance;

  MeritaSuccessionChart *chart;
  GtkStack *stack;
  GtkScrolledWindow *scroller;
  GtkOverlay *overlay;
  GtkColumnView *table;
  GtkDropDown *highlight;
  GtkToggleButton *as_table;
  GtkLabel *totals, *zoom;
  GtkBox *legend;
  GtkWidget *zoom_box, *fit, *minimap;
};

enum
{
  SIGNAL_SELECTED,
  SIGNAL_OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MeritaSuccessionChartPane, merita_succession_chart_pane, ADW_TYPE_BIN)

static void
show_view (MeritaSuccessionChartPane *self)
{
  double zoom = merita_succession_chart_get_zoom (self->chart);
  g_autofree char *text = g_strdup_printf ("%.0f%%", zoom * 100);

  gtk_label_set_text (self->zoom, text);
  merita_succession_minimap_update (MERITA_SUCCESSION_MINIMAP (self->minimap));
}

static void
zoom_in_cb (MeritaSuccessionChartPane *self)
{
  merita_succession_chart_set_zoom (self->chart,
                                    merita_succession_chart_get_zoom (self->chart) * STEP);
}

static void
zoom_out_cb (MeritaSuccessionChartPane *self)
{
  merita_succession_chart_set_zoom (self->chart,
                                    merita_succession_chart_get_zoom (self->chart) / STEP);
}

static void
fit_cb (MeritaSuccessionChartPane *self)
{
  merita_succession_chart_fit_width (self->chart);
}

static void
highlight_cb (MeritaSuccessionChartPane *self)
{
  if (self->chart != NULL)
    merita_succession_chart_set_highlight (self->chart,
                                           (MeritaHighlight) gtk_drop_down_get_selected (
                                             self->highlight));
}

static void
as_table_cb (MeritaSuccessionChartPane *self)
{
  gboolean table = gtk_toggle_button_get_active (self->as_table);

  gtk_stack_set_visible_child_name (self->stack, table ? "table" : "chart");
  gtk_widget_set_sensitive (self->zoom_box, !table);
  gtk_widget_set_sensitive (self->fit, !table);
  gtk_widget_set_sensitive (GTK_WIDGET (self->highlight), !table);
}

static void
selected_cb (MeritaSuccessionChartPane *self, gint64 position)
{
  g_signal_emit (self, signals[SIGNAL_SELECTED], 0, position);
}

static void
opened_cb (MeritaSuccessionChartPane *self, gint64 position)
{
  g_signal_emit (self, signals[SIGNAL_OPENED], 0, position);
}

static void
hidden_cb (MeritaSuccessionChartPane *self, gint64 position)
{
  g_autofree char *argument = g_strdup_printf ("%" G_GINT64_FORMAT, position);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.go-to", "(ss)", "positions", argument);
}

static void
activate_cb (MeritaSuccessionChartPane *self, guint row)
{
  MeritaId position = merita_succession_table_get (self->table, row);

  if (position != MERITA_ID_NONE)
    g_signal_emit (self, signals[SIGNAL_OPENED], 0, position);
}

static void
add_legend_entry (MeritaSuccessionChartPane *self, MeritaGlyphKind glyph, const char *text)
{
  GtkWidget *entry = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);
  GtkWidget *label = merita_label_new (text, "small", 0);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
  if (glyph != MERITA_GLYPH_NONE)
    gtk_box_append (GTK_BOX (entry), merita_glyph_new (glyph, NULL));
  gtk_box_append (GTK_BOX (entry), label);
  gtk_box_append (self->legend, entry);
}

static void
add_legend (MeritaSuccessionChartPane *self)
{
  add_legend_entry (self, MERITA_GLYPH_CRITICAL, _ ("critical position"));
  add_legend_entry (self, MERITA_GLYPH_READY_NOW, C_ ("readiness", "ready now"));
  add_legend_entry (self, MERITA_GLYPH_READY_SOON, C_ ("readiness", "1–2 years"));
  add_legend_entry (self, MERITA_GLYPH_READY_LATER, C_ ("readiness", "3–5 years"));
  add_legend_entry (self, MERITA_GLYPH_BENCH_3, _ ("bench strength 0–3"));
  /* xgettext:no-c-format */
  add_legend_entry (self, MERITA_GLYPH_NONE, _ ("% competency gap"));
  add_legend_entry (self, MERITA_GLYPH_TWO_PLANS, _ ("on several plans"));
  add_legend_entry (self, MERITA_GLYPH_NONE, _ ("* proposal waiting"));
  add_legend_entry (self, MERITA_GLYPH_OLD, _ ("less than 12 months"));
}

static void
merita_succession_chart_pane_dispose (GObject *object)
{
  MeritaSuccessionChartPane *self = MERITA_SUCCESSION_CHART_PANE (object);

  self->chart = NULL;
  G_OBJECT_CLASS (merita_succession_chart_pane_parent_class)->dispose (object);
}

static void
merita_succession_chart_pane_class_init (MeritaSuccessionChartPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const char *const names[] = { "selected", "opened" };

  G_OBJECT_CLASS (klass)->dispose = merita_succession_chart_pane_dispose;
  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                               NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  g_type_ensure (MERITA_TYPE_SUCCESSION_CHART);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/merita/Merita/merita-succession-chart-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, MeritaSuccessionChartPane, chart);
  gtk_widget_class_bind_template_child (widget_class, MeritaSuccessionChartPane, stack);
  gtk_widget_class_bind_template_child (widget_class, MeritaSuccessionChartPane, scroller);
  gtk_widget_class_bind_template_child (widget_class, MeritaSuccessionChartPane, overlay);
  gtk_widget_class_bind_template_child (widget_class, MeritaSuccessionChartPane, table);
  gtk_widget_class_bind_template_child (widget_class, MeritaSuccessionChartPane, highlight);
  gtk_widget_class_bind_template_child (widget_class, MeritaSuccessionChartPane, as_table);
  gtk_widget_class_bind_template_child (widget_class, MeritaSuccessionChartPane, totals);
  gtk_widget_class_bind_template_child (widget_class, MeritaSuccessionChartPane, zoom);
  gtk_widget_class_bind_template_child (widget_class, MeritaSuccessionChartPane, legend);
  gtk_widget_class_bind_template_child (widget_class, MeritaSuccessionChartPane, zoom_box);
  gtk_widget_class_bind_template_child (widget_class, MeritaSuccessionChartPane, fit);
  gtk_widget_class_bind_template_callback (widget_class, zoom_in_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_out_cb);
  gtk_widget_class_bind_template_callback (widget_class, fit_cb);
  gtk_widget_class_bind_template_callback (widget_class, highlight_cb);
  gtk_widget_class_bind_template_callback (widget_class, as_table_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, hidden_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_view);
}

static void
merita_succession_chart_pane_init (MeritaSuccessionChartPane *self)
{
  GtkAdjustment *adjustments[2];

  gtk_widget_init_template (GTK_WIDGET (self));
  self->minimap = merita_succession_minimap_new (self->chart);
  gtk_widget_set_halign (self->minimap, GTK_ALIGN_END);
  gtk_widget_set_valign (self->minimap, GTK_ALIGN_END);
  gtk_widget_set_visible (self->minimap, FALSE);
  gtk_overlay_add_overlay (self->overlay, self->minimap);
  adjustments[0] = gtk_scrolled_window_get_hadjustment (self->scroller);
  adjustments[1] = gtk_scrolled_window_get_vadjustment (self->scroller);
  for (guint i = 0; i < 2; i++)
    {
      g_signal_connect_object (adjustments[i], "value-changed",
                               G_CALLBACK (merita_succession_minimap_update), self->minimap,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (adjustments[i], "changed",
                               G_CALLBACK (merita_succession_minimap_update), self->minimap,
                               G_CONNECT_SWAPPED);
    }
  merita_succession_table_init (self->table);
  add_legend (self);
}

void
merita_succession_chart_pane_set_plan (MeritaSuccessionChartPane *self, MeritaSuccessionPlan *plan)
{
  const MeritaReportData *report = plan->report;
  g_autofree char *totals = NULL;

  g_return_if_fail (MERITA_IS_SUCCESSION_CHART_PANE (self));
  merita_succession_chart_set_plan (self->chart, plan);
  merita_succession_table_fill (self->table, plan);
  /* Translators: numbers of positions; keep the tags */
  totals = g_strdup_printf (
    _ ("<b>%u</b> critical  <b>%u</b> vacant  <b>%u</b> without a ready successor  <b>%u</b> can "
       "be filled at the same time"),
    report->critical, report->vacant, report->without_ready, report->simultaneous);
  gtk_label_set_markup (self->totals, totals);
  gtk_widget_set_tooltip_markup (GTK_WIDGET (self->totals), totals);
}

void
merita_succession_chart_pane_select (MeritaSuccessionChartPane *self, MeritaId position)
{
  g_return_if_fail (MERITA_IS_SUCCESSION_CHART_PANE (self));
  merita_succession_chart_select (self->chart, position);
}

void
merita_succession_chart_pane_set_narrow (MeritaSuccessionChartPane *self, gboolean narrow)
{
  g_return_if_fail (MERITA_IS_SUCCESSION_CHART_PANE (self));
  gtk_widget_set_visible (GTK_WIDGET (self->totals), !narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->highlight), !narrow);
}
