/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-map-changes.h"

#include <glib/gi18n.h>

#include "merita-box-badge.h"
#include "merita-card.h"

/* Boxes from 9 down, then those without one. */
#define LINES 10
#define TOTAL LINES

struct _MeritaMapChanges
{
  GtkWidget parent_instance;

  GtkWidget *box, *title;
  GtkGrid *grid;
  const MeritaMapView *view;
};

G_DEFINE_FINAL_TYPE (MeritaMapChanges, merita_map_changes, GTK_TYPE_WIDGET)

static guint
box_of (int line)
{
  return (guint) (9 - line);
}

static void
put_number (MeritaMapChanges *self, int column, int row, guint value, const char *classes)
{
  MeritaLanguage language = merita_language_current ();
  g_autofree char *text = value > 0 ? merita_text_integer (language, value) : g_strdup ("·");
  GtkWidget *label = merita_label_new (text, value > 0 ? classes : "dim", 1);

  gtk_label_set_width_chars (GTK_LABEL (label), 4);
  gtk_widget_add_css_class (label, "cell");
  gtk_grid_attach (self->grid, label, column + 1, row + 1, 1, 1);
}

static void
put_heads (MeritaMapChanges *self)
{
  for (int line = 0; line < LINES; line++)
    {
      gtk_grid_attach (self->grid, merita_box_badge_new (box_of (line)), line + 1, 0, 1, 1);
      gtk_grid_attach (self->grid, merita_box_badge_new (box_of (line)), 0, line + 1, 1, 1);
    }
  gtk_grid_attach (self->grid, merita_label_new (_ ("Total"), "dim small", 1), TOTAL + 1, 0, 1, 1);
  gtk_grid_attach (self->grid, merita_label_new (_ ("Total"), "dim small", 0), 0, TOTAL + 1, 1, 1);
}

void
merita_map_changes_update (MeritaMapChanges *self)
{
  guint down[LINES] = { 0 };
  guint all = 0;
  g_autofree char *title = NULL;

  g_return_if_fail (MERITA_IS_MAP_CHANGES (self));

  merita_clear_children (GTK_WIDGET (self->grid));
  if (self->view->model == NULL || merita_map_model_get_n_past (self->view->model) == 0)
    return;
  title = g_strdup_printf (_ ("From box (%d, rows) to box (now, columns)"),
                           merita_map_model_get_past_year (self->view->model, 0));
  gtk_label_set_label (GTK_LABEL (self->title), title);
  put_heads (self);
  for (int row = 0; row < LINES; row++)
    {
      guint across = 0;

      for (int column = 0; column < LINES; column++)
        {
          guint n = merita_map_model_get_flow (self->view->model, box_of (row), box_of (column));

          put_number (self, column, row, n, row == column ? "stayed" : "strong");
          across += n;
          down[column] += n;
        }
      put_number (self, TOTAL, row, across, "dim");
      all += across;
    }
  for (int column = 0; column < LINES; column++)
    put_number (self, column, TOTAL, down[column], "dim");
  put_number (self, TOTAL, TOTAL, all, "strong");
}

static void
merita_map_changes_dispose (GObject *object)
{
  g_clear_pointer (&MERITA_MAP_CHANGES (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (merita_map_changes_parent_class)->dispose (object);
}

static void
merita_map_changes_class_init (MeritaMapChangesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = merita_map_changes_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "mapchanges");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
merita_map_changes_init (MeritaMapChanges *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  self->title = merita_label_new (NULL, "card-title", 0);
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_row_spacing (self->grid, 3);
  gtk_grid_set_column_spacing (self->grid, 3);
  gtk_box_append (GTK_BOX (self->box), self->title);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->grid));
  gtk_box_append (GTK_BOX (self->box),
                  merita_label_new (_ ("– stands for people without a box, then or now."),
                                    "dim small", 0));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
merita_map_changes_new (const MeritaMapView *view)
{
  MeritaMapChanges *self = g_object_new (MERITA_TYPE_MAP_CHANGES, NULL);

  self->view = view;
  return GTK_WIDGET (self);
}
