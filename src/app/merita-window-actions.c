/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-window-private.h"

#define LOOK_BACK 64

static void
go_to_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *page, *argument;

  g_variant_get (parameter, "(&s&s)", &page, &argument);
  merita_window_go_to (MERITA_WINDOW (widget), page, argument);
}

static void
back_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  merita_window_go_back (MERITA_WINDOW (widget));
}

static void
undo_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  merita_context_undo (MERITA_WINDOW (widget)->context, 0);
}

static void
redo_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  merita_context_redo (MERITA_WINDOW (widget)->context);
}

static void
close_file_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  merita_context_close (MERITA_WINDOW (widget)->context);
}

static void
cancel_task_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  merita_context_cancel_tasks (MERITA_WINDOW (widget)->context);
}

static void
search_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MeritaWindow *self = MERITA_WINDOW (widget);

  if (self->narrow)
    gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->narrow ? self->narrow_search : self->search));
}

static void
toggle_sidebar_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MeritaWindow *self = MERITA_WINDOW (widget);

  if (self->narrow)
    {
      gboolean shown = adw_leaflet_get_visible_child (self->leaflet) == self->sidebar;

      adw_leaflet_set_visible_child (self->leaflet, shown ? self->content : self->sidebar);
      return;
    }
  self->want_sidebar = !self->want_sidebar;
  merita_window_update_layout (self);
}

void
merita_window_install_actions (GtkWidgetClass *widget_class)
{
  GdkModifierType redo = GDK_CONTROL_MASK | GDK_SHIFT_MASK;

  gtk_widget_class_install_action (widget_class, "win.go-to", "(ss)", go_to_cb);
  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_cb);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_cb);
  gtk_widget_class_install_action (widget_class, "win.close-file", NULL, close_file_cb);
  gtk_widget_class_install_action (widget_class, "win.cancel-task", NULL, cancel_task_cb);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_cb);
  gtk_widget_class_install_action (widget_class, "win.toggle-sidebar", NULL, toggle_sidebar_cb);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, redo, "win.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_k, GDK_CONTROL_MASK, "win.search",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F9, 0, "win.toggle-sidebar", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "win.back", NULL);
}

void
merita_window_update_actions (MeritaWindow *self)
{
  MeritaReader *reader = merita_context_get_reader (self->context);
  g_autoptr (GPtrArray) entries = NULL;
  gboolean undo = FALSE;
  gboolean redo = FALSE;

  if (reader != NULL)
    entries = merita_reader_list_journal (reader, LOOK_BACK, NULL);
  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      MeritaJournalEntry *entry = g_ptr_array_index (entries, i);

      undo = undo || entry->can_undo;
      /* Redo reverts an undo, and only while nothing was done after it. */
      redo = redo || (i == 0 && g_str_equal (entry->kind, "undo"));
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", undo);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo", redo);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.close-file", reader != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.search", reader != NULL);
}
