/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of documents that were added. */
#include "config.h"

#include "merita-add-outcome.h"
#include "merita-evidence-add.h"
#include "merita-ui-test.h"

#define TODAY 20260618

/* A document that is nearly another one is named beside it. */
static void
test_similar (gconstpointer data)
{
  MeritaWindow *window = merita_ui_test_open (data, TODAY);
  MeritaEvidenceItem item = { .path = (char *) "SK.pdf",
                              .document = { .id = 9, .status = MERITA_DOCUMENT_READABLE },
                              .similar = 8,
                              .percent = 96,
                              .similar_name = (char *) "SK 800" };
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  MeritaAddOutcome *outcome;

  g_ptr_array_add (items, &item);
  merita_add_outcome_present (GTK_WIDGET (window), merita_window_get_context (window), items);
  outcome = merita_ui_test_find_window (MERITA_TYPE_ADD_OUTCOME);
  g_assert_nonnull (outcome);
  g_assert_nonnull (merita_ui_test_find (outcome, GTK_TYPE_LABEL, "mirip 96 % dengan SK 800"));
  gtk_window_destroy (GTK_WINDOW (outcome));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autofree char *path = NULL;

  merita_ui_test_init (&argc, &argv);
  path = merita_ui_test_file (TODAY);
  g_test_add_data_func ("/add-outcome/similar", path, test_similar);
  return g_test_run ();
}
