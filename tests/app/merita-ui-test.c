/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-ui-test.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <locale.h>

#include "merita-locale.h"
#include "merita-profile-loader.h"
#include "merita-sample.h"

#define PATIENCE (10 * G_USEC_PER_SEC)
#define FEW_PEOPLE 600

void
merita_ui_fix_settings (void)
{
  g_object_set (gtk_settings_get_default (), "gtk-font-name", "Cantarell 11",
                "gtk-hint-font-metrics", TRUE, "gtk-enable-animations", FALSE, NULL);
}

void
merita_ui_test_init (int *argc, char ***argv)
{
  const char *localedir = g_getenv ("MERITA_LOCALEDIR");

  g_setenv ("LANGUAGE", "id", FALSE);
  gtk_test_init (argc, argv, NULL);
  setlocale (LC_ALL, "C.UTF-8");
  merita_locale_fix_messages ();
  if (localedir != NULL)
    bindtextdomain (GETTEXT_PACKAGE, localedir);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  adw_init ();
  merita_application_register_resources ();
  merita_ui_fix_settings ();
}

AdwApplication *
merita_ui_test_application (void)
{
  static MeritaApplication *application;

  if (application == NULL)
    {
      application = merita_application_new ("id.merita.Test", G_APPLICATION_NON_UNIQUE);
      g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
    }
  return ADW_APPLICATION (application);
}

static gboolean
tick_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

gboolean
merita_ui_test_wait (MeritaCondition condition, gpointer data)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;
  guint tick = g_timeout_add (20, tick_cb, NULL);
  gboolean holds;

  while (!(holds = condition (data)) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (tick);
  return holds;
}

static gboolean
is_open (gpointer data)
{
  return merita_context_is_open (merita_window_get_context (data));
}

MeritaWindow *
merita_ui_test_open (const char *path, MeritaDate today)
{
  g_autoptr (MeritaContext) context = merita_context_new ();
  MeritaWindow *window;

  merita_context_set_today (context, today);
  window = merita_window_new (merita_ui_test_application (), context);
  gtk_window_set_default_size (GTK_WINDOW (window), 1366, 768);
  gtk_window_present (GTK_WINDOW (window));
  merita_window_open (window, path);
  g_assert_true (merita_ui_test_wait (is_open, window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  return window;
}

MeritaPage *
merita_ui_test_go_to (MeritaWindow *window, const char *page, const char *argument)
{
  merita_window_go_to (window, page, argument);
  g_assert_nonnull (merita_window_get_page (window));
  g_assert_cmpstr (merita_page_get_id (merita_window_get_page (window)), ==, page);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  return merita_window_get_page (window);
}

static gpointer
find_child (GtkWidget *widget, const char *name)
{
  gpointer found = gtk_widget_get_template_child (widget, G_OBJECT_TYPE (widget), name);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_child (child, name);
  return found;
}

gpointer
merita_ui_test_child (gpointer widget, const char *name)
{
  gpointer child = find_child (widget, name);

  if (child == NULL)
    g_error ("%s has no child %s", G_OBJECT_TYPE_NAME (widget), name);
  return child;
}

static const char *
get_label (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return gtk_label_get_text (GTK_LABEL (widget));
  return GTK_IS_BUTTON (widget) ? gtk_button_get_label (GTK_BUTTON (widget)) : NULL;
}

gpointer
merita_ui_test_find (gpointer root, GType type, const char *label)
{
  if (!gtk_widget_get_visible (root))
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (root), type)
      && (label == NULL || g_strcmp0 (get_label (root), label) == 0))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = merita_ui_test_find (child, type, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

gpointer
merita_ui_test_find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GObject) window = g_list_model_get_item (windows, i);

      if (g_type_is_a (G_OBJECT_TYPE (window), type))
        return window; /* the list of windows holds it */
    }
  return NULL;
}

guint
merita_ui_test_count_rows (GtkListBox *list)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (list, (int) n) != NULL)
    n++;
  return n;
}

typedef struct
{
  GtkStack *stack;
  const char *child;
} StackWait;

static gboolean
shows_child (gpointer data)
{
  StackWait *wait = data;

  return g_strcmp0 (gtk_stack_get_visible_child_name (wait->stack), wait->child) == 0;
}

void
merita_ui_test_wait_stack (gpointer widget, const char *child)
{
  StackWait wait = { merita_ui_test_child (widget, "stack"), child };

  if (!merita_ui_test_wait (shows_child, &wait))
    g_error ("%s shows %s instead of %s", G_OBJECT_TYPE_NAME (widget),
             gtk_stack_get_visible_child_name (wait.stack), child);
}

char *
merita_ui_test_file (MeritaDate today)
{
  MeritaSampleOptions options = { NULL, FEW_PEOPLE, 7, today };
  g_autofree char *folder = g_dir_make_tmp ("merita-app-XXXXXX", NULL);
  g_autofree char *document = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaProfile) profile = merita_profile_load ("kasn-2019", &document, &error);

  g_assert_no_error (error);
  path = g_build_filename (folder, "uji.merita", NULL);
  merita_sample_create (path, &options, profile, document, NULL, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&path);
}
