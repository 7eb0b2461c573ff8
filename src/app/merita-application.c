/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-application.h"

#include <glib/gi18n.h>

#include "merita-app-resources.h"
#include "merita-date.h"
#include "merita-file-dialogs.h"
#include "merita-preferences.h"
#include "merita-text.h"
#include "merita-window.h"

struct _MeritaApplication
{
  AdwApplication parent_instance;

  MeritaDate today;
};

G_DEFINE_FINAL_TYPE (MeritaApplication, merita_application, ADW_TYPE_APPLICATION)

static MeritaWindow *
new_window (MeritaApplication *self)
{
  g_autoptr (MeritaContext) context = merita_context_new ();

  merita_context_set_today (context, self->today);
  return merita_window_new (ADW_APPLICATION (self), context);
}

static MeritaWindow *
find_window (MeritaApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  return MERITA_IS_WINDOW (window) ? MERITA_WINDOW (window) : new_window (self);
}

/* A file opens in the window that has none. */
static void
open_path (MeritaApplication *self, const char *path)
{
  MeritaWindow *window = find_window (self);

  if (merita_context_is_open (merita_window_get_context (window)))
    window = new_window (self);
  gtk_window_present (GTK_WINDOW (window));
  merita_window_open (window, path);
}

static void
merita_application_activate (GApplication *application)
{
  gtk_window_present (GTK_WINDOW (find_window (MERITA_APPLICATION (application))));
}

static void
merita_application_open (GApplication *application, GFile **files, gint n_files, const char *hint)
{
  for (gint i = 0; i < n_files; i++)
    open_path (MERITA_APPLICATION (application), g_file_peek_path (files[i]));
}

static gint
merita_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  MeritaApplication *self = MERITA_APPLICATION (application);
  const char *today;

  if (g_variant_dict_lookup (options, "version", "b", NULL))
    {
      g_print ("merita %s\n", MERITA_VERSION);
      return 0;
    }
  if (g_variant_dict_lookup (options, "today", "&s", &today)
      && !merita_date_parse_iso (today, -1, &self->today))
    {
      g_printerr (_ ("“%s” is not a date such as 2026-06-30.\n"), today);
      return 2;
    }
  return -1;
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GList *windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (data)));

  for (GList *window = windows; window != NULL; window = window->next)
    gtk_window_close (window->data);
  g_list_free (windows);
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWindow *parent = gtk_application_get_active_window (GTK_APPLICATION (data));
  const char *developers[] = { "The Merita contributors", NULL };

  adw_show_about_window (parent, "application-name", "Merita", "application-icon", MERITA_APP_ID,
                         "version", MERITA_VERSION, "developer-name", _ ("The Merita contributors"),
                         "developers", developers, "license-type", GTK_LICENSE_GPL_3_0, "comments",
                         _ ("Merit assessment, talent map and succession planning for "
                            "Indonesian government agencies."),
                         NULL);
}

static void
preferences_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  MeritaWindow *window = find_window (data);

  gtk_window_present (
    GTK_WINDOW (merita_preferences_new (GTK_WINDOW (window), merita_window_get_context (window))));
}

static void
open_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  merita_file_dialog_open (find_window (data));
}

static void
open_path_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  open_path (data, g_variant_get_string (parameter, NULL));
}

static void
new_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  merita_file_dialog_new (find_window (data));
}

static void
sample_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  merita_file_dialog_sample (find_window (data));
}

static const GActionEntry actions[] = {
  { .name = "quit", .activate = quit_cb },
  { .name = "about", .activate = about_cb },
  { .name = "preferences", .activate = preferences_cb },
  { .name = "new", .activate = new_cb },
  { .name = "open", .activate = open_cb },
  { .name = "open-path", .activate = open_path_cb, .parameter_type = "s" },
  { .name = "sample", .activate = sample_cb },
};

static const struct
{
  const char *action, *accels[3];
} accels[] = {
  { "app.quit", { "<Control>q" } },
  { "app.preferences", { "<Control>comma" } },
  { "app.new", { "<Control>n" } },
  { "app.open", { "<Control>o" } },
  { "win.show-help-overlay", { "<Control>question" } },
  { "window.close", { "<Control>w" } },
};

static void
merita_application_startup (GApplication *application)
{
  merita_application_register_resources ();
  merita_application_apply_language ();
  G_APPLICATION_CLASS (merita_application_parent_class)->startup (application);
  gtk_window_set_default_icon_name (MERITA_APP_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), accels[i].action,
                                           (const char *const *) accels[i].accels);
}

static void
merita_application_class_init (MeritaApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->startup = merita_application_startup;
  application_class->activate = merita_application_activate;
  application_class->open = merita_application_open;
  application_class->handle_local_options = merita_application_handle_local_options;
}

static void
merita_application_init (MeritaApplication *self)
{
  const GOptionEntry options[] = {
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Show the version"), NULL },
    { "today", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("Take this day for today"), N_ ("DATE") },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

MeritaApplication *
merita_application_new (const char *application_id, GApplicationFlags flags)
{
  return g_object_new (MERITA_TYPE_APPLICATION, "application-id", application_id, "flags", flags,
                       "resource-base-path", "/id/merita/Merita", NULL);
}

void
merita_application_register_resources (void)
{
  /* Called by name, or the linker would leave the resource out of a program that uses the library.
   */
  static gsize done;

  if (g_once_init_enter (&done))
    {
      merita_app_register_resource ();
      g_once_init_leave (&done, 1);
    }
}

void
merita_application_apply_language (void)
{
  g_autoptr (GSettings) settings = g_settings_new (MERITA_APP_ID);
  g_autofree char *language = g_settings_get_string (settings, "language");

  if (g_str_equal (language, "id"))
    merita_language_set (MERITA_LANGUAGE_INDONESIAN);
  else if (g_str_equal (language, "en"))
    merita_language_set (MERITA_LANGUAGE_ENGLISH);
  else
    /* Templates go through gettext: tell it what the program has found for itself. */
    merita_language_set (merita_language_current ());
}
