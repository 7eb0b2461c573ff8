/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-start-page.h"

#include <glib/gi18n.h>

#define MOST_RECENT 6

struct _MeritaStartPage
{
  AdwBin parent_instance;

  MeritaContext *context;
  GtkListBox *recent;
  GtkWidget *recent_box, *buttons;
  GtkSpinner *spinner;
};

G_DEFINE_FINAL_TYPE (MeritaStartPage, merita_start_page, ADW_TYPE_BIN)

static gint
compare_visited (gconstpointer a, gconstpointer b)
{
  return g_date_time_compare (gtk_recent_info_get_visited (*(GtkRecentInfo **) b),
                              gtk_recent_info_get_visited (*(GtkRecentInfo **) a));
}

static void
add_recent (MeritaStartPage *self, GtkRecentInfo *info)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *name = g_strdup (gtk_recent_info_get_display_name (info));
  g_autofree char *folder = NULL;
  g_autofree char *title = NULL;
  g_autofree char *path = g_filename_from_uri (gtk_recent_info_get_uri (info), NULL, NULL);
  g_autofree char *parent = path != NULL ? g_path_get_dirname (path) : NULL;

  if (g_str_has_suffix (name, ".merita"))
    name[strlen (name) - strlen (".merita")] = '\0';
  title = g_markup_escape_text (name, -1);
  folder = g_markup_escape_text (parent != NULL ? parent : "", -1);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), folder);
  adw_action_row_set_icon_name (ADW_ACTION_ROW (row), "document-open-recent-symbolic");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "app.open-path");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", path);
  gtk_list_box_append (self->recent, row);
}

static void
fill_recent_cb (MeritaStartPage *self)
{
  g_autoptr (GPtrArray) found =
    g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_recent_info_unref);
  GList *items = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->recent, 0)) != NULL)
    gtk_list_box_remove (self->recent, GTK_WIDGET (row));
  for (GList *item = items; item != NULL; item = item->next)
    {
      GtkRecentInfo *info = item->data;

      if (g_str_has_suffix (gtk_recent_info_get_uri (info), ".merita")
          && gtk_recent_info_is_local (info) && gtk_recent_info_exists (info))
        g_ptr_array_add (found, gtk_recent_info_ref (info));
    }
  g_list_free_full (items, (GDestroyNotify) gtk_recent_info_unref);
  g_ptr_array_sort (found, compare_visited);
  for (guint i = 0; i < MIN (found->len, MOST_RECENT); i++)
    add_recent (self, g_ptr_array_index (found, i));
  gtk_widget_set_visible (self->recent_box, found->len > 0);
}

static void
merita_start_page_dispose (GObject *object)
{
  g_clear_object (&MERITA_START_PAGE (object)->context);
  G_OBJECT_CLASS (merita_start_page_parent_class)->dispose (object);
}

static void
merita_start_page_class_init (MeritaStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = merita_start_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/merita/Merita/merita-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MeritaStartPage, recent);
  gtk_widget_class_bind_template_child (widget_class, MeritaStartPage, recent_box);
  gtk_widget_class_bind_template_child (widget_class, MeritaStartPage, buttons);
  gtk_widget_class_bind_template_child (widget_class, MeritaStartPage, spinner);
}

static void
merita_start_page_init (MeritaStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_recent_manager_get_default (), "changed",
                           G_CALLBACK (fill_recent_cb), self, G_CONNECT_SWAPPED);
  fill_recent_cb (self);
}

void
merita_start_page_set_context (MeritaStartPage *self, MeritaContext *context)
{
  g_return_if_fail (MERITA_IS_START_PAGE (self));
  g_set_object (&self->context, context);
}

void
merita_start_page_set_busy (MeritaStartPage *self, gboolean busy)
{
  g_return_if_fail (MERITA_IS_START_PAGE (self));
  gtk_widget_set_sensitive (self->buttons, !busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->recent), !busy);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), busy);
  gtk_spinner_set_spinning (self->spinner, busy);
}
