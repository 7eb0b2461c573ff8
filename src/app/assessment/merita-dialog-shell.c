/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-dialog-shell.h"

#include <glib/gi18n.h>

#define ACTION_KEY "merita-dialog-action"

static void
add_escape (GtkWindow *window)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape,
                                                                                  0),
                                                          gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (GTK_WIDGET (window), keys);
}

GtkWindow *
merita_dialog_shell_new (GtkWidget *parent,
                         const char *title,
                         int width,
                         int height,
                         GtkWidget *content,
                         const char *action_label)
{
  GtkRoot *root = gtk_widget_get_root (parent);
  GtkWidget *window = adw_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *cancel =
    gtk_button_new_with_mnemonic (action_label != NULL ? _ ("_Cancel") : _ ("_Close"));

  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "window.close");
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  if (action_label != NULL)
    {
      GtkWidget *action = gtk_button_new_with_mnemonic (action_label);

      gtk_widget_add_css_class (action, "suggested-action");
      adw_header_bar_pack_end (ADW_HEADER_BAR (header), action);
      g_object_set_data (G_OBJECT (window), ACTION_KEY, action);
    }
  gtk_widget_set_vexpand (content, TRUE);
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), content);
  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_window_set_title (GTK_WINDOW (window), title);
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (root));
  add_escape (GTK_WINDOW (window));
  return GTK_WINDOW (window);
}

GtkWidget *
merita_dialog_shell_get_action (GtkWindow *self)
{
  return g_object_get_data (G_OBJECT (self), ACTION_KEY);
}

GtkWidget *
merita_dialog_shell_add_back (GtkWindow *self)
{
  GtkWidget *header = gtk_widget_get_first_child (adw_window_get_content (ADW_WINDOW (self)));
  GtkWidget *back = gtk_button_new_from_icon_name ("go-previous-symbolic");

  gtk_widget_set_tooltip_text (back, _ ("Back"));
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), back);
  return back;
}

GtkWidget *
merita_dialog_shell_scroll (GtkWidget *child)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), child);
  return scrolled;
}
