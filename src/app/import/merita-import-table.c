/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-import-table.h"

#include <glib/gi18n.h>

#include "merita-card.h"
#include "merita-import-head.h"
#include "merita-import-row.h"

#define PROBED_ROWS 80
#define COLUMN_GAP 14
#define HEAD_GAP 6
#define MENU_EXTRA 36 /* arrow and padding of the field chooser */
#define WIDEST_MENU 108
#define WIDEST_CELL 210
#define NARROWEST 66

struct _MeritaImportTable
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkBox *heads;
  GtkScrolledWindow *head_scroller, *scroller;
  GtkListView *view;
  GtkWidget *nothing;

  MeritaImportSession *session;
  MeritaImportModel *model;
  MeritaImportFilter filter;
  GArray *widths; /* int */
};

G_DEFINE_FINAL_TYPE (MeritaImportTable, merita_import_table, GTK_TYPE_WIDGET)

static guint field_chosen_signal;

/* ---- rows ---- */

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  gtk_list_item_set_child (item, merita_import_row_new ());
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  MeritaImportTable *self = data;
  MeritaImportItem *row = gtk_list_item_get_item (item);
  GtkWidget *child = gtk_list_item_get_child (item);
  g_autofree char *text = merita_import_item_describe (row);

  merita_import_row_show (MERITA_IMPORT_ROW (child), row, self->widths);
  /* The focus is on the list's own widget around the row, so that must speak. */
  if (gtk_widget_get_parent (child) != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (child)),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  merita_import_row_show (MERITA_IMPORT_ROW (gtk_list_item_get_child (item)), NULL, NULL);
}

/* ---- columns ---- */

static int
measure_text (MeritaImportTable *self, const char *text)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

static int
measure_column (MeritaImportTable *self, MeritaImport *import, guint index)
{
  const MeritaImportColumn *column = g_ptr_array_index (merita_import_get_columns (import), index);
  guint n = merita_import_get_n_rows (import);
  guint step = MAX (n / PROBED_ROWS, 1);
  const char *field =
    column->field != NULL ? merita_import_get_field_label (import, column->field) : _ ("Choose");
  int width = MIN (measure_text (self, field) + MENU_EXTRA, WIDEST_MENU);

  for (guint row = 0; row < n; row += step)
    {
      g_autofree char *cell = merita_import_get_cell (import, row, index);

      width = MAX (width, MIN (measure_text (self, cell), WIDEST_CELL));
    }
  return MAX (width, NARROWEST) + COLUMN_GAP;
}

static void
chosen_cb (MeritaImportHead *head, const char *field, MeritaImportTable *self)
{
  guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (head), "column"));

  g_signal_emit (self, field_chosen_signal, 0, column, field);
}

static void
fill_heads (MeritaImportTable *self, MeritaImport *import)
{
  const GPtrArray *columns = merita_import_get_columns (import);

  g_clear_pointer (&self->widths, g_array_unref);
  self->widths = g_array_new (FALSE, FALSE, sizeof (int));
  merita_clear_children (GTK_WIDGET (self->heads));
  for (guint i = 0; i < columns->len; i++)
    {
      int width = measure_column (self, import, i);
      GtkWidget *head = merita_import_head_new (self->session, i);

      gtk_widget_set_size_request (head, width - HEAD_GAP, -1);
      gtk_widget_set_margin_end (head, HEAD_GAP);
      g_object_set_data (G_OBJECT (head), "column", GUINT_TO_POINTER (i));
      g_signal_connect_object (head, "chosen", G_CALLBACK (chosen_cb), self, 0);
      gtk_box_append (self->heads, head);
      g_array_append_val (self->widths, width);
    }
}

static void
fill_rows (MeritaImportTable *self)
{
  gboolean some;

  merita_import_model_set (self->model, self->session, self->filter);
  some = g_list_model_get_n_items (G_LIST_MODEL (self->model)) > 0;
  gtk_widget_set_visible (self->nothing, !some && self->session != NULL
                                           && merita_import_session_is_checked (self->session));
}

/* ---- class ---- */

static void
merita_import_table_dispose (GObject *object)
{
  MeritaImportTable *self = MERITA_IMPORT_TABLE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->model);
  g_clear_object (&self->session);
  g_clear_pointer (&self->widths, g_array_unref);
  G_OBJECT_CLASS (merita_import_table_parent_class)->dispose (object);
}

static void
merita_import_table_class_init (MeritaImportTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = merita_import_table_dispose;
  field_chosen_signal =
    g_signal_new ("field-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_STRING);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "importtable");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/merita/Merita/merita-import-table.ui");
  gtk_widget_class_bind_template_child (widget_class, MeritaImportTable, box);
  gtk_widget_class_bind_template_child (widget_class, MeritaImportTable, heads);
  gtk_widget_class_bind_template_child (widget_class, MeritaImportTable, head_scroller);
  gtk_widget_class_bind_template_child (widget_class, MeritaImportTable, scroller);
  gtk_widget_class_bind_template_child (widget_class, MeritaImportTable, view);
  gtk_widget_class_bind_template_child (widget_class, MeritaImportTable, nothing);
}

static void
merita_import_table_init (MeritaImportTable *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSingleSelection) selection = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->model = merita_import_model_new ();
  selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->model)));
  gtk_single_selection_set_autoselect (selection, FALSE);
  gtk_single_selection_set_can_unselect (selection, TRUE);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  gtk_list_view_set_factory (self->view, factory);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
  g_object_unref (factory);
  /* The heads follow the rows sideways, and the rows a head that got the focus. */
  g_object_bind_property (gtk_scrolled_window_get_hadjustment (self->scroller), "value",
                          gtk_scrolled_window_get_hadjustment (self->head_scroller), "value",
                          G_BINDING_BIDIRECTIONAL);
}

void
merita_import_table_show (MeritaImportTable *self, MeritaImportSession *session)
{
  g_return_if_fail (MERITA_IS_IMPORT_TABLE (self));
  merita_import_model_set (self->model, NULL, self->filter);
  g_set_object (&self->session, session);
  if (session != NULL && merita_import_session_is_open (session))
    fill_heads (self, merita_import_session_get_import (session));
  fill_rows (self);
}

void
merita_import_table_set_filter (MeritaImportTable *self, MeritaImportFilter filter)
{
  g_return_if_fail (MERITA_IS_IMPORT_TABLE (self));
  if (self->filter == filter)
    return;
  self->filter = filter;
  fill_rows (self);
}
