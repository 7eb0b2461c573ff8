/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-map-filters.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#include "merita-card.h"

#define LEADERS_FROM 400 /* people; beyond, the map opens with those who lead */
#define BUTTON_CHARS 16
#define LEAST_CHARS 9
#define LIST_CHARS 40

struct _MeritaMapFilters
{
  GtkWidget parent_instance;

  const MeritaMapView *view;
  MeritaContext *context;
  GtkWidget *level, *unit, *family, *near_cut, *search, *search_button;
  GArray *level_masks; /* guint64 by row of the drop-down */
  GArray *unit_rows;   /* guint, dense index by row */
  GArray *family_rows;
  GArray *found; /* MeritaNip, ascending; NULL: no name is looked for */
  gboolean filling, filled;
};

enum
{
  CHANGED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MeritaMapFilters, merita_map_filters, GTK_TYPE_WIDGET)

/* ---- drop-downs --------------------------------------------------------------------------- */

static void
setup_label_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer chars)
{
  GtkWidget *label = merita_label_new (NULL, NULL, 0);

  gtk_label_set_max_width_chars (GTK_LABEL (label), GPOINTER_TO_INT (chars));
  gtk_label_set_width_chars (GTK_LABEL (label), LEAST_CHARS);
  gtk_list_item_set_child (item, label);
}

static void
bind_label_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  const char *text = gtk_string_object_get_string (gtk_list_item_get_item (item));
  GtkWidget *label = gtk_list_item_get_child (item);

  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_widget_set_tooltip_text (label, text);
}

static GtkListItemFactory *
create_factory (int chars)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_label_cb), GINT_TO_POINTER (chars));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_label_cb), NULL);
  return factory;
}

static void
changed_cb (MeritaMapFilters *self)
{
  GtkWidget *const choices[] = { self->level, self->unit, self->family };

  if (self->filling)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (gtk_drop_down_get_selected (GTK_DROP_DOWN (choices[i])) > 0)
      gtk_widget_add_css_class (choices[i], "active");
    else
      gtk_widget_remove_css_class (choices[i], "active");
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkWidget *
create_choice (MeritaMapFilters *self, const char *label)
{
  GtkWidget *choice =
    gtk_drop_down_new (NULL, gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string"));
  g_autoptr (GtkListItemFactory) button = create_factory (BUTTON_CHARS);
  g_autoptr (GtkListItemFactory) list = create_factory (LIST_CHARS);

  gtk_drop_down_set_factory (GTK_DROP_DOWN (choice), button);
  gtk_drop_down_set_list_factory (GTK_DROP_DOWN (choice), list);
  gtk_widget_add_css_class (choice, "map-filter");
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_signal_connect_swapped (choice, "notify::selected", G_CALLBACK (changed_cb), self);
  gtk_widget_set_parent (choice, GTK_WIDGET (self));
  return choice;
}

static guint64
mask_of (const MeritaJobRule *jobs, MeritaJobGroup from, MeritaJobGroup to)
{
  guint64 mask = 0;

  for (guint i = 0; i < MIN (jobs->levels->len, 64); i++)
    {
      const MeritaJobLevel *level = g_ptr_array_index (jobs->levels, i);

      if (level->group >= from && level->group <= to)
        mask |= G_GUINT64_CONSTANT (1) << i;
    }
  return mask;
}

static void
add_level (MeritaMapFilters *self, GtkStringList *rows, const char *name, guint64 mask)
{
  gtk_string_list_append (rows, name);
  g_array_append_val (self->level_masks, mask);
}

static void
fill_levels (MeritaMapFilters *self)
{
  const MeritaMapModel *model = self->view->model;
  const MeritaJobRule *jobs = self->view->jobs;
  guint before = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->level));
  guint64 leaders = mask_of (jobs, MERITA_JOB_JPT_PRINCIPAL, MERITA_JOB_ADMINISTRATOR);
  gboolean led = merita_map_model_count_levels (model, leaders) > 0;
  g_autoptr (GtkStringList) rows = gtk_string_list_new (NULL);

  g_array_set_size (self->level_masks, 0);
  add_level (self, rows, _ ("All levels"), 0);
  if (led)
    add_level (self, rows, _ ("JPT and Administrator"), leaders);
  for (guint i = 0; i < MIN (jobs->levels->len, 64); i++)
    add_level (self, rows, ((MeritaJobLevel *) g_ptr_array_index (jobs->levels, i))->name,
               G_GUINT64_CONSTANT (1) << i);
  if (!self->filled)
    before = led && merita_map_model_get_total (model) > LEADERS_FROM ? 1 : 0;
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->level), G_LIST_MODEL (rows));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->level),
                              before < self->level_masks->len ? before : 0);
}

typedef struct
{
  const char *name;
  guint index;
} Named;

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (((const Named *) a)->name, ((const Named *) b)->name);
}

/* Names in order, behind "all"; indices receives what each row stands for. */
static void
fill_names (GtkWidget *choice, const char *all, const GPtrArray *names, GArray *indices)
{
  g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (Named));
  g_autoptr (GtkStringList) rows = gtk_string_list_new (NULL);
  guint row = gtk_drop_down_get_selected (GTK_DROP_DOWN (choice));
  guint before = row < indices->len ? g_array_index (indices, guint, row) : 0;
  guint none = 0;

  for (guint i = 1; i < names->len; i++)
    {
      Named named = { g_ptr_array_index (names, i), i };

      g_array_append_val (sorted, named);
    }
  g_array_sort (sorted, compare_names);
  g_array_set_size (indices, 0);
  g_array_append_val (indices, none);
  gtk_string_list_append (rows, all);
  row = 0;
  for (guint i = 0; i < sorted->len; i++)
    {
      const Named *named = &g_array_index (sorted, Named, i);

      if (named->index == before)
        row = i + 1;
      g_array_append_val (indices, named->index);
      gtk_string_list_append (rows, named->name);
    }
  gtk_drop_down_set_model (GTK_DROP_DOWN (choice), G_LIST_MODEL (rows));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), row);
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (choice), sorted->len > 12);
}

void
merita_map_filters_fill (MeritaMapFilters *self)
{
  const MeritaTalentTable *table;

  g_return_if_fail (MERITA_IS_MAP_FILTERS (self));
  if (self->view->model == NULL)
    return;
  table = merita_map_model_get_table (self->view->model);
  self->filling = TRUE;
  fill_levels (self);
  fill_names (self->unit, _ ("All units"), table->units, self->unit_rows);
  fill_names (self->family, _ ("All families"), table->families, self->family_rows);
  gtk_widget_set_visible (self->family, table->families->len > 1);
  self->filling = FALSE;
  self->filled = TRUE;
}

/* ---- name --------------------------------------------------------------------------------- */

static int
compare_nips (gconstpointer a, gconstpointer b)
{
  MeritaNip first = *(const MeritaNip *) a;
  MeritaNip second = *(const MeritaNip *) b;

  return first < second ? -1 : first > second;
}

static gpointer
find_task (MeritaTask *task,
           MeritaAgency *agency,
           gpointer data,
           GCancellable *cancellable,
           GError **error)
{
  MeritaEmployeeQuery query = { .search = data, .job_level = -1, .sort = MERITA_EMPLOYEE_SORT_NIP };
  GArray *keys = merita_reader_list_employees (merita_agency_get_reader (agency), &query, error);

  if (keys != NULL)
    g_array_sort (keys, compare_nips);
  return keys;
}

static void
found_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (MeritaMapFilters) self = data;
  g_autoptr (GError) error = NULL;
  GArray *found = merita_context_run_task_finish (MERITA_CONTEXT (object), result, &error);

  if (found == NULL)
    {
      merita_context_toast_error (MERITA_CONTEXT (object), error);
      return;
    }
  g_clear_pointer (&self->found, g_array_unref);
  /* The words may have been cleared in the meantime. */
  if (self->search == NULL || *gtk_editable_get_text (GTK_EDITABLE (self->search)) == '\0')
    g_array_unref (found);
  else
    self->found = found;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
search_cb (MeritaMapFilters *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));

  if (self->filling || !merita_context_is_open (self->context))
    return;
  if (*text == '\0')
    {
      g_clear_pointer (&self->found, g_array_unref);
      g_signal_emit (self, signals[CHANGED], 0);
      return;
    }
  merita_context_run_task (self->context, NULL, find_task, g_strdup (text), g_free,
                           (GDestroyNotify) g_array_unref, NULL, found_cb, g_object_ref (self));
}

static void
stop_cb (MeritaMapFilters *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->search_button));
}

/* ------------------------------------------------------------------------------------------- */

static void
merita_map_filters_dispose (GObject *object)
{
  MeritaMapFilters *self = MERITA_MAP_FILTERS (object);
  GtkWidget *child;

  self->filling = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  self->search = NULL;
  g_clear_object (&self->context);
  g_clear_pointer (&self->level_masks, g_array_unref);
  g_clear_pointer (&self->unit_rows, g_array_unref);
  g_clear_pointer (&self->family_rows, g_array_unref);
  g_clear_pointer (&self->found, g_array_unref);
  G_OBJECT_CLASS (merita_map_filters_parent_class)->dispose (object);
}

static void
merita_map_filters_class_init (MeritaMapFiltersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = merita_map_filters_dispose;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "mapfilters");
}

static void
merita_map_filters_init (MeritaMapFilters *self)
{
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                              8);
  self->level_masks = g_array_new (FALSE, FALSE, sizeof (guint64));
  self->unit_rows = g_array_new (FALSE, FALSE, sizeof (guint));
  self->family_rows = g_array_new (FALSE, FALSE, sizeof (guint));
}

GtkWidget *
merita_map_filters_new (const MeritaMapView *view, MeritaContext *context)
{
  MeritaMapFilters *self = g_object_new (MERITA_TYPE_MAP_FILTERS, NULL);
  GtkWidget *popover;

  self->view = view;
  self->context = g_object_ref (context);
  self->level = create_choice (self, _ ("Job level"));
  self->unit = create_choice (self, _ ("Unit"));
  self->family = create_choice (self, _ ("Job family"));
  self->near_cut = gtk_toggle_button_new_with_label (_ ("Near a limit"));
  gtk_widget_add_css_class (self->near_cut, "map-filter");
  g_signal_connect_swapped (self->near_cut, "toggled", G_CALLBACK (changed_cb), self);
  gtk_widget_set_parent (self->near_cut, GTK_WIDGET (self));
  self->search = gtk_search_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (self->search), 24);
  g_object_set (self->search, "placeholder-text", _ ("Name or NIP"), NULL);
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (search_cb), self);
  g_signal_connect_swapped (self->search, "stop-search", G_CALLBACK (stop_cb), self);
  self->search_button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->search_button), "system-search-symbolic");
  gtk_widget_set_tooltip_text (self->search_button,
                               _ ("Show only people with this name or NIP (/)"));
  gtk_widget_add_css_class (self->search_button, "map-filter");
  popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (popover), self->search);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->search_button), popover);
  gtk_widget_set_parent (self->search_button, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

static guint
get_index (GtkWidget *choice, const GArray *rows)
{
  guint row = gtk_drop_down_get_selected (GTK_DROP_DOWN (choice));

  return row < rows->len ? g_array_index (rows, guint, row) : 0;
}

void
merita_map_filters_apply (MeritaMapFilters *self)
{
  MeritaMapFilter filter = { 0 };
  guint level;

  g_return_if_fail (MERITA_IS_MAP_FILTERS (self));
  if (self->view->model == NULL)
    return;
  level = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->level));
  if (level < self->level_masks->len)
    filter.levels = g_array_index (self->level_masks, guint64, level);
  filter.unit = get_index (self->unit, self->unit_rows);
  filter.family = get_index (self->family, self->family_rows);
  filter.near_cut = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->near_cut));
  filter.people = self->found;
  merita_map_model_set_filter (self->view->model, &filter);
}

void
merita_map_filters_clear (MeritaMapFilters *self)
{
  g_return_if_fail (MERITA_IS_MAP_FILTERS (self));
  self->filling = TRUE;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->level), 0);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->unit), 0);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->family), 0);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->near_cut), FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  g_clear_pointer (&self->found, g_array_unref);
  self->filling = FALSE;
  changed_cb (self);
}

gboolean
merita_map_filters_active (MeritaMapFilters *self)
{
  g_return_val_if_fail (MERITA_IS_MAP_FILTERS (self), FALSE);
  return gtk_drop_down_get_selected (GTK_DROP_DOWN (self->level)) > 0
         || gtk_drop_down_get_selected (GTK_DROP_DOWN (self->unit)) > 0
         || gtk_drop_down_get_selected (GTK_DROP_DOWN (self->family)) > 0
         || gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->near_cut))
         || self->found != NULL;
}

void
merita_map_filters_search (MeritaMapFilters *self)
{
  g_return_if_fail (MERITA_IS_MAP_FILTERS (self));
  gtk_menu_button_popup (GTK_MENU_BUTTON (self->search_button));
  gtk_widget_grab_focus (self->search);
}
