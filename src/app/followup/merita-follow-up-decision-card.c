/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "merita-card.h"
#include "merita-chip.h"
#include "merita-follow-up-cards.h"

GtkWidget *
merita_follow_up_button (const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_add_css_class (button, "compact");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static GtkWidget *
create_head (const MeritaFollowUp *follow_up, const GPtrArray *decisions)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *title = merita_label_new (_ ("Decision"), "card-title", 0);

  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (head), title);
  if (decisions->len > 1)
    {
      /* The older ones by turns: there is one a year at most. */
      GtkWidget *older = merita_follow_up_button (_ ("_Other decision"), "follow-up.other");

      gtk_box_append (GTK_BOX (head), older);
    }
  gtk_box_append (GTK_BOX (head), merita_follow_up_button (_ ("_Change…"), "follow-up.change"));
  gtk_box_append (GTK_BOX (head),
                  merita_follow_up_button (_ ("_Record a decision…"), "follow-up.record"));
  return head;
}

/* "256" large, with the figure in words below it. */
static GtkWidget *
create_figure (const char *label, const char *figure, const char *words)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *spelled = merita_label_new (words, "small dim", 0);

  gtk_label_set_wrap (GTK_LABEL (spelled), TRUE);
  gtk_label_set_ellipsize (GTK_LABEL (spelled), PANGO_ELLIPSIZE_NONE);
  gtk_box_append (GTK_BOX (box), merita_label_new (label, "small dim", 0));
  gtk_box_append (GTK_BOX (box), merita_label_new (figure, "figure", 0));
  if (words != NULL)
    gtk_box_append (GTK_BOX (box), spelled);
  else
    g_object_unref (g_object_ref_sink (spelled));
  return box;
}

static GtkWidget *
create_category (const MeritaFollowUp *follow_up)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  const MeritaCategory *category = follow_up->category;
  g_autofree char *text = NULL;
  GtkWidget *chip;

  if (category != NULL)
    text = g_strdup_printf ("%s · %s", category->code, category->name);
  else
    text = g_strdup (follow_up->decision->category != NULL ? follow_up->decision->category : "–");
  chip = merita_chip_new (text, category == NULL ? NULL : category->exemption ? "ok" : "warn");
  gtk_widget_set_halign (chip, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), merita_label_new (_ ("Category"), "small dim", 0));
  gtk_box_append (GTK_BOX (box), chip);
  return box;
}

static GtkWidget *
create_figures (const MeritaFollowUp *follow_up)
{
  const MeritaDecision *decision = follow_up->decision;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 24);
  g_autofree char *points = merita_text_plain (merita_language_current (), decision->points);
  g_autofree char *index = merita_text_hundredths (merita_language_current (), decision->index);
  g_autofree char *points_words = NULL;
  g_autofree char *index_words = NULL;

  if (decision->points != MERITA_HUNDREDTHS_UNKNOWN)
    points_words = merita_text_spell_hundredths (decision->points);
  else
    points = (g_free (points), g_strdup ("–"));
  if (decision->index != MERITA_HUNDREDTHS_UNKNOWN)
    index_words = merita_text_spell_hundredths (decision->index);
  gtk_box_append (GTK_BOX (box), create_figure (_ ("Points"), points, points_words));
  gtk_box_append (GTK_BOX (box), create_figure (_ ("Index"), index, index_words));
  gtk_box_append (GTK_BOX (box), create_category (follow_up));
  return box;
}

static GtkWidget *
create_validity (const MeritaFollowUp *follow_up)
{
  static const char *const styles[] = { NULL, NULL, "ok", "err" };
  g_autofree char *text =
    merita_follow_up_describe_validity (merita_language_current (), follow_up);
  GtkWidget *chip = merita_chip_new (text, styles[follow_up->validity]);

  gtk_widget_set_halign (chip, GTK_ALIGN_START);
  return chip;
}

static const char *
describe_exemption (MeritaTruth exemption)
{
  if (exemption == MERITA_TRUTH_UNKNOWN)
    return _ ("not known");
  return exemption == MERITA_TRUTH_YES ? _ ("the decision has the clause")
                                       : _ ("the decision has no such clause");
}

static void
append_facts (GtkWidget *card, const MeritaDecision *decision)
{
  g_autofree char *minutes = NULL;

  gtk_box_append (GTK_BOX (card), merita_fact_row_new (_ ("Open selection"),
                                                       describe_exemption (decision->exemption)));
  if (decision->minutes_number != NULL || decision->minutes_date != MERITA_DATE_UNKNOWN)
    {
      g_autofree char *day = merita_text_date (merita_language_current (), decision->minutes_date);

      minutes =
        g_strdup_printf ("%s, %s",
                         decision->minutes_number != NULL ? decision->minutes_number : "–", day);
      gtk_box_append (GTK_BOX (card), merita_fact_row_new (_ ("Official minutes"), minutes));
    }
  if (decision->note != NULL)
    gtk_box_append (GTK_BOX (card), merita_fact_row_new (_ ("Note"), decision->note));
  gtk_widget_add_css_class (gtk_widget_get_last_child (card), "last");
}

GtkWidget *
merita_follow_up_decision_card (const MeritaFollowUp *follow_up, const GPtrArray *decisions)
{
  GtkWidget *card = merita_card_new (NULL, NULL);
  const MeritaDecision *decision = follow_up->decision;
  g_autofree char *day = merita_text_date (merita_language_current (), decision->decided_on);
  GtkWidget *number = merita_label_new (decision->number, "pane-title", 0);

  gtk_box_set_spacing (GTK_BOX (card), 10);
  gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Merit decision"), -1);
  gtk_widget_set_tooltip_text (number, decision->number);
  gtk_box_append (GTK_BOX (card), create_head (follow_up, decisions));
  gtk_box_append (GTK_BOX (card), number);
  gtk_box_append (GTK_BOX (card), merita_label_new (day, "dim", 0));
  gtk_box_append (GTK_BOX (card), create_figures (follow_up));
  gtk_box_append (GTK_BOX (card), create_validity (follow_up));
  append_facts (card, decision);
  return card;
}
