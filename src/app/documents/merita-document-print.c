/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-document-print.h"

static void
draw_page_cb (MeritaReport *report, GtkPrintContext *context, int page)
{
  merita_report_draw_page (report, gtk_print_context_get_cairo_context (context), (guint) page);
}

static GtkPageSetup *
create_page_setup (MeritaReport *report)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *paper;
  double width, height;

  merita_report_get_page_size (report, 0, &width, &height);
  paper = gtk_paper_size_new_custom ("merita", merita_report_get_title (report),
                                     MIN (width, height), MAX (width, height), GTK_UNIT_POINTS);
  gtk_page_setup_set_paper_size (setup, paper);
  gtk_page_setup_set_orientation (setup, width > height ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                        : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_paper_size_free (paper);
  return setup;
}

gboolean
merita_document_print (MeritaReport *report, GtkWindow *parent, GError **error)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = create_page_setup (report);

  gtk_print_operation_set_n_pages (operation, (int) merita_report_get_n_pages (report));
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_job_name (operation, merita_report_get_title (report));
  g_signal_connect_swapped (operation, "draw-page", G_CALLBACK (draw_page_cb), report);
  return gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, error)
         != GTK_PRINT_OPERATION_RESULT_ERROR;
}
