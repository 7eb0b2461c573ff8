/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-succession-chart-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "merita-succession-card.h"

#define SCREEN_SHAPE 1.4 /* columns by rows of cards that look as wide as a screen */

enum
{
  PROP_0,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY
};

enum
{
  SIGNAL_SELECTED,
  SIGNAL_OPENED,
  SIGNAL_HIDDEN,
  SIGNAL_ZOOM,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE_WITH_CODE (MeritaSuccessionChart,
                               merita_succession_chart,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

const MeritaChartNode *
merita_succession_chart_get_node (MeritaSuccessionChart *self, guint place)
{
  g_return_val_if_fail (MERITA_IS_SUCCESSION_CHART (self), NULL);
  return self->nodes->pdata[merita_chart_get_place (self, place)->node];
}

/* ---- the tree that is shown ---- */

static void
forget_drawings (MeritaSuccessionChart *self)
{
  for (guint i = 0; self->layout != NULL && i < self->layout->places->len; i++)
    {
      g_clear_pointer (&self->shapes[i].full, gsk_render_node_unref);
      g_clear_pointer (&self->shapes[i].titles, gsk_render_node_unref);
      g_clear_pointer (&self->shapes[i].pill, gsk_render_node_unref);
    }
}

/* The nearest folded position above, or the node itself if it is shown. */
static const MeritaChartNode *
find_folder (MeritaSuccessionChart *self, GHashTable *by_id, const MeritaChartNode *node)
{
  const MeritaChartNode *folder = NULL;
  guint steps = 0;

  for (const MeritaChartNode *above = g_hash_table_lookup (by_id, &node->parent);
       above != NULL && steps < 64; above = g_hash_table_lookup (by_id, &above->parent), steps++)
    if (g_hash_table_contains (self->collapsed, &above->id))
      folder = above;
  return folder;
}

static void
count_shapes (MeritaSuccessionChart *self, GHashTable *folded)
{
  for (guint i = 0; i < self->layout->places->len; i++)
    {
      const MeritaChartNode *node = merita_succession_chart_get_node (self, i);
      gint parent = merita_chart_get_place (self, i)->parent;

      self->shapes[i].folded = GPOINTER_TO_UINT (g_hash_table_lookup (folded, &node->id));
      self->shapes[i].owner |= self->shapes[i].folded > 0;
      if (parent >= 0)
        self->shapes[parent].owner = TRUE;
    }
}

/* Leaves under a single root would make a tall tower in two columns: they fill the screen instead.
 */
static guint
choose_columns (MeritaSuccessionChart *self)
{
  g_autoptr (GHashTable) parents = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < self->nodes->len; i++)
    {
      MeritaChartNode *node = self->nodes->pdata[i];

      if (node->parent != MERITA_ID_NONE)
        g_hash_table_add (parents, &node->parent);
    }
  if (g_hash_table_size (parents) != 1)
    return 0;
  return (guint) MAX (2, round (sqrt (self->nodes->len * SCREEN_SHAPE)));
}

static void
lay_out (MeritaSuccessionChart *self)
{
  MeritaChartMetrics metrics = {
    MERITA_CARD_WIDTH, MERITA_CARD_HEIGHT, MERITA_CARD_ROW, 18, 56, MERITA_CARD_ROWS, 7, 0,
  };
  MeritaId selected = merita_succession_chart_get_selected (self);
  const GPtrArray *all = self->plan->report->nodes;
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GHashTable) folded = g_hash_table_new (g_int64_hash, g_int64_equal);

  forget_drawings (self);
  g_clear_pointer (&self->layout, merita_chart_layout_free);
  g_clear_pointer (&self->shapes, g_free);
  g_ptr_array_set_size (self->nodes, 0);
  for (guint i = 0; i < all->len; i++)
    g_hash_table_insert (by_id, &((MeritaChartNode *) all->pdata[i])->id, all->pdata[i]);
  for (guint i = 0; i < all->len; i++)
    {
      const MeritaChartNode *folder = find_folder (self, by_id, all->pdata[i]);
      guint n;

      if (folder == NULL)
        {
          g_ptr_array_add (self->nodes, all->pdata[i]);
          continue;
        }
      n = GPOINTER_TO_UINT (g_hash_table_lookup (folded, &folder->id));
      g_hash_table_insert (folded, (gpointer) &folder->id, GUINT_TO_POINTER (n + 1));
    }
  metrics.hang_columns = choose_columns (self);
  self->layout = merita_chart_layout_new (self->nodes, &metrics);
  self->shapes = g_new0 (MeritaChartShape, MAX (self->layout->places->len, 1));
  count_shapes (self, folded);
  self->selected = -1;
  merita_succession_chart_select (self, selected);
}

/* ---- scrolling ---- */

static void
update_adjustments (MeritaSuccessionChart *self)
{
  double sizes[2] = { gtk_widget_get_width (GTK_WIDGET (self)),
                      gtk_widget_get_height (GTK_WIDGET (self)) };
  double extents[2] = { 0, 0 };

  if (self->layout != NULL)
    {
      extents[0] = (self->layout->width + 2 * MERITA_CHART_MARGIN) * self->zoom;
      extents[1] = (self->layout->height + 2 * MERITA_CHART_MARGIN + MERITA_PILL_TALL) * self->zoom;
    }
  for (guint i = 0; i < 2; i++)
    if (self->adjustments[i] != NULL)
      gtk_adjustment_configure (self->adjustments[i],
                                CLAMP (gtk_adjustment_get_value (self->adjustments[i]), 0,
                                       MAX (extents[i] - sizes[i], 0)),
                                0, MAX (extents[i], sizes[i]), sizes[i] * 0.1, sizes[i] * 0.9,
                                sizes[i]);
}

/* Where the tree's corner lies in the widget; a small tree stands in the middle. */
void
merita_chart_get_origin (MeritaSuccessionChart *self, double *x, double *y)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double extent = (self->layout->width + 2 * MERITA_CHART_MARGIN) * self->zoom;

  *x = MERITA_CHART_MARGIN * self->zoom + MAX ((width - extent) / 2, 0);
  *y = MERITA_CHART_MARGIN * self->zoom;
  if (self->adjustments[0] != NULL)
    *x -= gtk_adjustment_get_value (self->adjustments[0]);
  if (self->adjustments[1] != NULL)
    *y -= gtk_adjustment_get_value (self->adjustments[1]);
}

void
merita_succession_chart_get_visible (MeritaSuccessionChart *self, graphene_rect_t *rect)
{
  double x, y;

  g_return_if_fail (MERITA_IS_SUCCESSION_CHART (self));
  merita_chart_get_origin (self, &x, &y);
  graphene_rect_init (rect, (float) (-x / self->zoom), (float) (-y / self->zoom),
                      (float) (gtk_widget_get_width (GTK_WIDGET (self)) / self->zoom),
                      (float) (gtk_widget_get_height (GTK_WIDGET (self)) / self->zoom));
}

void
merita_succession_chart_center_on (MeritaSuccessionChart *self, double x, double y)
{
  double center[2] = { (x + MERITA_CHART_MARGIN) * self->zoom,
                       (y + MERITA_CHART_MARGIN) * self->zoom };

  g_return_if_fail (MERITA_IS_SUCCESSION_CHART (self));
  for (guint i = 0; i < 2; i++)
    if (self->adjustments[i] != NULL)
      gtk_adjustment_set_value (self->adjustments[i],
                                center[i]
                                  - gtk_adjustment_get_page_size (self->adjustments[i]) / 2);
}

static void
scrolled_cb (MeritaSuccessionChart *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_adjustment (MeritaSuccessionChart *self, guint which, GtkAdjustment *adjustment)
{
  if (self->adjustments[which] != NULL)
    g_signal_handlers_disconnect_by_data (self->adjustments[which], self);
  if (!g_set_object (&self->adjustments[which], adjustment) || adjustment == NULL)
    return;
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self,
                           G_CONNECT_SWAPPED);
  update_adjustments (self);
}

/* The point of the chart under x, y of the widget stays there. */
void
merita_chart_zoom_at (MeritaSuccessionChart *self, double zoom, double x, double y)
{
  graphene_rect_t before, after;
  double old = self->zoom;

  zoom = CLAMP (zoom, MERITA_CHART_ZOOM_LEAST, MERITA_CHART_ZOOM_MOST);
  if (self->layout == NULL || fabs (zoom - old) < 1e-6)
    return;
  merita_succession_chart_get_visible (self, &before);
  self->zoom = zoom;
  update_adjustments (self);
  merita_succession_chart_get_visible (self, &after);
  if (self->adjustments[0] != NULL)
    gtk_adjustment_set_value (self->adjustments[0],
                              gtk_adjustment_get_value (self->adjustments[0])
                                + (before.origin.x + x / old - after.origin.x - x / zoom) * zoom);
  if (self->adjustments[1] != NULL)
    gtk_adjustment_set_value (self->adjustments[1],
                              gtk_adjustment_get_value (self->adjustments[1])
                                + (before.origin.y + y / old - after.origin.y - y / zoom) * zoom);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[SIGNAL_ZOOM], 0);
}

/* ---- selection ---- */

static void
reveal (MeritaSuccessionChart *self, guint i)
{
  const MeritaChartPlace *place = merita_chart_get_place (self, i);
  double starts[2] = { (place->x + MERITA_CHART_MARGIN) * self->zoom,
                       (place->y + MERITA_CHART_MARGIN) * self->zoom };
  double sizes[2] = { place->width * self->zoom, place->height * self->zoom };

  for (guint k = 0; k < 2; k++)
    if (self->adjustments[k] != NULL)
      gtk_adjustment_clamp_page (self->adjustments[k], starts[k] - MERITA_CHART_MARGIN / 2,
                                 starts[k] + sizes[k] + MERITA_CHART_MARGIN / 2);
}

void
merita_chart_select_place (MeritaSuccessionChart *self, gint i, gboolean emit)
{
  g_autofree char *description = NULL;

  if (i == self->selected)
    return;
  self->selected = i;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (i < 0)
    return;
  description = merita_succession_card_describe (merita_succession_chart_get_node (self, (guint) i),
                                                 self->plan->report->today);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description, -1);
  reveal (self, (guint) i);
  if (emit)
    g_signal_emit (self, signals[SIGNAL_SELECTED], 0, merita_succession_chart_get_selected (self));
}

void
merita_succession_chart_select (MeritaSuccessionChart *self, MeritaId position)
{
  g_return_if_fail (MERITA_IS_SUCCESSION_CHART (self));
  for (guint i = 0; self->layout != NULL && i < self->layout->places->len; i++)
    if (merita_succession_chart_get_node (self, i)->id == position)
      {
        merita_chart_select_place (self, (gint) i, FALSE);
        return;
      }
}

MeritaId
merita_succession_chart_get_selected (MeritaSuccessionChart *self)
{
  g_return_val_if_fail (MERITA_IS_SUCCESSION_CHART (self), MERITA_ID_NONE);
  if (self->layout == NULL || self->selected < 0)
    return MERITA_ID_NONE;
  return merita_succession_chart_get_node (self, (guint) self->selected)->id;
}

void
merita_succession_chart_toggle (MeritaSuccessionChart *self, MeritaId position)
{
  g_return_if_fail (MERITA_IS_SUCCESSION_CHART (self));
  if (!g_hash_table_remove (self->collapsed, &position))
    g_hash_table_add (self->collapsed, g_memdup2 (&position, sizeof position));
  lay_out (self);
  update_adjustments (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[SIGNAL_ZOOM], 0);
}

/* ---- class ---- */

static void
merita_succession_chart_measure (GtkWidget *widget,
                                 GtkOrientation orientation,
                                 int for_size,
                                 int *minimum,
                                 int *natural,
                                 int *minimum_baseline,
                                 int *natural_baseline)
{
  *minimum = 60;
  *natural = 400;
  *minimum_baseline = *natural_baseline = -1;
}

/* Not while the chart is laid out: others change their labels upon it. */
static gboolean
zoom_notice_cb (gpointer data)
{
  MeritaSuccessionChart *self = data;

  self->zoom_notice = 0;
  g_signal_emit (self, signals[SIGNAL_ZOOM], 0);
  return G_SOURCE_REMOVE;
}

static void
merita_succession_chart_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MeritaSuccessionChart *self = MERITA_SUCCESSION_CHART (widget);

  if (self->fit_pending && self->layout != NULL && width > 100)
    {
      self->fit_pending = FALSE;
      self->zoom = CLAMP (width / (self->layout->width + 2 * MERITA_CHART_MARGIN), 0.5, 1);
      self->zoom_notice = g_idle_add (zoom_notice_cb, self);
    }
  update_adjustments (self);
  if (self->selected >= 0)
    reveal (self, (guint) self->selected);
}

static void
merita_succession_chart_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (merita_succession_chart_parent_class)->css_changed (widget, change);
  forget_drawings (MERITA_SUCCESSION_CHART (widget));
  gtk_widget_queue_draw (widget);
}

static void
merita_succession_chart_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MeritaSuccessionChart *self = MERITA_SUCCESSION_CHART (object);

  if (id <= PROP_VADJUSTMENT)
    g_value_set_object (value, self->adjustments[id - PROP_HADJUSTMENT]);
  else
    g_value_set_enum (value, self->policies[id - PROP_HSCROLL_POLICY]);
}

static void
merita_succession_chart_set_property (GObject *object,
                                      guint id,
                                      const GValue *value,
                                      GParamSpec *pspec)
{
  MeritaSuccessionChart *self = MERITA_SUCCESSION_CHART (object);

  if (id <= PROP_VADJUSTMENT)
    set_adjustment (self, id - PROP_HADJUSTMENT, g_value_get_object (value));
  else
    self->policies[id - PROP_HSCROLL_POLICY] = g_value_get_enum (value);
}

static void
merita_succession_chart_dispose (GObject *object)
{
  MeritaSuccessionChart *self = MERITA_SUCCESSION_CHART (object);

  g_clear_handle_id (&self->zoom_notice, g_source_remove);
  forget_drawings (self);
  g_clear_object (&self->adjustments[0]);
  g_clear_object (&self->adjustments[1]);
  g_clear_pointer (&self->layout, merita_chart_layout_free);
  g_clear_pointer (&self->shapes, g_free);
  g_clear_pointer (&self->plan, merita_succession_plan_unref);
  g_clear_pointer (&self->nodes, g_ptr_array_unref);
  g_clear_pointer (&self->collapsed, g_hash_table_unref);
  G_OBJECT_CLASS (merita_succession_chart_parent_class)->dispose (object);
}

static void
add_signal (MeritaSuccessionChartClass *klass, guint which, const char *name)
{
  signals[which] = g_signal_new (name, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
merita_succession_chart_class_init (MeritaSuccessionChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = merita_succession_chart_dispose;
  object_class->get_property = merita_succession_chart_get_property;
  object_class->set_property = merita_succession_chart_set_property;
  widget_class->measure = merita_succession_chart_measure;
  widget_class->size_allocate = merita_succession_chart_size_allocate;
  widget_class->snapshot = merita_chart_snapshot;
  widget_class->css_changed = merita_succession_chart_css_changed;
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  add_signal (klass, SIGNAL_SELECTED, "selected");
  add_signal (klass, SIGNAL_OPENED, "opened");
  add_signal (klass, SIGNAL_HIDDEN, "hidden");
  signals[SIGNAL_ZOOM] = g_signal_new ("zoom-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "successionchart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TREE);
}

static void
merita_succession_chart_init (MeritaSuccessionChart *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->zoom = 1;
  self->selected = -1;
  self->fit_pending = TRUE;
  self->nodes = g_ptr_array_new ();
  self->collapsed = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Succession chart"), -1);
  merita_chart_add_input (self);
}

/* ---- public ---- */

void
merita_succession_chart_set_plan (MeritaSuccessionChart *self, MeritaSuccessionPlan *plan)
{
  MeritaId selected;

  g_return_if_fail (MERITA_IS_SUCCESSION_CHART (self));
  selected = merita_succession_chart_get_selected (self);
  forget_drawings (self);
  g_clear_pointer (&self->layout, merita_chart_layout_free);
  self->selected = -1;
  merita_succession_plan_ref (plan);
  g_clear_pointer (&self->plan, merita_succession_plan_unref);
  self->plan = plan;
  lay_out (self);
  merita_succession_chart_select (self, selected);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_signal_emit (self, signals[SIGNAL_ZOOM], 0);
}

void
merita_succession_chart_set_highlight (MeritaSuccessionChart *self, MeritaHighlight highlight)
{
  g_return_if_fail (MERITA_IS_SUCCESSION_CHART (self));
  self->highlight = highlight;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
merita_succession_chart_set_zoom (MeritaSuccessionChart *self, double zoom)
{
  g_return_if_fail (MERITA_IS_SUCCESSION_CHART (self));
  merita_chart_zoom_at (self, zoom, gtk_widget_get_width (GTK_WIDGET (self)) / 2.0,
                        gtk_widget_get_height (GTK_WIDGET (self)) / 2.0);
}

double
merita_succession_chart_get_zoom (MeritaSuccessionChart *self)
{
  g_return_val_if_fail (MERITA_IS_SUCCESSION_CHART (self), 1);
  return self->zoom;
}

void
merita_succession_chart_fit_width (MeritaSuccessionChart *self)
{
  g_return_if_fail (MERITA_IS_SUCCESSION_CHART (self));
  if (self->layout != NULL)
    merita_succession_chart_set_zoom (self, gtk_widget_get_width (GTK_WIDGET (self))
                                              / (self->layout->width + 2 * MERITA_CHART_MARGIN));
}

const MeritaChartLayout *
merita_succession_chart_get_layout (MeritaSuccessionChart *self)
{
  g_return_val_if_fail (MERITA_IS_SUCCESSION_CHART (self), NULL);
  return self->layout;
}
