/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-employee-columns.h"

#include <glib/gi18n.h>

#include "merita-box-badge.h"
#include "merita-columns.h"
#include "merita-employee-item.h"
#include "merita-grade.h"
#include "merita-nip.h"

typedef struct
{
  const char *title;
  int sort; /* MeritaEmployeeSort, -1 not sortable */
  int width;
  gboolean expand; /* takes a share of what is left */
  gboolean narrow; /* stays in a narrow window */
  char *(*format) (const MeritaEmployee *row, MeritaContext *context);
} Column;

static char *
format_name (const MeritaEmployee *row, MeritaContext *context)
{
  return g_strdup (row->name);
}

static char *
format_nip (const MeritaEmployee *row, MeritaContext *context)
{
  char text[22];

  return g_strdup (merita_nip_format_spaced (row->nip, text));
}

static char *
format_grade (const MeritaEmployee *row, MeritaContext *context)
{
  return g_strdup (merita_grade_code (row->grade));
}

static char *
format_job (const MeritaEmployee *row, MeritaContext *context)
{
  return g_strdup (row->job_title);
}

static char *
format_unit (const MeritaEmployee *row, MeritaContext *context)
{
  return g_strdup (row->unit_name);
}

static char *
format_since (const MeritaEmployee *row, MeritaContext *context)
{
  return merita_text_date_short (merita_language_current (), row->post_since);
}

static const Column columns[] = {
  { N_ ("Name"), MERITA_EMPLOYEE_SORT_NAME, 168, TRUE, TRUE, format_name },
  { N_ ("NIP"), MERITA_EMPLOYEE_SORT_NIP, 180, FALSE, FALSE, format_nip },
  { N_ ("Grade"), MERITA_EMPLOYEE_SORT_GRADE, 72, FALSE, TRUE, format_grade },
  { N_ ("Position"), -1, 146, TRUE, FALSE, format_job },
  { N_ ("Unit"), MERITA_EMPLOYEE_SORT_UNIT, 110, TRUE, FALSE, format_unit },
  { N_ ("In post since"), MERITA_EMPLOYEE_SORT_POST_SINCE, 96, FALSE, FALSE, format_since },
};
#define BOX_COLUMN 5

/* ---- cells ------------------------------------------------------------------------------------
 */

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  const Column *column = data;
  MeritaContext *context = g_object_get_data (G_OBJECT (factory), "context");
  const MeritaEmployee *row = merita_employee_item_get (gtk_list_item_get_item (item));
  g_autofree char *text = column->format (row, context);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), text != NULL ? text : "–");
}

static void
setup_box_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  gtk_list_item_set_child (item, merita_box_badge_new (0));
}

static void
bind_box_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  MeritaAgency *agency = merita_context_get_agency (data);
  const MeritaEmployee *row = merita_employee_item_get (gtk_list_item_get_item (item));
  const MeritaMapping *mapping = agency != NULL ? merita_agency_get_mapping (agency, NULL) : NULL;
  gint found = mapping != NULL ? merita_mapping_find (mapping, row->nip) : -1;

  merita_box_badge_set_box (MERITA_BOX_BADGE (gtk_list_item_get_child (item)),
                            found >= 0 ? mapping->box[found] : 0);
}

/* ---- sorting
 * -------------------------------------------------------------------------------------- */

/*
 * GTK 4.8 does not tell which column leads.  So each column's sorter only writes down that it was
 * asked; the answer "smaller" comes back turned round when the column is sorted downwards.
 */
typedef struct
{
  int sort; /* of the column that was asked first, -1 none */
} Probe;

static int
probe_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  Probe *probe = g_object_get_data (G_OBJECT (a), "probe");

  if (probe == NULL)
    probe = g_object_get_data (G_OBJECT (b), "probe");
  if (probe != NULL && probe->sort < 0)
    probe->sort = GPOINTER_TO_INT (data);
  return -1;
}

void
merita_employee_columns_get_sort (GtkColumnView *view,
                                  MeritaEmployeeSort *sort,
                                  gboolean *descending)
{
  GtkSorter *sorter = gtk_column_view_get_sorter (view);
  g_autoptr (GObject) a = g_object_new (G_TYPE_OBJECT, NULL);
  g_autoptr (GObject) b = g_object_new (G_TYPE_OBJECT, NULL);
  Probe probe = { -1 };
  GtkOrdering ordering;

  g_object_set_data (a, "probe", &probe);
  g_object_set_data (b, "probe", &probe);
  ordering = gtk_sorter_compare (sorter, a, b);
  *sort = probe.sort >= 0 ? (MeritaEmployeeSort) probe.sort : MERITA_EMPLOYEE_SORT_NAME;
  *descending = probe.sort >= 0 && ordering == GTK_ORDERING_LARGER;
}

static void
add_column (GtkColumnView *view, MeritaContext *context, const Column *column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *view_column = gtk_column_view_column_new (_ (column->title), factory);

  g_object_set_data_full (G_OBJECT (factory), "context", g_object_ref (context), g_object_unref);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), (gpointer) column);
  gtk_column_view_column_set_resizable (view_column, TRUE);
  gtk_column_view_column_set_expand (view_column, column->expand);
  gtk_column_view_column_set_fixed_width (view_column, column->width);
  if (column->sort >= 0)
    {
      g_autoptr (GtkSorter) sorter =
        GTK_SORTER (gtk_custom_sorter_new (probe_cb, GINT_TO_POINTER (column->sort), NULL));

      gtk_column_view_column_set_sorter (view_column, sorter);
    }
  gtk_column_view_append_column (view, view_column);
  g_object_unref (view_column);
}

void
merita_employee_columns_add (GtkColumnView *view, MeritaContext *context)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) box = gtk_column_view_column_new (_ ("Box"), factory);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    add_column (view, context, &columns[i]);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_box_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_box_cb), context, 0);
  gtk_column_view_column_set_fixed_width (box, 54);
  gtk_column_view_insert_column (view, BOX_COLUMN, box);
  merita_columns_remember (view);
}

void
merita_employee_columns_set_narrow (GtkColumnView *view, gboolean narrow)
{
  guint64 wanted = 1 << BOX_COLUMN;

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    if (!narrow || columns[i].narrow)
      wanted |= 1 << (i < BOX_COLUMN ? i : i + 1);
  merita_columns_choose (view, wanted);
}
