/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-comparison.h"

#include <glib/gi18n.h>

#include "merita-avatar.h"
#include "merita-box-badge.h"
#include "merita-candidate-row.h"
#include "merita-card.h"
#include "merita-contribution-bar.h"
#include "merita-difference.h"
#include "merita-glyph.h"

static GtkWidget *
create_person (const MeritaSuccessor *successor, guint number)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);
  GtkWidget *name = merita_label_new (successor->short_name, NULL, 0);
  g_autofree char *score = merita_text_hundredths (merita_language_current (), successor->score);
  g_autofree char *numbered = NULL;

  if (number > 0)
    {
      numbered = g_strdup_printf ("%u  %s", number, successor->short_name);
      gtk_label_set_text (GTK_LABEL (name), numbered);
    }
  gtk_widget_add_css_class (card, "merita-card");
  gtk_widget_add_css_class (card, "comparison-person");
  gtk_widget_set_tooltip_text (card, successor->name);
  gtk_label_set_max_width_chars (GTK_LABEL (name), 12);
  gtk_box_append (GTK_BOX (line), merita_box_badge_new (successor->box));
  gtk_box_append (GTK_BOX (line),
                  merita_glyph_new (merita_glyph_of_readiness (successor->readiness), NULL));
  gtk_box_append (GTK_BOX (line),
                  merita_label_new (merita_succession_readiness_word (successor->readiness),
                                    "small", 0));
  gtk_box_append (GTK_BOX (words), name);
  gtk_box_append (GTK_BOX (words), line);
  gtk_widget_set_hexpand (words, TRUE);
  if (number == 0)
    gtk_box_append (GTK_BOX (head), merita_avatar_new (24, successor->name));
  gtk_box_append (GTK_BOX (head), words);
  gtk_box_append (GTK_BOX (card), head);
  gtk_box_append (GTK_BOX (number == 0 ? card : head),
                  merita_label_new (score, number == 0 ? "comparison-score" : "strong", 0));
  return card;
}

static void
add_people (GtkBox *box, const GPtrArray *selected)
{
  GtkWidget *people =
    gtk_box_new (selected->len > 2 ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL,
                 selected->len > 2 ? 4 : 8);

  gtk_box_set_homogeneous (GTK_BOX (people), TRUE);
  for (guint i = 0; i < selected->len; i++)
    gtk_box_append (GTK_BOX (people),
                    create_person (selected->pdata[i], selected->len > 2 ? i + 1 : 0));
  gtk_box_append (box, people);
}

static MeritaHundredths
find_scale (const MeritaSuccessorRanking *ranking, const GPtrArray *selected)
{
  const MeritaSuccessor *first = selected->pdata[0];
  MeritaHundredths scale = 100;

  for (guint i = 0; i < ranking->parts->len; i++)
    for (guint k = 1; k < selected->len; k++)
      {
        const MeritaSuccessor *other = selected->pdata[k];

        if (first->parts[i] != MERITA_HUNDREDTHS_UNKNOWN
            && other->parts[i] != MERITA_HUNDREDTHS_UNKNOWN)
          scale = MAX (scale, ABS (first->parts[i] - other->parts[i]));
      }
  return scale;
}

static GtkWidget *
create_value (MeritaHundredths value, MeritaHundredths against)
{
  g_autofree char *text = merita_text_hundredths (merita_language_current (), value);
  gboolean leads = value != MERITA_HUNDREDTHS_UNKNOWN && value > against;
  GtkWidget *label = merita_label_new (text, leads ? "strong" : NULL, 1);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
  return label;
}

static void
add_parts (GtkBox *box, const MeritaSuccessorRanking *ranking, const GPtrArray *selected)
{
  GtkWidget *grid = gtk_grid_new ();
  MeritaHundredths scale = find_scale (ranking, selected);
  gboolean pair = selected->len == 2;
  int row = 0;

  gtk_widget_add_css_class (grid, "comparison");
  gtk_grid_set_column_spacing (GTK_GRID (grid), 8);
  for (guint i = 0; i <= ranking->parts->len; i++)
    {
      gboolean total = i == ranking->parts->len;
      const char *name =
        total ? _ ("Total") : g_array_index (ranking->parts, MeritaScorePart, i).name;
      GtkWidget *label = merita_label_new (name, total ? "strong" : NULL, 0);
      MeritaHundredths values[MERITA_COMPARISON_MOST];
      GtkWidget *axis;

      if (total && !pair)
        break;
      for (guint k = 0; k < selected->len; k++)
        {
          const MeritaSuccessor *one = selected->pdata[k];

          values[k] = total ? one->score : one->parts[i];
        }
      axis = merita_difference_new (values, selected->len, total ? 10000 : scale, i);
      gtk_widget_set_hexpand (axis, TRUE);
      gtk_label_set_max_width_chars (GTK_LABEL (label), 13);
      gtk_widget_set_tooltip_text (label, name);
      gtk_grid_attach (GTK_GRID (grid), label, 0, row, 1, 1);
      if (pair)
        gtk_grid_attach (GTK_GRID (grid), create_value (values[0], values[1]), 1, row, 1, 1);
      gtk_grid_attach (GTK_GRID (grid), axis, 2, row, 1, 1);
      if (pair)
        gtk_grid_attach (GTK_GRID (grid), create_value (values[1], values[0]), 3, row, 1, 1);
      if (!total)
        gtk_grid_attach (GTK_GRID (grid), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL), 0,
                         row + 1, 4, 1);
      row += 2;
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (grid), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Differences part by part"), -1);
  gtk_box_append (box, grid);
}

static void
add_firmness (GtkBox *box, const MeritaSuccessorRanking *ranking, const GPtrArray *selected)
{
  MeritaBarPart parts[MERITA_COMPARISON_MOST + 1] = { 0 };
  MeritaHundredths known = 0;
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *draws = merita_text_integer (merita_language_current (), ranking->draws);
  g_autofree char *title = NULL;
  GtkWidget *bar = merita_contribution_bar_new ();
  GtkWidget *label;

  for (guint i = 0; i < selected->len; i++)
    {
      const MeritaSuccessor *one = selected->pdata[i];

      parts[i].name = one->short_name;
      parts[i].value = one->first_share;
      known += one->first_share;
      g_string_append_printf (words, "%s%s %d%%", i > 0 ? " · " : "", one->short_name,
                              (one->first_share + 50) / 100);
    }
  if (known < 9950)
    /* Translators: a share of random weightings */
    g_string_append_printf (words, _ (" · others %d%%"), (10000 - known + 50) / 100);
  /* Translators: a number of random weightings */
  title = g_strdup_printf (_ ("Rank 1 in %s random weightings"), draws);
  merita_contribution_bar_set_figures (MERITA_CONTRIBUTION_BAR (bar), FALSE);
  merita_contribution_bar_set_parts (MERITA_CONTRIBUTION_BAR (bar), parts, selected->len, 10000);
  gtk_widget_set_size_request (bar, -1, 12);
  label = merita_label_new (words->str, "small", 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_box_append (box, merita_label_new (title, "dim small", 0));
  gtk_box_append (box, bar);
  gtk_box_append (box, label);
}

static GtkWidget *
create_text_card (const char *title, const char *text, MeritaGlyphKind glyph)
{
  GtkWidget *card = merita_card_new (title, NULL);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (card, "comparison-text");
  if (title != NULL)
    {
      GtkWidget *heading = gtk_widget_get_first_child (gtk_widget_get_first_child (card));

      gtk_label_set_ellipsize (GTK_LABEL (heading), PANGO_ELLIPSIZE_NONE);
      gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
    }
  if (glyph != MERITA_GLYPH_NONE)
    {
      GtkWidget *sign = merita_glyph_new (glyph, NULL);

      gtk_widget_set_valign (sign, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (line), sign);
    }
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (card), line);
  return card;
}

void
merita_comparison_fill (GtkBox *box,
                        const MeritaSuccessionPlan *plan,
                        const MeritaSuccessorRanking *ranking,
                        const GPtrArray *selected)
{
  g_autofree char *why = NULL;
  g_autofree char *title = NULL;
  g_autofree char *conflict = NULL;
  const MeritaSuccessor *first;
  const MeritaSuccessor *second;

  g_return_if_fail (selected->len <= MERITA_COMPARISON_MOST);
  if (selected->len == 0)
    return;
  add_people (box, selected);
  if (selected->len < 2)
    return;
  first = selected->pdata[0];
  second = selected->pdata[1];
  add_parts (box, ranking, selected);
  if (ranking->draws > 0)
    add_firmness (box, ranking, selected);
  why = merita_comparison_why (ranking, first, second);
  /* Translators: two people */
  title = g_strdup_printf (_ ("Why %s stands above %s"), first->short_name, second->short_name);
  gtk_box_append (box, create_text_card (title, why, MERITA_GLYPH_NONE));
  conflict = merita_comparison_conflict (plan, ranking, selected);
  if (conflict != NULL)
    gtk_box_append (box, create_text_card (NULL, conflict, MERITA_GLYPH_TWO_PLANS));
}
