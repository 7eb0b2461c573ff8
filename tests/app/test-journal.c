/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The journal and the preferences, which write what the journal shows. */
#include "config.h"

#include <glib/gi18n.h>

#include "merita-preferences.h"
#include "merita-ui-test.h"

#define TODAY 20260618
#define KEY "letterhead.office"

typedef struct
{
  MeritaContext *context;
  const char *value;
} SettingWait;

static gboolean
has_setting (gpointer data)
{
  SettingWait *wait = data;
  g_autofree char *value =
    merita_reader_get_setting (merita_context_get_reader (wait->context), KEY);

  return g_strcmp0 (value, wait->value) == 0;
}

static void
change_setting (MeritaWindow *window, const char *value)
{
  MeritaPreferences *preferences =
    merita_preferences_new (GTK_WINDOW (window), merita_window_get_context (window));
  GtkEditable *entry = merita_ui_test_child (preferences, KEY);

  gtk_editable_set_text (entry, value);
  g_signal_emit_by_name (entry, "apply");
  gtk_window_destroy (GTK_WINDOW (preferences));
}

static gboolean
has_button (gpointer page)
{
  GtkListBox *list = merita_ui_test_child (page, "list");
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (list, 0);

  return first != NULL && merita_ui_test_find (first, GTK_TYPE_BUTTON, _ ("Undo")) != NULL
         && merita_ui_test_find (first, GTK_TYPE_LABEL, NULL) != NULL;
}

static void
test_undo (gconstpointer path)
{
  MeritaWindow *window = merita_ui_test_open (path, TODAY);
  MeritaContext *context = merita_window_get_context (window);
  g_autofree char *before = merita_reader_get_setting (merita_context_get_reader (context), KEY);
  MeritaPage *page = merita_ui_test_go_to (window, "journal", "");
  SettingWait wait = { context, "Badan Uji" };
  guint rows = merita_ui_test_count_rows (merita_ui_test_child (page, "list"));
  GtkListBoxRow *first;

  change_setting (window, "Badan Uji");
  g_assert_true (merita_ui_test_wait (has_setting, &wait));
  g_assert_true (merita_ui_test_wait (has_button, page));
  while (merita_ui_test_count_rows (merita_ui_test_child (page, "list")) == rows)
    g_main_context_iteration (NULL, TRUE);
  first = gtk_list_box_get_row_at_index (merita_ui_test_child (page, "list"), 0);
  g_signal_emit_by_name (merita_ui_test_find (first, GTK_TYPE_BUTTON, _ ("Undo")), "clicked");
  wait.value = before;
  g_assert_true (merita_ui_test_wait (has_setting, &wait));
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
is_visible (gpointer widget)
{
  return gtk_widget_get_visible (widget);
}

static void
test_verify (gconstpointer path)
{
  MeritaWindow *window = merita_ui_test_open (path, TODAY);
  MeritaPage *page = merita_ui_test_go_to (window, "journal", "");
  g_autoptr (GPtrArray) checks = NULL;
  g_autoptr (GError) error = NULL;

  g_signal_emit_by_name (merita_page_get_header_widget (page), "clicked");
  g_assert_true (merita_ui_test_wait (is_visible, merita_ui_test_child (page, "checks_box")));
  g_assert_cmpstr (gtk_label_get_text (merita_ui_test_child (page, "checks_title")), ==,
                   _ ("The file is in order"));
  checks = merita_store_verify (path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (merita_ui_test_count_rows (merita_ui_test_child (page, "checks")), ==,
                    checks->len);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_language (gconstpointer path)
{
  static const struct
  {
    guint row;
    const char *value;
    MeritaLanguage language;
  } cases[] = {
    { 2, "en", MERITA_LANGUAGE_ENGLISH },
    { 1, "id", MERITA_LANGUAGE_INDONESIAN },
  };
  MeritaWindow *window = merita_ui_test_open (path, TODAY);
  MeritaPreferences *preferences =
    merita_preferences_new (GTK_WINDOW (window), merita_window_get_context (window));
  g_autoptr (GSettings) settings = g_settings_new ("id.merita.Merita");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *value = NULL;

      adw_combo_row_set_selected (merita_ui_test_child (preferences, "language"), cases[i].row);
      value = g_settings_get_string (settings, "language");
      g_assert_cmpstr (value, ==, cases[i].value);
      merita_application_apply_language ();
      g_assert_cmpint (merita_language_current (), ==, cases[i].language);
    }
  gtk_window_destroy (GTK_WINDOW (preferences));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autofree char *path = NULL;

  merita_ui_test_init (&argc, &argv);
  path = merita_ui_test_file (TODAY);
  g_test_add_data_func ("/journal/undo", path, test_undo);
  g_test_add_data_func ("/journal/verify", path, test_verify);
  g_test_add_data_func ("/preferences/language", path, test_language);
  return g_test_run ();
}
