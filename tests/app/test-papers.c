/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-paper-facts.h"
#include "merita-paper-form.h"
#include "merita-team-dialog.h"
#include "merita-template-dialog.h"
#include "merita-ui-test.h"

#define TODAY 20260618

typedef struct
{
  MeritaContext *context;
  const char *key, *text;
} SettingWait;

static gboolean
has_setting (gpointer data)
{
  SettingWait *wait = data;
  g_autofree char *value =
    merita_reader_get_setting (merita_context_get_reader (wait->context), wait->key);

  return g_strcmp0 (value, wait->text) == 0;
}

static gboolean
has_number (gpointer data)
{
  SettingWait *wait = data;
  MeritaPaperFacts facts;
  gboolean found;

  merita_paper_get_facts (merita_context_get_reader (wait->context), 2026,
                          MERITA_DOCUMENT_COVER_LETTER, &facts, NULL);
  found = g_strcmp0 (facts.number, wait->text) == 0 && facts.issued_on == 20261122;
  merita_paper_facts_clear (&facts);
  return found;
}

static void
set_text (gpointer root, const char *name, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (merita_ui_test_child (root, name)), text);
}

/* The form is there for papers only; what is applied is in the file, and a slip is not. */
static void
test_facts (gconstpointer path)
{
  MeritaWindow *window = merita_ui_test_open (path, TODAY);
  MeritaPage *page = merita_ui_test_go_to (window, "documents", "nine-box");
  GtkWidget *form = merita_ui_test_child (page, "paper_form");
  SettingWait wait = { merita_window_get_context (window), NULL, "800/5/2026" };
  SettingWait official = { wait.context, "official.ppk.title", "Bupati Uji" };

  g_assert_false (gtk_widget_get_visible (form));
  merita_ui_test_go_to (window, "documents", "cover-letter");
  g_assert_true (gtk_widget_get_visible (form));
  set_text (form, "number", "800/5/2026");
  set_text (form, "date", "besok");
  g_signal_emit_by_name (merita_ui_test_child (form, "number"), "apply");
  g_assert_true (gtk_widget_has_css_class (merita_ui_test_child (form, "date"), "error"));
  set_text (form, "date", "22-11-2026");
  g_signal_emit_by_name (merita_ui_test_child (form, "date"), "apply");
  g_assert_true (merita_ui_test_wait (has_number, &wait));
  g_assert_false (gtk_widget_has_css_class (merita_ui_test_child (form, "date"), "error"));
  set_text (form, "official.ppk.title", "Bupati Uji");
  g_signal_emit_by_name (merita_ui_test_child (form, "official.ppk.title"), "apply");
  g_assert_true (merita_ui_test_wait (has_setting, &official));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
set_wording (MeritaTemplateDialog *dialog, const char *text)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (merita_ui_test_child (dialog, "text")), text,
                            -1);
}

static void
test_wording (gconstpointer path)
{
  MeritaWindow *window = merita_ui_test_open (path, TODAY);
  MeritaPage *page = merita_ui_test_go_to (window, "documents", "account-letter");
  SettingWait wait = { merita_window_get_context (window), "template.account-letter.recipient",
                       "Kepala BKN" };
  MeritaTemplateDialog *dialog;
  GtkWidget *save, *reset;

  merita_template_dialog_present (GTK_WIDGET (page), wait.context, MERITA_DOCUMENT_ACCOUNT_LETTER);
  dialog = merita_ui_test_find_window (MERITA_TYPE_TEMPLATE_DIALOG);
  save = merita_ui_test_child (dialog, "save");
  reset = merita_ui_test_child (dialog, "reset");
  g_assert_false (gtk_widget_is_sensitive (save));
  g_assert_false (gtk_widget_is_sensitive (reset));
  set_wording (dialog, "Kepala {kantor}");
  g_assert_false (gtk_widget_is_sensitive (save));
  g_assert_nonnull (
    strstr (gtk_label_get_text (merita_ui_test_child (dialog, "problem")), "{kantor}"));
  set_wording (dialog, "Kepala BKN");
  g_assert_true (gtk_widget_is_sensitive (save));
  g_signal_emit_by_name (save, "clicked");
  g_assert_true (merita_ui_test_wait (has_setting, &wait));
  g_assert_true (merita_ui_test_wait ((MeritaCondition) gtk_widget_is_sensitive, reset));
  g_signal_emit_by_name (reset, "clicked");
  wait.text = NULL;
  g_assert_true (merita_ui_test_wait (has_setting, &wait));
  gtk_window_destroy (GTK_WINDOW (dialog));
  gtk_window_destroy (GTK_WINDOW (window));
}

typedef struct
{
  GtkListBox *list;
  guint rows;
} RowsWait;

static gboolean
has_rows (gpointer data)
{
  RowsWait *wait = data;

  return merita_ui_test_count_rows (wait->list) == wait->rows;
}

static void
test_team (gconstpointer path)
{
  MeritaWindow *window = merita_ui_test_open (path, TODAY);
  MeritaPage *page = merita_ui_test_go_to (window, "documents", "team-decree");
  MeritaTeamDialog *dialog =
    merita_team_dialog_present (GTK_WIDGET (page), merita_window_get_context (window));
  GtkListBox *members = merita_ui_test_child (dialog, "members");
  guint before = merita_ui_test_count_rows (members);
  GtkWidget *save = merita_ui_test_child (dialog, "save");
  RowsWait wait = { members, before + 1 };

  gtk_list_box_select_row (members, gtk_list_box_get_row_at_index (members, (int) before - 1));
  g_assert_false (gtk_widget_is_sensitive (save));
  set_text (dialog, "name", "Ani, S.H.");
  set_text (dialog, "role", "Ketua");
  g_assert_true (gtk_widget_is_sensitive (save));
  set_text (dialog, "email", "ani");
  g_assert_false (gtk_widget_is_sensitive (save));
  set_text (dialog, "email", "ani@uji.go.id");
  g_assert_true (gtk_widget_is_sensitive (save));
  g_signal_emit_by_name (save, "clicked");
  g_assert_true (merita_ui_test_wait (has_rows, &wait));
  gtk_list_box_select_row (members, gtk_list_box_get_row_at_index (members, (int) before - 1));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (merita_ui_test_child (dialog, "name"))), ==,
                   "Ani, S.H.");
  g_signal_emit_by_name (merita_ui_test_child (dialog, "remove"), "clicked");
  wait.rows = before;
  g_assert_true (merita_ui_test_wait (has_rows, &wait));
  gtk_window_destroy (GTK_WINDOW (dialog));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autofree char *path = NULL;

  merita_ui_test_init (&argc, &argv);
  path = merita_ui_test_file (TODAY);
  g_test_add_data_func ("/papers/facts", path, test_facts);
  g_test_add_data_func ("/papers/wording", path, test_wording);
  g_test_add_data_func ("/papers/team", path, test_team);
  return g_test_run ();
}
