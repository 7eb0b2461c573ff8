/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-instrument.h"

#include "merita-score.h"

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

static void
check_levels (const MeritaSubAspect *sub, GPtrArray *problems)
{
  char top[16], product[16];

  if (!is_known (sub->weight))
    return;
  if (sub->weight <= 0)
    {
      add_problem (problems, "%s: the weight must be above 0; enter the weight of the regulation",
                   sub->code);
      return;
    }

  for (guint i = 0; i < MERITA_LEVELS_PER_SUB_ASPECT; i++)
    {
      if (!is_known (sub->points[i]))
        add_problem (problems, "%s: level %u has no points; enter them", sub->code, i);
      else if (i > 0 && is_known (sub->points[i - 1]) && sub->points[i] <= sub->points[i - 1])
        add_problem (problems, "%s: level %u gives no more points than level %u; points must rise",
                     sub->code, i, i - 1);
    }
  if (is_known (sub->points[0]) && sub->points[0] != 0)
    add_problem (problems, "%s: level 0 means no evidence and must give 0 points", sub->code);
  if (is_known (sub->points[4]) && sub->points[4] != 4 * sub->weight)
    add_problem (problems, "%s: level 4 gives %s, but four times the weight is %s; correct one",
                 sub->code, merita_hundredths_format (sub->points[4], top),
                 merita_hundredths_format (4 * sub->weight, product));
}

static gboolean
is_blank (const char *text)
{
  while (text != NULL && g_ascii_isspace (*text))
    text++;
  return text == NULL || *text == '\0';
}

/* A line that stands twice would be proved twice by one passage, or be forgotten once. */
static void
check_lines (const MeritaSubAspect *sub, GPtrArray *problems)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  if (sub->requirements[0]->len > 0)
    add_problem (problems, "%s: level 0 means no evidence and has no requirements; remove them",
                 sub->code);
  for (guint level = 1; level < MERITA_LEVELS_PER_SUB_ASPECT; level++)
    for (guint i = 0; i < sub->requirements[level]->len; i++)
      {
        const MeritaRequirement *line = sub->requirements[level]->pdata[i];

        if (is_blank (line->text))
          add_problem (problems,
                       "%s: line %u of level %u is empty; say what is to be proved or remove it",
                       sub->code, i + 1, level);
        else if (!g_hash_table_add (seen, line->text))
          add_problem (problems, "%s: line %u of level %u, “%s”, stands twice; remove one",
                       sub->code, i + 1, level, line->text);
      }
}

/* The sum of 4 x weight, UNKNOWN while a weight is. */
static MeritaHundredths
sum_weights (const MeritaAspect *aspect)
{
  gint64 sum = 0;

  for (guint i = 0; i < aspect->sub_aspects->len; i++)
    {
      const MeritaSubAspect *sub = g_ptr_array_index (aspect->sub_aspects, i);

      if (!is_known (sub->weight))
        return MERITA_HUNDREDTHS_UNKNOWN;
      sum += 4 * (gint64) sub->weight;
    }

  return (MeritaHundredths) CLAMP (sum, 0, G_MAXINT32);
}

static void
check_aspect (const MeritaAspect *aspect, guint position, GHashTable *codes, GPtrArray *problems)
{
  char declared[16], computed[16];
  MeritaHundredths sum = sum_weights (aspect);

  if (aspect->number != position)
    add_problem (problems, "aspect %u stands in place %u; number the aspects 1, 2, 3 without gaps",
                 aspect->number, position);
  if (is_known (aspect->maximum) && aspect->maximum <= 0)
    add_problem (problems, "aspect %u: the maximum must be above 0", aspect->number);

  for (guint i = 0; i < aspect->sub_aspects->len; i++)
    {
      const MeritaSubAspect *sub = g_ptr_array_index (aspect->sub_aspects, i);

      if (sub->code == NULL || *sub->code == '\0')
        {
          add_problem (problems,
                       "aspect %u: sub-aspect %u has no code; give it one such as \"%u.%u\"",
                       aspect->number, i + 1, aspect->number, i + 1);
          continue;
        }
      if (!g_hash_table_add (codes, sub->code))
        add_problem (problems, "%s: this code is used twice; codes must be unique", sub->code);
      check_levels (sub, problems);
      check_lines (sub, problems);
    }

  if (aspect->sub_aspects->len > 0 && is_known (aspect->maximum) && is_known (sum)
      && sum != aspect->maximum)
    add_problem (problems,
                 "aspect %u: the weights times 4 give %s, but the maximum says %s; correct one",
                 aspect->number, merita_hundredths_format (sum, computed),
                 merita_hundredths_format (aspect->maximum, declared));
}

static void
check_total (const MeritaInstrument *self, GPtrArray *problems)
{
  char declared[16], computed[16];
  gint64 sum = 0;

  if (!is_known (self->maximum))
    return;
  for (guint i = 0; i < self->aspects->len; i++)
    {
      const MeritaAspect *aspect = g_ptr_array_index (self->aspects, i);

      if (!is_known (aspect->maximum))
        return;
      sum += aspect->maximum;
    }
  if (sum != self->maximum)
    add_problem (problems, "the maxima of the aspects add up to %s, but the instrument says %s",
                 merita_hundredths_format ((MeritaHundredths) CLAMP (sum, 0, G_MAXINT32), computed),
                 merita_hundredths_format (self->maximum, declared));
}

/*
 * Bands are given by their lower ends only, so they cannot overlap or leave out a half point;
 * what remains is that the first begins at 0 and that they rise.
 */
static void
check_categories (const MeritaInstrument *self, GPtrArray *problems)
{
  const MeritaCategory *previous = NULL;

  if (self->categories->len == 0 && merita_instrument_is_weighted (self))
    add_problem (problems, "the instrument has no categories; add them with their lower points");

  for (guint i = 0; i < self->categories->len; i++)
    {
      const MeritaCategory *category = g_ptr_array_index (self->categories, i);

      if (!is_known (category->lower))
        {
          if (merita_instrument_is_weighted (self))
            add_problem (problems, "category %s has no lower points; enter them", category->code);
          continue;
        }
      if (previous == NULL && category->lower != 0)
        add_problem (problems, "category %s is the lowest and must begin at 0 points",
                     category->code);
      if (previous != NULL && category->lower <= previous->lower)
        add_problem (problems, "category %s must begin above category %s", category->code,
                     previous->code);
      if (previous != NULL && is_known (category->index_lower) && is_known (previous->index_lower)
          && category->index_lower <= previous->index_lower)
        add_problem (problems, "the index of category %s must begin above that of category %s",
                     category->code, previous->code);
      if (is_known (self->maximum) && category->lower > self->maximum)
        add_problem (problems, "category %s begins above the maximum and cannot be reached",
                     category->code);
      previous = category;
    }
}

gboolean
merita_instrument_validate (const MeritaInstrument *self, GPtrArray *problems)
{
  g_autoptr (GHashTable) codes = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->aspects->len == 0)
    add_problem (found, "the instrument has no aspects; add at least one");
  for (guint i = 0; i < self->aspects->len; i++)
    check_aspect (g_ptr_array_index (self->aspects, i), i + 1, codes, found);
  check_total (self, found);
  check_categories (self, found);

  for (guint i = 0; i < found->len; i++)
    {
      if (problems != NULL)
        g_ptr_array_add (problems, found->pdata[i]);
      else
        g_free (found->pdata[i]);
    }

  return found->len == 0;
}
