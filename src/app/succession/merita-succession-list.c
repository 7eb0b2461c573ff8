/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-succession-list.h"

#include <glib/gi18n.h>

#include "merita-glyph.h"
#include "merita-succession-item.h"
#include "merita-succession-position-row.h"

#define NEVER (G_MAXINT / 2)

struct _MeritaSuccessionList
{
  AdwBin parent_instance;

  MeritaSuccessionPlan *plan;
  GListStore *store;
  GtkSingleSelection *selection;

  GtkLabel *title, *subtitle;
  GtkListView *view;
  GtkBox *legend;
  GSimpleAction *sort;
  gboolean filling;
};

enum
{
  SIGNAL_SELECTED,
  SIGNAL_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MeritaSuccessionList, merita_succession_list, ADW_TYPE_BIN)

static const MeritaChartNode *
get_node (gconstpointer item)
{
  MeritaSuccessionItem *self = MERITA_SUCCESSION_ITEM ((gpointer) item);

  return merita_succession_plan_get (merita_succession_item_get_plan (self),
                                     merita_succession_item_get_node (self));
}

/* Vacant positions come before all that will become vacant, those not known after them. */
static int
get_urgency (const MeritaChartNode *node)
{
  if (node->incumbent == NULL)
    return -NEVER;
  return node->months_left == G_MININT ? NEVER : node->months_left;
}

static int
compare_name (gconstpointer a, gconstpointer b, gpointer data)
{
  return g_utf8_collate (get_node (a)->title, get_node (b)->title);
}

static int
compare_urgency (gconstpointer a, gconstpointer b, gpointer data)
{
  const MeritaChartNode *first = get_node (a);
  const MeritaChartNode *second = get_node (b);
  int difference = get_urgency (first) - get_urgency (second);

  if (difference == 0)
    difference = (int) first->bench - (int) second->bench;
  if (difference == 0 && first->incumbent == NULL)
    difference = (int) first->vacant_since - (int) second->vacant_since;
  return difference != 0 ? difference : compare_name (a, b, NULL);
}

static gboolean
is_sorted_by_name (MeritaSuccessionList *self)
{
  g_autoptr (GVariant) state = g_action_get_state (G_ACTION (self->sort));

  return g_str_equal (g_variant_get_string (state, NULL), "name");
}

static void
fill (MeritaSuccessionList *self)
{
  guint n = self->plan != NULL ? self->plan->report->nodes->len : 0;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    if (merita_succession_plan_get (self->plan, i)->critical)
      g_ptr_array_add (items, merita_succession_item_new_position (self->plan, i));
  g_list_store_splice (self->store, 0, g_list_model_get_n_items (G_LIST_MODEL (self->store)),
                       items->pdata, items->len);
  g_list_store_sort (self->store, is_sorted_by_name (self) ? compare_name : compare_urgency, NULL);
}

static void
show_totals (MeritaSuccessionList *self)
{
  const MeritaReportData *report = self->plan->report;
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  title =
    g_strdup_printf (ngettext ("%u critical position", "%u critical positions", report->critical),
                     report->critical);
  subtitle = g_strdup_printf (ngettext ("%u can be filled at the same time",
                                        "%u can be filled at the same time", report->simultaneous),
                              report->simultaneous);
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->subtitle, subtitle);
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), self->plan->has_run);
}

static void
sort_cb (GSimpleAction *action, GVariant *value, gpointer data)
{
  MeritaSuccessionList *self = data;
  MeritaId selected = merita_succession_list_get_selected (self);

  g_simple_action_set_state (action, value);
  self->filling = TRUE;
  g_list_store_sort (self->store, is_sorted_by_name (self) ? compare_name : compare_urgency, NULL);
  merita_succession_list_select (self, selected);
  self->filling = FALSE;
}

static void
selected_cb (MeritaSuccessionList *self)
{
  MeritaId selected = merita_succession_list_get_selected (self);

  if (!self->filling && selected != MERITA_ID_NONE)
    g_signal_emit (self, signals[SIGNAL_SELECTED], 0, selected);
}

static void
activate_cb (MeritaSuccessionList *self, guint place)
{
  g_autoptr (MeritaSuccessionItem) item =
    g_list_model_get_item (G_LIST_MODEL (self->selection), place);

  if (item != NULL)
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, get_node (item)->id);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, merita_succession_position_row_new ());
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  MeritaSuccessionItem *row = gtk_list_item_get_item (item);
  MeritaSuccessionPlan *plan = merita_succession_item_get_plan (row);
  guint node = merita_succession_item_get_node (row);

  merita_succession_position_row_show (MERITA_SUCCESSION_POSITION_ROW (
                                         gtk_list_item_get_child (item)),
                                       get_node (row), plan->nominated[node], plan->report->today);
}

static void
add_legend (MeritaSuccessionList *self)
{
  static const struct
  {
    MeritaGlyphKind glyph;
    const char *text;
  } lines[] = { { MERITA_GLYPH_BENCH_3, N_ ("at least 1 ready and 3 names") },
                { MERITA_GLYPH_BENCH_2, N_ ("1 ready or 2 names") },
                { MERITA_GLYPH_BENCH_1, N_ ("1 name, not ready") },
                { MERITA_GLYPH_BENCH_0, N_ ("no successor yet") } };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
      GtkWidget *label = gtk_label_new (_ (lines[i].text));

      gtk_widget_add_css_class (label, "dim");
      gtk_widget_add_css_class (label, "small");
      gtk_box_append (GTK_BOX (line), merita_glyph_new (lines[i].glyph, NULL));
      gtk_box_append (GTK_BOX (line), label);
      gtk_box_append (self->legend, line);
    }
}

static void
merita_succession_list_dispose (GObject *object)
{
  MeritaSuccessionList *self = MERITA_SUCCESSION_LIST (object);

  g_clear_object (&self->selection);
  g_clear_object (&self->store);
  g_clear_object (&self->sort);
  g_clear_pointer (&self->plan, merita_succession_plan_unref);
  G_OBJECT_CLASS (merita_succession_list_parent_class)->dispose (object);
}

static void
merita_succession_list_class_init (MeritaSuccessionListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = merita_succession_list_dispose;
  signals[SIGNAL_SELECTED] = g_signal_new ("selected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[SIGNAL_ACTIVATED] =
    g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_INT64);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/merita/Merita/merita-succession-list.ui");
  gtk_widget_class_bind_template_child (widget_class, MeritaSuccessionList, title);
  gtk_widget_class_bind_template_child (widget_class, MeritaSuccessionList, subtitle);
  gtk_widget_class_bind_template_child (widget_class, MeritaSuccessionList, view);
  gtk_widget_class_bind_template_child (widget_class, MeritaSuccessionList, legend);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
merita_succession_list_init (MeritaSuccessionList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->sort =
    g_simple_action_new_stateful ("sort", G_VARIANT_TYPE_STRING, g_variant_new_string ("urgency"));
  g_signal_connect (self->sort, "change-state", G_CALLBACK (sort_cb), self);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (self->sort));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "positions", G_ACTION_GROUP (group));
  self->store = g_list_store_new (MERITA_TYPE_SUCCESSION_ITEM);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->store)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_list_view_set_factory (self->view, factory);
  g_object_unref (factory);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  add_legend (self);
}

void
merita_succession_list_set_plan (MeritaSuccessionList *self, MeritaSuccessionPlan *plan)
{
  g_return_if_fail (MERITA_IS_SUCCESSION_LIST (self));
  self->filling = TRUE;
  merita_succession_plan_ref (plan);
  g_clear_pointer (&self->plan, merita_succession_plan_unref);
  self->plan = plan;
  fill (self);
  show_totals (self);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  self->filling = FALSE;
}

gboolean
merita_succession_list_select (MeritaSuccessionList *self, MeritaId position)
{
  GListModel *model = G_LIST_MODEL (self->selection);

  g_return_val_if_fail (MERITA_IS_SUCCESSION_LIST (self), FALSE);
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (MeritaSuccessionItem) item = g_list_model_get_item (model, i);

      if (position != MERITA_ID_NONE && get_node (item)->id != position)
        continue;
      gtk_single_selection_set_selected (self->selection, i);
      gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", i);
      return TRUE;
    }
  return FALSE;
}

MeritaId
merita_succession_list_get_selected (MeritaSuccessionList *self)
{
  gpointer item;

  g_return_val_if_fail (MERITA_IS_SUCCESSION_LIST (self), MERITA_ID_NONE);
  item = gtk_single_selection_get_selected_item (self->selection);
  return item != NULL ? get_node (item)->id : MERITA_ID_NONE;
}

void
merita_succession_list_unselect (MeritaSuccessionList *self)
{
  g_return_if_fail (MERITA_IS_SUCCESSION_LIST (self));
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
}
