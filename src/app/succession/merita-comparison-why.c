/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "merita-comparison.h"

static const MeritaScorePart *
get_part (const MeritaSuccessorRanking *ranking, guint i)
{
  return &g_array_index (ranking->parts, MeritaScorePart, i);
}

static gboolean
is_known (const MeritaSuccessor *first, const MeritaSuccessor *second, guint part)
{
  return first->exact_parts[part] != MERITA_SCORE_UNKNOWN
         && second->exact_parts[part] != MERITA_SCORE_UNKNOWN;
}

/* In points of the score; positive: the first leads. */
static double
measure_lead (const MeritaSuccessor *first, const MeritaSuccessor *second, guint part)
{
  return is_known (first, second, part)
           ? (double) (first->exact_parts[part] - second->exact_parts[part]) / MERITA_SCORE_ONE
           : 0;
}

guint
merita_comparison_turning_point (const MeritaSuccessorRanking *ranking,
                                 const MeritaSuccessor *first,
                                 const MeritaSuccessor *second,
                                 guint part)
{
  double weight = get_part (ranking, part)->weight / (double) MERITA_WEIGHT_ONE;
  double lead = measure_lead (first, second, part);
  double rest = 0;
  double against, turn;

  if (lead >= 0 || weight <= 0 || weight >= 1)
    return 0;
  for (guint i = 0; i < ranking->parts->len; i++)
    if (i != part)
      rest += measure_lead (first, second, i);
  rest /= 1 - weight;
  against = lead / weight;
  if (rest <= 0)
    return 0;
  turn = 100 * rest / (rest - against);
  return turn < 100 ? (guint) ceil (turn) : 0;
}

static int
compare_lead (gconstpointer a, gconstpointer b, gpointer data)
{
  const double *leads = data;
  double first = fabs (leads[*(const guint *) a]);
  double second = fabs (leads[*(const guint *) b]);

  return first > second ? -1 : first < second;
}

/* "aspirasi, pengembangan, dan kinerja": the parts in which one side leads, largest lead first. */
static char *
list_leads (const MeritaSuccessorRanking *ranking, const double *leads, gboolean first)
{
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < ranking->parts->len; i++)
    if (first ? leads[i] > 0 : leads[i] < 0)
      g_array_append_val (order, i);
  if (order->len == 0)
    return NULL;
  g_array_sort_with_data (order, compare_lead, (gpointer) leads);
  for (guint i = 0; i < order->len; i++)
    {
      const char *name = get_part (ranking, g_array_index (order, guint, i))->name;
      g_autofree char *lower = g_utf8_strdown (name, -1);

      if (i > 0)
        g_string_append (text, i + 1 < order->len ? ", " : C_ ("list of words", " and "));
      g_string_append (text, lower);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The part whose weight has to grow least. */
static void
add_turning_point (GString *text,
                   const MeritaSuccessorRanking *ranking,
                   const MeritaSuccessor *first,
                   const MeritaSuccessor *second)
{
  guint best = G_MAXUINT;
  guint best_part = 0;
  g_autofree char *name = NULL;

  for (guint i = 0; i < ranking->parts->len; i++)
    {
      guint turn = merita_comparison_turning_point (ranking, first, second, i);

      if (turn > 0 && turn * 100 - (guint) get_part (ranking, i)->weight < best)
        {
          best = turn * 100 - (guint) get_part (ranking, i)->weight;
          best_part = i;
        }
    }
  if (best == G_MAXUINT)
    return;
  name = g_utf8_strdown (get_part (ranking, best_part)->name, -1);
  g_string_append_c (text, ' ');
  /* Translators: a person, a part of the score, a weight in points of 100 */
  g_string_append_printf (text, _ ("%s would come first if the weight of %s were above %u."),
                          second->short_name, name,
                          (best + (guint) get_part (ranking, best_part)->weight) / 100);
}

char *
merita_comparison_why (const MeritaSuccessorRanking *ranking,
                       const MeritaSuccessor *first,
                       const MeritaSuccessor *second)
{
  g_autofree double *leads = g_new0 (double, MAX (ranking->parts->len, 1));
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *better = NULL;
  g_autofree char *worse = NULL;

  if (second->eligible == MERITA_TRUTH_NO)
    {
      const MeritaGateAnswer *gate = merita_successor_get_obstacle (second);

      /* Translators: a person, the reason */
      return g_strdup_printf (_ ("%s is not eligible: %s."), second->short_name,
                              gate != NULL ? gate->sentence : "");
    }
  if (first->exact == second->exact)
    /* Translators: the name of the field that decides between equal scores */
    return g_strdup_printf (_ ("The scores are equal; decided by: %s."),
                            merita_text_tie (merita_language_current (), second->decided_by));
  for (guint i = 0; i < ranking->parts->len; i++)
    leads[i] = measure_lead (first, second, i);
  better = list_leads (ranking, leads, TRUE);
  worse = list_leads (ranking, leads, FALSE);
  if (better != NULL)
    /* Translators: a person, parts of the score */
    g_string_append_printf (text, _ ("%s leads in %s."), first->short_name, better);
  if (worse != NULL)
    {
      g_string_append_c (text, ' ');
      g_string_append_printf (text, _ ("%s leads in %s."), second->short_name, worse);
    }
  if (first->rank > 0 && second->rank > first->rank)
    add_turning_point (text, ranking, first, second);
  return g_strstrip (g_string_free (g_steal_pointer (&text), FALSE));
}

/* The first other position on whose list all of them stand. */
static const MeritaChartNode *
find_shared (const MeritaSuccessionPlan *plan, MeritaId here, const GPtrArray *selected)
{
  const GArray *nodes =
    merita_succession_plan_of (plan, ((const MeritaSuccessor *) selected->pdata[0])->nip);

  for (guint i = 0; nodes != NULL && i < nodes->len; i++)
    {
      guint node = g_array_index (nodes, guint, i);
      gboolean all = merita_succession_plan_get (plan, node)->id != here;

      for (guint k = 1; k < selected->len && all; k++)
        {
          const GArray *others =
            merita_succession_plan_of (plan, ((const MeritaSuccessor *) selected->pdata[k])->nip);
          gboolean found = FALSE;

          for (guint j = 0; others != NULL && j < others->len && !found; j++)
            found = g_array_index (others, guint, j) == node;
          all = found;
        }
      if (all)
        return merita_succession_plan_get (plan, node);
    }
  return NULL;
}

char *
merita_comparison_conflict (const MeritaSuccessionPlan *plan,
                            const MeritaSuccessorRanking *ranking,
                            const GPtrArray *selected)
{
  const MeritaChartNode *shared;
  guint elsewhere = 0;

  if (selected->len < 2)
    return NULL;
  shared = find_shared (plan, ranking->position.id, selected);
  if (shared != NULL)
    /* Translators: the title of another position */
    return g_strdup_printf (selected->len == 2
                              ? _ ("Both are also named for %s. Only one of the two positions can "
                                   "get the same person.")
                              : _ ("All of them are also named for %s. Only one of the two "
                                   "positions can get the same person."),
                            shared->title);
  for (guint i = 0; i < selected->len; i++)
    {
      const GArray *nodes =
        merita_succession_plan_of (plan, ((const MeritaSuccessor *) selected->pdata[i])->nip);
      gint here = merita_succession_plan_find (plan, ranking->position.id);

      for (guint k = 0; nodes != NULL && k < nodes->len; k++)
        if ((gint) g_array_index (nodes, guint, k) != here)
          {
            elsewhere++;
            break;
          }
    }
  if (elsewhere < 2)
    return NULL;
  return g_strdup_printf (ngettext ("%u of them is also named for another position.",
                                    "%u of them are also named for other positions.", elsewhere),
                          elsewhere);
}
