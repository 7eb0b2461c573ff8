/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-employee-summary.h"

#include <glib/gi18n.h>

#include "merita-box-badge.h"
#include "merita-card.h"
#include "merita-employee-facts.h"
#include "merita-nip.h"

struct _MeritaEmployeeSummary
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (MeritaEmployeeSummary, merita_employee_summary, ADW_TYPE_BIN)

static GtkWidget *
new_box_row (MeritaContext *context, MeritaNip nip)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  guint box = merita_employee_box (context, nip);
  g_autofree char *place = box > 0
                             ? merita_text_place (merita_language_current (),
                                                  merita_context_get_profile (context)->talent, box)
                             : g_strdup (_ ("Not mapped"));
  GtkWidget *badge = merita_box_badge_new (box);

  gtk_widget_add_css_class (badge, "large");
  gtk_box_append (GTK_BOX (row), badge);
  gtk_box_append (GTK_BOX (row), merita_label_new (place, "dense", 0));
  return row;
}

static GtkWidget *
new_profile_button (MeritaNip nip)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Open profile"));
  char text[19];

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.go-to");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", "profile",
                                    merita_nip_format (nip, text));
  return button;
}

static void
merita_employee_summary_class_init (MeritaEmployeeSummaryClass *klass)
{
}

static void
merita_employee_summary_init (MeritaEmployeeSummary *self)
{
  merita_employee_summary_show (self, NULL, NULL);
}

void
merita_employee_summary_show (MeritaEmployeeSummary *self,
                              MeritaContext *context,
                              const MeritaEmployee *row)
{
  GtkWidget *box;
  GtkWidget *facts;

  g_return_if_fail (MERITA_IS_EMPLOYEE_SUMMARY (self));
  if (row == NULL)
    {
      GtkWidget *hint =
        merita_label_new (_ ("Select somebody to see who it is."), "dim dense", 0.5f);

      gtk_label_set_wrap (GTK_LABEL (hint), TRUE);
      gtk_label_set_justify (GTK_LABEL (hint), GTK_JUSTIFY_CENTER);
      gtk_widget_set_margin_top (hint, 40);
      gtk_widget_set_valign (hint, GTK_ALIGN_START);
      adw_bin_set_child (ADW_BIN (self), hint);
      return;
    }
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  facts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (box, "pane");
  gtk_box_append (GTK_BOX (box), merita_employee_heading_new (row, 48));
  gtk_box_append (GTK_BOX (box), new_box_row (context, row->nip));
  merita_employee_add_facts (GTK_BOX (facts), context, row);
  gtk_box_append (GTK_BOX (box), facts);
  gtk_box_append (GTK_BOX (box), new_profile_button (row->nip));
  adw_bin_set_child (ADW_BIN (self), box);
}
