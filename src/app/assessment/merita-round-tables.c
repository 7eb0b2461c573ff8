/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-round-tables.h"

#include <glib/gi18n.h>

#include "merita-card.h"

#define FIGURE_CHARS 9

static void
attach (GtkGrid *grid, const char *text, const char *classes, float xalign, int column, int row)
{
  GtkWidget *label = merita_label_new (text, classes, xalign);

  if (column == 1)
    {
      gtk_widget_set_hexpand (label, TRUE);
      gtk_label_set_width_chars (GTK_LABEL (label), 14);
      gtk_widget_set_tooltip_text (label, text);
    }
  else if (column > 1)
    {
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
      gtk_label_set_width_chars (GTK_LABEL (label), FIGURE_CHARS);
    }
  gtk_grid_attach (grid, label, column, row, 1, 1);
}

static void
attach_points (GtkGrid *grid, MeritaHundredths points, const char *classes, int column, int row)
{
  g_autofree char *text = merita_text_points (merita_language_current (), points);

  attach (grid, text, classes, 1, column, row);
}

/* ---- a period ---- */

static GPtrArray *
list_period (const MeritaAssessmentData *data)
{
  GPtrArray *rounds = g_ptr_array_new ();

  for (guint i = 0; i < data->rounds->len; i++)
    {
      const MeritaScoredRound *item = data->rounds->pdata[i];

      if (item == data->record)
        g_ptr_array_add (rounds, (gpointer) data->shown);
      else if (item->round->period == data->record->round->period)
        g_ptr_array_add (rounds, (gpointer) item);
    }
  return rounds;
}

static void
attach_head (GtkGrid *grid, const GPtrArray *rounds)
{
  attach (grid, _ ("Aspect"), "small dim", 0, 1, 0);
  for (guint i = 0; i < rounds->len; i++)
    attach (grid, ((const MeritaScoredRound *) rounds->pdata[i])->round->name, "small dim", 1,
            (int) i + 2, 0);
  attach (grid, _ ("Max"), "small dim", 1, (int) rounds->len + 2, 0);
}

static void
attach_aspect (GtkGrid *grid,
               const GPtrArray *rounds,
               const MeritaAspect *aspect,
               guint index,
               const char *classes,
               int row)
{
  g_autofree char *number = g_strdup_printf ("%u", aspect->number);

  attach (grid, number, classes, 0, 0, row);
  attach (grid, aspect->name, classes, 0, 1, row);
  for (guint i = 0; i < rounds->len; i++)
    attach_points (grid, merita_assessment_get_aspect (rounds->pdata[i], index), classes,
                   (int) i + 2, row);
  attach_points (grid, aspect->maximum, "dense dim", (int) rounds->len + 2, row);
}

static void
attach_sub (GtkGrid *grid, const GPtrArray *rounds, const MeritaSubAspect *sub, int row)
{
  attach (grid, sub->code, "dense dim", 0, 0, row);
  attach (grid, sub->title, "dense", 0, 1, row);
  for (guint i = 0; i < rounds->len; i++)
    attach_points (grid, merita_assessment_get_points (rounds->pdata[i], sub), "dense", (int) i + 2,
                   row);
  attach_points (grid, sub->points[MERITA_LEVELS_PER_SUB_ASPECT - 1], "dense dim",
                 (int) rounds->len + 2, row);
}

static void
attach_totals (GtkGrid *grid, const MeritaInstrument *instrument, const GPtrArray *rounds, int row)
{
  attach (grid, _ ("Total"), "strong", 0, 1, row);
  attach (grid, _ ("Index"), "dense dim", 0, 1, row + 1);
  attach (grid, _ ("Category"), "dense dim", 0, 1, row + 2);
  for (guint i = 0; i < rounds->len; i++)
    {
      const MeritaScoredRound *item = rounds->pdata[i];
      const MeritaRoundScore *score = item->score;
      const MeritaCategory *category =
        score->category >= 0 ? item->instrument->categories->pdata[score->category] : NULL;
      g_autofree char *index = merita_text_hundredths (merita_language_current (), score->index);

      attach_points (grid, score->points, "strong", (int) i + 2, row);
      attach (grid, index, "dense", 1, (int) i + 2, row + 1);
      attach (grid, category != NULL ? category->name : "–", "dense", 1, (int) i + 2, row + 2);
    }
  attach_points (grid, instrument->maximum, "dim", (int) rounds->len + 2, row);
}

void
merita_round_tables_fill_period (GtkGrid *grid,
                                 const MeritaAssessmentData *data,
                                 gboolean with_subs)
{
  g_autoptr (GPtrArray) rounds = NULL;
  int row = 1;

  g_return_if_fail (GTK_IS_GRID (grid) && data != NULL && data->shown != NULL);

  rounds = list_period (data);
  merita_clear_children (GTK_WIDGET (grid));
  attach_head (grid, rounds);
  for (guint i = 0; i < data->instrument->aspects->len; i++)
    {
      const MeritaAspect *aspect = data->instrument->aspects->pdata[i];

      attach_aspect (grid, rounds, aspect, i, with_subs ? "dense strong" : "dense", row++);
      for (guint k = 0; with_subs && k < aspect->sub_aspects->len; k++)
        attach_sub (grid, rounds, aspect->sub_aspects->pdata[k], row++);
    }
  attach_totals (grid, data->instrument, rounds, row);
}

/* ---- a difference ---- */

static void
attach_change (GtkGrid *grid, MeritaHundredths change, const char *classes, int row)
{
  g_autofree char *points =
    merita_text_points (merita_language_current (),
                        change != MERITA_HUNDREDTHS_UNKNOWN ? ABS (change) : change);
  g_autofree char *text = change == 0 || change == MERITA_HUNDREDTHS_UNKNOWN
                            ? g_strdup (points)
                            : g_strdup_printf ("%s%s", change > 0 ? "▲" : "▼", points);

  attach (grid, text, classes, 1, 5, row);
}

static void
attach_difference (GtkGrid *grid, const MeritaRoundChange *change, int row)
{
  const char *classes = change->sub != NULL ? "dense" : "dense strong";
  g_autofree char *number = g_strdup_printf ("%u", change->aspect->number);
  g_autofree char *levels = change->from_level >= 0 && change->to_level >= 0
                              ? g_strdup_printf ("%d → %d", change->from_level, change->to_level)
                              : g_strdup ("");

  attach (grid, change->sub != NULL ? change->sub->code : number, classes, 0, 0, row);
  attach (grid, change->sub != NULL ? change->sub->title : change->aspect->name, classes, 0, 1,
          row);
  attach (grid, levels, classes, 1, 2, row);
  attach_points (grid, change->from_points, classes, 3, row);
  attach_points (grid, change->to_points, classes, 4, row);
  attach_change (grid, change->change, classes, row);
}

gboolean
merita_round_tables_fill_difference (GtkGrid *grid,
                                     const MeritaAssessmentData *data,
                                     const MeritaScoredRound *from,
                                     const MeritaScoredRound *to)
{
  g_autoptr (GArray) changes = NULL;
  g_autofree char *older = NULL;
  g_autofree char *newer = NULL;
  int row = 1;

  g_return_val_if_fail (GTK_IS_GRID (grid) && data != NULL && from != NULL && to != NULL, FALSE);

  changes = merita_assessment_compare (data->instrument, from, to);
  older = merita_assessment_name_round (from);
  newer = merita_assessment_name_round (to);
  merita_clear_children (GTK_WIDGET (grid));
  attach (grid, _ ("Aspect"), "small dim", 0, 1, 0);
  attach (grid, _ ("Level"), "small dim", 1, 2, 0);
  attach (grid, older, "small dim", 1, 3, 0);
  attach (grid, newer, "small dim", 1, 4, 0);
  attach (grid, _ ("Change"), "small dim", 1, 5, 0);
  for (guint i = 0; i < changes->len; i++)
    {
      const MeritaRoundChange *change = &g_array_index (changes, MeritaRoundChange, i);

      if (change->differs)
        attach_difference (grid, change, row++);
    }
  return row > 1;
}
