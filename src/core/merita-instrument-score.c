/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-instrument.h"

#include <string.h>

#include "merita-score.h"

/* What the entries say of one aspect. */
typedef struct
{
  const MeritaAspect *aspect;
  char code[12];                /* "3" */
  gint *levels;                 /* per sub-aspect, -1 not entered */
  MeritaHundredths *sub_points; /* per sub-aspect */
  MeritaHundredths whole;       /* points of the whole aspect */
} Intake;

typedef struct
{
  const MeritaInstrument *instrument;
  Intake *intakes;
  GHashTable *seen; /* codes that had a valid entry */
  GPtrArray *problems;
  gboolean weighted;
} Scoring;

static void add_problem (GPtrArray *problems, const char *format, ...) G_GNUC_PRINTF (2, 3);

static void
add_problem (GPtrArray *problems, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  g_ptr_array_add (problems, g_strdup_vprintf (format, args));
  va_end (args);
}

static gboolean
is_known (MeritaHundredths value)
{
  return value != MERITA_HUNDREDTHS_UNKNOWN;
}

/* The level that gives these points, -1 if none does. */
static gint
find_level (const MeritaSubAspect *sub, MeritaHundredths points)
{
  for (gint i = 0; i < MERITA_LEVELS_PER_SUB_ASPECT; i++)
    if (is_known (sub->points[i]) && sub->points[i] == points)
      return i;

  return -1;
}

gint
merita_sub_aspect_level_of (const MeritaSubAspect *self, const MeritaRoundEntry *entries, guint n)
{
  g_return_val_if_fail (self != NULL, -1);

  for (guint i = 0; i < n; i++)
    {
      if (g_strcmp0 (entries[i].code, self->code) != 0)
        continue;
      if (entries[i].level >= 0 && entries[i].level < MERITA_LEVELS_PER_SUB_ASPECT)
        return entries[i].level;
      return is_known (entries[i].points) ? find_level (self, entries[i].points) : -1;
    }
  return -1;
}

static gboolean
take_sub_aspect (Scoring *self, Intake *intake, guint i, const MeritaRoundEntry *entry)
{
  const MeritaSubAspect *sub = g_ptr_array_index (intake->aspect->sub_aspects, i);
  gint level = entry->level;
  char text[16];

  if (level < -1 || level >= MERITA_LEVELS_PER_SUB_ASPECT)
    {
      add_problem (self->problems, "%s: there is no level %d; enter a level from 0 to %d",
                   entry->code, level, MERITA_LEVELS_PER_SUB_ASPECT - 1);
      return FALSE;
    }
  if (is_known (entry->points) && self->weighted)
    {
      gint of_points = find_level (sub, entry->points);

      if (of_points == -1 || (level != -1 && level != of_points))
        {
          add_problem (self->problems, "%s: %s points do not belong to %s; enter the level only",
                       entry->code, merita_hundredths_format (entry->points, text),
                       level == -1 ? "any level" : "the level entered");
          return FALSE;
        }
      level = of_points;
    }
  if (level == -1)
    {
      add_problem (self->problems, "%s: points without weights cannot be read; enter a level",
                   entry->code);
      return FALSE;
    }

  intake->levels[i] = level;
  intake->sub_points[i] = sub->points[level];
  return TRUE;
}

static gboolean
take_aspect (Scoring *self, Intake *intake, const MeritaRoundEntry *entry)
{
  char points[16], maximum[16];

  if (entry->level != -1)
    {
      add_problem (self->problems, "%s: a whole aspect has no level; enter its points",
                   entry->code);
      return FALSE;
    }
  if (entry->points < 0
      || (is_known (intake->aspect->maximum) && entry->points > intake->aspect->maximum))
    {
      add_problem (self->problems, "%s: %s points are impossible; enter 0 to %s", entry->code,
                   merita_hundredths_format (entry->points, points),
                   merita_hundredths_format (intake->aspect->maximum, maximum));
      return FALSE;
    }

  intake->whole = entry->points;
  return TRUE;
}

static void
take_entry (Scoring *self, const MeritaRoundEntry *entry)
{
  gboolean taken = FALSE, known = FALSE;

  if (entry->level == -1 && !is_known (entry->points))
    return;
  if (g_hash_table_contains (self->seen, entry->code))
    {
      add_problem (self->problems, "%s: entered twice; the first entry counts", entry->code);
      return;
    }

  for (guint i = 0; i < self->instrument->aspects->len && !known; i++)
    {
      Intake *intake = &self->intakes[i];

      if (strcmp (intake->code, entry->code) == 0)
        {
          known = TRUE;
          taken = take_aspect (self, intake, entry);
        }
      for (guint j = 0; j < intake->aspect->sub_aspects->len && !known; j++)
        {
          const MeritaSubAspect *sub = g_ptr_array_index (intake->aspect->sub_aspects, j);

          if (g_strcmp0 (sub->code, entry->code) != 0)
            continue;
          known = TRUE;
          taken = take_sub_aspect (self, intake, j, entry);
        }
    }
  if (taken)
    g_hash_table_add (self->seen, (gpointer) entry->code);
  if (!known)
    add_problem (self->problems, "%s: the instrument has no such aspect or sub-aspect",
                 entry->code);
}

/* Adds the aspect's line; TRUE if it is fully entered. */
static gboolean
close_aspect (Scoring *self, Intake *intake, MeritaRoundScore *score)
{
  const GPtrArray *subs = intake->aspect->sub_aspects;
  MeritaAspectScore line = { .number = intake->aspect->number,
                             .points = MERITA_HUNDREDTHS_UNKNOWN,
                             .maximum = intake->aspect->maximum };
  gint64 sum = 0;
  gboolean complete;

  for (guint i = 0; i < subs->len; i++)
    {
      if (intake->levels[i] == -1)
        continue;
      line.entered++;
      if (self->weighted)
        sum += intake->sub_points[i];
    }
  if (line.entered > 0 && is_known (intake->whole))
    add_problem (self->problems,
                 "%s: entered both as a whole and by sub-aspect; the sub-aspects count",
                 intake->code);

  line.expected = line.entered == 0 && is_known (intake->whole) ? 0 : subs->len;
  if (line.entered > 0 && self->weighted)
    line.points = (MeritaHundredths) sum;
  else if (line.entered == 0 && self->weighted)
    line.points = intake->whole;
  line.index = merita_index (line.points, line.maximum);

  complete =
    line.entered == subs->len ? subs->len > 0 || is_known (intake->whole) : line.expected == 0;
  if (!complete && subs->len == 0)
    g_ptr_array_add (score->missing, g_strdup (intake->code));
  for (guint i = 0; i < subs->len && !complete; i++)
    if (intake->levels[i] == -1)
      g_ptr_array_add (score->missing,
                       g_strdup (((const MeritaSubAspect *) g_ptr_array_index (subs, i))->code));
  g_array_append_val (score->aspects, line);

  return complete;
}

/* Points so far; the category and what hangs on it only once nothing is missing. */
static void
close_round (Scoring *self, MeritaRoundScore *score)
{
  const GPtrArray *categories = self->instrument->categories;
  gint64 sum = 0;
  gboolean any = FALSE;

  for (guint i = 0; i < score->aspects->len; i++)
    {
      const MeritaAspectScore *line = &g_array_index (score->aspects, MeritaAspectScore, i);

      if (!is_known (line->points))
        continue;
      sum += line->points;
      any = TRUE;
    }
  if (!any)
    return;

  score->points = (MeritaHundredths) sum;
  score->index = merita_index (score->points, score->maximum);
  if (!score->complete)
    return;

  score->category = merita_instrument_category (self->instrument, score->points);
  score->category_by_index = merita_instrument_category_by_index (self->instrument, score->index);
  score->conflict = score->category != -1 && score->category_by_index != -1
                    && score->category != score->category_by_index;
  if (score->category != -1 && (guint) score->category + 1 < categories->len)
    {
      const MeritaCategory *next = g_ptr_array_index (categories, score->category + 1);

      if (is_known (next->lower))
        score->to_next = next->lower - score->points;
    }
}

static MeritaRoundScore *
new_round_score (void)
{
  MeritaRoundScore *self = g_new0 (MeritaRoundScore, 1);

  self->aspects = g_array_new (FALSE, TRUE, sizeof (MeritaAspectScore));
  self->points = MERITA_HUNDREDTHS_UNKNOWN;
  self->index = MERITA_HUNDREDTHS_UNKNOWN;
  self->to_next = MERITA_HUNDREDTHS_UNKNOWN;
  self->category = -1;
  self->category_by_index = -1;
  self->missing = g_ptr_array_new_with_free_func (g_free);
  self->problems = g_ptr_array_new_with_free_func (g_free);

  return self;
}

MeritaRoundScore *
merita_instrument_score (const MeritaInstrument *self, const MeritaRoundEntry *entries, guint n)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  MeritaRoundScore *score;
  Scoring scoring = { .instrument = self, .seen = seen };

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (entries != NULL || n == 0, NULL);

  score = new_round_score ();
  score->maximum = self->maximum;
  score->complete = self->aspects->len > 0;
  scoring.problems = score->problems;
  scoring.weighted = merita_instrument_is_weighted (self);
  scoring.intakes = g_new0 (Intake, self->aspects->len);
  for (guint i = 0; i < self->aspects->len; i++)
    {
      Intake *intake = &scoring.intakes[i];

      intake->aspect = g_ptr_array_index (self->aspects, i);
      g_snprintf (intake->code, sizeof intake->code, "%u", intake->aspect->number);
      intake->whole = MERITA_HUNDREDTHS_UNKNOWN;
      intake->levels = g_new (gint, intake->aspect->sub_aspects->len);
      intake->sub_points = g_new0 (MeritaHundredths, intake->aspect->sub_aspects->len);
      for (guint j = 0; j < intake->aspect->sub_aspects->len; j++)
        intake->levels[j] = -1;
    }

  for (guint i = 0; i < n; i++)
    take_entry (&scoring, &entries[i]);
  for (guint i = 0; i < self->aspects->len; i++)
    if (!close_aspect (&scoring, &scoring.intakes[i], score))
      score->complete = FALSE;
  close_round (&scoring, score);

  for (guint i = 0; i < self->aspects->len; i++)
    {
      g_free (scoring.intakes[i].levels);
      g_free (scoring.intakes[i].sub_points);
    }
  g_free (scoring.intakes);

  return score;
}

void
merita_round_score_free (MeritaRoundScore *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->aspects);
  g_ptr_array_unref (self->missing);
  g_ptr_array_unref (self->problems);
  g_free (self);
}
