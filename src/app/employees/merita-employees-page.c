/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-employees-page.h"

#include <glib/gi18n.h>

#include "merita-card.h"
#include "merita-employee-columns.h"
#include "merita-employee-item.h"
#include "merita-employee-model.h"
#include "merita-employee-summary.h"
#include "merita-nip.h"
#include "merita-pages.h"

struct _MeritaEmployeesPage
{
  MeritaPage parent_instance;

  GtkWidget *header;
  GtkStack *stack;
  GtkSearchEntry *search;
  GtkDropDown *units, *levels;
  GtkLabel *count;
  GtkColumnView *view;
  GtkWidget *side;
  MeritaEmployeeSummary *summary;

  MeritaEmployeeModel *model;
  GtkSingleSelection *selection;
  GPtrArray *unit_rows; /* MeritaUnit*, behind the drop-down's rows after the first */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (MeritaEmployeesPage, merita_employees_page, MERITA_TYPE_PAGE)

static void
update_count (MeritaEmployeesPage *self)
{
  MeritaLanguage language = merita_language_current ();
  guint shown = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  g_autofree char *number = merita_text_integer (language, shown);
  g_autofree char *text = NULL;

  if (merita_employee_model_is_loading (self->model))
    text = g_strdup ("…");
  else
    /* Translators: %s is a number of people. */
    text = g_strdup_printf (ngettext ("%s employee", "%s employees", shown), number);
  gtk_label_set_label (self->count, text);
}

static void
reload_cb (MeritaEmployeesPage *self)
{
  MeritaContext *context = merita_page_get_context (MERITA_PAGE (self));
  guint unit = gtk_drop_down_get_selected (self->units);
  guint level = gtk_drop_down_get_selected (self->levels);
  MeritaEmployeeQuery query = { .job_level = -1 };

  if (self->filling || self->model == NULL || !merita_context_is_open (context))
    return;
  query.search = gtk_editable_get_text (GTK_EDITABLE (self->search));
  if (unit > 0 && unit != GTK_INVALID_LIST_POSITION)
    query.unit = ((MeritaUnit *) g_ptr_array_index (self->unit_rows, unit - 1))->id;
  if (level > 0 && level != GTK_INVALID_LIST_POSITION)
    query.job_level = (gint) level - 1;
  merita_employee_columns_get_sort (self->view, &query.sort, &query.descending);
  merita_employee_model_set_query (self->model, &query);
  /* The pane beside the list should not stand empty. */
  if (!merita_page_get_narrow (MERITA_PAGE (self)))
    gtk_single_selection_set_selected (self->selection, 0);
  update_count (self);
}

static void
fill_filters (MeritaEmployeesPage *self)
{
  MeritaContext *context = merita_page_get_context (MERITA_PAGE (self));
  const MeritaProfile *profile = merita_context_get_profile (context);
  g_autoptr (GtkStringList) units = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) levels = gtk_string_list_new (NULL);

  self->filling = TRUE;
  g_clear_pointer (&self->unit_rows, g_ptr_array_unref);
  self->unit_rows = merita_reader_list_units (merita_context_get_reader (context), NULL);
  gtk_string_list_append (units, _ ("All units"));
  for (guint i = 0; self->unit_rows != NULL && i < self->unit_rows->len; i++)
    gtk_string_list_append (units, ((MeritaUnit *) g_ptr_array_index (self->unit_rows, i))->name);
  gtk_string_list_append (levels, _ ("All levels"));
  for (guint i = 0; i < profile->jobs->levels->len; i++)
    gtk_string_list_append (
      levels, ((MeritaJobLevel *) g_ptr_array_index (profile->jobs->levels, i))->name);
  gtk_drop_down_set_model (self->units, G_LIST_MODEL (units));
  gtk_drop_down_set_model (self->levels, G_LIST_MODEL (levels));
  self->filling = FALSE;
}

static void
selected_cb (MeritaEmployeesPage *self)
{
  MeritaContext *context = merita_page_get_context (MERITA_PAGE (self));
  MeritaEmployeeItem *item = gtk_single_selection_get_selected_item (self->selection);

  if (item != NULL)
    merita_context_set_employee (context, merita_employee_item_get (item)->nip);
  merita_employee_summary_show (self->summary, context,
                                item != NULL ? merita_employee_item_get (item) : NULL);
}

static void
activate_cb (MeritaEmployeesPage *self, guint position)
{
  g_autoptr (MeritaEmployeeItem) item =
    g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  char nip[19];

  if (item == NULL)
    return;
  merita_nip_format (merita_employee_item_get (item)->nip, nip);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.go-to", "(ss)", "profile", nip);
}

static void
narrow_cb (MeritaEmployeesPage *self)
{
  gboolean narrow = merita_page_get_narrow (MERITA_PAGE (self));

  gtk_widget_set_visible (self->side, !narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->levels), !narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->count), !narrow);
  merita_employee_columns_set_narrow (self->view, narrow);
  gtk_column_view_set_single_click_activate (self->view, narrow);
}

static void
merita_employees_page_context_changed (MeritaPage *page, const char *tables)
{
  MeritaEmployeesPage *self = MERITA_EMPLOYEES_PAGE (page);
  MeritaContext *context = merita_page_get_context (page);
  MeritaEmployeeQuery all = { .job_level = -1 };

  if (merita_tables_touch (tables, "unit", "profile", "job_level", NULL))
    fill_filters (self);
  if (!merita_tables_touch (tables, "employee", "unit", "mapping_run", "profile", NULL))
    return;
  gtk_stack_set_visible_child_name (
    self->stack, merita_reader_count_employees (merita_context_get_reader (context), &all, NULL) > 0
                   ? "list"
                   : "empty");
  reload_cb (self);
}

static GtkWidget *
merita_employees_page_get_header_widget (MeritaPage *page)
{
  GtkWidget *header = MERITA_EMPLOYEES_PAGE (page)->header;

  return merita_pages_find ("import") != NULL ? header : NULL;
}

static void
merita_employees_page_constructed (GObject *object)
{
  MeritaEmployeesPage *self = MERITA_EMPLOYEES_PAGE (object);
  MeritaContext *context = merita_page_get_context (MERITA_PAGE (self));

  G_OBJECT_CLASS (merita_employees_page_parent_class)->constructed (object);
  if (context == NULL)
    return;
  self->model = merita_employee_model_new (context);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->model)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  merita_employee_columns_add (self->view, context);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->model, "items-changed", G_CALLBACK (update_count), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed",
                           G_CALLBACK (reload_cb), self, G_CONNECT_SWAPPED);
}

static void
merita_employees_page_dispose (GObject *object)
{
  MeritaEmployeesPage *self = MERITA_EMPLOYEES_PAGE (object);

  /* Columns that leave a sorted view change its sorter. */
  if (self->model != NULL)
    g_signal_handlers_disconnect_by_func (gtk_column_view_get_sorter (self->view), reload_cb, self);
  g_clear_object (&self->model);
  g_clear_object (&self->selection);
  g_clear_pointer (&self->unit_rows, g_ptr_array_unref);
  g_clear_object (&self->header);
  G_OBJECT_CLASS (merita_employees_page_parent_class)->dispose (object);
}

static void
merita_employees_page_class_init (MeritaEmployeesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MeritaPageClass *page_class = MERITA_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = merita_employees_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = merita_employees_page_dispose;
  page_class->context_changed = merita_employees_page_context_changed;
  page_class->get_header_widget = merita_employees_page_get_header_widget;
  page_class->narrow_below = 780;
  g_type_ensure (MERITA_TYPE_EMPLOYEE_SUMMARY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/merita/Merita/merita-employees-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MeritaEmployeesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MeritaEmployeesPage, search);
  gtk_widget_class_bind_template_child (widget_class, MeritaEmployeesPage, units);
  gtk_widget_class_bind_template_child (widget_class, MeritaEmployeesPage, levels);
  gtk_widget_class_bind_template_child (widget_class, MeritaEmployeesPage, count);
  gtk_widget_class_bind_template_child (widget_class, MeritaEmployeesPage, view);
  gtk_widget_class_bind_template_child (widget_class, MeritaEmployeesPage, side);
  gtk_widget_class_bind_template_child (widget_class, MeritaEmployeesPage, summary);
  gtk_widget_class_bind_template_callback (widget_class, reload_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
}

static void
merita_employees_page_init (MeritaEmployeesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->header = g_object_ref_sink (gtk_button_new_with_label (_ ("Import…")));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->header), "win.go-to");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->header), "(ss)", "import", "people");
}
