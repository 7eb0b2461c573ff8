/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-mock-dialog.h"

#include <glib/gi18n.h>

#include "merita-card.h"
#include "merita-dialog-shell.h"
#include "merita-mock.h"

static void
attach (GtkGrid *grid, const char *text, const char *classes, float xalign, int column, int row)
{
  GtkWidget *label = merita_label_new (text, classes, xalign);

  if (column == 1)
    gtk_widget_set_hexpand (label, TRUE);
  if (column == 1 || row == 0)
    {
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label),
                               row == 0 ? PANGO_WRAP_WORD : PANGO_WRAP_WORD_CHAR);
      gtk_label_set_justify (GTK_LABEL (label), column == 1 ? GTK_JUSTIFY_LEFT : GTK_JUSTIFY_RIGHT);
      gtk_label_set_width_chars (GTK_LABEL (label), column == 1 ? 8 : -1);
    }
  gtk_widget_set_valign (label, row == 0 ? GTK_ALIGN_END : GTK_ALIGN_START);
  gtk_grid_attach (grid, label, column, row, 1, 1);
}

static void
attach_head (GtkGrid *grid, const MeritaMockReport *report)
{
  attach (grid, _ ("Sub-aspect"), "dim", 0, 1, 0);
  for (guint i = 0; i < report->rounds->len; i++)
    {
      const MeritaScoredRound *item = report->rounds->pdata[i];

      attach (grid, item->round->assessor != NULL ? item->round->assessor : item->round->name,
              "dim", 1, (int) i + 2, 0);
    }
  attach (grid, _ ("Apart"), "dim", 1, (int) report->rounds->len + 2, 0);
}

static void
attach_line (GtkGrid *grid, const MeritaMockReport *report, guint k, int row)
{
  const MeritaMockLine *line = &g_array_index (report->lines, MeritaMockLine, k);
  const char *classes = line->spread > 0 ? "dense strong" : "dense";

  attach (grid, line->sub->code, "dense dim", 0, 0, row);
  attach (grid, line->sub->title, classes, 0, 1, row);
  for (guint i = 0; i < report->rounds->len; i++)
    {
      gint level = merita_mock_report_get_level (report, i, k);
      g_autofree char *text = level >= 0     ? g_strdup_printf ("%d", level)
                              : line->hidden ? g_strdup (_ ("hidden"))
                                             : g_strdup ("–");

      attach (grid, text, classes, 1, (int) i + 2, row);
    }
  if (line->spread > 0)
    {
      g_autofree char *spread = g_strdup_printf ("%d", line->spread);

      attach (grid, spread, "dense strong", 1, (int) report->rounds->len + 2, row);
    }
}

static GtkWidget *
create_summary (const MeritaMockReport *report)
{
  MeritaLanguage language = merita_language_current ();
  g_autofree char *agreement = merita_mock_describe_agreement (language, &report->agreement);
  g_autofree char *counts =
    g_strdup_printf (_ ("%u of %u sub-aspects agree; the last is lower in %d, higher in %d."),
                     report->agreement.agreeing, report->agreement.units, report->stricter,
                     report->milder);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  const char *const texts[] = {
    agreement, counts,
    _ ("Krippendorff's alpha for ordered levels; the interval draws the sub-aspects 1,000 times "
       "with replacement from a fixed seed. 0.67 and 0.80 are conventional marks, not rules.")
  };
  static const char *const classes[] = { "strong", NULL, "dim" };

  gtk_box_append (GTK_BOX (box), merita_label_new (_ ("Agreement"), "card-title", 0));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      GtkWidget *label = merita_label_new (texts[i], classes[i], 0);

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
      gtk_box_append (GTK_BOX (box), label);
    }
  gtk_widget_add_css_class (box, "merita-card");
  return box;
}

static GtkWidget *
build (const MeritaMockReport *report)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkGrid *grid = GTK_GRID (gtk_grid_new ());

  gtk_grid_set_column_spacing (grid, 14);
  gtk_grid_set_row_spacing (grid, 6);
  attach_head (grid, report);
  for (guint k = 0; k < report->lines->len; k++)
    attach_line (grid, report, k, (int) k + 1);
  gtk_widget_add_css_class (card, "merita-card");
  gtk_widget_add_css_class (box, "page-body");
  gtk_box_append (GTK_BOX (card), GTK_WIDGET (grid));
  gtk_box_append (GTK_BOX (box), create_summary (report));
  gtk_box_append (GTK_BOX (box), card);
  return merita_dialog_shell_scroll (box);
}

static GtkWidget *
build_empty (void)
{
  GtkWidget *page = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "view-dual-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _ ("Nobody has scored blind yet"));
  adw_status_page_set_description (
    ADW_STATUS_PAGE (page),
    _ ("Start a round of the kind “Mock verification” and let a second person score it. The claim "
       "stays hidden until each sub-aspect was scored."));
  return page;
}

void
merita_mock_dialog_present (GtkWidget *parent, MeritaContext *context, gint period)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rounds = merita_agency_score (merita_context_get_agency (context), &error);
  g_autoptr (GPtrArray) raters = NULL;
  g_autoptr (MeritaMockReport) report = NULL;
  g_autofree char *title = g_strdup_printf (_ ("Blind comparison %d"), period);

  if (rounds == NULL)
    {
      merita_context_toast_error (context, error);
      return;
    }
  raters = merita_mock_list_rounds (rounds, period);
  if (raters->len > 1)
    report = merita_mock_report_new (raters);
  gtk_window_present (merita_dialog_shell_new (parent, title, 760, 640,
                                               report != NULL ? build (report) : build_empty (),
                                               NULL));
}
