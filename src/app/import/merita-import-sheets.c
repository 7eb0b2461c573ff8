/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-import-sheets.h"

#include <glib/gi18n.h>

#include "merita-card.h"

#define FIRST_ROWS 8
#define FIRST_COLUMNS 16
#define CELL_CHARS 24

struct _MeritaImportSheets
{
  GtkWidget parent_instance;

  GtkBox *box;
  GtkListBox *list;
  GtkGrid *preview;
  GtkLabel *dialect, *problem;
  GtkWidget *preview_card;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (MeritaImportSheets, merita_import_sheets, GTK_TYPE_WIDGET)

static guint sheet_chosen_signal;

static void
selected_cb (MeritaImportSheets *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  g_autofree char *name = NULL;

  if (self->filling || row == NULL)
    return;
  name = g_strdup (g_object_get_data (G_OBJECT (row), "sheet"));
  g_signal_emit (self, sheet_chosen_signal, 0, name);
}

static void
fill_list (MeritaImportSheets *self, MeritaImport *import, const char *chosen)
{
  GPtrArray *sheets = merita_import_list_sheets (import);

  self->filling = TRUE;
  merita_clear_children (GTK_WIDGET (self->list));
  for (guint i = 0; i < sheets->len; i++)
    {
      const char *name = g_ptr_array_index (sheets, i);
      GtkWidget *row = gtk_list_box_row_new ();

      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), merita_label_new (name, NULL, 0));
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                      -1);
      g_object_set_data_full (G_OBJECT (row), "sheet", g_strdup (name), g_free);
      gtk_list_box_append (self->list, row);
      if (g_strcmp0 (name, chosen) == 0)
        gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
    }
  self->filling = FALSE;
}

static void
attach (MeritaImportSheets *self, const char *text, const char *classes, guint column, guint line)
{
  GtkWidget *label = merita_label_new (text, classes, 0);

  gtk_label_set_max_width_chars (GTK_LABEL (label), CELL_CHARS);
  gtk_label_set_single_line_mode (GTK_LABEL (label), TRUE);
  gtk_grid_attach (self->preview, label, (int) column, (int) line, 1, 1);
}

static void
fill_preview (MeritaImportSheets *self, MeritaImport *import)
{
  const GPtrArray *columns = merita_import_get_columns (import);
  guint rows = MIN (merita_import_get_n_rows (import), FIRST_ROWS);

  merita_clear_children (GTK_WIDGET (self->preview));
  for (guint i = 0; i < MIN (columns->len, FIRST_COLUMNS); i++)
    attach (self, ((MeritaImportColumn *) g_ptr_array_index (columns, i))->header, "strong small",
            i + 1, 0);
  for (guint row = 0; row < rows; row++)
    {
      g_autofree char *number = g_strdup_printf ("%u", merita_import_get_row_number (import, row));

      attach (self, number, "dim small", 0, row + 1);
      for (guint i = 0; i < MIN (columns->len, FIRST_COLUMNS); i++)
        {
          g_autofree char *cell = merita_import_get_cell (import, row, i);

          attach (self, cell, "dense", i + 1, row + 1);
        }
    }
}

static void
describe (MeritaImportSheets *self, MeritaImport *import)
{
  const GPtrArray *columns = merita_import_get_columns (import);
  guint n = merita_import_get_n_rows (import);
  g_autofree char *number = merita_text_integer (merita_language_current (), n);
  /* Translators: %s is a number of rows. */
  g_autofree char *rows = g_strdup_printf (ngettext ("%s row", "%s rows", n), number);
  g_autofree char *heads =
    g_strdup_printf (ngettext ("%u column", "%u columns", columns->len), columns->len);
  /* Translators: the heading stands above the row with this number. */
  g_autofree char *place =
    g_strdup_printf (_ ("heading above row %u"), merita_import_get_row_number (import, 0));
  g_autofree char *text =
    g_strjoin (" · ", merita_import_get_dialect (import), rows, heads, place, NULL);

  gtk_label_set_label (self->dialect, text);
}

static void
merita_import_sheets_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  g_clear_pointer (&child, gtk_widget_unparent);
  G_OBJECT_CLASS (merita_import_sheets_parent_class)->dispose (object);
}

static void
merita_import_sheets_class_init (MeritaImportSheetsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = merita_import_sheets_dispose;
  sheet_chosen_signal = g_signal_new ("sheet-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                      0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/merita/Merita/merita-import-sheets.ui");
  gtk_widget_class_bind_template_child (widget_class, MeritaImportSheets, box);
  gtk_widget_class_bind_template_child (widget_class, MeritaImportSheets, list);
  gtk_widget_class_bind_template_child (widget_class, MeritaImportSheets, preview);
  gtk_widget_class_bind_template_child (widget_class, MeritaImportSheets, dialect);
  gtk_widget_class_bind_template_child (widget_class, MeritaImportSheets, problem);
  gtk_widget_class_bind_template_child (widget_class, MeritaImportSheets, preview_card);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
merita_import_sheets_init (MeritaImportSheets *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
merita_import_sheets_show (MeritaImportSheets *self,
                           MeritaImportSession *session,
                           const char *sheet,
                           const char *problem)
{
  MeritaImport *import = merita_import_session_get_import (session);

  g_return_if_fail (MERITA_IS_IMPORT_SHEETS (self));
  g_return_if_fail (import != NULL);
  fill_list (self, import, problem != NULL ? sheet : merita_import_get_sheet (import));
  gtk_label_set_label (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->dialect), problem == NULL);
  gtk_widget_set_visible (self->preview_card, problem == NULL);
  if (problem != NULL)
    return;
  describe (self, import);
  fill_preview (self, import);
}

void
merita_import_sheets_set_narrow (MeritaImportSheets *self, gboolean narrow)
{
  g_return_if_fail (MERITA_IS_IMPORT_SHEETS (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}
