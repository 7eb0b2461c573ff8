/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-succession-table.h"

#include <glib/gi18n.h>

#include "merita-succession-item.h"
#include "merita-succession-position-row.h"

typedef enum
{
  COLUMN_POSITION,
  COLUMN_UNIT,
  COLUMN_INCUMBENT,
  COLUMN_END,
  COLUMN_BENCH,
  COLUMN_SUCCESSORS,
  N_COLUMNS
} Column;

static const struct
{
  const char *title;
  int width;
  gboolean expand;
} columns[N_COLUMNS] = {
  { N_ ("Position"), 230, TRUE },   { N_ ("Unit"), 150, FALSE },
  { N_ ("Incumbent"), 150, FALSE }, { N_ ("Falls vacant"), 160, FALSE },
  { N_ ("Bench"), 60, FALSE },      { N_ ("Successors"), 260, TRUE },
};

static const MeritaChartNode *
get_node (MeritaSuccessionItem *item)
{
  return merita_succession_plan_get (merita_succession_item_get_plan (item),
                                     merita_succession_item_get_node (item));
}

static char *
list_successors (const MeritaChartNode *node)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < node->successors->len; i++)
    {
      const MeritaChartSuccessor *row = node->successors->pdata[i];
      g_autofree char *name = merita_text_short_name (row->name != NULL ? row->name : "");

      g_string_append_printf (text, "%s%s%s", i > 0 ? ", " : "", name, row->pending ? " *" : "");
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
format_cell (MeritaSuccessionItem *item, Column column)
{
  const MeritaChartNode *node = get_node (item);
  gboolean urgent;

  switch (column)
    {
    case COLUMN_POSITION:
      return g_strdup (node->title);
    case COLUMN_UNIT:
      return g_strdup (node->unit != NULL ? node->unit : "–");
    case COLUMN_INCUMBENT:
      return node->incumbent != NULL ? merita_text_short_name (node->incumbent)
                                     : g_strdup (_ ("Vacant"));
    case COLUMN_END:
      return merita_succession_describe_end (node,
                                             merita_succession_item_get_plan (item)->report->today,
                                             &urgent);
    case COLUMN_BENCH:
      return g_strdup_printf ("%u / 3", node->bench);
    case COLUMN_SUCCESSORS:
    case N_COLUMNS:
    default:
      return list_successors (node);
    }
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  MeritaSuccessionItem *row = gtk_list_item_get_item (item);
  GtkWidget *label = gtk_list_item_get_child (item);
  g_autofree char *text = format_cell (row, GPOINTER_TO_INT (data));

  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_widget_set_tooltip_text (label, text);
}

void
merita_succession_table_init (GtkColumnView *view)
{
  GtkSingleSelection *selection;

  for (int i = 0; i < N_COLUMNS; i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column =
        gtk_column_view_column_new (_ (columns[i].title), factory);

      g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GINT_TO_POINTER (i));
      gtk_column_view_column_set_fixed_width (column, columns[i].width);
      gtk_column_view_column_set_resizable (column, TRUE);
      gtk_column_view_column_set_expand (column, columns[i].expand);
      gtk_column_view_append_column (view, column);
    }
  selection =
    gtk_single_selection_new (G_LIST_MODEL (g_list_store_new (MERITA_TYPE_SUCCESSION_ITEM)));
  gtk_column_view_set_model (view, GTK_SELECTION_MODEL (selection));
  g_object_unref (selection);
}

static GListModel *
get_store (GtkColumnView *view)
{
  return gtk_single_selection_get_model (GTK_SINGLE_SELECTION (gtk_column_view_get_model (view)));
}

void
merita_succession_table_fill (GtkColumnView *view, MeritaSuccessionPlan *plan)
{
  GListModel *store = get_store (view);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < plan->report->nodes->len; i++)
    g_ptr_array_add (items, merita_succession_item_new_position (plan, i));
  g_list_store_splice (G_LIST_STORE (store), 0, g_list_model_get_n_items (store), items->pdata,
                       items->len);
}

MeritaId
merita_succession_table_get (GtkColumnView *view, guint row)
{
  g_autoptr (MeritaSuccessionItem) item = g_list_model_get_item (get_store (view), row);

  return item != NULL ? get_node (item)->id : MERITA_ID_NONE;
}
